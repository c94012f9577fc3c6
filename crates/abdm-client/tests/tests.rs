//! The client against a server that does as it is told: the form of every call, and what the
//! client makes of every answer. Bodies are written from protocol.md.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calls;
mod every_call;
mod faults;
mod health;
mod odd_parts;
mod responses;
mod responses_v2;
mod sandbox;
mod server;
mod session;
mod settled;
mod table;
mod table_v2;
mod table_v3;
mod tls;
