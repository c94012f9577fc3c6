//! What is to be said of a scan.

use crate::scanned_code::OtherCode;

/// What is said of a code that was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum ScanNews {
    /// Nothing can be scanned here.
    NotUsed,
    /// An ABHA card, where somebody has an ABHA made.
    HasAbha,
    /// What it is that was scanned in place of an ABHA card.
    Other(OtherCode),
}
