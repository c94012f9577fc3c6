//! Signing in by mobile, ABHA number or Aadhaar number (protocol.md section 8B).

use super::super::call::Call;
use super::super::response::{Response, TokenKind, Tokens, user};
use super::super::transport::bearer;
use super::super::{Client, Field};
use super::otp::{AuthData, OtpRequest, OtpResponse, VerifyRequest, VerifyResponse, with_the_last};
use abdm_types::{
    AbhaNumber, Fault, LoginIdKind, OtpSent, OtpSystem, Proof, TokenRealm, TransactionId,
    TransferToken, UserToken,
};
use serde::Serialize;
use std::sync::Arc;

impl Client {
    pub(crate) async fn request_login_otp_v3(
        &self,
        kind: LoginIdKind,
        id: &Field,
        system: OtpSystem,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let (call, login_hint) = match (kind, system) {
            (LoginIdKind::Mobile, OtpSystem::Abdm) => (Call::LoginOtp, "mobile"),
            (LoginIdKind::AbhaNumber, _) => (Call::LoginOtp, "abha-number"),
            (LoginIdKind::Aadhaar, OtpSystem::Aadhaar) => (Call::AadhaarLoginOtp, "aadhaar"),
            (LoginIdKind::Mobile | LoginIdKind::Aadhaar | LoginIdKind::AbhaAddress, _) => {
                return Err(Fault::MethodNotAllowed);
            }
        };
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-login", verify_scope(system)],
                login_hint,
                login_id: id.as_str(),
                otp_system: otp_system(system),
            };
            self.post_v3::<OtpResponse>(call, "profile/login/request/otp", &body)
                .await?
                .sent()
        };
        with_the_last(resend_of, None, send).await
    }

    pub(crate) async fn verify_login_v3(
        &self,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<Proof, Fault> {
        let body = VerifyRequest {
            scope: &["abha-login", verify_scope(system)],
            auth_data: AuthData::otp(transaction, otp.as_str(), None),
        };
        self.post_v3::<VerifyResponse>(Call::LoginVerify, "profile/login/verify", &body)
            .await?
            .proof(transaction, TokenRealm::V3)
    }

    pub(crate) async fn enter_account_v3(
        &self,
        transaction: &TransactionId,
        token: &TransferToken,
        number: &AbhaNumber,
    ) -> Result<Arc<UserToken>, Fault> {
        let number = number.to_string();
        let body = EnterRequest {
            abha_number: &number,
            txn_id: transaction.as_str(),
        };
        let request = self
            .post(self.v3("profile/login/verify/user"), &body)?
            .header("T-token", bearer(token.expose())?);
        let mut response = self.ask::<Tokens>(Call::Enter, request).await?;
        let tokens = std::mem::take(&mut response.content);
        tokens.user(TokenRealm::V3).ok_or_else(|| response.fault())
    }
}

impl Response<VerifyResponse> {
    /// What a right code gives: a refresh token says that the token is final (protocol.md
    /// section 5).
    pub(super) fn proof(
        mut self,
        transaction: &TransactionId,
        realm: TokenRealm,
    ) -> Result<Proof, Fault> {
        self.check()?;
        let mut accounts = self.content.accounts();
        match self.content.take_token().ok_or_else(|| self.fault())? {
            TokenKind::Final(token) => Ok(Proof::Final {
                token: user(token, realm),
                account: (!accounts.is_empty()).then(|| accounts.swap_remove(0)),
            }),
            TokenKind::Transfer(_) if self.content.hides_accounts() => Err(self.fault()),
            // A mobile that is right and has no account.
            TokenKind::Transfer(_) if accounts.is_empty() => Err(self.failed(Fault::NotFound)),
            TokenKind::Transfer(mut token) => Ok(Proof::Choose {
                transaction: (self.content.transaction()).unwrap_or_else(|| transaction.clone()),
                transfer_token: Arc::new(TransferToken::new(std::mem::take(&mut *token))),
                accounts,
            }),
        }
    }
}

/// The part of a scope that says whose code it is.
pub(super) const fn verify_scope(system: OtpSystem) -> &'static str {
    match system {
        OtpSystem::Abdm => "mobile-verify",
        OtpSystem::Aadhaar => "aadhaar-verify",
    }
}

pub(super) const fn otp_system(system: OtpSystem) -> &'static str {
    match system {
        OtpSystem::Abdm => "abdm",
        OtpSystem::Aadhaar => "aadhaar",
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EnterRequest<'a> {
    /// In the clear (protocol.md section 15).
    #[serde(rename = "ABHANumber")]
    abha_number: &'a str,
    txn_id: &'a str,
}
