//! What nobody can have more of, so that a sandbox stays up whoever speaks to it.

use std::time::Duration;

/// How long the sandbox waits for the other end of a connection, and how many connections it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// From the beginning of a connection, or from the first byte after an answer, to the end of a
    /// request's head.
    pub head: Duration,
    /// From an answer to the first byte of the next request.
    pub idle: Duration,
    /// From the end of a head to the end of its body.
    pub body: Duration,
    /// For a piece of an answer to be taken.
    pub write: Duration,
    /// Connections at a time; one more is closed at once.
    pub connections: usize,
}

impl Default for Limits {
    /// Half a minute for each, ten minutes between two requests, and 256 connections.
    fn default() -> Self {
        Self {
            head: Duration::from_secs(30),
            idle: Duration::from_secs(600),
            body: Duration::from_secs(30),
            write: Duration::from_secs(30),
            connections: 256,
        }
    }
}

/// The longest body that a call under `/practice` may have, in bytes: a fault may carry an answer
/// that is far too long for a client.
pub(super) const PRACTICE_BODY: usize = 16 * 1024 * 1024;

/// How many faults may wait.
pub(super) const FAULTS: usize = 100;

/// How long all faults that wait may be, as they were sent, in bytes.
pub(super) const FAULT_BYTES: usize = 32 * 1024 * 1024;

/// The longest delay of a fault, in milliseconds.
pub(super) const FAULT_DELAY_MS: u64 = 10 * 60 * 1000;

/// How many people are signed in at a time; the one who signed in first gives way.
pub(super) const SIGN_INS: usize = 1000;

/// How many REQUEST-IDs are remembered; the oldest give way.
pub(super) const REQUEST_IDS: usize = 10_000;

/// How many channels messages and tries are counted for; those that nothing depends on give way.
pub(super) const CHANNELS: usize = 1000;

/// How many addresses an account has; the last give way.
pub(super) const ADDRESSES: usize = 20;
