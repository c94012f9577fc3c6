//! What is in the PDF of a card, for the tests that look there.

pub mod cases;
pub mod pieces;
pub mod tree;
