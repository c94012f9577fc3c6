//! The screens of a session.

use super::Stage;

/// The screens, by the names that logs and tests use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Choice of a language.
    Language,
    /// Choice of a journey (CRT_ABHA_101).
    Home,
    /// CRT_ABHA_102, 103.
    Consent,
    /// CRT_ABHA_104.
    Aadhaar,
    /// The communication mobile.
    Mobile,
    /// Where the code goes.
    CodeDestination,
    /// CRT_ABHA_105 to 107.
    AadhaarOtp,
    /// CRT_ABHA_109.
    MobileOtp,
    /// CRT_ABHA_112.
    Address,
    /// The ABHA is being made (V1/V2).
    Create,
    /// CRT_ABHA_113.
    Created,
    /// Whether the clinic gets what is known of the person.
    Handoff,
    /// CRT_ABHA_114, 115.
    Card,
    /// What stops everything.
    Notice,
    /// Who somebody with an ABHA is.
    LoginId,
    /// A card is to be held to the scanner.
    Scan,
    /// What its code said.
    Scanned,
    /// Name, gender and date of birth.
    RetrievalDetails,
    /// A code for somebody with an ABHA.
    LoginOtp,
    /// Which account of several.
    AccountChoice,
    /// The profile is fetched.
    Profile,
    /// The new mobile.
    MobileChange,
    /// Old and new mobile side by side.
    MobileConfirm,
    /// What was asked for is done.
    Done,
    /// A slip to take along.
    Slip,
    /// What can be changed of an account.
    More,
    /// PROF_ABHA_603.
    Email,
    /// PROF_ABHA_604: whether the phone for it is at hand.
    Kyc,
    /// The session is over: what to do next.
    Goodbye,
}

impl Screen {
    /// Every screen.
    pub const ALL: [Self; 29] = [
        Self::Language,
        Self::Home,
        Self::Consent,
        Self::Aadhaar,
        Self::Mobile,
        Self::CodeDestination,
        Self::AadhaarOtp,
        Self::MobileOtp,
        Self::Address,
        Self::Create,
        Self::Created,
        Self::Handoff,
        Self::Card,
        Self::Notice,
        Self::LoginId,
        Self::Scan,
        Self::Scanned,
        Self::RetrievalDetails,
        Self::LoginOtp,
        Self::AccountChoice,
        Self::Profile,
        Self::MobileChange,
        Self::MobileConfirm,
        Self::Done,
        Self::Slip,
        Self::More,
        Self::Email,
        Self::Kyc,
        Self::Goodbye,
    ];

    /// The name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Home => "home",
            Self::Consent => "consent",
            Self::Aadhaar => "aadhaar",
            Self::Mobile => "mobile",
            Self::CodeDestination => "code_destination",
            Self::AadhaarOtp => "aadhaar_otp",
            Self::MobileOtp => "mobile_otp",
            Self::Address => "address",
            Self::Create => "create",
            Self::Created => "created",
            Self::Handoff => "handoff",
            Self::Card => "card",
            Self::Notice => "notice",
            Self::LoginId => "login_id",
            Self::Scan => "scan",
            Self::Scanned => "scanned",
            Self::RetrievalDetails => "retrieval_details",
            Self::LoginOtp => "login_otp",
            Self::AccountChoice => "account_choice",
            Self::Profile => "profile",
            Self::MobileChange => "mobile_change",
            Self::MobileConfirm => "mobile_confirm",
            Self::Done => "done",
            Self::Slip => "slip",
            Self::More => "more",
            Self::Email => "email",
            Self::Kyc => "kyc",
            Self::Goodbye => "goodbye",
        }
    }

    pub(super) fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Language => Self::Language,
            Stage::Home(_) => Self::Home,
            Stage::Goodbye(_) => Self::Goodbye,
            Stage::Journey(journey) => journey.screen(),
        }
    }
}
