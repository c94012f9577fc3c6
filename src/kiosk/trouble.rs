//! Trouble in three parts: what happened, what it means for the person, and what to do now. And a
//! short number, by which staff find in docs/trouble.md what it is and what they do.

use crate::domain::Fault;
use crate::journey::{Problem, Screen, Session, Step, StopReason};
use crate::locale::Message as Words;

/// The number of a wait that the kiosk itself demands.
const COOLDOWN: u8 = 66;

/// The number of a record that cannot be written.
const NOT_RECORDED: u8 = 67;

/// What a fault means for the person, where the words of what to do do not say already whether anything
/// was sent, was made, or is still there.
pub(super) const fn meaning(fault: Fault) -> Option<Words> {
    let changes_nothing = matches!(
        fault,
        Fault::KeyRefused
            | Fault::AadhaarUnknown
            | Fault::AadhaarLetGo
            | Fault::MobileRefused
            | Fault::MobileOnSixAbhas
            | Fault::AddressTaken
            | Fault::AddressRefused
            | Fault::MethodNotAllowed
            | Fault::NotFound
            | Fault::OtpWrong
            | Fault::OtpExpired
            | Fault::TransactionExpired
    );
    if changes_nothing {
        Some(Words::FaultNothingChanged)
    } else {
        None
    }
}

/// The number of what stops or hinders the person, or else that of the page they are on.
pub(super) fn number(session: &Session) -> u8 {
    if let Some(Step::Notice(notice)) = session.step() {
        return of_reason(notice.reason());
    }
    match session.problem() {
        Some(Problem::Fault { fault, .. }) => of_fault(fault),
        Some(Problem::Cooldown(_)) => COOLDOWN,
        Some(Problem::NotRecorded) => NOT_RECORDED,
        // What was typed: the page says which.
        Some(_) | None => of_screen(session.screen()),
    }
}

/// The number of a page, 1 to 29.
pub(super) const fn of_screen(screen: Screen) -> u8 {
    match screen {
        Screen::Language => 1,
        Screen::Home => 2,
        Screen::Consent => 3,
        Screen::Aadhaar => 4,
        Screen::Mobile => 5,
        Screen::CodeDestination => 6,
        Screen::AadhaarOtp => 7,
        Screen::MobileOtp => 8,
        Screen::Address => 9,
        Screen::Create => 10,
        Screen::Created => 11,
        Screen::Card => 12,
        Screen::Notice => 13,
        Screen::LoginId => 14,
        Screen::Scan => 15,
        Screen::Scanned => 16,
        Screen::RetrievalDetails => 17,
        Screen::LoginOtp => 18,
        Screen::AccountChoice => 19,
        Screen::Profile => 20,
        Screen::MobileChange => 21,
        Screen::MobileConfirm => 22,
        Screen::Done => 23,
        Screen::Slip => 24,
        Screen::More => 25,
        Screen::Email => 26,
        Screen::Kyc => 27,
        Screen::Goodbye => 28,
        Screen::Handoff => 29,
    }
}

/// The number of a fault, 30 to 65.
pub(super) const fn of_fault(fault: Fault) -> u8 {
    match fault {
        Fault::Offline => 30,
        Fault::Interrupted => 31,
        Fault::TimedOut => 32,
        Fault::ServiceDown => 33,
        Fault::UidaiDown => 34,
        Fault::Garbled => 35,
        Fault::SlowDown { .. } => 36,
        Fault::SecureConnection { .. } => 37,
        Fault::NetworkRefused => 38,
        Fault::NotAuthorised => 39,
        Fault::ApiNotAllowed => 40,
        Fault::EncryptionUnknown => 41,
        Fault::ClockWrong => 42,
        Fault::KeyRefused => 43,
        Fault::CreationLimit => 44,
        Fault::AadhaarUnknown => 45,
        Fault::AadhaarLetGo => 46,
        Fault::AadhaarWithoutMobile => 47,
        Fault::OtpWrong => 48,
        Fault::OtpExpired => 49,
        Fault::LockedOut { .. } => 50,
        Fault::TransactionExpired => 51,
        Fault::MobileRefused => 52,
        Fault::MobileOnSixAbhas => 53,
        Fault::MobileNotVerified => 54,
        Fault::AddressTaken => 55,
        Fault::AddressRefused => 56,
        Fault::DetailsDiffer => 57,
        Fault::OlderAbha => 58,
        Fault::NotFound => 59,
        Fault::AccountDeactivated => 60,
        Fault::MethodNotAllowed => 61,
        Fault::ProofExpired => 62,
        Fault::Refused => 63,
    }
}

/// The number of what stops everything, 70 to 89, or that of the fault that only staff can mend.
pub(super) const fn of_reason(reason: StopReason) -> u8 {
    match reason {
        StopReason::PhoneNotAtHand => 70,
        StopReason::AadhaarWithoutMobile => 71,
        StopReason::LockedOut { .. } => 72,
        StopReason::Deactivated => 73,
        StopReason::CodesSpent => 74,
        StopReason::TriesSpent => 75,
        StopReason::DetailsDiffer => 76,
        StopReason::NotFound => 77,
        StopReason::MayHaveBeenMade => 78,
        StopReason::CutOff(_) => 79,
        StopReason::Minor => 80,
        StopReason::StaffNeeded(fault) => of_fault(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UtcMillis;
    use crate::journey::CutOff;
    use std::collections::BTreeSet;
    use std::time::Instant;

    /// Every page but the notice, which shows the number of its reason.
    const PAGES: std::ops::RangeInclusive<u8> = 1..=28;

    fn reasons() -> [StopReason; 11] {
        let at = UtcMillis(0);
        [
            StopReason::PhoneNotAtHand,
            StopReason::AadhaarWithoutMobile,
            StopReason::LockedOut {
                until: Instant::now(),
                until_utc: at,
            },
            StopReason::Deactivated,
            StopReason::CodesSpent,
            StopReason::TriesSpent,
            StopReason::DetailsDiffer,
            StopReason::NotFound,
            StopReason::MayHaveBeenMade,
            StopReason::CutOff(CutOff::Change { at }),
            StopReason::Minor,
        ]
    }

    #[test]
    fn each_number_stands_for_one_thing_and_the_document_has_them_all() {
        let screens = Screen::ALL.into_iter().map(of_screen);
        let faults = Fault::ALL.into_iter().map(of_fault);
        let reasons = reasons().into_iter().map(of_reason);
        let all: Vec<u8> = screens
            .chain(faults)
            .chain(reasons)
            .chain([COOLDOWN, NOT_RECORDED])
            .collect();
        let given: BTreeSet<u8> = all.iter().copied().collect();
        assert_eq!(given.len(), all.len(), "a number is given twice");
        assert!(PAGES.into_iter().all(|page| given.contains(&page)));
        let document = include_str!("../../docs/trouble.md");
        let written: BTreeSet<u8> = document
            .lines()
            .filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse().ok())
            .collect();
        assert_eq!(written, given);
    }
}
