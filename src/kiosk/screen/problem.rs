//! Problems in words: what happened, and what to do. Every problem of the journey and every fault
//! of the service has its two sentences.

use super::content::Element;
use super::controls::{clock_time, stack};
use super::view_context::ViewContext;
use crate::domain::{AadhaarError, AddressRule, EmailAddressError, Fault, MobileError, NameError};
use crate::journey::{Cooldown, CooldownReason, Problem, Stage, Step, policy};
use crate::kiosk::theme::{Look, TextSize, style};
use crate::kiosk::trouble;
use crate::kiosk::widget::{self, Told, Tone, panel};
use crate::locale::Message as Words;
use iced::widget::container;
use std::time::Duration;

/// What happened with what to do; and for little room what happened alone.
pub(super) fn draw(view: &ViewContext<'_>, problem: Problem) -> Vec<Element> {
    let vid = match view.session.step() {
        None => is_vid_at_home(view),
        Some(Step::Aadhaar(step)) => step.is_vid(),
        Some(Step::LoginId(step)) => step.is_vid(),
        _ => false,
    };
    if let Problem::Cooldown(cooldown) = problem {
        return wait(view, cooldown);
    }
    let (what, advice) = words(problem, vid, &view.session.settings().address_ending);
    let told = |text| Told {
        title: view.say(&what),
        text,
        staff: None,
    };
    let advice = view.say(&advice);
    // Where only the service or the way to it can be the reason, staff are told which.
    let mut whole = told(Some(advice.clone()));
    if let Problem::Fault { fault, .. } = problem {
        whole.staff = Some(view.staff_number(trouble::of_fault(fault)));
        if let Some(meaning) = trouble::meaning(fault) {
            whole.text = Some(format!("{} {advice}", view.say(&meaning)));
        }
    } else if problem == Problem::NotRecorded {
        whole.staff = Some(view.staff_number(trouble::number(view.session)));
    }
    // Where large letters find no room at all, small ones do.
    let small = Look {
        metrics: view.look.metrics_for(TextSize::Normal),
        ..view.look
    };
    let tone = match problem {
        // Not the person's doing, and nothing is wrong.
        Problem::Cancelled
        | Problem::OtpRepeated
        | Problem::NewCodeMayCome
        | Problem::NotRecorded
        | Problem::Cooldown(_) => Tone::Notice,
        Problem::Fault { .. }
        | Problem::Aadhaar(_)
        | Problem::Mobile(_)
        | Problem::OnlyDigits
        | Problem::TooManyDigits { .. }
        | Problem::OtpIncomplete
        | Problem::OtpWrong { .. }
        | Problem::OtpTriesSpent
        | Problem::OtpExpired
        | Problem::Address(_)
        | Problem::AddressTaken
        | Problem::IdentifierUnknown
        | Problem::AbhaNumberIncomplete
        | Problem::AbhaAddressNotValid
        | Problem::AddressEnding
        | Problem::Name(_)
        | Problem::GenderNeeded
        | Problem::BirthDateNotValid
        | Problem::AccountUnusable
        | Problem::SameMobile
        | Problem::Email(_) => Tone::Problem,
    };
    vec![
        panel::panel(&view.look, tone, whole),
        panel::panel(&view.look, tone, told(Some(advice))),
        panel::panel(&view.look, tone, told(None)),
        panel::panel(&small, tone, told(None)),
    ]
}

/// Whether a virtual id stands in the box of home.
fn is_vid_at_home(view: &ViewContext<'_>) -> bool {
    matches!(view.session.stage(), Stage::Home(home) if home.entry().is_vid())
}

fn words(problem: Problem, vid: bool, ending: &str) -> (Words, Words) {
    match problem {
        Problem::Fault { fault, .. } => of_fault(fault),
        Problem::Aadhaar(AadhaarError::Length) if vid => {
            (Words::VidNotValid, Words::VidNotValidLength)
        }
        Problem::Aadhaar(AadhaarError::FirstDigit | AadhaarError::CheckDigit) if vid => {
            (Words::VidNotValid, Words::VidNotValidDigit)
        }
        Problem::Aadhaar(AadhaarError::Length) => {
            (Words::AadhaarNotValid, Words::AadhaarNotValidLength)
        }
        Problem::Aadhaar(AadhaarError::FirstDigit | AadhaarError::CheckDigit) => {
            (Words::AadhaarNotValid, Words::AadhaarNotValidDigit)
        }
        Problem::Mobile(MobileError::Length) => {
            (Words::MobileNotValid, Words::MobileNotValidLength)
        }
        Problem::Mobile(MobileError::FirstDigit) => {
            (Words::MobileNotValid, Words::MobileNotValidDigit)
        }
        Problem::OnlyDigits => (Words::OnlyDigits, Words::OnlyDigitsLine),
        Problem::TooManyDigits { length, extra } => (
            Words::DigitsTooMany {
                extra: count(extra),
            },
            Words::DigitsTooManyLine {
                length: count(length),
            },
        ),
        Problem::IdentifierUnknown => (Words::IdentifierUnknown, Words::IdentifierUnknownLine),
        Problem::OtpRepeated => (Words::OtpRepeated, Words::OtpRepeatedLine),
        Problem::OtpIncomplete => (Words::OtpIncomplete, Words::OtpIncompleteLine),
        Problem::OtpWrong { tries_left } => (
            Words::OtpWrong,
            Words::OtpWrongLine {
                tries: u32::from(tries_left),
            },
        ),
        Problem::OtpTriesSpent => (Words::OtpTriesSpent, Words::OtpTriesSpentLine),
        Problem::OtpExpired => (Words::OtpExpired, Words::OtpExpiredLine),
        Problem::Address(
            AddressRule::Length
            | AddressRule::Characters
            | AddressRule::Separators
            | AddressRule::Edges,
        ) => (Words::AddressBreaksRule, Words::AddressBreaksRuleLine),
        Problem::AddressTaken => (Words::AddressTaken, Words::AddressTakenLine),
        Problem::AbhaNumberIncomplete => {
            (Words::AbhaNumberIncomplete, Words::AbhaNumberIncompleteLine)
        }
        Problem::AbhaAddressNotValid => {
            (Words::AbhaAddressNotValid, Words::AbhaAddressNotValidLine)
        }
        Problem::AddressEnding => (
            Words::AddressEnding,
            Words::AddressEndingLine {
                ending: ending.to_owned(),
            },
        ),
        Problem::Name(NameError::Empty) => (Words::NameEmpty, Words::NameEmptyLine),
        Problem::Name(NameError::Length) => (Words::NameTooLong, Words::NameTooLongLine),
        Problem::Name(NameError::Characters) => (Words::NameCharacters, Words::NameCharactersLine),
        Problem::GenderNeeded => (Words::GenderNeeded, Words::GenderNeededLine),
        Problem::BirthDateNotValid => (Words::BirthDateNotValid, Words::BirthDateNotValidLine),
        Problem::AccountUnusable => (Words::AccountUnusable, Words::AccountUnusableLine),
        Problem::SameMobile => (Words::SameMobile, Words::SameMobileLine),
        Problem::Email(error) => (
            Words::EmailNotYet,
            match error {
                EmailAddressError::Empty | EmailAddressError::At => Words::EmailNotYetAt,
                EmailAddressError::Name => Words::EmailNotYetName,
                EmailAddressError::Domain => Words::EmailNotYetDomain,
                EmailAddressError::Length => Words::EmailNotYetLength,
            },
        ),
        Problem::Cancelled => (Words::FaultCancelled, Words::FaultCancelledLine),
        Problem::NotRecorded => (Words::NotRecorded, Words::NotRecordedLine),
        Problem::NewCodeMayCome => (Words::NewCodeMayCome, Words::NewCodeMayComeLine),
        Problem::Cooldown(cooldown) => of_cooldown(cooldown),
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
fn wait(view: &ViewContext<'_>, cooldown: Cooldown) -> Vec<Element> {
    let (what, advice) = of_cooldown(cooldown);
    let left = cooldown.until.saturating_duration_since(view.now);
    let with_what_is_left = |advice| {
        let told = widget::notice(&view.look, view.say(&what), advice);
        match cooldown.reason {
            CooldownReason::Minute | CooldownReason::Pace => {
                stack([Some(told), Some(countdown(view, left))])
            }
            // Too long to be counted in seconds.
            CooldownReason::Hour => told,
        }
    };
    let ground = style::area(view.look.palette.page, view.look.palette.ink);
    let alone = container(countdown(view, left)).style(ground);
    vec![
        with_what_is_left(Some(view.say(&advice))),
        with_what_is_left(None),
        alone.into(),
    ]
}

fn countdown(view: &ViewContext<'_>, left: Duration) -> Element {
    // Rounded up: "0 seconds" is never said while the wait lasts.
    let seconds = left.as_millis().div_ceil(1000);
    let whole = policy::RESEND_AFTER.as_secs_f32();
    widget::timer(
        &view.look,
        view.say(&Words::CooldownWait {
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }),
        (left.as_secs_f32() / whole).clamp(0.0, 1.0),
    )
}

pub(super) fn of_fault(fault: Fault) -> (Words, Words) {
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
        Fault::AadhaarLetGo => (Words::FaultAadhaarLetGo, Words::FaultAadhaarLetGoLine),
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
        // These have a screen of their own (`StopReason::of`); should one ever stand here, it says the
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
