//! Values that check themselves: what a person types, what ABDM answers, and the closed
//! list of what can go wrong. No wire forms, no input or output.

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

mod aadhaar;
mod abha_address;
mod abha_number;
mod abha_qr;
mod account;
mod answer;
mod auth_methods;
mod consent;
mod email_address;
mod fault;
mod language;
mod masking;
mod mobile;
mod otp;
mod plain_line;
mod printer_uri;
mod printing;
mod profile;
mod secret_digits;
mod service_state;
mod shared_digits;
mod time;
mod tls_fault;
mod token;

pub use aadhaar::{AadhaarError, AadhaarId, KeyMark, SealError, verhoeff_is_valid};
pub use abha_address::{AbhaAddress, AbhaAddressError, AddressRule, RuleState};
pub use abha_number::{AbhaNumber, AbhaNumberError};
pub use abha_qr::AbhaQr;
pub use account::{
    AadhaarVerified, Account, Demographics, Found, Generation, LoginId, LoginIdKind, MobileChecked,
    NameError, NewMobileProven, OtpSystem, Proof, Reactivated, RetrievedV1,
};
pub use answer::{Enrolment, MobileVerified, OtpSent};
pub use auth_methods::AuthMethods;
pub use consent::{CONSENT_CODE, CONSENT_VERSION, ConsentItem, ConsentRecord, HeardHow};
pub use email_address::{EmailAddress, EmailAddressError};
pub use fault::{Fault, Retry};
pub use language::Language;
pub use masking::masked;
pub use mobile::{Mobile, MobileError};
pub use otp::{Otp, OtpError};
pub use plain_line::{is_hidden, plain_line};
pub use printer_uri::{CupsServer, PrinterUri, PrinterUriError};
pub use printing::{PrintFailure, PrintState, PrinterNeed, PrinterState};
pub use profile::{AccountStatus, BirthDate, Gender, LocalizedDetails, Photo, Profile};
pub use secret_digits::SecretDigits;
pub use service_state::{Outage, ServiceState};
pub use time::{IndianTime, Now, UtcMillis};
pub use tls_fault::TlsFault;
pub use token::{TokenRealm, TransactionId, TransferToken, UserToken};
