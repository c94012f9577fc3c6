//! The ABHA card: what stands on it, one layout in millimetres, and from that layout a PDF for
//! paper and pixels for the screen. The drawing is our own; it carries no State Emblem and no
//! mark of ABHA or NHA.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod barcode;
mod content;
mod decoder;
pub mod fonts;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod geometry;
mod layout;
mod paper;
mod pdf;
mod photo;
mod qr;
mod raster;
mod samples;
mod shaping;
mod verify;

pub use barcode::{Bar, Barcode};
pub use content::{
    Content, Mark, SlipText, content, content_with_labels, content_with_qr, service_card, slip,
};
pub use layout::{Block, Picture, sizes};
pub use paper::{Paper, UnknownPaper};
pub use pdf::{pdf, report};
pub use photo::{faces, qr_in};
pub use qr::read_qr;
pub use raster::{
    Bitmap, Drawing, Pixels, bitmap, bitmap_png, blotted, drawing, page_png, pages, pixels, png,
};
pub use samples::{Sample, samples};
pub use verify::{verify, verify_bitmap, verify_with_qr};

/// Why there is no card. None of these carries anything personal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An embedded font cannot be read or subset: a fault of the build, found by its tests.
    #[error("the embedded font {0} cannot be used")]
    Font(&'static str),
    /// Even the shortest QR content does not fit its block at a readable module size.
    #[error("the QR content is too long for the card")]
    QrTooLong,
    /// The QR encoder refused the content.
    #[error("the QR cannot be encoded: {0}")]
    Qr(String),
    /// The picture's resolution is outside 50 to 1200 dots an inch.
    #[error("a resolution of {0} dots an inch is outside 50 to 1200")]
    Resolution(u32),
    /// Only receipts are drawn in dots.
    #[error("{0} is no paper of a receipt printer")]
    NotAReceipt(Paper),
    /// The pixels are not as many as width and height say.
    #[error("the picture does not have the size it claims")]
    PixelCount,
    /// The PDF could not be put together.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
    /// The PNG could not be put together.
    #[error("the PNG cannot be written: {0}")]
    Png(String),
    /// No QR can be read from the finished picture.
    #[error("no QR can be read from the finished card")]
    QrUnreadable,
    /// The QR in the picture says something else than the profile.
    #[error("the QR of the finished card does not say what the profile says")]
    QrDiffers,
    /// The QR can be read, but part of the symbol is spoilt.
    #[error("{spoilt} modules of the QR are spoilt")]
    QrDamaged {
        /// How many modules are not as they should be.
        spoilt: usize,
    },
}
