//! Answers of V1 and V2 that are read in more than one step; see [`crate::fuzz`].

use super::verify_mobile_login::MobileLoginResponse;
use super::wire::{Registered, Resent, TransactionResponse};
use crate::call::Call;
use crate::lenient::read;
use crate::response::Response;
use crate::transport::Reply;
use abdm_types::{Fault, Proof, TransactionId};

pub(crate) fn proof(reply: Reply) -> Result<Proof, Fault> {
    let transaction = TransactionId::new("sample");
    let _ = read::<Registered>(&reply.body).and_then(|mut registered| registered.token());
    let resent = Response::<Resent>::read(Call::LoginOtp, Reply::sample(200, &*reply.body))?;
    let _ = resent.sent(&transaction);
    let sent =
        Response::<TransactionResponse>::read(Call::LoginOtp, Reply::sample(200, &*reply.body))?;
    let _ = sent.sent();
    Response::<MobileLoginResponse>::read(Call::LoginVerify, reply)?.proof(&transaction)
}
