//! Bad days, over real HTTP: each kind of failure at each call ends on a known screen with a
//! plain sentence, what was typed stays, nothing is sent twice, and the next try goes through. What
//! may have left counts, though no answer says so.

#[path = "faults/signing_in.rs"]
mod signing_in;
#[path = "faults/ways_on.rs"]
mod ways_on;

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{Fault, Generation};
use abha_kiosk::journey::{
    Cooldown, CooldownReason, EntryEvent, Event, Problem, Screen, StepEvent,
};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use serde_json::{Value, json};
use std::time::Duration;

const REQUEST_OTP: &str = "/abha/api/v3/enrollment/request/otp";
const BY_AADHAAR: &str = "/abha/api/v3/enrollment/enrol/byAadhaar";
const BY_ABDM: &str = "/abha/api/v3/enrollment/auth/byAbdm";
const ADDRESS: &str = "/abha/api/v3/enrollment/enrol/abha-address";

/// How the service can fail without having done anything, and what is then said.
fn failures() -> Vec<(&'static str, Value, &'static [Fault])> {
    use Fault::{
        Garbled, Interrupted, Offline, Refused, ServiceDown, SlowDown, TimedOut, UidaiDown,
    };
    const SLOW: Fault = SlowDown { retry_after: None };
    vec![
        ("cut", json!({"drop": "before"}), &[Interrupted, Offline]),
        ("slow", json!({"delayMs": 2500}), &[TimedOut]),
        (
            "500",
            json!({"status": 500, "body": {"error": {"code": "ABDM-9999", "message": "x"}}}),
            &[ServiceDown],
        ),
        (
            "500 bare",
            json!({"status": 500, "empty": true}),
            &[ServiceDown],
        ),
        (
            "503 page",
            json!({"status": 503, "html": true}),
            &[ServiceDown],
        ),
        ("502 page", json!({"html": true}), &[ServiceDown]),
        (
            "200 page",
            json!({"status": 200, "html": true}),
            &[ServiceDown, Garbled],
        ),
        (
            "429",
            json!({"status": 429, "body": {"code": "ABDM-1022", "message": "Too many requests"}}),
            &[SLOW],
        ),
        (
            "UIDAI away",
            json!({"status": 400, "body": {"error": {"code": "ABDM-1206", "message": "x"}}}),
            &[UidaiDown],
        ),
        (
            "dependent service",
            json!({"status": 500, "body": {"code": "ABDM-1019", "message": "x"}}),
            &[ServiceDown],
        ),
        (
            "empty",
            json!({"status": 200, "empty": true}),
            &[Garbled, ServiceDown],
        ),
        (
            "empty 400",
            json!({"status": 400, "empty": true}),
            &[Refused, Garbled, ServiceDown],
        ),
        (
            "wrong types",
            json!({"status": 200, "body": {"txnId": {"a": 1}, "message": [], "authResult": 7}}),
            &[Garbled],
        ),
        ("array", json!({"status": 200, "body": []}), &[Garbled]),
        (
            "text",
            json!({"status": 200, "body": "OK", "contentType": "text/plain"}),
            &[Garbled],
        ),
        (
            "half JSON",
            json!({"status": 200, "body": "{\"txnId\":\"ab", "contentType": "application/json"}),
            &[Garbled],
        ),
        (
            "404 path",
            json!({"status": 404, "body": {"code": "404", "type": "Status report", "message": "Runtime Error", "description": "No matching resource found for given API Request"}}),
            &[ServiceDown],
        ),
        (
            "422 unknown",
            json!({"status": 422, "body": {"error": {"code": "ABDM-7777", "message": "x"}}}),
            &[Refused],
        ),
        (
            "409",
            json!({"status": 409, "body": {"message": "x"}}),
            &[Refused],
        ),
        (
            "huge",
            json!({"status": 200, "body": "x".repeat(3_000_000)}),
            &[Garbled],
        ),
    ]
}

fn impatient() -> Kiosk {
    Kiosk::new("en", (1080, 1920), Duration::from_secs(1))
}

fn break_next(kiosk: &Kiosk, path: &str, failure: &Value) {
    let mut fault = failure.clone();
    fault["path"] = json!(path);
    kiosk.tell_sandbox("/practice/faults", &fault);
}

/// The fault that the screen tells of.
fn told(kiosk: &Kiosk, name: &str, allowed: &[Fault]) {
    match kiosk.problem() {
        Some(Problem::Fault { fault, .. }) => {
            let same_kind = |wanted: &Fault| wanted.name() == fault.name();
            assert!(allowed.iter().any(same_kind), "{name}: told of {fault:?}");
        }
        other => panic!("{name}: {other:?}"),
    }
}

/// A pause that the service asked for is waited out.
fn wait_out(kiosk: &mut Kiosk) {
    if matches!(kiosk.problem(), Some(Problem::Fault { until: Some(_), .. })) {
        kiosk.pass(Duration::from_secs(61));
    }
}

/// A failure by its name, what the sandbox is told, and what the screen may say.
type Failure = (&'static str, Value, &'static [Fault]);

/// Those that are refusals: nothing was done, and nothing counts.
fn refusals() -> Vec<Failure> {
    let mut all = failures();
    all.retain(|(_, _, allowed)| !allowed.iter().any(|fault| fault.may_have_arrived()));
    all
}

/// Those that leave it open whether anything was done; with the ways in which it was.
fn lost() -> Vec<Failure> {
    let mut all = failures();
    all.retain(|(_, _, allowed)| allowed.iter().all(|fault| fault.may_have_arrived()));
    all.push(("cut after", json!({"drop": "after"}), &[]));
    all.push(("half an answer", json!({"truncate": true}), &[]));
    all
}

/// Lets each failure happen once where the kiosk stands, by `press`; the screen and the number
/// of messages stay as they are. Answers nothing: the next try is the test's own.
fn each_failure(
    kiosk: &mut Kiosk,
    path: &str,
    press: impl Fn(&mut Kiosk),
    failures: impl IntoIterator<Item = Failure>,
) {
    let screen = kiosk.screen();
    let messages = kiosk.inbox().len();
    for (name, failure, allowed) in failures {
        break_next(kiosk, path, &failure);
        press(kiosk);
        told(kiosk, name, allowed);
        assert_eq!(kiosk.screen(), screen, "{name}");
        assert_eq!(kiosk.inbox().len(), messages, "{name}: sent by itself");
        wait_out(kiosk);
        kiosk.pass(Duration::from_secs(10));
    }
}

/// A message may be on its way: a minute is counted down in words, nothing can be pressed for
/// another one, and then it goes on.
fn counts_down(kiosk: &mut Kiosk, name: &str, button: &str) {
    assert!(
        matches!(
            kiosk.problem(),
            Some(Problem::Cooldown(Cooldown {
                reason: CooldownReason::Minute,
                ..
            }))
        ),
        "{name}: {:?}",
        kiosk.problem()
    );
    assert!(kiosk.says(&Words::CodeMayCome), "{name}");
    assert!(!kiosk.can_touch(button), "{name}");
    // Return goes nowhere either.
    let messages = kiosk.inbox().len();
    for _ in 0..5 {
        kiosk.press(&[abha_kiosk::kiosk::KeyPress::Activate]);
    }
    assert_eq!(kiosk.inbox().len(), messages, "{name}");
}

#[test]
fn at_the_asking_for_a_code() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    let yes = |kiosk: &mut Kiosk| kiosk.touch("phone-yes");
    each_failure(&mut kiosk, REQUEST_OTP, yes, refusals());
    // The one that is carried out though nobody hears of it, however often it is pressed.
    break_next(&kiosk, REQUEST_OTP, &json!({"drop": "after", "times": 100}));
    kiosk.touch("phone-yes");
    counts_down(&mut kiosk, "cut after", "phone-yes");
    assert_eq!(kiosk.inbox().len(), 1, "one touch, one message");
    kiosk.pass(Duration::from_secs(60));
    assert_eq!(
        kiosk.problem(),
        None,
        "the panel goes when the time is over"
    );
    kiosk.heal_sandbox();
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert_eq!(kiosk.inbox().len(), 2);
}

#[test]
fn a_countdown_fits_beside_the_question_on_every_screen() {
    for (size, text_size) in [
        ((1080, 1920), TextSize::Largest),
        ((1920, 1080), TextSize::Normal),
        ((1280, 800), TextSize::Largest),
    ] {
        for language in ["en", "hi"] {
            let patience = Duration::from_secs(1);
            let mut kiosk = Kiosk::with(Generation::V3, language, size, patience, |options| {
                options.text_size = text_size;
            });
            kiosk.touch("phone-fold");
            let (aadhaar, mobile) = kiosk.newcomer();
            kiosk.identify(&aadhaar, &mobile);
            break_next(&kiosk, REQUEST_OTP, &json!({"drop": "after"}));
            kiosk.touch("phone-yes");
            assert!(kiosk.says(&Words::CodeMayCome), "{language} {size:?}");
            assert!(!kiosk.scrolls(), "{language} {size:?}");
        }
    }
}

#[test]
fn at_the_checking_of_the_aadhaar_code() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let down = json!({"status": 400, "body": {"error": {"code": "ABDM-1206", "message": "x"}}});
    break_next(&kiosk, BY_AADHAAR, &down);
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    // The six digits stay: one touch tries again.
    let check = |kiosk: &mut Kiosk| kiosk.touch("primary");
    each_failure(&mut kiosk, BY_AADHAAR, check, refusals());
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Address);
    assert_eq!(kiosk.inbox().len(), 1);
}

/// A try whose answer is lost counts: two of them, and the third is right.
fn two_tries_are_lost(kiosk: &mut Kiosk, path: &str) {
    let screen = kiosk.screen();
    for failure in [json!({"delayMs": 2500}), json!({"html": true})] {
        break_next(kiosk, path, &failure);
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), screen, "{failure}");
        assert!(kiosk.problem().is_some(), "{failure}");
    }
}

#[test]
fn at_the_checking_of_the_mobile_code() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &format!("{}7", &mobile[..9]));
    kiosk.touch("phone-yes");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(kiosk.screen(), Screen::MobileOtp);
    break_next(&kiosk, BY_ABDM, &json!({"status": 409, "body": {}}));
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    let check = |kiosk: &mut Kiosk| kiosk.touch("primary");
    each_failure(&mut kiosk, BY_ABDM, check, refusals());
    two_tries_are_lost(&mut kiosk, BY_ABDM);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Address);
    assert_eq!(kiosk.inbox().len(), 2);
}

#[test]
fn at_the_setting_of_the_address() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    let mut all = failures();
    // Nothing in the answer is needed: 200 means that the address is set.
    all.retain(|(name, _, _)| *name != "wrong types");
    let take = |kiosk: &mut Kiosk| {
        kiosk.touch("suggestion-1");
        kiosk.touch("primary");
    };
    each_failure(&mut kiosk, ADDRESS, take, all);
    kiosk.touch("suggestion-1");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Created);
}
