//! Picture files in the forms that ABDM sends them.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use image::ImageReader;
use serde_json::Value;
use std::io::Cursor;

/// More pixels than any card or photo has; a file that promises more is a trap.
const MAX_PIXELS: u64 = 16 * 1024 * 1024;

const LIBERAL: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Finds the picture file in an answer: the bytes themselves, base64, a `data:` address, or
/// one of these in a JSON string or object (protocol.md section 6C).
pub(super) fn file_in(body: &[u8]) -> Option<Vec<u8>> {
    if is_picture(body) {
        return Some(body.to_vec());
    }
    let text = std::str::from_utf8(body).ok()?.trim();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => in_json(&value),
        Err(_) => from_base64(text),
    }
}

/// Decodes a picture file in base64, as profiles carry photos; `None` when it is none.
pub(super) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let text = match text.strip_prefix("data:") {
        Some(rest) => rest.split_once(',')?.1,
        None => text,
    };
    let digits: String = text.split_whitespace().collect();
    LIBERAL.decode(digits).ok().filter(|file| is_picture(file))
}

fn in_json(value: &Value) -> Option<Vec<u8>> {
    if let Some(text) = value.as_str() {
        return from_base64(text);
    }
    // The field has several names; the one that holds a picture is the right one.
    value.as_object()?.values().find_map(|field| {
        field.as_str().and_then(from_base64).or_else(|| {
            field
                .as_object()?
                .values()
                .find_map(|inner| from_base64(inner.as_str()?))
        })
    })
}

/// Whether bytes begin like a PNG or JPEG file of a sensible size.
fn is_picture(bytes: &[u8]) -> bool {
    let known = bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff");
    known
        && ImageReader::new(Cursor::new(bytes))
            .with_guessed_format()
            .ok()
            .and_then(|reader| reader.into_dimensions().ok())
            .is_some_and(|(width, height)| {
                (1..=MAX_PIXELS).contains(&(u64::from(width) * u64::from(height)))
            })
}

#[cfg(test)]
pub(super) mod samples {
    use image::{DynamicImage, ImageFormat};
    use std::io::Cursor;

    pub(crate) fn file(format: ImageFormat) -> Vec<u8> {
        let mut file = Vec::new();
        DynamicImage::new_rgb8(4, 3)
            .write_to(&mut Cursor::new(&mut file), format)
            .unwrap();
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
    use image::ImageFormat;
    use serde_json::json;

    #[test]
    fn finds_the_file_in_every_wrapping() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let file = samples::file(format);
            let text = STANDARD.encode(&file);
            let lines = text
                .as_bytes()
                .chunks(20)
                .map(|line| String::from_utf8_lossy(line).into_owned())
                .collect::<Vec<_>>()
                .join("\r\n");
            for body in [
                file.clone(),
                text.clone().into_bytes(),
                lines.into_bytes(),
                STANDARD_NO_PAD.encode(&file).into_bytes(),
                format!("data:image/png;base64,{text}").into_bytes(),
                format!("\"{text}\"").into_bytes(),
                json!({ "qrCode": text }).to_string().into_bytes(),
                json!({ "status": "ok", "n": 1, "data": { "card": text } })
                    .to_string()
                    .into_bytes(),
                json!({ "image": format!("data:image/jpeg;base64,{text}") })
                    .to_string()
                    .into_bytes(),
            ] {
                assert_eq!(file_in(&body).as_ref(), Some(&file));
            }
        }
    }

    #[test]
    fn refuses_what_is_no_picture() {
        let png = samples::file(ImageFormat::Png);
        let mut huge = png.clone();
        // The width in the header, far beyond the limit.
        huge[16..20].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff]);
        for body in [
            &b""[..],
            b"GIF89a....",
            b"<html>",
            b"{}",
            b"null",
            b"\"AAAA\"",
            b"data:image/png;base64",
            b"\x89PNG\r\n\x1a\n",
            &png[..20],
            &huge,
        ] {
            assert_eq!(file_in(body), None, "{body:?}");
        }
    }
}
