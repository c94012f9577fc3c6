//! What decoders of others are called through.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a decoder makes of bytes of a stranger: `None` when it panics over them, as `png` 0.18.1 did
/// over a palette that ends within a colour, and `rqrr` 0.11.0 over a code it measured beyond all
/// numbers. A
/// picture that cannot be read is no reason to end a person's journey.
///
/// The decoder must own all that it changes, so that nothing half made outlives it.
pub(crate) fn decoded<T>(decode: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(decode)).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hint::black_box;

    #[test]
    fn a_decoder_that_panics_has_read_nothing() {
        let bytes: &[u8] = black_box(&[0x89]);
        assert_eq!(decoded(|| Some(bytes[..3].len())), None);
        assert_eq!(decoded(|| bytes.first().copied()), Some(0x89));
    }
}
