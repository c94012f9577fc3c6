//! How every journey ends that gives an ABHA: number and address, then the card.

mod card;
mod created;
mod holder;
mod printing;
mod saving;

pub use card::{CardStep, Picture};
pub use created::CreatedStep;
pub use holder::Holder;
pub use printing::{PrintStage, Printing};
pub use saving::{SaveFailure, SaveTarget, Saved, Saving};
