//! People who have an ABHA, with a finger alone: sign-in, retrieval, reactivation, another
//! mobile.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::{Problem, Screen};
use abha_kiosk::kiosk::KeyPress;
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

/// Sunil Pawar has one ABHA on a mobile of his own.
const SUNIL: (&str, &str, &str) = ("999955183433", "9999900004", "91100020003008");

fn code(kiosk: &mut Kiosk) {
    let code = kiosk.newest_code();
    kiosk.keys(&code);
}

fn home(kiosk: &mut Kiosk) {
    let tile = format!("language-{}", kiosk.app.session().language());
    kiosk.touch(&tile);
}

#[test]
fn sign_in_by_mobile_leads_reach_card() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("login");
    kiosk.keys(SUNIL.1);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginOtp);
    code(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::Created, "{:?}", kiosk.problem());
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
    kiosk.touch("save");
    assert!(kiosk.saved.path().join("abha-card-1.pdf").exists());
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    assert!(kiosk.says(&Words::GoodbyeSaved));
}

#[test]
fn sign_in_by_number_and_by_address() {
    for (way, typed) in [("use-number", SUNIL.2), ("use-address", "sunil.pawar77")] {
        let mut kiosk = Kiosk::new("hi", (1920, 1080), Duration::from_secs(20));
        home(&mut kiosk);
        kiosk.touch("login");
        kiosk.touch(way);
        kiosk.keys(typed);
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::CodeDestination, "{way}");
        kiosk.touch("phone-abha");
        assert_eq!(
            kiosk.screen(),
            Screen::LoginOtp,
            "{way}: {:?}",
            kiosk.problem()
        );
        code(&mut kiosk);
        assert_eq!(
            kiosk.screen(),
            Screen::Created,
            "{way}: {:?}",
            kiosk.problem()
        );
    }
}

#[test]
fn several_people_on_one_phone_choose_without_seeing_whole_numbers() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("login");
    // A mother's phone, with her children's ABHAs.
    kiosk.keys("9999900007");
    kiosk.touch("primary");
    code(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::AccountChoice);
    assert!(kiosk.can_touch("account-0"));
    kiosk.touch("account-0");
    assert_eq!(kiosk.screen(), Screen::Created, "{:?}", kiosk.problem());
}

#[test]
fn a_forgotten_number_is_found_by_mobile() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("retrieve");
    kiosk.keys(SUNIL.1);
    kiosk.touch("primary");
    if kiosk.screen() == Screen::AccountChoice {
        kiosk.touch("account-0");
    }
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    code(&mut kiosk);
    assert!(
        matches!(kiosk.screen(), Screen::Created | Screen::Done),
        "{:?}",
        kiosk.screen()
    );
    assert!(kiosk.says_text("91-1000-2000-3008"));
}

#[test]
fn nobody_found_is_calm_and_offers_registration() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("retrieve");
    kiosk.keys("9999977777");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Notice, "{:?}", kiosk.problem());
    assert!(kiosk.says(&Words::NoticeNotFound));
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Consent);
}

#[test]
fn an_abha_that_is_off_is_switched_on_and_leads_reach_card() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("login");
    kiosk.touch("use-number");
    kiosk.keys("91999900000004");
    kiosk.touch("primary");
    if kiosk.screen() == Screen::LoginOtp {
        code(&mut kiosk);
    }
    assert_eq!(kiosk.screen(), Screen::Notice, "{:?}", kiosk.problem());
    assert!(kiosk.says(&Words::NoticeDeactivated));
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginId);
    // What was typed is kept.
    kiosk.touch("primary");
    if kiosk.screen() == Screen::CodeDestination {
        kiosk.touch("phone-yes");
    }
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    code(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::Done, "{:?}", kiosk.problem());
    assert!(kiosk.says(&Words::DoneReactivatedQuestion));
    kiosk.touch("primary");
    assert_ne!(kiosk.screen(), Screen::Done);
}

#[test]
fn another_mobile_after_an_aadhaar_code_and_a_look_at_both() {
    let mut kiosk = Kiosk::portrait("hi");
    home(&mut kiosk);
    kiosk.touch("change-mobile");
    kiosk.touch("use-aadhaar");
    kiosk.keys(SUNIL.0);
    kiosk.touch("primary");
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    code(&mut kiosk);
    assert_eq!(
        kiosk.screen(),
        Screen::MobileChange,
        "{:?}",
        kiosk.problem()
    );
    kiosk.keys("9999988888");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::MobileConfirm);
    assert_eq!(kiosk.inbox().len(), 1, "nothing is sent before the look");
    assert!(kiosk.says_text("99999 88888"));
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    code(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::Done, "{:?}", kiosk.problem());
    assert!(kiosk.says(&Words::DoneMobileQuestion));
}

#[test]
fn a_wrong_code_is_told_as_in_registration() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("login");
    kiosk.keys(SUNIL.1);
    kiosk.touch("primary");
    let right = kiosk.newest_code();
    kiosk.keys(if right == "000000" {
        "111111"
    } else {
        "000000"
    });
    assert_eq!(kiosk.screen(), Screen::LoginOtp);
    assert_eq!(kiosk.problem(), Some(Problem::OtpWrong { tries_left: 2 }));
    kiosk.keys(&right);
    assert_eq!(kiosk.screen(), Screen::Created);
}

#[test]
fn a_mistyped_abha_number_is_a_hint_and_no_refusal() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("login");
    kiosk.touch("use-number");
    kiosk.keys("91100020003009");
    assert!(kiosk.says(&Words::LoginNumberHint));
    assert!(kiosk.can_touch("primary"));
}

#[test]
fn before_a_proof_nobody_sees_whose_mobile_it_is() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("retrieve");
    kiosk.keys("9999900007");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::AccountChoice);
    assert!(kiosk.says_text("S••• D•••"));
    assert!(!kiosk.says_text("Sunita Das"));
    assert!(kiosk.inbox().is_empty());
}

#[test]
fn a_sign_in_that_runs_out_midway_leads_to_a_fresh_proof_with_a_reason() {
    let mut kiosk = Kiosk::portrait("en");
    home(&mut kiosk);
    kiosk.touch("change-mobile");
    kiosk.touch("use-aadhaar");
    kiosk.keys(SUNIL.0);
    kiosk.touch("primary");
    kiosk.touch("phone-yes");
    code(&mut kiosk);
    assert_eq!(
        kiosk.screen(),
        Screen::MobileChange,
        "{:?}",
        kiosk.problem()
    );
    kiosk.tell_sandbox(
        "/practice/faults",
        &serde_json::json!({"path": "/abha/api/v3/profile/account/request/otp",
            "status": 401, "body": {"message": "X-token expired"}}),
    );
    // Nor is there another one in its place.
    kiosk.tell_sandbox(
        "/practice/faults",
        &serde_json::json!({"path": "/abha/api/v3/profile/account/request/token",
            "status": 400, "body": {"message": "Invalid R-token"}}),
    );
    kiosk.keys("9999988888");
    kiosk.touch("primary");
    kiosk.touch("primary");
    assert_ne!(kiosk.screen(), Screen::Notice);
    assert!(
        kiosk.says(&Words::FaultProofExpired),
        "{:?}",
        kiosk.screen()
    );
}

#[test]
fn the_space_bar_writes_where_text_is_wanted_and_presses_elsewhere() {
    let mut kiosk = Kiosk::speaking(Generation::V2, "en", (1080, 1920), Duration::from_secs(20));
    home(&mut kiosk);
    kiosk.touch("retrieve");
    kiosk.type_text(&format!("{} {}\n", &SUNIL.1[..5], &SUNIL.1[5..]));
    assert_eq!(kiosk.screen(), Screen::RetrievalDetails);
    kiosk.type_text("Sunil Pawar");
    assert!(kiosk.says_text("Sunil Pawar"));
    kiosk.type_text("\n");
    // Of the three, the second: Space is how a tick box is pressed everywhere.
    kiosk.press(&[KeyPress::MoveOn, KeyPress::Space, KeyPress::Activate]);
    assert_eq!(kiosk.screen(), Screen::RetrievalDetails);
    kiosk.type_text("17 08 1977\n");
    assert_eq!(kiosk.screen(), Screen::LoginOtp);
    let code = kiosk.newest_code();
    kiosk.type_text(&format!("{} {}", &code[..3], &code[3..]));
    assert_eq!(kiosk.screen(), Screen::Done);
}
