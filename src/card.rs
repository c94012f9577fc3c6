//! The ABHA card.
