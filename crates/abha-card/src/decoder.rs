//! What decoders of others are called through.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a decoder makes of bytes of a stranger: `None` when it panics over them, as `png` 0.18.1 did
/// over a palette that ends within a colour, and `rqrr` 0.11.0 over a code that has no size. A
/// picture that cannot be read is no reason to end a person's journey.
///
/// The decoder must own all that it changes, so that nothing half made outlives it.
pub(crate) fn decoded<T>(decode: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(decode)).ok().flatten()
}
