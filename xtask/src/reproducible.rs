//! Whether a commit is one program: built twice in folders of different names, for people of different
//! habits, and compared byte by byte ([docs/supply.md](../../docs/supply.md)).

use crate::Outcome;
use crate::command::{output, run, tool};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

/// A place where it is built, and the habits of whoever builds there.
#[derive(Clone, Copy)]
struct Builder {
    /// The folder of the clone, below a temporary one.
    folder: &'static str,
    /// The mask of new files.
    mask: &'static str,
    zone: &'static str,
    language: &'static str,
}

const BUILDERS: [Builder; 2] = [
    Builder {
        folder: "one",
        mask: "022",
        zone: "UTC",
        language: "C.UTF-8",
    },
    Builder {
        folder: "the-other/with-a-longer-name",
        mask: "077",
        zone: "Asia/Kolkata",
        language: "C",
    },
];

/// What makes a build quick: nothing is optimised, and so nothing is said of how the compiler does that.
/// Paths, the order of files, what build scripts and macros write, the C and the packing are the same.
const QUICK: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// What is compared.
const PROGRAM: &str = "target/handed-over/release/abha-kiosk";
const PACKAGES: &str = "target/deb";

/// Builds program and packages of the commit twice, as they are handed over, and compares them.
pub fn reproducible() -> Outcome {
    twice(&[])
}

/// The same without optimising.
pub fn quick() -> Outcome {
    twice(&QUICK)
}

/// Builds twice with this in the environment. The clones are left where they differ, and taken away where
/// they do not.
fn twice(environment: &[(&str, &str)]) -> Outcome {
    let commit = output(&mut tool("git", ["rev-parse", "HEAD"]))?;
    let commit = commit.trim();
    let changed = output(&mut tool("git", ["status", "--porcelain"]))?;
    if !changed.is_empty() {
        println!("what is not committed is not built:\n{changed}");
    }
    let work = env::temp_dir().join(format!("abha-kiosk-reproducible-{}", process::id()));
    for builder in &BUILDERS {
        clone(builder, commit, &work)?;
    }
    let [one, other] = BUILDERS.map(|builder| work.join(builder.folder));
    for (builder, folder) in BUILDERS.iter().zip([&one, &other]) {
        build(builder, folder, environment)?;
    }
    let mut differ = Vec::new();
    for (name, one, other) in pairs(&one, &other)? {
        let sums = output(tool("sha256sum", ["--"]).args([&one, &other]))?;
        let mut sums = sums.lines().filter_map(|line| line.split(' ').next());
        let (one, other) = (sums.next(), sums.next());
        println!("{name}\n  {}", one.unwrap_or_default());
        if one.is_none() || one != other {
            println!("  {}", other.unwrap_or_default());
            differ.push(name);
        }
    }
    if !differ.is_empty() {
        let work = work.display();
        let names = differ.join(", ");
        return Err(format!("not the same bytes: {names}; both are in {work}"));
    }
    println!("commit {commit}: built twice, the same bytes");
    fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))
}

/// Clones the commit, without anything of any build before.
fn clone(builder: &Builder, commit: &str, work: &Path) -> Outcome {
    let folder = work.join(builder.folder);
    run(tool("git", ["clone", "--quiet", "--no-checkout", "."]).arg(&folder))?;
    run(tool("git", ["checkout", "--quiet", "--detach", commit]).current_dir(&folder))
}

/// Builds program and packages in a clone.
fn build(builder: &Builder, folder: &Path, environment: &[(&str, &str)]) -> Outcome {
    println!("--- in {}", folder.display());
    // Where files are, whom they are for, what time and what words are usual.
    let script = format!("umask {}; exec cargo xtask deb", builder.mask);
    let mut build = tool("sh", ["-c", &script]);
    build
        .current_dir(folder)
        .envs(environment.iter().copied())
        .env("TZ", builder.zone)
        .env("LC_ALL", builder.language)
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("CARGO_TARGET_DIR");
    run(&mut build)
}

/// What is in both folders, by its name. An error where one has a package that the other has not.
fn pairs(one: &Path, other: &Path) -> Result<Vec<(String, PathBuf, PathBuf)>, String> {
    let names = files(&one.join(PACKAGES))?;
    if names.is_empty() || names != files(&other.join(PACKAGES))? {
        return Err("they made other packages".to_owned());
    }
    let packages = names.iter().map(|name| format!("{PACKAGES}/{name}"));
    let all = [PROGRAM.to_owned()].into_iter().chain(packages);
    Ok(all
        .map(|path| {
            let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
            (name, one.join(&path), other.join(&path))
        })
        .collect())
}

/// The names of the files in a folder, sorted. What was packed from stands in folders.
fn files(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_builds_of_the_same_packages_are_compared() -> std::io::Result<()> {
        let work = env::temp_dir().join(format!("abha-kiosk-pairs-{}", process::id()));
        let (one, other) = (work.join("one"), work.join("other"));
        for (folder, names) in [
            (&one, ["a_1.deb", "b_1.deb"]),
            (&other, ["b_1.deb", "a_1.deb"]),
        ] {
            let packages = folder.join(PACKAGES);
            fs::create_dir_all(packages.join("stage"))?;
            for name in names {
                fs::write(packages.join(name), name)?;
            }
        }
        let names = |pairs: Vec<(String, PathBuf, PathBuf)>| -> Vec<String> {
            pairs.into_iter().map(|(name, _, _)| name).collect()
        };
        let found = pairs(&one, &other).map(names);
        fs::remove_file(other.join(PACKAGES).join("b_1.deb"))?;
        let lacking = pairs(&one, &other);
        fs::remove_dir_all(&work)?;
        assert_eq!(
            found,
            Ok(["abha-kiosk", "a_1.deb", "b_1.deb"]
                .map(str::to_owned)
                .to_vec())
        );
        assert!(lacking.is_err());
        Ok(())
    }
}
