//! The eleven kinds of events that NHA's reference for secure applications wants logged (section
//! 2.1.7), each provoked at the real screens, the real service client and the real commands.

use super::{Home, UPRIGHT, closed};
use crate::kiosk::Kiosk;
use crate::presses::scan;
use abha_kiosk::config::Config;
use abha_kiosk::domain::{Outage, ServiceState, TlsFault};
use abha_kiosk::journey::{Problem, Screen};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{Message, Recorder, ServiceClient, setup};
use abha_kiosk::record::{
    CardWay, CodePurpose, EventKind, Limit, Mandatory, PersonalData, Tamper, Validation,
};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use test_support::secret::write_secret;

/// One event of each kind, as the record of this test must hold it.
fn wanted() -> [(Mandatory, EventKind); 20] {
    let sign_in = CodePurpose::SignIn;
    let card = PersonalData::Card;
    let aadhaar = Validation::AadhaarId;
    [
        (
            Mandatory::AuthenticationSuccess,
            EventKind::CodeRight { purpose: sign_in },
        ),
        (Mandatory::AuthenticationSuccess, EventKind::SignedIn),
        (
            Mandatory::AuthenticationFailure,
            EventKind::CodeWrong {
                purpose: sign_in,
                tries_left: 2,
            },
        ),
        (
            Mandatory::AccessRefused,
            EventKind::LimitReached {
                limit: Limit::Resend,
            },
        ),
        (Mandatory::Session, EventKind::SessionBegan),
        (
            Mandatory::ValidationFailure,
            EventKind::ValidationFailed { what: aadhaar },
        ),
        (
            Mandatory::ValidationFailure,
            EventKind::ValidationFailed {
                what: Validation::ScannedCode,
            },
        ),
        (
            Mandatory::Tampering,
            EventKind::Tampered {
                what: Tamper::RecordCutOff,
            },
        ),
        (
            Mandatory::TlsFailure,
            EventKind::TlsFailed {
                cause: TlsFault::Handshake,
            },
        ),
        (Mandatory::TlsFailure, EventKind::HostRefused),
        (Mandatory::CryptographyFailure, EventKind::EncryptionFailed),
        (
            Mandatory::AdministrativeAct,
            EventKind::RecordVerified {
                entries: 0,
                first_broken: None,
            },
        ),
        (
            Mandatory::AdministrativeAct,
            EventKind::RecordAnchored {
                through: abha_kiosk::record::Seq(0),
            },
        ),
        (
            Mandatory::Configuration,
            EventKind::ConfigurationRead { sha256: None },
        ),
        (Mandatory::Configuration, EventKind::SecretRead),
        (Mandatory::Configuration, EventKind::SecretRotated),
        (Mandatory::Configuration, EventKind::SecretRefused),
        (
            Mandatory::DataAccess,
            EventKind::DataShown {
                data: PersonalData::Profile,
            },
        ),
        (Mandatory::DataAccess, EventKind::DataShown { data: card }),
        (
            Mandatory::DataAccess,
            EventKind::CardGiven {
                way: CardWay::SavedToFolder,
            },
        ),
    ]
}

/// The name of an event, and what kind of it, without what differs from one to the next.
fn name_of(entry: &Value) -> String {
    let part = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    let parts = ["event", "what", "data", "cause", "limit", "way", "purpose"];
    parts.map(part).join(" ").trim().to_owned()
}

#[test]
fn each_of_the_eleven_kinds_of_events_is_recorded() {
    let home = Home::new();
    let mut found: Vec<Value> = Vec::new();
    found.extend(a_visit(&home));
    found.extend(bad_servers(&home));
    found.extend(settings_and_secrets(&home));
    found.extend(whoever_looks_after_it(&home));
    let names: Vec<String> = found.iter().map(name_of).collect();
    let mut kinds = Vec::new();
    for (mandatory, event) in wanted() {
        assert_eq!(event.mandatory(), Some(mandatory), "{event:?}");
        let name = name_of(&serde_json::to_value(event).unwrap());
        assert!(names.contains(&name), "nothing wrote {name}: {names:?}");
        kinds.push(mandatory);
    }
    for kind in Mandatory::ALL {
        assert!(kinds.contains(kind), "{kind:?} is not wanted");
    }
    assert_eq!(Mandatory::ALL.len(), 11);
}

fn events(home: &Home, kiosk: Kiosk, recorder: &Recorder) -> Vec<Value> {
    parsed(&closed(home, kiosk, recorder))
}

fn parsed(entries: &[String]) -> Vec<Value> {
    let parsed = entries.iter().map(|entry| serde_json::from_str(entry));
    parsed.collect::<Result<_, _>>().unwrap()
}

/// Somebody mistypes a code and an Aadhaar number, signs in, has the card saved; the next asks for a code
/// for the same number at once.
fn a_visit(home: &Home) -> Vec<Value> {
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.keys("9999900004");
    kiosk.touch("primary");
    let code = kiosk.newest_code();
    let wrong = if code == "123456" { "654321" } else { "123456" };
    kiosk.keys(wrong);
    assert!(matches!(kiosk.problem(), Some(Problem::OtpWrong { .. })));
    kiosk.keys(&code);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card, "{:?}", kiosk.problem());
    kiosk.touch("save");
    kiosk.next_person();
    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.keys("9999900004");
    kiosk.touch("primary");
    assert!(matches!(kiosk.problem(), Some(Problem::Cooldown(_))));
    kiosk.next_person();
    kiosk.agree();
    kiosk.keys("999941057059");
    kiosk.touch("primary");
    assert!(matches!(kiosk.problem(), Some(Problem::Aadhaar(_))));
    scan(&mut kiosk, "https://example.com", 3);
    events(home, kiosk, &recorder)
}

/// Of a pair that nobody kept.
const PUBLIC_KEY: &str = "\
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuLTupFrsX8OUX1cV+X0CWXv+vlj7RRsIz4GlQlJTZV1zjXMvB0kp\
    NHx3312oup25nY1CQuuLww5CX4m3gNYaFKkd5K/1ijYnYiRIdXXIb7JZS8+Tp0R8vKzLvSpoG5iB7bwOyp57G0XTZyIzmJFC\
    h3paR6f9+Dkv/lBDOE1OMGx5UauS1Lm9H9dd9trOIoDi2IIOBIg7gdshjNKu9FspogJFPW4SQdki7fP+mgEPWZTK/ld4rGwE\
    o/f90+Drj0jUV9HTz0+JtIKghKYR9rh+7pxWhlczxl23cRkHNa2xtRourOjHJtxYHbmnSQ+H1WlellClELU+fqyQQ0d87DHQ\
    0wIDAQAB";

/// A service that speaks no TLS, one that no call may leave to, and one that wants another encryption.
fn bad_servers(home: &Home) -> Vec<Value> {
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    let no_tls = ServiceState::Unavailable(Outage::Untrusted {
        cause: TlsFault::Handshake,
    });
    assert_eq!(seen_through_a_proxy_without_tls(), no_tls);
    // No setting leads the client to a foreign host: what it says of one is held by its own tests.
    let foreign = ServiceState::Unavailable(Outage::Untrusted {
        cause: TlsFault::ForeignHost,
    });
    for outage in [no_tls, foreign] {
        // Two bad looks are believed.
        for seen in [outage, outage, ServiceState::Available] {
            kiosk.feed(Message::ServiceSeen(seen));
        }
    }
    kiosk.tell_sandbox(
        "/practice/faults",
        &json!({
            "path": "/abha/api/v3/profile/public/certificate",
            "status": 200,
            "body": {"publicKey": PUBLIC_KEY, "encryptionAlgorithm": "ROT13"},
            "times": 9,
        }),
    );
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    events(home, kiosk, &recorder)
}

/// What the client sees of ABDM where something between them ends the way instead of opening it.
fn seen_through_a_proxy_without_tls() -> ServiceState {
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = proxy.local_addr().unwrap();
    let _ = std::thread::spawn(move || {
        for way in proxy.incoming() {
            let mut way = way.unwrap();
            let mut asked = Vec::new();
            let mut byte = [0];
            while !asked.ends_with(b"\r\n\r\n") && way.read(&mut byte).unwrap_or(0) == 1 {
                asked.push(byte[0]);
            }
            way.write_all(b"HTTP/1.1 200 OK\r\n\r\nno TLS here")
                .unwrap();
            // The greeting is read, so that the end is no reset.
            let _ = way.read(&mut [0; 4096]);
        }
    });
    let folder = tempfile::tempdir().unwrap();
    let file = settings_in(folder.path(), &format!("http://{address}"));
    let config = Config::read(&file).expect("settings");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let ready = setup::prepare_recorded(&config, Recorder::off())
            .await
            .unwrap();
        ready.options.client.check_health().await
    })
}

/// The settings of a kiosk at ABDM's sandbox behind this proxy, and a secret.
fn settings_in(folder: &Path, proxy: &str) -> PathBuf {
    write_secret(&folder.join("secret"), b"one that is published nowhere");
    let file = folder.join("kiosk.toml");
    let text = format!(
        "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"CLINIC_1\"\n\
         client_secret_file = \"secret\"\nproxy_url = \"{proxy}\"\n\
         [kiosk]\nstate_dir = \"state\"\n"
    );
    std::fs::write(&file, text).unwrap();
    file
}

/// The settings of a kiosk at a service that is not there: its secret is read for the session, changed
/// and taken away.
fn settings_and_secrets(home: &Home) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    let file = settings_in(folder.path(), "http://127.0.0.1:9");
    let config = Config::read(&file).expect("settings");
    let recorder = home.recorder(true);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let ready = setup::prepare_recorded(&config, recorder.clone())
            .await
            .unwrap();
        let client: ServiceClient = ready.options.client.clone();
        let _ = client.check_health().await;
        write_secret(&secret, b"another one, published nowhere");
        let _ = client.check_health().await;
        std::fs::remove_file(&secret).unwrap();
        let _ = client.check_health().await;
        recorder.close().await;
    });
    parsed(&home.entries())
}

/// The record is anchored, written on, replaced by what it was before, and looked through.
fn whoever_looks_after_it(home: &Home) -> Vec<Value> {
    let record = home.path();
    let anchors = home.folder.path().join("anchors");
    let earlier = home.folder.path().join("earlier.sqlite");
    std::fs::copy(&record, &earlier).unwrap();
    look_after(&record, &["verify"]);
    look_after(&record, &["anchor", "--out", anchors.to_str().unwrap()]);
    let before_the_swap = parsed(&home.entries());
    std::fs::copy(&earlier, &record).unwrap();
    look_after(&record, &["verify", "--anchor", anchors.to_str().unwrap()]);
    let mut all = before_the_swap;
    all.extend(parsed(&home.entries()));
    all
}

fn look_after(record: &Path, task: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"));
    let _ = command.arg("record").arg("--file").arg(record).args(task);
    let done = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(done.unwrap().code().is_some(), "{task:?}");
}
