//! The words of a PDF in the order they are written, piece by piece.

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A stretch of marked text.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What it says. None for right-to-left text, which leaves that to its codes.
    pub words: Option<String>,
    /// Language.
    pub language: String,
    /// Where it begins, in points from the left of the page.
    pub x: f32,
    /// Where its baseline is, in points from the bottom of the page.
    pub baseline: f32,
    /// Font size in points.
    pub size: f32,
    /// Page, from 0.
    pub page: usize,
}

/// The pieces of all pages.
pub fn pieces(document: &Document) -> Vec<Piece> {
    let pages = document.page_iter().enumerate();
    pages
        .flat_map(|(page, id)| on_page(document, id, page))
        .collect()
}

fn on_page(document: &Document, id: ObjectId, page: usize) -> Vec<Piece> {
    let content = document.get_and_decode_page_content(id).unwrap();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut fresh = false;
    for Operation { operator, operands } in content.operations {
        match operator.as_str() {
            "BDC" if operands[0].as_name().unwrap() == b"Span" => {
                let properties = operands[1].as_dict().unwrap();
                pieces.push(Piece {
                    words: text(properties, b"ActualText"),
                    language: text(properties, b"Lang").unwrap(),
                    x: 0.0,
                    baseline: 0.0,
                    size: 0.0,
                    page,
                });
                fresh = true;
            }
            "Tf" if fresh => {
                pieces.last_mut().unwrap().size = operands[1].as_float().unwrap();
            }
            "Tm" if fresh => {
                let piece = pieces.last_mut().unwrap();
                piece.x = operands[4].as_float().unwrap();
                piece.baseline = operands[5].as_float().unwrap();
                fresh = false;
            }
            _ => {}
        }
    }
    pieces
}

/// A text string of a dictionary.
pub fn text(dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let bytes = dictionary.get(key).and_then(Object::as_str).ok()?;
    Some(match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units = units
                .chunks(2)
                .map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
            char::decode_utf16(units).map(Result::unwrap).collect()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    })
}

/// What a dictionary refers to, or holds.
pub fn follow<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a Object {
    dictionary.get_deref(key, document).unwrap()
}
