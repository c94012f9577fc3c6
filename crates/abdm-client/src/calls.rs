//! The calls that both generations have, each in its own way.

use super::call::Call;
use super::fault;
use super::person::PersonWire;
use super::response::Response;
use super::seal::SealedLoginId;
use super::transport::Reply;
use super::{Client, Field, image};
use abdm_types::{
    Account, Fault, Generation, LoginIdKind, MobileVerified, NewMobileProven, OtpSent, OtpSystem,
    Profile, Proof, Reactivated, TokenRealm, TransactionId, TransferToken, UserToken,
};
use std::sync::Arc;

/// Registration.
impl Client {
    /// Has UIDAI send a code to the phone that is linked to Aadhaar. It takes an Aadhaar number
    /// or a VID, sealed with [`Client::seal`].
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] a code may be on its
    /// way.
    pub async fn request_aadhaar_otp(&self, aadhaar: Field) -> Result<OtpSent, Fault> {
        match self.generation() {
            Generation::V2 => self.request_aadhaar_otp_v2(&aadhaar).await,
            Generation::V3 => self.request_aadhaar_otp_v3(&aadhaar, None).await,
        }
    }

    /// Sends another code in place of the last one. It counts.
    ///
    /// # Errors
    ///
    /// As [`Client::request_aadhaar_otp`].
    pub async fn resend_aadhaar_otp(
        &self,
        aadhaar: Field,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        match self.generation() {
            Generation::V2 => self.resend_aadhaar_otp_v2(last).await,
            Generation::V3 => self.request_aadhaar_otp_v3(&aadhaar, Some(last)).await,
        }
    }

    /// Proves the communication mobile. In V3 a wrong code comes back with status 200.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] and [`Fault::OtpExpired`] above all.
    pub async fn verify_mobile_otp(
        &self,
        transaction: &TransactionId,
        otp: Field,
    ) -> Result<MobileVerified, Fault> {
        match self.generation() {
            Generation::V2 => self.verify_mobile_otp_v2(transaction, &otp).await,
            Generation::V3 => self.verify_mobile_otp_v3(transaction, &otp).await,
        }
    }
}

/// Signing in.
impl Client {
    /// Has a code sent to whoever signs in. A number or address is looked up first where the
    /// generation has a call for it, so that the reason of a refusal is known before a code is
    /// spent. `resend_of` names the code that this one is in place of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: [`Fault::NotFound`], [`Fault::AccountDeactivated`], and
    /// [`Fault::MethodNotAllowed`] for a way that the account or the generation does not have.
    /// After [`Fault::Interrupted`] and [`Fault::TimedOut`] a code may be on its way.
    pub async fn request_login_otp(
        &self,
        id: SealedLoginId,
        system: OtpSystem,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        match (self.generation(), id.kind, &id.plain) {
            (Generation::V3, LoginIdKind::AbhaAddress, Some(address)) => {
                if resend_of.is_none() {
                    self.search_address_v3(address, system).await?;
                }
                self.request_address_otp_v3(&id.sealed, system, resend_of)
                    .await
            }
            (Generation::V3, kind, _) => {
                self.request_login_otp_v3(kind, &id.sealed, system, resend_of)
                    .await
            }
            (Generation::V2, LoginIdKind::Mobile, _) if system == OtpSystem::Abdm => {
                match resend_of {
                    Some(last) => self.resend_mobile_login_otp_v2(last).await,
                    None => self.request_mobile_login_otp_v2(id.sealed.as_str()).await,
                }
            }
            (Generation::V2, _, Some(plain)) => match resend_of {
                Some(last) => self.resend_login_otp_v2(system, last).await,
                None => self.request_login_otp_v2(plain, system).await,
            },
            (Generation::V2, _, None) => Err(Fault::MethodNotAllowed),
        }
    }

    /// Shows the code of a sign-in. A token that came with a refresh token is final (protocol.md
    /// section 5).
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when the proof is right and there is no account.
    pub async fn verify_login(
        &self,
        kind: LoginIdKind,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: Field,
    ) -> Result<Proof, Fault> {
        match (self.generation(), kind) {
            (Generation::V3, LoginIdKind::AbhaAddress) => {
                self.verify_address_v3(system, transaction, &otp).await
            }
            (
                Generation::V3,
                LoginIdKind::Mobile | LoginIdKind::AbhaNumber | LoginIdKind::Aadhaar,
            ) => self.verify_login_v3(system, transaction, &otp).await,
            (Generation::V2, LoginIdKind::Mobile) => {
                self.verify_mobile_login_v2(transaction, &otp).await
            }
            (
                Generation::V2,
                LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress | LoginIdKind::Aadhaar,
            ) => self.verify_login_v2(system, transaction, &otp).await,
        }
    }

    /// Exchanges a transfer token for that of one account. It works once.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::ProofExpired`] when the transfer token is too old or used.
    pub async fn enter_account(
        &self,
        transaction: &TransactionId,
        transfer_token: &TransferToken,
        account: &Account,
    ) -> Result<Arc<UserToken>, Fault> {
        let number = account.abha_number.as_ref();
        match self.generation() {
            Generation::V3 => {
                let number = number.ok_or(Fault::NotFound)?;
                self.enter_account_v3(transaction, transfer_token, number)
                    .await
            }
            Generation::V2 => {
                let address = account.abha_address.as_ref();
                let id = (number.map(ToString::to_string))
                    .or_else(|| address.map(ToString::to_string))
                    .ok_or(Fault::NotFound)?;
                self.enter_account_v2(transaction, transfer_token, &id)
                    .await
            }
        }
    }
}

/// Reactivation, by ABHA number and Aadhaar OTP.
impl Client {
    /// Has UIDAI send a code for an account that is switched off. `resend_of` names the code that
    /// this one is in place of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::MethodNotAllowed`] for anything but an ABHA number.
    pub async fn request_reactivation_otp(
        &self,
        id: SealedLoginId,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        match (self.generation(), id.kind, &id.plain) {
            (Generation::V2, LoginIdKind::AbhaNumber, Some(number)) => {
                self.request_reactivation_otp_v2(number).await
            }
            (Generation::V3, LoginIdKind::AbhaNumber, _) => {
                self.request_reactivation_otp_v3(&id.sealed, resend_of)
                    .await
            }
            (Generation::V2 | Generation::V3, _, _) => Err(Fault::MethodNotAllowed),
        }
    }

    /// Switches the account on again.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] it may be on.
    pub async fn reactivate(
        &self,
        transaction: &TransactionId,
        otp: Field,
    ) -> Result<Reactivated, Fault> {
        match self.generation() {
            Generation::V2 => self.reactivate_v2(transaction, &otp).await,
            Generation::V3 => self.reactivate_v3(transaction, &otp).await,
        }
    }
}

/// A new mobile.
impl Client {
    /// Has a code sent to the new mobile, sealed with [`Client::seal_mobile`]. `resend_of` names
    /// the code that this one is in place of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::MobileRefused`] for the present mobile.
    pub async fn request_new_mobile_otp(
        &self,
        token: &UserToken,
        mobile: Field,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        match (self.generation(), resend_of) {
            (Generation::V3, last) => self.request_new_mobile_otp_v3(token, &mobile, last).await,
            (Generation::V2, None) => self.request_new_mobile_otp_v2(token, &mobile).await,
            (Generation::V2, Some(last)) => self.resend_new_mobile_otp_v2(token, last).await,
        }
    }

    /// Proves the new mobile. In V3 this changes it; V2 wants one more proof, by
    /// [`Client::request_change_otp`] and [`Client::change_mobile`].
    ///
    /// # Errors
    ///
    /// Any [`Fault`].
    pub async fn verify_new_mobile(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: Field,
    ) -> Result<NewMobileProven, Fault> {
        match self.generation() {
            Generation::V2 => self.verify_new_mobile_v2(token, transaction, &otp).await,
            Generation::V3 => self.verify_new_mobile_v3(token, transaction, &otp).await,
        }
    }
}

/// What a person's own token opens (protocol.md sections 6C and 18).
impl Client {
    /// The person's profile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; asking again is safe.
    pub async fn profile(&self, token: &UserToken) -> Result<Profile, Fault> {
        let max = self.options().max_response;
        let reply = self
            .open(
                Call::Profile,
                token,
                max,
                match token.realm() {
                    TokenRealm::V2 => "v1/account/profile",
                    TokenRealm::V3 => "profile/account",
                    TokenRealm::V3Address => "login/profile/abha-profile",
                },
            )
            .await?;
        let response = Response::<PersonWire>::read(Call::Profile, reply)?;
        response.content.profile().ok_or_else(|| response.fault())
    }

    /// The service's own picture of the card: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::Garbled`] when what came is no such file.
    pub async fn card_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let path = match token.realm() {
            TokenRealm::V2 => "v1/account/getPngCard",
            TokenRealm::V3 => "profile/account/abha-card",
            TokenRealm::V3Address => "login/profile/abha/phr-card",
        };
        self.image(path, token).await
    }

    /// The service's own QR picture: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// As [`Client::card_image`].
    pub async fn qr_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let path = match token.realm() {
            TokenRealm::V2 => "v1/account/qrCode",
            TokenRealm::V3 => "profile/account/qrCode",
            TokenRealm::V3Address => "login/profile/abha/qr-code",
        };
        self.image(path, token).await
    }

    /// Ends the person's session at the service, where it has a call for that. The token is
    /// worthless afterwards; what the answer says does not matter.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: the token then lives to its end, half an hour at most.
    pub async fn log_out(&self, token: &UserToken) -> Result<(), Fault> {
        match token.realm() {
            TokenRealm::V2 => self.end_token(token, "v1/account/logout").await,
            TokenRealm::V3 => {
                let path = "profile/account/request/logout";
                self.end_token(token, path).await
            }
            // No call is published.
            TokenRealm::V3Address => Ok(()),
        }
    }

    async fn end_token(&self, token: &UserToken, path: &'static str) -> Result<(), Fault> {
        let max = self.options().max_response;
        self.open(Call::LogOut, token, max, path).await?;
        Ok(())
    }

    async fn image(&self, path: &'static str, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let max = self.options().max_image;
        let reply = self.open(Call::Image, token, max, path).await?;
        image::file_in(&reply.body).ok_or_else(|| fault::of(Call::Image, &reply))
    }

    /// A `GET` of the family of calls that the token is for.
    async fn open(
        &self,
        call: Call,
        token: &UserToken,
        max: usize,
        path: &'static str,
    ) -> Result<Reply, Fault> {
        match token.realm() {
            TokenRealm::V2 => self.get_v2_as_person(call, path, token, max).await,
            TokenRealm::V3 => self.get_as_person(call, self.v3(path), token, max).await,
            TokenRealm::V3Address => self.get_as_person(call, self.phr(path), token, max).await,
        }
    }
}
