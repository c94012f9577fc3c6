//! The client against a server that does as it is told: the form of every call, and what the
//! client makes of every answer. Bodies are written from protocol.md.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod account_answers;
mod account_answers_v2;
mod answers_v2;
mod bad_servers;
mod carrier;
mod common;
mod departure;
mod every_call;
mod faults;
mod health;
mod house;
mod key;
mod key_watch;
mod observer;
mod odd_parts;
mod registration;
mod registration_v2;
mod sandbox;
mod sandbox_quirks;
mod secret;
mod server;
mod session;
mod settled;
mod sign_in;
mod table;
mod table_v2;
mod table_v3;
mod tls;
