//! More about an account: what can be changed of it, each with what it is now, and what was agreed
//! to.

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
use crate::journey::step::{AccountChange, MoreStep};
use crate::journey::{AccountEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{self, Icon, Pad, tile, tile_grid};
use crate::locale::Message as Words;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets, more: &MoreStep) -> Content {
    let usable = view.waiting.is_none();
    let mut tiles = Vec::new();
    for change in more.changes() {
        let (id, sign, words) = match change {
            AccountChange::Email => ("change-email", Icon::Message, Words::MoreEmail),
            AccountChange::Kyc => ("kyc-again", Icon::Shield, Words::MoreKyc),
            AccountChange::Address => ("choose-address", Icon::Person, Words::MoreAddress),
        };
        let chosen = step(StepEvent::Account(AccountEvent::ChangeChosen(change)));
        let press = targets.press(id, usable.then_some(chosen));
        let now = Some(how_it_stands(view, more, change));
        tiles.push(tile(&view.look, sign, view.say(&words), now, press));
    }
    if more.has_consent() {
        let asked = step(StepEvent::Account(AccountEvent::ConsentAsked));
        let press = targets.press("consent-slip", usable.then_some(asked));
        let words = view.say(&Words::MoreConsent);
        let line = Some(view.say(&Words::MoreConsentLine));
        tiles.push(tile(&view.look, Icon::Check, words, line, press));
    }
    let mut told = view.told(targets);
    if told.is_empty() {
        told.extend(more.done().map(|change| {
            let done = match change {
                AccountChange::Email => Words::MoreEmailDone,
                AccountChange::Kyc => Words::MoreKycDone,
                AccountChange::Address => Words::MoreAddressDone,
            };
            widget::notice(&view.look, view.say(&done), None)
        }));
    }
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    let back = usable.then_some(StepEvent::Continued);
    let primary = view.primary(targets, Some(Icon::Card), &Words::MoreBack, back);
    Content {
        question: view.say(&Words::MoreQuestion),
        help: Some(view.say(&Words::MoreHelp)),
        work: stack([Some(tile_grid(&view.look, per_line, tiles))]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}

fn how_it_stands(view: &ViewContext<'_>, more: &MoreStep, change: AccountChange) -> String {
    let profile = more.profile();
    match change {
        AccountChange::Email => match &profile.email {
            Some(_) if view.look.blots => "•••".to_owned(),
            Some(email) => email.clone(),
            None => view.say(&Words::MoreEmailNone),
        },
        AccountChange::Kyc => view.say(match profile.kyc_verified {
            Some(true) => &Words::MoreKycVerified,
            Some(false) => &Words::MoreKycPending,
            None => &Words::MoreKycLine,
        }),
        AccountChange::Address => match &profile.abha_address {
            Some(address) => address.to_string(),
            None => view.say(&Words::MoreAddressLine),
        },
    }
}
