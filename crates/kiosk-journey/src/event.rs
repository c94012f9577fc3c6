//! What happened.

use super::{Overlay, RequestId, SaveFailure, SaveTarget, Saved};
use abdm_types::{
    AadhaarVerified, AbhaAddress, ConsentItem, Enrolment, Fault, Found, Gender, Language,
    LoginIdKind, MobileChecked, MobileVerified, NewMobileProven, OtpSent, PrintState, Profile,
    Proof, Reactivated, RetrievedV1, UserToken,
};
use std::fmt;
use std::sync::Arc;

/// Something that happened: a touch, an answer, or the passing of time.
#[derive(Debug, Clone)]
pub enum Event {
    /// A language was chosen, on the first screen or later.
    LanguageChosen(Language),
    /// A journey was chosen at home.
    JourneyChosen(JourneyKind),
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
    /// The screen or a key was touched; nothing else follows from it.
    Touched,
    /// A key that is held down says something again. That is no sign that anybody is there:
    /// something may lie on it.
    Repeated(StepEvent),
    /// The moment that `wake_at` asked for has come, or just a second has passed.
    TimePassed,
    /// Help or the choice of languages was opened.
    OverlayOpened(Overlay),
    /// It was closed.
    OverlayClosed,
    /// Something on the present screen of a journey.
    Step(StepEvent),
    /// A request was answered.
    Answered(RequestId, Answer),
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
    /// On the screens for a code.
    Otp(OtpEvent),
    /// On the address screen.
    Address(AddressEvent),
    /// On the card screen.
    Card(CardEvent),
    /// On the screens for people who have an ABHA.
    Account(AccountEvent),
}

/// On the screens for people who have an ABHA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountEvent {
    /// Another way to say who one is, on the first screen.
    IdKindChosen(LoginIdKind),
    /// An account of the list, counted from 0.
    Chosen(usize),
    /// On the details of the retrieval.
    GenderChosen(Gender),
    /// To switch the ABHA on again, where it is said that it is off.
    ReactivationAsked,
    /// To make an ABHA, where it is said that none was found.
    RegistrationAsked,
    /// To sign in, where it is said that an ABHA may have been made.
    SignInAsked,
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

/// On the card screen.
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
}

/// The pictures of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardFace {
    /// Ours, in two languages.
    Ours,
    /// The picture that the service made.
    Official,
}

impl Answer {
    /// Whether the request is over with it.
    #[must_use]
    pub fn is_last(&self) -> bool {
        !matches!(self, Self::PrintMoved(state) if !state.is_final())
    }

    /// What went wrong, where a call of the service came to nothing.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        match self {
            Self::Prepared(result)
            | Self::MobileChanged(result)
            | Self::CardImageFetched(result) => result.err(),
            Self::AadhaarOtpSent(result) | Self::MobileOtpSent(result) | Self::CodeSent(result) => {
                fault_of(result)
            }
            Self::AadhaarVerified(result) => fault_of(result),
            Self::MobileChecked(result) => fault_of(result),
            Self::Enrolled(result) => fault_of(result),
            Self::MobileVerified(result) => fault_of(result),
            Self::AddressesSuggested(result) => fault_of(result),
            Self::AddressChosen(result) => fault_of(result),
            Self::LoginProven(result) => fault_of(result),
            Self::AccountsFound(result) => fault_of(result),
            Self::AccountEntered(result) => fault_of(result),
            Self::Retrieved(result) => fault_of(result),
            Self::Reactivated(result) => fault_of(result),
            Self::NewMobileProven(result) => fault_of(result),
            Self::ProfileFetched(result) => fault_of(result),
            Self::CardDrawn(_) | Self::CardSaved(_) | Self::PrintMoved(_) => None,
        }
    }
}

fn fault_of<T>(result: &Result<T, Fault>) -> Option<Fault> {
    result.as_ref().err().copied()
}

/// The answer to a request.
#[derive(Debug, Clone)]
pub enum Answer {
    /// Session and key are ready.
    Prepared(Result<(), Fault>),
    /// UIDAI sent a code.
    AadhaarOtpSent(Result<OtpSent, Fault>),
    /// V1/V2: the Aadhaar code was right.
    AadhaarVerified(Result<AadhaarVerified, Fault>),
    /// V1/V2: whether the mobile is the one linked to Aadhaar.
    MobileChecked(Result<MobileChecked, Fault>),
    /// The ABHA is made.
    Enrolled(Result<Box<Enrolment>, Fault>),
    /// A code went to the communication mobile.
    MobileOtpSent(Result<OtpSent, Fault>),
    /// It was right.
    MobileVerified(Result<MobileVerified, Fault>),
    /// Free addresses.
    AddressesSuggested(Result<Vec<AbhaAddress>, Fault>),
    /// The address is set.
    AddressChosen(Result<AbhaAddress, Fault>),
    /// A code for somebody who has an ABHA.
    CodeSent(Result<OtpSent, Fault>),
    /// The code of a sign-in was right.
    LoginProven(Result<Proof, Fault>),
    /// The accounts of a mobile, masked.
    AccountsFound(Result<Found, Fault>),
    /// The transfer token was exchanged.
    AccountEntered(Result<Arc<UserToken>, Fault>),
    /// The forgotten number.
    Retrieved(Result<RetrievedV1, Fault>),
    /// The account is switched on.
    Reactivated(Result<Reactivated, Fault>),
    /// The new mobile is the person's.
    NewMobileProven(Result<NewMobileProven, Fault>),
    /// The mobile was changed.
    MobileChanged(Result<(), Fault>),
    /// The whole profile.
    ProfileFetched(Result<Box<Profile>, Fault>),
    /// The shell holds the service's picture, or it could not be had.
    CardImageFetched(Result<(), Fault>),
    /// The shell holds our picture, its QR checked; or it could not be made.
    CardDrawn(bool),
    /// The files are written, or could not be.
    CardSaved(Result<Saved, SaveFailure>),
    /// A print moved on; many times for one request, until the state is final.
    PrintMoved(PrintState),
}
