//! What is left in memory of a block that was given back. The allocator stands for the whole
//! program, and the search looks at it from outside of Rust.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    reason = "a test says what it expects by panicking"
)]

use kiosk_process::{scrub_stack, scrubbed};
use std::fs::{self, File};
use std::hint::black_box;
use std::os::unix::fs::FileExt;
use std::sync::{Mutex, MutexGuard, PoisonError};

#[global_allocator]
static ALLOCATOR: kiosk_process::WipingAllocator = kiosk_process::WipingAllocator;

const LEN: usize = 40;

/// Held by the one that searches: what a search has read of another test's memory is a copy of it,
/// and found by that test as something that was left.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A mark that stands nowhere in the program as it is.
fn mark(seed: u8) -> [u8; LEN] {
    std::array::from_fn(|place| {
        let place = u8::try_from(place).unwrap();
        place.wrapping_mul(37).wrapping_add(seed) ^ 0x5a
    })
}

/// How often the mark stands in memory that is written to, the stack of this thread left out, where
/// the mark itself is made, and what the search has read.
fn count(seed: u8) -> usize {
    let wanted = mark(seed);
    scrub_stack();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let memory = File::open("/proc/self/mem").unwrap();
    let mut chunk = vec![0; 1 << 20];
    let own_chunk = chunk.as_ptr().addr();
    let own_stack = wanted.as_ptr().addr();
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw-p ")) {
        let (start, end) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
        let mut at = usize::from_str_radix(start, 16).unwrap();
        let end = usize::from_str_radix(end, 16).unwrap();
        if (at..end).contains(&own_stack) || line.ends_with("[stack]") {
            continue;
        }
        while at < end {
            let part = chunk.len().min(end - at);
            let Ok(read) = memory.read_at(&mut chunk[..part], at as u64) else {
                break;
            };
            let places = chunk[..read].windows(LEN).enumerate();
            found += places
                .filter(|(place, window)| {
                    let is_own = (own_chunk..own_chunk + (1 << 20)).contains(&(at + place));
                    window[0] == wanted[0] && *window == wanted && !is_own
                })
                .count();
            // What stands across the end of a chunk is seen in the next.
            at += if at + read < end {
                read - LEN + 1
            } else {
                read
            };
        }
        chunk.fill(0);
    }
    found
}

#[test]
fn nothing_is_left_of_what_was_given_back() {
    let _alone = alone();
    let kept = black_box(mark(1).to_vec());
    assert!(count(1) >= 1, "the search finds what is there");
    // A vector that grows from block to block, and one that is larger than what is mapped alone.
    let mut grown: Vec<u8> = Vec::new();
    for _ in 0..100 {
        grown.extend_from_slice(&mark(2));
        grown = black_box(grown);
    }
    assert!(count(2) >= 100);
    let large = black_box(mark(3).repeat(1 << 14));
    assert!(count(3) >= 1 << 14);
    drop((grown, large));
    assert_eq!((count(2), count(3)), (0, 0));
    drop(kept);
    assert_eq!(count(1), 0);
}

/// Goes down before it makes the mark, so that what it leaves is below all that comes later.
#[inline(never)]
fn leave_on_the_stack(seed: u8, depth: usize) -> u8 {
    let below = black_box([0_u8; 1024]);
    if depth > 0 {
        return leave_on_the_stack(seed, depth - 1) ^ below[depth % 1024];
    }
    let left = black_box(mark(seed));
    left[3]
}

#[test]
fn nothing_is_left_of_what_was_on_the_stack() {
    use std::sync::mpsc::channel;
    let _alone = alone();
    // Each has a mark of its own: the stack of a thread that is over stays mapped, with all that
    // stands on it, and the next thread need not be the one that gets it.
    for (seed, scrubs, is_left) in [(4, false, true), (5, true, false)] {
        let (done, waits) = channel();
        let (over, ends) = channel::<()>();
        // It waits, so that its stack is looked at while it is there.
        let thread = std::thread::spawn(move || {
            let work = || black_box(leave_on_the_stack(seed, 40));
            let _ = if scrubs { scrubbed(work) } else { work() };
            done.send(()).unwrap();
            let _ = ends.recv();
        });
        waits.recv().unwrap();
        assert_eq!(count(seed) > 0, is_left, "scrubbed: {scrubs}");
        drop(over);
        thread.join().unwrap();
    }
}
