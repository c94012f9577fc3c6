//! Being told a forgotten ABHA number (protocol.md section 7A). Nobody is signed in by it.

use super::extract::{Call, Fields, OtpEncoding, encrypted, mobile, otp, required, text, txn_id};
use super::responses::txn_response;
use crate::fields::is_digits;
use crate::flow::Goal;
use crate::people::{self, Identity};
use crate::profile_fields::address;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::sms::Recipient;
use crate::state::AppState;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /v1/forgot/healthId/mobile/generateOtp`, and under `/v2`: sends a code to a mobile that has
/// an ABHA number.
pub(super) async fn generate(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let mobile = mobile(&body, "mobile")?;
    let sent = state.with_store(|store, now| {
        if store.numbers_of(&mobile).is_empty() {
            return Err(Rejection::MobileUnknown);
        }
        let goal = Goal::Retrieve(mobile.clone());
        store.begin_flow(goal, Recipient::Mobile(mobile), now)
    })?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v1/forgot/healthId/mobile`, and under `/v2`: tells the ABHA number. Details that fit nobody
/// leave the code good, so that they can be corrected.
pub(super) async fn retrieve(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let claim = Claim::of(&body)?;
    let txn_id = txn_id(&body)?;
    let otp = otp(&body, OtpEncoding::Plain, &state).await?;
    let found = state.with_store(|store, now| {
        let flow = store.flow(txn_id, now);
        let before = flow.ok().and_then(|flow| flow.code.clone());
        let fits = |goal: &Goal| matches!(goal, Goal::Retrieve(_));
        let Goal::Retrieve(mobile) = store.prove_flow(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        let found = store
            .accounts
            .iter()
            .filter(|account| account.mobile.as_ref() == Some(&mobile))
            .find(|account| claim.fits(account.identity))
            .map(|account| {
                json!({
                    "healthId": address(account, store.quirks),
                    "healthIdNumber": account.number,
                    "jwtResponse": null,
                })
            });
        match found {
            Some(found) => {
                store.flows.finish(txn_id);
                Ok(found)
            }
            None => {
                store.restore_code(txn_id, before);
                Err(Rejection::OtherPerson)
            }
        }
    })?;
    Ok(ok(&found))
}

fn generate_aadhaar(state: &AppState, aadhaar: &str) -> HandlerResult {
    let sent = state.with_store(|store, now| {
        let person = people::find(aadhaar).ok_or(Rejection::AadhaarUnknown)?;
        let goal = Goal::RetrieveByAadhaar(&person.aadhaar);
        store.begin_flow(goal, Recipient::Aadhaar(person), now)
    })?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v1/forgot/healthId/aadhaar/generateOtp`: has UIDAI send a code for a plain number.
pub(super) async fn generate_aadhaar_v1(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let aadhaar = required(&body, "aadhaar")?;
    generate_aadhaar(&state, &aadhaar)
}

/// `POST /v2/forgot/healthId/aadhaar/generateOtp`: has UIDAI send a code for an encrypted number.
pub(super) async fn generate_aadhaar_v2(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let aadhaar = encrypted(&body, "aadhaar", &state).await?;
    generate_aadhaar(&state, &aadhaar)
}

/// `POST /v1/forgot/healthId/aadhaar`: tells the ABHA number. The code alone proves who it is.
pub(super) async fn retrieve_by_aadhaar(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body)?;
    let otp = otp(&body, OtpEncoding::Plain, &state).await?;
    let found = state.with_store(|store, now| {
        let fits = |goal: &Goal| matches!(goal, Goal::RetrieveByAadhaar(_));
        let Goal::RetrieveByAadhaar(aadhaar) = store.prove_flow(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        store.flows.finish(txn_id);
        let mut accounts = store.accounts.iter();
        let account = accounts.find(|account| account.is_found_by(aadhaar));
        let account = account.ok_or(Rejection::NoAbhaForAadhaar)?;
        Ok(json!({
            "healthId": address(account, store.quirks),
            "healthIdNumber": account.number,
            "jwtResponse": null,
        }))
    })?;
    Ok(ok(&found))
}

/// Who somebody says to be.
struct Claim {
    first: String,
    middle: Option<String>,
    last: Option<String>,
    name: String,
    gender: String,
    day: Option<u8>,
    month: Option<u8>,
    year: String,
}

impl Claim {
    fn of(body: &Map<String, Value>) -> Result<Self, Rejection> {
        let need = |key| text(body, key).ok_or_else(|| Rejection::field(key));
        let part = |key, most: u8| match text(body, key) {
            None => Ok(None),
            Some(part) => match part.parse::<u8>() {
                Ok(part) if (1..=most).contains(&part) => Ok(Some(part)),
                Ok(_) | Err(_) => Err(Rejection::field(key)),
            },
        };
        let gender = need("gender")?;
        if !["M", "F", "O", "U"].contains(&gender.as_str()) {
            return Err(Rejection::field("gender"));
        }
        let year = need("yearOfBirth")?;
        if year.len() != 4 || !is_digits(&year) {
            return Err(Rejection::field("yearOfBirth"));
        }
        Ok(Self {
            first: need("firstName")?,
            middle: text(body, "middleName"),
            last: text(body, "lastName"),
            name: need("name")?,
            gender,
            day: part("dayOfBirth", 31)?,
            month: part("monthOfBirth", 12)?,
            year,
        })
    }

    /// Whether this is who it says. What is not known on either side is no contradiction.
    fn fits(&self, identity: &Identity) -> bool {
        let (day_and_month, year) = identity.birth();
        let same = |claimed: Option<u8>, known: &str| {
            claimed.is_none_or(|claimed| known.parse() == Ok(claimed))
        };
        let is_birth = year == self.year
            && day_and_month
                .is_none_or(|(day, month)| same(self.day, day) && same(self.month, month));
        let full = words(&identity.name());
        // Where a name is divided is anybody's guess, so its parts count together.
        let parts = [Some(&self.first), self.middle.as_ref(), self.last.as_ref()];
        let parts = parts.into_iter().flatten().chain([&self.name]);
        let is_name = words(&self.first).first() == full.first()
            && parts
                .flat_map(|part| words(part))
                .all(|word| full.contains(&word));
        is_birth && is_name && self.gender == identity.gender
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}
