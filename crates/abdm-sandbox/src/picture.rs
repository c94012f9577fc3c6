//! Pictures that the sandbox draws itself: portraits, QR codes and cards.

mod card;
mod portrait;
mod qr;

pub(super) use card::{CARD_HEIGHT, CARD_WIDTH, CardText, card_png};
pub(super) use portrait::Appearance;
pub(super) use qr::qr_png;
