//! What is to be kept in the record: closed lists, and nothing of who it was about.
//!
//! The order of effects is the order of what happened. A request that waits for the record
//! ([`RequestKind::waits_for_the_record`](super::RequestKind::waits_for_the_record)) follows its
//! [`Recorded::CallAsked`], and leaves only once that is on disk.

use super::{
    CooldownReason, JourneyKind, NumberCounts, Problem, RequestId, RequestKind, Response,
    SaveTarget, Screen, SlipNumber, StopReason,
};
use abdm_types::{ConsentItem, ConsentRecord, Fault, TransactionId, UtcMillis};
use std::collections::BTreeSet;

/// One entry of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// Somebody stands at the kiosk.
    SessionBegan,
    /// They are gone, and everything of theirs is wiped.
    SessionEnded(SessionEnd),
    /// A journey was begun.
    JourneyBegan(JourneyKind),
    /// It is over, or another one goes on instead.
    JourneyEnded {
        /// Which.
        kind: JourneyKind,
        /// The last screen of it.
        at: Screen,
        /// Whether the person came to an account by it.
        has_account: bool,
    },
    /// The consent was answered.
    Consent(Box<ConsentEvidence>),
    /// A call is about to leave.
    CallAsked {
        /// Names the call until it ends.
        id: RequestId,
        /// Which.
        kind: RequestKind,
        /// What it goes on with.
        transaction: Option<TransactionId>,
    },
    /// The same call came to an end. One that never comes to an end was cut off with the program.
    CallEnded {
        /// As it was asked.
        id: RequestId,
        /// As it was asked.
        kind: RequestKind,
        /// How.
        outcome: CallOutcome,
        /// What the answer began or went on with.
        transaction: Option<TransactionId>,
    },
    /// Something is another way with an account now.
    Account(AccountFact),
    /// A limit was reached, and the person told.
    LimitReached(Limit),
    /// The person was told that an earlier run of the program was cut off.
    ToldOfCutOff,
    /// The person was told that only staff can help.
    StaffCalled(Fault),
    /// The files of a card are there, or could not be written.
    CardSaved {
        /// Where.
        to: SaveTarget,
        /// Whether they are.
        done: bool,
    },
    /// Whether the clinic gets the person's details, as they said.
    HandoffAnswered {
        /// Yes or no.
        agreed: bool,
    },
    /// What is counted of a number from now on, for the next start of the program.
    Counts(NumberCounts),
    /// The messages and look-ups of the last hour, all of them, for the same.
    Messages(Vec<UtcMillis>),
    /// The last number that a slip has, for the same.
    SlipNumber(SlipNumber),
    /// A print is over.
    Printed {
        /// Of what.
        paper: Paper,
        /// Whether the printer said that it is done.
        done: bool,
    },
}

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionEnd {
    /// The person said so, or had what they came for.
    Finished,
    /// Nobody answered the countdown.
    Left,
    /// Somebody else began anew in the countdown.
    NewPerson,
    /// One person had the kiosk for as long as anybody has it.
    TimeUp,
    /// The kiosk ends.
    ShutDown,
    /// Staff ended it, to use the kiosk themselves.
    Staff,
}

/// What came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CallOutcome {
    /// What it was for.
    Done,
    /// A fault, after which it is certain that nothing was done.
    Failed(Fault),
    /// A fault, after which it is not known whether it was done.
    AnswerLost(Fault),
    /// The person did not wait for it.
    GivenUp {
        /// Whether it had left: then it is not known whether it was done.
        sent: bool,
    },
    /// It never left, because it could not be recorded.
    NotRecorded,
}

/// What is another way with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountFact {
    /// An ABHA was made.
    Made,
    /// The Aadhaar number had one.
    Found,
    /// Its communication mobile is proven.
    MobileProven,
    /// An address was set.
    AddressSet,
    /// Somebody signed in.
    SignedIn,
    /// A forgotten number was told.
    NumberTold,
    /// It is switched on again.
    Reactivated,
    /// Its mobile is another one.
    MobileChanged,
    /// Its e-mail address is another one.
    EmailChanged,
    /// What Aadhaar says of it was renewed.
    KycRenewed,
}

/// A limit that was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// A message is on its way, and its minute not over.
    Minute,
    /// Too many requests one after the other.
    Pace,
    /// The kiosk has sent enough for an hour.
    Hour,
    /// Every message and every try of a number is used up.
    CodesSpent,
    /// Three codes in a row were wrong.
    TriesSpent,
    /// The service demands a pause.
    LockedOut,
}

/// What was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// A card.
    Card,
    /// A slip.
    Slip,
    /// The slip of a consent.
    ConsentSlip,
}

/// What a person answered to the consent, and how they were asked (CRT_ABHA_102): for the record,
/// and for what the person takes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentEvidence {
    /// Whether all that is needed was agreed to.
    pub given: bool,
    /// Text, language, what was agreed to, by whom it was explained, and when.
    pub record: ConsentRecord,
    /// What was said no to. What was not answered at all is in neither list.
    pub refused: BTreeSet<ConsentItem>,
}

impl CallOutcome {
    /// Whether nobody knows what came of it.
    #[must_use]
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::AnswerLost(_) | Self::GivenUp { sent: true })
    }
}

impl SessionEnd {
    /// The name in the record.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Finished => "finished",
            Self::Left => "left",
            Self::NewPerson => "new_person",
            Self::TimeUp => "time_up",
            Self::ShutDown => "shut_down",
            Self::Staff => "staff",
        }
    }
}

impl AccountFact {
    /// What an answer says of an account, if it does. `changes_by_new_mobile`: whether the code of
    /// the new mobile changes it (V3), or only proves it.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most answers say nothing of an account"
    )]
    pub(super) fn of(response: &Response, changes_by_new_mobile: bool) -> Option<Self> {
        match response {
            Response::EnrolByAadhaar(Ok(enrolment)) | Response::CreateAbha(Ok(enrolment)) => {
                Some(if enrolment.is_new {
                    Self::Made
                } else {
                    Self::Found
                })
            }
            Response::VerifyAadhaarOtp(Ok(verified)) => {
                verified.existing.as_ref().map(|_| Self::Found)
            }
            Response::VerifyMobileOtp(Ok(_)) => Some(Self::MobileProven),
            Response::CheckMobile(Ok(checked)) if checked.mobile_linked => Some(Self::MobileProven),
            Response::ChooseAddress(Ok(_)) => Some(Self::AddressSet),
            Response::VerifyLogin(Ok(abdm_types::Proof::Final { .. }))
            | Response::EnterAccount(Ok(_)) => Some(Self::SignedIn),
            Response::Retrieve(Ok(_)) => Some(Self::NumberTold),
            Response::Reactivate(Ok(_)) => Some(Self::Reactivated),
            Response::VerifyNewMobile(Ok(_)) if changes_by_new_mobile => Some(Self::MobileChanged),
            Response::ChangeMobile(Ok(())) => Some(Self::MobileChanged),
            Response::VerifyEmail(Ok(())) => Some(Self::EmailChanged),
            Response::VerifyKyc(Ok(())) => Some(Self::KycRenewed),
            _ => None,
        }
    }

    /// The name in the record.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Found => "found",
            Self::MobileProven => "mobile_proven",
            Self::AddressSet => "address_set",
            Self::SignedIn => "signed_in",
            Self::NumberTold => "number_told",
            Self::Reactivated => "reactivated",
            Self::MobileChanged => "mobile_changed",
            Self::EmailChanged => "email_changed",
            Self::KycRenewed => "kyc_renewed",
        }
    }
}

impl Limit {
    /// What is told under a control.
    pub(super) const fn of_problem(problem: Problem) -> Option<Self> {
        let Problem::Cooldown(cooldown) = problem else {
            return None;
        };
        Some(match cooldown.reason {
            CooldownReason::Minute => Self::Minute,
            CooldownReason::Pace => Self::Pace,
            CooldownReason::Hour => Self::Hour,
        })
    }

    /// What has a page of its own.
    pub(super) const fn of_stop(reason: StopReason) -> Option<Self> {
        if matches!(reason, StopReason::LockedOut { .. }) {
            Some(Self::LockedOut)
        } else if matches!(reason, StopReason::CodesSpent) {
            Some(Self::CodesSpent)
        } else if matches!(reason, StopReason::TriesSpent) {
            Some(Self::TriesSpent)
        } else {
            None
        }
    }

    /// The name in the record.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Pace => "pace",
            Self::Hour => "hour",
            Self::CodesSpent => "codes_spent",
            Self::TriesSpent => "tries_spent",
            Self::LockedOut => "locked_out",
        }
    }
}
