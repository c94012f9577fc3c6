//! The iced shell.

pub mod canvas;
pub mod theme;
pub mod widget;
