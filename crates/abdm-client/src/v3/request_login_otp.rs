//! `POST /v3/profile/login/request/otp`: a code for a sign-in by mobile, ABHA number or Aadhaar.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: scope `abha-login` with `mobile-verify` or `aadhaar-verify`; `loginHint` says what
//!   `loginId` is, which is encrypted, an ABHA number with its dashes; `txnId` for another code.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 8B, step 1.

use super::Client;
use super::wire::{OtpRequest, OtpResponse, otp_system, verify_scope, with_the_last};
use crate::call::Call;
use abdm_types::{AadhaarId, AbhaNumber, Fault, Mobile, OtpSent, OtpSystem, TransactionId};

pub(super) const PATH: &str = "profile/login/request/otp";

/// Who signs in, and whose code they are sent: the ways that these calls have. By ABHA address
/// there are calls of their own ([`Client::request_address_login_otp`]).
#[derive(Clone, Copy)]
pub enum LoginBy<'a> {
    /// By a mobile, to which ABDM sends a code.
    Mobile(&'a Mobile),
    /// By an ABHA number, with a code of either system.
    AbhaNumber(&'a AbhaNumber, OtpSystem),
    /// By an Aadhaar number or virtual id, with a code of UIDAI.
    Aadhaar(&'a AadhaarId),
}

impl Client {
    /// Has a code sent to whoever signs in. `resend_of` names the code that this one is in place
    /// of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: [`Fault::NotFound`], [`Fault::AccountDeactivated`], and
    /// [`Fault::MethodNotAllowed`] for a way that the account does not have. Where
    /// [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_login_otp(
        &self,
        by: LoginBy<'_>,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let (call, login_hint, system, login_id) = match by {
            LoginBy::Mobile(mobile) => {
                let mobile = caller.encrypt(mobile).await?;
                (Call::LoginOtp, "mobile", OtpSystem::Abdm, mobile)
            }
            LoginBy::AbhaNumber(number, system) => {
                let number = caller.encrypt(number).await?;
                (Call::LoginOtp, "abha-number", system, number)
            }
            LoginBy::Aadhaar(aadhaar) => {
                let aadhaar = caller.seal(aadhaar).await?;
                (
                    Call::AadhaarLoginOtp,
                    "aadhaar",
                    OtpSystem::Aadhaar,
                    aadhaar,
                )
            }
        };
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-login", verify_scope(system)],
                login_hint,
                login_id: login_id.as_str(),
                otp_system: otp_system(system),
            };
            let request = self.post(PATH, &body)?;
            let response = caller.ask::<OtpResponse>(call, request).await?;
            response.sent()
        };
        with_the_last(resend_of, None, send).await
    }
}
