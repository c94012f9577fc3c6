//! HTTP client of ABDM's real protocol. It knows `domain` and nothing else of ours; above all
//! it shares no wire form with the sandbox.
//!
//! A [`Client`] opens the gateway session, fetches the encryption key and makes the calls of
//! one generation of the API: `v3`, or `v2`, which stands for V1 and V2 together. Every failure
//! leaves it as one [`Fault`](crate::domain::Fault).

mod answer;
mod calls;
mod certificate;
mod client;
mod connection;
mod encryption;
mod entry;
mod error;
mod fault;
mod health;
mod image;
mod options;
mod person;
mod session;
mod standing;
mod trace;
mod transport;
mod unpacking;
mod v2;
mod v3;
mod wire;

pub use client::Client;
pub use encryption::{Padding, PublicKey, Sealed};
pub use entry::{OtpUse, SealedLoginId};
pub use error::Error;
pub use options::{Credentials, Endpoints, Options, SessionKind, TokenForm};
pub use person::profile_from_json;
