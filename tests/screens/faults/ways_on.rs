//! What goes on although the service does not: there is a way forward, or a calm end.

use super::*;

#[test]
fn a_refused_client_is_for_staff_and_ends_calmly() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    break_next(
        &kiosk,
        REQUEST_OTP,
        &json!({"status": 401, "body": {"error": {"code": "ABDM-1021", "message": "x"}}}),
    );
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::Notice);
    assert!(kiosk.says(&Words::NoticeStaff));
    // What is wrong is for staff, who find it under help.
    let words = kiosk.locale().text(&Words::StaffNotAuthorised);
    let for_staff = Words::ForStaff { words };
    assert!(!kiosk.says(&for_staff));
    kiosk.touch("help");
    assert!(kiosk.says(&for_staff));
    kiosk.touch("close");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Goodbye);
}

/// The way forward is to look, with the number that was given; never a second ABHA.
#[test]
fn an_answer_lost_after_the_abha_was_made_is_looked_for() {
    for failure in [
        json!({"drop": "after"}),
        json!({"truncate": true}),
        json!({"html": true, "handle": true}),
    ] {
        let mut kiosk = impatient();
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.identify(&aadhaar, &mobile);
        kiosk.touch("phone-yes");
        break_next(&kiosk, BY_AADHAAR, &failure);
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        assert_eq!(kiosk.screen(), Screen::Notice, "{failure}");
        assert!(kiosk.says(&Words::NoticeMayBeMade));
        assert!(!kiosk.can_touch("back"), "{failure}: one way forward");
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::CodeDestination);
        kiosk.pass(Duration::from_secs(60));
        kiosk.touch("phone-yes");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        assert_eq!(kiosk.screen(), Screen::Created, "{failure}: it was made");
    }
}

#[test]
fn the_card_is_there_when_abdm_is_not() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    kiosk.tell_sandbox(
        "/practice/faults",
        &json!({"path": "/abha/api/v3/profile/*", "times": 99, "html": true}),
    );
    kiosk.touch("primary");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
    kiosk.touch("save");
    assert!(kiosk.saved.path().join("abha-card-1.pdf").exists());
    kiosk.touch("official-card");
    assert!(kiosk.says(&Words::CardOfficialUnavailable));
}

#[test]
fn without_suggestions_an_own_address_can_be_typed() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    kiosk.tell_sandbox(
        "/practice/faults",
        &json!({"path": "/abha/api/v3/enrollment/enrol/suggestion", "times": 9, "status": 500, "empty": true}),
    );
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(kiosk.screen(), Screen::Address);
    kiosk.touch("own-address");
    kiosk.keys("asha_rao_7");
    kiosk.touch("primary");
    assert!(
        matches!(kiosk.problem(), Some(Problem::Address(_))),
        "two underscores are said at the field"
    );
    for _ in 0..2 {
        kiosk.touch("key-backspace");
    }
    kiosk.keys("77");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Created);
}

#[test]
fn a_gateway_token_that_dies_midway_is_renewed_unseen() {
    let mut kiosk = impatient();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    break_next(
        &kiosk,
        REQUEST_OTP,
        &json!({"status": 401, "body": {"code": "900901", "message": "Invalid Credentials"}}),
    );
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert_eq!(kiosk.inbox().len(), 1);
}
