//! The program under wine: its commands, its secret, its window, and the package that brings it.

use super::installed;
use super::wine::{Ended, Wine, compile};
use super::{PROGRAMS, build, executable};
use crate::Outcome;
use crate::command::{output, run, tool};
use crate::packages::number;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Where it is done.
const WORK: &str = "target/windows-run";

/// Not the shape that the window takes for its own before it knows.
const PIXELS: &str = "1280x900";

/// So long the window may take until it has changed.
const PATIENCE: Duration = Duration::from_secs(60);

/// So long the window may take for a key: wine and a busy machine are between.
const ANSWER: Duration = Duration::from_secs(3);

/// How much a picture of the window may differ from the one of the tour, from 0 to 1: the window rings what a
/// key would press (0.03). Another page, or this one in another scale, differs by 0.1 and more.
const DIFFERENCE: f64 = 0.05;

/// Tries all of it.
pub fn trial() -> Outcome {
    let work = Path::new(WORK);
    if work.exists() {
        fs::remove_dir_all(work).map_err(|error| format!("{WORK}: {error}"))?;
    }
    let programs = stripped(&work.join("programs"))?;
    let wine = Wine::new(&work.join("prefix"), PIXELS)?;
    let kiosk = programs.join(PROGRAMS[0]).to_string_lossy().into_owned();
    commands(&wine, &kiosk, work)?;
    sandbox(&wine, &kiosk)?;
    secret(&wine, &kiosk, work)?;
    installed::life(&wine, &programs, work, window)
}

/// The programs as they would be handed over: without the names for a debugger.
fn stripped(folder: &Path) -> Result<PathBuf, String> {
    let built = build()?;
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for name in PROGRAMS {
        let to = folder.join(name);
        run(tool("x86_64-w64-mingw32-strip", ["-o"]).args([&to, &built.join(name)]))?;
        executable::look(&to)?;
    }
    fs::canonicalize(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// What needs neither a window nor another machine.
fn commands(wine: &Wine, kiosk: &str, work: &Path) -> Outcome {
    let version = wine.run(kiosk, &["--version"])?;
    if version.said.trim() != format!("abha-kiosk {}", number()?) {
        return Err(format!("--version says {}", version.said));
    }
    let card = work.join("card.pdf");
    let profile = "src/main/print/test_card.json";
    let made = wine.run(
        kiosk,
        &[
            "card",
            "--profile",
            profile,
            "--out",
            &card.to_string_lossy(),
        ],
    )?;
    ends_well("card", &made)?;
    let bytes = fs::read(&card).map_err(|error| format!("card.pdf: {error}"))?;
    if !bytes.starts_with(b"%PDF-") {
        return Err("card.pdf is no PDF".to_owned());
    }
    let tour = work.join("tour");
    let options = ["--size", PIXELS, "--out", &tour.to_string_lossy()];
    ends_well(
        "tour",
        &wine.run(kiosk, &[&["tour"], &options[..]].concat())?,
    )?;
    let checked = wine.run(kiosk, &["check", "--json"])?;
    if !checked.said.contains("\"name\": \"touch\"") || checked.said.contains("\"broken\"") {
        return Err(format!("check says\n{}", checked.said));
    }
    println!("version, card, tour and check: as elsewhere");
    Ok(())
}

fn ends_well(what: &str, ended: &Ended) -> Outcome {
    if ended.code == Some(0) {
        return Ok(());
    }
    Err(format!(
        "{what} ended with {:?}: {}",
        ended.code, ended.said
    ))
}

/// A program that goes on. It is ended with this.
struct Going(Child);

impl Drop for Going {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts one of the services, and answers with the address that it says.
fn started(wine: &Wine, kiosk: &str, arguments: &[&str]) -> Result<(Going, String), String> {
    let mut service = wine
        .command(kiosk)
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("wine: {error}"))?;
    let mut line = String::new();
    if let Some(out) = service.stdout.take() {
        let _ = BufReader::new(out).read_line(&mut line);
    }
    let going = Going(service);
    let address = line
        .split('"')
        .find_map(|part| part.strip_prefix("http://"));
    match address {
        Some(address) => Ok((going, address.to_owned())),
        None => Err(format!("{} does not start", arguments.join(" "))),
    }
}

/// The sandbox answers on loopback.
fn sandbox(wine: &Wine, kiosk: &str) -> Outcome {
    let (_going, address) = started(wine, kiosk, &["sandbox"])?;
    let answer =
        ask(&address, "/practice/people").map_err(|error| format!("{address}: {error}"))?;
    if !answer.starts_with("HTTP/1.1 200") {
        return Err(format!("the sandbox answers {answer}"));
    }
    println!("sandbox: answers at {address}");
    Ok(())
}

fn ask(address: &str, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// A secret is found in the Credential Manager, and nowhere before it is there.
fn secret(wine: &Wine, kiosk: &str, work: &Path) -> Outcome {
    let settings = work.join("gateway.toml");
    let text = "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_000001\"\n";
    fs::write(&settings, text).map_err(|error| format!("gateway.toml: {error}"))?;
    let settings = settings.to_string_lossy();
    // It looks whether the secret is there, and asks nobody before somebody asks it.
    let gateway = ["gateway", "--listen", "127.0.0.1:0", "--config", &settings];
    let without = wine.run(kiosk, &gateway)?;
    if without.code != Some(2) {
        return Err(format!("without a secret it ended with {:?}", without.code));
    }
    let keeper = work.join("credential.exe");
    compile("xtask/wine/credential.c", &keeper, &[])?;
    ends_well("credential", &wine.run(&keeper.to_string_lossy(), &[])?)?;
    let (_going, _) = started(wine, kiosk, &gateway)?;
    println!("secret: found in the Credential Manager");
    Ok(())
}

/// The window of the program in this folder: it is drawn as the tour draws it, takes keys, and ends when it is closed.
fn window(wine: &Wine, folder: &Path, work: &Path) -> Outcome {
    let log = wine
        .drive()
        .join("users")
        .join(user()?)
        .join("AppData/Local/abha-kiosk/log/abha-kiosk.log");
    let launcher = folder.join(PROGRAMS[1]);
    let kiosk = wine
        .command(&launcher.to_string_lossy())
        .args(["--practice", "--fullscreen", "--language", "en"])
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("wine: {error}"))?;
    let mut kiosk = Going(kiosk);
    wait_for("the first frame", || said(&log, "first_frame"))?;
    // Where no window manager runs, a press gives the window the keyboard. This one is beside all controls.
    run(wine
        .tool("xdotool")
        .args(["mousemove", "640", "120", "click", "1"]))?;
    wait_for("the page after the first", || {
        let pressed = run(wine.tool("xdotool").args(["key", "Return"]));
        sleep(ANSWER);
        pressed.is_ok() && said(&log, "screen=\"home\"")
    })?;
    let picture = work.join("window.png");
    let drawn = work.join("tour/02-home.png");
    wait_for("the page as the tour draws it", || {
        let taken = run(wine.tool("import").args(["-window", "root"]).arg(&picture));
        taken.is_ok() && difference(&picture, &drawn).is_some_and(|part| part < DIFFERENCE)
    })?;
    run(wine.tool("xdotool").args(["key", "alt+F4"]))?;
    wait_for("the end", || matches!(kiosk.0.try_wait(), Ok(Some(_))))?;
    if kiosk
        .0
        .try_wait()
        .ok()
        .flatten()
        .is_none_or(|status| !status.success())
    {
        return Err("the launcher does not say that it went well".to_owned());
    }
    if !said(&log, "stopping") {
        return Err("the log does not say that the kiosk ended in order".to_owned());
    }
    println!("window: drawn as by the tour, takes keys, ends in order; its log is kept");
    Ok(())
}

/// Who runs this: wine has a folder for them.
fn user() -> Result<String, String> {
    Ok(output(&mut tool("id", ["-un"]))?.trim().to_owned())
}

fn said(log: &Path, words: &str) -> bool {
    fs::read_to_string(log).is_ok_and(|text| text.contains(words))
}

/// How much two pictures differ, from 0 to 1.
fn difference(one: &Path, other: &Path) -> Option<f64> {
    let mut compare = tool("compare", ["-metric", "RMSE"]);
    let told = compare.args([one, other]).arg("null:").output().ok()?;
    // In the system's own measure, and in brackets from 0 to 1.
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    let (_, part) = told.split_once('(')?;
    part.trim_end().trim_end_matches(')').parse().ok()
}

fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) -> Outcome {
    let began = Instant::now();
    while !is_so() {
        if began.elapsed() > PATIENCE {
            return Err(format!("{what} does not come"));
        }
        sleep(Duration::from_millis(250));
    }
    Ok(())
}
