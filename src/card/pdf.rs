//! The card as a PDF.

use super::{Content, Error, Paper};

/// Draws the card as a PDF.
///
/// # Errors
///
/// x
pub fn pdf(content: &Content, paper: Paper) -> Result<Vec<u8>, Error> {
    let _ = super::layout::pages(content, paper)?;
    Err(Error::Pdf(String::new()))
}
