//! What lies where in a package, and packing it.

use super::{Package, Release, third_party};
use crate::command::{output, run, tool};
use crate::{Outcome, sbom};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Whom a package names where the environment of Debian's tools (`DEBFULLNAME`, `DEBEMAIL`) names nobody.
const MAINTAINER: (&str, &str) = ("ABHA Kiosk contributors", "abha-kiosk@example.org");

/// What is to be run on the machine.
const PROGRAMS: [&str; 5] = [
    "usr/bin/abha-kiosk",
    "usr/lib/abha-kiosk/update",
    "usr/lib/abha-kiosk/wayland-session",
    "usr/lib/abha-kiosk/x11-session",
    "usr/sbin/abha-kiosk-rollback",
];

/// What dpkg runs.
const SCRIPTS: [&str; 3] = ["postinst", "prerm", "postrm"];

/// A folder that becomes a package.
struct Stage<'a> {
    package: &'a Package,
    release: &'a Release,
    root: PathBuf,
}

/// Packs one package into a folder, and answers with its file.
pub fn pack(package: &Package, release: &Release, out: &Path) -> Result<PathBuf, String> {
    let root = out.join("stage").join(package.name);
    if root.exists() {
        fs::remove_dir_all(&root).map_err(|error| said(&root, &error))?;
    }
    let stage = Stage {
        package,
        release,
        root,
    };
    for (from, to) in package.files {
        let bytes = fs::read(from).map_err(|error| format!("{from}: {error}"))?;
        if to.ends_with(".gz") {
            stage.lay_packed(to, &bytes)?;
        } else {
            stage.lay(to, &bytes)?;
        }
    }
    if package.has_program {
        stage.lay_program()?;
    }
    stage.lay_papers()?;
    stage.lay_control()?;
    stage.set_modes()?;
    let file = out.join(format!(
        "{}_{}_{}.deb",
        package.name, release.version, release.architecture.name
    ));
    let mut dpkg = tool("dpkg-deb", ["--root-owner-group", "--uniform-compression"]);
    dpkg.arg(format!("-Z{}", release.compression));
    // More threads cut the archive into other blocks.
    dpkg.args(["--threads-max=1", "--build"]);
    dpkg.args([&stage.root, &file]);
    run(dpkg.env("SOURCE_DATE_EPOCH", &release.epoch))?;
    Ok(file)
}

impl Stage<'_> {
    /// Lays a file.
    fn lay(&self, to: &str, bytes: &[u8]) -> Outcome {
        let path = self.root.join(to);
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
        fs::write(&path, bytes).map_err(|error| said(&path, &error))
    }

    /// Whatever the mask of whoever packs it: all may read everything, and run what is to be run.
    fn set_modes(&self) -> Outcome {
        run(tool("chmod", ["-R", "u=rwX,go=rX"]).arg(&self.root))?;
        let control = SCRIPTS.map(|name| format!("DEBIAN/{name}"));
        let programs = PROGRAMS.map(str::to_owned);
        let all = control.into_iter().chain(programs);
        let there: Vec<PathBuf> = all
            .map(|name| self.root.join(name))
            .filter(|path| path.exists())
            .collect();
        run(tool("chmod", ["755"]).args(there))
    }

    /// The program, and what it writes about itself.
    fn lay_program(&self) -> Outcome {
        let binary = &self.release.binary;
        let bytes = fs::read(binary).map_err(|error| said(binary, &error))?;
        self.lay("usr/bin/abha-kiosk", &bytes)?;
        let pages = self.root.with_extension("manual");
        if pages.exists() {
            fs::remove_dir_all(&pages).map_err(|error| said(&pages, &error))?;
        }
        let architecture = self.release.architecture;
        let mut manual = architecture.program(binary);
        run(manual.args(["manual", "--out"]).arg(&pages))?;
        let entries = fs::read_dir(&pages).map_err(|error| said(&pages, &error))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            let bytes = fs::read(&path).map_err(|error| said(&path, &error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            match name.as_ref() {
                "abha-kiosk.bash" => {
                    self.lay("usr/share/bash-completion/completions/abha-kiosk", &bytes)?;
                }
                "_abha-kiosk" => {
                    self.lay("usr/share/zsh/vendor-completions/_abha-kiosk", &bytes)?;
                }
                "abha-kiosk.fish" => {
                    let to = "usr/share/fish/vendor_completions.d/abha-kiosk.fish";
                    self.lay(to, &bytes)?;
                }
                page => self.lay_packed(&format!("usr/share/man/man1/{page}"), &bytes)?,
            }
        }
        let bill = sbom::text(
            architecture.target,
            &self.release.version,
            &self.release.epoch,
        )?;
        self.lay(&self.paper("sbom.cdx.json"), bill.as_bytes())?;
        let list = third_party::list(architecture.target)?;
        self.lay_packed(&self.paper("third-party.txt"), list.as_bytes())
    }

    /// Where a paper of the package lies.
    fn paper(&self, name: &str) -> String {
        format!("usr/share/doc/{}/{name}", self.package.name)
    }

    /// Licences and changes.
    fn lay_papers(&self) -> Outcome {
        let copyright = text("installer/debian/copyright")?
            .replace(
                "@MIT@",
                &as_field(&permission("LICENSE-MIT", "Permission is")?),
            )
            .replace(
                "@OFL@",
                &as_field(&permission("assets/fonts/OFL.txt", "This Font")?),
            );
        self.lay(&self.paper("copyright"), copyright.as_bytes())?;
        self.lay_packed(
            &self.paper("changelog.gz"),
            text("CHANGELOG.md")?.as_bytes(),
        )?;
        let moment = format!("--date=@{}", self.release.epoch);
        let mut date = tool("date", ["--utc", "--rfc-email"]);
        let date = output(date.arg(moment).env("LC_ALL", "C"))?;
        let changes = format!(
            "{} ({}) unstable; urgency=medium\n\n  * What is new stands in changelog.gz.\n\n -- {}  {date}",
            self.package.name,
            self.release.version,
            maintainer()
        );
        self.lay_packed(&self.paper("changelog.Debian"), changes.as_bytes())
    }

    /// Lays a file packed by gzip, without name and moment in it.
    fn lay_packed(&self, to: &str, bytes: &[u8]) -> Outcome {
        let plain = to.trim_end_matches(".gz");
        self.lay(plain, bytes)?;
        let path = self.root.join(plain);
        run(tool("gzip", ["--best", "--no-name", "--force"]).arg(&path))
    }

    /// What dpkg reads.
    fn lay_control(&self) -> Outcome {
        let (files, size) = self.contents()?;
        let mut sums = tool("md5sum", ["--"]);
        let sums = output(sums.args(&files).current_dir(&self.root))?;
        self.lay("DEBIAN/md5sums", sums.as_bytes())?;
        let folder = format!("installer/debian/{}", self.package.name);
        for name in SCRIPTS.into_iter().chain(["conffiles"]) {
            self.lay(
                &format!("DEBIAN/{name}"),
                text(&format!("{folder}/{name}"))?.as_bytes(),
            )?;
        }
        let mut control = text(&format!("{folder}/control"))?
            .replace("@VERSION@", &self.release.version)
            .replace("@ARCHITECTURE@", self.release.architecture.name)
            .replace("@MAINTAINER@", &maintainer())
            .replace("@SIZE@", &size.to_string());
        if self.package.has_program {
            control = control.replace("@LIBRARIES@", &self.libraries()?);
        }
        self.lay("DEBIAN/control", control.as_bytes())
    }

    /// The files by their names below the root, in their order, and how many KiB they take.
    fn contents(&self) -> Result<(Vec<String>, u64), String> {
        let find = [
            "-not",
            "-path",
            "./DEBIAN/*",
            "-type",
            "f",
            "-printf",
            "%P %s\n",
        ];
        let found = output(tool("find", ["."]).args(find).current_dir(&self.root))?;
        let mut lines: Vec<&str> = found.lines().collect();
        lines.sort_unstable();
        let mut size = 0;
        let mut files = Vec::new();
        for (file, bytes) in lines.iter().filter_map(|line| line.rsplit_once(' ')) {
            size += bytes.parse::<u64>().unwrap_or(0).div_ceil(1024);
            files.push(file.to_owned());
        }
        Ok((files, size))
    }

    /// The libraries that the linker named, as packages.
    fn libraries(&self) -> Result<String, String> {
        // dpkg-shlibdeps wants the folder of a source package.
        let source = self.root.with_extension("source");
        let debian = source.join("debian");
        fs::create_dir_all(&debian).map_err(|error| said(&debian, &error))?;
        let control = "Source: abha-kiosk\n\nPackage: abha-kiosk\nArchitecture: any\n";
        fs::write(debian.join("control"), control).map_err(|error| said(&debian, &error))?;
        let binary = absolute(&self.release.binary)?;
        self.release.architecture.libraries(&binary, &source)
    }
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    fs::canonicalize(path).map_err(|error| said(path, &error))
}

/// Who answers for the package.
fn maintainer() -> String {
    let named =
        |variable: &str, usual: &str| env::var(variable).unwrap_or_else(|_| usual.to_owned());
    let name = named("DEBFULLNAME", MAINTAINER.0);
    format!("{name} <{}>", named("DEBEMAIL", MAINTAINER.1))
}

fn text(name: &str) -> Result<String, String> {
    fs::read_to_string(name).map_err(|error| format!("{name}: {error}"))
}

/// A licence from these words on.
fn permission(file: &str, from: &str) -> Result<String, String> {
    let text = text(file)?;
    let start = text
        .find(from)
        .ok_or_else(|| format!("{file} does not say {from}"))?;
    Ok(text.get(start..).unwrap_or_default().to_owned())
}

/// A text as a field of many lines.
fn as_field(text: &str) -> String {
    let lines: Vec<String> = text
        .trim()
        .lines()
        .map(|line| match line.trim() {
            "" => " .".to_owned(),
            line => format!(" {line}"),
        })
        .collect();
    lines.join("\n")
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_many_lines_is_one_field() {
        assert_eq!(as_field("One.\n\n  Two.\n"), " One.\n .\n Two.");
    }
}
