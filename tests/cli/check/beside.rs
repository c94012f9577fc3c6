//! What a clinic may have beside the kiosk: its own system, counters where profiles are shared, numbers.

use super::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Answers everybody with this JSON, and counts them.
fn server(json: &'static str) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    std::thread::spawn(move || {
        for mut caller in listener.incoming().map_while(Result::ok) {
            let request = read_request(&mut caller);
            assert!(request.starts_with("GET /fhir/metadata "), "{request}");
            let _ = counted.fetch_add(1, Ordering::SeqCst);
            let length = json.len();
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n");
            let answer = format!("{head}Content-Type: application/json\r\n\r\n{json}");
            let _ = caller.write_all(answer.as_bytes());
        }
    });
    (url, calls)
}

const FHIR: &str = r#"{"resourceType":"CapabilityStatement","fhirVersion":"4.0.1"}"#;

#[test]
fn a_server_of_fhir_is_asked_what_it_is_and_a_webhook_nothing() {
    let sandbox = sandbox(&[]);
    let mut clinic = Clinic::at(&sandbox.url);
    let (url, calls) = server(FHIR);
    clinic.printer = format!("[handoff]\nto = \"fhir\"\naddress = \"{url}/fhir\"");
    let checked = clinic.check();
    assert_eq!(checked.state("handoff"), "ok", "{:?}", checked.checks);
    assert_eq!(calls.load(Ordering::SeqCst), 1);
    let key = clinic.folder.path().join("state/handoff.key");
    assert!(!key.exists(), "it is made by the kiosk");

    let (url, calls) = server("{}");
    clinic.printer = format!("[handoff]\nto = \"fhir\"\naddress = \"{url}/fhir\"");
    clinic
        .check()
        .breaks("handoff", "No server of FHIR answers");
    assert_eq!(calls.load(Ordering::SeqCst), 1);

    write_secret(&clinic.folder.path().join("signing.txt"), SECRET.as_bytes());
    clinic.printer = format!(
        "[handoff]\nto = \"webhook\"\naddress = \"{url}/in\"\nsigning_key_file = \"signing.txt\""
    );
    assert_eq!(clinic.check().state("handoff"), "look");
    assert_eq!(calls.load(Ordering::SeqCst), 1, "nothing is sent");
}

#[test]
fn a_folder_that_nobody_made_and_ports_of_others_are_broken() {
    let sandbox = sandbox(&[]);
    let mut clinic = Clinic::at(&sandbox.url);
    clinic.printer = "[handoff]\nto = \"folder\"\nfolder = \"in\"".to_owned();
    clinic.check().breaks("handoff", "is no folder");
    fs::create_dir(clinic.folder.path().join("in")).unwrap();
    assert_eq!(clinic.check().state("handoff"), "ok");

    // Somebody who takes connections and never says a word.
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    clinic.printer = format!(
        "[share]\nhip_id = \"IN0000000000\"\ncounters = [\"OPD1\"]\nlisten = \"{address}\"\n\
         desk_listen = \"127.0.0.1:0\""
    );
    clinic.check().breaks("share", "[share] listen");
    clinic.printer = format!("[metrics]\nlisten = \"{address}\"");
    clinic.check().breaks("metrics", "Another program listens");
    drop(taken);
    assert_eq!(clinic.check().state("metrics"), "ok");
}
