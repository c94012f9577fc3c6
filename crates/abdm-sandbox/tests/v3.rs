//! The sandbox over real HTTP, asked by a client that knows nothing of ours: requests are written
//! out here as protocol.md describes them.

mod address;
mod changing;
mod enrolment;
mod finding;
mod limits;
mod login;
mod practice;
mod quirks;
mod requests;
mod settled;
