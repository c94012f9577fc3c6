//! V1 and V2 of the sandbox over real HTTP: requests are written out as protocol.md and the
//! published collections have them.

mod account;
mod change_mobile;
mod forgot;
mod reactivate;
mod registration;
mod signing;
