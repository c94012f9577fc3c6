//! What lies over a screen: the countdown, help, and the choice of another language.

use crate::journey::{Event, Screen, Stage, Why, registration, returning};
use crate::kiosk::app::App;
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{align_start, body, space, title};
use crate::kiosk::widget::{Element, Icon, button, curtain, language_tile, over};
use crate::locale::{Locale, Message as Words};
use iced::Length;
use iced::widget::column;
use std::time::Duration;

use super::{Scene, staff};

/// "Are you still there?" over the whole screen.
pub(super) fn countdown<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    left: Duration,
) -> Element<'a, Message> {
    let seconds = u64::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u64::MAX);
    let stay = stops.first("stay", Some(Message::Happened(Event::Touched)));
    curtain(
        &scene.look,
        scene.say(&Words::IdleQuestion),
        seconds,
        scene.say(&Words::IdleLine {
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }),
        button::primary(&scene.look, None, scene.say(&Words::IdleStay), stay),
    )
}

/// Help for the screen beneath.
pub(super) fn help<'a>(
    app: &'a App,
    page: Element<'a, Message>,
    stops: &mut Stops,
) -> Element<'a, Message> {
    let look = &app.look;
    let direction = look.direction();
    let words = match app.session.screen() {
        Screen::Language => Words::HelpLanguage,
        Screen::Home => Words::HelpHome,
        Screen::Consent => Words::HelpConsent,
        Screen::Aadhaar => Words::HelpAadhaar,
        Screen::Mobile | Screen::MobileChange => Words::HelpMobile,
        Screen::CodeDestination => Words::HelpCodeDestination,
        Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => Words::HelpOtp,
        Screen::Address => Words::HelpAddress,
        Screen::Create | Screen::Created => Words::HelpCreated,
        Screen::Card => Words::HelpCard,
        Screen::Notice => Words::HelpNotice,
        Screen::LoginId => Words::HelpLoginId,
        Screen::RetrievalDetails => Words::HelpDetails,
        Screen::AccountChoice => Words::HelpAccount,
        Screen::MobileConfirm => Words::HelpMobileConfirm,
        Screen::Done | Screen::Profile => Words::HelpDone,
    };
    let mut parts: Vec<Element<'a, Message>> = vec![
        align_start(
            direction,
            Length::Fill,
            title(look, app.locale.text(&Words::HelpTitle)),
        )
        .into(),
        align_start(direction, Length::Fill, body(look, app.locale.text(&words))).into(),
        align_start(
            direction,
            Length::Fill,
            body(look, app.locale.text(&Words::HelpKeys)),
        )
        .into(),
    ];
    if let Some(words) = for_staff(app) {
        let words = app.locale.text(&words);
        let words = app.locale.text(&Words::ForStaff { words });
        parts.push(align_start(direction, Length::Fill, body(look, words)).into());
    }
    if app.practice.is_some() {
        parts.push(
            align_start(
                direction,
                Length::Fill,
                body(look, app.locale.text(&Words::PracticeExplained)),
            )
            .into(),
        );
    }
    parts.push(close(app, stops));
    over(look, page, column(parts).spacing(space::M))
}

/// What staff must know, while the screen beneath sends for them.
fn for_staff(app: &App) -> Option<Words> {
    let why = match app.session.stage() {
        Stage::Registration(journey) => {
            let registration::Step::Notice(step) = journey.step() else {
                return None;
            };
            step.why()
        }
        Stage::Returning(journey) => {
            let returning::Step::Notice(step) = journey.step() else {
                return None;
            };
            step.why()
        }
        Stage::Language | Stage::Home => return None,
    };
    let Why::StaffNeeded(fault) = why else {
        return None;
    };
    staff::words(fault)
}

/// Another language, without losing anything.
pub(super) fn languages<'a>(
    app: &'a App,
    page: Element<'a, Message>,
    stops: &mut Stops,
) -> Element<'a, Message> {
    let look = &app.look;
    let mut tiles: Vec<Element<'a, Message>> = Vec::new();
    for facts in Locale::available().unwrap_or_default() {
        let chosen = facts.language == app.session.language();
        let id = format!("language-{}", facts.language);
        let press = stops.press(
            &id,
            Some(Message::Happened(Event::LanguageChosen(facts.language))),
        );
        tiles.push(language_tile(look, facts, chosen, press).into());
    }
    tiles.push(close(app, stops));
    over(look, page, column(tiles).spacing(space::M))
}

fn close<'a>(app: &'a App, stops: &mut Stops) -> Element<'a, Message> {
    let press = stops.first("close", Some(Message::Happened(Event::OverlayClosed)));
    button::primary(
        &app.look,
        Some(Icon::Cross),
        app.locale.text(&Words::Close),
        press,
    )
}
