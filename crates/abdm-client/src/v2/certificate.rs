//! `GET /v1/auth/cert`: the key that entries are encrypted with.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Answer: the key in PEM, for PKCS#1 v1.5.
//! * Source: docs/protocol.md section 4.

use crate::call::Call;
use crate::caller::Departure;
use crate::core::{Core, Fetched};
use crate::encryption::{Padding, PublicKey};
use crate::fault;
use crate::transport::Request;
use abdm_types::Fault;

const PATH: &str = "v1/auth/cert";

pub(crate) async fn fetch(core: &Core) -> Result<Fetched, Fault> {
    let call = Call::Certificate;
    let request = request(core).legacy();
    let reply = core
        .dispatch(call, request, &Departure::of_nobody())
        .await?;
    if !reply.is_success() {
        return Err(fault::of(call, &reply));
    }
    let read = PublicKey::parse(&reply.body);
    let read = read.map(|key| key.padded_or(Padding::Pkcs1v15));
    Fetched::from(&reply, read)
}

/// The request as V3 makes it too, which stamps it as its own.
pub(crate) fn request(core: &Core) -> Request {
    let request = Request::get(super::address(core, PATH), core.options.max_small_answer());
    super::with_facility(core, request)
}
