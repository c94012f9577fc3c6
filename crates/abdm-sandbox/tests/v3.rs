//! The sandbox over real HTTP, asked by a client that knows nothing of ours: requests are written
//! out here as protocol.md describes them.

mod address;
mod bodies;
mod changing;
mod enrolment;
mod faults;
mod finding;
mod headers;
mod limits;
mod login;
mod practice;
mod quirks;
mod requests;
mod settled;
