//! Registration from the choice of a language to "Finish and clear", in invented time, with a
//! service that is answered by hand. The names carry the certification cases.

mod aadhaar;
mod address;
mod card;
mod code;
mod consent;
mod desk;
mod ending;
mod faults;
mod mobile;
mod numbers;
mod pause;
mod printing;
mod recorded;
mod sending;
mod session;
mod slips;
mod time;
