//! Consent, one item a page: a plain sentence, beneath it the published words of version 1.4
//! (CRT_ABHA_102) in the person's language with the binding English one touch away
//! (CRT_ABHA_103), and two large answers that go on by themselves. At the front desk it is a list,
//! and the page of an item leads back to it.

mod item;
mod list;

use super::content::{Content, Element};
use super::controls::{stack, step};
use super::measure;
use super::parts::At;
use super::view_context::ViewContext;
use crate::domain::{ConsentItem, HeardHow};
use crate::journey::step::ConsentStep;
use crate::journey::{ConsentEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Look, TextSize, align_start, body};
use crate::kiosk::widget::button::{Action, Weight};
use crate::kiosk::widget::{Asking, Icon, Pad, button, sheet};
use crate::locale::Message as Words;
use iced::Length;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    consent: &ConsentStep,
) -> (Content, Asking) {
    if consent.is_declined() {
        return (declined(view, targets), Asking::Here);
    }
    if view.session.settings().is_front_desk() && consent.opened().is_none() {
        return list::draw(view, targets, consent);
    }
    item::draw(view, targets, consent)
}

/// The first part asks; those after it go on with it.
fn asked(at: At) -> Asking {
    if at.is_first {
        Asking::Here
    } else {
        Asking::Before
    }
}

/// The two answers: each is the way on.
fn choice(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    answer: impl Fn(bool) -> Message,
) -> Element {
    let answer = |yes| view.waiting.is_none().then(|| answer(yes));
    let no = Action {
        sign: Icon::Cross,
        words: view.say(&Words::ConsentDecline),
        press: targets.press("consent-decline", answer(false)),
    };
    let yes = Action {
        sign: Icon::Check,
        words: view.say(&Words::ConsentAgree),
        press: targets.first("consent-agree", answer(true)),
    };
    button::pair(&view.look, [(Weight::Quiet, no), (Weight::Primary, yes)])
}

/// To the next part.
fn read_on(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let press = targets.first("primary", Some(Message::ReadOn));
    button::primary(&view.look, None, view.say(&Words::ConsentReadOn), press)
}

/// The third way on, as quiet as the way back, where the two answers stand: no ABHA today.
fn not_now(view: &ViewContext<'_>, targets: &mut FocusTargets, at: At) -> Element {
    let back = back(view, targets, at);
    view.beside_back(
        targets,
        back,
        step(StepEvent::Consent(ConsentEvent::NotNow)),
    )
}

/// To the part before, or out of the page.
fn back(view: &ViewContext<'_>, targets: &mut FocusTargets, at: At) -> Element {
    if at.is_first {
        return view.back(targets);
    }
    let press = targets.press("back", Some(Message::ReadBack));
    button::quiet(
        &view.look,
        Some(Icon::Back.in_reading_order(view.look.direction())),
        view.say(&Words::Back),
        press,
    )
}

/// Nothing goes on without this item: what that means, the way back to it, and the way out.
fn declined(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let needed = if view.session.settings().is_front_desk() {
        Words::ConsentListDeclined
    } else {
        Words::ConsentNeeded
    };
    let said = view.say(&needed);
    let page = |targets: &mut FocusTargets, look: Look| {
        said_no(view, targets, body(&look, said.clone()).into())
    };
    let ways = [view.look, view.look.in_text(TextSize::Normal)];
    let look = measure::first_that_fits(view, ("declined", &said), &ways, page);
    page(targets, look.unwrap_or(view.look))
}

fn said_no(view: &ViewContext<'_>, targets: &mut FocusTargets, words: Element) -> Content {
    let stop = Action {
        sign: Icon::Clock,
        words: view.say(&Words::NotNow),
        press: targets.press("not-now", Some(step(StepEvent::Continued))),
    };
    let again = Action {
        sign: Icon::Eye,
        words: view.say(&Words::ConsentAgain),
        press: targets.first("consent-again", Some(step(StepEvent::WentBack))),
    };
    let words = align_start(view.look.direction(), Length::Fill, words);
    Content {
        question: view.say(&Words::ConsentDeclined),
        help: None,
        work: stack([Some(sheet(&view.look, words))]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(button::pair(
            &view.look,
            [(Weight::Quiet, stop), (Weight::Primary, again)],
        )),
        back: None,
    }
}

/// The published text of an item.
fn text(item: ConsentItem, heard: &HeardHow) -> Words {
    match item {
        ConsentItem::AadhaarUse => Words::ConsentItem1,
        ConsentItem::PastRecords => Words::ConsentItem3,
        ConsentItem::ShareRecords => Words::ConsentItem4,
        ConsentItem::PublicHealth => Words::ConsentItem5,
        ConsentItem::HealthWorker => Words::ConsentItem6 {
            operator: operator(heard),
        },
        ConsentItem::OwnDeclaration => Words::ConsentItem7,
    }
}

/// The same in a plain sentence of ours.
fn plain(item: ConsentItem, heard: &HeardHow) -> Words {
    match item {
        ConsentItem::AadhaarUse => Words::ConsentPlain1,
        ConsentItem::PastRecords => Words::ConsentPlain3,
        ConsentItem::ShareRecords => Words::ConsentPlain4,
        ConsentItem::PublicHealth => Words::ConsentPlain5,
        ConsentItem::HealthWorker => Words::ConsentPlain6 {
            operator: operator(heard),
        },
        ConsentItem::OwnDeclaration => Words::ConsentPlain7,
    }
}

fn operator(heard: &HeardHow) -> String {
    match heard {
        HeardHow::ExplainedBy(operator) => operator.clone(),
        HeardHow::Alone => String::new(),
    }
}
