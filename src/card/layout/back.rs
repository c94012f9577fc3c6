//! The back of the card: the address, what the card is for, and whom to ask.
