//! Which crates are in the program, as Cargo resolves it, and the C that some of them compile.

use super::json::Value;
use super::{encoded, licences, tree};
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::PathBuf;

/// The package of the program.
pub const PROGRAM: &str = "abha-kiosk";

/// Whether a crate is in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// It is.
    Linked,
    /// It writes code or settings while the program is built: a macro, a build script, or what those use.
    Builds,
}

/// A crate of the program, or one that builds it.
#[derive(Debug, PartialEq, Eq)]
pub struct Crate {
    pub name: String,
    pub version: String,
    /// An expression of SPDX.
    pub licence: String,
    pub scope: Scope,
    /// The SHA-256 of its archive, as Cargo.lock has it; none of our own.
    pub checksum: Option<String>,
    /// What is linked for it, by reference.
    pub needs: BTreeSet<String>,
}

impl Crate {
    /// How other parts of the bill name it.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    /// Where it comes from.
    pub fn purl(&self) -> String {
        let kind = match self.checksum {
            Some(_) => "cargo",
            // Its name belongs to whoever takes it there.
            None => "generic/abha-kiosk",
        };
        format!("pkg:{kind}/{}@{}", self.name, encoded(&self.version))
    }
}

/// Every crate of the program for a target, in the order of names.
pub fn all(target: &str) -> Result<Vec<Crate>, String> {
    const FORMAT: [&str; 4] = ["--prefix", "depth", "--format", "|{p}|{l}"];
    let linked = tree(target, "normal,no-proc-macro", FORMAT)?;
    let built = tree(target, "normal,build", FORMAT)?;
    let lock = fs::read_to_string("Cargo.lock").map_err(|error| format!("Cargo.lock: {error}"))?;
    let sums = checksums(&lock);
    let mut crates = crates(&linked, Scope::Linked, &sums)?;
    for (reference, one) in self::crates(&built, Scope::Builds, &sums)? {
        let _ = crates.entry(reference).or_insert(Crate {
            // What a macro is made of is not in the program, whoever else uses it.
            needs: BTreeSet::new(),
            ..one
        });
    }
    Ok(crates.into_values().collect())
}

/// The crates of a tree, by reference. A branch that was shown before is not shown again, so that what
/// a crate needs stands where it is named first.
fn crates(
    tree: &str,
    scope: Scope,
    sums: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Crate>, String> {
    let mut crates: BTreeMap<String, Crate> = BTreeMap::new();
    // Those on the way to the present line.
    let mut way: Vec<String> = Vec::new();
    for line in tree.lines() {
        let (depth, one) = line_of(line, scope, sums)
            .ok_or_else(|| format!("a line of cargo tree cannot be read: {line}"))?;
        let reference = one.reference();
        way.truncate(depth);
        if let Some(above) = way.last().and_then(|above| crates.get_mut(above)) {
            let _ = above.needs.insert(reference.clone());
        }
        way.push(reference.clone());
        let _ = crates.entry(reference).or_insert(one);
    }
    Ok(crates)
}

/// Depth and crate of a line such as `2|serde v1.0.229|MIT OR Apache-2.0 (*)`.
fn line_of(line: &str, scope: Scope, sums: &BTreeMap<String, String>) -> Option<(usize, Crate)> {
    let mut parts = line.trim_end_matches(" (*)").split('|');
    let depth = parts.next()?.parse().ok()?;
    let mut words = parts.next()?.split_whitespace();
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let checksum = sums.get(&format!("{name}@{version}")).cloned();
    let one = Crate {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: parts.next().filter(|said| !said.is_empty())?.to_owned(),
        scope,
        checksum,
        needs: BTreeSet::new(),
    };
    Some((depth, one))
}

/// The checksum of each package in a lock file, by reference.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let value = |line: &str, key: &str| {
        let rest = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        rest.strip_suffix('"').map(str::to_owned)
    };
    lock.split("[[package]]")
        .filter_map(|package| {
            let find = |key| package.lines().find_map(|line| value(line, key));
            let reference = format!("{}@{}", find("name")?, find("version")?);
            Some((reference, find("checksum")?))
        })
        .collect()
}

/// A library in C that a crate carries and compiles.
struct Native {
    name: &'static str,
    /// The crate that carries it.
    carrier: &'static str,
    /// A header of it, and what stands there before its version.
    header: &'static str,
    before: &'static str,
    licence: &'static str,
    /// Whose it is and what it is called where faults are listed (CPE).
    cpe: &'static str,
}

const NATIVE: [Native; 2] = [
    Native {
        name: "sqlite",
        carrier: "libsqlite3-sys",
        header: "sqlite3/sqlite3.h",
        before: "#define SQLITE_VERSION",
        licence: "blessing",
        cpe: "sqlite:sqlite",
    },
    Native {
        name: "aws-lc",
        carrier: "aws-lc-sys",
        header: "aws-lc/include/openssl/base.h",
        before: "#define AWSLC_VERSION_NUMBER_STRING",
        licence: "Apache-2.0 OR ISC",
        cpe: "amazon:aws-lc",
    },
];

/// The libraries in C, whose versions are not those of the crates that carry them.
pub fn native(crates: &[Crate]) -> Result<Vec<Value>, String> {
    let is_carrier = |native: &Native| {
        let mut linked = crates.iter().filter(|one| one.scope == Scope::Linked);
        linked.find(|one| one.name == native.carrier)
    };
    NATIVE
        .iter()
        .filter_map(|native| Some((native, is_carrier(native)?)))
        .map(|(native, carrier)| {
            let version = version_of(native, carrier)?;
            Ok(Value::object([
                ("type", Value::text("library")),
                ("bom-ref", Value::text(native.name)),
                ("name", Value::text(native.name)),
                ("version", Value::text(&version)),
                ("scope", Value::text("required")),
                ("licenses", licences(native.licence)),
                (
                    "cpe",
                    Value::text(&format!("cpe:2.3:a:{}:{version}:*:*:*:*:*:*:*", native.cpe)),
                ),
                (
                    "purl",
                    Value::text(&format!("pkg:generic/{}@{version}", native.name)),
                ),
            ]))
        })
        .collect()
}

fn version_of(native: &Native, carrier: &Crate) -> Result<String, String> {
    let folder = format!("{}-{}", carrier.name, carrier.version);
    let headers = sources()?
        .into_iter()
        .map(|source| source.join(&folder).join(native.header));
    let text = headers
        .filter_map(|header| fs::read_to_string(header).ok())
        .next()
        .ok_or_else(|| format!("{folder} has no {}", native.header))?;
    defined(&text, native.before)
        .map(str::to_owned)
        .ok_or_else(|| format!("{}: no {}", native.header, native.before))
}

/// The text that a header defines.
fn defined<'a>(header: &'a str, before: &str) -> Option<&'a str> {
    let line = header.lines().find_map(|line| {
        let rest = line.strip_prefix(before)?;
        rest.starts_with(' ').then_some(rest)
    })?;
    line.trim().strip_prefix('"')?.split('"').next()
}

/// The folders in which Cargo keeps what it fetched.
pub fn sources() -> Result<Vec<PathBuf>, String> {
    let home = env::home_dir().ok_or("there is no home folder")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let folder = cargo.join("registry/src");
    let found = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(found.flatten().map(|entry| entry.path()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "\
0|abha-kiosk v0.1.0 (/srv/asha)|MIT OR Apache-2.0
1|abdm-types v0.1.0 (/srv/asha/crates/abdm-types)|MIT OR Apache-2.0
2|serde v1.0.229|MIT OR Apache-2.0
3|serde_core v1.0.229|MIT
1|serde v1.0.229|MIT OR Apache-2.0 (*)
1|toml v0.9.12+spec-1.1.0|MIT
";

    const LOCK: &str = "\
[[package]]
name = \"abdm-types\"
version = \"0.1.0\"
dependencies = [
 \"serde\",
]

[[package]]
name = \"serde\"
version = \"1.0.229\"
source = \"registry+somewhere\"
checksum = \"4148\"

[[package]]
name = \"toml\"
version = \"0.9.12+spec-1.1.0\"
checksum = \"7a1b\"
";

    #[test]
    fn each_crate_is_named_once_with_what_it_needs() {
        let found = crates(TREE, Scope::Linked, &checksums(LOCK));
        let found: Vec<Crate> = found.unwrap_or_default().into_values().collect();
        let needs: Vec<String> = found
            .iter()
            .map(|one| {
                let needs: Vec<&str> = one.needs.iter().map(String::as_str).collect();
                format!("{}: {}", one.reference(), needs.join(" "))
            })
            .collect();
        assert_eq!(
            needs,
            [
                "abdm-types@0.1.0: serde@1.0.229",
                "abha-kiosk@0.1.0: abdm-types@0.1.0 serde@1.0.229 toml@0.9.12+spec-1.1.0",
                "serde@1.0.229: serde_core@1.0.229",
                "serde_core@1.0.229: ",
                "toml@0.9.12+spec-1.1.0: ",
            ]
        );
    }

    #[test]
    fn the_name_of_what_comes_from_outside_is_that_of_the_registry() {
        let found = crates(TREE, Scope::Linked, &checksums(LOCK)).unwrap_or_default();
        let purl = |reference: &str| found.get(reference).map(Crate::purl);
        let wanted = |purl: &str| Some(purl.to_owned());
        assert_eq!(purl("serde@1.0.229"), wanted("pkg:cargo/serde@1.0.229"));
        assert_eq!(
            purl("toml@0.9.12+spec-1.1.0"),
            wanted("pkg:cargo/toml@0.9.12%2Bspec-1.1.0")
        );
        assert_eq!(
            purl("abdm-types@0.1.0"),
            wanted("pkg:generic/abha-kiosk/abdm-types@0.1.0")
        );
    }

    #[test]
    fn a_crate_without_a_licence_is_an_error() {
        assert!(crates("0|a v1.0.0|\n", Scope::Linked, &BTreeMap::new()).is_err());
        assert!(crates("no tree\n", Scope::Linked, &BTreeMap::new()).is_err());
    }

    #[test]
    fn a_header_says_its_version() {
        let header =
            "#define SQLITE_VERSION_NUMBER 3054001\n#define SQLITE_VERSION        \"3.54.1\"\n";
        assert_eq!(defined(header, "#define SQLITE_VERSION"), Some("3.54.1"));
        assert_eq!(defined("", "#define SQLITE_VERSION"), None);
    }
}
