//! The consent at the front desk: one list, nothing agreed to beforehand, one answer.

use crate::kiosk::{HINDI, Kiosk, START_UTC, front_desk, self_service};
use crate::service::AADHAAR;
use abdm_types::{ConsentItem, ConsentRecord, UtcMillis};
use kiosk_journey::{ConsentEvent, Event, Screen, StepEvent};
use std::collections::BTreeSet;

const NEEDED: [ConsentItem; 3] = [
    ConsentItem::AadhaarUse,
    ConsentItem::HealthWorker,
    ConsentItem::OwnDeclaration,
];

fn record(kiosk: &Kiosk) -> ConsentRecord {
    kiosk.journey().consent().unwrap().clone()
}

fn at_list() -> Kiosk {
    Kiosk::at_consent(front_desk())
}

fn items() -> &'static [ConsentItem] {
    ConsentItem::shown(&front_desk().heard)
}

#[test]
fn crt_abha_102_one_answer_agrees_to_what_is_needed_and_to_nothing_else() {
    let mut kiosk = at_list();
    kiosk.answer_all(true);
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert_eq!(record(&kiosk).agreed, BTreeSet::from(NEEDED));
    assert_eq!(record(&kiosk).heard, front_desk().heard);
    assert_eq!(record(&kiosk).given_at, UtcMillis(START_UTC));
}

#[test]
fn crt_abha_102_a_switch_is_off_until_it_is_turned_and_only_free_items_have_one() {
    let mut kiosk = at_list();
    for item in items() {
        assert_eq!(kiosk.consent().answer(*item), None, "{item:?}");
        kiosk.switch(*item, true);
        let is_on = (!item.is_needed()).then_some(true);
        assert_eq!(kiosk.consent().answer(*item), is_on, "{item:?}");
    }
    kiosk.switch(ConsentItem::ShareRecords, false);
    kiosk.answer_all(true);
    let agreed = record(&kiosk).agreed;
    assert!(agreed.contains(&ConsentItem::PastRecords));
    assert!(agreed.contains(&ConsentItem::PublicHealth));
    assert!(!agreed.contains(&ConsentItem::ShareRecords));
    assert_eq!(agreed.len(), 5);
}

#[test]
fn crt_abha_102_no_item_of_the_list_is_answered_alone_and_nothing_else_leads_on() {
    let mut kiosk = at_list();
    for item in items() {
        for yes in [true, false] {
            kiosk.say(*item, yes);
            assert_eq!(kiosk.consent().answer(*item), None);
            assert!(!kiosk.consent().is_declined());
        }
    }
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::Consent);
}

#[test]
fn crt_abha_102_a_list_is_no_answer_where_there_is_none() {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.answer_all(true);
    kiosk.answer_all(false);
    kiosk.switch(ConsentItem::PastRecords, true);
    kiosk.open_item(ConsentItem::PastRecords);
    assert_eq!(kiosk.screen(), Screen::Consent);
    assert_eq!(kiosk.consent().answer(ConsentItem::PastRecords), None);
    assert_eq!(kiosk.consent().opened(), None);
    assert!(!kiosk.consent().is_declined());
}

#[test]
fn crt_abha_102_reading_a_text_agrees_to_nothing_and_leads_back_to_the_list() {
    for item in items() {
        let mut kiosk = at_list();
        kiosk.switch(ConsentItem::ShareRecords, true);
        kiosk.open_item(*item);
        assert_eq!(kiosk.consent().opened(), Some(*item));
        // The list is not on the screen.
        kiosk.switch(ConsentItem::ShareRecords, false);
        kiosk.answer_all(true);
        kiosk.answer_all(false);
        kiosk.open_item(ConsentItem::AadhaarUse);
        assert_eq!(kiosk.consent().opened(), Some(*item));
        assert!(kiosk.go_on().is_empty());
        assert!(kiosk.back().is_empty());
        assert_eq!(kiosk.consent().opened(), None);
        assert_eq!(kiosk.screen(), Screen::Consent);
        kiosk.answer_all(true);
        assert!(record(&kiosk).agreed.contains(&ConsentItem::ShareRecords));
        assert_eq!(record(&kiosk).agreed.len(), 4);
    }
}

#[test]
fn crt_abha_102_who_does_not_agree_is_told_and_nothing_of_it_stays() {
    let mut kiosk = at_list();
    kiosk.switch(ConsentItem::PastRecords, true);
    kiosk.answer_all(false);
    assert!(kiosk.consent().is_declined());
    assert!(kiosk.journey().consent().is_none());
    // While it is told what that means, nothing is agreed to.
    kiosk.answer_all(true);
    kiosk.switch(ConsentItem::PastRecords, true);
    kiosk.open_item(ConsentItem::PastRecords);
    assert!(kiosk.consent().is_declined());
    assert!(kiosk.back().is_empty());
    assert!(!kiosk.consent().is_declined());
    assert_eq!(kiosk.consent().answer(ConsentItem::PastRecords), None);
    kiosk.answer_all(false);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::Slip);
}

#[test]
fn crt_abha_102_back_shows_the_list_as_it_was_answered_and_keeps_the_entries() {
    let mut kiosk = at_list();
    kiosk.switch(ConsentItem::PublicHealth, true);
    kiosk.answer_all(true);
    let _ = kiosk.digits(AADHAAR);
    assert!(kiosk.back().is_empty());
    for item in items() {
        let said = item.is_needed() || *item == ConsentItem::PublicHealth;
        assert_eq!(kiosk.consent().answer(*item), Some(said), "{item:?}");
    }
    kiosk.switch(ConsentItem::PublicHealth, false);
    kiosk.pass_seconds(10);
    kiosk.answer_all(true);
    assert!(kiosk.aadhaar().entry().is_full());
    assert_eq!(record(&kiosk).agreed, BTreeSet::from(NEEDED));
    assert_eq!(record(&kiosk).given_at, UtcMillis(START_UTC + 10_000));
    // Whoever takes it back takes the number back.
    assert!(kiosk.back().is_empty());
    kiosk.answer_all(false);
    assert!(kiosk.back().is_empty());
    kiosk.answer_all(true);
    assert!(kiosk.aadhaar().entry().digits().is_empty());
    // And before the list there is home.
    assert!(kiosk.back().is_empty());
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.screen(), Screen::Home);
}

#[test]
fn crt_abha_103_the_binding_english_counts_as_seen_once_a_text_was_opened_in_it() {
    let english = StepEvent::Consent(ConsentEvent::EnglishSwitched);
    let mut kiosk = at_list();
    kiosk.answer_all(true);
    assert!(!record(&kiosk).english_seen, "plain sentences alone");

    let mut kiosk = at_list();
    kiosk.open_item(ConsentItem::AadhaarUse);
    let _ = kiosk.back();
    kiosk.answer_all(true);
    assert!(record(&kiosk).english_seen);

    let mut kiosk = at_list();
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    let _ = kiosk.step(english.clone());
    assert!(!kiosk.consent().is_english(), "the list has no other text");
    kiosk.open_item(ConsentItem::AadhaarUse);
    let _ = kiosk.back();
    kiosk.answer_all(true);
    assert!(!record(&kiosk).english_seen);
    let _ = kiosk.back();
    kiosk.open_item(ConsentItem::AadhaarUse);
    let _ = kiosk.step(english);
    assert!(kiosk.consent().is_english());
    let _ = kiosk.back();
    assert!(!kiosk.consent().is_english());
    kiosk.answer_all(true);
    assert_eq!(record(&kiosk).language, HINDI);
    assert!(record(&kiosk).english_seen);
}
