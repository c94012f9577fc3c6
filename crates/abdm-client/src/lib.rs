//! HTTP client of ABDM's real protocol. It knows `abdm-types` and nothing else of ours; above all
//! it shares no wire form with the sandbox.
//!
//! Each generation of the calls has a client of its own: [`v3::Client`], and [`v2::Client`] for V1
//! and V2 together. A call takes what the person typed or was given, opens the gateway session and
//! fetches the encryption key where it needs them, encrypts, sends once, and reads the answer part
//! by part. Every failure is one [`Fault`](abdm_types::Fault).
//!
//! A call of one generation cannot be made with the client of the other. Each compiles on its own:
//!
//! ```
//! # use abdm_types::{Fault, Mobile, TransactionId};
//! async fn v2(client: abdm_client::v2::Client, transaction: TransactionId) -> Result<(), Fault> {
//!     client.create_abha(&transaction).await.map(|_| ())
//! }
//! async fn v3(client: abdm_client::v3::Client, mobile: Mobile) -> Result<(), Fault> {
//!     client.find_accounts(&mobile).await.map(|_| ())
//! }
//! ```
//! ```compile_fail,E0599
//! # use abdm_types::{Fault, Mobile, TransactionId};
//! async fn v3(client: abdm_client::v3::Client, transaction: TransactionId) -> Result<(), Fault> {
//!     client.create_abha(&transaction).await.map(|_| ())
//! }
//! ```
//! ```compile_fail,E0599
//! # use abdm_types::{Fault, Mobile, TransactionId};
//! async fn v2(client: abdm_client::v2::Client, mobile: Mobile) -> Result<(), Fault> {
//!     client.find_accounts(&mobile).await.map(|_| ())
//! }
//! ```
//!
//! Where both generations have a call, each takes what its own wants:
//!
//! ```
//! # use abdm_types::{AadhaarId, Fault, TransactionId};
//! # async fn both(v2: abdm_client::v2::Client, v3: abdm_client::v3::Client, aadhaar: &AadhaarId,
//! #     last: &TransactionId) -> Result<(), Fault> {
//! v3.request_aadhaar_otp(aadhaar, Some(last)).await?;
//! v2.resend_aadhaar_otp(last).await?;
//! # Ok(())
//! # }
//! ```
//! ```compile_fail,E0599
//! # use abdm_types::{AadhaarId, Fault, TransactionId};
//! # async fn both(v2: abdm_client::v2::Client, v3: abdm_client::v3::Client, aadhaar: &AadhaarId,
//! #     last: &TransactionId) -> Result<(), Fault> {
//! v3.resend_aadhaar_otp(last).await?;
//! # Ok(())
//! # }
//! ```

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
mod caller;
mod carrier;
mod certificate;
mod connection;
mod core;
mod decompression;
mod encryption;
mod error;
mod fault;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod gateway_session;
mod health;
mod http_client;
mod http_date;
mod image;
mod key_watch;
mod lenient;
mod observer;
mod options;
mod person;
mod response;
mod roots;
mod secret;
mod secret_watch;
mod session;
mod share;
mod trace;
mod transport;
pub mod v2;
pub mod v3;

pub use carrier::{Carriage, Carrier, SharedCarrier};
pub use encryption::{Field, Padding, PublicKey};
pub use error::Error;
pub use gateway_session::{GatewaySession, IssuedToken};
pub use health::Examination;
pub use key_watch::{KeyFingerprint, KeyNews, KeyWatch, NoFingerprint};
pub use observer::{End, Leaving, Observer, SharedObserver};
pub use options::{
    CodeForm, Credentials, Endpoints, Options, Reactivation, SessionKind, ShareEndpoints, TokenForm,
};
pub use person::profile_from_json;
pub use roots::Roots;
pub use secret::{SecretError, SecretPlace, read_secret_file};
pub use secret_watch::{SecretNews, SecretWatch};
pub use share::{GivenToken, ShareAnswer, ShareForm, ShareGateway, ShareOutcome};
