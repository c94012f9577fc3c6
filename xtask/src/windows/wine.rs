//! Wine, with a disk of its own: what stands for Windows here.

use crate::Outcome;
use crate::command::{run, tool};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What wine lacks, and the program cannot start without (`xtask/wine`).
const LACKING: [&str; 2] = ["bcryptprimitives", "windows.data.pdf"];

const COMPILER: &str = "x86_64-w64-mingw32-gcc";

/// A machine. Whatever runs on it ends with it.
pub struct Wine {
    prefix: PathBuf,
    screen: Screen,
}

/// An X server that nobody sees, ended with this.
struct Screen {
    server: Child,
    display: String,
}

/// How a program ended, and what it wrote to its standard output.
pub struct Ended {
    /// Its code; of a larger one the last eight bits.
    pub code: Option<i32>,
    /// What it wrote.
    pub said: String,
}

impl Wine {
    /// A new machine in a folder that is made for it, with a screen of so many pixels.
    pub fn new(prefix: &Path, pixels: &str) -> Result<Self, String> {
        fs::create_dir_all(prefix).map_err(|error| format!("{}: {error}", prefix.display()))?;
        let wine = Self {
            prefix: fs::canonicalize(prefix)
                .map_err(|error| format!("{}: {error}", prefix.display()))?,
            screen: Screen::new(pixels)?,
        };
        // It complains of programs of 32 bits that are not there, and ends well all the same.
        for start in [
            ["wineboot", "--init"].as_slice(),
            &["winecfg", "-v", "win10"],
        ] {
            run(wine
                .command(start[0])
                .args(&start[1..])
                .stderr(Stdio::null()))?;
        }
        for library in LACKING {
            let to = wine.drive().join(format!("windows/system32/{library}.dll"));
            compile(&format!("xtask/wine/{library}.c"), &to, &["-shared"])?;
        }
        Ok(wine)
    }

    /// Its disk.
    pub fn drive(&self) -> PathBuf {
        self.prefix.join("drive_c")
    }

    /// A program, by its file here or its path or name there.
    pub fn command(&self, program: &str) -> Command {
        let mut command = self.tool("wine");
        command.arg(program);
        command
    }

    /// A tool that sees the screen.
    pub fn tool(&self, name: &str) -> Command {
        let mut command = tool(name, []);
        command
            .env("WINEPREFIX", &self.prefix)
            .env("WINEARCH", "win64")
            .env("WINEDEBUG", "-all")
            // Neither .NET nor a browser is fetched.
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=")
            .env("DISPLAY", &self.screen.display);
        command
    }

    /// Runs a program to its end.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Result<Ended, String> {
        let mut command = self.command(program);
        let ended = command
            .args(arguments)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .map_err(|error| format!("wine: {error}"))?;
        Ok(Ended {
            code: ended.status.code(),
            said: String::from_utf8_lossy(&ended.stdout).into_owned(),
        })
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        let _ = run(self.tool("wineserver").arg("--kill"));
    }
}

impl Screen {
    fn new(pixels: &str) -> Result<Self, String> {
        let mut server = tool(
            "Xvfb",
            ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"],
        )
        .arg(format!("{pixels}x24"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Xvfb: {error}"))?;
        // It says a number when it is ready.
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            let _ = BufReader::new(out).read_line(&mut number);
        }
        let display = format!(":{}", number.trim());
        Ok(Self { server, display })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Compiles a small program or library in C.
pub fn compile(source: &str, to: &Path, options: &[&str]) -> Outcome {
    let mut compiler = tool(COMPILER, ["-Os", "-s", "-o"]);
    run(compiler.arg(to).arg(source).args(options).arg("-ladvapi32"))
}
