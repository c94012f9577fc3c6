use super::*;
use crate::check::State;

const WELL: Examination = Examination {
    session: Ok(()),
    key: Some(Ok(())),
    clock: Some(Ok(())),
};

fn asked() -> Asked {
    Asked {
        gateway: "gateway.example".to_owned(),
        key: "abha.example".to_owned(),
        is_plain: false,
    }
}

/// The states of TLS, gateway, key and clock.
fn states(seen: Examination) -> [State; 4] {
    let asked = asked();
    let checks = [
        tls(&seen, &asked),
        gateway(&seen, &asked),
        key(&seen, &asked),
        clock(&seen),
    ];
    for check in &checks {
        let said = &check.sentence;
        assert!(said.ends_with('.') && !said.contains(". "), "{said}");
    }
    checks.map(|check| check.state)
}

fn without_session(outage: Outage) -> Examination {
    Examination {
        session: Err(outage),
        key: None,
        clock: None,
    }
}

fn without_key(outage: Outage) -> Examination {
    Examination {
        key: Some(Err(outage)),
        clock: None,
        ..WELL
    }
}

#[test]
fn each_trouble_breaks_its_own_line_and_leaves_open_what_is_not_known() {
    use State::{Broken, Look, Ok as Well};
    let untrusted = |cause| Outage::Untrusted { cause };
    let late = Outage::ClockWrong {
        minutes_ahead: Some(-60),
    };
    let refused_time = Outage::ClockWrong {
        minutes_ahead: None,
    };
    let wrong_clock = Examination {
        clock: Some(Err(late)),
        ..WELL
    };
    let no_time = Examination {
        clock: None,
        ..WELL
    };
    for (seen, expected) in [
        (WELL, [Well, Well, Well, Well]),
        (wrong_clock, [Well, Well, Well, Broken]),
        (no_time, [Well, Well, Well, Look]),
        (without_session(Outage::Offline), [Look, Broken, Look, Look]),
        (
            without_session(Outage::NoAnswer),
            [Look, Broken, Look, Look],
        ),
        (
            without_session(Outage::NotAuthorised),
            [Well, Broken, Look, Look],
        ),
        (
            without_session(untrusted(TlsFault::UnknownIssuer)),
            [Broken, Broken, Look, Look],
        ),
        (without_session(refused_time), [Well, Broken, Look, Broken]),
        (without_key(Outage::Offline), [Look, Well, Broken, Look]),
        (without_key(Outage::KeyUnusable), [Well, Well, Broken, Look]),
        (
            without_key(untrusted(TlsFault::Expired)),
            [Broken, Well, Broken, Look],
        ),
        (
            without_key(untrusted(TlsFault::UnexpectedKey)),
            [Well, Well, Broken, Look],
        ),
    ] {
        assert_eq!(states(seen), expected, "{seen:?}");
    }
}

#[test]
fn where_all_is_this_machine_there_is_no_tls_to_look_at() {
    let plain = Asked {
        is_plain: true,
        ..asked()
    };
    assert_eq!(tls(&WELL, &plain).state, State::Ok);
    let away = without_session(Outage::Offline);
    assert_eq!(tls(&away, &plain).state, State::Ok);
}

#[test]
fn a_name_without_an_address_is_told_by_its_host() {
    let named = |host: &str, found| (host.to_owned(), found);
    let good = named("a.example", Some(true));
    for (bad, has_proxy, state, words) in [
        (
            named("b.example", Some(true)),
            false,
            State::Ok,
            "a.example, b.example.",
        ),
        (named("b.example", Some(true)), true, State::Ok, "the proxy"),
        (
            named("b.example", Some(false)),
            false,
            State::Broken,
            "for b.example:",
        ),
        (
            named("b.example", None),
            false,
            State::Broken,
            "not answer for b.example:",
        ),
    ] {
        let check = host_names(&[good.clone(), bad], has_proxy);
        assert_eq!(check.state, state, "{check:?}");
        assert!(check.sentence.contains(words), "{check:?}");
    }
}

#[test]
fn each_host_is_asked_for_once_and_a_proxy_stands_for_all() {
    let mut options = setup::of_sandbox("http://127.0.0.1:9");
    assert_eq!(names_of(&options), [("127.0.0.1".to_owned(), 9)]);
    options.endpoints.session = "https://[::1]/sessions".to_owned();
    assert_eq!(names_of(&options)[0], ("::1".to_owned(), 443));
    options.proxy = Some("http://proxy.example:3128".to_owned());
    assert_eq!(names_of(&options), [("proxy.example".to_owned(), 3128)]);
}

#[test]
fn a_secret_is_well_only_where_nobody_else_reads_it() {
    assert_eq!(secret(None).state, State::Ok);
    assert_eq!(of_secret(Ok(())).state, State::Ok);
    for (error, words) in [
        (SecretError::Unreadable, "not there"),
        (SecretError::TooLong, "plain text"),
        (SecretError::NoText, "plain text"),
        (SecretError::Empty, "is empty"),
        (SecretError::Exposed { mode: 0o644 }, "mode 0644"),
        (SecretError::OfAnother, "chown"),
        (SecretError::NotKept, "Credential Manager"),
    ] {
        let check = of_secret(Err(error));
        assert_eq!(check.state, State::Broken);
        assert!(check.sentence.contains(words), "{check:?}");
    }
}

#[test]
fn uidai_is_never_called_well_without_a_code() {
    assert_eq!(uidai(false).state, State::Look);
    assert_eq!(uidai(true).state, State::Ok);
}
