//! `POST /v3/profile/account/verify`: shows UIDAI's code, which renews what Aadhaar says of an
//! account.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Request: scope `abha-profile`, `re-kyc`; `authData` with the code encrypted.
//! * Answer: `txnId` and `authResult`; a wrong code is 422 with UIDAI's words.
//! * Source: docs/protocol.md section 10C, step 2 of "KYC again".

use super::Client;
use super::request_kyc_otp::SCOPE;
use crate::call::Call;
use abdm_types::{Fault, Otp, TransactionId, UserToken};

impl Client {
    /// Proves an account by Aadhaar once more; the profile says `kycVerified` afterwards.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], it may have been done.
    pub async fn verify_kyc(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<(), Fault> {
        let shown = self.show_code(Call::KycVerify, SCOPE, token, transaction, otp);
        shown.await.map(|_| ())
    }
}
