//! The client against a server that does as it is told: the form of every call, and what the
//! client makes of every answer. Bodies are written from protocol.md.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "abdm/server.rs"]
mod server;

#[path = "abdm/calls.rs"]
mod calls;

#[path = "abdm/faults.rs"]
mod faults;

#[path = "abdm/health.rs"]
mod health;

#[path = "abdm/session.rs"]
mod session;

#[path = "abdm/table.rs"]
mod table;

#[path = "abdm/table_v2.rs"]
mod table_v2;

#[path = "abdm/table_v3.rs"]
mod table_v3;

#[path = "abdm/every_call.rs"]
mod every_call;

#[path = "abdm/responses.rs"]
mod responses;

#[path = "abdm/responses_v2.rs"]
mod responses_v2;

#[path = "abdm/settled.rs"]
mod settled;

#[path = "abdm/odd_parts.rs"]
mod odd_parts;

#[path = "abdm/tls.rs"]
mod tls;
