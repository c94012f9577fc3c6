//! The service's public key and what it seals.

use super::Error;
use base64::Engine as _;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use rand::rngs::OsRng;
use rsa::pkcs1::DecodeRsaPublicKey as _;
use rsa::pkcs8::DecodePublicKey as _;
use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, Oaep, Pkcs1v15Encrypt, RsaPublicKey};
use serde_json::Value;
use sha1::Sha1;
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
/// dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Field(Form);

/// The forms of a field, of which nobody outside takes the text.
#[derive(Clone, PartialEq, Eq)]
enum Form {
    Encrypted(Zeroizing<String>),
    Plain(Zeroizing<String>),
    /// The call decides which of them it sends.
    Either {
        encrypted: Zeroizing<String>,
        plain: Zeroizing<String>,
    },
}

/// The RSA key of the service: 2048 to 4096 bits, exponent 65537.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    rsa: RsaPublicKey,
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
        Self(Form::Plain(text_of(entry)))
    }

    /// Keeps the entry beside its ciphertext, where the call decides which of them it sends.
    pub(super) fn with_plain(self, entry: &[u8]) -> Self {
        let plain = text_of(entry);
        Self(match self.0 {
            Form::Encrypted(encrypted) | Form::Either { encrypted, .. } => {
                Form::Either { encrypted, plain }
            }
            Form::Plain(_) => Form::Plain(plain),
        })
    }

    /// What is sent, encrypted where both forms are there.
    pub(super) fn as_str(&self) -> &str {
        match &self.0 {
            Form::Encrypted(text) | Form::Plain(text) => text,
            Form::Either { encrypted, .. } => encrypted,
        }
    }

    /// The entry itself, where it was kept.
    pub(super) fn in_the_clear(&self) -> &str {
        match &self.0 {
            Form::Encrypted(text) | Form::Plain(text) => text,
            Form::Either { plain, .. } => plain,
        }
    }
}

fn text_of(entry: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(std::str::from_utf8(entry).unwrap_or_default().to_owned())
}

impl fmt::Debug for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Field({} characters)", self.as_str().len())
    }
}

impl PublicKey {
    /// Reads the answer of a key call: PEM with any line ends and blank lines, PEM as a JSON
    /// string, the V3 JSON object, bare base64, or DER; SPKI or PKCS#1 (protocol.md section 4).
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
            .ok()
            .or_else(|| RsaPublicKey::from_pkcs1_der(der).ok())
            .ok_or(Error::Key("it holds no RSA key"))?;
        if !(MIN_BITS..=MAX_BITS).contains(&key.n().bits()) {
            return Err(Error::Key("the modulus must have 2048 to 4096 bits"));
        }
        if key.e() != &BigUint::from(65_537_u32) {
            return Err(Error::Key("the exponent must be 65537"));
        }
        Ok(Self {
            rsa: key,
            padding: None,
        })
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
        let text = Zeroizing::new(STANDARD.encode(sealed.ok()?));
        Some(Field(Form::Encrypted(text)))
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
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rsa::pkcs1::EncodeRsaPublicKey as _;
    use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
    use rsa::{Pkcs1v15Encrypt, RsaPrivateKey};
    use serde_json::json;

    #[test]
    fn reads_a_key_in_every_form() {
        let key = samples::public_2048();
        let pem = samples::PUBLIC_2048.trim();
        let der = key.rsa.to_public_key_der().unwrap().into_vec();
        let bare = STANDARD.encode(&der);
        let wrapped = pem.lines().filter(|line| !line.starts_with('-'));
        let wrapped: Vec<&str> = wrapped.collect();
        for (name, text) in [
            ("PEM", pem.to_owned()),
            ("PEM with CRLF", pem.replace('\n', "\r\n")),
            ("PEM with blank lines", pem.replace('\n', "\n\n")),
            ("PEM in one line", pem.replace('\n', " ")),
            ("PEM after a byte order mark", format!("\u{feff}{pem}\n\n")),
            ("PEM after other text", format!("Key:\n{pem}\nbye")),
            ("PEM as a JSON string", json!(pem).to_string()),
            ("PEM escaped by hand", format!("\"{}\"", pem.replace('\n', "\\n"))),
            ("PEM escaped twice", json!(pem.replace('\n', "\\n")).to_string()),
            ("PEM in bare quotes", format!("\"{pem}\"")),
            (
                "the V3 object",
                json!({"publicKey": bare, "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding"})
                    .to_string(),
            ),
            ("the V3 object with PEM", json!({ "publicKey": pem }).to_string()),
            ("bare base64", bare.clone()),
            ("bare base64 with line ends", wrapped.join("\r\n")),
            ("bare base64 without padding", bare.trim_end_matches('=').to_owned()),
            ("a JSON string of base64", json!(bare).to_string()),
            ("PKCS#1 PEM", key.rsa.to_pkcs1_pem(LineEnding::LF).unwrap()),
            (
                "PKCS#1 in base64",
                STANDARD.encode(key.rsa.to_pkcs1_der().unwrap().as_bytes()),
            ),
        ] {
            assert_eq!(PublicKey::parse(text.as_bytes()).as_ref(), Ok(&key), "{name}");
        }
        assert_eq!(PublicKey::parse(&der), Ok(key));
    }

    #[test]
    fn reads_how_the_service_wants_entries_padded() {
        let pem = samples::PUBLIC_2048;
        let read = |algorithm: Value| {
            let body = json!({"publicKey": pem, "encryptionAlgorithm": algorithm}).to_string();
            PublicKey::parse_v3(body.as_bytes()).map(|key| key.padding())
        };
        for (algorithm, padding) in [
            (
                json!("RSA/ECB/OAEPWithSHA-1AndMGF1Padding"),
                Ok(Some(Padding::OaepSha1)),
            ),
            (
                json!("rsa/ecb/oaepwithsha1andmgf1padding"),
                Ok(Some(Padding::OaepSha1)),
            ),
            (
                json!("RSA/NONE/OAEPWithSHA-1AndMGF1Padding "),
                Ok(Some(Padding::OaepSha1)),
            ),
            (json!("RSA/ECB/PKCS1Padding"), Ok(Some(Padding::Pkcs1v15))),
            (
                json!("RSA/ECB/OAEPWithSHA-256AndMGF1Padding"),
                Err(Error::Algorithm),
            ),
            (json!("RSA/ECB/OAEPPadding"), Err(Error::Algorithm)),
            (json!("EC"), Err(Error::Algorithm)),
            (json!("RSA"), Err(Error::Algorithm)),
            (json!(""), Ok(None)),
            (json!(null), Ok(None)),
            (json!(7), Ok(None)),
        ] {
            assert_eq!(read(algorithm.clone()), padding, "{algorithm}");
        }
        let bare = PublicKey::parse_v3(pem.as_bytes()).unwrap();
        assert_eq!(bare.padding(), None);
    }

    #[test]
    fn refuses_what_is_no_key() {
        let pem = samples::PUBLIC_2048;
        // What source document 002 shows as a certificate: a ciphertext between PEM lines.
        let ciphertext = format!(
            "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----",
            STANDARD.encode([0xa5; 512])
        );
        let halved = pem.get(..pem.len() / 2).unwrap();
        for text in [
            "",
            "{}",
            "null",
            "<html>",
            "-----BEGIN PUBLIC KEY-----",
            "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
            r#"{"publicKey":null}"#,
            halved,
            &ciphertext,
            &"A".repeat(70_000),
        ] {
            assert!(PublicKey::parse(text.as_bytes()).is_err(), "{text:.60}");
        }
        assert!(PublicKey::parse(b"\x30").is_err());
        assert!(PublicKey::parse(b"\xff\xfe").is_err());
    }

    #[test]
    fn refuses_keys_out_of_bounds() {
        let refusal = |bits: u32, exponent: u32| {
            let modulus = (BigUint::from(1_u32) << (bits as usize - 1)) + BigUint::from(1_u32);
            let key = RsaPublicKey::new_with_max_size(modulus, exponent.into(), 8192).unwrap();
            let der = key.to_public_key_der().unwrap();
            PublicKey::parse(der.as_bytes()).err()
        };
        assert_eq!(refusal(2048, 65_537), None);
        assert_eq!(refusal(4096, 65_537), None);
        let bits = Some(Error::Key("the modulus must have 2048 to 4096 bits"));
        assert_eq!(refusal(2047, 65_537), bits);
        assert_eq!(refusal(1024, 65_537), bits);
        assert!(refusal(4104, 65_537).is_some());
        let exponent = Some(Error::Key("the exponent must be 65537"));
        assert_eq!(refusal(2048, 3), exponent);
        assert_eq!(refusal(2048, 65_539), exponent);
    }

    #[test]
    fn seals_so_that_only_the_right_padding_opens() {
        let private = RsaPrivateKey::new(&mut OsRng, 2048).unwrap();
        let key = PublicKey {
            rsa: private.to_public_key(),
            padding: None,
        };
        let open = |sealed: &Field| STANDARD.decode(sealed.as_str()).unwrap();
        let oaep = key.seal(b"123456", Padding::OaepSha1).unwrap();
        let opened = private.decrypt(Oaep::new::<Sha1>(), &open(&oaep));
        assert_eq!(opened.unwrap(), b"123456");
        assert!(private.decrypt(Pkcs1v15Encrypt, &open(&oaep)).is_err());
        assert!(
            private
                .decrypt(Oaep::new::<rsa::sha2::Sha256>(), &open(&oaep))
                .is_err()
        );
        let older = key.seal(b"123456", Padding::Pkcs1v15).unwrap();
        let opened = private.decrypt(Pkcs1v15Encrypt, &open(&older));
        assert_eq!(opened.unwrap(), b"123456");
        assert!(private.decrypt(Oaep::new::<Sha1>(), &open(&older)).is_err());
        // Never the same twice.
        assert_ne!(key.seal(b"123456", Padding::OaepSha1), Some(oaep));
        assert_eq!(key.seal(&[b'1'; 400], Padding::OaepSha1), None);
    }

    #[test]
    fn shows_nothing_of_a_ciphertext() {
        let sealed = samples::public_2048()
            .seal(b"123456", Padding::OaepSha1)
            .unwrap();
        assert_eq!(format!("{sealed:?}"), "Field(344 characters)");
    }

    proptest! {
        #[test]
        fn never_panics_on_bytes(bytes: Vec<u8>) {
            let _ = PublicKey::parse(&bytes);
        }

        #[test]
        fn never_panics_on_text(text: String) {
            let _ = PublicKey::parse(text.as_bytes());
            let _ = PublicKey::parse(format!("-----BEGIN {text}-----END ").as_bytes());
        }

        #[test]
        fn never_panics_on_a_damaged_key(at in 0_usize..294, byte: u8) {
            let key = samples::public_2048().rsa.to_public_key_der().unwrap();
            let mut der = key.into_vec();
            let at = at % der.len();
            der[at] = byte;
            let _ = PublicKey::parse(&der);
            let _ = PublicKey::parse(STANDARD.encode(&der).as_bytes());
        }
    }
}
