//! The calls of the client, by what they are for.

use abdm_types::Generation;

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
    ChangeOtp,
    ChangeMobile,
    Profile,
    Image,
    LogOut,
}

impl Call {
    /// Whether the call shows a token of the person.
    pub(super) const fn shows_token(self) -> bool {
        matches!(
            self,
            Self::Enter
                | Self::NewMobileOtp
                | Self::NewMobileVerify
                | Self::ChangeOtp
                | Self::ChangeMobile
                | Self::Profile
                | Self::Image
                | Self::LogOut
        )
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

    /// Whether the call shows something that was encrypted, so that its success proves the key.
    pub(super) const fn shows_sealed(self, generation: Generation) -> bool {
        match generation {
            Generation::V3 => matches!(
                self,
                Self::AadhaarOtp
                    | Self::Enrol
                    | Self::MobileOtp
                    | Self::MobileVerify
                    | Self::LoginOtp
                    | Self::AddressLoginOtp
                    | Self::AadhaarLoginOtp
                    | Self::LoginVerify
                    | Self::ReactivationOtp
                    | Self::Reactivate
                    | Self::NewMobileOtp
                    | Self::NewMobileVerify
            ),
            Generation::V2 => matches!(
                self,
                Self::AadhaarVerify | Self::Reactivate | Self::NewMobileVerify | Self::ChangeMobile
            ),
        }
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
                | Self::ChangeOtp
        )
    }
}
