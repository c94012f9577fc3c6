//! PDF objects and the errors of writing them.

use crate::Error;
use lopdf::Object;

pub(super) fn fault(reason: &str) -> Error {
    Error::Pdf(reason.to_owned())
}

pub(super) fn broken(error: lopdf::Error) -> Error {
    fault(&error.to_string())
}

pub(super) fn string(text: &str) -> Object {
    let format = if text.is_ascii() {
        lopdf::StringFormat::Literal
    } else {
        lopdf::StringFormat::Hexadecimal
    };
    Object::String(text_bytes(text), format)
}

/// Text as PDF wants it outside of pages: UTF-16 with its mark, or plain ASCII.
pub(super) fn text_bytes(text: &str) -> Vec<u8> {
    if text.is_ascii() {
        return text.as_bytes().to_vec();
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}
