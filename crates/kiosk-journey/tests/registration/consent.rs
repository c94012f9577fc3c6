//! The way in, and what is agreed to.

use crate::kiosk::{HINDI, Kiosk, START_UTC, front_desk, self_service};
use crate::service::{AADHAAR, CODE, MOBILE, VID};
use abdm_types::{
    CONSENT_CODE, CONSENT_VERSION, ConsentItem, ConsentRecord, HeardHow, Language, UtcMillis,
};
use kiosk_journey::{
    ConsentEvent, Effect, Event, JourneyKind, Overlay, Request, Screen, StepEvent,
};
use std::collections::BTreeSet;

const NEEDED: [ConsentItem; 2] = [ConsentItem::AadhaarUse, ConsentItem::OwnDeclaration];
const FREE: [ConsentItem; 3] = [
    ConsentItem::PastRecords,
    ConsentItem::ShareRecords,
    ConsentItem::PublicHealth,
];

fn record(kiosk: &Kiosk) -> ConsentRecord {
    kiosk.journey().consent().unwrap().clone()
}

/// Back to the first page.
fn to_the_first(kiosk: &mut Kiosk) {
    while kiosk.screen() != Screen::Consent || kiosk.consent().page() > 0 {
        let _ = kiosk.back();
    }
}

#[test]
fn crt_abha_101_home_offers_to_create_an_abha() {
    let mut kiosk = Kiosk::new(self_service());
    assert_eq!(kiosk.screen(), Screen::Language);
    assert!(kiosk.tell(Event::LanguageChosen(HINDI)).is_empty());
    assert_eq!(kiosk.screen(), Screen::Home);
    assert_eq!(kiosk.session.language(), HINDI);
    kiosk.begin();
    assert_eq!(kiosk.screen(), Screen::Consent);
    assert!(kiosk.open.is_empty(), "nothing is asked of the service yet");
}

#[test]
fn crt_abha_101_no_journey_begins_before_a_language_is_chosen() {
    let mut kiosk = Kiosk::new(self_service());
    let chosen = Event::JourneyChosen(JourneyKind::Registration);
    assert!(kiosk.tell(chosen.clone()).is_empty());
    assert_eq!(kiosk.screen(), Screen::Language);
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    assert!(kiosk.tell(chosen).is_empty());
    assert_eq!(kiosk.screen(), Screen::Home, "help lies over the button");
}

#[test]
fn crt_abha_102_nothing_is_agreed_to_beforehand() {
    for settings in [self_service(), front_desk()] {
        let kiosk = Kiosk::at_consent(settings.clone());
        for item in ConsentItem::shown(&settings.heard) {
            assert_eq!(kiosk.consent().answer(*item), None, "{item:?}");
        }
        assert_eq!(kiosk.consent().page(), 0);
        assert!(kiosk.journey().consent().is_none());
    }
}

#[test]
fn crt_abha_102_needed_items_block_and_free_ones_do_not() {
    let mut kiosk = Kiosk::at_consent(self_service());
    let items = ConsentItem::shown(&HeardHow::Alone);
    for (page, item) in items.iter().enumerate() {
        assert_eq!(kiosk.consent().page(), page);
        // No button but the two answers leads on.
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.consent().page(), page, "{item:?} was passed by");
        kiosk.say(*item, false);
        if item.is_needed() {
            assert!(kiosk.consent().is_declined(), "{item:?}");
            assert_eq!(kiosk.consent().page(), page, "{item:?} was passed by");
            // While it is told what that means, nothing is agreed to.
            kiosk.say(*item, true);
            assert!(kiosk.consent().is_declined());
            assert!(kiosk.back().is_empty());
            assert!(!kiosk.consent().is_declined());
            kiosk.say(*item, true);
        }
    }
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let agreed = record(&kiosk).agreed;
    assert!(FREE.iter().all(|item| !agreed.contains(item)));
    assert!(NEEDED.iter().all(|item| agreed.contains(item)));
}

#[test]
fn crt_abha_102_as_many_touches_as_items() {
    let mut kiosk = Kiosk::at_consent(self_service());
    for item in ConsentItem::shown(&HeardHow::Alone) {
        kiosk.say(*item, true);
    }
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert_eq!(record(&kiosk).agreed.len(), 5);
}

#[test]
fn crt_abha_102_what_is_not_on_the_screen_cannot_be_answered() {
    let items = ConsentItem::shown(&HeardHow::Alone);
    for (page, shown) in items.iter().enumerate() {
        let mut kiosk = Kiosk::at_consent(self_service());
        for item in &items[..page] {
            kiosk.say(*item, true);
        }
        for other in items.iter().filter(|item| *item != shown) {
            let before = kiosk.consent().answer(*other);
            for yes in [true, false] {
                kiosk.say(*other, yes);
                assert_eq!(kiosk.consent().answer(*other), before);
                assert_eq!(kiosk.consent().page(), page);
            }
        }
    }
}

#[test]
fn crt_abha_102_who_does_not_agree_is_told_and_leaves_or_reads_again() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.say(ConsentItem::AadhaarUse, false);
    assert!(kiosk.consent().is_declined());
    assert!(kiosk.journey().consent().is_none());
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::Slip);
    assert!(kiosk.back().is_empty());
    assert!(kiosk.consent().is_declined(), "where they came from");
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.consent().page(), 0);
    assert_eq!(kiosk.consent().answer(ConsentItem::AadhaarUse), None);
}

#[test]
fn crt_abha_102_the_health_worker_speaks_only_where_there_is_one() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.say(ConsentItem::HealthWorker, true);
    kiosk.agree();
    assert!(!record(&kiosk).agreed.contains(&ConsentItem::HealthWorker));
    let mut kiosk = Kiosk::at_consent(front_desk());
    kiosk.agree();
    assert!(record(&kiosk).agreed.contains(&ConsentItem::HealthWorker));
}

#[test]
fn crt_abha_102_the_record_says_what_when_and_how() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.pass_seconds(30);
    kiosk.agree_to(&[ConsentItem::PublicHealth]);
    assert_eq!(
        record(&kiosk),
        ConsentRecord {
            code: CONSENT_CODE,
            version: CONSENT_VERSION,
            language: Language::ENGLISH,
            english_seen: true,
            agreed: BTreeSet::from([
                ConsentItem::AadhaarUse,
                ConsentItem::PublicHealth,
                ConsentItem::OwnDeclaration,
            ]),
            heard: HeardHow::Alone,
            given_at: UtcMillis(START_UTC + 30_000),
        }
    );
    assert_eq!((CONSENT_CODE, CONSENT_VERSION), ("abha-enrollment", "1.4"));
    let mut kiosk = Kiosk::at_consent(front_desk());
    kiosk.agree();
    assert_eq!(
        record(&kiosk).heard,
        HeardHow::ExplainedBy("Meera Nair".to_owned())
    );
}

#[test]
fn crt_abha_102_a_needed_item_declined_on_the_way_back_blocks() {
    let mut kiosk = Kiosk::at_aadhaar();
    to_the_first(&mut kiosk);
    kiosk.say(ConsentItem::AadhaarUse, false);
    assert!(kiosk.consent().is_declined());
    assert!(kiosk.back().is_empty());
    // The other answers stand; this one is to be given before anything goes on.
    assert_eq!(
        kiosk.consent().answer(ConsentItem::OwnDeclaration),
        Some(true)
    );
    assert_eq!(kiosk.consent().page(), 0);
    assert!(kiosk.journey().consent().is_none());
    kiosk.agree();
    assert!(record(&kiosk).agreed.contains(&ConsentItem::AadhaarUse));
}

#[test]
fn crt_abha_102_an_answer_can_be_changed_and_the_new_one_counts() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.agree_to(&[ConsentItem::ShareRecords]);
    for _ in 0..3 {
        let _ = kiosk.back();
    }
    assert_eq!(kiosk.consent().page(), 2);
    assert_eq!(
        kiosk.consent().answer(ConsentItem::ShareRecords),
        Some(true)
    );
    kiosk.pass_seconds(10);
    kiosk.agree_to(&[ConsentItem::PublicHealth]);
    let record = record(&kiosk);
    assert!(!record.agreed.contains(&ConsentItem::ShareRecords));
    assert!(record.agreed.contains(&ConsentItem::PublicHealth));
    assert_eq!(record.given_at, UtcMillis(START_UTC + 10_000));
}

#[test]
fn crt_abha_102_going_back_shows_the_last_item_and_keeps_answers_and_entries() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.agree_to(&[ConsentItem::ShareRecords]);
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.go_on();
    let _ = kiosk.digits(MOBILE);
    let _ = kiosk.back();
    let _ = kiosk.back();
    assert_eq!(kiosk.consent().page(), 4);
    for item in ConsentItem::shown(&HeardHow::Alone) {
        let said = item.is_needed() || *item == ConsentItem::ShareRecords;
        assert_eq!(kiosk.consent().answer(*item), Some(said), "{item:?}");
    }
    kiosk.agree();
    assert!(kiosk.aadhaar().entry().is_full());
    let _ = kiosk.go_on();
    assert!(kiosk.mobile().entry().is_full());
}

#[test]
fn crt_abha_102_who_takes_the_first_yes_back_takes_the_number_back() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.step(StepEvent::Entry(kiosk_journey::EntryEvent::LengthSwitched));
    let _ = kiosk.digits(VID);
    to_the_first(&mut kiosk);
    kiosk.say(ConsentItem::AadhaarUse, false);
    let _ = kiosk.back();
    kiosk.agree();
    assert!(kiosk.aadhaar().entry().digits().is_empty());
    assert!(!kiosk.aadhaar().is_vid());
}

#[test]
fn crt_abha_102_back_leaves_page_by_page_and_then_for_home() {
    let mut kiosk = Kiosk::at_aadhaar();
    for page in (0..5).rev() {
        assert!(kiosk.back().is_empty());
        assert_eq!(kiosk.consent().page(), page);
    }
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.begin();
    assert_eq!(kiosk.consent().answer(ConsentItem::AadhaarUse), None);
}

#[test]
fn crt_abha_102_the_enrolment_carries_what_was_agreed() {
    let mut kiosk = Kiosk::at_otp();
    let agreed = record(&kiosk);
    kiosk.try_code(CODE);
    let Effect::Request(_, Request::EnrolByAadhaar { consent, .. }) = kiosk.take("EnrolByAadhaar")
    else {
        panic!("another effect");
    };
    assert_eq!(consent, agreed);
}

#[test]
fn crt_abha_103_the_language_of_the_agreement_is_recorded() {
    let mut kiosk = Kiosk::at_consent(self_service());
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.agree();
    let record = record(&kiosk);
    assert_eq!(record.language, HINDI);
    assert!(!record.english_seen);
}

#[test]
fn crt_abha_103_the_binding_english_is_one_touch_away_and_recorded() {
    let mut kiosk = Kiosk::at_consent(self_service());
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    assert!(!kiosk.consent().is_english());
    let switched = StepEvent::Consent(ConsentEvent::EnglishSwitched);
    assert!(kiosk.step(switched.clone()).is_empty());
    assert!(kiosk.consent().is_english());
    let _ = kiosk.step(switched);
    assert!(!kiosk.consent().is_english());
    kiosk.agree();
    assert_eq!(record(&kiosk).language, HINDI);
    assert!(record(&kiosk).english_seen);
    // Seen stays seen, also over a way back.
    let _ = kiosk.back();
    kiosk.agree();
    assert!(record(&kiosk).english_seen);
}

#[test]
fn crt_abha_103_another_language_keeps_page_and_answers() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.say(ConsentItem::AadhaarUse, true);
    kiosk.say(ConsentItem::PastRecords, false);
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Languages));
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    assert_eq!(kiosk.session.overlay(), None);
    assert_eq!(kiosk.consent().page(), 2);
    assert_eq!(kiosk.consent().answer(ConsentItem::AadhaarUse), Some(true));
    assert_eq!(
        kiosk.consent().answer(ConsentItem::PastRecords),
        Some(false)
    );
}
