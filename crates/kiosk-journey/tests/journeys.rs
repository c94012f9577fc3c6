//! The journeys of people who have an ABHA, in both generations, in invented time, with a
//! service that is answered by hand; and what holds for every code of every journey.

mod bad_input;
mod codes;
mod faults;
mod handoff;
mod limits;
mod login;
mod look_first;
mod mobile_update;
mod more;
mod reactivation;
mod registration_v2;
mod restart;
mod retrieval;
mod scanning;
mod tokens;
mod ways;
