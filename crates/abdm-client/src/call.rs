//! The calls of both generations, by what they are for: where a refusal means something else for
//! one of them than for the others, it is told by this.

/// Which call an answer belongs to: some answers mean different things at different steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Session,
    Certificate,
    AadhaarOtp,
    AadhaarVerify,
    Enrol,
    CheckMobile,
    MobileOtp,
    MobileVerify,
    Suggestions,
    ChooseAddress,
    Search,
    AddressSearch,
    LoginOtp,
    AddressLoginOtp,
    AadhaarLoginOtp,
    LoginVerify,
    Enter,
    RetrievalOtp,
    Retrieve,
    ReactivationOtp,
    Reactivate,
    NewMobileOtp,
    NewMobileVerify,
    EmailOtp,
    EmailVerify,
    KycOtp,
    KycVerify,
    ChangeOtp,
    ChangeMobile,
    /// V1/V2: one of the calls that give an address to somebody who is signed in.
    AccountAddress,
    Profile,
    Image,
    Renew,
    LogOut,
    /// The keys that callbacks of the gateway are signed with.
    GatewayKeys,
    /// The answer to a profile that somebody shared.
    ShareAnswer,
}

impl Call {
    /// Whether the call shows a token of the person.
    pub(super) const fn shows_token(self) -> bool {
        matches!(
            self,
            Self::Enter
                | Self::NewMobileOtp
                | Self::NewMobileVerify
                | Self::EmailOtp
                | Self::EmailVerify
                | Self::KycOtp
                | Self::KycVerify
                | Self::ChangeOtp
                | Self::ChangeMobile
                | Self::AccountAddress
                | Self::Profile
                | Self::Image
                | Self::Renew
                | Self::LogOut
        )
    }

    /// The longest answer in bytes that there can be to it, whatever else the options allow: no
    /// more than a refusal by a page where nothing of a person comes back.
    pub(super) const fn longest_answer(self) -> usize {
        const PAGE: usize = 256 * 1024;
        match self {
            Self::Session
            | Self::Certificate
            | Self::AadhaarOtp
            | Self::CheckMobile
            | Self::MobileOtp
            | Self::Suggestions
            | Self::ChooseAddress
            | Self::LoginOtp
            | Self::AddressLoginOtp
            | Self::AadhaarLoginOtp
            | Self::RetrievalOtp
            | Self::ReactivationOtp
            | Self::NewMobileOtp
            | Self::EmailOtp
            | Self::EmailVerify
            | Self::KycOtp
            | Self::ChangeOtp
            | Self::Renew
            | Self::LogOut
            | Self::GatewayKeys
            | Self::ShareAnswer => PAGE,
            // A person, with a photo, a list of them, or a picture.
            Self::AadhaarVerify
            | Self::Enrol
            | Self::MobileVerify
            | Self::Search
            | Self::AddressSearch
            | Self::LoginVerify
            | Self::Enter
            | Self::Retrieve
            | Self::Reactivate
            | Self::NewMobileVerify
            | Self::KycVerify
            | Self::ChangeMobile
            | Self::AccountAddress
            | Self::Profile
            | Self::Image => usize::MAX,
        }
    }

    /// Whether the call says who the person is by their Aadhaar number.
    pub(super) const fn tells_aadhaar(self) -> bool {
        matches!(self, Self::AadhaarOtp | Self::AadhaarLoginOtp)
    }

    /// Whether the call says who the person is by what their account has.
    pub(super) const fn tells_account(self) -> bool {
        matches!(
            self,
            Self::Search
                | Self::AddressSearch
                | Self::LoginOtp
                | Self::AddressLoginOtp
                | Self::ReactivationOtp
        )
    }

    /// Whether the call says who the person is by their ABHA address.
    pub(super) const fn tells_address(self) -> bool {
        matches!(self, Self::AddressSearch | Self::AddressLoginOtp)
    }

    /// Whether the call names a mobile that the account does not have yet.
    pub(super) const fn tells_new_mobile(self) -> bool {
        matches!(
            self,
            Self::MobileOtp | Self::CheckMobile | Self::NewMobileOtp
        )
    }

    /// Whether the call sends a code, and shows none.
    pub(super) const fn sends_code(self) -> bool {
        matches!(
            self,
            Self::AadhaarOtp
                | Self::CheckMobile
                | Self::MobileOtp
                | Self::LoginOtp
                | Self::AddressLoginOtp
                | Self::AadhaarLoginOtp
                | Self::RetrievalOtp
                | Self::ReactivationOtp
                | Self::NewMobileOtp
                | Self::EmailOtp
                | Self::KycOtp
                | Self::ChangeOtp
        )
    }
}
