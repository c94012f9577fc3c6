//! HTTP client of ABDM's real protocol. It knows `domain` and nothing else of ours; above all
//! it shares no wire form with the sandbox.
//!
//! A [`Client`] opens the gateway session, fetches the encryption key and makes the calls of
//! one generation of the API (`v3`). Every failure leaves it as one
//! [`Fault`](crate::domain::Fault).

mod certificate;
mod client;
mod encryption;
mod error;
mod fault;
mod image;
mod options;
mod session;
mod transport;
mod v3;
mod wire;

pub use client::Client;
pub use encryption::{Padding, PublicKey, Sealed};
pub use error::Error;
pub use options::{Credentials, Endpoints, Options, SessionKind};
pub use v3::profile_from_json;
