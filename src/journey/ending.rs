//! How every journey ends that gives an ABHA: number and address, then the card.

mod card;
mod created;
mod holder;

pub use card::{CardStep, Picture, Saving};
pub use created::CreatedStep;
pub use holder::Holder;
