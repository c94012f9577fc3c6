//! The widgets that screens are made of. Each is a plain function from a [`Look`](super::theme::Look)
//! and what is to be shown to an element; none keeps state of its own or decides anything.
//!
//! What can be pressed takes a [`Press`]: its id (by which tests click it), its message, and
//! whether the keyboard's focus is on it. Horizontal alignment is never set on a text; see
//! [`align_start`](super::theme::align_start).

mod arranged;
mod balanced;
pub mod bar;
mod barcode;
pub mod button;
pub mod countdown;
pub mod digit_boxes;
mod entry_field;
mod equal_rows;
mod first_fit;
mod floats;
mod hold;
mod icon;
mod illustration;
pub mod keyboard;
pub mod keypad;
pub mod page;
pub mod page_parts;
pub mod panel;
pub mod practice_phone;
mod press;
pub mod progress;
mod reach;
mod ring;
pub mod row;
pub mod switch_row;
pub mod tile;
mod watch_input;

pub(in crate::kiosk) use balanced::balanced;
pub use bar::{Badge, BarButton, Names, action_row, banner, bar_button, stepper, top_bar};
pub use barcode::barcode;
pub use countdown::countdown;
pub use digit_boxes::{BoxState, digit_boxes, touchable_boxes};
pub use entry_field::entry_field;
use equal_rows::equal_rows;
use first_fit::first_fit;
pub use hold::Held;
pub use icon::{Icon, icon};
pub(in crate::kiosk) use illustration::ASPECT as ILLUSTRATION_ASPECT;
pub use illustration::{Illustration, illustration};
pub use keyboard::{KeyboardKey, Layout, keyboard};
pub use keypad::{Keypad, KeypadKey, keypad};
pub(in crate::kiosk) use page::CHOICES;
pub use page::{Asking, Pad, Page, page};
pub use panel::{Told, Tone, fact, fact_beside, good, hint, notice, problem, sheet, strip};
pub use practice_phone::{Phone, Sms, phone};
pub use press::Press;
pub use progress::{timer, waiting};
pub use ring::ring;
pub use row::{RuleState, account_row, check_row, choice_row, rule_row};
pub use switch_row::{Beside, RowHeight, switch_row};
pub use tile::{Tile, language_tile, more_tile, sample_tile, tile, tile_grid, tile_grid_led};
pub use watch_input::watch_input;

/// An element of the kiosk.
pub type Element<'a, M> = iced::Element<'a, M>;
