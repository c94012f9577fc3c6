//! Our own drawings: what a page asks for or tells, for people who do not read. Lines in ink, one
//! accent on what matters, and the page's own colours, so that they are at home in every theme.

use super::Element;
use crate::kiosk::theme::{Look, Palette};
use iced::widget::Svg;
use iced::widget::svg::Handle;
use iced::{Color, ContentFit, Length};
use std::cell::RefCell;
use std::collections::HashMap;

macro_rules! illustrations {
    ($( $(#[$doc:meta])* $name:ident = $file:literal, )+) => {
        /// A drawing of the kiosk, four wide to three high. It never stands alone for what the
        /// words beside it say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Illustration { $( $(#[$doc])* $name, )+ }

        impl Illustration {
            /// Every drawing.
            pub const ALL: &'static [Self] = &[$( Self::$name, )+];

            /// The drawing, as SVG in the light theme's colours.
            #[must_use]
            pub const fn svg(self) -> &'static str {
                match self {
                    $( Self::$name => include_str!(concat!("../../../assets/illustrations/", $file, ".svg")), )+
                }
            }
        }
    };
}

illustrations! {
    /// An Aadhaar card, its number ringed.
    AadhaarCard = "aadhaar-card",
    /// A phone that rings with a message.
    PhoneMessage = "phone-message",
    /// Six digits, from the message into the boxes.
    SixDigits = "six-digits",
    /// A phone's number is typed.
    PhoneNumber = "phone-number",
    /// A sheet is agreed to.
    Consent = "consent",
    /// An ABHA address.
    Address = "address",
    /// A hand that gives a card.
    CardReady = "card-ready",
    /// A printer, and what comes out of it.
    PrinterTray = "printer-tray",
    /// A USB stick, and where it goes.
    UsbStick = "usb-stick",
    /// A desk with a person.
    Desk = "desk",
    /// Waiting.
    Waiting = "waiting",
    /// No network.
    NoNetwork = "no-network",
    /// A phone's code before the camera.
    ScanCode = "scan-code",
    /// One of several accounts.
    Accounts = "accounts",
    /// An account found by its phone.
    FindAccount = "find-account",
    /// Is this you?
    PhotoCheck = "photo-check",
    /// A letter on a screen.
    Email = "email",
    /// Done.
    Done = "done",
    /// Everything is wiped away.
    Clear = "clear",
    /// A person is treated.
    Treatment = "treatment",
    /// Five minutes.
    FiveMinutes = "five-minutes",
    /// A finger touches a key.
    Touch = "help-touch",
}

/// Width as a multiple of the height.
pub(in crate::kiosk) const ASPECT: f32 = 4.0 / 3.0;

/// Lower than this a drawing says nothing.
pub(super) const LOWEST: f32 = 140.0;

/// Higher than this it would be louder than the question.
pub(super) const HIGHEST: f32 = 420.0;

/// Draws an illustration that fills what it is given.
pub fn illustration<'a, M: 'a>(look: &Look, which: Illustration) -> Element<'a, M> {
    Svg::new(handle(which, &look.palette))
        .width(Length::Fill)
        .height(Length::Fill)
        .content_fit(ContentFit::Contain)
        .into()
}

/// The drawing in the colours of a theme. It is made once: the renderer knows drawings by their
/// bytes.
fn handle(which: Illustration, palette: &Palette) -> Handle {
    thread_local! {
        static MADE: RefCell<HashMap<(Illustration, [u8; 3]), Handle>> = RefCell::default();
    }
    MADE.with_borrow_mut(|made| {
        let made = made.entry((which, bytes(palette.page)));
        let handle =
            made.or_insert_with(|| Handle::from_memory(coloured(which, palette).into_bytes()));
        handle.clone()
    })
}

/// The drawing as SVG in the colours of a theme.
fn coloured(which: Illustration, palette: &Palette) -> String {
    let roles = [
        (INK, palette.ink),
        (ACCENT, palette.accent),
        (TINT, palette.accent_soft),
        (SURFACE, palette.surface),
    ];
    // By way of a mark, so that no colour is replaced twice.
    let marked = roles
        .iter()
        .enumerate()
        .fold(which.svg().to_owned(), |svg, (at, (from, _))| {
            svg.replace(from, &format!("{{{at}}}"))
        });
    roles.iter().enumerate().fold(marked, |svg, (at, (_, to))| {
        let [red, green, blue] = bytes(*to);
        svg.replace(
            &format!("{{{at}}}"),
            &format!("#{red:02X}{green:02X}{blue:02X}"),
        )
    })
}

fn bytes(color: Color) -> [u8; 3] {
    let [red, green, blue, _] = color.into_rgba8();
    [red, green, blue]
}

/// Lines.
const INK: &str = "#10233F";
/// The one thing that matters.
const ACCENT: &str = "#06423F";
/// A soft area.
const TINT: &str = "#CFE3E0";
/// Paper, cards, screens.
const SURFACE: &str = "#FFFFFF";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Appearance;

    #[test]
    fn a_drawing_has_the_colours_of_its_theme_and_no_others() {
        for which in Illustration::ALL {
            for appearance in Appearance::ALL {
                let palette = Palette::of(appearance);
                let ours = [
                    palette.ink,
                    palette.accent,
                    palette.accent_soft,
                    palette.surface,
                ];
                let ours = ours.map(|color| {
                    let [red, green, blue] = bytes(color);
                    format!("{red:02X}{green:02X}{blue:02X}")
                });
                let svg = coloured(*which, &palette);
                let used = svg.split('#').skip(1).map(|rest| &rest[..6]);
                for color in used {
                    assert!(ours.iter().any(|our| our == color), "{which:?}: #{color}");
                }
            }
        }
    }

    #[test]
    fn a_drawing_is_lines_and_areas_of_one_size() {
        for which in Illustration::ALL {
            let svg = which.svg();
            assert!(svg.contains("viewBox=\"0 0 320 240\""), "{which:?}");
            for stranger in ["<text", "<image", "<style", "filter", "Gradient", "href"] {
                assert!(!svg.contains(stranger), "{which:?} has {stranger}");
            }
        }
    }
}
