//! `GET /v1/phr/search/isExist`: whether somebody has an ABHA address.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `phrAddress` in the query, without its ending.
//! * Answer: `true` or `false`.
//! * Source: docs/protocol.md section 6A, "An address", step 3.

use super::{Client, get_at};
use crate::call::Call;
use crate::caller::Caller;
use crate::lenient::Flag;
use abdm_types::{AbhaAddress, Fault, UserToken};

const PATH: &str = "v1/phr/search/isExist";

impl Client {
    /// Refuses an address that somebody has.
    pub(super) async fn check_address(
        &self,
        caller: &Caller<'_>,
        token: &UserToken,
        address: &AbhaAddress,
    ) -> Result<(), Fault> {
        let core = self.0.core();
        let place = super::address(core, PATH).with_query("phrAddress", address.local());
        let request = get_at(core, place, core.options.max_response);
        let request = self.as_person(request, token)?;
        let response = caller.ask::<Flag>(Call::AccountAddress, request).await?;
        match response.content.0 {
            Some(false) => Ok(()),
            Some(true) => Err(response.failed(Fault::AddressTaken)),
            None => Err(response.fault()),
        }
    }
}
