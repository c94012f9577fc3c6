//! Whether the gateway signed a request: its token is a JWT, and the keys are at the gateway
//! (protocol.md section 20).

use abdm_client::ShareGateway;
use abdm_types::UtcMillis;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Whose tokens are taken, beyond that the gateway signed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    /// Who may have issued them (`iss`); anybody whose keys the gateway publishes, where this is empty.
    pub issuers: Vec<String>,
    /// To whom they may have been given (`azp` or `clientId`); to anybody, where this is empty.
    pub clients: Vec<String>,
}

/// Why a request is not taken for one of the gateway's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotTrusted {
    /// There is no token.
    NoToken,
    /// It is none, or not signed as the gateway signs.
    NoSignature,
    /// The gateway has no such key.
    UnknownKey,
    /// The signature is not of that key.
    BadSignature,
    /// It is over, or not good yet.
    Expired,
    /// Somebody else issued it, or it was given to somebody else.
    OtherParty,
    /// The gateway's keys are not to be had.
    NoKeys,
}

pub(super) struct KeyRing {
    trust: Trust,
    store: Arc<KeyStore>,
}

struct KeyStore {
    gateway: Arc<ShareGateway>,
    kept: Mutex<Kept>,
    /// When keys were asked for last; held while they are.
    tried: tokio::sync::Mutex<Option<Instant>>,
}

#[derive(Default)]
struct Kept {
    keys: HashMap<String, DecodingKey>,
    fetched: Option<Instant>,
}

#[derive(Deserialize)]
struct KeySet {
    #[serde(default)]
    keys: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Claims {
    exp: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    iss: String,
    #[serde(default)]
    azp: String,
    #[serde(default)]
    client_id: String,
}

/// Keys are fetched anew after this.
const RENEWED: Duration = Duration::from_secs(60 * 60);
/// Where they cannot be, the ones that are there serve until this.
const SERVE: Duration = Duration::from_secs(24 * 60 * 60);
/// A key that is not there is not asked for more often than this, whoever names it.
const BETWEEN: Duration = Duration::from_secs(10);
/// So long a request waits for keys.
const PATIENCE: Duration = Duration::from_secs(8);

const MAX_TOKEN: usize = 8 * 1024;
const MAX_KEYS: usize = 32;
const MAX_NAME: usize = 200;

/// How far the clocks of the gateway and of this machine may be apart.
const LEEWAY_SECONDS: i64 = 60;

const ALGORITHMS: [Algorithm; 3] = [Algorithm::RS256, Algorithm::RS384, Algorithm::RS512];

impl KeyRing {
    pub(super) fn new(gateway: Arc<ShareGateway>, trust: Trust) -> Self {
        Self {
            trust,
            store: Arc::new(KeyStore {
                gateway,
                kept: Mutex::default(),
                tried: tokio::sync::Mutex::default(),
            }),
        }
    }

    /// Fetches the keys, so that the first request need not wait for them.
    pub(super) fn prepare(&self) {
        let store = Arc::clone(&self.store);
        drop(tokio::spawn(async move { store.renew().await }));
    }

    /// Looks at what stands behind `Bearer `.
    pub(super) async fn check(&self, token: &str, now: UtcMillis) -> Result<(), NotTrusted> {
        if token.is_empty() {
            return Err(NotTrusted::NoToken);
        }
        let header = Some(token).filter(|token| token.len() <= MAX_TOKEN);
        let header = header.and_then(|token| decode_header(token).ok());
        let header = header.ok_or(NotTrusted::NoSignature)?;
        let name = header.kid.filter(|name| name.len() <= MAX_NAME);
        let name = name.ok_or(NotTrusted::NoSignature)?;
        if !ALGORITHMS.contains(&header.alg) {
            return Err(NotTrusted::NoSignature);
        }
        let key = self.key(&name).await?;
        let mut validation = Validation::new(header.alg);
        // By the clock that is handed in, below.
        validation.validate_exp = false;
        validation.validate_aud = false;
        validation.required_spec_claims.clear();
        let claims: Claims = decode(token, &key, &validation)
            .map_err(|_| NotTrusted::BadSignature)?
            .claims;
        let seconds = now.0.div_euclid(1000);
        let has_begun = claims
            .nbf
            .is_none_or(|begins| begins <= seconds + LEEWAY_SECONDS);
        if claims.exp <= seconds - LEEWAY_SECONDS || !has_begun {
            return Err(NotTrusted::Expired);
        }
        let is_of = |allowed: &[String], said: &[&String]| {
            allowed.is_empty() || said.iter().any(|one| allowed.contains(one))
        };
        let is_known = is_of(&self.trust.issuers, &[&claims.iss])
            && is_of(&self.trust.clients, &[&claims.azp, &claims.client_id]);
        is_known.then_some(()).ok_or(NotTrusted::OtherParty)
    }

    /// The gateway's key of this name. One that is there is taken, and where it is time they are
    /// fetched anew beside that; for one that is not there they are fetched first.
    async fn key(&self, name: &str) -> Result<DecodingKey, NotTrusted> {
        let (key, age) = self.store.look(name);
        match key {
            Some(key) => {
                if age.is_none_or(|age| age >= RENEWED) {
                    self.prepare();
                }
                Ok(key)
            }
            None => {
                let store = Arc::clone(&self.store);
                // It comes to its end also where this request is not waited for any longer.
                let renewing = tokio::spawn(async move { store.renew().await });
                let waited = tokio::time::timeout(PATIENCE, renewing).await;
                let (key, age) = self.store.look(name);
                let missing = match (waited, age) {
                    (Ok(_), Some(_)) => NotTrusted::UnknownKey,
                    _ => NotTrusted::NoKeys,
                };
                key.ok_or(missing)
            }
        }
    }
}

impl KeyStore {
    /// A key that may still serve, and how old the keys are that may.
    fn look(&self, name: &str) -> (Option<DecodingKey>, Option<Duration>) {
        let kept = self.kept();
        let age = kept.fetched.map(|at| at.elapsed());
        let age = age.filter(|age| *age < SERVE);
        let key = kept.keys.get(name).filter(|_| age.is_some());
        (key.cloned(), age)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what the gateway publishes now in place of what it did before, unless that was asked a
    /// moment ago.
    async fn renew(&self) {
        let mut tried = self.tried.lock().await;
        if tried.is_some_and(|at| at.elapsed() < BETWEEN) {
            return;
        }
        *tried = Some(Instant::now());
        let fetched = self.gateway.keys().await;
        match fetched.ok().and_then(|text| read(&text)) {
            Some(keys) => {
                tracing::info!(event = "share_keys_fetched", count = keys.len());
                *self.kept() = Kept {
                    keys,
                    fetched: Some(Instant::now()),
                };
            }
            None => tracing::warn!(event = "share_keys_not_fetched"),
        }
    }
}

/// The keys of a JWK set that sign. `None` where there is none.
fn read(text: &[u8]) -> Option<HashMap<String, DecodingKey>> {
    let set: KeySet = serde_json::from_slice(text).ok()?;
    let keys: HashMap<String, DecodingKey> = set
        .keys
        .into_iter()
        .take(MAX_KEYS)
        .filter_map(|key| {
            let key: Jwk = serde_json::from_value(key).ok()?;
            let signs = matches!(
                key.common.public_key_use,
                None | Some(PublicKeyUse::Signature)
            );
            let name = key.common.key_id.clone().filter(|_| signs)?;
            let is_rsa = matches!(
                key.algorithm,
                jsonwebtoken::jwk::AlgorithmParameters::RSA(_)
            );
            let decoding = DecodingKey::from_jwk(&key).ok().filter(|_| is_rsa)?;
            Some((name, decoding))
        })
        .collect();
    (!keys.is_empty()).then_some(keys)
}

impl NotTrusted {
    /// The reason, as the log names it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::NoToken => "no-token",
            Self::NoSignature => "no-signature",
            Self::UnknownKey => "unknown-key",
            Self::BadSignature => "bad-signature",
            Self::Expired => "expired",
            Self::OtherParty => "other-party",
            Self::NoKeys => "no-keys",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_of_a_key_set_what_signs_with_rsa() {
        let rsa = |kid: &str, rest: &str| {
            let modulus = format!("{}w", "u".repeat(341));
            format!(r#"{{"kid":"{kid}","kty":"RSA","e":"AQAB","n":"{modulus}"{rest}}}"#)
        };
        let set = format!(
            r#"{{"keys":[{},{},{},{{"kid":"ec","kty":"EC","crv":"P-256","x":"AA","y":"AA"}},{{}},7]}}"#,
            rsa("plain", ""),
            rsa("signs", r#","use":"sig","alg":"RS256","x5c":["AA"]"#),
            rsa("seals", r#","use":"enc""#),
        );
        let mut names: Vec<String> = read(set.as_bytes()).unwrap().into_keys().collect();
        names.sort();
        assert_eq!(names, ["plain", "signs"]);
        for nothing in ["", "[]", "{}", r#"{"keys":[]}"#, r#"{"keys":{}}"#, "<html>"] {
            assert!(read(nothing.as_bytes()).is_none(), "{nothing}");
        }
    }
}
