//! What the service answers to a request, under the same name.

use abdm_types::{
    AadhaarVerified, AbhaAddress, AuthMethods, Enrolment, Fault, Found, MobileChecked,
    MobileVerified, NewMobileProven, OtpSent, Profile, Proof, Reactivated, RetrievedV1,
    TransactionId, UserToken,
};
use std::sync::Arc;

/// The answer to the [`Request`](super::Request) of the same name.
#[derive(Debug, Clone)]
pub enum Response {
    /// A code is on its way.
    Otp(Result<OtpSent, Fault>),
    /// The ABHA is made, or was there before.
    EnrolByAadhaar(Result<Box<Enrolment>, Fault>),
    /// The Aadhaar code was right.
    VerifyAadhaarOtp(Result<AadhaarVerified, Fault>),
    /// Whether the mobile is the one linked to Aadhaar.
    CheckMobile(Result<MobileChecked, Fault>),
    /// The code of the communication mobile was right.
    VerifyMobileOtp(Result<MobileVerified, Fault>),
    /// The ABHA is made.
    CreateAbha(Result<Box<Enrolment>, Fault>),
    /// Free addresses.
    SuggestAddresses(Result<Vec<AbhaAddress>, Fault>),
    /// The address is set.
    ChooseAddress(Result<AbhaAddress, Fault>),
    /// The code of a sign-in was right.
    VerifyLogin(Result<Proof, Fault>),
    /// The transfer token was exchanged.
    EnterAccount(Result<Arc<UserToken>, Fault>),
    /// The accounts of a mobile, masked.
    FindAccounts(Result<Found, Fault>),
    /// By which codes the account lets its owner in. A service may refuse to tell of one that is
    /// switched off ([`Fault::AccountDeactivated`]), or tell it ([`AuthMethods::status`]).
    FindAuthMethods(Result<AuthMethods, Fault>),
    /// The forgotten number.
    Retrieve(Result<RetrievedV1, Fault>),
    /// The account is switched on.
    Reactivate(Result<Reactivated, Fault>),
    /// The new mobile is the person's.
    VerifyNewMobile(Result<NewMobileProven, Fault>),
    /// The e-mail address is the account's.
    VerifyEmail(Result<(), Fault>),
    /// Aadhaar has proved the account.
    VerifyKyc(Result<(), Fault>),
    /// The mobile was changed.
    ChangeMobile(Result<(), Fault>),
    /// The whole profile.
    FetchProfile(Result<Box<Profile>, Fault>),
}

impl Response {
    /// The transaction that it began or went on with, where it names one.
    #[must_use]
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most answers name no transaction"
    )]
    pub fn transaction(&self) -> Option<&TransactionId> {
        match self {
            Self::Otp(Ok(sent)) => Some(&sent.transaction),
            Self::EnrolByAadhaar(Ok(enrolment)) | Self::CreateAbha(Ok(enrolment)) => {
                Some(&enrolment.transaction)
            }
            Self::VerifyAadhaarOtp(Ok(verified)) => Some(&verified.transaction),
            Self::CheckMobile(Ok(checked)) => Some(&checked.transaction),
            Self::VerifyMobileOtp(Ok(verified)) => Some(&verified.transaction),
            Self::FindAccounts(Ok(found)) => Some(&found.transaction),
            Self::VerifyNewMobile(Ok(proven)) => Some(&proven.transaction),
            Self::VerifyLogin(Ok(Proof::Choose { transaction, .. })) => Some(transaction),
            _ => None,
        }
    }

    /// What went wrong, where the call came to nothing.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        fn of<T>(result: &Result<T, Fault>) -> Option<Fault> {
            result.as_ref().err().copied()
        }
        match self {
            Self::Otp(result) => of(result),
            Self::EnrolByAadhaar(result) | Self::CreateAbha(result) => of(result),
            Self::VerifyAadhaarOtp(result) => of(result),
            Self::CheckMobile(result) => of(result),
            Self::VerifyMobileOtp(result) => of(result),
            Self::SuggestAddresses(result) => of(result),
            Self::ChooseAddress(result) => of(result),
            Self::VerifyLogin(result) => of(result),
            Self::EnterAccount(result) => of(result),
            Self::FindAccounts(result) => of(result),
            Self::FindAuthMethods(result) => of(result),
            Self::Retrieve(result) => of(result),
            Self::Reactivate(result) => of(result),
            Self::VerifyNewMobile(result) => of(result),
            Self::VerifyEmail(result) | Self::VerifyKyc(result) => of(result),
            Self::ChangeMobile(result) => of(result),
            Self::FetchProfile(result) => of(result),
        }
    }
}
