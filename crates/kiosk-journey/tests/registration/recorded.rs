//! What the record is told of a registration.

use crate::kiosk::{HINDI, Kiosk, START_UTC, front_desk, self_service};
use crate::service::{CODE, enrolment};
use abdm_types::{ConsentItem, Fault, HeardHow, UtcMillis};
use kiosk_journey::{
    AccountFact, CallOutcome, ConsentEvent, ConsentEvidence, Event, JourneyKind, Limit, Recorded,
    RequestKind, Response, Screen, SessionEnd, StepEvent,
};

fn consents(kiosk: &Kiosk) -> Vec<ConsentEvidence> {
    let consents = kiosk.recorded.iter().filter_map(|recorded| match recorded {
        Recorded::Consent(evidence) => Some((**evidence).clone()),
        _ => None,
    });
    consents.collect()
}

/// The calls by kind, each with its outcome; `None` while it has none.
fn calls(kiosk: &Kiosk) -> Vec<(RequestKind, Option<CallOutcome>)> {
    let mut calls = Vec::new();
    for recorded in &kiosk.recorded {
        match recorded {
            Recorded::CallAsked { id, kind, .. } => calls.push((*id, *kind, None)),
            Recorded::CallEnded { id, outcome, .. } => {
                let call = calls.iter_mut().find(|(of, ..)| of == id).unwrap();
                call.2 = Some(*outcome);
            }
            _ => {}
        }
    }
    calls
        .into_iter()
        .map(|(_, kind, outcome)| (kind, outcome))
        .collect()
}

#[test]
fn crt_abha_102_what_was_agreed_to_and_what_was_not_is_recorded_and_stays_with_the_session() {
    let mut kiosk = Kiosk::at_consent(self_service());
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.agree_to(&[ConsentItem::PublicHealth]);
    let [evidence] = &consents(&kiosk)[..] else {
        panic!("{:?}", kiosk.recorded);
    };
    assert!(evidence.given);
    let record = &evidence.record;
    assert_eq!((record.code, record.version), ("abha-enrollment", "1.4"));
    assert_eq!(record.language, HINDI);
    assert!(!record.english_seen);
    assert_eq!(record.heard, HeardHow::Alone);
    assert_eq!(record.given_at, UtcMillis(START_UTC));
    let agreed = [
        ConsentItem::AadhaarUse,
        ConsentItem::PublicHealth,
        ConsentItem::OwnDeclaration,
    ];
    assert!(record.agreed.iter().eq(&agreed));
    let refused = [ConsentItem::PastRecords, ConsentItem::ShareRecords];
    assert!(evidence.refused.iter().eq(&refused));
    assert_eq!(kiosk.session.consent(), Some(evidence));
    let _ = kiosk.tell(Event::Finished);
    assert_eq!(kiosk.session.consent(), None, "of another person");
}

#[test]
fn crt_abha_102_a_no_is_recorded_and_takes_back_what_was_agreed_to() {
    let mut kiosk = Kiosk::at_aadhaar();
    assert!(kiosk.session.consent().is_some());
    while kiosk.screen() != Screen::Consent || kiosk.consent().page() > 0 {
        let _ = kiosk.back();
    }
    kiosk.say(ConsentItem::AadhaarUse, false);
    let all = consents(&kiosk);
    let last = all.last().unwrap();
    assert_eq!((all.len(), last.given), (2, false));
    assert!(last.refused.contains(&ConsentItem::AadhaarUse));
    assert!(!last.record.agreed.contains(&ConsentItem::AadhaarUse));
    assert_eq!(kiosk.session.consent(), None);
    // At the desk one no is for the whole list.
    let mut kiosk = Kiosk::at_consent(front_desk());
    let _ = kiosk.step(StepEvent::Consent(ConsentEvent::AllAnswered(false)));
    let [no] = &consents(&kiosk)[..] else {
        panic!("{:?}", kiosk.recorded);
    };
    let explained = HeardHow::ExplainedBy("Meera Nair".to_owned());
    assert_eq!((no.given, &no.record.heard), (false, &explained));
    assert!(no.refused.iter().eq(ConsentItem::shown(&explained)));
}

#[test]
fn a_whole_registration_stands_in_the_record_in_its_order() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    let of_visit = |recorded: &&Recorded| {
        matches!(
            recorded,
            Recorded::SessionBegan | Recorded::JourneyBegan(_) | Recorded::Account(_)
        )
    };
    let visit: Vec<_> = kiosk.recorded.iter().filter(of_visit).cloned().collect();
    let expected = [
        Recorded::SessionBegan,
        Recorded::JourneyBegan(JourneyKind::Registration),
        Recorded::Account(AccountFact::Made),
    ];
    assert_eq!(visit, expected);
    let done = Some(CallOutcome::Done);
    let told = calls(&kiosk);
    assert_eq!(
        &told[..2],
        [
            (RequestKind::RequestAadhaarOtp, done),
            (RequestKind::EnrolByAadhaar, done)
        ]
    );
    // The transaction leads from one call to the next.
    let named = kiosk.recorded.iter().filter_map(|recorded| match recorded {
        Recorded::CallAsked {
            kind: RequestKind::EnrolByAadhaar,
            transaction,
            ..
        }
        | Recorded::CallEnded {
            kind: RequestKind::RequestAadhaarOtp,
            transaction,
            ..
        } => transaction.as_ref().map(|transaction| transaction.as_str()),
        _ => None,
    });
    let named: Vec<_> = named.collect();
    assert_eq!(named.len(), 2);
    assert_eq!(named[0], named[1]);
    let at = kiosk.screen();
    let _ = kiosk.tell(Event::Finished);
    let [
        ..,
        Recorded::JourneyEnded {
            kind: JourneyKind::Registration,
            at: last,
            has_account: true,
        },
        Recorded::SessionEnded(SessionEnd::Finished),
    ] = &kiosk.recorded[..]
    else {
        panic!("{:?}", kiosk.recorded);
    };
    assert_eq!(*last, at);
}

#[test]
fn a_lost_answer_is_told_from_one_that_says_no() {
    for (fault, outcome) in [
        (Fault::TimedOut, CallOutcome::AnswerLost(Fault::TimedOut)),
        (Fault::OtpWrong, CallOutcome::Failed(Fault::OtpWrong)),
    ] {
        let mut kiosk = Kiosk::at_otp();
        let _ = kiosk.digits(CODE);
        assert_eq!(
            calls(&kiosk).last(),
            Some(&(RequestKind::EnrolByAadhaar, None))
        );
        let _ = kiosk.leaves();
        let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(fault)));
        let told = (RequestKind::EnrolByAadhaar, Some(outcome));
        assert_eq!(calls(&kiosk).last(), Some(&told));
    }
    // The person goes while it is under way.
    for sent in [false, true] {
        let mut kiosk = Kiosk::at_otp();
        let _ = kiosk.digits(CODE);
        if sent {
            let _ = kiosk.leaves();
        }
        let _ = kiosk.tell(Event::Finished);
        let told = (
            RequestKind::EnrolByAadhaar,
            Some(CallOutcome::GivenUp { sent }),
        );
        assert_eq!(calls(&kiosk).last(), Some(&told));
    }
}

#[test]
fn a_limit_is_recorded_once_while_it_is_told() {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.digits(CODE);
    let _ = kiosk.leaves();
    let locked = Fault::LockedOut {
        pause: Fault::LOCK_OUT,
    };
    let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(locked)));
    for _ in 0..3 {
        let _ = kiosk.tell(Event::Touched);
    }
    let is_told = |recorded: &&Recorded| **recorded == Recorded::LimitReached(Limit::LockedOut);
    assert_eq!(kiosk.recorded.iter().filter(is_told).count(), 1);
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.digits(CODE);
    let _ = kiosk.leaves();
    let fault = Fault::NotAuthorised;
    let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(fault)));
    assert!(kiosk.recorded.contains(&Recorded::StaffCalled(fault)));
}

#[test]
fn nobody_is_recorded_who_only_passes_by() {
    let mut kiosk = Kiosk::new(self_service());
    let _ = kiosk.tell(Event::Touched);
    let _ = kiosk.tell(Event::ShutDown);
    assert_eq!(kiosk.recorded, []);
    // At the desk home waits for the next person.
    let mut kiosk = Kiosk::at_home(front_desk());
    let _ = kiosk.tell(Event::Finished);
    let before = kiosk.recorded.len();
    let _ = kiosk.tell(Event::Touched);
    let _ = kiosk.tell(Event::Finished);
    assert_eq!(kiosk.recorded.len(), before);
}
