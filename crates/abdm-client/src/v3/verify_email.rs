//! `POST /v3/profile/account/verify`: shows the code of an e-mail address, which makes it the
//! account's.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Request: scope `abha-profile`, `email-verify`; `authData` with the code encrypted.
//! * Answer: `txnId` and `authResult`, which says that a code was wrong with status 200 too.
//! * Source: docs/protocol.md section 10C, step 2 of "E-mail".

use super::Client;
use super::request_email_otp::SCOPE;
use crate::call::Call;
use abdm_types::{Fault, Otp, TransactionId, UserToken};

impl Client {
    /// Proves an e-mail address and makes it the account's.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], it may have been changed.
    pub async fn verify_email(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<(), Fault> {
        let shown = self.show_code(Call::EmailVerify, SCOPE, token, transaction, otp);
        shown.await.map(|_| ())
    }
}
