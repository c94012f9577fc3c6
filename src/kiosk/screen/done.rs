//! What was asked for is done: the number, and the way on to the card.

use super::content::Content;
use super::controls::stack;
use super::view_context::ViewContext;
use crate::journey::StepEvent;
use crate::journey::step::{DoneStep, Outcome};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::space;
use crate::kiosk::widget::{Icon, Pad, fact, sheet};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets, done: &DoneStep) -> Content {
    let look = &view.look;
    let question = match done.outcome() {
        Outcome::Retrieved => Words::DoneRetrievedQuestion,
        Outcome::Reactivated => Words::DoneReactivatedQuestion,
        Outcome::MobileUpdated => Words::DoneMobileQuestion,
    };
    let mut facts = vec![fact(
        look,
        view.say(&Words::AbhaNumber),
        done.number().to_string(),
    )];
    if let Some(address) = done.address() {
        facts.push(fact(
            look,
            view.say(&Words::AbhaAddress),
            address.to_string(),
        ));
    }
    let onward = if done.needs_sign_in() {
        Words::DoneSignIn
    } else {
        Words::CreatedShowCard
    };
    let primary = view.primary(
        targets,
        Some(Icon::Card),
        &onward,
        Some(StepEvent::Continued),
    );
    Content {
        question: view.say(&question),
        help: done.needs_sign_in().then(|| view.say(&Words::DoneHelp)),
        work: stack([Some(sheet(look, column(facts).spacing(space::L)))]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}
