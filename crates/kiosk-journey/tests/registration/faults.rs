//! Every fault at every step that waits.

use crate::kiosk::Kiosk;
use crate::service::{CODE, sent, suggestions};
use abdm_types::{Fault, Retry};
use kiosk_journey::{
    AddressEvent, Effect, EntryEvent, Event, OtpEvent, OtpRequest, Problem, Request, Response,
    Screen, StepEvent, StopReason,
};

/// A place where a request is under way: its name, how to get there, and what answers it.
struct Place {
    name: &'static str,
    effect: &'static str,
    arrive: fn() -> Kiosk,
    failed: fn(Fault) -> Response,
}

fn waits_for_aadhaar_otp() -> Kiosk {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    kiosk
}

fn waits_for_resend() -> Kiosk {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.digits("48");
    kiosk.stay_seconds(60);
    let _ = kiosk.resend();
    let _ = kiosk.leaves();
    kiosk
}

fn waits_for_enrolment() -> Kiosk {
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(CODE);
    kiosk
}

fn waits_for_mobile_resend() -> Kiosk {
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.stay_seconds(60);
    let _ = kiosk.resend();
    let _ = kiosk.leaves();
    kiosk
}

fn waits_for_verification() -> Kiosk {
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.try_code(CODE);
    kiosk
}

fn waits_for_address() -> Kiosk {
    let mut kiosk = Kiosk::at_address();
    let _ = kiosk.step(StepEvent::Address(AddressEvent::OwnAsked));
    kiosk.text("asha_1995");
    let _ = kiosk.go_on();
    let _ = kiosk.leaves();
    kiosk
}

const PLACES: [Place; 7] = [
    Place {
        name: "the first code",
        effect: "RequestAadhaarOtp",
        arrive: waits_for_aadhaar_otp,
        failed: |fault| Response::Otp(Err(fault)),
    },
    Place {
        name: "a new code",
        effect: "RequestAadhaarOtp",
        arrive: waits_for_resend,
        failed: |fault| Response::Otp(Err(fault)),
    },
    Place {
        name: "the enrolment",
        effect: "EnrolByAadhaar",
        arrive: waits_for_enrolment,
        failed: |fault| Response::EnrolByAadhaar(Err(fault)),
    },
    Place {
        name: "the mobile's code",
        effect: "RequestMobileOtp",
        arrive: Kiosk::at_mobile_otp_unsent,
        failed: |fault| Response::Otp(Err(fault)),
    },
    Place {
        name: "a new code for the mobile",
        effect: "RequestMobileOtp",
        arrive: waits_for_mobile_resend,
        failed: |fault| Response::Otp(Err(fault)),
    },
    Place {
        name: "the mobile's verification",
        effect: "VerifyMobileOtp",
        arrive: waits_for_verification,
        failed: |fault| Response::VerifyMobileOtp(Err(fault)),
    },
    Place {
        name: "the address",
        effect: "ChooseAddress",
        arrive: waits_for_address,
        failed: |fault| Response::ChooseAddress(Err(fault)),
    },
];

/// The ABHA is made already.
fn has_abha(kiosk: &Kiosk) -> bool {
    kiosk.journey().token().is_some()
}

/// Nothing is under way, and there is a message and a way on.
fn is_sound(kiosk: &mut Kiosk, what: &str) {
    assert!(!kiosk.is_waiting(), "{what}");
    for effect in &kiosk.open {
        assert!(
            !matches!(
                effect,
                Effect::Request(_, Request::Otp(OtpRequest::Aadhaar { .. }))
                    | Effect::Request(_, Request::EnrolByAadhaar { .. })
                    | Effect::Request(_, Request::Otp(OtpRequest::EnrolMobile { .. }))
                    | Effect::Request(_, Request::VerifyMobileOtp { .. })
                    | Effect::Request(_, Request::ChooseAddress { .. })
            ),
            "{what}: {effect:?} was repeated by itself"
        );
    }
    if kiosk.screen() == Screen::Notice {
        assert_eq!(kiosk.problem(), None, "{what}");
        assert!(kiosk.may_continue(), "{what}");
    } else {
        assert!(kiosk.problem().is_some(), "{what}: nothing is said");
    }
}

/// What was typed is still there.
fn keeps_entries(kiosk: &mut Kiosk, what: &str) {
    if kiosk.screen() == Screen::Notice && kiosk.notice().has_way_back() {
        let _ = kiosk.back();
    }
    let let_go = Problem::Fault {
        fault: Fault::AadhaarLetGo,
        until: None,
    };
    match kiosk.screen() {
        // It was sent before, and what was sealed is of no use any more.
        Screen::Aadhaar if kiosk.problem() == Some(let_go) => {
            assert!(kiosk.aadhaar().entry().is_untouched(), "{what}");
        }
        Screen::Aadhaar => assert!(kiosk.aadhaar().entry().is_full(), "{what}"),
        Screen::Mobile => assert!(kiosk.mobile().entry().is_full(), "{what}"),
        Screen::Address => assert_eq!(kiosk.address().own(), "asha_1995", "{what}"),
        Screen::CodeDestination => {
            let _ = kiosk.back();
            assert!(kiosk.mobile().entry().is_full(), "{what}");
            let _ = kiosk.back();
            assert!(kiosk.aadhaar().entry().is_full(), "{what}");
        }
        Screen::AadhaarOtp | Screen::MobileOtp | Screen::Notice => {}
        _ => panic!("{what} led to {:?}", kiosk.screen()),
    }
}

#[test]
fn every_fault_at_every_step_has_a_screen_keeps_entries_and_repeats_nothing() {
    for place in &PLACES {
        for fault in Fault::ALL {
            let what = format!("{fault:?} at {}", place.name);
            let mut kiosk = (place.arrive)();
            let had_abha = has_abha(&kiosk);
            let _ = kiosk.answer(place.effect, (place.failed)(fault));
            is_sound(&mut kiosk, &what);
            assert_eq!(has_abha(&kiosk), had_abha, "{what}: the ABHA was lost");
            assert!(kiosk.journey().consent().is_some(), "{what}");
            keeps_entries(&mut kiosk, &what);
        }
    }
}

#[test]
fn every_fault_of_the_preparation_does_the_same() {
    for place in &PLACES {
        for fault in Fault::ALL {
            let what = format!("{fault:?} before {}", place.name);
            let mut kiosk = (place.arrive)();
            if place.effect == "EnrolByAadhaar" {
                // Given up before it left: once it has, there is no other.
                kiosk = Kiosk::at_otp();
                let _ = kiosk.digits(CODE);
            }
            let _ = kiosk.step(StepEvent::Cancelled);
            kiosk.open.clear();
            kiosk.stay_seconds(60);
            // The person asks again, as each screen lets them.
            let resent = if place.effect.starts_with("Request") {
                kiosk.resend()
            } else {
                Vec::new()
            };
            let asked = if resent.is_empty() {
                kiosk.go_on()
            } else {
                resent
            };
            assert_eq!(asked, [place.effect], "{what}");
            let had_abha = has_abha(&kiosk);
            let _ = kiosk.cannot_leave(fault);
            is_sound(&mut kiosk, &what);
            assert_eq!(has_abha(&kiosk), had_abha, "{what}: the ABHA was lost");
            keeps_entries(&mut kiosk, &what);
        }
    }
}

#[test]
fn a_fault_that_time_or_the_network_heals_can_be_tried_again_at_once_by_hand() {
    for place in &PLACES {
        for fault in Fault::ALL {
            if fault.retry() != Retry::Now {
                continue;
            }
            // What may have left is another matter.
            let counts = place.effect.starts_with("Request") || place.effect == "EnrolByAadhaar";
            if counts && fault.may_have_arrived() {
                continue;
            }
            let what = format!("{fault:?} at {}", place.name);
            let mut kiosk = (place.arrive)();
            let _ = kiosk.answer(place.effect, (place.failed)(fault));
            assert!(
                matches!(kiosk.problem(), Some(Problem::Fault { fault: told, until: None }) if told == fault),
                "{what}"
            );
            assert!(kiosk.may_continue(), "{what}");
            let names = if place.name.starts_with("a new code") {
                kiosk.resend()
            } else {
                kiosk.go_on()
            };
            assert_eq!(names, [place.effect], "{what}");
            assert_eq!(kiosk.leaves(), [place.effect], "{what}");
        }
    }
}

#[test]
fn what_stops_everything_names_why() {
    for (fault, why) in [
        (
            Fault::AadhaarWithoutMobile,
            StopReason::AadhaarWithoutMobile,
        ),
        (Fault::AccountDeactivated, StopReason::Deactivated),
        (Fault::DetailsDiffer, StopReason::DetailsDiffer),
        (
            Fault::NotAuthorised,
            StopReason::StaffNeeded(Fault::NotAuthorised),
        ),
        (
            Fault::ClockWrong,
            StopReason::StaffNeeded(Fault::ClockWrong),
        ),
        (
            Fault::CreationLimit,
            StopReason::StaffNeeded(Fault::CreationLimit),
        ),
    ] {
        let mut kiosk = waits_for_enrolment();
        let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(fault)));
        assert_eq!(kiosk.notice().reason(), why);
        assert!(!kiosk.notice().leads_on());
        assert_eq!(kiosk.finish(), ["Forget"]);
    }
}

#[test]
fn crt_abha_109_six_abhas_lead_back_to_the_mobile_with_number_and_code_kept() {
    let mut kiosk = waits_for_enrolment();
    let six = Response::EnrolByAadhaar(Err(Fault::MobileOnSixAbhas));
    assert!(kiosk.answer("EnrolByAadhaar", six).is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert!(kiosk.mobile().entry().is_full(), "the number is kept");
    assert!(matches!(
        kiosk.problem(),
        Some(Problem::Fault {
            fault: Fault::MobileOnSixAbhas,
            ..
        })
    ));
    kiosk.give_mobile("8123456789");
    assert!(kiosk.destination().code_already_sent());
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert!(
        kiosk.aadhaar_otp().challenge().unwrap().otp().is_some(),
        "the code is still there"
    );
    assert_eq!(kiosk.go_on(), ["EnrolByAadhaar"]);
    assert_eq!(kiosk.leaves(), ["EnrolByAadhaar"]);
    let Effect::Request(_, Request::EnrolByAadhaar { mobile, otp, .. }) =
        kiosk.take("EnrolByAadhaar")
    else {
        panic!("another effect");
    };
    assert_eq!(mobile.digits(), "8123456789");
    otp.with(|ascii| assert_eq!(ascii, CODE.as_bytes()));
}

/// Touches that a hurried thumb may make twice.
#[test]
fn two_taps_make_one_request() {
    let mut kiosk = Kiosk::at_destination();
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    assert!(kiosk.phone_is_here().is_empty());
    assert!(kiosk.go_on().is_empty());
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.leaves(), ["RequestAadhaarOtp"]);
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(kiosk.screen(), Screen::CodeDestination);

    let mut kiosk = Kiosk::at_otp();
    assert_eq!(kiosk.digits(CODE), ["EnrolByAadhaar"]);
    assert!(kiosk.digits("1").is_empty());
    assert!(kiosk.go_on().is_empty());
    let erased = StepEvent::Entry(EntryEvent::ErasedAll);
    assert!(kiosk.step(erased).is_empty());
    assert_eq!(kiosk.leaves(), ["EnrolByAadhaar"]);

    let mut kiosk = Kiosk::at_address();
    let wish = suggestions()[0].clone();
    assert_eq!(kiosk.take_address(wish.clone()), ["ChooseAddress"]);
    assert!(kiosk.take_address(wish).is_empty());
}

#[test]
fn an_answer_is_taken_once() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let id = kiosk.take("RequestAadhaarOtp").request_id().unwrap();
    let answer = |code| Event::Responded(id, Response::Otp(Ok(sent(code))));
    assert!(kiosk.tell(answer("first")).is_empty());
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert!(kiosk.tell(answer("other")).is_empty());
    let challenge = kiosk.aadhaar_otp().challenge().unwrap();
    assert_eq!(challenge.transaction().as_str(), "first");
}

#[test]
fn late_answers_after_giving_up_change_nothing() {
    for place in &PLACES {
        let mut kiosk = (place.arrive)();
        let id = kiosk.take(place.effect).request_id().unwrap();
        assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
        let screen = kiosk.screen();
        let problem = kiosk.problem();
        match (place.effect, problem) {
            ("VerifyMobileOtp" | "ChooseAddress", told) => {
                assert_eq!(told, Some(Problem::Cancelled), "{}", place.name);
            }
            // It may have left.
            ("EnrolByAadhaar", _) => {
                assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
            }
            (_, told) => assert!(
                matches!(told, Some(Problem::Cooldown(_) | Problem::NewCodeMayCome)),
                "{}: {told:?}",
                place.name
            ),
        }
        assert!(kiosk.step(StepEvent::Cancelled).is_empty());
        for answer in [
            (place.failed)(Fault::LockedOut {
                pause: Fault::LOCK_OUT,
            }),
            Response::Otp(Ok(crate::service::sent("late"))),
            Response::EnrolByAadhaar(Ok(Box::new(crate::service::enrolment()))),
            Response::Otp(Ok(crate::service::sent("late"))),
            Response::VerifyMobileOtp(Ok(crate::service::verified())),
            Response::ChooseAddress(Ok(crate::service::address("late@sbx"))),
        ] {
            assert!(kiosk.tell(Event::Responded(id, answer)).is_empty());
        }
        assert_eq!(kiosk.screen(), screen, "{}", place.name);
        assert_eq!(kiosk.problem(), problem, "{}", place.name);
    }
}

#[test]
fn late_answers_after_the_end_change_nothing() {
    for place in &PLACES {
        let mut kiosk = (place.arrive)();
        let id = kiosk.take(place.effect).request_id().unwrap();
        let names = kiosk.tell(Event::Finished);
        assert_eq!(names.first(), Some(&"Cancel"), "{}", place.name);
        assert_eq!(names.last(), Some(&"Forget"), "{}", place.name);
        let late = (place.failed)(Fault::AadhaarUnknown);
        assert!(kiosk.tell(Event::Responded(id, late)).is_empty());
        assert_eq!(kiosk.screen(), Screen::Goodbye);
    }
}

#[test]
fn giving_up_keeps_what_was_typed() {
    for place in &PLACES {
        let mut kiosk = (place.arrive)();
        let _ = kiosk.step(StepEvent::Cancelled);
        keeps_entries(&mut kiosk, place.name);
    }
    let mut kiosk = waits_for_verification();
    let _ = kiosk.step(StepEvent::Cancelled);
    assert_eq!(
        kiosk.go_on(),
        ["VerifyMobileOtp"],
        "the code is still there"
    );
    let _ = kiosk.step(StepEvent::Cancelled);
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::MobileSkipped));
    assert_eq!(kiosk.screen(), Screen::Created);
}
