//! What the service says when a step went well. Wire forms are the client's; these are their
//! meaning, the same for every generation of the protocol.

use super::{Profile, TransactionId, UserToken};
use std::sync::Arc;

/// A one-time code is on its way.
#[derive(Debug, Clone)]
pub struct OtpSent {
    /// The transaction that this code belongs to; each sending may give a new one.
    pub transaction: TransactionId,
    /// The last digits of the phone that gets the message, at most four, when the service
    /// tells them.
    pub phone_ends_with: Option<String>,
}

/// The Aadhaar code was right: an ABHA exists now.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// The transaction of the steps that follow.
    pub transaction: TransactionId,
    /// The new or the existing profile.
    pub profile: Profile,
    /// False when this Aadhaar already had an ABHA (`isNew: false`).
    pub is_new: bool,
    /// Whether the given communication mobile is already proven: it is the one linked to
    /// Aadhaar (the answer's `mobile` is not null).
    pub mobile_linked: bool,
    /// The person's token, for profile and card.
    pub token: Option<Arc<UserToken>>,
}

/// The code sent to the communication mobile was right.
#[derive(Debug, Clone)]
pub struct MobileVerified {
    /// The transaction of the steps that follow.
    pub transaction: TransactionId,
}
