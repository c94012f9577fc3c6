//! `GET /v3/profile/public/certificate`: the key that entries are encrypted with.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Answer: `publicKey` and `encryptionAlgorithm`, which decides the padding; OAEP with SHA-1
//!   where it is not said. Where the path is not known, `GET /v1/auth/cert` has the key too.
//! * Source: docs/protocol.md section 4.

use super::address;
use crate::call::Call;
use crate::caller::Departure;
use crate::core::{Core, Fetched};
use crate::encryption::{Padding, PublicKey};
use crate::fault;
use crate::transport::Request;
use crate::v2;
use abdm_types::Fault;

const PATH: &str = "profile/public/certificate";

pub(crate) async fn fetch(core: &Core) -> Result<Fetched, Fault> {
    let call = Call::Certificate;
    let nobody = Departure::of_nobody();
    let request = Request::get(address(core, PATH), core.options.max_small_answer());
    let mut reply = core.dispatch(call, request, &nobody).await?;
    if reply.status == 404 && fault::of(call, &reply) == Fault::ServiceDown {
        let older = v2::certificate::request(core);
        reply = core.dispatch(call, older, &nobody).await?;
    }
    if !reply.is_success() {
        return Err(fault::of(call, &reply));
    }
    let read = PublicKey::parse_v3(&reply.body);
    let read = read.map(|key| key.padded_or(Padding::OaepSha1));
    Fetched::from(&reply, read)
}
