//! Answers of V3 that are read in more than one step; see [`crate::fuzz`].

use super::find_accounts::FoundList;
use super::wire::{OtpResponse, VerifyResponse};
use crate::call::Call;
use crate::lenient::{Parts, read};
use crate::response::Response;
use crate::transport::Reply;
use abdm_types::{Account, Fault, OtpSent, Proof, TokenRealm, TransactionId};

pub(crate) fn proof(reply: Reply) -> Result<Proof, Fault> {
    let transaction = TransactionId::new("sample");
    Response::<VerifyResponse>::read(Call::LoginVerify, reply)?.proof(&transaction, TokenRealm::V3)
}

pub(crate) fn found(reply: Reply) -> Vec<Account> {
    let lists = read::<Parts<FoundList>>(&reply.body);
    let lists = lists.into_iter().flat_map(|lists| lists.all);
    lists.flat_map(|list| list.accounts()).collect()
}

pub(crate) fn sent(reply: Reply) -> Result<OtpSent, Fault> {
    Response::<OtpResponse>::read(Call::LoginOtp, reply)?.sent()
}
