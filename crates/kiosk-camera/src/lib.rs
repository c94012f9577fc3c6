//! A camera that reads the code of a card held to it. Pictures are looked at and wiped, never
//! kept.

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

mod frame;
mod read;
#[cfg(target_os = "linux")]
mod v4l2;
mod watch;

pub use frame::{Frame, Preview};
pub use read::codes;
pub use watch::{News, watch, watch_source};

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CameraFault {
    /// No camera is there, or none that can be read.
    #[error("there is no camera")]
    Missing,
    /// Another program has it.
    #[error("another program uses the camera")]
    Busy,
    /// It was there, and gives no pictures any more: unplugged, as a rule.
    #[error("the camera gives no pictures")]
    Lost,
}

/// Where pictures come from.
pub trait FrameSource: Send {
    /// The next picture. `None` when there is none yet; it returns after a quarter of a second at
    /// the latest, so that whoever asks can stop asking.
    ///
    /// # Errors
    ///
    /// [`CameraFault`] when no picture will come any more.
    fn next(&mut self) -> Result<Option<Frame>, CameraFault>;
}

/// Opens the first camera that there is.
///
/// # Errors
///
/// [`CameraFault::Missing`] where there is none, [`CameraFault::Busy`] where another program has
/// it.
pub fn open() -> Result<Box<dyn FrameSource>, CameraFault> {
    #[cfg(target_os = "linux")]
    return v4l2::open();
    #[cfg(not(target_os = "linux"))]
    return Err(CameraFault::Missing);
}
