//! The e-mail address of an account, typed (PROF_ABHA_603).

use super::content::Content;
use super::controls::{stack, typing_pad};
use super::view_context::ViewContext;
use crate::journey::step::EmailStep;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{Look, Orientation};
use crate::kiosk::widget::{Icon, Layout, entry_field};
use crate::locale::Message as Words;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    email: &EmailStep,
) -> Content {
    let inside = view.room.width - 2.0 * view.look.metrics.margin;
    // In landscape the letters stand beside it.
    let inside = match Orientation::of(view.room) {
        Orientation::Portrait => inside,
        Orientation::Landscape => 0.36 * inside,
    };
    let field = entry_field(&view.look, end_of(&view.look, email.typed(), inside), "");
    let primary = view.primary(
        targets,
        Some(Icon::Message),
        &Words::EmailSend,
        view.go_on(),
    );
    let told = view.told(targets);
    Content {
        question: view.say(&Words::EmailQuestion),
        help: Some(view.say(&Words::EmailHelp)),
        work: stack([Some(field)]),
        told,
        pad: typing_pad(view, Layout::EMAIL, view.waiting.is_none()),
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

/// As much of the end as there is room for: where the next letter goes is always seen.
fn end_of(look: &Look, typed: &str, width: f32) -> String {
    /// How wide a letter is, as a part of its height, with room to spare.
    const WIDE: f32 = 0.62;
    let most = (1_u8..=64)
        .take_while(|count| f32::from(*count) * look.metrics.title * WIDE < width)
        .count();
    let count = typed.chars().count();
    if count <= most {
        return typed.to_owned();
    }
    let end = typed.chars().skip(count - most.saturating_sub(1));
    ['…'].into_iter().chain(end).collect()
}
