//! The iced shell.
