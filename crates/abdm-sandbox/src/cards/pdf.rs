//! A PDF file that shows one picture.

use image::RgbImage;
use lopdf::{Document, Object, Stream, dictionary};

/// Points of an ID-1 card.
const WIDTH: i64 = 243;
const HEIGHT: i64 = 153;

/// Puts a card on a page of its size.
pub(super) fn page(picture: RgbImage) -> Option<Vec<u8>> {
    let mut document = Document::with_version("1.5");
    let mut pixels = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(picture.width()),
            "Height" => i64::from(picture.height()),
            "ColorSpace" => "DeviceRGB",
            "BitsPerComponent" => 8,
        },
        picture.into_raw(),
    );
    pixels.compress().ok()?;
    let pixels = document.add_object(pixels);
    // The picture is one unit wide and high: as large as the page.
    let content = format!("{WIDTH} 0 0 {HEIGHT} 0 0 cm /Card Do");
    let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "MediaBox" => vec![0.into(), 0.into(), WIDTH.into(), HEIGHT.into()],
        "Resources" => dictionary! { "XObject" => dictionary! { "Card" => pixels } },
        "Contents" => content,
    });
    let tree = dictionary! {
        "Type" => "Pages",
        "Kids" => vec![page.into()],
        "Count" => 1,
    };
    document.objects.insert(pages, Object::Dictionary(tree));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).ok()?;
    Some(bytes)
}
