//! The service's public key and what it seals.

use super::Error;
use super::key_watch::KeyFingerprint;
use abdm_types::KeyMark;
use base64::Engine as _;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use rand::rngs::OsRng;
use rsa::pkcs8::{DecodePublicKey as _, EncodePublicKey as _};
use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, Oaep, Pkcs1v15Encrypt, RsaPublicKey};
use serde_json::Value;
use sha1::{Digest as _, Sha1};
use std::fmt;
use zeroize::Zeroizing;

/// How a plaintext is padded before RSA (protocol.md section 4). The wrong one is refused by
/// the service as if the entry were wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Padding {
    /// OAEP with SHA-1 for both hashes and no label: V3.
    OaepSha1,
    /// PKCS#1 v1.5: V1 and V2.
    Pkcs1v15,
}

/// A field of a request body: a ciphertext in base64 that opens only with the service's
/// private key, or, where the older generation wants it so, the entry itself. Wiped when it is
/// dropped; nobody outside takes its text.
#[derive(Clone, PartialEq, Eq)]
pub struct Field(Zeroizing<String>);

/// The RSA key of the service, which came as SPKI: 2048 to 4096 bits, exponent 65537.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    rsa: RsaPublicKey,
    fingerprint: KeyFingerprint,
    /// How the service says that it wants entries padded; it may be silent about it.
    padding: Option<Padding>,
}

impl Padding {
    /// Reads a name as Java writes it, such as `RSA/ECB/OAEPWithSHA-1AndMGF1Padding`. `None` for
    /// one that is not known: nothing is guessed.
    fn named(name: &str) -> Option<Self> {
        let letters = name.chars().filter(char::is_ascii_alphanumeric);
        let name: String = letters.collect::<String>().to_ascii_uppercase();
        match name
            .strip_prefix("RSAECB")
            .or(name.strip_prefix("RSANONE"))?
        {
            "OAEPWITHSHA1ANDMGF1PADDING" => Some(Self::OaepSha1),
            "PKCS1PADDING" => Some(Self::Pkcs1v15),
            _ => None,
        }
    }
}

impl Field {
    /// The entry itself.
    pub(super) fn plain(entry: &[u8]) -> Self {
        let text = std::str::from_utf8(entry).unwrap_or_default();
        Self(Zeroizing::new(text.to_owned()))
    }

    /// What was sealed before.
    pub(super) fn sealed(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    pub(super) fn into_text(self) -> Zeroizing<String> {
        self.0
    }

    /// What is sent.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Field({} characters)", self.as_str().len())
    }
}

impl PublicKey {
    /// Reads the answer of a key call: PEM with any line ends and blank lines, PEM as a JSON
    /// string, the V3 JSON object, bare base64, or DER; SPKI alone (protocol.md section 4).
    ///
    /// # Errors
    ///
    /// [`Error::Key`] says what is missing. Nothing of the text is in it.
    pub fn parse(body: &[u8]) -> Result<Self, Error> {
        if body.len() > MAX_KEY_TEXT {
            return Err(Error::Key("the text is too long"));
        }
        if body.first() == Some(&DER_SEQUENCE) {
            return Self::from_der(body);
        }
        let text = std::str::from_utf8(body).map_err(|_| Error::Key("the text is no UTF-8"))?;
        Self::from_der(&der_in(&unwrap_json(text))?)
    }

    fn from_der(der: &[u8]) -> Result<Self, Error> {
        let key = RsaPublicKey::from_public_key_der(der)
            .map_err(|_| Error::Key("it holds no RSA key in SPKI form"))?;
        if !(MIN_BITS..=MAX_BITS).contains(&key.n().bits()) {
            return Err(Error::Key("the modulus must have 2048 to 4096 bits"));
        }
        if key.e() != &BigUint::from(65_537_u32) {
            return Err(Error::Key("the exponent must be 65537"));
        }
        // Written anew, so that one key has one fingerprint, however it came.
        let spki = key.to_public_key_der();
        let spki = spki.map_err(|_| Error::Key("it cannot be written as SPKI"))?;
        Ok(Self {
            rsa: key,
            fingerprint: KeyFingerprint::of(spki.as_bytes()),
            padding: None,
        })
    }

    /// Tells this key, with the padding it wants, from every other.
    pub(super) fn mark(&self) -> KeyMark {
        let padding: &[u8] = match self.padding {
            None => b"",
            Some(Padding::OaepSha1) => b"oaep",
            Some(Padding::Pkcs1v15) => b"pkcs1",
        };
        let mark = Sha1::new().chain_update(self.rsa.n().to_bytes_be());
        KeyMark(mark.chain_update(padding).finalize().into())
    }

    /// Reads the answer of V3's key call, which may say how it wants entries padded
    /// (`encryptionAlgorithm`).
    ///
    /// # Errors
    ///
    /// As [`PublicKey::parse`], and [`Error::Algorithm`] when the service wants something that
    /// this program does not know.
    pub fn parse_v3(body: &[u8]) -> Result<Self, Error> {
        let mut key = Self::parse(body)?;
        key.padding = match algorithm(body) {
            None => None,
            Some(name) => Some(Padding::named(&name).ok_or(Error::Algorithm)?),
        };
        Ok(key)
    }

    /// The key with this padding, where the service is silent about it.
    pub(super) fn padded_or(mut self, usual: Padding) -> Self {
        self.padding = self.padding.or(Some(usual));
        self
    }

    /// Encrypts with the key's own padding. `None` when the plaintext is longer than the key can
    /// take, or no padding is known.
    pub(super) fn encrypt(&self, plain: &[u8]) -> Option<Field> {
        self.seal(plain, self.padding?)
    }

    /// By what the key is known.
    #[must_use]
    pub fn fingerprint(&self) -> KeyFingerprint {
        self.fingerprint
    }

    /// The length of its modulus.
    pub(super) fn bits(&self) -> usize {
        self.rsa.n().bits()
    }

    /// How the service says that it wants entries padded.
    #[must_use]
    pub fn padding(&self) -> Option<Padding> {
        self.padding
    }

    /// Encrypts. `None` when the plaintext is longer than the key can take.
    #[must_use]
    pub fn seal(&self, plain: &[u8], padding: Padding) -> Option<Field> {
        let sealed = match padding {
            Padding::OaepSha1 => self.rsa.encrypt(&mut OsRng, Oaep::new::<Sha1>(), plain),
            Padding::Pkcs1v15 => self.rsa.encrypt(&mut OsRng, Pkcs1v15Encrypt, plain),
        };
        Some(Field(Zeroizing::new(STANDARD.encode(sealed.ok()?))))
    }
}

const MAX_KEY_TEXT: usize = 64 * 1024;
const MIN_BITS: usize = 2048;
const MAX_BITS: usize = 4096;
const DER_SEQUENCE: u8 = 0x30;

/// Padding or none: both are written by somebody.
const LIBERAL: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// What the service says of how it wants entries encrypted. `None` when it says nothing.
fn algorithm(body: &[u8]) -> Option<String> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let value: Value = serde_json::from_slice(body).ok()?;
    let name = value.get("encryptionAlgorithm")?.as_str()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Takes the key text out of a JSON string or object; other text comes back as it is.
fn unwrap_json(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').trim();
    let value: Value = serde_json::from_str(text).unwrap_or(Value::Null);
    let inner = value.as_str().or_else(|| {
        ["publicKey", "public_key", "publickey", "key", "certificate"]
            .into_iter()
            .find_map(|name| value.get(name)?.as_str())
    });
    inner.unwrap_or(text).to_owned()
}

/// Finds the base64 of a key in PEM or bare text.
fn der_in(text: &str) -> Result<Vec<u8>, Error> {
    let body = match text.split_once("-----BEGIN ") {
        Some((_, rest)) => rest
            .split_once("-----")
            .and_then(|(_, rest)| rest.split_once("-----END "))
            .map(|(body, _)| body)
            .ok_or(Error::Key("the PEM text has no end"))?,
        None => text,
    };
    let digits: String = body
        // Line ends that were escaped once too often.
        .replace("\\r", "")
        .replace("\\n", "")
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '"' | '\\'))
        .collect();
    LIBERAL
        .decode(digits)
        .map_err(|_| Error::Key("it is no base64"))
}

#[cfg(test)]
pub(super) mod samples {
    use super::PublicKey;

    /// A key that was made for these tests and whose private half nobody kept.
    pub(crate) const PUBLIC_2048: &str = include_str!("encryption/sample_2048.pem");

    pub(crate) fn public_2048() -> PublicKey {
        PublicKey::parse(PUBLIC_2048.as_bytes()).unwrap()
    }
}

#[cfg(test)]
mod tests;
