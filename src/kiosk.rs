//! The iced shell: it translates touches and keys into events, carries out effects, and draws
//! the state of the session. It decides nothing about a journey.

mod app;
pub mod canvas;
mod effects;
mod focus;
mod keys;
mod message;
mod pictures;
pub mod print_words;
mod run;
mod screen;
pub mod setup;
pub mod theme;
pub mod tour;
pub mod widget;

pub use app::{App, Options, Practice};
pub use keys::KeyPress;
pub use message::Message;
pub use pictures::{Naming, SaveTo};
pub use run::{Error, WindowSize, run};
