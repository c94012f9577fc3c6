//! Who may reach the sandbox and ask it, and how much of it anybody can have.

use abdm_sandbox::{Error, Limits, Options, Sandbox};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

/// Short enough for a test, and for nobody else.
const BRIEF: Duration = Duration::from_millis(400);

/// Long after it, on a busy machine too.
const LONG: Duration = Duration::from_secs(20);

fn brief() -> Options {
    Options {
        limits: Limits {
            head: BRIEF,
            idle: BRIEF * 4,
            body: BRIEF,
            write: BRIEF,
            connections: 8,
        },
        ..Options::default()
    }
}

async fn started(options: Options) -> Sandbox {
    Sandbox::start(([127, 0, 0, 1], 0).into(), options)
        .await
        .unwrap()
}

async fn connected(sandbox: &Sandbox) -> TcpStream {
    let url = sandbox.url();
    let address: SocketAddr = url.trim_start_matches("http://").parse().unwrap();
    TcpStream::connect(address).await.unwrap()
}

/// What comes until the other end hangs up.
async fn rest(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let read = timeout(LONG, stream.read_to_end(&mut text)).await;
    let _ = read.expect("the other end hangs up");
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test]
async fn listens_for_other_machines_when_told_so_alone() {
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.7:0"] {
        let address: SocketAddr = address.parse().unwrap();
        let error = Sandbox::start(address, Options::default()).await.err();
        assert!(
            matches!(error, Some(Error::Public { address: of }) if of == address),
            "{error:?}"
        );
        assert!(error.unwrap().to_string().contains("other machines"));
    }
    let public = Options {
        public: true,
        ..Options::default()
    };
    let sandbox = Sandbox::start(([0, 0, 0, 0], 0).into(), public).await;
    assert!(sandbox.is_ok());
    for address in ["127.0.0.1:0", "127.0.0.2:0", "[::ffff:127.0.0.1]:0"] {
        let address: SocketAddr = address.parse().unwrap();
        let sandbox = Sandbox::start(address, Options::default()).await;
        assert!(
            !matches!(sandbox, Err(Error::Public { .. })),
            "{address} is this machine"
        );
    }
}

#[tokio::test]
async fn a_request_without_an_end_is_not_waited_for() {
    let sandbox = started(brief()).await;
    for begun in [
        "",
        "GET /practice/clock HTTP/1.1\r\nHost: 127.0.0.1\r\n",
        "POST /practice/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{",
    ] {
        let mut stream = connected(&sandbox).await;
        let start = Instant::now();
        stream.write_all(begun.as_bytes()).await.unwrap();
        let answer = rest(&mut stream).await;
        assert!(start.elapsed() >= BRIEF, "too early: {begun:?}");
        assert!(!answer.contains("200 OK"), "{answer}");
    }
    // Nor is one that comes a byte at a time, each of them in time.
    let mut stream = connected(&sandbox).await;
    let (mut reading, mut writing) = stream.split();
    let drip = async {
        for byte in b"GET /practice/clock HTTP/1.1\r\nX-Long: ".iter().cycle() {
            if writing.write_all(&[*byte]).await.is_err() {
                break;
            }
            tokio::time::sleep(BRIEF / 8).await;
        }
    };
    let mut answer = Vec::new();
    let ended = async {
        let _ = timeout(LONG, reading.read_to_end(&mut answer))
            .await
            .expect("the other end hangs up");
    };
    tokio::select! { () = drip => {}, () = ended => {} }
}

#[tokio::test]
async fn a_connection_is_kept_for_a_while_between_two_requests() {
    let sandbox = started(brief()).await;
    let ask = b"GET /practice/clock HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    let mut stream = connected(&sandbox).await;
    for _ in 0..2 {
        stream.write_all(ask).await.unwrap();
        let mut piece = [0; 1024];
        let read = timeout(LONG, stream.read(&mut piece)).await.unwrap();
        let answer = String::from_utf8_lossy(&piece[..read.unwrap()]).into_owned();
        assert!(answer.contains("200 OK"), "{answer}");
        tokio::time::sleep(BRIEF * 2).await;
    }
    let start = Instant::now();
    assert_eq!(rest(&mut stream).await, "");
    assert!(start.elapsed() >= BRIEF, "it was kept for too short a time");
}

#[tokio::test]
async fn an_answer_that_takes_long_is_not_cut() {
    let sandbox = started(brief()).await;
    let client = Client::new();
    let late = json!({ "path": "/late", "delayMs": BRIEF.as_millis() * 3, "status": 418 });
    let faults = format!("{}/practice/faults", sandbox.url());
    let told = client.post(faults).body(late.to_string()).send().await;
    assert_eq!(told.unwrap().status(), StatusCode::OK);
    let answer = client.get(format!("{}/late", sandbox.url())).send().await;
    assert_eq!(answer.unwrap().status(), StatusCode::IM_A_TEAPOT);
}

#[tokio::test]
async fn has_so_many_connections_and_no_more() {
    let mut options = brief();
    options.limits.head = LONG * 2;
    let sandbox = started(options).await;
    let mut held = Vec::new();
    for _ in 0..8 {
        let mut stream = connected(&sandbox).await;
        stream.write_all(b"GET /practice").await.unwrap();
        held.push(stream);
    }
    let mut more = connected(&sandbox).await;
    assert_eq!(rest(&mut more).await, "", "closed at once");
    // Somebody goes, and there is room again.
    drop(held.pop());
    let clock = format!("{}/practice/clock", sandbox.url());
    let start = Instant::now();
    while Client::new().get(&clock).send().await.is_err() {
        assert!(start.elapsed() < LONG, "no room");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn faults_have_so_much_room_and_no_more() {
    let sandbox = started(Options::default()).await;
    let client = Client::new();
    let url = format!("{}/practice/faults", sandbox.url());
    let post = async |body: String| {
        let sent = client.post(&url).body(body).send().await.unwrap();
        let status = sent.status();
        let text = sent.text().await.unwrap();
        (status, serde_json::from_str::<Value>(&text))
    };
    let small = json!({ "path": "/a", "status": 503 });
    let (status, _) = post(json!(vec![&small; 100]).to_string()).await;
    assert_eq!(status, StatusCode::OK);
    let (status, answer) = post(small.to_string()).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let said = answer.unwrap()["error"].to_string();
    assert!(said.contains("100 faults"), "{said}");
    let cleared = client.delete(&url).send().await.unwrap();
    assert_eq!(cleared.status(), StatusCode::OK);

    // Numbers take many times as much room as values than as text.
    let long = |megabytes: usize| {
        let numbers = "0,".repeat(megabytes * 512 * 1024);
        format!(r#"{{"path":"/a","body":[{numbers}0]}}"#)
    };
    assert_eq!(post(long(17)).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(post(long(15)).await.0, StatusCode::OK);
    assert_eq!(post(long(15)).await.0, StatusCode::OK);
    let (status, answer) = post(long(15)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let said = answer.unwrap()["error"].to_string();
    assert!(said.contains("32 MB"), "{said}");
    let answer = client.get(format!("{}/a", sandbox.url())).send().await;
    let body = answer.unwrap().bytes().await.unwrap();
    assert_eq!(body.len(), 15 * 1024 * 1024 + 3, "as it was written");
}

#[tokio::test]
async fn a_page_of_another_site_is_refused() {
    let sandbox = started(Options::default()).await;
    let own = sandbox.url();
    let client = Client::new();
    let reset = |name: &'static str, value: &str| {
        let request = client.post(format!("{own}/practice/reset"));
        request.header(name, value).send()
    };
    for (name, value) in [
        ("Origin", "https://elsewhere.example"),
        ("Origin", "http://127.0.0.1:3000"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Host", "elsewhere.example"),
        ("Host", "192.0.2.7:80"),
    ] {
        let answer = reset(name, value).await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name}: {value}");
        let said: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
        assert!(said["error"].is_string());
    }
    for (name, value) in [
        ("Origin", own.as_str()),
        ("Sec-Fetch-Site", "same-origin"),
        ("Sec-Fetch-Site", "none"),
        ("Host", "localhost:80"),
        ("User-Agent", "a program"),
    ] {
        let answer = reset(name, value).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{name}: {value}");
    }
    // What ABDM has too is asked by no page either, by whatever name a program knows the machine.
    let session = |name: &'static str, value: &'static str| {
        let request = client.post(format!("{own}/gateway/v0.5/sessions"));
        let body = json!({ "clientId": "SBX_000001", "clientSecret": "anything" });
        let request = request.header("Content-Type", "application/json");
        request.header(name, value).body(body.to_string()).send()
    };
    let refused = session("Origin", "https://elsewhere.example").await;
    assert_eq!(refused.unwrap().status(), StatusCode::FORBIDDEN);
    let taken = session("Host", "abdm.clinic.example").await;
    assert_eq!(taken.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn a_public_one_is_asked_by_any_name() {
    let options = Options {
        public: true,
        ..Options::default()
    };
    let sandbox = started(options).await;
    let clock = Client::new().get(format!("{}/practice/clock", sandbox.url()));
    let answer = clock.header("Host", "sandbox.clinic.example").send().await;
    assert_eq!(answer.unwrap().status(), StatusCode::OK);
    let reset = Client::new().post(format!("{}/practice/reset", sandbox.url()));
    let answer = reset.header("Sec-Fetch-Site", "cross-site").send().await;
    assert_eq!(answer.unwrap().status(), StatusCode::FORBIDDEN);
}
