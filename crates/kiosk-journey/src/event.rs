//! What happened.

use super::step::AccountChange;
use super::{CardResponse, HandoffNews, Overlay, PatientNumber, RequestId, Response, SaveTarget};
use abdm_types::{
    AbhaAddress, AbhaNumber, AbhaQr, ConsentItem, Gender, Language, LoginIdKind, OtpSystem,
};
use std::fmt;

/// Something that happened: a touch, an answer, or the passing of time.
#[derive(Debug, Clone)]
pub enum Event {
    /// A language was chosen, on the first screen or later.
    LanguageChosen(Language),
    /// A journey was chosen at home.
    JourneyChosen(JourneyKind),
    /// Something else at home.
    Home(HomeEvent),
    /// "Not now" was touched at home: nobody makes an ABHA today.
    NotNow,
    /// "Finish" was touched: where something would be lost, it is asked first.
    StopAsked,
    /// "Yes, stop and clear": everything ends and is forgotten.
    Finished,
    /// "I am still here", in the countdown. No other touch ends the countdown so: the next person
    /// in the queue must not come into a session that is not theirs by touching the screen.
    Stayed,
    /// "No, start new", in the countdown: everything is wiped at once.
    StartedNew,
    /// The kiosk itself is about to end: whoever is here has to go.
    ShutDown,
    /// Staff use the kiosk themselves now, and have said so of whoever was here: everything is wiped,
    /// and nobody says good-bye.
    StaffCame,
    /// The screen or a key was touched; nothing else follows from it.
    Touched,
    /// A key that is held down says something again. That is no sign that anybody is there:
    /// something may lie on it.
    Repeated(StepEvent),
    /// The moment that `wake_at` asked for has come, or just a second has passed.
    TimePassed,
    /// Help or the choice of languages was opened.
    OverlayOpened(Overlay),
    /// The person wants twice the time to answer, or no more.
    MoreTimeWanted(bool),
    /// It was closed.
    OverlayClosed,
    /// Something on the present screen of a journey.
    Step(StepEvent),
    /// The call of a request leaves now: session and key were there, and from here on it may have
    /// arrived, whatever becomes of its answer.
    RequestSent(RequestId),
    /// A request cannot leave, because the record cannot be written: nothing was sent.
    NotRecorded(RequestId),
    /// A request was answered.
    Responded(RequestId, Response),
    /// Something came of what was wanted of the card.
    CardResponded(RequestId, CardResponse),
    /// Something came of handing a person over.
    HandedOff(RequestId, HandoffNews),
    /// Whom the clinic has already, each with its own number for them.
    PatientsFound(RequestId, Vec<(AbhaNumber, PatientNumber)>),
}

/// The journeys of the kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JourneyKind {
    /// A new ABHA by Aadhaar OTP.
    Registration,
    /// A forgotten ABHA number, by mobile OTP.
    Retrieval,
    /// Sign-in for the card.
    Login,
    /// An ABHA that was switched off, by Aadhaar OTP.
    Reactivation,
    /// Another mobile, by Aadhaar OTP.
    MobileUpdate,
}

impl JourneyKind {
    /// Every journey, in the order of home.
    pub const ALL: [Self; 5] = [
        Self::Registration,
        Self::Retrieval,
        Self::Login,
        Self::Reactivation,
        Self::MobileUpdate,
    ];

    /// The name in logs and for the tour.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Retrieval => "retrieval",
            Self::Login => "login",
            Self::Reactivation => "reactivation",
            Self::MobileUpdate => "mobile-update",
        }
    }
}

/// At home, beside what is typed into its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeEvent {
    /// The letters of an ABHA address are to be typed.
    LettersAsked,
    /// Digits are to be typed again.
    DigitsAsked,
    /// All services are to be shown; going back leads to the box again.
    ServicesAsked,
    /// Somebody has nothing of all this, and is new.
    NewcomerCame,
}

/// Something on a screen of a journey.
#[derive(Debug, Clone, PartialEq)]
pub enum StepEvent {
    /// The primary button, or Enter.
    Continued,
    /// Back, or Escape.
    WentBack,
    /// The running request is not waited for any longer.
    Cancelled,
    /// A key for the entry of the screen.
    Entry(EntryEvent),
    /// On the consent screen.
    Consent(ConsentEvent),
    /// The answer to "do you have that phone with you?".
    PhoneAtHand(bool),
    /// The answer to "which phone do you have with you?".
    PhoneChosen(OtpSystem),
    /// On the screens for a code.
    Otp(OtpEvent),
    /// On the address screen.
    Address(AddressEvent),
    /// The answer to "send my details to the clinic?".
    HandoffAnswered(bool),
    /// On the card screen.
    Card(CardEvent),
    /// On the screens for people who have an ABHA.
    Account(AccountEvent),
    /// An ABHA card's code was read.
    Scanned(Box<AbhaQr>),
}

/// On the screens for people who have an ABHA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountEvent {
    /// Another way to say who one is, on the first screen.
    IdKindChosen(LoginIdKind),
    /// A card is to be scanned.
    ScanAsked,
    /// An account of the list, counted from 0.
    Chosen(usize),
    /// None of the list is the person's, who came to have an ABHA made.
    NoneOfThese,
    /// On the details of the retrieval.
    GenderChosen(Gender),
    /// To switch the ABHA on again, where it is said that it is off.
    ReactivationAsked,
    /// To make an ABHA, where it is said that none was found.
    RegistrationAsked,
    /// To sign in, where it is said that an ABHA may have been made.
    SignInAsked,
    /// What can be done, where it is said that there is no phone for a code.
    RescueAsked,
    /// What stops everything, and what to do now, on paper to take along.
    NoticeSlipAsked,
    /// Something of the account is to be changed.
    ChangeChosen(AccountChange),
    /// What was agreed to is to be seen.
    ConsentAsked,
}

/// A key for an entry. `Debug` tells the kind of key and nothing of what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum EntryEvent {
    /// A digit, 0 to 9.
    Digit(u8),
    /// Any other character from a keyboard.
    Character(char),
    /// The last one was taken away.
    Erased,
    /// All were taken away.
    ErasedAll,
    /// Between a 12-digit Aadhaar number and a 16-digit virtual id.
    LengthSwitched,
    /// The box of a typed digit was touched, counted from 0: the next digit takes its place.
    BoxTouched(usize),
    /// A hidden number is to be readable for a moment, or hidden again.
    ShowAsked,
}

impl fmt::Debug for EntryEvent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Digit(_) => "Digit(..)",
            Self::Character(_) => "Character(..)",
            Self::Erased => "Erased",
            Self::ErasedAll => "ErasedAll",
            Self::LengthSwitched => "LengthSwitched",
            Self::BoxTouched(_) => "BoxTouched(..)",
            Self::ShowAsked => "ShowAsked",
        })
    }
}

/// On the consent screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentEvent {
    /// The person said yes or no to the item on the screen.
    Answered(ConsentItem, bool),
    /// In the list of the front desk: the switch of a free item is on now, or off.
    Switched(ConsentItem, bool),
    /// In the list of the front desk: yes to all that is needed and to the free items that are
    /// switched on, or no to everything.
    AllAnswered(bool),
    /// In the list of the front desk: the published text of an item is to be read. Going back
    /// leads to the list again.
    Opened(ConsentItem),
    /// Between the person's language and the binding English.
    EnglishSwitched,
    /// No ABHA today.
    NotNow,
}

/// On the screens for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtpEvent {
    /// A new code was asked for.
    ResendAsked,
    /// Another communication mobile is to be given.
    OtherMobileAsked,
    /// The ABHA stays without a verified communication mobile.
    MobileSkipped,
    /// The finished code has been shown for long enough.
    Shown,
}

/// On the address screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressEvent {
    /// A suggestion was chosen, to be taken by "Continue".
    Suggested(AbhaAddress),
    /// The person wants to type an own address.
    OwnAsked,
    /// The person wants to see the suggestions.
    SuggestionsAsked,
    /// It was chosen that the address stays the fourteen digits.
    DefaultKept,
}

/// On the card screen; what is said of printing also where a slip is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardEvent {
    /// Which picture is shown.
    FaceChosen(CardFace),
    /// Save as PDF and PNG.
    SaveAsked(SaveTarget),
    /// Print, the first time or once more. Not heard where there is no printer.
    PrintAsked,
    /// The running print is not wanted any more.
    PrintStopped,
    /// The answer to "did your card print?"
    PrintSeen(bool),
    /// More about the account. Not heard while something is under way.
    MoreAsked,
}

/// The pictures of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardFace {
    /// Ours, in two languages.
    Ours,
    /// The picture that the service made.
    Official,
}
