//! The card and the QR code (protocol.md sections 6C and 14).

use super::profile::with_account;
use crate::sandbox::account::Account;
use crate::sandbox::answer::{Answer, broken, typed};
use crate::sandbox::door::{Holder, V3Call};
use crate::sandbox::people::Identity;
use crate::sandbox::picture::{CardText, card_png, qr_png};
use crate::sandbox::shared::Shared;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::json;
use std::sync::Arc;

/// `GET /v3/profile/account/abha-card`
pub(super) async fn card(State(shared): State<Arc<Shared>>, _: V3Call, holder: Holder) -> Answer {
    card_answer(&shared, &holder).await
}

/// The card of somebody who is signed in.
pub(super) async fn card_answer(shared: &Shared, holder: &Holder) -> Answer {
    let (facts, accepted) = with_account(shared, holder, |account, variants| {
        (Facts::of(account), variants.card_accepted)
    })?;
    let status = if accepted {
        StatusCode::ACCEPTED
    } else {
        StatusCode::OK
    };
    let png = draw(move || facts.card()).await.ok_or_else(broken)?;
    Ok(typed(status, "image/png", png))
}

/// `GET /v3/profile/account/qrCode`
pub(super) async fn qr_code(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    holder: Holder,
) -> Answer {
    let facts = with_account(&shared, &holder, |account, _| Facts::of(account))?;
    let png = draw(move || qr_png(&facts.qr)).await.ok_or_else(broken)?;
    Ok(typed(StatusCode::OK, "image/png", png))
}

/// Draws away from the executor.
async fn draw(job: impl FnOnce() -> Option<Vec<u8>> + Send + 'static) -> Option<Vec<u8>> {
    tokio::task::spawn_blocking(job).await.ok()?
}

struct Facts {
    identity: &'static Identity,
    name: String,
    number: String,
    address: String,
    mobile: String,
    qr: String,
}

impl Facts {
    fn of(account: &Account) -> Self {
        Self {
            identity: account.identity,
            name: account.identity.name(),
            number: account.number.clone(),
            address: account.address(),
            mobile: account.mobile.clone().unwrap_or_default(),
            qr: qr_text(account),
        }
    }

    fn card(&self) -> Option<Vec<u8>> {
        card_png(&CardText {
            name: &self.name,
            lines: &[
                ("ABHA number", self.number.as_str()),
                ("ABHA address", self.address.as_str()),
                ("Date of birth", self.identity.dob),
                ("Gender", self.identity.gender),
                ("Mobile", &self.mobile),
            ],
            qr: &self.qr,
            look: self.identity.look,
        })
    }
}

/// The keys of the card's QR code, `"state name"` with its blank included.
fn qr_text(account: &Account) -> String {
    let identity = account.identity;
    let place = identity.place;
    let plain = |part: &'static str| part.trim_start_matches('0');
    let dob = match identity.birth() {
        (Some((day, month)), year) => format!("{}/{}/{year}", plain(day), plain(month)),
        (None, year) => year.to_owned(),
    };
    json!({
        "hidn": account.number,
        "hid": account.address(),
        "name": identity.name(),
        "gender": identity.gender,
        "statelgd": place.state_code,
        "distlgd": place.district_code,
        "dob": dob,
        "state name": place.state,
        "district_name": place.district,
        "mobile": account.mobile.as_deref().unwrap_or("-"),
        "address": identity.address(),
    })
    .to_string()
}
