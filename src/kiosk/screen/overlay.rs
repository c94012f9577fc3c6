//! What lies over a screen: the countdown, help, the choice of another language, of text size and
//! colours. Each but the countdown is a page like others, with its button where every page has it.

use super::{Scene, staff};
use crate::journey::{Event, Screen, Stage, StopReason, registration, returning};
use crate::kiosk::app::App;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{
    Appearance, Look, Orientation, Palette, TextSize, align_start, body, space, strong,
};
use crate::kiosk::widget::button::{Deed, Weight};
use crate::kiosk::widget::{
    Asking, Element, Icon, Pad, Page, action_row, button, curtain, language_tile, notice, page,
    sample_tile, tile_grid,
};
use crate::locale::{Locale, Message as Words};
use iced::Length;
use iced::widget::column;
use std::time::Duration;

/// "Are you still there?" over the whole screen.
pub(super) fn countdown<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    left: Duration,
) -> Element<'a, Message> {
    let seconds = u64::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u64::MAX);
    let new = Deed {
        sign: Icon::PersonPlus,
        words: scene.say(&Words::IdleNew),
        press: targets.press("start-new", Some(Message::Happened(Event::StartedNew))),
    };
    let stay = Deed {
        sign: Icon::Person,
        words: scene.say(&Words::IdleStay),
        press: targets.first("stay", Some(Message::Happened(Event::Stayed))),
    };
    curtain(
        &scene.look,
        scene.say(&Words::IdleQuestion),
        seconds,
        scene.say(&Words::IdleLine {
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }),
        button::pair(&scene.look, [(Weight::Quiet, new), (Weight::Primary, stay)]),
    )
}

/// Help for the screen beneath.
pub(super) fn help<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Element<'a, Message> {
    let look = &scene.look;
    let words = match scene.session.screen() {
        Screen::Language => Words::HelpLanguage,
        Screen::Home => Words::HelpHome,
        Screen::Consent if scene.session.settings().is_front_desk() => Words::HelpConsentList,
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
        Screen::Goodbye => Words::GoodbyeDesk,
    };
    let practice = scene
        .app
        .practice
        .is_some()
        .then_some(Words::PracticeExplained);
    let staff = for_staff(scene.app).map(|words| scene.for_staff(&words));
    let said = [Some(words), Some(Words::HelpKeys), practice];
    let said = said.into_iter().flatten().map(|words| scene.say(&words));
    let parts = said
        .chain(staff)
        .map(|words| align_start(look.direction(), Length::Fill, body(look, words)).into());
    sheet(
        scene,
        targets,
        &Words::HelpTitle,
        column(parts).spacing(space::M).into(),
    )
}

/// What staff must know, while the screen beneath sends for them.
fn for_staff(app: &App) -> Option<Words> {
    let reason = match app.session.stage() {
        Stage::Registration(journey) => {
            let registration::Step::Notice(step) = journey.step() else {
                return None;
            };
            step.reason()
        }
        Stage::Returning(journey) => {
            let returning::Step::Notice(step) = journey.step() else {
                return None;
            };
            step.reason()
        }
        Stage::Language | Stage::Home | Stage::Goodbye(_) => return None,
    };
    let StopReason::StaffNeeded(fault) = reason else {
        return None;
    };
    staff::words(fault)
}

/// Another language, without losing anything.
pub(super) fn languages<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Element<'a, Message> {
    let look = &scene.look;
    let tiles = Locale::available().unwrap_or_default().iter().map(|facts| {
        let chosen = facts.language == scene.session.language();
        let id = format!("language-{}", facts.language);
        let press = targets.press(
            &id,
            Some(Message::Happened(Event::LanguageChosen(facts.language))),
        );
        language_tile(look, facts, chosen, press)
    });
    let tiles = tiles.collect();
    let per_line = match Orientation::of(scene.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    let work = tile_grid(look, per_line, tiles);
    sheet(scene, targets, &Words::LanguagesTitle, work)
}

/// Text size and colours, with what is chosen now.
pub(super) fn display<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Element<'a, Message> {
    let look = &scene.look;
    let sample = scene.say(&Words::DisplaySample);
    let sizes = TextSize::ALL.map(|size| {
        let (id, words) = match size {
            TextSize::Normal => ("text-normal", Words::TextNormal),
            TextSize::Large => ("text-large", Words::TextLarge),
            TextSize::Largest => ("text-largest", Words::TextLargest),
        };
        let chosen = size == scene.app.text_size;
        let press = targets.press(id, Some(Message::TextSizeChosen(size)));
        let shown = Look {
            metrics: look.metrics_for(size),
            ..*look
        };
        sample_tile(
            look,
            &shown,
            sample.clone(),
            scene.say(&words),
            chosen,
            press,
        )
    });
    let colours = Appearance::ALL.map(|appearance| {
        let (id, words) = match appearance {
            Appearance::Light => ("colours-light", Words::ColoursLight),
            Appearance::Dark => ("colours-dark", Words::ColoursDark),
            Appearance::HighContrast => ("colours-contrast", Words::ColoursContrast),
        };
        let chosen = appearance == scene.app.appearance;
        let press = targets.press(id, Some(Message::AppearanceChosen(appearance)));
        let shown = Look {
            palette: Palette::of(appearance),
            ..*look
        };
        sample_tile(
            look,
            &shown,
            sample.clone(),
            scene.say(&words),
            chosen,
            press,
        )
    });
    // A low page has no room for headings; the samples say what they are.
    let heading = |words: &Words| -> Option<Element<'a, Message>> {
        let words = (!scene.is_low()).then(|| strong(look, scene.say(words)))?;
        Some(align_start(look.direction(), Length::Fill, words).into())
    };
    let work = column![
        heading(&Words::TextSize),
        tile_grid(look, 3, Vec::from(sizes)),
        heading(&Words::Contrast),
        tile_grid(look, 3, Vec::from(colours)),
    ]
    .spacing(space::TOUCH);
    sheet(scene, targets, &Words::DisplayTitle, work.into())
}

/// "Stop and clear?"
pub(super) fn stop<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Element<'a, Message> {
    let asked = Asked {
        question: Words::StopQuestion,
        line: Words::StopLine,
        no: Words::StopNo,
        yes: Words::StopYes,
        ends_at_end: false,
    };
    ask(scene, targets, &asked)
}

/// "Without your card?"
pub(super) fn without_card<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
) -> Element<'a, Message> {
    let asked = Asked {
        question: Words::WithoutCardQuestion,
        line: Words::WithoutCardLine,
        no: Words::WithoutCardNo,
        yes: Words::WithoutCardYes,
        ends_at_end: true,
    };
    ask(scene, targets, &asked)
}

/// A question before everything ends.
struct Asked {
    question: Words,
    line: Words,
    no: Words,
    yes: Words,
    // Where the button that led here stands at the start of the row, the answer that ends
    // everything stands at its end: a second touch finds the one that loses nothing.
    ends_at_end: bool,
}

/// Two answers of one size; the focus begins on the one that loses nothing.
fn ask<'a>(scene: &Scene<'a>, targets: &mut FocusTargets, asked: &Asked) -> Element<'a, Message> {
    let look = &scene.look;
    let direction = look.direction();
    let no = Deed {
        sign: Icon::Back.in_reading_order(direction),
        words: scene.say(&asked.no),
        press: targets.first("stop-no", Some(Message::Happened(Event::OverlayClosed))),
    };
    let yes = Deed {
        sign: Icon::Finish,
        words: scene.say(&asked.yes),
        press: targets.press("stop-yes", Some(Message::Happened(Event::Finished))),
    };
    let words = body(look, scene.say(&asked.line));
    let mut answers = [(Weight::Danger, yes), (Weight::Primary, no)];
    if asked.ends_at_end {
        answers.reverse();
    }
    let pair = button::pair(look, answers);
    over(
        scene,
        &asked.question,
        align_start(direction, Length::Fill, words).into(),
        pair,
    )
}

/// A page over the page, closed by a button.
fn sheet<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    title: &Words,
    work: Element<'a, Message>,
) -> Element<'a, Message> {
    let look = &scene.look;
    let press = targets.first("close", Some(Message::Happened(Event::OverlayClosed)));
    let close = button::primary(look, Some(Icon::Cross), scene.say(&Words::Close), press);
    over(scene, title, work, close)
}

/// A page over the page.
fn over<'a>(
    scene: &Scene<'a>,
    title: &Words,
    work: Element<'a, Message>,
    onward: Element<'a, Message>,
) -> Element<'a, Message> {
    let look = &scene.look;
    page(
        look,
        scene.room,
        Page {
            top_bar: scene.bare_bar(),
            strip: None,
            progress: None,
            question: scene.say(title),
            asked: Asking::Here,
            help: None,
            work,
            told: scene
                .scan_words()
                .map(|words| notice(look, words, None))
                .into_iter()
                .collect(),
            phone: Vec::new(),
            pad: Pad::None,
            actions: action_row(look, None, Some(onward)),
        },
    )
}
