//! `POST /v2/registration/aadhaar/checkAndGenerateMobileOTP`: whether the communication mobile is
//! the one linked to Aadhaar; when it is not, a code goes to it.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `mobile` in the clear, and `txnId`.
//! * Answer: `mobileLinked`, `txnId`.
//! * Source: docs/protocol.md section 6A, step 3.

use super::Client;
use crate::call::Call;
use crate::lenient::{Flag, Text};
use crate::response::transaction as next;
use abdm_types::{Fault, Mobile, MobileChecked, TransactionId};
use serde::{Deserialize, Serialize};

const PATH: &str = "v2/registration/aadhaar/checkAndGenerateMobileOTP";

impl Client {
    /// Asks whether the communication mobile is the one linked to Aadhaar. When it is not, this
    /// call has sent a code to it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn check_mobile(
        &self,
        transaction: &TransactionId,
        mobile: &Mobile,
    ) -> Result<MobileChecked, Fault> {
        let body = CheckRequest {
            mobile: mobile.digits(),
            txn_id: transaction.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = self
            .caller()
            .ask::<CheckResponse>(Call::CheckMobile, request)
            .await?;
        let linked = response.content.mobile_linked.0;
        Ok(MobileChecked {
            mobile_linked: linked.ok_or_else(|| response.fault())?,
            transaction: next(&response.content.txn_id).unwrap_or_else(|| transaction.clone()),
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CheckRequest<'a> {
    mobile: &'a str,
    txn_id: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct CheckResponse {
    mobile_linked: Flag,
    txn_id: Text,
}
