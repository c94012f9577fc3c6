//! The QR that the service itself makes (protocol.md section 14): its text goes on our card
//! unchanged, where it can be read.

use crate::card;
use crate::domain::{AbhaNumber, Profile};
use serde_json::Value;

/// What the text has to agree with.
pub(super) struct Whose {
    number: AbhaNumber,
    address: Option<String>,
}

impl Whose {
    pub(super) fn of(profile: &Profile) -> Self {
        Self {
            number: profile.abha_number.clone(),
            address: profile.abha_address.as_ref().map(ToString::to_string),
        }
    }
}

/// Reads the text of a QR picture, a PNG or JPEG file. `None` when there is none, or when it is
/// not about this ABHA and its present address.
pub(super) fn read(file: &[u8], whose: &Whose) -> Option<String> {
    let codes = card::qr_in(file);
    codes.into_iter().find(|text| is_about(text, whose))
}

/// An address just chosen may not have reached the service's picture yet.
fn is_about(text: &str, whose: &Whose) -> bool {
    let Ok(Value::Object(said)) = serde_json::from_str(text) else {
        return false;
    };
    let said = |key: &str| said.get(key).and_then(Value::as_str);
    let same_number = said("hidn")
        .and_then(|number| AbhaNumber::parse(number).ok())
        .is_some_and(|number| number == whose.number);
    let same_address = match (said("hid"), &whose.address) {
        (Some(said), Some(address)) => said == address,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => true,
    };
    same_number && same_address
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    const TEXT: &str = r#"{"hidn":"91-1000-2000-3008","hid":"asha_1995@abdm","name":"Asha"}"#;

    fn whose(number: &str, address: Option<&str>) -> Whose {
        Whose {
            number: AbhaNumber::parse(number).unwrap(),
            address: address.map(str::to_owned),
        }
    }

    fn picture(text: &str) -> Vec<u8> {
        let code = qrcode::QrCode::new(text).unwrap();
        let (size, quiet, scale) = (code.width(), 4, 4);
        let side = u32::try_from((size + 2 * quiet) * scale).unwrap();
        let picture = image::GrayImage::from_fn(side, side, |x, y| {
            let module = |at: u32| (at as usize / scale).checked_sub(quiet);
            let dark = match (module(x), module(y)) {
                (Some(x), Some(y)) if x < size && y < size => code[(x, y)] == qrcode::Color::Dark,
                _ => false,
            };
            image::Luma([if dark { 0 } else { 255 }])
        });
        let mut file = Cursor::new(Vec::new());
        picture
            .write_to(&mut file, image::ImageFormat::Png)
            .unwrap();
        file.into_inner()
    }

    #[test]
    fn takes_the_text_of_this_abha_unchanged() {
        let file = picture(TEXT);
        let read = read(&file, &whose("91-1000-2000-3008", Some("asha_1995@abdm")));
        assert_eq!(read.as_deref(), Some(TEXT));
    }

    #[test]
    fn takes_nothing_else() {
        let file = picture(TEXT);
        for (number, address) in [
            ("91-1000-2000-3016", Some("asha_1995@abdm")),
            ("91-1000-2000-3008", Some("asha_1996@abdm")),
        ] {
            assert_eq!(read(&file, &whose(number, address)), None, "{number}");
        }
        let us = whose("91-1000-2000-3008", None);
        for file in [
            picture("https://example.org/91-1000-2000-3008"),
            picture("[1]"),
            b"no picture".to_vec(),
            Vec::new(),
        ] {
            assert_eq!(read(&file, &us), None);
        }
    }
}
