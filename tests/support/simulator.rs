//! The printer simulator of CUPS, with a message bus and a name service of its own on loopback,
//! and a CUPS server of its own in front of it. Nothing outlives the test: every program is
//! ended by its own id.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The name service runs once on a machine, so the tests take turns.
static TURN: Mutex<()> = Mutex::new(());

/// How long a program may take to be ready.
const READY: Duration = Duration::from_secs(30);

/// What the simulator does with a document. Files in its folder decide.
const JOB: &str = r#"#!/bin/sh
if [ -f "$FLAGS/paper" ]; then echo "STATE: +media-empty-error" >&2; sleep 2; exit 1; fi
if [ -f "$FLAGS/abort" ]; then sleep 1; exit 1; fi
if [ -f "$FLAGS/wait-for-paper" ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -f "$FLAGS/wait-for-paper" ]; do sleep .2; done
  echo "STATE: -media-empty-error" >&2
fi
while [ -f "$FLAGS/slow" ]; do sleep .2; done
sleep 1
echo "ATTR: job-impressions-completed=1" >&2
"#;

const BUS: &str = r#"<busconfig><type>system</type><listen>unix:path=@/bus.sock</listen>
<auth>EXTERNAL</auth><policy context="default"><allow user="*"/><allow own="*"/>
<allow send_type="method_call"/><allow send_type="signal"/>
<allow send_type="method_return"/><allow send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="signal"/>
<allow receive_type="method_return"/><allow receive_type="error"/>
</policy></busconfig>
"#;

const AVAHI: &str = "[server]\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces=lo\nenable-dbus=yes\n\
                     [publish]\n[rlimits]\n";

/// A printer that is no machine.
pub struct Simulator {
    /// Last, after everything that works in it.
    printer: Option<Program>,
    cups: Option<Cups>,
    _names: Program,
    _bus: Program,
    port: u16,
    folder: TempDir,
    _turn: MutexGuard<'static, ()>,
}

struct Cups {
    port: u16,
    _server: Program,
}

/// A running program, which is asked to end and then made to.
struct Program(Child);

impl Simulator {
    /// Starts one that takes these formats.
    pub fn start(formats: &str) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(path.join("spool")).unwrap();
        let base = path.to_str().unwrap();
        fs::write(path.join("bus.conf"), BUS.replace('@', base)).unwrap();
        fs::write(path.join("avahi.conf"), AVAHI).unwrap();
        fs::write(path.join("job.sh"), JOB).unwrap();
        fs::set_permissions(path.join("job.sh"), fs::Permissions::from_mode(0o755)).unwrap();
        let bus = Program::start(
            Command::new("dbus-daemon")
                .arg(format!("--config-file={base}/bus.conf"))
                .args(["--nofork", "--nopidfile"]),
            path,
        );
        wait_for("the message bus", || path.join("bus.sock").exists());
        let names = Program::start(
            Command::new("avahi-daemon")
                .args(["-f", &format!("{base}/avahi.conf")])
                .args(["--no-drop-root", "--no-rlimits", "--no-chroot"]),
            path,
        );
        let port = free_port();
        let mut simulator = Self {
            printer: None,
            cups: None,
            _names: names,
            _bus: bus,
            port,
            folder,
            _turn: turn,
        };
        simulator.switch_on(formats);
        simulator
    }

    /// Switches the printer on. The name service needs a moment before, so it is tried again.
    fn switch_on(&mut self, formats: &str) {
        let path = self.folder.path();
        let port = self.port.to_string();
        let deadline = Instant::now() + READY;
        while Instant::now() < deadline {
            let mut printer = Program::start(
                Command::new("ippeveprinter")
                    .args(["-r", "off", "-p", &port, "-n", "localhost", "-k"])
                    .arg("-d")
                    .arg(path.join("spool"))
                    .args(["-f", formats])
                    .arg("-c")
                    .arg(path.join("job.sh"))
                    .arg("CI printer"),
                path,
            );
            for _ in 0..50 {
                if printer.0.try_wait().unwrap().is_some() {
                    break;
                }
                if ready(&self.uri()) {
                    self.printer = Some(printer);
                    return;
                }
                sleep(Duration::from_millis(100));
            }
        }
        panic!("the simulator does not start");
    }

    /// Where the printer is.
    pub fn uri(&self) -> String {
        format!("ipp://localhost:{}/ipp/print", self.port)
    }

    /// Its port, where it speaks TLS as well.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Pulls its plug.
    pub fn switch_off(&mut self) {
        self.printer = None;
    }

    /// Raises or lowers a flag: `paper`, `abort`, `wait-for-paper`, `slow`.
    pub fn flag(&self, name: &str, up: bool) {
        let path = self.folder.path().join(name);
        if up {
            fs::write(path, "").unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    /// What the printer was sent, the newest last.
    pub fn documents(&self, ending: &str) -> Vec<Vec<u8>> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.path().join("spool"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|one| one == ending))
            .collect();
        files.sort();
        files.iter().map(|path| fs::read(path).unwrap()).collect()
    }

    /// Puts a CUPS server in front, with a queue `abha`.
    pub fn start_cups(&mut self) {
        let base = self.folder.path().join("cups");
        for folder in ["root", "cache", "queue", "state", "tmp", "log"] {
            fs::create_dir_all(base.join(folder)).unwrap();
        }
        let port = free_port();
        fs::write(base.join("cupsd.conf"), cupsd_conf(port)).unwrap();
        fs::write(
            base.join("cups-files.conf"),
            cups_files(base.to_str().unwrap()),
        )
        .unwrap();
        let server = Program::start(
            Command::new("cupsd")
                .arg("-f")
                .arg("-c")
                .arg(base.join("cupsd.conf"))
                .arg("-s")
                .arg(base.join("cups-files.conf")),
            self.folder.path(),
        );
        self.cups = Some(Cups {
            port,
            _server: server,
        });
        let uri = self.uri();
        wait_for("the CUPS server", || {
            self.cups_tool(
                "lpadmin",
                &["-p", "abha", "-E", "-v", &uri, "-m", "everywhere"],
            )
            .is_some()
        });
    }

    /// Where the CUPS server is.
    pub fn cups(&self) -> String {
        format!("http://localhost:{}", self.cups.as_ref().unwrap().port)
    }

    /// What CUPS still knows of jobs, and its files about them.
    pub fn kept(&self) -> (String, usize) {
        let jobs = self
            .cups_tool("lpstat", &["-W", "all", "-o"])
            .unwrap_or_default();
        let files = fs::read_dir(self.folder.path().join("cups/queue")).unwrap();
        (jobs, files.count())
    }

    fn cups_tool(&self, tool: &str, arguments: &[&str]) -> Option<String> {
        let server = format!("localhost:{}", self.cups.as_ref()?.port);
        let output = Command::new(tool)
            .env("CUPS_SERVER", server)
            .args(arguments)
            .output()
            .unwrap();
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

impl Program {
    fn start(command: &mut Command, folder: &Path) -> Self {
        let bus = format!("unix:path={}/bus.sock", folder.display());
        let child = command
            .env("DBUS_SYSTEM_BUS_ADDRESS", bus)
            .env("FLAGS", folder)
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program()));
        Self(child)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // CUPS ends its filters when it is asked to end, and leaves them when it is killed.
        let id = self.0.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        for _ in 0..50 {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn ready(uri: &str) -> bool {
    Command::new("ipptool")
        .args(["-q", uri, "get-printer-attributes.test"])
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
}

fn wait_for(what: &str, is_there: impl Fn() -> bool) {
    let deadline = Instant::now() + READY;
    while !is_there() {
        assert!(Instant::now() < deadline, "{what} does not start");
        sleep(Duration::from_millis(100));
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn cupsd_conf(port: u16) -> String {
    format!(
        "Listen localhost:{port}\nBrowsing No\nDefaultAuthType None\n\
         <Location />\nOrder allow,deny\nAllow localhost\n</Location>\n\
         <Policy default>\n<Limit All>\nOrder allow,deny\nAllow localhost\n</Limit>\n</Policy>\n"
    )
}

fn cups_files(base: &str) -> String {
    format!(
        "ServerRoot {base}/root\nCacheDir {base}/cache\nRequestRoot {base}/queue\n\
         StateDir {base}/state\nTempDir {base}/tmp\nAccessLog {base}/log/access\n\
         ErrorLog {base}/log/error\nPageLog {base}/log/page\n"
    )
}
