//! The port: whatever people are handed over to.

use crate::patient::Patient;
use abdm_types::{AbhaNumber, UtcMillis};
use kiosk_record::{DestinationKind, HandoffFault, HandoffKey, PatientId};
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// What is on its way.
pub type Ongoing<'a, T> = Pin<Box<dyn Future<Output = Result<T, Trouble>> + Send + 'a>>;

/// A system of the clinic that takes people.
pub trait Destination: Send + Sync {
    /// Of which kind it is.
    fn kind(&self) -> DestinationKind;

    /// Looks whether somebody with this ABHA number is known there. What cannot be asked knows nobody.
    fn find<'a>(&'a self, number: &'a AbhaNumber) -> Ongoing<'a, Option<PatientId>>;

    /// Hands somebody over, once: one who is known there is not made again, and the same hand-off
    /// coming twice has the same key.
    fn deliver<'a>(&'a self, handoff: Handoff<'a>) -> Ongoing<'a, Delivered>;
}

/// One person on the way to a destination.
#[derive(Debug, Clone, Copy)]
pub struct Handoff<'a> {
    /// The name of it.
    pub key: HandoffKey,
    /// When it was written.
    pub created: UtcMillis,
    /// What the time is.
    pub now: UtcMillis,
    /// Who.
    pub patient: &'a Patient,
}

/// It is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// The patient id there, where the destination tells one.
    pub patient: Option<PatientId>,
    /// Whether it was made now, where the destination tells.
    pub is_new: Option<bool>,
}

/// It is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", .fault.name())]
pub struct Trouble {
    /// Why.
    pub fault: HandoffFault,
    /// How long the destination wants to be left alone, where it says so.
    pub wait: Option<Duration>,
}

impl From<HandoffFault> for Trouble {
    fn from(fault: HandoffFault) -> Self {
        Self { fault, wait: None }
    }
}
