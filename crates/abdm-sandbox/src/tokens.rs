//! Tokens: the gateway's for clients, ABHA's for people (protocol.md section 5).

use super::account::Account;
use super::keys::Keys;
use super::rejection::Rejection;
use abdm_types::UtcMillis;
use jsonwebtoken::{Algorithm, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long a session of the old gateway holds.
pub(super) const SESSION_V05_SECONDS: i64 = 600;
/// How long a session of the V3 gateway holds.
pub(super) const SESSION_V3_SECONDS: i64 = 1200;
/// How long any session holds where that quirk is chosen.
pub(super) const SESSION_SHORT_SECONDS: i64 = 300;
/// What is said of the gateway's refresh token, which no published call takes.
pub(super) const SESSION_REFRESH_SECONDS: i64 = 1800;
/// How long a person's token holds.
pub(super) const PERSON_SECONDS: i64 = 1800;
/// How long a person's refresh token holds: fifteen days.
pub(super) const PERSON_REFRESH_SECONDS: i64 = 1_296_000;

/// How long a transfer token holds, which has no refresh token.
pub(super) const TRANSFER_SECONDS: i64 = 300;

/// What a person's token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Typ {
    /// For `X-token`: it opens the calls on an account.
    Transaction,
    /// For `R-token`: it is given for new tokens.
    Refresh,
    /// For `T-token`: it lets somebody choose one of a mobile's accounts.
    Transfer,
}

impl Typ {
    /// The header that it comes in.
    pub(super) const fn header(self) -> &'static str {
        match self {
            Self::Transaction => "X-token",
            Self::Refresh => "R-token",
            Self::Transfer => "T-token",
        }
    }
}

/// Which family of calls a person's token opens. The card and profile calls of the address family
/// and of the account family refuse each other's tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Via {
    /// Signed in to an ABHA number.
    Account,
    /// Signed in by ABHA address.
    Address,
}

/// Somebody has proved who they are; it holds until they sign out.
pub(super) struct SignIn {
    /// Their ABHA number.
    pub(super) number: String,
    /// What their token opens.
    pub(super) via: Via,
    /// Since when.
    pub(super) since: UtcMillis,
}

/// A token, and the one that renews it.
pub(super) struct TokenPair {
    /// For `Authorization`, or a person's `X-token`.
    pub(super) token: String,
    /// For a person's `R-token`; no published call takes the gateway's.
    pub(super) refresh: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct GatewayClaims {
    exp: i64,
    iat: i64,
    jti: String,
    iss: String,
    sub: String,
    typ: String,
    azp: String,
    client_id: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PersonClaims {
    exp: i64,
    iat: i64,
    sub: String,
    client_id: String,
    system: String,
    account_type: String,
    mobile: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    abha_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    preferred_abha_address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    is_kyc_verified: Option<bool>,
    typ: Typ,
    txn_id: String,
    /// Which sign-in it belongs to; of our own, to be able to sign out.
    sid: String,
}

/// Makes a gateway session: the access token (RS256) and the refresh token (HS256).
pub(super) fn gateway(
    keys: &Keys,
    client: &str,
    id: Uuid,
    seconds: i64,
    now: UtcMillis,
) -> Result<TokenPair, Rejection> {
    let claims = |typ: &str, seconds: i64| GatewayClaims {
        exp: whole_seconds(now) + seconds,
        iat: whole_seconds(now),
        jti: id.to_string(),
        iss: "https://practice.invalid/auth/realms/central-registry".to_owned(),
        sub: id.to_string(),
        typ: typ.to_owned(),
        azp: client.to_owned(),
        client_id: client.to_owned(),
    };
    let token = encode(
        &Header::new(Algorithm::RS256),
        &claims("Bearer", seconds),
        &keys.sign,
    );
    // Nothing takes this one back, so its key need not be a secret.
    let refresh = encode(
        &Header::new(Algorithm::HS256),
        &claims("Refresh", SESSION_REFRESH_SECONDS),
        &EncodingKey::from_secret(id.as_bytes()),
    );
    Ok(TokenPair {
        token: token.map_err(|_| Rejection::Internal)?,
        refresh: refresh.map_err(|_| Rejection::Internal)?,
    })
}

/// Checks a gateway token.
pub(super) fn check_gateway(keys: &Keys, token: &str, now: UtcMillis) -> Result<(), Rejection> {
    read(keys, token, Algorithm::RS256)
        .filter(|claims: &GatewayClaims| is_fresh(claims.exp, now))
        .map(|_| ())
        .ok_or(Rejection::BadSession)
}

/// Makes the two tokens (RS512) of somebody who signed in as `sid`; the second holds for
/// `refresh_seconds`.
pub(super) fn person(
    keys: &Keys,
    account: &Account,
    sid: Uuid,
    txn_id: Uuid,
    refresh_seconds: i64,
    now: UtcMillis,
) -> Result<TokenPair, Rejection> {
    let make = |typ: Typ, seconds: i64| {
        let claims = PersonClaims {
            exp: whole_seconds(now) + seconds,
            iat: whole_seconds(now),
            sub: account.number.clone(),
            client_id: "abha-profile-app-api".to_owned(),
            system: "ABHA-N".to_owned(),
            account_type: "standard".to_owned(),
            mobile: account.mobile.clone(),
            abha_number: Some(account.number.clone()),
            preferred_abha_address: Some(account.address()),
            is_kyc_verified: Some(account.kyc_verified),
            typ,
            txn_id: txn_id.to_string(),
            sid: sid.to_string(),
        };
        sign(keys, &claims)
    };
    Ok(TokenPair {
        token: make(Typ::Transaction, PERSON_SECONDS)?,
        refresh: make(Typ::Refresh, refresh_seconds)?,
    })
}

/// Makes the token with which somebody who has proved to hold a mobile chooses an account of it.
pub(super) fn transfer(
    keys: &Keys,
    mobile: &str,
    txn_id: Uuid,
    now: UtcMillis,
) -> Result<String, Rejection> {
    let claims = PersonClaims {
        exp: whole_seconds(now) + TRANSFER_SECONDS,
        iat: whole_seconds(now),
        sub: mobile.to_owned(),
        client_id: "abha-profile-app-api".to_owned(),
        system: "ABHA-N".to_owned(),
        account_type: "standard".to_owned(),
        mobile: Some(mobile.to_owned()),
        abha_number: None,
        preferred_abha_address: None,
        is_kyc_verified: None,
        typ: Typ::Transfer,
        txn_id: txn_id.to_string(),
        sid: txn_id.to_string(),
    };
    sign(keys, &claims)
}

fn sign(keys: &Keys, claims: &PersonClaims) -> Result<String, Rejection> {
    encode(&Header::new(Algorithm::RS512), claims, &keys.sign).map_err(|_| Rejection::Internal)
}

/// Checks a person's token of the `wanted` kind. Gives the id of the sign-in; for a transfer token, the transaction.
pub(super) fn check_person(
    keys: &Keys,
    token: &str,
    wanted: Typ,
    now: UtcMillis,
) -> Result<Uuid, Rejection> {
    let bad = || Rejection::BadToken(wanted.header());
    let claims: PersonClaims = read(keys, token, Algorithm::RS512).ok_or_else(bad)?;
    if claims.typ != wanted {
        return Err(bad());
    }
    if !is_fresh(claims.exp, now) {
        return Err(Rejection::ExpiredToken(wanted.header()));
    }
    Uuid::parse_str(&claims.sid).map_err(|_| bad())
}

fn read<T: serde::de::DeserializeOwned>(
    keys: &Keys,
    token: &str,
    algorithm: Algorithm,
) -> Option<T> {
    let mut validation = Validation::new(algorithm);
    // The sandbox has its own clock, so the library must not look at the real one.
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    decode(token, &keys.check, &validation)
        .map(|data| data.claims)
        .ok()
}

fn is_fresh(expires: i64, now: UtcMillis) -> bool {
    whole_seconds(now) < expires
}

fn whole_seconds(time: UtcMillis) -> i64 {
    time.0.div_euclid(1000)
}
