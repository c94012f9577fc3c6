//! Where something happened: journeys, steps and calls, by the names that screens and logs use.

use super::closed::closed;
use super::entry::Class;

closed! {
    /// One of the five ways through the kiosk.
    pub enum Journey {
        /// A new ABHA by Aadhaar OTP.
        Registration = "registration",
        /// A forgotten ABHA number.
        Retrieval = "retrieval",
        /// Sign-in for the card.
        Login = "login",
        /// An ABHA that was switched off.
        Reactivation = "reactivation",
        /// Another mobile.
        MobileUpdate = "mobile_update",
    }
}

closed! {
    /// The screen on which something happened.
    pub enum Step {
        /// Choice of a language.
        Language = "language",
        /// Choice of a journey.
        Home = "home",
        /// The consent.
        Consent = "consent",
        /// The Aadhaar number.
        Aadhaar = "aadhaar",
        /// The communication mobile.
        Mobile = "mobile",
        /// Where the code goes.
        CodeDestination = "code_destination",
        /// The code of Aadhaar.
        AadhaarOtp = "aadhaar_otp",
        /// The code of the communication mobile.
        MobileOtp = "mobile_otp",
        /// The ABHA address.
        Address = "address",
        /// The ABHA is being made.
        Create = "create",
        /// It was made.
        Created = "created",
        /// Whether the clinic gets the person's details.
        Handoff = "handoff",
        /// The card.
        Card = "card",
        /// What stops everything.
        Notice = "notice",
        /// Who somebody with an ABHA is.
        LoginId = "login_id",
        /// A card is held to the scanner.
        Scan = "scan",
        /// What its code said.
        Scanned = "scanned",
        /// Name, gender and date of birth.
        RetrievalDetails = "retrieval_details",
        /// A code for somebody with an ABHA.
        LoginOtp = "login_otp",
        /// Which account of several.
        AccountChoice = "account_choice",
        /// The profile is fetched.
        Profile = "profile",
        /// The new mobile.
        MobileChange = "mobile_change",
        /// Old and new mobile side by side.
        MobileConfirm = "mobile_confirm",
        /// What was asked for is done.
        Done = "done",
        /// A slip to take along.
        Slip = "slip",
        /// What can be changed of an account.
        More = "more",
        /// An e-mail address.
        Email = "email",
        /// Whether the phone for the renewal is at hand.
        Kyc = "kyc",
        /// The session is over.
        Goodbye = "goodbye",
    }
}

closed! {
    /// A call of the service, by what is asked for.
    pub enum CallKind {
        /// A code to the phone linked to Aadhaar, for a registration.
        RequestAadhaarOtp = "request-aadhaar-otp",
        /// V3: checks that code and makes the ABHA.
        EnrolByAadhaar = "enrol-by-aadhaar",
        /// V1/V2: checks that code.
        VerifyAadhaarOtp = "verify-aadhaar-otp",
        /// V1/V2: whether a mobile is the one linked to Aadhaar.
        CheckMobile = "check-mobile",
        /// A code to the communication mobile, the first or another.
        RequestMobileOtp = "request-mobile-otp",
        /// Checks that code.
        VerifyMobileOtp = "verify-mobile-otp",
        /// V1/V2: makes the ABHA.
        CreateAbha = "create-abha",
        /// Lists free ABHA addresses.
        SuggestAddresses = "suggest-addresses",
        /// Sets the ABHA address.
        ChooseAddress = "choose-address",
        /// A code of ABDM for a sign-in.
        RequestLoginOtp = "request-login-otp",
        /// A code of Aadhaar for a sign-in.
        RequestAadhaarLoginOtp = "request-aadhaar-login-otp",
        /// A code for an account that was found by its mobile.
        RequestFoundOtp = "request-found-otp",
        /// Checks a code of ABDM for a sign-in.
        VerifyLogin = "verify-login",
        /// Checks a code of Aadhaar for a sign-in.
        VerifyAadhaarLogin = "verify-aadhaar-login",
        /// Opens the chosen account.
        EnterAccount = "enter-account",
        /// Looks for the accounts of a mobile.
        FindAccounts = "find-accounts",
        /// Asks by which codes an account lets its owner in.
        FindAuthMethods = "find-auth-methods",
        /// V1: a code to retrieve a number.
        RequestRetrievalOtp = "request-retrieval-otp",
        /// V1: retrieves it.
        Retrieve = "retrieve",
        /// A code to switch an account on again.
        RequestReactivationOtp = "request-reactivation-otp",
        /// Switches it on.
        Reactivate = "reactivate",
        /// A code to the new mobile.
        RequestNewMobileOtp = "request-new-mobile-otp",
        /// Checks it; in V3 this changes the mobile.
        VerifyNewMobile = "verify-new-mobile",
        /// V2: a code to confirm the new mobile.
        RequestChangeOtp = "request-change-otp",
        /// V2: changes the mobile.
        ChangeMobile = "change-mobile",
        /// A code to an e-mail address.
        RequestEmailOtp = "request-email-otp",
        /// Checks it.
        VerifyEmail = "verify-email",
        /// A code to renew what Aadhaar says of an account.
        RequestKycOtp = "request-kyc-otp",
        /// Checks it.
        VerifyKyc = "verify-kyc",
        /// Fetches the profile.
        FetchProfile = "fetch-profile",
        /// Fetches the service's own card.
        FetchCard = "fetch-card",
        /// Ends the person's token.
        LogOut = "log-out",
    }
}

impl CallKind {
    /// Whether UIDAI takes part in it, so that it is a transaction of Aadhaar and is kept as long as those are.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::RequestAadhaarOtp
            | Self::EnrolByAadhaar
            | Self::VerifyAadhaarOtp
            | Self::CreateAbha
            | Self::RequestAadhaarLoginOtp
            | Self::VerifyAadhaarLogin
            | Self::RequestReactivationOtp
            | Self::Reactivate
            | Self::RequestChangeOtp
            | Self::ChangeMobile
            | Self::RequestKycOtp
            | Self::VerifyKyc => Class::AadhaarTransaction,
            Self::CheckMobile
            | Self::RequestMobileOtp
            | Self::VerifyMobileOtp
            | Self::SuggestAddresses
            | Self::ChooseAddress
            | Self::RequestLoginOtp
            | Self::RequestFoundOtp
            | Self::VerifyLogin
            | Self::EnterAccount
            | Self::FindAccounts
            | Self::FindAuthMethods
            | Self::RequestRetrievalOtp
            | Self::Retrieve
            | Self::RequestNewMobileOtp
            | Self::VerifyNewMobile
            | Self::RequestEmailOtp
            | Self::VerifyEmail
            | Self::FetchProfile
            | Self::FetchCard
            | Self::LogOut => Class::Audit,
        }
    }

    /// Whether an ABHA may have been made by it although no answer says so.
    #[must_use]
    pub const fn enrols(self) -> bool {
        matches!(self, Self::EnrolByAadhaar | Self::CreateAbha)
    }
}
