//! The A4 sheet.

use super::{Sheet, front};
use crate::card::Error;
use crate::card::content::Content;

/// Draws the sheet.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let mut sheet = Sheet::new((210.0, 297.0));
    sheet.lay(front::sheet(content)?, 19.4, 20.0);
    Ok(sheet)
}
