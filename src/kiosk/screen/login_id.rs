//! Who somebody is: by mobile, ABHA number, ABHA address or Aadhaar.

use super::content::{Content, Element};
use super::controls::{hidden_number, mendable, side_button, stack, step, typing_pad};
use super::view_context::ViewContext;
use crate::domain::LoginIdKind;
use crate::journey::step::LoginIdStep;
use crate::journey::{AccountEvent, EntryEvent, JourneyKind, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{Orientation, line, space};
use crate::kiosk::widget::{Icon, entry_field, notice};
use crate::locale::Message as Words;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    login: &LoginIdStep,
) -> Content {
    let kind = login.kind();
    let (question, help) = if view.session.journey() == Some(JourneyKind::Registration) {
        asked_of_newcomer(kind)
    } else {
        asked(kind, login.is_vid())
    };
    let usable = view.waiting.is_none();
    let (control, pad) = match login.entry() {
        Some(entry) => {
            let shown = if kind == LoginIdKind::Aadhaar {
                entry.masked_boxes(view.now)
            } else {
                entry.open_boxes()
            };
            (
                mendable(view, &shown, groups(kind, login.is_vid())),
                view.keypad(entry.digits().is_empty()),
            )
        }
        None => (
            entry_field(&view.look, login.address(), String::new()),
            typing_pad(view, crate::kiosk::widget::Layout::ADDRESS, usable),
        ),
    };
    let primary = view.primary(targets, None, &Words::Continue, view.go_on());
    let mut told = view.told(targets);
    if told.is_empty() && login.number_may_be_mistyped() {
        let line = view.say(&Words::LoginNumberHintLine);
        for line in [Some(line), None] {
            let title = view.say(&Words::LoginNumberHint);
            told.push(notice(&view.look, title, line));
        }
    }
    let mut others = Vec::new();
    if let (LoginIdKind::Aadhaar, Some(entry)) = (kind, login.entry()) {
        others.extend(hidden_number(view, targets, entry));
    }
    others.extend(other_ways(view, targets, login));
    if login.kinds().contains(&LoginIdKind::AbhaNumber) && has_room(view, login) {
        let asks = step(StepEvent::Account(AccountEvent::ScanAsked));
        let press = targets.press("scan-card", usable.then_some(asks));
        others.push(side_button(view, Icon::Scan, &Words::ScanCard, press));
    }
    if kind == LoginIdKind::Aadhaar {
        let words = if login.is_vid() {
            Words::AadhaarUseAadhaar
        } else {
            Words::AadhaarUseVid
        };
        let press = targets.press(
            "vid",
            usable.then(|| step(StepEvent::Entry(EntryEvent::LengthSwitched))),
        );
        others.push(side_button(view, Icon::Shield, &words, press));
    }
    let ways = (!others.is_empty()).then(|| {
        line(view.look.direction(), others)
            .spacing(space::TOUCH)
            .wrap()
            .into()
    });
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([Some(control), ways]),
        told,
        pad,
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

/// Whether another button finds room beside the ways to type. A card is read on this page with it
/// or without.
fn has_room(view: &ViewContext<'_>, login: &LoginIdStep) -> bool {
    let usual_text = view.look.metrics.text_scale <= 1.0;
    match Orientation::of(view.room) {
        Orientation::Portrait => true,
        Orientation::Landscape => usual_text && login.entry().is_some(),
    }
}

fn other_ways(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    login: &LoginIdStep,
) -> Vec<Element> {
    let usable = view.waiting.is_none();
    let is_newcomer = view.session.journey() == Some(JourneyKind::Registration);
    login
        .kinds()
        .iter()
        .filter(|kind| **kind != login.kind())
        .map(|kind| {
            let (id, sign, words) = match kind {
                LoginIdKind::Mobile => ("use-mobile", Icon::Phone, Words::LoginUseMobile),
                LoginIdKind::AbhaNumber => ("use-number", Icon::Card, Words::LoginUseNumber),
                LoginIdKind::AbhaAddress => ("use-address", Icon::Person, Words::LoginUseAddress),
                LoginIdKind::Aadhaar if is_newcomer => {
                    ("use-aadhaar", Icon::Shield, Words::NewcomerNoMobile)
                }
                LoginIdKind::Aadhaar => ("use-aadhaar", Icon::Shield, Words::LoginUseAadhaar),
            };
            let press = targets.press(
                id,
                usable.then(|| step(StepEvent::Account(AccountEvent::IdKindChosen(*kind)))),
            );
            side_button(view, sign, &words, press)
        })
        .collect()
}

fn asked(kind: LoginIdKind, vid: bool) -> (Words, Words) {
    match kind {
        LoginIdKind::Mobile => (Words::MobileQuestion, Words::LoginMobileHelp),
        LoginIdKind::AbhaNumber => (Words::LoginNumberQuestion, Words::LoginNumberHelp),
        LoginIdKind::AbhaAddress => (Words::LoginAddressQuestion, Words::LoginAddressHelp),
        LoginIdKind::Aadhaar if vid => (Words::VidQuestion, Words::LoginAadhaarHelp),
        LoginIdKind::Aadhaar => (Words::AadhaarQuestion, Words::LoginAadhaarHelp),
    }
}

/// Somebody who says that they are new is looked for first.
fn asked_of_newcomer(kind: LoginIdKind) -> (Words, Words) {
    let help = if kind == LoginIdKind::Aadhaar {
        Words::NewcomerAadhaarHelp
    } else {
        Words::NewcomerHelp
    };
    (Words::NewcomerQuestion, help)
}

fn groups(kind: LoginIdKind, vid: bool) -> &'static [usize] {
    match kind {
        LoginIdKind::Mobile => &[5, 5],
        // Letters have no boxes.
        LoginIdKind::AbhaAddress => &[],
        LoginIdKind::AbhaNumber => &[2, 4, 4, 4],
        LoginIdKind::Aadhaar if vid => &[4, 4, 4, 4],
        LoginIdKind::Aadhaar => &[4, 4, 4],
    }
}
