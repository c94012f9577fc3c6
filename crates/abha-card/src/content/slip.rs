//! A slip: what stands on it, in the person's language and in English. Nothing of a person does.

use super::{Bilingual, Content, Field, both};
use kiosk_locale::{Locale, Message};

/// What a slip says.
#[derive(Debug, Clone, PartialEq)]
pub struct SlipText {
    /// What it is.
    pub title: Message,
    /// What the number is called, and the number, where it has one.
    pub number: Option<(Message, u32)>,
    /// One paragraph each.
    pub lines: Vec<Message>,
    /// Whether the lines are counted: steps, one after the other.
    pub are_steps: bool,
    /// What the moment is called, and the moment as it is to be read.
    pub made_at: (Message, String),
}

/// What stands on a slip, ready to be drawn.
#[derive(Clone)]
pub(crate) struct Slip {
    pub(crate) number: Option<Field>,
    pub(crate) lines: Vec<Bilingual>,
    pub(crate) made_at: Field,
}

/// Puts together a slip to be printed as cards are. It has no QR and no photo.
#[must_use]
pub fn slip(text: &SlipText, locale: &Locale) -> Content {
    let field = |label: &Message, value: String| Field {
        label: both(locale, label),
        value: Bilingual::plain(value),
    };
    let steps = text.lines.iter().enumerate();
    let lines = steps.map(|(place, line)| {
        let line = both(locale, line);
        if text.are_steps {
            line.counted(place + 1)
        } else {
            line
        }
    });
    let slip = Slip {
        number: text
            .number
            .as_ref()
            .map(|(label, number)| field(label, number.to_string())),
        lines: lines.collect(),
        made_at: field(&text.made_at.0, text.made_at.1.clone()),
    };
    Content {
        title: both(locale, &text.title),
        slip: Some(slip),
        ..Content::without_a_person(locale)
    }
}

impl Bilingual {
    /// The same as a step.
    fn counted(mut self, place: usize) -> Self {
        self.english = format!("{place}. {}", self.english);
        if let Some(local) = &mut self.local {
            local.text = format!("{place}. {}", local.text);
        }
        self
    }
}
