//! Number and address, the card, and the end.

use crate::kiosk::Kiosk;
use crate::service::{TOKEN, enrolment, full_profile, profile};
use abdm_types::{AbhaNumber, Enrolment, Fault, Profile};
use kiosk_journey::step::{Picture, Saving};
use kiosk_journey::{
    CardEvent, CardFace, CardRequest, CardResponse, Effect, Event, Response, SaveFailure,
    SaveTarget, Saved, Screen, StepEvent,
};

const SAVE: CardEvent = CardEvent::SaveAsked(SaveTarget::Folder);
const NUMBER_4: Saved = Saved { number: Some(4) };

pub fn at_created() -> Kiosk {
    let mut kiosk = Kiosk::at_address();
    let _ = kiosk.keep_the_number();
    assert_eq!(kiosk.screen(), Screen::Created);
    kiosk
}

/// The service hides the beginning of a mobile that the person has just given in full.
#[test]
fn the_mobile_that_was_given_outlives_its_mask() {
    let mut kiosk = at_created();
    let before = kiosk.created().holder().profile.mobile.clone().unwrap();
    let masked = |mobile: &str| format!("******{}", &mobile[6..]);
    let mut profile = full_profile();
    profile.mobile = Some(masked(&before));
    let answer = Response::FetchProfile(Ok(Box::new(profile)));
    let _ = kiosk.answer("FetchProfile", answer);
    let shown = kiosk.created().holder().profile.mobile.clone();
    assert_eq!(shown, Some(before));
    // The end of another number is another number.
    let mut kiosk = at_created();
    let mut profile = full_profile();
    profile.mobile = Some(masked("9999900903"));
    let answer = Response::FetchProfile(Ok(Box::new(profile)));
    let _ = kiosk.answer("FetchProfile", answer);
    let shown = kiosk.created().holder().profile.mobile.clone();
    assert_eq!(shown, Some(masked("9999900903")));
}

pub fn fetched(kiosk: &mut Kiosk) -> Vec<&'static str> {
    let answer = Response::FetchProfile(Ok(Box::new(full_profile())));
    kiosk.answer("FetchProfile", answer)
}

/// The card screen with our card drawn and the official one there.
pub fn at_card() -> Kiosk {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    kiosk
}

fn card(kiosk: &mut Kiosk, event: CardEvent) -> Vec<&'static str> {
    kiosk.step(StepEvent::Card(event))
}

#[test]
fn crt_abha_113_number_and_address_are_shown() {
    let kiosk = at_created();
    let holder = kiosk.created().holder();
    assert!(holder.is_new);
    assert_eq!(holder.profile.abha_number.to_string(), "91-1000-2000-3008");
    assert_eq!(
        holder.profile.abha_address.as_ref().unwrap().to_string(),
        "91100020003008@sbx"
    );
}

#[test]
fn crt_abha_113_they_stay_when_the_profile_cannot_be_fetched() {
    let mut kiosk = at_created();
    let gone = Response::FetchProfile(Err(Fault::ProofExpired));
    assert!(kiosk.answer("FetchProfile", gone).is_empty());
    assert_eq!(
        kiosk.created().holder().profile.abha_number,
        profile().abha_number
    );
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
}

#[test]
fn crt_abha_113_the_profile_of_somebody_else_is_not_taken() {
    let mut kiosk = at_created();
    let other = Profile {
        abha_number: AbhaNumber::parse("91-1234-5678-9015").unwrap(),
        name: "Ravi Kumar".to_owned(),
        ..full_profile()
    };
    let answer = Response::FetchProfile(Ok(Box::new(other)));
    let _ = kiosk.answer("FetchProfile", answer);
    assert_eq!(kiosk.created().holder().profile.name, "Asha Rao");
}

#[test]
fn crt_abha_114_our_card_is_drawn_with_all_the_profile_says() {
    let mut kiosk = at_created();
    // Faster than the profile: the card waits for it.
    assert_eq!(kiosk.go_on(), ["FetchCardImage"]);
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Coming);
    assert_eq!(fetched(&mut kiosk), ["DrawCard"]);
    let Effect::Card(id, CardRequest::Draw { profile, .. }) = kiosk.take("DrawCard") else {
        panic!("another effect");
    };
    assert!(profile.photo.is_some());
    assert_eq!(*profile, kiosk.card().holder().profile);
    let _ = kiosk.tell(Event::CardResponded(id, CardResponse::Drawn(true)));
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Ready);
    assert_eq!(kiosk.card().face(), CardFace::Ours);
}

#[test]
fn crt_abha_114_the_official_card_is_offered_too() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.card().picture(CardFace::Official), Picture::Coming);
    let Effect::Card(id, CardRequest::Fetch { token }) = kiosk.take("FetchCardImage") else {
        panic!("another effect");
    };
    assert_eq!(*token.expose(), TOKEN);
    let _ = kiosk.tell(Event::CardResponded(id, CardResponse::Fetched(Ok(()))));
    assert_eq!(kiosk.card().picture(CardFace::Official), Picture::Ready);
    let _ = card(&mut kiosk, CardEvent::FaceChosen(CardFace::Official));
    assert_eq!(kiosk.card().face(), CardFace::Official);
}

#[test]
fn crt_abha_114_without_the_official_card_ours_is_there_and_the_other_way_round() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let gone = CardResponse::Fetched(Err(Fault::ServiceDown));
    let _ = kiosk.answer("FetchCardImage", gone);
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    assert_eq!(
        kiosk.card().picture(CardFace::Official),
        Picture::Unavailable
    );
    assert_eq!(kiosk.card().face(), CardFace::Ours);

    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(false));
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    assert_eq!(kiosk.card().face(), CardFace::Official);
}

#[test]
fn crt_abha_114_a_card_that_did_not_come_is_asked_for_again_by_whoever_wants_to_see_it() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let official = CardEvent::FaceChosen(CardFace::Official);
    let gone = || CardResponse::Fetched(Err(Fault::TimedOut));
    assert!(
        kiosk.answer("FetchCardImage", gone()).is_empty(),
        "not by itself"
    );
    assert_eq!(card(&mut kiosk, official), ["FetchCardImage"]);
    assert_eq!(kiosk.card().picture(CardFace::Official), Picture::Coming);
    assert!(card(&mut kiosk, official).is_empty(), "once at a time");
    let _ = kiosk.answer("FetchCardImage", gone());
    assert_eq!(kiosk.card().face(), CardFace::Official, "it is told there");
    let _ = card(&mut kiosk, CardEvent::FaceChosen(CardFace::Ours));
    assert_eq!(card(&mut kiosk, official), ["FetchCardImage"]);
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    assert_eq!(kiosk.card().picture(CardFace::Official), Picture::Ready);
    assert!(card(&mut kiosk, official).is_empty(), "it is there");
}

#[test]
fn crt_abha_114_without_a_token_there_is_our_card_alone() {
    let mut kiosk = Kiosk::enrolled(Enrolment {
        is_new: false,
        token: None,
        ..enrolment()
    });
    assert_eq!(kiosk.go_on(), ["DrawCard"]);
    assert_eq!(
        kiosk.card().picture(CardFace::Official),
        Picture::Unavailable
    );
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    assert_eq!(kiosk.finish(), ["Forget"]);
}

#[test]
fn crt_abha_115_the_card_is_saved_once_for_two_taps() {
    let mut kiosk = at_card();
    assert_eq!(card(&mut kiosk, SAVE), ["SaveCard"]);
    assert!(card(&mut kiosk, SAVE).is_empty());
    assert!(matches!(
        kiosk.card().saving(),
        Saving::Running(_, SaveTarget::Folder)
    ));
    let _ = kiosk.answer("SaveCard", CardResponse::Saved(Ok(NUMBER_4)));
    assert_eq!(
        kiosk.card().saving(),
        Saving::Done(SaveTarget::Folder, NUMBER_4)
    );
}

#[test]
fn crt_abha_115_the_same_card_is_saved_once_in_a_session() {
    let mut kiosk = at_card();
    assert!(!kiosk.card().is_saved() && !kiosk.card().is_taken());
    let _ = card(&mut kiosk, SAVE);
    let _ = kiosk.answer("SaveCard", CardResponse::Saved(Ok(NUMBER_4)));
    assert!(kiosk.card().is_saved() && kiosk.card().is_taken());
    // A key held down for twenty seconds.
    for _ in 0..473 {
        assert!(card(&mut kiosk, SAVE).is_empty());
        assert_eq!(
            kiosk.card().saving(),
            Saving::Already(SaveTarget::Folder, NUMBER_4),
            "it says so, with the same number"
        );
    }
    // Something else in between changes nothing.
    let _ = card(&mut kiosk, CardEvent::PrintAsked);
    assert!(kiosk.card().is_saved());

    // Another place, and another picture, are other files; each of them once.
    let mut kiosk = at_card();
    for (face, to) in [
        (CardFace::Ours, SaveTarget::Folder),
        (CardFace::Ours, SaveTarget::Stick),
        (CardFace::Official, SaveTarget::Folder),
        (CardFace::Official, SaveTarget::Stick),
    ] {
        let _ = card(&mut kiosk, CardEvent::FaceChosen(face));
        assert_eq!(kiosk.card().saved(to), None);
        assert_eq!(card(&mut kiosk, CardEvent::SaveAsked(to)), ["SaveCard"]);
        let Effect::Card(id, CardRequest::Save { face: asked, .. }) = kiosk.take("SaveCard") else {
            panic!("another effect");
        };
        assert_eq!(asked, face);
        let _ = kiosk.tell(Event::CardResponded(id, CardResponse::Saved(Ok(NUMBER_4))));
        assert_eq!(kiosk.card().saved(to), Some(NUMBER_4));
        assert!(card(&mut kiosk, CardEvent::SaveAsked(to)).is_empty());
    }
}

#[test]
fn crt_abha_114_the_services_card_is_saved_when_it_is_there() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let _ = card(&mut kiosk, CardEvent::FaceChosen(CardFace::Official));
    assert!(!kiosk.card().may_save() && !kiosk.card().may_print());
    assert!(card(&mut kiosk, SAVE).is_empty(), "it has not come yet");
    assert_eq!(kiosk.card().saving(), Saving::Idle);
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    assert!(kiosk.card().may_save() && kiosk.card().may_print());
    assert_eq!(card(&mut kiosk, SAVE), ["SaveCard"]);
}

#[test]
fn crt_abha_114_without_ours_the_services_card_can_be_saved() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(false));
    assert!(!kiosk.card().may_save());
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    assert!(kiosk.card().may_save());
    let _ = card(&mut kiosk, SAVE);
    let Effect::Card(_, CardRequest::Save { face, .. }) = kiosk.take("SaveCard") else {
        panic!("another effect");
    };
    assert_eq!(face, CardFace::Official);
}

#[test]
fn crt_abha_115_a_card_that_could_not_be_saved_can_be_saved_again() {
    let mut kiosk = at_card();
    let _ = card(&mut kiosk, SAVE);
    let _ = kiosk.answer(
        "SaveCard",
        CardResponse::Saved(Err(SaveFailure::Impossible)),
    );
    assert_eq!(
        kiosk.card().saving(),
        Saving::Failed(SaveTarget::Folder, SaveFailure::Impossible)
    );
    assert_eq!(card(&mut kiosk, SAVE), ["SaveCard"]);
}

#[test]
fn crt_abha_115_only_a_card_whose_qr_was_read_back_is_saved() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    assert!(card(&mut kiosk, SAVE).is_empty());
    assert_eq!(kiosk.card().saving(), Saving::Wanted(SaveTarget::Folder));
    assert!(
        kiosk
            .answer("DrawCard", CardResponse::Drawn(false))
            .is_empty()
    );
    assert_eq!(
        kiosk.card().saving(),
        Saving::Failed(SaveTarget::Folder, SaveFailure::NotMade),
        "the wish is answered"
    );
}

#[test]
fn crt_abha_115_a_wish_to_save_waits_for_the_card() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = card(&mut kiosk, SAVE);
    assert_eq!(
        kiosk.answer("DrawCard", CardResponse::Drawn(true)),
        ["SaveCard"]
    );
}

#[test]
fn crt_abha_115_a_stick_that_was_pulled_out_is_told_and_the_folder_still_works() {
    let mut kiosk = at_card();
    let stick = CardEvent::SaveAsked(SaveTarget::Stick);
    assert_eq!(card(&mut kiosk, stick), ["SaveCard"]);
    assert!(card(&mut kiosk, SAVE).is_empty(), "one after the other");
    let _ = kiosk.answer("SaveCard", CardResponse::Saved(Err(SaveFailure::Gone)));
    assert_eq!(
        kiosk.card().saving(),
        Saving::Failed(SaveTarget::Stick, SaveFailure::Gone)
    );
    assert_eq!(card(&mut kiosk, SAVE), ["SaveCard"]);
    let _ = kiosk.answer("SaveCard", CardResponse::Saved(Ok(NUMBER_4)));
    assert_eq!(
        kiosk.card().saving(),
        Saving::Done(SaveTarget::Folder, NUMBER_4)
    );
}

#[test]
fn crt_abha_115_finish_ends_the_token_once_and_forgets_everything() {
    let mut kiosk = at_card();
    assert_eq!(kiosk.finish(), ["LogOut", "Forget"]);
    let Effect::LogOut { token } = kiosk.take("LogOut") else {
        panic!("another effect");
    };
    assert_eq!(*token.expose(), TOKEN);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    assert!(kiosk.tell(Event::Finished).is_empty());

    let mut kiosk = at_card();
    assert_eq!(kiosk.tell(Event::Finished), ["LogOut", "Forget"]);
}

#[test]
fn crt_abha_115_every_screen_with_a_token_ends_it_when_the_person_finishes() {
    for mut kiosk in [
        Kiosk::at_mobile_otp(),
        Kiosk::at_address(),
        at_created(),
        at_card(),
    ] {
        assert_eq!(kiosk.tell(Event::Finished), ["LogOut", "Forget"]);
    }
}

#[test]
fn crt_abha_115_what_arrives_after_the_end_changes_nothing() {
    let mut kiosk = at_created();
    let _ = kiosk.go_on();
    let late: Vec<_> = kiosk.open.iter().filter_map(Effect::request_id).collect();
    assert!(!late.is_empty());
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    kiosk.begin();
    for id in late {
        for answer in [
            Event::Responded(id, Response::FetchProfile(Ok(Box::new(full_profile())))),
            Event::CardResponded(id, CardResponse::Fetched(Ok(()))),
            Event::CardResponded(id, CardResponse::Drawn(true)),
        ] {
            assert!(kiosk.tell(answer).is_empty());
        }
    }
    assert_eq!(kiosk.screen(), Screen::Consent);
}
