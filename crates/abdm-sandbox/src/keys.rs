//! The practice keys: what clients encrypt for, and what signs the tokens.

use super::Error;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::{DecodingKey, EncodingKey};
use rsa::pkcs8::{DecodePrivateKey, EncodePublicKey, LineEnding};
use rsa::traits::{PaddingScheme, PublicKeyParts};
use rsa::{Oaep, Pkcs1v15Encrypt, RsaPrivateKey};
use serde_json::{Value, json};
use sha1::Sha1;
use std::sync::LazyLock;
use zeroize::Zeroizing;

const ENCRYPTION_KEY: &str = include_str!("../../../assets/practice/practice-encryption-key.pem");
const SIGNING_KEY: &str = include_str!("../../../assets/practice/practice-signing-key.pem");

/// One key pair for both generations, as protocol.md section 4 finds it, and a smaller one for
/// tokens.
pub(super) struct Keys {
    private: RsaPrivateKey,
    public_pem: String,
    public_base64: String,
    /// Signs tokens.
    pub(super) sign: EncodingKey,
    /// Checks tokens.
    pub(super) check: DecodingKey,
    signing_pem: String,
    /// Modulus and exponent of the key that checks tokens, as a JWK has them.
    signing_parts: [String; 2],
}

static KEYS: LazyLock<Result<Keys, String>> = LazyLock::new(Keys::read);

impl Keys {
    /// Reads the keys away from the executor, once in the life of the program.
    ///
    /// # Errors
    ///
    /// [`Error::Key`] when the shipped keys are damaged.
    pub(super) async fn load() -> Result<&'static Self, Error> {
        tokio::task::spawn_blocking(Self::load_blocking)
            .await
            .map_err(|error| Error::Key(error.to_string()))?
    }

    /// As [`Keys::load`], on the present thread.
    pub(super) fn load_blocking() -> Result<&'static Self, Error> {
        KEYS.as_ref().map_err(|reason| Error::Key(reason.clone()))
    }

    fn read() -> Result<Self, String> {
        let private = RsaPrivateKey::from_pkcs8_pem(ENCRYPTION_KEY).map_err(|e| e.to_string())?;
        let public = private.to_public_key();
        let public_pem = public
            .to_public_key_pem(LineEnding::LF)
            .map_err(|e| e.to_string())?;
        let public_der = public.to_public_key_der().map_err(|e| e.to_string())?;
        let signing = RsaPrivateKey::from_pkcs8_pem(SIGNING_KEY)
            .map_err(|e| e.to_string())?
            .to_public_key();
        let signing_pem = signing
            .to_public_key_pem(LineEnding::LF)
            .map_err(|e| e.to_string())?;
        Ok(Self {
            private,
            public_pem,
            public_base64: STANDARD.encode(public_der.as_bytes()),
            sign: EncodingKey::from_rsa_pem(SIGNING_KEY.as_bytes()).map_err(|e| e.to_string())?,
            check: DecodingKey::from_rsa_pem(signing_pem.as_bytes()).map_err(|e| e.to_string())?,
            signing_pem,
            signing_parts: [signing.n(), signing.e()]
                .map(|number| URL_SAFE_NO_PAD.encode(number.to_bytes_be())),
        })
    }

    /// The public key as `-----BEGIN PUBLIC KEY-----` text.
    pub(super) fn public_pem(&self) -> &str {
        &self.public_pem
    }

    /// The public key as base64 of its DER form, without armour.
    pub(super) fn public_base64(&self) -> &str {
        &self.public_base64
    }

    /// The key that checks tokens, as the gateway publishes it: a JWK set of one, under this name.
    pub(super) fn jwk_set(&self, name: &str) -> Value {
        let [modulus, exponent] = &self.signing_parts;
        json!({ "keys": [{
            "kid": name, "kty": "RSA", "alg": "RS256", "use": "sig", "n": modulus, "e": exponent,
        }] })
    }

    /// The same key as `-----BEGIN PUBLIC KEY-----` text.
    pub(super) fn signing_pem(&self) -> &str {
        &self.signing_pem
    }

    /// Decrypts what a V3 client encrypted: base64 of RSA-OAEP with SHA-1 for both hashes and an
    /// empty label. `None` for anything else, PKCS#1 v1.5 included (protocol.md section 4).
    ///
    /// Takes milliseconds; not for the executor.
    pub(super) fn decrypt_oaep(&self, ciphertext: &str) -> Option<Zeroizing<String>> {
        self.decrypt(Oaep::new::<Sha1>(), ciphertext)
    }

    /// Decrypts what a V1 or V2 client encrypted: base64 of RSA with PKCS#1 v1.5 padding. `None` for
    /// anything else, OAEP included.
    ///
    /// Takes milliseconds; not for the executor.
    pub(super) fn decrypt_pkcs1(&self, ciphertext: &str) -> Option<Zeroizing<String>> {
        self.decrypt(Pkcs1v15Encrypt, ciphertext)
    }

    fn decrypt(&self, padding: impl PaddingScheme, ciphertext: &str) -> Option<Zeroizing<String>> {
        let bytes = STANDARD.decode(ciphertext.trim()).ok()?;
        if bytes.len() != self.private.size() {
            return None;
        }
        let plain = Zeroizing::new(self.private.decrypt(padding, &bytes).ok()?);
        std::str::from_utf8(&plain)
            .ok()
            .map(|text| Zeroizing::new(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::rngs::OsRng;
    use rsa::sha2::Sha256;
    use rsa::{RsaPublicKey, pkcs8::DecodePublicKey};

    fn keys() -> &'static Keys {
        Keys::load_blocking().unwrap()
    }

    fn public() -> RsaPublicKey {
        RsaPublicKey::from_public_key_pem(keys().public_pem()).unwrap()
    }

    #[test]
    fn the_key_has_4096_bits_and_one_public_half_in_two_forms() {
        assert_eq!(public().size(), 512);
        assert!(keys().public_base64().starts_with("MIICIjANBgkqhki"));
        let armoured: String = keys()
            .public_pem()
            .lines()
            .filter(|line| !line.starts_with("-----"))
            .collect();
        assert_eq!(armoured, keys().public_base64());
    }

    #[test]
    fn each_generation_opens_its_own_padding_and_no_other() {
        let text = b"999941057058";
        let seal = |bytes: Vec<u8>| keys().decrypt_oaep(&STANDARD.encode(bytes));
        let public = public();
        let sha1 = public.encrypt(&mut OsRng, Oaep::new::<Sha1>(), text);
        let sha256 = public.encrypt(&mut OsRng, Oaep::new::<Sha256>(), text);
        let pkcs1 = public.encrypt(&mut OsRng, Pkcs1v15Encrypt, text);
        assert_eq!(
            seal(sha1.unwrap()).as_deref().map(String::as_str),
            Some("999941057058")
        );
        assert!(seal(sha256.unwrap()).is_none());
        assert!(seal(pkcs1.unwrap()).is_none());
        let pkcs1 = STANDARD.encode(public.encrypt(&mut OsRng, Pkcs1v15Encrypt, text).unwrap());
        assert_eq!(
            keys().decrypt_pkcs1(&pkcs1).as_deref().map(String::as_str),
            Some("999941057058")
        );
        let oaep = public
            .encrypt(&mut OsRng, Oaep::new::<Sha1>(), text)
            .unwrap();
        assert!(keys().decrypt_pkcs1(&STANDARD.encode(oaep)).is_none());
        assert!(keys().decrypt_oaep("999941057058").is_none());
        assert!(keys().decrypt_pkcs1("999941057058").is_none());
        assert!(keys().decrypt_oaep("").is_none());
    }
}
