//! The one layout: where everything stands, in millimetres from the top left corner. The PDF
//! and the picture are both drawn from it and decide nothing themselves.

mod a4;
mod a6;
mod back;
mod composer;
mod facts;
mod fit;
mod front;
mod large;
mod motif;
mod receipt;
mod report;
mod rows;
mod service;
mod sheet;
mod slip;

pub(super) use report::report;
pub use report::{Block, Picture};
pub(super) use sheet::{CARD, Item, POINT, Placed, Role, Sheet};

use super::Error;
use super::content::Content;
use super::paper::Paper;
use sheet::{BLEED, Edges};

/// The pages of a card on a paper.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR.
pub(super) fn pages(content: &Content, paper: Paper) -> Result<Vec<Sheet>, Error> {
    if let Some(slip) = &content.slip {
        return Ok(vec![slip::sheet(content, slip, paper)?]);
    }
    if let Some(picture) = &content.service_card {
        return Ok(vec![service::sheet(content, picture, paper)?]);
    }
    match paper {
        Paper::Cr80 => {
            let (front, moved) = front::sheet(content, Edges::ALL)?;
            let back = back::sheet(content, &moved, Edges::ALL)?;
            Ok([front, back]
                .map(|sheet| Sheet {
                    bleed: BLEED,
                    ..sheet
                })
                .into())
        }
        Paper::A4 => Ok(vec![a4::sheet(content)?]),
        Paper::A4Large => Ok(vec![large::sheet(content)?]),
        Paper::A6 => Ok(vec![a6::sheet(content)?]),
        Paper::Receipt80 => Ok(vec![receipt::sheet(content, &receipt::WIDE)?]),
        Paper::Receipt58 => Ok(vec![receipt::sheet(content, &receipt::NARROW)?]),
    }
}

/// Width and height in millimetres of each page of a card on a paper, without the bleed: for a
/// receipt, which is as long as what stands on it.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR.
pub fn sizes(content: &Content, paper: Paper) -> Result<Vec<(f32, f32)>, Error> {
    let sheets = pages(content, paper)?;
    Ok(sheets
        .iter()
        .map(|sheet| (sheet.width, sheet.height))
        .collect())
}

/// The front of the card.
///
/// # Errors
///
/// As [`pages`].
pub(super) fn front(content: &Content) -> Result<Sheet, Error> {
    if let Some(slip) = &content.slip {
        return slip::sheet(content, slip, Paper::Cr80);
    }
    if let Some(picture) = &content.service_card {
        return service::sheet(content, picture, Paper::Cr80);
    }
    Ok(front::sheet(content, Edges::NONE)?.0)
}

#[cfg(test)]
mod tests;
