//! The packages of Debian: `abha-kiosk`, and `abha-kiosk-session`, which makes a machine the kiosk.
//! Packed by dpkg-deb from what lies in `installer`, and the same bytes from the same commit and
//! program. That of Windows is made in `windows/msi.rs`.

mod architecture;
mod check;
mod chroot;
mod stage;
pub mod third_party;
mod trial;
mod updates;

pub use architecture::Architecture;
pub use trial::TEST;

use crate::Outcome;
use crate::command::{output, tool};
use crate::release;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the packages are left.
const OUT: &str = "target/deb";

/// The option that names a program to be packed as it is.
const BINARY: &str = "--binary";

/// The options after which a word stands that is no name of a step.
pub const OPTIONS: [&str; 3] = [BINARY, architecture::OPTION, chroot::SUITE];

/// One package.
struct Package {
    name: &'static str,
    /// What lies in the clone, and where it goes on a machine: as it is, or packed where that ends with
    /// `.gz`.
    files: &'static [(&'static str, &'static str)],
    /// Whether it holds the program, its pages and its licences.
    has_program: bool,
}

const PACKAGES: [Package; 2] = [
    Package {
        name: "abha-kiosk",
        files: &[
            (
                "installer/debian/abha-kiosk/lintian-overrides",
                "usr/share/lintian/overrides/abha-kiosk",
            ),
            (
                "installer/abha-kiosk.example.toml",
                "etc/abha-kiosk/abha-kiosk.toml",
            ),
            (
                "installer/apparmor/abha-kiosk-gateway",
                "etc/apparmor.d/abha-kiosk-gateway",
            ),
            (
                "installer/apparmor/abha-kiosk-session",
                "etc/apparmor.d/abha-kiosk-session",
            ),
            (
                "installer/abha-kiosk-gateway.service",
                "lib/systemd/system/abha-kiosk-gateway.service",
            ),
            (
                "installer/abha-kiosk-record.service",
                "lib/systemd/system/abha-kiosk-record.service",
            ),
            (
                "installer/abha-kiosk-record.timer",
                "lib/systemd/system/abha-kiosk-record.timer",
            ),
            (
                "installer/abha-kiosk-share.service",
                "lib/systemd/system/abha-kiosk-share.service",
            ),
            (
                "installer/abha-kiosk.sysusers",
                "usr/lib/sysusers.d/abha-kiosk.conf",
            ),
            (
                "installer/abha-kiosk.tmpfiles",
                "usr/lib/tmpfiles.d/abha-kiosk.conf",
            ),
            (
                "installer/printing.md",
                "usr/share/doc/abha-kiosk/printer-queues.md",
            ),
            ("docs/check.md", "usr/share/doc/abha-kiosk/check.md"),
            ("docs/health.md", "usr/share/doc/abha-kiosk/health.md"),
            ("docs/install.md", "usr/share/doc/abha-kiosk/install.md"),
            ("docs/metrics.md", "usr/share/doc/abha-kiosk/metrics.md"),
            (
                "installer/grafana/abha-kiosk.json",
                "usr/share/doc/abha-kiosk/examples/grafana.json",
            ),
            (
                "installer/otel-collector.example.yaml",
                "usr/share/doc/abha-kiosk/examples/otel-collector.yaml",
            ),
            ("docs/papers.md", "usr/share/doc/abha-kiosk/papers.md"),
            ("docs/printing.md", "usr/share/doc/abha-kiosk/printing.md"),
            ("docs/record.md", "usr/share/doc/abha-kiosk/record.md"),
            ("docs/secret.md", "usr/share/doc/abha-kiosk/secret.md"),
            ("docs/supply.md", "usr/share/doc/abha-kiosk/supply.md"),
            ("docs/share.md", "usr/share/doc/abha-kiosk/share.md"),
            ("docs/setup.md", "usr/share/doc/abha-kiosk/setup.md"),
            ("docs/transport.md", "usr/share/doc/abha-kiosk/transport.md"),
            ("docs/trouble.md", "usr/share/doc/abha-kiosk/trouble.md"),
            ("docs/updates.md", "usr/share/doc/abha-kiosk/updates.md"),
        ],
        has_program: true,
    },
    Package {
        name: "abha-kiosk-session",
        files: &[
            (
                "installer/debian/abha-kiosk-session/lintian-overrides",
                "usr/share/lintian/overrides/abha-kiosk-session",
            ),
            (
                "installer/session/default",
                "etc/default/abha-kiosk-session",
            ),
            ("installer/session/pam", "etc/pam.d/abha-kiosk"),
            (
                "installer/abha-kiosk-session.service",
                "lib/systemd/system/abha-kiosk-session.service",
            ),
            (
                "installer/abha-kiosk-session-x11.service",
                "lib/systemd/system/abha-kiosk-session-x11.service",
            ),
            (
                "installer/abha-kiosk-update.service",
                "lib/systemd/system/abha-kiosk-update.service",
            ),
            (
                "installer/abha-kiosk-update.timer",
                "lib/systemd/system/abha-kiosk-update.timer",
            ),
            ("installer/update/default", "etc/default/abha-kiosk-update"),
            ("installer/update/update", "usr/lib/abha-kiosk/update"),
            ("installer/update/rollback", "usr/sbin/abha-kiosk-rollback"),
            (
                "installer/update/abha-kiosk-rollback.8",
                "usr/share/man/man8/abha-kiosk-rollback.8.gz",
            ),
            (
                "installer/session/logind.conf",
                "usr/lib/systemd/logind.conf.d/50-abha-kiosk.conf",
            ),
            (
                "installer/session/sysctl.conf",
                "usr/lib/sysctl.d/60-abha-kiosk.conf",
            ),
            (
                "installer/session/wayland-session",
                "usr/lib/abha-kiosk/wayland-session",
            ),
            (
                "installer/session/x11-session",
                "usr/lib/abha-kiosk/x11-session",
            ),
            (
                "installer/session/xorg.conf",
                "usr/share/X11/xorg.conf.d/90-abha-kiosk.conf",
            ),
        ],
        has_program: false,
    },
];

/// What the packages of one run have in common.
struct Release {
    /// As Debian writes it.
    version: String,
    /// Seconds since 1970: no file in a package is younger.
    epoch: String,
    /// The program that is packed.
    binary: PathBuf,
    /// What it is built for.
    architecture: Architecture,
    /// How dpkg-deb packs it: `xz`, or `none` where nobody keeps it.
    compression: &'static str,
}

impl Release {
    /// The release of the commit that is checked out.
    fn of_commit(binary: PathBuf) -> Result<Self, String> {
        Ok(Self {
            version: version()?,
            epoch: epoch()?,
            binary,
            architecture: Architecture::told()?,
            compression: "xz",
        })
    }
}

/// Seconds since 1970: the moment of the commit, if the environment tells no other.
pub fn epoch() -> Result<String, String> {
    match env::var("SOURCE_DATE_EPOCH") {
        Ok(told) => Ok(told),
        Err(_) => git(["log", "-1", "--format=%ct"]),
    }
}

/// `0.1.0-1` for a commit with the tag `v0.1.0`. Any other is named by its moment and comes before that
/// release.
pub fn version() -> Result<String, String> {
    let number = number()?;
    Ok(match moment()? {
        None => format!("{number}-1"),
        Some(moment) => format!("{number}~{moment}-1"),
    })
}

/// When the commit that is checked out was made, and which it is; nothing for a release.
pub fn moment() -> Result<Option<String>, String> {
    let number = number()?;
    let tags = git(["tag", "--points-at", "HEAD"])?;
    if tags
        .lines()
        .any(|tag| tag.strip_prefix('v') == Some(&number))
    {
        return Ok(None);
    }
    git([
        "log",
        "-1",
        "--date=format-local:%Y%m%d%H%M%S",
        "--format=%cd.%h",
    ])
    .map(Some)
}

/// The release that the manifest names.
pub fn number() -> Result<String, String> {
    let manifest =
        fs::read_to_string("Cargo.toml").map_err(|error| format!("Cargo.toml: {error}"))?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \""));
    let number = line.and_then(|rest| rest.strip_suffix('"'));
    number
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.toml names no version".to_owned())
}

/// What git answers, in the time of UTC.
fn git<const N: usize>(arguments: [&str; N]) -> Result<String, String> {
    let answer = output(tool("git", arguments).env("TZ", "UTC"))?;
    Ok(answer.trim().to_owned())
}

/// The program that the command line names, or the one that is handed over, built first.
fn binary() -> Result<PathBuf, String> {
    if let Some(named) = named()? {
        return Ok(named);
    }
    release::release()?;
    Ok(release::binary(Architecture::told()?))
}

/// The program that the command line names.
pub fn named() -> Result<Option<PathBuf>, String> {
    let mut arguments = env::args().skip_while(|argument| argument != BINARY);
    if arguments.next().is_none() {
        return Ok(None);
    }
    let named = arguments.next().ok_or("--binary wants a file")?;
    let whole = fs::canonicalize(&named).map_err(|error| format!("{named}: {error}"))?;
    Ok(Some(whole))
}

/// Builds the packages.
pub fn deb() -> Outcome {
    let release = Release::of_commit(binary()?)?;
    for file in build(&release, Path::new(OUT))? {
        println!("{}", file.display());
    }
    Ok(())
}

/// Looks whether the packages are what they have to be.
pub fn check() -> Outcome {
    check::check()
}

/// Takes them the way of an update.
pub fn updates() -> Outcome {
    updates::updates()
}

/// Builds the packages into a folder, and answers with their files.
fn build(release: &Release, out: &Path) -> Result<Vec<PathBuf>, String> {
    PACKAGES
        .iter()
        .map(|package| stage::pack(package, release, out))
        .collect()
}
