//! `GET /v3/profile/account/request/token`: a new token for a person whose own is too old, and the
//! one way in which a call that shows a person's token is made a second time.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `R-token`.
//! * Answer: `token`, `expiresIn`, `refreshToken`, `refreshExpiresIn`.
//! * Source: docs/protocol.md sections 5 and 8B, "Refresh".

use super::Client;
use crate::call::Call;
use crate::caller::Caller;
use crate::core::before_the_call;
use crate::response::{Response, Tokens};
use crate::transport::{Reply, Request, x_token};
use abdm_types::{Fault, TokenRealm, UserToken};
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

const PATH: &str = "profile/account/request/token";

impl Client {
    /// Sends a request that shows the person's token, and reads its success as JSON.
    ///
    /// A token that is too old is refused before anything is looked at, so nothing was done: it
    /// is renewed once, where a refresh token came with it, and the request sent once more. No
    /// code is sent or tried twice by that.
    pub(super) async fn ask_as_person<A: DeserializeOwned>(
        &self,
        caller: &Caller<'_>,
        call: Call,
        request: Request,
        token: &UserToken,
    ) -> Result<Response<A>, Fault> {
        let reply = self.reply_as_person(caller, call, request, token).await?;
        Response::read(call, reply)
    }

    /// The same, for any success.
    pub(super) async fn reply_as_person(
        &self,
        caller: &Caller<'_>,
        call: Call,
        request: Request,
        token: &UserToken,
    ) -> Result<Reply, Fault> {
        let shown = token.expose();
        let first = self.with_token(request.clone(), token, &shown)?;
        match caller.reply(call, first).await {
            Err(Fault::ProofExpired) => {
                let renewed = self.renew(caller, token, &shown).await?;
                let again = self.with_token(request, token, &renewed)?;
                caller.reply(call, again).await
            }
            outcome => outcome,
        }
    }

    /// A token in the place of one that was refused. Whoever comes second takes what the first
    /// has had.
    async fn renew(
        &self,
        caller: &Caller<'_>,
        token: &UserToken,
        refused: &str,
    ) -> Result<Zeroizing<String>, Fault> {
        let _one_by_one = self.0.core().renewal.lock().await;
        let present = token.expose();
        if *present != refused {
            return Ok(present);
        }
        // The family of ABHA addresses has no such call.
        let refresh = (token.refresh_token()).filter(|_| token.realm() == TokenRealm::V3);
        let refresh = refresh.ok_or(Fault::ProofExpired)?;
        let form = self.0.options().x_token;
        let request = self.get(PATH).header("R-token", x_token(form, &refresh)?);
        let answer = caller.ask::<Tokens>(Call::Renew, request).await;
        let tokens = match answer {
            Ok(answer) => answer.content,
            // Nothing that the person wants was done by it, whatever became of it.
            Err(fault) if fault.may_have_arrived() || fault == Fault::Offline => {
                return Err(before_the_call(fault));
            }
            Err(_) => return Err(Fault::ProofExpired),
        };
        let (text, refresh) = tokens.pair().ok_or(Fault::ProofExpired)?;
        token.renew(text, refresh);
        Ok(token.expose())
    }
}
