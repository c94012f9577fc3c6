//! Picture files in the forms that ABDM sends them.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// More pixels than any card or photo has; a file that promises more is a trap.
const MAX_PIXELS: u64 = 4_000_000;

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
    match serde_json::from_str::<&RawValue>(text) {
        Ok(value) => in_json(value, DEPTH),
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

/// In how many objects within each other a picture may stand.
const DEPTH: usize = 2;

fn in_json(value: &RawValue, depth: usize) -> Option<Vec<u8>> {
    let text = value.get();
    if text.starts_with('"') {
        return from_base64(&serde_json::from_str::<String>(text).ok()?);
    }
    let object = &mut serde_json::Deserializer::from_str(text);
    First(depth.checked_sub(1)?).deserialize(object).ok()?
}

/// The first picture in an object. The field has several names: the one that holds a picture is
/// the right one. Nothing of the others is kept.
struct First(usize);

impl<'de> DeserializeSeed<'de> for First {
    type Value = Option<Vec<u8>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for First {
    type Value = Option<Vec<u8>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some((IgnoredAny, value)) = map.next_entry::<_, &RawValue>()? {
            found = found.or_else(|| in_json(value, self.0));
        }
        Ok(found)
    }
}

/// Whether bytes begin like a PNG or JPEG file of a sensible size. Nothing of it is decoded.
fn is_picture(bytes: &[u8]) -> bool {
    let size = size_of_png(bytes).or_else(|| size_of_jpeg(bytes));
    size.is_some_and(|[width, height]| (1..=MAX_PIXELS).contains(&(width * height)))
}

fn size_of_png(bytes: &[u8]) -> Option<[u64; 2]> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?;
    let sides = header.strip_prefix(b"IHDR")?.first_chunk::<8>()?;
    let (width, height) = sides.split_at(4);
    Some([width, height].map(number))
}

/// Looks at the segments up to the frame, which begins with the precision, height and width.
fn size_of_jpeg(bytes: &[u8]) -> Option<[u64; 2]> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        rest = rest.strip_prefix(b"\xff")?;
        let filled = rest.iter().take_while(|byte| **byte == 0xff).count();
        let (marker, behind) = rest.get(filled..)?.split_first()?;
        let segment = behind.get(..usize::try_from(number(behind.get(..2)?)).ok()?)?;
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some([segment.get(5..7)?, segment.get(3..5)?].map(number));
            }
            // The picture, or its end, without a frame before it.
            0xd8..=0xda => return None,
            _ => rest = behind.get(segment.len().max(2)..)?,
        }
    }
}

/// A number of several bytes, the highest first.
fn number(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
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
