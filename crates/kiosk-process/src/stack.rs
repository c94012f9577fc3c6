//! What calls leave on the stack of a thread when they have returned. No allocator sees it.

use std::hint::black_box;

/// So many bytes below the caller are overwritten: more than any work here goes down, and less than
/// an eighth of the smallest stack.
const DEPTH: usize = 256 * 1024;

/// Overwrites what calls that have returned left on this thread's stack.
#[inline(never)]
pub fn scrub_stack() {
    let mut below = [0_u8; DEPTH];
    black_box(&mut below);
}

/// Does some work, and overwrites what it left on the stack, also where it panics.
pub fn scrubbed<T>(work: impl FnOnce() -> T) -> T {
    struct Scrub;
    impl Drop for Scrub {
        fn drop(&mut self) {
            scrub_stack();
        }
    }
    let _scrub = Scrub;
    work()
}
