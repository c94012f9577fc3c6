//! The requests of a journey by name alone: what the log and the record may say of a call.

/// Which request it is, without anything that it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestKind {
    /// A code to the phone linked to Aadhaar, for a registration.
    RequestAadhaarOtp,
    /// A code to the communication mobile.
    RequestMobileOtp,
    /// The same once more (V1/V2).
    ResendMobileOtp,
    /// A code of ABDM for a sign-in.
    RequestLoginOtp,
    /// A code of Aadhaar for a sign-in.
    RequestAadhaarLoginOtp,
    /// A code for one account of those found.
    RequestFoundOtp,
    /// A code to retrieve a forgotten number.
    RequestRetrievalOtp,
    /// A code to switch an account on again.
    RequestReactivationOtp,
    /// A code to the new mobile of an ABHA.
    RequestNewMobileOtp,
    /// A code to an e-mail address.
    RequestEmailOtp,
    /// A code to renew what Aadhaar says.
    RequestKycOtp,
    /// A code to confirm another mobile (V2).
    RequestChangeOtp,
    /// The Aadhaar code is checked and the ABHA made (V3).
    EnrolByAadhaar,
    /// The Aadhaar code is checked (V1/V2).
    VerifyAadhaarOtp,
    /// Is the mobile the one linked to Aadhaar? If not, it gets a code (V1/V2).
    CheckMobile,
    /// The code of the communication mobile is checked.
    VerifyMobileOtp,
    /// The ABHA is made (V1/V2).
    CreateAbha,
    /// Free addresses are listed.
    SuggestAddresses,
    /// The address is set.
    ChooseAddress,
    /// A code of ABDM for a sign-in is checked.
    VerifyLogin,
    /// A code of Aadhaar for a sign-in is checked.
    VerifyAadhaarLogin,
    /// One account is entered.
    EnterAccount,
    /// The accounts of a mobile are looked for.
    FindAccounts,
    /// Which codes an account lets its owner in by.
    FindAuthMethods,
    /// The number is retrieved (V1).
    Retrieve,
    /// The account is switched on again.
    Reactivate,
    /// The code of the new mobile is checked; in V3 it is changed by that.
    VerifyNewMobile,
    /// The code of the e-mail address is checked, which makes it the account's.
    VerifyEmail,
    /// The code of Aadhaar is checked, which renews the account.
    VerifyKyc,
    /// The mobile is changed (V2).
    ChangeMobile,
    /// The profile is fetched.
    FetchProfile,
}

impl RequestKind {
    /// Every one of them.
    pub const ALL: [Self; 31] = [
        Self::RequestAadhaarOtp,
        Self::RequestMobileOtp,
        Self::ResendMobileOtp,
        Self::RequestLoginOtp,
        Self::RequestAadhaarLoginOtp,
        Self::RequestFoundOtp,
        Self::RequestRetrievalOtp,
        Self::RequestReactivationOtp,
        Self::RequestNewMobileOtp,
        Self::RequestEmailOtp,
        Self::RequestKycOtp,
        Self::RequestChangeOtp,
        Self::EnrolByAadhaar,
        Self::VerifyAadhaarOtp,
        Self::CheckMobile,
        Self::VerifyMobileOtp,
        Self::CreateAbha,
        Self::SuggestAddresses,
        Self::ChooseAddress,
        Self::VerifyLogin,
        Self::VerifyAadhaarLogin,
        Self::EnterAccount,
        Self::FindAccounts,
        Self::FindAuthMethods,
        Self::Retrieve,
        Self::Reactivate,
        Self::VerifyNewMobile,
        Self::VerifyEmail,
        Self::VerifyKyc,
        Self::ChangeMobile,
        Self::FetchProfile,
    ];

    /// The name, for logs and tests: that of the request, by whichever phone its code goes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::RequestAadhaarOtp => "RequestAadhaarOtp",
            Self::RequestMobileOtp => "RequestMobileOtp",
            Self::ResendMobileOtp => "ResendMobileOtp",
            Self::RequestLoginOtp | Self::RequestAadhaarLoginOtp => "RequestLoginOtp",
            Self::RequestFoundOtp => "RequestFoundOtp",
            Self::RequestRetrievalOtp => "RequestRetrievalOtp",
            Self::RequestReactivationOtp => "RequestReactivationOtp",
            Self::RequestNewMobileOtp => "RequestNewMobileOtp",
            Self::RequestEmailOtp => "RequestEmailOtp",
            Self::RequestKycOtp => "RequestKycOtp",
            Self::RequestChangeOtp => "RequestChangeOtp",
            Self::EnrolByAadhaar => "EnrolByAadhaar",
            Self::VerifyAadhaarOtp => "VerifyAadhaarOtp",
            Self::CheckMobile => "CheckMobile",
            Self::VerifyMobileOtp => "VerifyMobileOtp",
            Self::CreateAbha => "CreateAbha",
            Self::SuggestAddresses => "SuggestAddresses",
            Self::ChooseAddress => "ChooseAddress",
            Self::VerifyLogin | Self::VerifyAadhaarLogin => "VerifyLogin",
            Self::EnterAccount => "EnterAccount",
            Self::FindAccounts => "FindAccounts",
            Self::FindAuthMethods => "FindAuthMethods",
            Self::Retrieve => "Retrieve",
            Self::Reactivate => "Reactivate",
            Self::VerifyNewMobile => "VerifyNewMobile",
            Self::VerifyEmail => "VerifyEmail",
            Self::VerifyKyc => "VerifyKyc",
            Self::ChangeMobile => "ChangeMobile",
            Self::FetchProfile => "FetchProfile",
        }
    }

    /// Whether the call leaves only once the record has it: it sends a message, tries a code, tells
    /// of other people, or makes or changes an account.
    #[must_use]
    pub const fn waits_for_the_record(self) -> bool {
        !matches!(
            self,
            Self::SuggestAddresses
                | Self::EnterAccount
                | Self::FindAuthMethods
                | Self::FetchProfile
        )
    }

    /// Whether an ABHA may be made by it.
    #[must_use]
    pub const fn enrols(self) -> bool {
        matches!(self, Self::EnrolByAadhaar | Self::CreateAbha)
    }
}
