//! The card and the QR code of an account (protocol.md sections 6C and 14).

mod pdf;

use super::account::Account;
use super::picture::{self, CARD_HEIGHT, CARD_WIDTH, CardText};
use super::rejection::Rejection;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::ImageFormat;
use serde_json::json;

/// The modules of a QR code that comes alone, in pixels each way.
const QR_MODULE: u32 = 6;

/// Draws away from the executor.
pub(super) async fn draw(
    job: impl FnOnce() -> Option<Vec<u8>> + Send + 'static,
) -> Result<Vec<u8>, Rejection> {
    let drawn = tokio::task::spawn_blocking(job).await.ok().flatten();
    drawn.ok_or(Rejection::Internal)
}

/// The official card of an account, in the forms that are given out. Drawing takes milliseconds
/// and is not for the executor.
pub(super) struct OfficialCard(CardText);

impl OfficialCard {
    /// Reads an account.
    pub(super) fn of(account: &Account) -> Self {
        let identity = account.identity;
        Self(CardText {
            name: identity.name(),
            lines: [
                account.number.clone(),
                account.address(),
                identity.dob.clone(),
                identity.gender.clone(),
                account.mobile.clone().unwrap_or_default(),
            ],
            qr: qr_text(account),
            appearance: identity.appearance,
        })
    }

    /// The QR code alone, as a PNG file.
    pub(super) fn qr_code(&self) -> Option<Vec<u8>> {
        let code = picture::enlarged(&picture::qr_code(&self.0.qr)?, QR_MODULE);
        picture::file(&code, ImageFormat::Png)
    }

    /// The card as SVG text, which carries the PNG.
    pub(super) fn svg(&self) -> Option<Vec<u8>> {
        let png = STANDARD.encode(self.png()?);
        let size = format!("width=\"{CARD_WIDTH}\" height=\"{CARD_HEIGHT}\"");
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {CARD_WIDTH} {CARD_HEIGHT}\"><image {size} href=\"data:image/png;base64,{png}\"/></svg>"
        );
        Some(svg.into_bytes())
    }

    /// The card as a PDF file of one page.
    pub(super) fn pdf(&self) -> Option<Vec<u8>> {
        pdf::page(self.0.draw()?)
    }

    /// The card as a PNG file.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        picture::file(&self.0.draw()?, ImageFormat::Png)
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
