//! `abha-kiosk share`: somebody shares, the desk calls, and nothing of them is logged.

use super::*;
use abha_kiosk::config::Config;
use abha_kiosk::kiosk::{Counter, Numbers};
use abha_kiosk::share::Facility;
use futures::StreamExt as _;
use serde_json::json;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use test_support::secret::write_secret;

const HIP: &str = "IN2910000001";
const SUNIL: &str = "sunil.pawar77@sbx";

/// Settings for the service at this address.
fn settings(folder: &Path, url: &str) -> std::path::PathBuf {
    write_secret(&folder.join("secret.txt"), b"invented-client-secret");
    let file = folder.join("share.toml");
    let text = format!(
        "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_000001\"\n\
         client_secret_file = \"secret.txt\"\n\
         session_url = \"{url}/api/hiecm/gateway/v3/sessions\"\nabha_v3_url = \"{url}/abha/api\"\n\
         abha_v1_url = \"{url}/api\"\nphr_v3_url = \"{url}/abha/api/v3/phr/web\"\n\
         hiecm_url = \"{url}/api/hiecm\"\ngateway_url = \"{url}/gateway\"\n\
         [share]\nhip_id = \"{HIP}\"\ncounters = [\"OPD1\"]\ntokens = \"state/tokens.sqlite\"\n"
    );
    fs::write(&file, text).unwrap();
    file
}

fn ask(url: &str, method: &str, path: &str, body: &str) -> String {
    let address = url.replace("http://", "");
    let mut stream = TcpStream::connect(&address).unwrap();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn somebody_shares_and_the_desk_calls_them_also_after_a_kill() {
    let sandbox = sandbox(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = settings(folder.path(), &sandbox.url);
    for round in 0..2 {
        let mut share = kiosk();
        share.args([
            "share",
            "--listen",
            "127.0.0.1:0",
            "--desk",
            "127.0.0.1:0",
            "--config",
        ]);
        let mut share = Process::start(share.arg(&file));
        let mut lines = Lines::of(share.0.stdout.take());
        let mut log = Lines::of(share.0.stderr.take());
        let line = lines.next(LIMIT).expect("it says where it listens");
        let ready: Value = serde_json::from_str(&line).unwrap();
        let url = |name: &str| ready[name].as_str().unwrap().to_owned();
        let wanted = json!({
            "abhaAddress": SUNIL, "hipId": HIP, "counterId": "OPD1",
            "callbackUrl": url("url"), "waitSeconds": 30,
        });
        let told = ask(&sandbox.url, "POST", "/practice/share", &wanted.to_string());
        assert!(told.contains("\"tokenNumber\":\"1\""), "{told}");
        let queue = ask(&url("desk"), "GET", "/counter/OPD1/queue", "");
        if round == 0 {
            assert!(
                queue.ends_with("{\"called\":null,\"waiting\":[1]}"),
                "{queue}"
            );
            let called = ask(&url("desk"), "POST", "/counter/OPD1/next", "");
            assert!(called.starts_with("HTTP/1.1 303"), "{called}");
        } else {
            assert!(queue.ends_with("{\"called\":1,\"waiting\":[]}"), "{queue}");
        }
        let called = Numbers {
            called: Some(1),
            waiting: Vec::new(),
        };
        assert_eq!(seen_by_a_kiosk(&url("desk")), Some(called));
        while let Some(line) = log.next(LIMIT)
            && !line.contains("share_answered")
        {}
        drop(share);
        while log.next(LIMIT).is_some() {}
        let logged = log.seen();
        assert!(logged.contains("share_answered"), "{logged}");
        for secret in [
            "sunil",
            "Sunil",
            "3008",
            "9999900004",
            "eyJ",
            "invented-client",
        ] {
            assert!(!logged.contains(secret), "{logged}");
        }
    }
}

/// Who is called, as a kiosk that shows the counter's QR learns it.
fn seen_by_a_kiosk(desk: &str) -> Option<Numbers> {
    let mut config = Config::practice();
    config.share.facility = Facility::new(HIP, ["OPD1".to_owned()]).ok();
    config.share.show_counter = Some("OPD1".to_owned());
    config.share.desk_listen = desk.replace("http://", "").parse().unwrap();
    let counter = Counter::of(&config).expect("a counter");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(std::pin::pin!(counter.numbers()).next())
        .flatten()
}

#[test]
fn a_desk_that_is_away_or_says_anything_else_tells_a_kiosk_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let desk = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for body in ["<html>", "{\"called\":\"1\"}", &"[".repeat(80_000)] {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0; 4096];
            let _ = stream.read(&mut asked);
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
        }
    });
    for _ in 0..4 {
        assert_eq!(seen_by_a_kiosk(&desk), None);
    }
}

/// Whoever shares has a patient id at a clinic that counts its patients here, and the same after a kill.
#[test]
fn whoever_shares_becomes_the_clinic_s_patient() {
    let sandbox = sandbox(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = settings(folder.path(), &sandbox.url);
    let mut text = fs::read_to_string(&file).unwrap();
    text.push_str("[kiosk]\nstate_dir = \"state\"\n[handoff]\nto = \"local\"\n");
    fs::write(&file, text).unwrap();
    for _ in 0..2 {
        let mut share = kiosk();
        share.args(["share", "--listen", "127.0.0.1:0", "--desk", "127.0.0.1:0"]);
        let mut share = Process::start(share.arg("--config").arg(&file));
        let mut lines = Lines::of(share.0.stdout.take());
        let mut log = Lines::of(share.0.stderr.take());
        let line = lines.next(LIMIT).expect("it says where it listens");
        let ready: Value = serde_json::from_str(&line).unwrap();
        let url = |name: &str| ready[name].as_str().unwrap().to_owned();
        for (address, alone) in [(SUNIL, true), (SUNIL, false)] {
            let wanted = json!({
                "abhaAddress": address, "hipId": HIP, "counterId": "OPD1",
                "callbackUrl": url("url"), "waitSeconds": 30, "addressAlone": alone,
            });
            let told = ask(&sandbox.url, "POST", "/practice/share", &wanted.to_string());
            assert!(told.contains("\"tokenNumber\":"), "{told}");
        }
        let desk = ask(&url("desk"), "GET", "/counter/OPD1/desk", "");
        let year = abha_kiosk::kiosk::driver::utc_now().in_india().year;
        let patient = format!("<bdi>OPD-{year}-00001</bdi>");
        assert!(desk.contains(&patient), "{desk}");
        assert!(!desk.contains("00002"), "{desk}");
        drop(share);
        while log.next(LIMIT).is_some() {}
        let logged = log.seen();
        for secret in ["sunil", "Sunil", "3008", "9999900004", "OPD-"] {
            assert!(!logged.contains(secret), "{logged}");
        }
    }
    for name in ["record/record.sqlite", "handoff.key"] {
        assert!(folder.path().join("state").join(name).is_file(), "{name}");
    }
}

#[test]
fn the_qr_of_a_counter_says_where_apps_go() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("opd1.png");
    let qr = |counter: &str, out: &Path| {
        let mut command = kiosk();
        command.args(["share", "qr", "--counter", counter, "--out"]);
        run(command.arg(out))
    };
    let said = qr("opd1", &picture).good();
    let address = "https://phrsbx.abdm.gov.in/share-profile?hip-id=IN0000000000&counter-id=OPD1";
    assert_eq!(said.trim_end(), address);
    let read = image::open(&picture).unwrap().into_luma8();
    let (width, height) = (read.width() as usize, read.height() as usize);
    let raw = read.as_raw();
    let mut read =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| raw[y * width + x]);
    assert_eq!(read.detect_grids()[0].decode().unwrap().1, address);
    let drawing = folder.path().join("opd1.svg");
    let _ = qr("OPD1", &drawing).good();
    assert!(fs::read_to_string(&drawing).unwrap().starts_with("<svg"));
    for (counter, name, words) in [
        ("OPD2", "x.png", "no such counter"),
        ("OPD1", "x.txt", ".svg or .png"),
    ] {
        let refused = qr(counter, &folder.path().join(name));
        assert_eq!(refused.code, Some(2), "{}", refused.stderr);
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
    }
}

#[test]
fn it_says_what_keeps_it_from_starting() {
    let folder = tempfile::tempdir().unwrap();
    let file = settings(folder.path(), "http://127.0.0.1:9");
    let bare = folder.path().join("bare.toml");
    let text = fs::read_to_string(&file).unwrap();
    let text = text.split("[share]").next().unwrap();
    fs::write(&bare, text).unwrap();
    for (settings, listen, code, words) in [
        (&bare, "127.0.0.1:0", 2, "hip_id and counters"),
        (&file, "0.0.0.0:0", 1, "not this machine alone"),
    ] {
        let mut command = kiosk();
        command.args([
            "share",
            "--desk",
            "127.0.0.1:0",
            "--listen",
            listen,
            "--config",
        ]);
        let refused = run(command.arg(settings));
        assert_eq!(refused.code, Some(code), "{}", refused.stderr);
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
    }
}

/// The unit that is shipped, as systemd itself reads it.
#[test]
#[ignore = "needs systemd-analyze"]
fn the_unit_is_right_and_confined() {
    let unit = Path::new(env!("CARGO_MANIFEST_DIR")).join("installer/abha-kiosk-share.service");
    let mut command = Command::new("systemd-analyze");
    command.args(["security", "--offline=true", "--threshold=20"]);
    let confined = run(command.arg(&unit));
    assert_eq!(confined.code, Some(0), "{}", confined.stdout);
}
