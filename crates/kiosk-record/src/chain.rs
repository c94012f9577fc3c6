//! The chain: what an entry's hash is made of.

use super::digest::Digest;
use super::entry::Class;
use super::ids::{RecordId, Seq};
use super::stamp::Stamp;
use sha2::{Digest as _, Sha256};

/// All of an entry but its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: Seq,
    pub(crate) at: Stamp,
    pub(crate) class: Class,
}

/// What the first entry follows: another for each record, so that an entry of one is none of another.
pub(crate) fn beginning(record: RecordId) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(b"abha-kiosk record 1\n");
    hasher.update(record.0.as_bytes());
    Digest(hasher.finalize().into())
}

/// The place in the chain of an entry with this content. The content goes in as its own SHA-256, so that
/// it can be erased and the chain be followed all the same. Every part has a fixed length.
pub(crate) fn link(before: Digest, head: Head, content: Digest) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(before.0);
    hasher.update(head.seq.0.to_be_bytes());
    hasher.update(head.at.utc.0.to_be_bytes());
    hasher.update(head.at.offset_minutes.to_be_bytes());
    hasher.update([head.class.number()]);
    hasher.update(content.0);
    Digest(hasher.finalize().into())
}
