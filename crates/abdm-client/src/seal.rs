//! What a person typed, made ready for a request body: encrypted, or as it is where the older
//! generation wants it so (protocol.md section 4). It happens at once and on the spot, so that
//! secret digits never enter asynchronous code.

use super::encryption::{Field, Padding};
use super::{Client, CodeForm, PublicKey};
use abdm_types::{AbhaAddress, Fault, Generation, LoginId, LoginIdKind, Mobile};
use std::fmt;
use std::sync::Arc;
use tokio::time::Instant;

/// Which code is shown: the older generation wants some of them plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtpUse {
    /// Aadhaar's, at registration.
    Enrol,
    /// That of a communication mobile, at registration.
    EnrolMobile,
    /// That of a sign-in, of either system.
    Login,
    /// That of V1's retrieval.
    Retrieval,
    /// That of a reactivation.
    Reactivation,
    /// That of a new mobile.
    NewMobile,
    /// Aadhaar's, when the mobile is changed.
    ChangeMobile,
}

/// What a person says who they are with, ready for a request body.
#[derive(Clone)]
pub struct SealedLoginId {
    pub(super) kind: LoginIdKind,
    pub(super) sealed: Field,
    /// The number with dashes or the address with its suffix, which some calls want plain.
    pub(super) plain: Option<String>,
}

impl fmt::Debug for SealedLoginId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SealedLoginId({:?})", self.kind)
    }
}

impl Client {
    /// Encrypts with the padding that the service asked for with its key, and else with that of
    /// the generation that the client speaks.
    ///
    /// # Errors
    ///
    /// [`Fault::KeyRefused`] when there is no key, or it is too old: call
    /// [`Client::prepare`] first.
    pub fn seal(&self, plain: &[u8]) -> Result<Field, Fault> {
        let key = self.usable_key()?;
        let padding = key.padding().unwrap_or(match self.generation() {
            Generation::V2 => Padding::Pkcs1v15,
            Generation::V3 => Padding::OaepSha1,
        });
        key.seal(plain, padding).ok_or(Fault::KeyRefused)
    }

    /// Encrypts with the padding of either generation.
    ///
    /// # Errors
    ///
    /// As [`Client::seal`].
    pub fn seal_with(&self, padding: Padding, plain: &[u8]) -> Result<Field, Fault> {
        let sealed = self.usable_key()?.seal(plain, padding);
        sealed.ok_or(Fault::KeyRefused)
    }

    fn usable_key(&self) -> Result<Arc<PublicKey>, Fault> {
        self.key().usable(Instant::now()).ok_or(Fault::KeyRefused)
    }

    /// Makes the digits of a code ready.
    ///
    /// # Errors
    ///
    /// As [`Client::seal`].
    pub fn seal_otp(&self, use_: OtpUse, otp: &[u8]) -> Result<Field, Fault> {
        match (self.generation(), use_) {
            (Generation::V2, OtpUse::Retrieval) => Ok(Field::plain(otp)),
            (Generation::V2, OtpUse::EnrolMobile)
                if self.options().v2_mobile_code == CodeForm::Plain =>
            {
                Ok(Field::plain(otp))
            }
            // A sign-in by mobile wants it encrypted, one by number or address does not.
            (Generation::V2, OtpUse::Login) => Ok(self.seal(otp)?.with_plain(otp)),
            (Generation::V2 | Generation::V3, _) => self.seal(otp),
        }
    }

    /// Makes a mobile ready.
    ///
    /// # Errors
    ///
    /// As [`Client::seal`].
    pub fn seal_mobile(&self, mobile: &Mobile) -> Result<Field, Fault> {
        let digits = mobile.digits().as_bytes();
        match self.generation() {
            Generation::V2 => Ok(Field::plain(digits)),
            Generation::V3 => self.seal(digits),
        }
    }

    /// Makes ready what a person says who they are with. An ABHA number has dashes; an address
    /// gets the suffix of the environment when it has none.
    ///
    /// # Errors
    ///
    /// As [`Client::seal`].
    pub fn seal_login_id(&self, id: &LoginId) -> Result<SealedLoginId, Fault> {
        let open = |plain: String| -> Result<(Field, Option<String>), Fault> {
            let sealed = match self.generation() {
                Generation::V2 => Field::plain(plain.as_bytes()),
                Generation::V3 => self.seal(plain.as_bytes())?,
            };
            Ok((sealed, Some(plain)))
        };
        let (sealed, plain) = match id {
            LoginId::Mobile(mobile) => (self.seal_mobile(mobile)?, None),
            LoginId::Aadhaar(aadhaar) => (aadhaar.with(|digits| self.seal(digits))?, None),
            LoginId::AbhaNumber(number) => open(number.to_string())?,
            LoginId::AbhaAddress(address) => open(self.whole(address))?,
        };
        Ok(SealedLoginId {
            kind: id.kind(),
            sealed,
            plain,
        })
    }

    fn whole(&self, address: &AbhaAddress) -> String {
        match address.suffix() {
            Some(_) => address.to_string(),
            // The suffixes are the names of the consent managers (protocol.md section 13).
            None => format!("{address}@{}", self.options().cm_id),
        }
    }
}
