//! The pass over the objects that `printpdf` wrote.

use super::codes::Map;
use super::object::{broken, fault, string};
use super::tags::Tags;
use super::tree;
use crate::Error;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::io::Write;

/// What the numbers of our colours mean: sRGB as an ICC profile of version 4.2, the newest that
/// PDF 1.7 takes, with its curve as a formula. From Saucecontrol's Compact ICC Profiles, given to
/// everybody under CC0 (`assets/color/CC0-1.0.txt`).
const SRGB_PROFILE: &[u8] = include_bytes!("../../../../assets/color/sRGB-v4.icc");

/// Completes the document and writes it.
pub(super) fn postprocess(
    mut document: Document,
    maps: &[Map],
    tags: &Tags,
    title: &str,
) -> Result<Vec<u8>, Error> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let first = *pages.first().ok_or_else(|| fault("no page"))?;
    map_codes(&mut document, first, maps)?;
    tidy_pages(&mut document, &pages)?;
    tree::write(&mut document, &pages, tags)?;
    let catalog = document.catalog_mut().map_err(broken)?;
    catalog.set("Lang", string("en"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    intent(&mut document)?;
    metadata(&mut document, title)?;
    let info = document.add_object(dictionary! { "Title" => string(title) });
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
    compress(&mut document)?;
    let id = fingerprint(&document);
    document.trailer.set("ID", vec![id.clone(), id]);
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| fault(&error.to_string()))?;
    Ok(bytes)
}

/// Gives each font its map from code to glyph, in place of "the code is the glyph".
fn map_codes(document: &mut Document, page: ObjectId, maps: &[Map]) -> Result<(), Error> {
    let fonts = {
        let page = document.get_dictionary(page).map_err(broken)?;
        let resources = follow(document, page.get(b"Resources").map_err(broken)?)?;
        follow(document, resources.get(b"Font").map_err(broken)?)?.clone()
    };
    for map in maps {
        let bytes: Vec<u8> = map
            .glyphs
            .iter()
            .flat_map(|glyph| glyph.to_be_bytes())
            .collect();
        let stream = document.add_object(Stream::new(Dictionary::new(), bytes));
        let font = fonts
            .get(map.resource.as_bytes())
            .and_then(Object::as_reference)
            .map_err(broken)?;
        let descendant = document
            .get_object_mut(font)
            .and_then(Object::as_dict_mut)
            .and_then(|font| font.get_mut(b"DescendantFonts"))
            .and_then(Object::as_array_mut)
            .map_err(broken)?
            .first_mut()
            .ok_or_else(|| fault("a font without its descendant"))?
            .as_dict_mut()
            .map_err(broken)?;
        descendant.set("CIDToGIDMap", stream);
    }
    Ok(())
}

fn follow<'a>(document: &'a Document, object: &'a Object) -> Result<&'a Dictionary, Error> {
    let (_, object) = document.dereference(object).map_err(broken)?;
    object.as_dict().map_err(broken)
}

fn tidy_pages(document: &mut Document, pages: &[ObjectId]) -> Result<(), Error> {
    for (place, id) in pages.iter().enumerate() {
        let page = document
            .get_object_mut(*id)
            .and_then(Object::as_dict_mut)
            .map_err(broken)?;
        page.remove(b"Annots");
        let media = page.get(b"MediaBox").map_err(broken)?.clone();
        page.set("BleedBox", media);
        page.set("StructParents", place as i64);
        page.set("Tabs", "S");
        let resources = page
            .get(b"Resources")
            .and_then(Object::as_reference)
            .map_err(broken)?;
        let resources = document
            .get_object_mut(resources)
            .and_then(Object::as_dict_mut)
            .map_err(broken)?;
        for unused in ["Shading", "ExtGState"] {
            resources.remove(unused.as_bytes());
        }
    }
    document.prune_objects();
    Ok(())
}

/// Says that colours are sRGB.
fn intent(document: &mut Document) -> Result<(), Error> {
    let profile = Stream::new(dictionary! { "N" => 3 }, SRGB_PROFILE.to_vec());
    let profile = document.add_object(profile);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => string("sRGB"),
        "Info" => string("sRGB"),
        "DestOutputProfile" => profile,
    };
    let catalog = document.catalog_mut().map_err(broken)?;
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

/// The title once more, and that the document keeps to PDF/A-2b.
fn metadata(document: &mut Document, title: &str) -> Result<(), Error> {
    let title = title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let packet = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <pdfaid:part>2</pdfaid:part>\n\
         <pdfaid:conformance>B</pdfaid:conformance>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n\
         <?xpacket end=\"w\"?>"
    );
    let stream = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        packet.into_bytes(),
    )
    // Archives read it without decompressing.
    .with_compression(false);
    let metadata = document.add_object(stream);
    let catalog = document.catalog_mut().map_err(broken)?;
    catalog.set("Metadata", metadata);
    Ok(())
}

/// How hard to compress: the higher levels take up to five times as long and save nothing.
const LEVEL: u32 = 4;

fn compress(document: &mut Document) -> Result<(), Error> {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let room = Vec::with_capacity(stream.content.len() / 2);
        let mut encoder = ZlibEncoder::new(room, Compression::new(LEVEL));
        let compressed = encoder
            .write_all(&stream.content)
            .and_then(|()| encoder.finish())
            .map_err(|error| fault(&error.to_string()))?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(compressed);
    }
    Ok(())
}

/// An identifier from what the document holds: the same card has the same one.
fn fingerprint(document: &Document) -> Object {
    let mut sums = [0xCBF2_9CE4_8422_2325_u64, 0x9E37_79B9_7F4A_7C15];
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            for byte in &stream.content {
                for sum in &mut sums {
                    *sum = (*sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
                }
            }
        }
    }
    let bytes = sums.iter().flat_map(|sum| sum.to_be_bytes()).collect();
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}
