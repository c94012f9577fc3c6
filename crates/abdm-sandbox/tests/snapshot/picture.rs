//! What can be said of a picture whoever drew it: its size, what its QR code says, and a few
//! colours.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::{DynamicImage, GenericImageView};

/// A card or a QR code as PNG, SVG or PDF.
pub fn described(file: &[u8]) -> String {
    if file.starts_with(b"%PDF") {
        return described_pdf(file);
    }
    if let Ok(svg) = std::str::from_utf8(file) {
        let (start, rest) = svg.split_once("base64,").expect("a picture within");
        let (inner, end) = rest.split_once('"').expect("its end");
        let inner = of_file(&STANDARD.decode(inner).unwrap()).expect("a picture");
        return format!("{start}{}{end}", described_picture(&inner));
    }
    described_picture(&of_file(file).expect("a picture"))
}

/// A picture, if that is what it is.
pub fn of_file(file: &[u8]) -> Option<DynamicImage> {
    image::load_from_memory(file).ok()
}

/// Its size, and its QR code or else what somebody on it wears.
pub fn described_picture(picture: &DynamicImage) -> String {
    let (width, height) = picture.dimensions();
    let grey = picture.to_luma8();
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, |x, y| {
            grey.get_pixel(x as u32, y as u32).0[0]
        });
    let grids = prepared.detect_grids();
    let told = match grids.first() {
        Some(grid) => grid.decode().expect("a code that can be read").1,
        None => {
            // A few shades more or less are nothing.
            let [red, green, blue, _] = picture.get_pixel(width / 2, height - 8).0;
            let rough = |shade: u8| shade.saturating_add(8) / 16 * 16;
            format!("in {:?}", [red, green, blue].map(rough))
        }
    };
    format!("<picture of {width}x{height}: {told}>")
}

/// The pixels of its only picture.
fn described_pdf(file: &[u8]) -> String {
    let document = lopdf::Document::load_mem(file).unwrap();
    let picture = document.objects.values().find_map(|object| {
        let stream = object.as_stream().ok()?;
        let size = |key: &[u8]| stream.dict.get(key).ok()?.as_i64().ok()?.try_into().ok();
        let pixels = stream.decompressed_content().ok()?;
        image::RgbImage::from_raw(size(b"Width")?, size(b"Height")?, pixels)
    });
    let pages = document.get_pages().len();
    let picture = described_picture(&picture.expect("a picture").into());
    format!("<PDF of {pages} page: {picture}>")
}
