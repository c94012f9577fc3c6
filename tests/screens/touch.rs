//! With a finger alone, from the choice of a language to the card and away.

use crate::kiosk::Kiosk;
use abha_kiosk::journey::{Problem, Screen};
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

/// CRT_ABHA_101 to 115 on the real screens, the other mobile and its second code included.
fn whole_registration(mut kiosk: Kiosk) {
    let (aadhaar, mobile) = kiosk.newcomer();
    let other = format!("{}7", &mobile[..9]);
    kiosk.identify(&aadhaar, &other);
    assert!(kiosk.inbox().is_empty(), "no code before the question");
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert_eq!(kiosk.inbox().len(), 1);
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(
        kiosk.screen(),
        Screen::MobileOtp,
        "the sixth digit verifies"
    );
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(kiosk.screen(), Screen::Address);
    for index in 0..3 {
        assert!(kiosk.can_touch(&format!("suggestion-{index}")));
    }
    kiosk.touch("suggestion-1");
    assert_eq!(
        kiosk.screen(),
        Screen::Address,
        "a touch on a row takes nothing"
    );
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Created);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
    kiosk.touch("save");
    let mut files: Vec<String> = std::fs::read_dir(kiosk.saved.path())
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    files.sort();
    assert_eq!(files, ["abha-card-1.pdf", "abha-card-1.png"]);
    assert!(kiosk.says(&Words::CardSaved));
    kiosk.touch("official-card");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    kiosk.pass(Duration::from_secs(5));
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn by_touch_in_english_portrait() {
    whole_registration(Kiosk::portrait("en"));
}

#[test]
fn by_touch_in_hindi_landscape() {
    whole_registration(Kiosk::new("hi", (1920, 1080), Duration::from_secs(20)));
}

#[test]
fn by_touch_on_a_small_panel() {
    whole_registration(Kiosk::new("en", (1280, 800), Duration::from_secs(20)));
}

#[test]
fn crt_abha_104_a_wrong_aadhaar_number_is_said_before_anything_is_sent() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.agree();
    kiosk.keys("999941057059");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert!(kiosk.says(&Words::AadhaarNotValid));
    assert!(kiosk.inbox().is_empty());
    kiosk.touch("key-backspace");
    kiosk.touch("key-8");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn crt_abha_106_the_button_for_a_new_code_is_there_after_sixty_seconds() {
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    assert!(!kiosk.can_touch("resend"));
    kiosk.pass(Duration::from_secs(60));
    kiosk.touch("resend");
    assert_eq!(kiosk.inbox().len(), 2);
    assert!(!kiosk.can_touch("resend"));
    kiosk.pass(Duration::from_secs(60));
    kiosk.touch("resend");
    kiosk.pass(Duration::from_secs(60));
    assert!(!kiosk.can_touch("resend"), "two and no more");
    assert_eq!(kiosk.inbox().len(), 3);
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(kiosk.screen(), Screen::Address);
}

#[test]
fn crt_abha_107_a_wrong_code_keeps_the_screen_and_counts() {
    let mut kiosk = Kiosk::portrait("hi");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let right = kiosk.newest_code();
    let wrong = if right == "000000" {
        "111111"
    } else {
        "000000"
    };
    kiosk.keys(wrong);
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert_eq!(kiosk.problem(), Some(Problem::OtpWrong { tries_left: 2 }));
    assert!(kiosk.says(&Words::OtpWrong));
    assert!(kiosk.says(&Words::OtpWrongLine { tries: 2 }));
    kiosk.keys(&right);
    assert_eq!(kiosk.screen(), Screen::Address);
}

#[test]
fn no_phone_leads_to_help_and_sends_nothing() {
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-no");
    assert_eq!(kiosk.screen(), Screen::Notice);
    assert!(kiosk.says(&Words::NoticeNoPhone));
    assert!(kiosk.inbox().is_empty());
    kiosk.touch("back");
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
}

#[test]
fn crt_abha_112_a_taken_address_says_so_and_keeps_what_was_typed() {
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    kiosk.touch("own-address");
    kiosk.keys("asha_199");
    kiosk.touch("key-5");
    kiosk.touch("primary");
    assert_eq!(kiosk.problem(), Some(Problem::AddressTaken));
    assert!(kiosk.says(&Words::AddressTaken));
    kiosk.touch("key-7");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Created);
}

#[test]
fn crt_abha_103_the_language_changes_anywhere_and_nothing_is_lost() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.agree();
    kiosk.keys("9999");
    kiosk.touch("languages");
    kiosk.touch("language-hi");
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert!(kiosk.says(&Words::AadhaarQuestion));
    kiosk.fill("41057058");
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn every_screen_has_help_and_it_closes() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("help");
    assert!(kiosk.says(&Words::HelpTitle));
    assert!(
        !kiosk.can_touch("language-hi"),
        "nothing beneath is reached"
    );
    kiosk.touch("close");
    assert!(kiosk.can_touch("language-hi"));
}
