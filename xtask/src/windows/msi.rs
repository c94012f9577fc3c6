//! The package of Windows, made by wixl of msitools from `installer/windows/abha-kiosk.wxs`: the same bytes
//! from the same commit and programs.

use super::{PROGRAMS, TARGET, executable};
use crate::Outcome;
use crate::command::{output, run, tool};
use crate::packages::{epoch, moment, named, number, third_party};
use crate::release;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the package is left.
const OUT: &str = "target/msi";

const SOURCE: &str = "installer/windows/abha-kiosk.wxs";

/// Who answers for the package, as its programs say it (`installer/windows/resource`).
const MANUFACTURER: &str = "ABHA Kiosk contributors";

/// The kiosk's for ever: by it a newer package finds the older.
const UPGRADE_CODE: &str = "6F9FD391-20AA-4AD6-AFC4-82EAA93A9847";

/// An older release goes, and keeps the choice of features; so does another package of the same version
/// (msidbUpgradeAttributesMigrateFeatures, msidbUpgradeAttributesVersionMaxInclusive).
const OLDER_OR_SAME: u16 = 1 + 512;

/// Whose work the C libraries of the programs are.
const MINGW: &str = "/usr/share/doc/mingw-w64-common/copyright";

/// What lies in the clone, and what it is called in the package.
const FILES: [(&str, &str); 12] = [
    (
        "installer/abha-kiosk.example.toml",
        "abha-kiosk.example.toml",
    ),
    ("docs/windows.md", "docs/windows.md"),
    ("docs/health.md", "docs/health.md"),
    ("docs/papers.md", "docs/papers.md"),
    ("docs/printing.md", "docs/printing.md"),
    ("docs/record.md", "docs/record.md"),
    ("docs/secret.md", "docs/secret.md"),
    ("docs/transport.md", "docs/transport.md"),
    ("docs/trouble.md", "docs/trouble.md"),
    ("LICENSE-MIT", "licences/LICENSE-MIT.txt"),
    ("LICENSE-APACHE", "licences/LICENSE-APACHE.txt"),
    ("assets/fonts/OFL.txt", "licences/OFL.txt"),
];

/// What the packages of one run have in common.
pub struct Release {
    /// Three numbers: Windows compares no more.
    pub number: String,
    /// When the commit was made and which it is, where it is no release.
    pub moment: Option<String>,
    /// Seconds since 1970: no file in a package is younger.
    pub epoch: String,
}

impl Release {
    /// The release of the commit that is checked out.
    pub fn of_commit() -> Result<Self, String> {
        Ok(Self {
            number: number()?,
            moment: moment()?,
            epoch: epoch()?,
        })
    }

    fn file(&self) -> String {
        let number = &self.number;
        match &self.moment {
            Some(moment) => format!("abha-kiosk-{number}-pre.{moment}-x64.msi"),
            None => format!("abha-kiosk-{number}-x64.msi"),
        }
    }
}

/// Builds the package, with the programs as they are handed over or with the one that the command line
/// names and the launcher beside it.
pub fn msi() -> Outcome {
    let programs = match named()? {
        Some(program) => program.parent().unwrap_or(&program).to_owned(),
        None => release::for_windows()?,
    };
    for name in PROGRAMS {
        executable::look(&programs.join(name))?;
    }
    let file = pack(&Release::of_commit()?, &programs, Path::new(OUT))?;
    println!("{}", file.display());
    Ok(())
}

/// Packs the programs of a folder, and answers with the file.
pub fn pack(release: &Release, programs: &Path, out: &Path) -> Result<PathBuf, String> {
    let out = &made(out)?;
    let stage = out.join("stage");
    lay(&stage, release, programs)?;
    let ids = Ids::of(&stage, release)?;
    let file = out.join(release.file());
    let began = now()?;
    let mut wixl = tool("wixl", ["--arch", "x64"]);
    for (name, value) in [
        ("Version", release.number.as_str()),
        ("Product", &ids.product),
        ("UpgradeCode", UPGRADE_CODE),
        ("Manufacturer", MANUFACTURER),
    ] {
        wixl.args(["--define", &format!("{name}={value}")]);
    }
    wixl.arg("--output")
        .args([&file, &absolute(Path::new(SOURCE))?]);
    // Moments in the cabinet are those of a clock on the wall.
    run(wixl.current_dir(&stage).env("TZ", "UTC"))?;
    mend(&file, release, &ids)?;
    set_moments(&file, (began, now()?), seconds(&release.epoch)?)?;
    Ok(file)
}

/// Lays everything as it is to lie on the machine.
fn lay(stage: &Path, release: &Release, programs: &Path) -> Outcome {
    if stage.exists() {
        fs::remove_dir_all(stage).map_err(|error| said(stage, &error))?;
    }
    for folder in ["docs", "licences"] {
        let _ = made(&stage.join(folder))?;
    }
    let copy = |from: &Path, to: &str| {
        fs::copy(from, stage.join(to))
            .map(drop)
            .map_err(|error| said(from, &error))
    };
    for name in PROGRAMS {
        copy(&programs.join(name), name)?;
    }
    for (from, to) in FILES {
        copy(Path::new(from), to)?;
    }
    copy(Path::new(MINGW), "licences/mingw-w64.txt")?;
    let list = stage.join("licences/third-party.txt");
    fs::write(&list, third_party::list(TARGET)?).map_err(|error| said(&list, &error))?;
    let mut touch = tool("touch", ["--date"]);
    touch.arg(format!("@{}", release.epoch));
    run(touch.args(files(stage)?).current_dir(stage))
}

/// The files of the stage, by their names in it and in their order.
fn files(stage: &Path) -> Result<Vec<String>, String> {
    let found = ["-type", "f", "-printf", "%P\n"];
    let found = output(tool("find", ["."]).args(found).current_dir(stage))?;
    let mut files: Vec<String> = found.lines().map(str::to_owned).collect();
    files.sort();
    Ok(files)
}

/// What Windows tells packages apart by. It is made of what is in the package: another package has others,
/// and the same has the same.
struct Ids {
    product: String,
    package: String,
}

impl Ids {
    fn of(stage: &Path, release: &Release) -> Result<Self, String> {
        let mut sums = tool("sha256sum", ["--"]);
        sums.arg(absolute(Path::new(SOURCE))?).args(files(stage)?);
        let sums = output(sums.current_dir(stage))?;
        // Without names: one of them is a path of this machine.
        let sums = sums
            .lines()
            .filter_map(|line| line.split_whitespace().next());
        let mut text = format!("{}\n", release.number);
        text.extend(sums.flat_map(|sum| [sum, "\n"]));
        let list = stage.with_extension("sums");
        fs::write(&list, text).map_err(|error| said(&list, &error))?;
        let sum = output(tool("sha256sum", ["--"]).arg(&list))?;
        let half = |from: usize| sum.get(from..from + 32).map(id);
        half(0)
            .zip(half(32))
            .map(|(product, package)| Self { product, package })
            .ok_or_else(|| "sha256sum says no sum".to_owned())
    }
}

/// 32 hexadecimal digits as a UUID of one's own making (version 8 of RFC 9562).
fn id(digits: &str) -> String {
    let digits = digits.to_uppercase();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!(
        "{}-{}-8{}-A{}-{}",
        part(0, 8),
        part(8, 12),
        part(13, 16),
        part(17, 20),
        part(20, 32)
    )
}

/// What wixl 0.101 cannot say.
fn mend(file: &Path, release: &Release, ids: &Ids) -> Outcome {
    let mut mend = tool("msibuild", []);
    mend.arg(file)
        .args(["-s", "ABHA Kiosk", MANUFACTURER, "x64;1033"]);
    mend.arg(format!("{{{}}}", ids.package));
    run(&mut mend)?;
    let mut mend = tool("msibuild", []);
    mend.arg(file);
    for sql in sql(&release.number) {
        mend.args(["-q", &sql]);
    }
    run(&mut mend)
}

/// A program says its version in its resource. Where the table says none, Windows takes an older program
/// on the machine for the better one, and leaves the newer out. And two packages between two releases have
/// the same version: the one that is installed goes, as an older one does.
fn sql(number: &str) -> Vec<String> {
    let mut all = Vec::new();
    for name in PROGRAMS {
        // wixl knows files by identifiers, which have no dashes.
        let id = name.replace('-', "_");
        all.push(format!(
            "UPDATE `File` SET `Version` = '{number}.0', `Language` = '1033' WHERE `File` = '{id}'"
        ));
        all.push(format!("DELETE FROM `MsiFileHash` WHERE `File_` = '{id}'"));
    }
    all.push("DELETE FROM `Upgrade` WHERE `ActionProperty` = 'WIX_UPGRADE_DETECTED'".to_owned());
    all.push(format!(
        "INSERT INTO `Upgrade` (`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`) \
         VALUES ('{{{UPGRADE_CODE}}}', '{number}', {OLDER_OR_SAME}, 'WIX_UPGRADE_DETECTED')"
    ));
    all
}

/// Sets the moments at which the package was made, which wixl takes from the clock. They stand in the
/// summary as tenths of microseconds since 1601, in whole seconds.
fn set_moments(file: &Path, (from, to): (u64, u64), epoch: u64) -> Outcome {
    let mut bytes = fs::read(file).map_err(|error| said(file, &error))?;
    let made = file_time(from)..=file_time(to);
    let is_moment = |(place, eight): (usize, &[u8])| {
        let time = u64::from_le_bytes(eight.try_into().ok()?);
        made.contains(&time).then_some(place)
    };
    let places: Vec<usize> = bytes.windows(8).enumerate().filter_map(is_moment).collect();
    // Created, and saved for the last time.
    if places.len() != 2 {
        return Err(format!("{} moments in {}", places.len(), file.display()));
    }
    for place in places {
        if let Some(moment) = bytes.get_mut(place..place + 8) {
            moment.copy_from_slice(&file_time(epoch).to_le_bytes());
        }
    }
    fs::write(file, bytes).map_err(|error| said(file, &error))
}

fn file_time(seconds: u64) -> u64 {
    const FROM_1601_TO_1970: u64 = 134_774 * 86_400;
    (seconds + FROM_1601_TO_1970) * 10_000_000
}

fn seconds(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{text} is no moment"))
}

fn now() -> Result<u64, String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since
        .map(|since| since.as_secs())
        .map_err(|error| error.to_string())
}

/// A folder that is there, by its whole path.
fn made(folder: &Path) -> Result<PathBuf, String> {
    fs::create_dir_all(folder).map_err(|error| said(folder, &error))?;
    absolute(folder)
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    fs::canonicalize(path).map_err(|error| said(path, &error))
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_that_nobody_hands_out() {
        let made = id("0123456789abcdef0123456789abcdef");
        assert_eq!(made, "01234567-89AB-8DEF-A123-456789ABCDEF");
        assert_ne!(made, id("1123456789abcdef0123456789abcdef"));
    }

    #[test]
    fn windows_counts_from_1601() {
        assert_eq!(file_time(0), 116_444_736_000_000_000);
        assert_eq!(file_time(1) - file_time(0), 10_000_000);
    }
}
