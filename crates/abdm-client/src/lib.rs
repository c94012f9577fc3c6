//! HTTP client of ABDM's real protocol. It knows `domain` and nothing else of ours; above all
//! it shares no wire form with the sandbox.
//!
//! A [`Client`] opens the gateway session, fetches the encryption key and makes the calls of
//! one generation of the API: `v3`, or `v2`, which stands for V1 and V2 together. Every failure
//! leaves it as one [`Fault`](abdm_types::Fault).

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod account_search;
mod call;
mod calls;
mod certificate;
mod client;
mod connection;
mod decompression;
mod encryption;
mod error;
mod fault;
mod health;
mod http_date;
mod image;
mod lenient;
mod options;
mod person;
mod response;
mod seal;
mod session;
mod trace;
mod transport;
mod v2;
mod v3;

pub use client::Client;
pub use encryption::{Field, Padding, PublicKey};
pub use error::Error;
pub use options::{
    CodeForm, Credentials, Endpoints, Options, Reactivation, SessionKind, TokenForm,
};
pub use person::profile_from_json;
pub use seal::{OtpUse, SealedLoginId};
