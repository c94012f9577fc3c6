//! What the journey says, in the names of the record.

use crate::domain::TlsFault;
use crate::journey::{
    AccountFact, JourneyKind, Limit, Paper, Problem, RequestKind, SaveTarget, Screen, SessionEnd,
};
use crate::record::{
    CallKind, CardWay, CodePurpose, EventKind, Journey, PersonalData, Step, Validation,
};

/// Whoever was cut off longer ago than this, in milliseconds, waits no more.
pub(super) const MAY_BE_WAITING: i64 = 4 * 60 * 60 * 1000;

pub(super) const fn journey(kind: JourneyKind) -> Journey {
    match kind {
        JourneyKind::Registration => Journey::Registration,
        JourneyKind::Retrieval => Journey::Retrieval,
        JourneyKind::Login => Journey::Login,
        JourneyKind::Reactivation => Journey::Reactivation,
        JourneyKind::MobileUpdate => Journey::MobileUpdate,
    }
}

/// Screens have the same names in both.
pub(super) fn step(screen: Screen) -> Option<Step> {
    Step::named(screen.name())
}

pub(in crate::kiosk) const fn call(kind: RequestKind) -> CallKind {
    match kind {
        RequestKind::RequestAadhaarOtp => CallKind::RequestAadhaarOtp,
        RequestKind::RequestMobileOtp | RequestKind::ResendMobileOtp => CallKind::RequestMobileOtp,
        RequestKind::RequestLoginOtp => CallKind::RequestLoginOtp,
        RequestKind::RequestAadhaarLoginOtp => CallKind::RequestAadhaarLoginOtp,
        RequestKind::RequestFoundOtp => CallKind::RequestFoundOtp,
        RequestKind::RequestRetrievalOtp => CallKind::RequestRetrievalOtp,
        RequestKind::RequestReactivationOtp => CallKind::RequestReactivationOtp,
        RequestKind::RequestNewMobileOtp => CallKind::RequestNewMobileOtp,
        RequestKind::RequestEmailOtp => CallKind::RequestEmailOtp,
        RequestKind::RequestKycOtp => CallKind::RequestKycOtp,
        RequestKind::RequestChangeOtp => CallKind::RequestChangeOtp,
        RequestKind::EnrolByAadhaar => CallKind::EnrolByAadhaar,
        RequestKind::VerifyAadhaarOtp => CallKind::VerifyAadhaarOtp,
        RequestKind::CheckMobile => CallKind::CheckMobile,
        RequestKind::VerifyMobileOtp => CallKind::VerifyMobileOtp,
        RequestKind::CreateAbha => CallKind::CreateAbha,
        RequestKind::SuggestAddresses => CallKind::SuggestAddresses,
        RequestKind::ChooseAddress => CallKind::ChooseAddress,
        RequestKind::VerifyLogin => CallKind::VerifyLogin,
        RequestKind::VerifyAadhaarLogin => CallKind::VerifyAadhaarLogin,
        RequestKind::EnterAccount => CallKind::EnterAccount,
        RequestKind::FindAccounts => CallKind::FindAccounts,
        RequestKind::FindAuthMethods => CallKind::FindAuthMethods,
        RequestKind::Retrieve => CallKind::Retrieve,
        RequestKind::Reactivate => CallKind::Reactivate,
        RequestKind::VerifyNewMobile => CallKind::VerifyNewMobile,
        RequestKind::VerifyEmail => CallKind::VerifyEmail,
        RequestKind::VerifyKyc => CallKind::VerifyKyc,
        RequestKind::ChangeMobile => CallKind::ChangeMobile,
        RequestKind::FetchProfile => CallKind::FetchProfile,
    }
}

/// What the code is for that a call asks for or tries.
pub(in crate::kiosk) const fn purpose(kind: RequestKind) -> Option<CodePurpose> {
    Some(match kind {
        RequestKind::RequestAadhaarOtp
        | RequestKind::EnrolByAadhaar
        | RequestKind::VerifyAadhaarOtp => CodePurpose::Enrol,
        RequestKind::RequestMobileOtp
        | RequestKind::ResendMobileOtp
        | RequestKind::VerifyMobileOtp => CodePurpose::EnrolMobile,
        RequestKind::RequestLoginOtp
        | RequestKind::RequestAadhaarLoginOtp
        | RequestKind::VerifyLogin
        | RequestKind::VerifyAadhaarLogin => CodePurpose::SignIn,
        RequestKind::RequestFoundOtp => CodePurpose::Found,
        RequestKind::RequestRetrievalOtp | RequestKind::Retrieve => CodePurpose::Retrieval,
        RequestKind::RequestReactivationOtp | RequestKind::Reactivate => CodePurpose::Reactivation,
        RequestKind::RequestNewMobileOtp | RequestKind::VerifyNewMobile => CodePurpose::NewMobile,
        RequestKind::RequestEmailOtp | RequestKind::VerifyEmail => CodePurpose::Email,
        RequestKind::RequestKycOtp | RequestKind::VerifyKyc => CodePurpose::Kyc,
        RequestKind::RequestChangeOtp | RequestKind::ChangeMobile => CodePurpose::ChangeMobile,
        RequestKind::CheckMobile
        | RequestKind::CreateAbha
        | RequestKind::SuggestAddresses
        | RequestKind::ChooseAddress
        | RequestKind::EnterAccount
        | RequestKind::FindAccounts
        | RequestKind::FindAuthMethods
        | RequestKind::FetchProfile => return None,
    })
}

/// Whether a call asks for a code.
pub(in crate::kiosk) const fn asks_for_a_code(kind: RequestKind) -> bool {
    matches!(
        kind,
        RequestKind::RequestAadhaarOtp
            | RequestKind::RequestMobileOtp
            | RequestKind::ResendMobileOtp
            | RequestKind::RequestLoginOtp
            | RequestKind::RequestAadhaarLoginOtp
            | RequestKind::RequestFoundOtp
            | RequestKind::RequestRetrievalOtp
            | RequestKind::RequestReactivationOtp
            | RequestKind::RequestNewMobileOtp
            | RequestKind::RequestEmailOtp
            | RequestKind::RequestKycOtp
            | RequestKind::RequestChangeOtp
    )
}

/// Whether an account may be another one by a call of which nothing was heard.
pub(super) const fn changes(kind: CallKind) -> bool {
    matches!(
        kind,
        CallKind::ChooseAddress
            | CallKind::Reactivate
            | CallKind::VerifyNewMobile
            | CallKind::ChangeMobile
            | CallKind::VerifyEmail
            | CallKind::VerifyKyc
    )
}

pub(super) const fn end(why: SessionEnd) -> crate::record::SessionEnd {
    match why {
        SessionEnd::Finished => crate::record::SessionEnd::Finished,
        SessionEnd::Left => crate::record::SessionEnd::TimedOut,
        SessionEnd::NewPerson => crate::record::SessionEnd::Cancelled,
        SessionEnd::TimeUp => crate::record::SessionEnd::TooLong,
        SessionEnd::ShutDown => crate::record::SessionEnd::ProgramEnded,
        SessionEnd::Staff => crate::record::SessionEnd::Staff,
    }
}

pub(super) const fn account(fact: AccountFact) -> Option<EventKind> {
    Some(match fact {
        AccountFact::Made => EventKind::AbhaCreated { is_new: true },
        AccountFact::Found => EventKind::AbhaCreated { is_new: false },
        AccountFact::AddressSet => EventKind::AddressChosen,
        AccountFact::SignedIn => EventKind::SignedIn,
        AccountFact::NumberTold => EventKind::NumberRetrieved,
        AccountFact::Reactivated => EventKind::AccountReactivated,
        AccountFact::MobileChanged => EventKind::MobileChanged,
        AccountFact::EmailChanged => EventKind::EmailChanged,
        AccountFact::KycRenewed => EventKind::AccountRenewed,
        // The code that proved it says so.
        AccountFact::MobileProven => return None,
    })
}

/// A server that could not be trusted, or one that no call may leave to.
pub(in crate::kiosk) const fn of_tls(cause: TlsFault) -> EventKind {
    if matches!(cause, TlsFault::ForeignHost) {
        EventKind::HostRefused
    } else {
        EventKind::TlsFailed { cause }
    }
}

/// What a person typed that is not what it should be.
pub(in crate::kiosk) const fn validation(problem: Problem) -> Option<Validation> {
    Some(if matches!(problem, Problem::Aadhaar(_)) {
        Validation::AadhaarId
    } else if matches!(problem, Problem::Mobile(_)) {
        Validation::Mobile
    } else if matches!(problem, Problem::AbhaNumberIncomplete) {
        Validation::AbhaNumber
    } else if matches!(
        problem,
        Problem::Address(_) | Problem::AbhaAddressNotValid | Problem::AddressEnding
    ) {
        Validation::AbhaAddress
    } else if matches!(problem, Problem::Email(_)) {
        Validation::EmailAddress
    } else {
        return None;
    })
}

/// Whose data a screen shows.
pub(in crate::kiosk) const fn shown_on(screen: Screen) -> Option<PersonalData> {
    if matches!(screen, Screen::AccountChoice) {
        Some(PersonalData::Accounts)
    } else if matches!(
        screen,
        Screen::Created | Screen::Done | Screen::Handoff | Screen::More
    ) {
        Some(PersonalData::Profile)
    } else {
        None
    }
}

pub(super) const fn limit(limit: Limit) -> crate::record::Limit {
    match limit {
        Limit::Minute => crate::record::Limit::Resend,
        Limit::Pace => crate::record::Limit::RequestsAMinute,
        Limit::Hour => crate::record::Limit::MessagesAnHour,
        Limit::CodesSpent => crate::record::Limit::MessagesToNumber,
        Limit::TriesSpent => crate::record::Limit::WrongCodes,
        Limit::LockedOut => crate::record::Limit::ServicePause,
    }
}

pub(super) const fn saved(to: SaveTarget) -> CardWay {
    match to {
        SaveTarget::Folder => CardWay::SavedToFolder,
        SaveTarget::Stick => CardWay::SavedToStick,
    }
}

pub(super) const fn printed(paper: Paper) -> CardWay {
    match paper {
        Paper::Card => CardWay::Printed,
        Paper::Slip => CardWay::SlipPrinted,
        Paper::ConsentSlip => CardWay::ConsentSlipPrinted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_and_screen_has_a_name_in_the_record() {
        for kind in RequestKind::ALL {
            // The record and the journey agree on what may make an ABHA.
            assert_eq!(call(kind).enrols(), kind.enrols(), "{kind:?}");
            assert!(
                !asks_for_a_code(kind) || purpose(kind).is_some(),
                "{kind:?}"
            );
        }
        for screen in [
            Screen::Language,
            Screen::Consent,
            Screen::AadhaarOtp,
            Screen::Kyc,
        ] {
            assert_eq!(step(screen).map(Step::name), Some(screen.name()));
        }
    }
}
