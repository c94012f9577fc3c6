//! Bars that the scanner at the desk reads from the screen: black on white in every theme.

use crate::card::Barcode;
use crate::kiosk::theme::{sizes, style};
use iced::widget::{Row, Space, container};
use iced::{Color, Element, Length};

/// Height of the bars, in logical pixels.
const HEIGHT: f32 = 110.0;

/// A module is as wide as fits, in logical pixels: a scanner needs 0.25 mm, and 0.5 mm from a screen.
const WIDEST: f32 = 4.0;
const NARROWEST: f32 = 2.0;

/// The bars with the white that readers need around them; `None` where they do not fit into a width.
pub fn barcode<'a, M: 'a>(barcode: &Barcode, room: f32) -> Option<Element<'a, M>> {
    let modules = (barcode.modules() + 2 * Barcode::QUIET) as f32;
    let module = (room / modules).floor().min(WIDEST);
    if module < NARROWEST {
        return None;
    }
    let mut row = Row::new();
    let mut end = 0;
    for bar in barcode.bars() {
        let white = (bar.left - end) as f32 * module;
        let black = container(Space::new().width(bar.width as f32 * module).height(HEIGHT));
        row = row
            .push(Space::new().width(white))
            .push(black.style(|_| container::background(Color::BLACK)));
        end = bar.left + bar.width;
    }
    let quiet = Barcode::QUIET as f32 * module;
    let sheet = container(row)
        .padding([0.5 * quiet, quiet])
        .width(Length::Shrink)
        .style(style::rounded(
            Color::WHITE,
            Color::BLACK,
            Color::WHITE,
            0.0,
            sizes::CORNER,
        ));
    Some(sheet.into())
}
