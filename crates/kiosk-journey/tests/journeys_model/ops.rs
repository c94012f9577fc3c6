//! What can happen to a session, for random sequences.

use abdm_types::{Fault, Gender, LoginIdKind};
use kiosk_journey::{
    AccountEvent, CardEvent, EntryEvent, JourneyKind, OtpEvent, SaveTarget, StepEvent,
};
use proptest::prelude::*;

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum Op {
    /// A journey is chosen.
    Begin(JourneyKind),
    /// What the present screen is for, with the first or the second number, code or choice.
    Forward(bool),
    /// A touch or a key, whatever the screen is.
    Touch(StepEvent),
    Finish,
    /// The newest open request goes well; the choice picks among good answers.
    Good(u8),
    /// It fails.
    Bad(Fault),
    /// Any request that ever was is answered once more.
    Late(usize, u8),
    /// A minute is waited out and a new code asked for, and sent.
    Again,
    /// Time passes unnoticed.
    Pass(u64),
    /// Somebody touches the screen for so many seconds.
    Stay(u64),
}

fn kind() -> impl Strategy<Value = JourneyKind> {
    proptest::sample::select(JourneyKind::ALL.to_vec())
}

fn touch() -> impl Strategy<Value = StepEvent> {
    let way = proptest::sample::select(vec![
        LoginIdKind::Mobile,
        LoginIdKind::AbhaNumber,
        LoginIdKind::AbhaAddress,
        LoginIdKind::Aadhaar,
    ]);
    prop_oneof![
        4 => Just(StepEvent::Continued),
        3 => Just(StepEvent::WentBack),
        2 => Just(StepEvent::Cancelled),
        3 => (0_u8..10).prop_map(|digit| StepEvent::Entry(EntryEvent::Digit(digit))),
        1 => any::<char>().prop_map(|key| StepEvent::Entry(EntryEvent::Character(key))),
        1 => Just(StepEvent::Entry(EntryEvent::Erased)),
        1 => Just(StepEvent::Entry(EntryEvent::LengthSwitched)),
        2 => any::<bool>().prop_map(StepEvent::PhoneAtHand),
        3 => Just(StepEvent::Otp(OtpEvent::ResendAsked)),
        1 => Just(StepEvent::Otp(OtpEvent::OtherMobileAsked)),
        1 => Just(StepEvent::Card(CardEvent::SaveAsked(SaveTarget::Folder))),
        2 => Just(StepEvent::Card(CardEvent::PrintAsked)),
        1 => Just(StepEvent::Card(CardEvent::PrintStopped)),
        1 => any::<bool>().prop_map(|seen| StepEvent::Card(CardEvent::PrintSeen(seen))),
        1 => way.prop_map(|kind| StepEvent::Account(AccountEvent::IdKindChosen(kind))),
        2 => (0_usize..4).prop_map(|at| StepEvent::Account(AccountEvent::Chosen(at))),
        1 => Just(StepEvent::Account(AccountEvent::GenderChosen(Gender::Other))),
        1 => Just(StepEvent::Account(AccountEvent::ReactivationAsked)),
        1 => Just(StepEvent::Account(AccountEvent::RegistrationAsked)),
        1 => Just(StepEvent::Account(AccountEvent::SignInAsked)),
    ]
}

fn fault() -> impl Strategy<Value = Fault> {
    proptest::sample::select(Fault::ALL.to_vec())
}

fn late() -> impl Strategy<Value = Op> {
    (any::<usize>(), any::<u8>()).prop_map(|(at, choice)| Op::Late(at, choice))
}

pub fn mostly_forward() -> impl Strategy<Value = Op> {
    prop_oneof![
        3 => kind().prop_map(Op::Begin),
        20 => prop::bool::weighted(0.9).prop_map(Op::Forward),
        24 => any::<u8>().prop_map(Op::Good),
        2 => fault().prop_map(Op::Bad),
        1 => touch().prop_map(Op::Touch),
        1 => (0_u64..70).prop_map(Op::Stay),
        1 => late(),
    ]
}

pub fn anything() -> impl Strategy<Value = Op> {
    prop_oneof![
        3 => kind().prop_map(Op::Begin),
        6 => any::<bool>().prop_map(Op::Forward),
        8 => touch().prop_map(Op::Touch),
        8 => any::<u8>().prop_map(Op::Good),
        4 => fault().prop_map(Op::Bad),
        2 => late(),
        1 => Just(Op::Finish),
        1 => (0_u64..400_000).prop_map(Op::Pass),
        2 => (0_u64..130).prop_map(Op::Stay),
    ]
}

pub fn after_messages() -> impl Strategy<Value = Op> {
    let code_fault = proptest::sample::select(vec![
        Fault::OtpWrong,
        Fault::OtpWrong,
        Fault::OtpExpired,
        Fault::TransactionExpired,
        Fault::ProofExpired,
        Fault::TimedOut,
        Fault::LockedOut {
            pause: Fault::LOCK_OUT,
        },
    ]);
    prop_oneof![
        2 => kind().prop_map(Op::Begin),
        10 => any::<bool>().prop_map(Op::Forward),
        12 => any::<u8>().prop_map(Op::Good),
        3 => code_fault.prop_map(Op::Bad),
        4 => Just(Op::Again),
        4 => Just(Op::Touch(StepEvent::WentBack)),
        2 => Just(Op::Touch(StepEvent::Cancelled)),
        3 => Just(Op::Touch(StepEvent::Otp(OtpEvent::ResendAsked))),
        2 => (0_u64..61).prop_map(Op::Stay),
    ]
}
