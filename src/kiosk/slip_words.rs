//! What a slip says, on the screen and on paper.

use crate::card::{self, Content, Mark, SlipText};
use crate::journey::{Slip, SlipKind};
use crate::locale::{Locale, Message};

/// The words of a slip.
#[must_use]
pub fn slip_text(slip: Slip) -> SlipText {
    let made_at = (Message::SlipWhen, slip.made_at.in_india().to_string());
    match slip.kind {
        SlipKind::NotNow { number } => SlipText {
            title: Message::SlipTitle,
            number: Some((Message::SlipNumber, number)),
            lines: vec![Message::SlipDeskLine, Message::SlipCareLine],
            are_steps: false,
            made_at,
        },
        SlipKind::Rescue { by_face } => {
            let face = by_face.then_some(Message::RescueFace);
            let steps = [
                Message::RescueCheck,
                Message::RescueLink,
                Message::RescueDesk,
            ];
            SlipText {
                title: Message::RescueTitle,
                number: None,
                lines: steps.into_iter().chain(face).collect(),
                are_steps: true,
                made_at,
            }
        }
    }
}

/// The slip as it is printed.
pub(super) fn paper(
    slip: Slip,
    clinic: Option<&str>,
    mark: Option<Mark>,
    locale: &Locale,
) -> Content {
    card::slip(&slip_text(slip), locale)
        .made_at(clinic, locale)
        .marked(mark, locale)
}
