//! What a process that holds secrets asks of the system. It never holds one itself.
//!
//! [`harden`] belongs on the first line of `main`, [`WipingAllocator`] beside it:
//!
//! ```
//! #[global_allocator]
//! static ALLOCATOR: kiosk_process::WipingAllocator = kiosk_process::WipingAllocator;
//!
//! fn main() {
//!     let taken = kiosk_process::harden();
//!     assert!(taken.undumpable || !cfg!(target_os = "linux"));
//! }
//! ```

mod hardening;
mod memory;
mod stack;

pub use hardening::{Hardening, harden};
pub use memory::{LockedPage, WipingAllocator};
pub use stack::{scrub_stack, scrubbed};
