//! The 14-digit number and the address (CRT_ABHA_113).

use super::content::Content;
use super::controls::stack;
use super::measure;
use super::view_context::ViewContext;
use crate::journey::step::CreatedStep;
use crate::journey::{JourneyKind, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{align_start, space, title};
use crate::kiosk::widget::{Icon, Pad, fact, fact_beside, sheet};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;

/// How number and address stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facts {
    /// Each under its name.
    Roomy,
    /// Each beside its name.
    Close,
}

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    created: &CreatedStep,
) -> Content {
    let profile = &created.holder().profile;
    let address = profile.abha_address.as_ref().map(ToString::to_string);
    let language = view.session.language().to_string();
    let of = ("created", &profile.name, address, language);
    let ways = [Facts::Roomy, Facts::Close];
    let way = measure::first_that_fits(view, of, &ways, |nowhere, way| {
        content(view, nowhere, created, way)
    });
    content(view, targets, created, way.unwrap_or(Facts::Roomy))
}

fn content(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    created: &CreatedStep,
    way: Facts,
) -> Content {
    let holder = created.holder();
    let profile = &holder.profile;
    let look = &view.look;
    let (question, help) = if holder.is_new {
        (Words::CreatedQuestion, Words::CreatedHelp)
    } else if view.session.journey() != Some(JourneyKind::Registration) {
        (Words::DoneRetrievedQuestion, Words::CreatedHelp)
    } else {
        (Words::CreatedExistingQuestion, Words::CreatedExistingHelp)
    };
    let (fact, gap): (fn(&_, _, _) -> _, _) = match way {
        Facts::Roomy => (fact, space::M),
        Facts::Close => (fact_beside, space::XS),
    };
    let mut facts = vec![fact(
        look,
        view.say(&Words::AbhaNumber),
        profile.abha_number.to_string(),
    )];
    if let Some(address) = &profile.abha_address {
        facts.push(fact(
            look,
            view.say(&Words::AbhaAddress),
            address.to_string(),
        ));
    }
    let name = align_start(
        look.direction(),
        Length::Fill,
        title(look, profile.name.clone()),
    );
    let sheet = sheet(
        look,
        column![name, column(facts).spacing(gap)].spacing(gap + space::XS),
    );
    let primary = view.primary(
        targets,
        Some(Icon::Card),
        &Words::CreatedShowCard,
        Some(StepEvent::Continued),
    );
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([Some(sheet)]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}
