//! `abha-kiosk gateway`: from its settings to a token.

use super::*;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use test_support::secret::write_secret;

const SECRET: &str = "invented-client-secret";

/// Settings for the service at this address, with the secret beside them.
fn settings(folder: &Path, url: &str) -> std::path::PathBuf {
    write_secret(&folder.join("secret.txt"), SECRET.as_bytes());
    let file = folder.join("gateway.toml");
    let text = format!(
        "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_000001\"\n\
         client_secret_file = \"secret.txt\"\n\
         session_url = \"{url}/api/hiecm/gateway/v3/sessions\"\n"
    );
    fs::write(&file, text).unwrap();
    file
}

#[test]
fn it_hands_out_tokens_and_nothing_of_them_is_logged() {
    let sandbox = sandbox(&[]);
    let folder = tempfile::tempdir().unwrap();
    let mut gateway = Process::start(
        kiosk()
            .args(["gateway", "--listen", "127.0.0.1:0", "--config"])
            .arg(settings(folder.path(), &sandbox.url)),
    );
    let mut lines = Lines::of(gateway.0.stdout.take());
    let mut log = Lines::of(gateway.0.stderr.take());
    let line = lines.next(LIMIT).expect("it says where it listens");
    let ready: Value = serde_json::from_str(&line).unwrap();
    let address = ready["url"].as_str().unwrap().replace("http://", "");
    let body = r#"{"clientId":"kiosk","clientSecret":"","grantType":"client_credentials"}"#;
    let request = format!(
        "POST /sessions HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(&address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    let token = body["accessToken"].as_str().unwrap();
    assert!(body["expiresIn"].as_u64().unwrap() > 200, "{body}");
    while let Some(line) = log.next(LIMIT)
        && !line.contains("gateway_token_handed")
    {}
    drop(gateway);
    while log.next(LIMIT).is_some() {}
    let logged = log.seen();
    assert!(logged.contains("gateway_token_handed"), "{logged}");
    assert!(!logged.contains(token) && !logged.contains(SECRET));
}

/// As systemd would hear it, which waits two seconds for a sign of life here.
#[cfg(target_os = "linux")]
#[test]
fn whoever_started_it_hears_that_it_is_ready_and_that_it_lives() {
    let folder = tempfile::tempdir().unwrap();
    let mut notices = crate::notices::Notices::in_folder(folder.path());
    let mut gateway = Process::start(
        kiosk()
            .args(["gateway", "--listen", "127.0.0.1:0", "--config"])
            .arg(settings(folder.path(), "http://127.0.0.1:9"))
            .env("NOTIFY_SOCKET", notices.path())
            .env("WATCHDOG_USEC", "2000000"),
    );
    let _log = Lines::of(gateway.0.stderr.take());
    let mut lines = Lines::of(gateway.0.stdout.take());
    assert_eq!(notices.next(LIMIT).as_deref(), Some("READY=1"));
    let line = lines.next(LIMIT).expect("it says where it listens");
    let ready: Value = serde_json::from_str(&line).unwrap();
    let address = ready["url"].as_str().unwrap().replace("http://", "");
    assert!(TcpStream::connect(address).is_ok());
    for _ in 0..2 {
        let alive = notices.next(Duration::from_secs(2));
        assert_eq!(alive.as_deref(), Some("WATCHDOG=1"));
    }
    let stop = format!("kill -STOP {}", gateway.0.id());
    Process::finish(Command::new("sh").args(["-c", &stop]), LIMIT).good();
    let (settle, watchdog) = (Duration::from_millis(100), Duration::from_secs(2));
    assert!(notices.are_silent(settle, watchdog));
}

#[test]
fn it_says_what_keeps_it_from_starting() {
    let folder = tempfile::tempdir().unwrap();
    let file = settings(folder.path(), "http://127.0.0.1:9");
    let practice = folder.path().join("practice.toml");
    fs::write(&practice, "[abdm]\nenvironment = \"practice\"\n").unwrap();
    for (settings, listen, code, words) in [
        (&practice, "127.0.0.1:0", 2, "client_secret_file"),
        (&file, "0.0.0.0:0", 1, "a list of kiosks, and a certificate"),
    ] {
        let mut command = kiosk();
        command.args(["gateway", "--listen", listen, "--config"]);
        let refused = run(command.arg(settings));
        assert_eq!(refused.code, Some(code), "{}", refused.stderr);
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
    }
    let refused = run(kiosk().arg("gateway"));
    assert_eq!(refused.code, Some(2), "settings are wanted");
}

/// The unit that is shipped, as systemd itself reads it.
#[test]
#[ignore = "needs systemd-analyze"]
fn the_unit_is_right_and_confined() {
    let unit = Path::new(env!("CARGO_MANIFEST_DIR")).join("installer/abha-kiosk-gateway.service");
    let analyze = |arguments: &[&str]| {
        let mut command = Command::new("systemd-analyze");
        run(command.args(arguments).arg(&unit))
    };
    let verified = analyze(&["verify"]);
    // The program is not installed where these tests run.
    let complaints: Vec<&str> = verified
        .stderr
        .lines()
        .filter(|line| !line.contains("/usr/bin/abha-kiosk is not executable"))
        .collect();
    assert!(complaints.is_empty(), "{complaints:?}");
    // Tenths: 2.0 is what a service may be exposed at most.
    let confined = analyze(&["security", "--offline=true", "--threshold=20"]);
    assert_eq!(confined.code, Some(0), "{}", confined.stdout);
}
