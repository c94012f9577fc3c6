//! The token that a callback of the gateway brings.

use crate::keys::Keys;
use abdm_types::UtcMillis;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde::Deserialize;
use serde_json::json;

/// What is wrong with a token on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Spoilt {
    /// There is none.
    None,
    /// Its signature is another one's.
    Signature,
    /// It was good an hour ago.
    Expired,
    /// It names a key that nobody publishes.
    UnknownKey,
    /// It is signed with what is public, as if that were a shared secret.
    PublicKeyAsSecret,
    /// It is not signed, and says so.
    Unsigned,
    /// It never ends.
    Endless,
}

const LIFE_SECONDS: i64 = 600;

/// What `Authorization` says; `None` for nothing.
pub(super) fn token(
    keys: &Keys,
    key_id: &str,
    spoilt: Option<Spoilt>,
    now: UtcMillis,
) -> Option<String> {
    let seconds = now.0.div_euclid(1000);
    let begun = match spoilt {
        Some(Spoilt::Expired) => seconds - 3600,
        _ => seconds,
    };
    let mut claims = json!({
        "exp": begun + LIFE_SECONDS,
        "iat": begun,
        "iss": "https://practice.invalid/auth/realms/central-registry",
        "aud": "account",
        "azp": "practice-gateway",
        "clientId": "practice-gateway",
        "typ": "Bearer",
    });
    if spoilt == Some(Spoilt::Endless)
        && let Some(claims) = claims.as_object_mut()
    {
        claims.remove("exp");
    }
    let mut header = Header::new(Algorithm::RS256);
    header.kid = Some(match spoilt {
        Some(Spoilt::UnknownKey) => "nobody".to_owned(),
        _ => key_id.to_owned(),
    });
    let signed = |header: &Header| encode(header, &claims, &keys.sign).ok();
    match spoilt {
        Some(Spoilt::None) => None,
        Some(Spoilt::Signature) => {
            let other = encode(&header, &json!({ "exp": 0 }), &keys.sign).ok()?;
            let good = signed(&header)?;
            let (content, _) = good.rsplit_once('.')?;
            let (_, signature) = other.rsplit_once('.')?;
            Some(format!("{content}.{signature}"))
        }
        Some(Spoilt::PublicKeyAsSecret) => {
            header.alg = Algorithm::HS256;
            let secret = EncodingKey::from_secret(keys.signing_pem().as_bytes());
            encode(&header, &claims, &secret).ok()
        }
        Some(Spoilt::Unsigned) => {
            use base64::Engine as _;
            use base64::engine::general_purpose::URL_SAFE_NO_PAD;
            let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
            let header = part(json!({ "alg": "none", "kid": key_id }));
            Some(format!("{header}.{}.", part(claims)))
        }
        Some(Spoilt::Expired | Spoilt::UnknownKey | Spoilt::Endless) | None => signed(&header),
    }
}
