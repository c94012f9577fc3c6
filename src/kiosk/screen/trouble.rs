//! Trouble in words: what happened, and what to do. Every trouble of the journey and every fault
//! of the service has its two sentences.

use super::{Scene, clock_time, stack};
use crate::domain::{AadhaarError, AddressRule, Fault, MobileError, NameError};
use crate::journey::registration::Step;
use crate::journey::returning;
use crate::journey::{Cooldown, CooldownReason, Stage, Trouble, policy};
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Look, TextSize, style};
use crate::kiosk::widget::{self, Element, Told, Tone, panel};
use crate::locale::Message as Words;
use iced::widget::container;
use std::time::Duration;

/// What happened with what to do; and for little room what happened alone.
pub(super) fn draw<'a>(scene: &Scene<'a>, trouble: Trouble) -> Vec<Element<'a, Message>> {
    let vid = match scene.session.stage() {
        Stage::Registration(journey) => {
            matches!(journey.step(), Step::Aadhaar(step) if step.is_vid())
        }
        Stage::Returning(journey) => {
            matches!(journey.step(), returning::Step::LoginId(step) if step.is_vid())
        }
        Stage::Language | Stage::Home | Stage::Goodbye(_) => false,
    };
    if let Trouble::Cooldown(cooldown) = trouble {
        return wait(scene, cooldown);
    }
    let (what, advice) = words(trouble, vid);
    let told = |text| Told {
        title: scene.say(&what),
        text,
        staff: None,
    };
    // Where large letters find no room at all, small ones do.
    let small = Look {
        metrics: scene.look.metrics_for(TextSize::Normal),
        ..scene.look
    };
    let tone = match trouble {
        // Not the person's doing, and nothing is wrong.
        Trouble::Cancelled
        | Trouble::OtpRepeated
        | Trouble::NewCodeMayCome
        | Trouble::Cooldown(_) => Tone::Notice,
        Trouble::Fault { .. }
        | Trouble::Aadhaar(_)
        | Trouble::Mobile(_)
        | Trouble::OnlyDigits
        | Trouble::TooManyDigits { .. }
        | Trouble::OtpIncomplete
        | Trouble::OtpWrong { .. }
        | Trouble::OtpTriesSpent
        | Trouble::OtpExpired
        | Trouble::Address(_)
        | Trouble::AddressTaken
        | Trouble::AbhaNumberIncomplete
        | Trouble::AbhaAddressNotValid
        | Trouble::Name(_)
        | Trouble::GenderNeeded
        | Trouble::BirthDateNotValid
        | Trouble::AccountUnusable
        | Trouble::SameMobile => Tone::Trouble,
    };
    vec![
        panel::panel(&scene.look, tone, told(Some(scene.say(&advice)))),
        panel::panel(&scene.look, tone, told(None)),
        panel::panel(&small, tone, told(None)),
    ]
}

fn words(trouble: Trouble, vid: bool) -> (Words, Words) {
    match trouble {
        Trouble::Fault { fault, .. } => of_fault(fault),
        Trouble::Aadhaar(AadhaarError::Length) if vid => {
            (Words::VidNotValid, Words::VidNotValidLength)
        }
        Trouble::Aadhaar(AadhaarError::FirstDigit | AadhaarError::CheckDigit) if vid => {
            (Words::VidNotValid, Words::VidNotValidDigit)
        }
        Trouble::Aadhaar(AadhaarError::Length) => {
            (Words::AadhaarNotValid, Words::AadhaarNotValidLength)
        }
        Trouble::Aadhaar(AadhaarError::FirstDigit | AadhaarError::CheckDigit) => {
            (Words::AadhaarNotValid, Words::AadhaarNotValidDigit)
        }
        Trouble::Mobile(MobileError::Length) => {
            (Words::MobileNotValid, Words::MobileNotValidLength)
        }
        Trouble::Mobile(MobileError::FirstDigit) => {
            (Words::MobileNotValid, Words::MobileNotValidDigit)
        }
        Trouble::OnlyDigits => (Words::OnlyDigits, Words::OnlyDigitsLine),
        Trouble::TooManyDigits { length, extra } => (
            Words::DigitsTooMany {
                extra: count(extra),
            },
            Words::DigitsTooManyLine {
                length: count(length),
            },
        ),
        Trouble::OtpRepeated => (Words::OtpRepeated, Words::OtpRepeatedLine),
        Trouble::OtpIncomplete => (Words::OtpIncomplete, Words::OtpIncompleteLine),
        Trouble::OtpWrong { tries_left } => (
            Words::OtpWrong,
            Words::OtpWrongLine {
                tries: u32::from(tries_left),
            },
        ),
        Trouble::OtpTriesSpent => (Words::OtpTriesSpent, Words::OtpTriesSpentLine),
        Trouble::OtpExpired => (Words::OtpExpired, Words::OtpExpiredLine),
        Trouble::Address(
            AddressRule::Length
            | AddressRule::Characters
            | AddressRule::Separators
            | AddressRule::Edges,
        ) => (Words::AddressBreaksRule, Words::AddressBreaksRuleLine),
        Trouble::AddressTaken => (Words::AddressTaken, Words::AddressTakenLine),
        Trouble::AbhaNumberIncomplete => {
            (Words::AbhaNumberIncomplete, Words::AbhaNumberIncompleteLine)
        }
        Trouble::AbhaAddressNotValid => {
            (Words::AbhaAddressNotValid, Words::AbhaAddressNotValidLine)
        }
        Trouble::Name(NameError::Empty) => (Words::NameEmpty, Words::NameEmptyLine),
        Trouble::Name(NameError::Length) => (Words::NameTooLong, Words::NameTooLongLine),
        Trouble::Name(NameError::Characters) => (Words::NameCharacters, Words::NameCharactersLine),
        Trouble::GenderNeeded => (Words::GenderNeeded, Words::GenderNeededLine),
        Trouble::BirthDateNotValid => (Words::BirthDateNotValid, Words::BirthDateNotValidLine),
        Trouble::AccountUnusable => (Words::AccountUnusable, Words::AccountUnusableLine),
        Trouble::SameMobile => (Words::SameMobile, Words::SameMobileLine),
        Trouble::Cancelled => (Words::FaultCancelled, Words::FaultCancelledLine),
        Trouble::NewCodeMayCome => (Words::NewCodeMayCome, Words::NewCodeMayComeLine),
        Trouble::Cooldown(cooldown) => of_cooldown(cooldown),
    }
}

fn count(digits: usize) -> u32 {
    u32::try_from(digits).unwrap_or(u32::MAX)
}

fn of_cooldown(cooldown: Cooldown) -> (Words, Words) {
    match cooldown.reason {
        CooldownReason::Minute => (Words::CodeMayCome, Words::CodeMayComeLine),
        CooldownReason::Pace => (Words::CooldownPace, Words::CooldownPaceLine),
        CooldownReason::Hour => (
            Words::CooldownHour,
            Words::CooldownHourLine {
                time: clock_time(cooldown.until_utc),
            },
        ),
    }
}

/// What passes by itself: calm words, and as on the page of a code how long it takes.
fn wait<'a>(scene: &Scene<'a>, cooldown: Cooldown) -> Vec<Element<'a, Message>> {
    let (what, advice) = of_cooldown(cooldown);
    let left = cooldown.until.saturating_duration_since(scene.now);
    let with_what_is_left = |advice| {
        let told = widget::notice(&scene.look, scene.say(&what), advice);
        match cooldown.reason {
            CooldownReason::Minute | CooldownReason::Pace => {
                stack([Some(told), Some(countdown(scene, left))])
            }
            // Too long to be counted in seconds.
            CooldownReason::Hour => told,
        }
    };
    let ground = style::area(scene.look.palette.page, scene.look.palette.ink);
    let alone = container(countdown(scene, left)).style(ground);
    vec![
        with_what_is_left(Some(scene.say(&advice))),
        with_what_is_left(None),
        alone.into(),
    ]
}

fn countdown<'a>(scene: &Scene<'a>, left: Duration) -> Element<'a, Message> {
    // Rounded up: "0 seconds" is never said while the wait lasts.
    let seconds = left.as_millis().div_ceil(1000);
    let whole = policy::RESEND_AFTER.as_secs_f32();
    widget::timer(
        &scene.look,
        scene.say(&Words::CooldownWait {
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }),
        (left.as_secs_f32() / whole).clamp(0.0, 1.0),
    )
}

fn of_fault(fault: Fault) -> (Words, Words) {
    match fault {
        Fault::Offline => (Words::FaultOffline, Words::FaultOfflineLine),
        Fault::Interrupted => (Words::FaultInterrupted, Words::FaultInterruptedLine),
        Fault::TimedOut => (Words::FaultTimedOut, Words::FaultTimedOutLine),
        Fault::ServiceDown => (Words::FaultServiceDown, Words::FaultServiceDownLine),
        Fault::UidaiDown => (Words::FaultUidaiDown, Words::FaultUidaiDownLine),
        Fault::Garbled => (Words::FaultGarbled, Words::FaultGarbledLine),
        Fault::SlowDown { .. } => (Words::FaultSlowDown, Words::FaultSlowDownLine),
        Fault::KeyRefused => (Words::FaultKeyRefused, Words::FaultKeyRefusedLine),
        Fault::AadhaarUnknown => (Words::FaultAadhaarUnknown, Words::FaultAadhaarUnknownLine),
        Fault::ProofExpired => (Words::FaultProofExpired, Words::FaultProofExpiredLine),
        Fault::TransactionExpired => (
            Words::FaultTransactionExpired,
            Words::FaultTransactionExpiredLine,
        ),
        Fault::MobileRefused => (Words::FaultMobileRefused, Words::FaultMobileRefusedLine),
        Fault::MobileOnSixAbhas => (Words::FaultMobileOnSix, Words::FaultMobileOnSixLine),
        Fault::MobileNotVerified => (
            Words::FaultMobileNotVerified,
            Words::FaultMobileNotVerifiedLine,
        ),
        Fault::AddressTaken => (Words::AddressTaken, Words::AddressTakenLine),
        Fault::AddressRefused => (Words::FaultAddressRefused, Words::FaultAddressRefusedLine),
        Fault::OlderAbha => (Words::FaultOlderAbha, Words::FaultOlderAbhaLine),
        Fault::MethodNotAllowed => (
            Words::FaultMethodNotAllowed,
            Words::FaultMethodNotAllowedLine,
        ),
        Fault::NotFound => (Words::FaultNotFound, Words::FaultNotFoundLine),
        Fault::OtpWrong => (Words::OtpWrong, Words::OtpIncompleteLine),
        Fault::OtpExpired => (Words::OtpExpired, Words::OtpExpiredLine),
        // These have a screen of their own (`Why::of`); should one ever stand here, it says the
        // least that is true.
        Fault::AadhaarWithoutMobile
        | Fault::LockedOut { .. }
        | Fault::SecureConnection { .. }
        | Fault::NetworkRefused
        | Fault::NotAuthorised
        | Fault::ApiNotAllowed
        | Fault::EncryptionUnknown
        | Fault::ClockWrong
        | Fault::CreationLimit
        | Fault::DetailsDiffer
        | Fault::AccountDeactivated
        | Fault::Refused => (Words::FaultRefused, Words::FaultRefusedLine),
    }
}
