//! `POST /v1/phr/registration/hid/create-phr-address`: makes an ABHA address the person's own.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `phrAddress` without its ending, `transactionId` of the beginning. A password is left
//!   out.
//! * Answer: `phrAdress`, so spelt; what else is in it is not published.
//! * Source: docs/protocol.md section 6A, "An address", step 4.

use super::Client;
use crate::call::Call;
use crate::lenient::{Secret, Text};
use crate::response::given;
use abdm_types::{AbhaAddress, Fault, UserToken};
use serde::{Deserialize, Serialize};

const PATH: &str = "v1/phr/registration/hid/create-phr-address";

impl Client {
    /// Makes an address the own one of whoever is signed in, once it is seen to be free, and
    /// answers with it as the service writes it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::AddressTaken`] above all.
    pub async fn choose_address(
        &self,
        token: &UserToken,
        address: &AbhaAddress,
    ) -> Result<AbhaAddress, Fault> {
        let caller = self.caller();
        self.check_address(&caller, token, address).await?;
        let transaction = self.begin_address(&caller, token).await?;
        let body = ChooseRequest {
            phr_address: address.local(),
            transaction_id: transaction.as_str(),
        };
        let request = self.post_as_person(PATH, token, &body)?;
        let response = caller
            .ask::<ChooseResponse>(Call::AccountAddress, request)
            .await?;
        let content = &response.content;
        let kept = [&content.phr_adress, &content.phr_address];
        match kept.into_iter().find_map(|text| given(text.raw()?)) {
            Some(kept) => Ok(kept),
            None if content.token.is_given() || content.success.raw() == Some("true") => {
                Ok(address.clone())
            }
            None => Err(response.fault()),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChooseRequest<'a> {
    phr_address: &'a str,
    transaction_id: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct ChooseResponse {
    phr_adress: Text,
    phr_address: Text,
    token: Secret,
    success: Text,
}
