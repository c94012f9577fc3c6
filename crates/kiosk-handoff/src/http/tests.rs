use super::*;
use test_support::secret::write_secret;

fn reach(address: &str) -> Reach {
    Reach {
        address: address.to_owned(),
        roots: Roots::default(),
        proxy: None,
        sign_in: SignIn::Nobody,
        connect_timeout: Duration::from_secs(1),
        total_timeout: Duration::from_secs(1),
    }
}

#[test]
fn nothing_leaves_in_the_clear_but_to_this_machine() {
    for good in [
        "https://hmis.clinic.example/fhir",
        "https://hmis.clinic.example:8443",
        "http://127.0.0.1:8080/fhir/",
        "http://localhost/fhir",
        "http://[::1]:8080/fhir",
    ] {
        assert!(Http::new(&reach(good)).is_ok(), "{good}");
    }
    for bad in [
        "http://hmis.clinic.example/fhir",
        "http://192.168.1.7/fhir",
        "http://127.0.0.1.example/fhir",
        "ftp://hmis.clinic.example",
        "mailto:a@b.example",
        "https://hmis.clinic.example/fhir?x=y",
        "hmis.clinic.example",
        "",
    ] {
        assert_eq!(
            Http::new(&reach(bad)).err(),
            Some(ReachError::Address),
            "{bad}"
        );
    }
}

#[test]
fn paths_stay_below_the_address() {
    let http = Http::new(&reach("https://hmis.clinic.example/fhir/R4")).unwrap();
    let url = |path| http.url(path).map(|url| url.to_string());
    let below = "https://hmis.clinic.example/fhir/R4/Patient";
    assert_eq!(url("Patient").as_deref(), Ok(below));
    assert_eq!(
        url("").as_deref(),
        Ok("https://hmis.clinic.example/fhir/R4")
    );
    let foreign = Err(HandoffFault::WrongAddress.into());
    assert_eq!(url("//evil.example/Patient"), foreign);
    assert_eq!(url("https://evil.example/"), foreign);
}

#[test]
fn a_wait_is_read_in_both_forms_and_bounded() {
    let now = Some("Fri, 27 Nov 2026 06:00:00 GMT");
    for (text, seconds) in [
        ("7", Some(7)),
        (" 120 ", Some(120)),
        ("99999999", Some(3600)),
        ("Fri, 27 Nov 2026 06:01:30 GMT", Some(90)),
        ("Fri, 27 Nov 2026 05:00:00 GMT", Some(0)),
        ("Sat, 27 Nov 2032 06:00:00 GMT", Some(3600)),
        ("-1", None),
        ("soon", None),
        ("", None),
    ] {
        assert_eq!(wait(text, now), seconds.map(Duration::from_secs), "{text}");
    }
    let moment = "Fri, 27 Nov 2026 06:01:30 GMT";
    assert_eq!(
        wait(moment, None),
        None,
        "nobody says what time it is there"
    );
}

#[test]
fn every_status_has_its_fault() {
    let fault = |status, is_page| {
        let answer = Answer {
            status,
            location: None,
            retry_after: None,
            is_page,
            body: None,
        };
        answer.fault().map(HandoffFault::name)
    };
    for (status, plain, page) in [
        (200, None, Some("no-answer")),
        (201, None, Some("no-answer")),
        (302, Some("redirected"), Some("redirected")),
        (304, Some("redirected"), Some("redirected")),
        (400, Some("refused"), Some("no-answer")),
        (401, Some("not-signed-in"), Some("not-signed-in")),
        (403, Some("not-allowed"), Some("not-allowed")),
        (404, Some("wrong-address"), Some("wrong-address")),
        (408, Some("server-failed"), Some("server-failed")),
        (409, Some("conflict"), Some("conflict")),
        (412, Some("several-matches"), Some("several-matches")),
        (413, Some("refused"), Some("no-answer")),
        (422, Some("refused"), Some("no-answer")),
        (429, Some("busy"), Some("busy")),
        (500, Some("server-failed"), Some("server-failed")),
        (503, Some("busy"), Some("busy")),
        (599, Some("server-failed"), Some("server-failed")),
        (700, Some("no-answer"), Some("no-answer")),
    ] {
        assert_eq!(
            (fault(status, false), fault(status, true)),
            (plain, page),
            "{status}"
        );
    }
}

#[test]
fn a_page_is_known_by_its_beginning() {
    assert!(is_page(b"\r\n <!DOCTYPE html>"));
    assert!(is_page(b"<html lang=en>"));
    assert!(!is_page(b"<Patient xmlns=\"http://hl7.org/fhir\">"));
    assert!(!is_page(b"{\"a\":\"<html>\"}"));
    assert!(!is_page(b""));
}

#[test]
fn secrets_are_read_anew_and_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    let sign_in = SignIn::Token(SecretPlace::File(path.clone()));
    let unreadable = Trouble::from(HandoffFault::SecretUnreadable);
    assert_eq!(sign_in.header(), Err(unreadable));
    write_secret(&path, b"first");
    let header = sign_in.header().unwrap().unwrap();
    assert_eq!(header.to_str().unwrap(), "Bearer first");
    assert!(!format!("{header:?}").contains("first"));
    let basic = SignIn::Password {
        user: "kiosk".to_owned(),
        password: SecretPlace::File(path.clone()),
    };
    let header = basic.header().unwrap().unwrap();
    assert_eq!(header.to_str().unwrap(), "Basic a2lvc2s6Zmlyc3Q=");
    write_secret(&path, b"second\nline");
    assert_eq!(
        sign_in.header(),
        Err(unreadable),
        "no header can be made of it"
    );
}
