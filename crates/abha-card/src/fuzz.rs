//! What a server may send as a picture, given to what reads it: for the fuzz targets in the folder
//! `fuzz` and for the tests of their corpus. It is in no build of the product.

use super::content::{clean, shorten};
use super::photo::Photo;
use super::read_qr;
use abdm_types::is_hidden;
use std::sync::Arc;

/// A picture file: a photo, and the service's own card.
pub fn picture(bytes: &[u8]) {
    let file: Arc<[u8]> = Arc::from(bytes);
    if let Some(photo) = Photo::read(&file) {
        let (width, height) = photo.pixels.dimensions();
        assert!(width.max(height) <= 600 && width.min(height) > 0);
    }
    if let Some(card) = Photo::read_card(&file) {
        let (width, height) = card.pixels.dimensions();
        assert!(width.max(height) <= 2_048 && width.min(height) > 0);
    }
}

/// A picture of a code in black and white: the first byte is its width, each bit behind it a pixel.
pub fn codes(bytes: &[u8]) {
    let Some((width, bits)) = bytes.split_first() else {
        return;
    };
    let width = usize::from(*width).max(1);
    let height = (bits.len() * 8 / width).min(300);
    let texts = read_qr(width, height, |x, y| {
        let at = y * width + x;
        let byte = bits.get(at / 8).copied().unwrap_or_default();
        if byte & (0x80 >> (at % 8)) == 0 {
            u8::MAX
        } else {
            0
        }
    });
    assert!(texts.iter().all(|text| text.len() < 8_000));
}

/// A text for a card and for its QR.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let line = clean(&text, 300);
    assert!(line.chars().count() <= 300 && !line.chars().any(is_hidden));
    for longest in [60, 120, 250] {
        assert!(shorten(&line, longest).chars().count() <= longest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::corpus;

    #[test]
    fn the_corpus_and_what_is_like_it_is_read() {
        corpus::run("picture", 1_500, picture);
        corpus::run("text", 2_000, text);
        corpus::run("codes", 300, codes);
    }
}
