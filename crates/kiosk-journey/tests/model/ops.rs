//! What can happen to a session, for random sequences.

use abdm_types::{
    AbhaAddress, AbhaNumber, AbhaQr, ConsentItem, Fault, Gender, LoginIdKind, OtpSystem,
};
use kiosk_journey::step::AccountChange;
use kiosk_journey::{
    AccountEvent, AddressEvent, CardEvent, CardFace, ConsentEvent, EntryEvent, HomeEvent,
    JourneyKind, OtpEvent, Overlay, SaveTarget, StepEvent,
};
use proptest::prelude::*;
use proptest::sample::select;

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum Op {
    /// A journey is chosen, by the next person where the last one is gone.
    Begin(JourneyKind),
    /// What the present screen is for, with the first or the second number, code or choice.
    Forward(bool),
    /// Something beside the box of home.
    Home(HomeEvent),
    /// No is said to what is asked in the consent.
    Refuse,
    /// "Not now", or what helps without a phone, where it is offered.
    NotNow,
    /// A touch or a key, whatever the screen is.
    Touch(StepEvent),
    /// Help and languages over the screen.
    Overlay(Option<Overlay>),
    Language(bool),
    Finish,
    /// The button for the end.
    Stop,
    /// Staff use the kiosk themselves.
    Staff,
    /// An answer of the countdown, there or not.
    Answer(bool),
    /// The newest open request leaves, or goes well; the choice picks among good answers.
    Good(u8),
    /// It fails.
    Bad(Fault),
    /// A code is typed, and comes to nothing.
    Wrong(Fault),
    /// Any request that ever was is answered (again), rightly or not.
    Late(usize, u8, Fault),
    /// A minute is waited out and a new code asked for, and sent.
    Again,
    /// Time passes unnoticed, in milliseconds.
    Pass(u64),
    /// Somebody touches the screen for so many seconds.
    Stay(u64),
    /// The session is woken when it wants to be.
    Wake,
    /// The program is killed and started again, perhaps with another key for numbers.
    Kill(bool),
}

fn fault() -> impl Strategy<Value = Fault> {
    select(Fault::ALL.to_vec())
}

/// Faults of a code, and of pauses: those that the rules about codes turn on.
fn code_fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        4 => Just(Fault::OtpWrong),
        2 => Just(Fault::TimedOut),
        4 => select(vec![
            Fault::OtpExpired,
            Fault::TransactionExpired,
            Fault::ProofExpired,
            Fault::MobileOnSixAbhas,
            Fault::SlowDown { retry_after: None },
            Fault::LockedOut {
                pause: Fault::LOCK_OUT,
            },
        ]),
    ]
}

fn key() -> impl Strategy<Value = EntryEvent> {
    prop_oneof![
        6 => (0_u8..10).prop_map(EntryEvent::Digit),
        1 => any::<char>().prop_map(EntryEvent::Character),
        1 => Just(EntryEvent::Erased),
        1 => Just(EntryEvent::ErasedAll),
        1 => Just(EntryEvent::LengthSwitched),
    ]
}

fn consent() -> impl Strategy<Value = ConsentEvent> {
    let item = || {
        select(vec![
            ConsentItem::AadhaarUse,
            ConsentItem::PastRecords,
            ConsentItem::ShareRecords,
            ConsentItem::PublicHealth,
            ConsentItem::HealthWorker,
            ConsentItem::OwnDeclaration,
        ])
    };
    prop_oneof![
        4 => (item(), any::<bool>()).prop_map(|(item, yes)| ConsentEvent::Answered(item, yes)),
        3 => (item(), any::<bool>()).prop_map(|(item, on)| ConsentEvent::Switched(item, on)),
        1 => any::<bool>().prop_map(ConsentEvent::AllAnswered),
        1 => item().prop_map(ConsentEvent::Opened),
        1 => Just(ConsentEvent::EnglishSwitched),
        1 => Just(ConsentEvent::NotNow),
    ]
}

fn otp() -> impl Strategy<Value = OtpEvent> {
    select(vec![
        OtpEvent::ResendAsked,
        OtpEvent::ResendAsked,
        OtpEvent::OtherMobileAsked,
        OtpEvent::MobileSkipped,
    ])
}

fn address() -> impl Strategy<Value = AddressEvent> {
    prop_oneof![
        Just(AddressEvent::OwnAsked),
        Just(AddressEvent::SuggestionsAsked),
        Just(AddressEvent::DefaultKept),
        select(crate::service::suggestions()).prop_map(AddressEvent::Suggested),
    ]
}

fn card() -> impl Strategy<Value = CardEvent> {
    select(vec![
        CardEvent::SaveAsked(SaveTarget::Folder),
        CardEvent::SaveAsked(SaveTarget::Stick),
        CardEvent::PrintAsked,
        CardEvent::PrintAsked,
        CardEvent::PrintStopped,
        CardEvent::MoreAsked,
        CardEvent::PrintSeen(true),
        CardEvent::PrintSeen(false),
        CardEvent::FaceChosen(CardFace::Ours),
        CardEvent::FaceChosen(CardFace::Official),
    ])
}

fn account() -> impl Strategy<Value = AccountEvent> {
    let way = select(vec![
        LoginIdKind::Mobile,
        LoginIdKind::AbhaNumber,
        LoginIdKind::AbhaAddress,
        LoginIdKind::Aadhaar,
    ]);
    prop_oneof![
        1 => way.prop_map(AccountEvent::IdKindChosen),
        2 => (0_usize..4).prop_map(AccountEvent::Chosen),
        1 => Just(AccountEvent::GenderChosen(Gender::Other)),
        1 => Just(AccountEvent::ReactivationAsked),
        1 => Just(AccountEvent::RegistrationAsked),
        1 => Just(AccountEvent::SignInAsked),
        1 => Just(AccountEvent::NoneOfThese),
        1 => Just(AccountEvent::ScanAsked),
        1 => Just(AccountEvent::RescueAsked),
        1 => Just(AccountEvent::NoticeSlipAsked),
        2 => Just(AccountEvent::ConsentAsked),
        1 => Just(AccountEvent::ChangeChosen(AccountChange::Email)),
        1 => Just(AccountEvent::ChangeChosen(AccountChange::Kyc)),
        1 => Just(AccountEvent::ChangeChosen(AccountChange::Address)),
    ]
}

/// What the code of a card says: of one with a number, or of one with an address alone.
pub fn scanned(has_number: bool) -> Box<AbhaQr> {
    let number = AbhaNumber::parse("91-1000-2000-3008").ok();
    let address = AbhaAddress::given("asha_1995@sbx");
    Box::new(AbhaQr::new(number.filter(|_| has_number), address).expect("it names somebody"))
}

fn touch() -> impl Strategy<Value = StepEvent> {
    prop_oneof![
        4 => Just(StepEvent::Continued),
        3 => Just(StepEvent::WentBack),
        2 => Just(StepEvent::Cancelled),
        5 => key().prop_map(StepEvent::Entry),
        3 => consent().prop_map(StepEvent::Consent),
        2 => any::<bool>().prop_map(StepEvent::PhoneAtHand),
        1 => select(vec![OtpSystem::Abdm, OtpSystem::Aadhaar]).prop_map(StepEvent::PhoneChosen),
        3 => otp().prop_map(StepEvent::Otp),
        2 => address().prop_map(StepEvent::Address),
        3 => card().prop_map(StepEvent::Card),
        4 => account().prop_map(StepEvent::Account),
        2 => any::<bool>().prop_map(|has_number| StepEvent::Scanned(scanned(has_number))),
    ]
}

/// Times in milliseconds, many of them on either side of a limit.
fn time() -> impl Strategy<Value = u64> {
    prop_oneof![
        2 => select(vec![
            1, 299, 300, 999, 1_000, 8_000, 44_999, 45_000, 59_999, 60_000, 119_999, 120_000,
            165_000, 239_999, 240_000, 285_000,
        ]),
        2 => 0_u64..70_000,
        1 => 0_u64..400_000,
    ]
}

/// Seconds for [`Op::Stay`].
fn stay() -> impl Strategy<Value = u64> {
    prop_oneof![
        select(vec![1, 29, 59, 60, 61, 90, 540, 600, 1_800]),
        0_u64..130,
    ]
}

fn home() -> impl Strategy<Value = Op> {
    select(vec![
        HomeEvent::NewcomerCame,
        HomeEvent::LettersAsked,
        HomeEvent::DigitsAsked,
        HomeEvent::ServicesAsked,
    ])
    .prop_map(Op::Home)
}

pub fn journey() -> impl Strategy<Value = JourneyKind> {
    select(JourneyKind::ALL.to_vec())
}

fn late() -> impl Strategy<Value = Op> {
    (any::<usize>(), any::<u8>(), fault())
        .prop_map(|(at, choice, fault)| Op::Late(at, choice, fault))
}

fn overlay() -> impl Strategy<Value = Op> {
    let overlays = vec![
        None,
        None,
        None,
        Some(Overlay::Help),
        Some(Overlay::Languages),
        Some(Overlay::Display),
        Some(Overlay::Called),
    ];
    select(overlays).prop_map(Op::Overlay)
}

/// Somebody who wants what the journey is for, with good and bad luck.
pub fn mostly_forward() -> impl Strategy<Value = Op> {
    prop_oneof![
        4 => journey().prop_map(Op::Begin),
        40 => prop::bool::weighted(0.8).prop_map(Op::Forward),
        45 => any::<u8>().prop_map(Op::Good),
        2 => Just(Op::Refuse),
        1 => Just(Op::NotNow),
        4 => fault().prop_map(Op::Bad),
        4 => touch().prop_map(Op::Touch),
        1 => late(),
        1 => time().prop_map(Op::Pass),
        2 => stay().prop_map(Op::Stay),
        1 => Just(Op::Wake),
        1 => Just(Op::Stop),
        1 => any::<bool>().prop_map(Op::Language),
    ]
}

/// Somebody who presses anything.
pub fn anything() -> impl Strategy<Value = Op> {
    prop_oneof![
        2 => journey().prop_map(Op::Begin),
        2 => home(),
        9 => any::<bool>().prop_map(Op::Forward),
        10 => any::<u8>().prop_map(Op::Good),
        2 => Just(Op::Refuse),
        2 => Just(Op::NotNow),
        6 => fault().prop_map(Op::Bad),
        16 => touch().prop_map(Op::Touch),
        4 => late(),
        4 => time().prop_map(Op::Pass),
        2 => stay().prop_map(Op::Stay),
        3 => Just(Op::Wake),
        1 => any::<bool>().prop_map(Op::Language),
        5 => overlay(),
        1 => Just(Op::Finish),
        1 => Just(Op::Stop),
        1 => Just(Op::Staff),
        1 => any::<bool>().prop_map(Op::Answer),
        1 => any::<bool>().prop_map(Op::Kill),
    ]
}

/// Somebody who wants many messages sent: back and forth, giving up, waiting just enough.
pub fn after_messages() -> impl Strategy<Value = Op> {
    prop_oneof![
        4 => journey().prop_map(Op::Begin),
        20 => any::<bool>().prop_map(Op::Forward),
        20 => any::<u8>().prop_map(Op::Good),
        5 => code_fault().prop_map(Op::Bad),
        10 => code_fault().prop_map(Op::Wrong),
        6 => Just(Op::Touch(StepEvent::Otp(OtpEvent::ResendAsked))),
        3 => Just(Op::Touch(StepEvent::Otp(OtpEvent::OtherMobileAsked))),
        6 => Just(Op::Touch(StepEvent::WentBack)),
        4 => Just(Op::Touch(StepEvent::Cancelled)),
        4 => Just(Op::Touch(StepEvent::Continued)),
        2 => key().prop_map(|key| Op::Touch(StepEvent::Entry(key))),
        8 => Just(Op::Again),
        3 => any::<bool>().prop_map(Op::Kill),
        5 => stay().prop_map(Op::Stay),
        1 => time().prop_map(Op::Pass),
    ]
}
