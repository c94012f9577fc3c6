//! Signing in by ABHA address: a family of calls of its own (protocol.md sections 8B and 18).

use super::super::account_search::AccountSearch;
use super::super::call::Call;
use super::super::{Client, Field};
use super::login::{otp_system, verify_scope};
use super::otp::{AuthData, OtpRequest, OtpResponse, VerifyRequest, VerifyResponse, with_the_last};
use abdm_types::{Fault, OtpSent, OtpSystem, Proof, TokenRealm, TransactionId};
use serde::Serialize;

impl Client {
    /// Looks the address up, and refuses what a code cannot be asked for.
    pub(crate) async fn search_address_v3(
        &self,
        address: &str,
        system: OtpSystem,
    ) -> Result<(), Fault> {
        let body = SearchRequest {
            abha_address: address,
        };
        let request = self.post(self.phr("login/abha/search"), &body)?;
        let response = self
            .ask::<AccountSearch>(Call::AddressSearch, request)
            .await?;
        if !response.content.is_somebody() {
            return Err(response.fault());
        }
        let checked = response.content.check(system);
        checked.map_err(|fault| response.failed(fault))
    }

    pub(crate) async fn request_address_otp_v3(
        &self,
        address: &Field,
        system: OtpSystem,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-address-login", verify_scope(system)],
                login_hint: "abha-address",
                login_id: address.as_str(),
                otp_system: otp_system(system),
            };
            let request = self.post(self.phr("login/abha/request/otp"), &body)?;
            self.ask::<OtpResponse>(Call::AddressLoginOtp, request)
                .await?
                .sent()
        };
        with_the_last(resend_of, None, send).await
    }

    pub(crate) async fn verify_address_v3(
        &self,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<Proof, Fault> {
        let body = VerifyRequest {
            scope: &["abha-address-login", verify_scope(system)],
            auth_data: AuthData::otp(transaction, otp.as_str(), None),
        };
        let request = self.post(self.phr("login/abha/verify"), &body)?;
        self.ask::<VerifyResponse>(Call::LoginVerify, request)
            .await?
            .proof(transaction, TokenRealm::V3Address)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SearchRequest<'a> {
    abha_address: &'a str,
}
