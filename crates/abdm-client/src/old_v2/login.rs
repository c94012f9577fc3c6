//! Signing in by number, address or mobile (protocol.md section 8A).

use super::super::account_search::{AccountSearch, auth_method};
use super::super::call::Call;
use super::super::lenient::{Parts, Secret};
use super::super::person::PersonWire;
use super::super::response::{TokenKind, Tokens};
use super::super::transport::bearer;
use super::super::{Client, Field};
use super::{
    CodeRequest, JwtResponse, MobileRequest, Resent, TransactionRequest, TransactionResponse,
};
use abdm_types::{
    Account, Fault, OtpSent, OtpSystem, Proof, TransactionId, TransferToken, UserToken,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

impl Client {
    /// Looks an account up by number or address and has a code sent for it.
    pub(crate) async fn request_login_otp_v2(
        &self,
        id: &str,
        system: OtpSystem,
    ) -> Result<OtpSent, Fault> {
        let body = SearchRequest { health_id: id };
        let path = "v1/search/searchByHealthId";
        let found = self
            .post_v2::<AccountSearch>(Call::Search, path, &body)
            .await?;
        if !found.content.is_somebody() {
            return Err(found.fault());
        }
        found
            .content
            .check(system)
            .map_err(|fault| found.failed(fault))?;
        let body = InitRequest {
            auth_method: auth_method(system),
            healthid: found.content.number().unwrap_or(id),
        };
        self.post_v2::<TransactionResponse>(Call::LoginOtp, "v2/auth/init", &body)
            .await?
            .sent()
    }

    pub(crate) async fn resend_login_otp_v2(
        &self,
        system: OtpSystem,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let body = ResendRequest {
            auth_method: auth_method(system),
            txn_id: last.as_str(),
        };
        self.post_v2::<Resent>(Call::LoginOtp, "v1/auth/resendAuthOTP", &body)
            .await?
            .sent(last)
    }

    /// Both calls take the code in the clear.
    pub(crate) async fn verify_login_v2(
        &self,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<Proof, Fault> {
        let body = CodeRequest {
            otp: otp.in_the_clear(),
            txn_id: transaction.as_str(),
        };
        let path = match system {
            OtpSystem::Abdm => "v1/auth/confirmWithMobileOTP",
            OtpSystem::Aadhaar => "v1/auth/confirmWithAadhaarOtp",
        };
        let mut response = self
            .post_v2::<JwtResponse>(Call::LoginVerify, path, &body)
            .await?;
        let token = std::mem::take(&mut response.content).token();
        Ok(Proof::Final {
            token: token.ok_or_else(|| response.fault())?,
            account: None,
        })
    }

    pub(crate) async fn request_mobile_login_otp_v2(&self, mobile: &str) -> Result<OtpSent, Fault> {
        let body = MobileRequest { mobile };
        let path = "v2/registration/mobile/login/generateOtp";
        self.post_v2::<TransactionResponse>(Call::LoginOtp, path, &body)
            .await?
            .sent()
    }

    pub(crate) async fn resend_mobile_login_otp_v2(
        &self,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let body = TransactionRequest {
            txn_id: last.as_str(),
        };
        let path = "v2/registration/mobile/login/resendOtp";
        self.post_v2::<Resent>(Call::LoginOtp, path, &body)
            .await?
            .sent(last)
    }

    pub(crate) async fn verify_mobile_login_v2(
        &self,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<Proof, Fault> {
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/mobile/login/verifyOtp";
        let mut response = self
            .post_v2::<MobileLoginResponse>(Call::LoginVerify, path, &body)
            .await?;
        let token = std::mem::take(&mut response.content.token);
        let token = Tokens::of(token, Secret::default()).kind();
        let Some(TokenKind::Final(mut token) | TokenKind::Transfer(mut token)) = token else {
            return Err(response.fault());
        };
        let accounts: Vec<Account> = (response.content.mobile_linked_hid.all.iter())
            .filter_map(PersonWire::account)
            .collect();
        if response.content.mobile_linked_hid.is_odd {
            return Err(response.fault());
        }
        if accounts.is_empty() {
            return Err(response.failed(Fault::NotFound));
        }
        let next = response.also::<TransactionResponse>()?.transaction();
        Ok(Proof::Choose {
            transaction: next.unwrap_or_else(|| transaction.clone()),
            transfer_token: Arc::new(TransferToken::new(std::mem::take(&mut *token))),
            accounts,
        })
    }

    pub(crate) async fn enter_account_v2(
        &self,
        transaction: &TransactionId,
        token: &TransferToken,
        id: &str,
    ) -> Result<Arc<UserToken>, Fault> {
        let body = EnterRequest {
            health_id: id,
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/mobile/login/userAuthorizedToken";
        let request = self
            .post_request_v2(path, &body)?
            .header("T-Token", bearer(token.expose())?);
        let mut response = self.ask::<JwtResponse>(Call::Enter, request).await?;
        let token = std::mem::take(&mut response.content).token();
        token.ok_or_else(|| response.fault())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SearchRequest<'a> {
    health_id: &'a str,
}

/// The key is all lower case here, and nowhere else.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InitRequest<'a> {
    pub(super) auth_method: &'a str,
    pub(super) healthid: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResendRequest<'a> {
    auth_method: &'a str,
    txn_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EnterRequest<'a> {
    health_id: &'a str,
    txn_id: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct MobileLoginResponse {
    token: Secret,
    mobile_linked_hid: Parts<PersonWire>,
}
