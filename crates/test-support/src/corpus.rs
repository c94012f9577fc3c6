//! The kept corpus of the fuzz targets (`fuzz/corpus`), run without a fuzzer: every file as it is, and
//! each of them spoilt in ways that are the same in every run.

use crate::tree;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Gives a target everything that its corpus has, and `spoilt` variants of it.
///
/// # Panics
///
/// Where the corpus is empty, and where the target panics: with the bytes that made it.
pub fn run(target: &str, spoilt: usize, read: impl Fn(&[u8])) {
    let files = files(target);
    assert!(!files.is_empty(), "{target} has no corpus");
    let give = |bytes: &[u8]| {
        if catch_unwind(AssertUnwindSafe(|| read(bytes))).is_err() {
            panic!("{target} fell over {:?}", String::from_utf8_lossy(bytes));
        }
    };
    give(b"");
    files.iter().for_each(|file| give(file));
    let mut chance = Chance(0x5EED);
    for _ in 0..spoilt {
        let [one, other] = [&files, &files].map(|files| &files[chance.below(files.len())]);
        give(&chance.spoil(one, other));
    }
}

/// The files of a target, in the order of their names.
fn files(target: &str) -> Vec<Vec<u8>> {
    let paths = tree::paths(&format!("fuzz/corpus/{target}"), &[""]);
    let read = |path: &String| {
        fs::read(tree::root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    paths.iter().map(read).collect()
}

/// Numbers that look like chance and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number from 0 up to, and without, `end`; 0 where there is none.
    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end.max(1)
    }

    /// One to four changes: bytes other than they were, cut off, twice, or of another file.
    fn spoil(&mut self, one: &[u8], other: &[u8]) -> Vec<u8> {
        const ODD: [u8; 12] = [
            0, 1, 0x7f, 0x80, 0xff, b'"', b'{', b'[', b'<', b'\\', b'9', b' ',
        ];
        let mut bytes = one.to_vec();
        for _ in 0..1 + self.below(4) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(40)).min(bytes.len());
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let twice = bytes[at..end].to_vec();
                    bytes.splice(at..at, twice);
                }
                3 => {
                    let from = self.below(other.len());
                    bytes.truncate(at);
                    bytes.extend_from_slice(&other[from..]);
                }
                4 => bytes.insert(at, ODD[self.below(ODD.len())]),
                _ if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                _ => {}
            }
        }
        bytes
    }
}
