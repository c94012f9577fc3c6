//! A repository as an operator makes it, with a key that is thrown away, served to this machine alone.

use crate::Outcome;
use crate::command::{output, run, tool};
use crate::packages::Architecture;
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};

/// Whom the keys name.
const OPERATOR: &str = "operator@example.org";
const STRANGER: &str = "stranger@example.org";

/// The repository, and what serves it.
pub struct Repository {
    // Short, because sockets lie in it.
    work: PathBuf,
    server: Child,
    url: String,
}

impl Repository {
    /// With these packages.
    pub fn new(packages: &[PathBuf]) -> Result<Self, String> {
        let work = env::temp_dir().join(format!("abha-kiosk-updates-{}", process::id()));
        let keys = work.join("keys");
        fs::create_dir_all(&keys).map_err(|error| format!("{}: {error}", keys.display()))?;
        run(tool("chmod", ["700"]).arg(&keys))?;
        for who in [OPERATOR, STRANGER] {
            let make = ["--batch", "--quiet", "--passphrase", ""];
            let mut gpg = tool("gpg", make);
            gpg.args(["--quick-generate-key", who, "ed25519", "sign", "never"]);
            run(gpg.env("GNUPGHOME", &keys))?;
        }
        let folder = work.join("repository");
        make(&work, &["--until", "30 days"], OPERATOR, packages)?;
        let (server, url) = serve(&folder)?;
        Ok(Self { work, server, url })
    }

    /// Where this machine finds it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key that kiosks believe.
    pub fn key(&self) -> Result<String, String> {
        let mut gpg = tool("gpg", ["--armor", "--export", OPERATOR]);
        output(gpg.env("GNUPGHOME", self.work.join("keys")))
    }

    /// Adds packages.
    pub fn add(&self, packages: &[PathBuf]) -> Outcome {
        make(&self.work, &["--until", "30 days"], OPERATOR, packages)
    }

    /// Takes a release from it.
    pub fn withdraw(&self, release: &str) -> Outcome {
        for name in ["abha-kiosk", "abha-kiosk-session"] {
            let file = in_pool(name, release)?;
            fs::remove_file(self.work.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        }
        self.sign("30 days")
    }

    /// Signs it anew, to be believed until then.
    pub fn sign(&self, until: &str) -> Outcome {
        make(&self.work, &["--until", until], OPERATOR, &[])
    }

    /// Signs it with a key that no kiosk was given.
    pub fn sign_as_a_stranger(&self) -> Outcome {
        make(&self.work, &[], STRANGER, &[])
    }

    /// Changes a byte of the program's package, which is not signed anew.
    pub fn spoil(&self, release: &str) -> Result<Spoiled, String> {
        let file = self.work.join(in_pool("abha-kiosk", release)?);
        let was = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let mut bytes = was.clone();
        if let Some(byte) = bytes.last_mut() {
            *byte ^= 1;
        }
        fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Spoiled { file, was })
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        // What cannot be ended or taken away has ended or gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let mut agent = tool("gpgconf", ["--kill", "all"]);
        let _ = agent.env("GNUPGHOME", self.work.join("keys")).status();
        let _ = fs::remove_dir_all(&self.work);
    }
}

/// A package with another byte.
pub struct Spoiled {
    file: PathBuf,
    was: Vec<u8>,
}

impl Spoiled {
    /// As it was.
    pub fn mend(self) -> Outcome {
        fs::write(&self.file, self.was).map_err(|error| format!("{}: {error}", self.file.display()))
    }
}

/// Where a package of a release lies in it.
fn in_pool(package: &str, release: &str) -> Result<String, String> {
    let architecture = Architecture::told()?.name;
    Ok(format!(
        "repository/pool/{package}_{release}_{architecture}.deb"
    ))
}

fn make(work: &Path, options: &[&str], key: &str, packages: &[PathBuf]) -> Outcome {
    let mut make = Command::new("installer/repository");
    make.args(options).arg(work.join("repository")).arg(key);
    make.args(packages).env("GNUPGHOME", work.join("keys"));
    run(&mut make)
}

/// Serves a folder to this machine, at a port that is free.
fn serve(folder: &Path) -> Result<(Child, String), String> {
    let said = |error: std::io::Error| format!("python3: {error}");
    let mut server = tool(
        "python3",
        ["-u", "-m", "http.server", "--bind", "127.0.0.1"],
    );
    server.arg("--directory").arg(folder).arg("0");
    server.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut server = server.spawn().map_err(said)?;
    let mut line = String::new();
    if let Some(told) = server.stdout.take() {
        let _ = BufReader::new(told).read_line(&mut line).map_err(said)?;
    }
    // Serving HTTP on 127.0.0.1 port 43123 (http://127.0.0.1:43123/) ...
    let url = line.split(['(', ')']).nth(1).map(str::to_owned);
    match url {
        Some(url) => Ok((server, url)),
        None => {
            let _ = server.kill();
            let _ = server.wait();
            Err(format!("no server: {line}"))
        }
    }
}
