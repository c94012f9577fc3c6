//! Our own line icons: 4-px strokes on a 48-px square, one colour, no letters.

use crate::locale::Direction;
use iced::Color;
use iced::widget::Svg;
use iced::widget::svg::{Handle, Style};

macro_rules! icons {
    ($( $(#[$doc:meta])* $name:ident = $file:literal, )+) => {
        /// An icon of the kiosk. A word always stands beside it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Icon { $( $(#[$doc])* $name, )+ }

        impl Icon {
            /// Every icon.
            pub const ALL: &'static [Self] = &[$( Self::$name, )+];

            /// The drawing, as SVG.
            #[must_use]
            pub const fn svg(self) -> &'static [u8] {
                match self {
                    $( Self::$name => include_bytes!(concat!("../../../assets/icons/", $file, ".svg")), )+
                }
            }
        }
    };
}

icons! {
    /// A person and a plus: create.
    PersonPlus = "person-plus",
    /// A person.
    Person = "person",
    /// A magnifier: find.
    Search = "search",
    /// The health card.
    Card = "card",
    /// Switch on again.
    Power = "power",
    /// A telephone.
    Phone = "phone",
    /// Towards the beginning of a left-to-right line.
    Back = "back",
    /// Towards its end.
    Forward = "forward",
    /// Done, right, chosen.
    Check = "check",
    /// Not so, close.
    Cross = "cross",
    /// Problem.
    Warning = "warning",
    /// Something to know: a lamp.
    Info = "info",
    /// Time.
    Clock = "clock",
    /// Takes the last sign away.
    Backspace = "backspace",
    /// A blank between words.
    Space = "space",
    /// Capital letters.
    Shift = "shift",
    /// The choice of language: a globe.
    Language = "language",
    /// A person with open arms.
    Accessibility = "accessibility",
    /// A lifebuoy.
    Help = "help",
    /// Save.
    Save = "save",
    /// Print.
    Print = "print",
    /// Out of the door: finish.
    Finish = "finish",
    /// A message on the telephone.
    Message = "message",
    /// Safe.
    Shield = "shield",
    /// Sound: hear it.
    Speak = "speak",
    /// See.
    Eye = "eye",
    /// Again.
    Refresh = "refresh",
    /// The first screen.
    Home = "home",
    /// Contrast.
    Contrast = "contrast",
    /// Text size: a short and a tall bar.
    TextSize = "text-size",
    /// On to what is behind this row.
    Next = "next",
    /// The same where lines run from right to left.
    Previous = "previous",
    /// Several to choose from.
    List = "list",
    /// Hide what is seen.
    EyeOff = "eye-off",
    /// Hold a code to the scanner.
    Scan = "scan",
    /// Calls somebody: a bell.
    Bell = "bell",
    /// Not yet decided.
    OpenCircle = "open-circle",
}

impl Icon {
    /// The same icon for a line of this direction: arrows turn with the reading, the others
    /// stay.
    #[must_use]
    pub fn in_reading_order(self, direction: Direction) -> Self {
        match (direction, self) {
            (Direction::RightToLeft, Self::Back) => Self::Forward,
            (Direction::RightToLeft, Self::Forward) => Self::Back,
            (Direction::RightToLeft, Self::Next) => Self::Previous,
            (_, same) => same,
        }
    }
}

/// Draws an icon in a square of `size` pixels.
#[must_use]
pub fn icon<'a>(icon: Icon, size: f32, color: Color) -> Svg<'a> {
    Svg::new(Handle::from_memory(icon.svg()))
        .width(size)
        .height(size)
        .style(move |_, _| Style { color: Some(color) })
}
