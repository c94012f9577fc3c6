//! What lies over a screen: the countdown, help, the choice of another language, of text size and
//! colours. Each but the countdown is a page like others, with its button where every page has it.

use super::content::Element;
use super::view_context::ViewContext;
use super::{illustrations, measure, parts, staff};
use crate::journey::step::SlipStep;
use crate::journey::{Event, Screen, Session, SlipKind, Step, StopReason};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Metrics, Orientation, align_start, body, least, space};
use crate::kiosk::trouble;
use crate::kiosk::widget::button::{Action, Weight};
use crate::kiosk::widget::{
    self, Asking, Icon, Illustration, Pad, Page, Press, action_row, button, language_tile, page,
    tile_grid,
};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;
use std::time::Duration;

/// "Are you still there?" over the whole screen.
pub(super) fn countdown(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    left: Duration,
) -> Element {
    let seconds = u64::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u64::MAX);
    let new = Action {
        sign: Icon::PersonPlus,
        words: view.say(&Words::IdleNew),
        press: targets.press("start-new", Some(Message::Happened(Event::StartedNew))),
    };
    let stay = Action {
        sign: Icon::Person,
        words: view.say(&Words::IdleStay),
        press: targets.first("stay", Some(Message::Happened(Event::Stayed))),
    };
    widget::countdown(
        &view.look,
        view.say(&Words::IdleQuestion),
        seconds,
        view.say(&Words::IdleLine {
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }),
        button::pair(&view.look, [(Weight::Quiet, new), (Weight::Primary, stay)]),
    )
}

/// Help for the screen beneath.
pub(super) fn help(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let look = &view.look;
    let words = match view.session.screen() {
        _ if view.staff.is_some() => Words::StaffHelp,
        Screen::Language => Words::HelpLanguage,
        Screen::Home => Words::HelpHome,
        Screen::Consent if view.session.settings().is_front_desk() => Words::HelpConsentList,
        Screen::Consent => Words::HelpConsent,
        Screen::Aadhaar => Words::HelpAadhaar,
        Screen::Mobile | Screen::MobileChange => Words::HelpMobile,
        Screen::CodeDestination => Words::HelpCodeDestination,
        Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => Words::HelpOtp,
        Screen::Address => Words::HelpAddress,
        Screen::Create | Screen::Created => Words::HelpCreated,
        Screen::Handoff => Words::HelpHandoff,
        Screen::Card => Words::HelpCard,
        Screen::More | Screen::Kyc => Words::HelpMore,
        Screen::Email => Words::HelpEmail,
        Screen::Notice => Words::HelpNotice,
        Screen::LoginId => Words::HelpLoginId,
        Screen::Scan => Words::HelpScan,
        Screen::Scanned => Words::HelpScanned,
        Screen::RetrievalDetails => Words::HelpDetails,
        Screen::AccountChoice => Words::HelpAccount,
        Screen::MobileConfirm => Words::HelpMobileConfirm,
        Screen::Done | Screen::Profile => Words::HelpDone,
        Screen::Slip if view.session.slip().is_some_and(is_of_consent) => Words::HelpConsentSlip,
        Screen::Slip => Words::HelpSlip,
        Screen::Goodbye => Words::GoodbyeDesk,
    };
    let practice = view.phone.is_some().then_some(Words::PracticeExplained);
    let staff = for_staff(view.session).map(|words| view.for_staff(&words));
    // Whoever has touched only has no use for keys.
    let keys = view.uses_keys.then_some(Words::HelpKeys);
    let said = [Some(words), keys, practice];
    let said = said.into_iter().flatten().map(|words| view.say(&words));
    let parts = said
        .chain(staff)
        .map(|words| align_start(look.direction(), Length::Fill, body(look, words)).into());
    // Whoever is there has come.
    let call = view.staff.is_none().then(|| {
        let call = targets.press("call-somebody", Some(Message::StaffAsked));
        let words = view.say(&Words::CallSomebody);
        button::quiet(look, Some(Icon::Bell), words, call)
    });
    let press = targets.first("close", Some(Message::Happened(Event::OverlayClosed)));
    let closing = Closing {
        beside: call,
        press,
    };
    let illustration = illustrations::of_screen(view.session).unwrap_or(Illustration::Touch);
    let work = column(parts).spacing(space::M).into();
    over(view, &Words::HelpTitle, (Some(illustration), work), closing)
}

/// Staff were called, or are to be asked at the desk.
pub(super) fn called(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let (title, line) = if view.calls_staff {
        (Words::CallTold, Words::CallToldLine)
    } else {
        let number = u32::from(trouble::number(view.session));
        (Words::CallDesk, Words::CallDeskLine { number })
    };
    let look = &view.look;
    let words = body(look, view.say(&line));
    let work = align_start(look.direction(), Length::Fill, words).into();
    let press = targets.first("close", Some(Message::Happened(Event::OverlayClosed)));
    let closing = Closing {
        beside: None,
        press,
    };
    over(view, &title, (Some(Illustration::Desk), work), closing)
}

fn is_of_consent(slip: &SlipStep) -> bool {
    matches!(slip.slip().kind, SlipKind::Consent(_))
}

/// What staff must know, while the screen beneath sends for them.
fn for_staff(session: &Session) -> Option<Words> {
    if let Step::Notice(step) = session.step()?
        && let StopReason::StaffNeeded(fault) = step.reason()
    {
        staff::words(fault)
    } else {
        None
    }
}

/// Another language, without losing anything.
pub(super) fn languages(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    // As high as tiles are, then lower, then more of them on a line.
    let few = match Orientation::of(view.room) {
        Orientation::Portrait => 2,
        Orientation::Landscape => 3,
    };
    let ways = [
        (few, 1.0),
        (few, 0.7),
        (few, 0.45),
        (few + 1, 0.7),
        (few + 1, 0.45),
        (few + 2, 0.45),
    ];
    let of = format!("{} {:?} {:?}", view.locale.language(), view.look, view.room);
    let way = parts::remembered(("languages", of), || {
        let fits = |way: &&(usize, f32)| {
            let page = all_languages(view, &mut FocusTargets::nowhere(), **way);
            measure::fits(page, view)
        };
        ways.iter().find(fits).or(ways.last()).copied()
    });
    all_languages(view, targets, way.unwrap_or(ways[0]))
}

/// The languages, so many on a line, and so high as a part of what tiles are.
fn all_languages(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    (per_line, height): (usize, f32),
) -> Element {
    let mut look = view.look;
    let least = Metrics::mm(least::CONTROL_MM).ceil();
    look.metrics.tile_height = (look.metrics.tile_height * height).max(least);
    let tiles = view.locales.facts().map(|facts| {
        let chosen = match &view.staff {
            Some(_) => facts.language == view.locale.language(),
            None => facts.language == view.session.language(),
        };
        let id = format!("language-{}", facts.language);
        let press = targets.press(
            &id,
            Some(Message::Happened(Event::LanguageChosen(facts.language))),
        );
        language_tile(&look, facts, chosen, press)
    });
    let work = tile_grid(&look, per_line, tiles.collect());
    sheet(view, targets, &Words::LanguagesTitle, work)
}

/// "Stop and clear?"
pub(super) fn stop(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let asked = Asked {
        question: Words::StopQuestion,
        line: Words::StopLine,
        no: Words::StopNo,
        yes: Words::StopYes,
        ends_at_end: false,
    };
    ask(view, targets, &asked)
}

/// "Without your card?"
pub(super) fn without_card(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let asked = Asked {
        question: Words::WithoutCardQuestion,
        line: Words::WithoutCardLine,
        no: Words::WithoutCardNo,
        yes: Words::WithoutCardYes,
        ends_at_end: true,
    };
    ask(view, targets, &asked)
}

/// "Your time here is nearly over". Nothing is asked: a touch leads back to the page.
pub(super) fn time_left(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let look = &view.look;
    let left = view.session.time_left(view.now).unwrap_or_default();
    let minutes = u32::try_from(left.as_secs().div_ceil(60)).unwrap_or(u32::MAX);
    let lines = [Words::TimeLeftLine { minutes }, Words::TimeLeftWhy];
    let lines = lines.map(|words| {
        let words = body(look, view.say(&words));
        align_start(look.direction(), Length::Fill, words).into()
    });
    let press = targets.first("close", Some(Message::Happened(Event::OverlayClosed)));
    let on = button::primary(look, None, view.say(&Words::TimeLeftGoOn), press);
    let work = column(lines).spacing(space::M).into();
    cover(
        view,
        &Words::TimeLeftTitle,
        (Some(Illustration::Waiting), work),
        (None, on),
    )
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
fn ask(view: &ViewContext<'_>, targets: &mut FocusTargets, asked: &Asked) -> Element {
    let look = &view.look;
    let direction = look.direction();
    let no = Action {
        sign: Icon::Back.in_reading_order(direction),
        words: view.say(&asked.no),
        press: targets.first("stop-no", Some(Message::Happened(Event::OverlayClosed))),
    };
    let yes = Action {
        sign: Icon::Finish,
        words: view.say(&asked.yes),
        press: targets.press("stop-yes", Some(Message::Happened(Event::Finished))),
    };
    let words = body(look, view.say(&asked.line));
    let mut answers = [(Weight::Danger, yes), (Weight::Primary, no)];
    if asked.ends_at_end {
        answers.reverse();
    }
    let pair = button::pair(look, answers);
    let work = align_start(direction, Length::Fill, words).into();
    cover(view, &asked.question, (None, work), (None, pair))
}

/// A page over the page, closed by a button.
fn sheet(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    title: &Words,
    work: Element,
) -> Element {
    let press = targets.first("close", Some(Message::Happened(Event::OverlayClosed)));
    let closing = Closing {
        beside: None,
        press,
    };
    over(view, title, (None, work), closing)
}

/// How a page over the page is closed.
pub(super) struct Closing {
    /// What stands beside the button that closes it.
    pub(super) beside: Option<Element>,
    /// That button.
    pub(super) press: Press<Message>,
}

/// A page over the page, with something beside the button that closes it.
pub(super) fn over(
    view: &ViewContext<'_>,
    title: &Words,
    work: (Option<Illustration>, Element),
    closing: Closing,
) -> Element {
    let close = button::primary(
        &view.look,
        Some(Icon::Cross),
        view.say(&Words::Close),
        closing.press,
    );
    cover(view, title, work, (closing.beside, close))
}

/// A page over the page.
fn cover(
    view: &ViewContext<'_>,
    title: &Words,
    (illustration, work): (Option<Illustration>, Element),
    (beside, onward): (Option<Element>, Element),
) -> Element {
    let look = &view.look;
    page(
        look,
        view.room,
        Page {
            top_bar: view.bare_bar(),
            strip: None,
            progress: None,
            question: view.say(title),
            asked: Asking::Here,
            help: None,
            illustration,
            work,
            told: view.scan_told(),
            phone: Vec::new(),
            pad: Pad::None,
            actions: action_row(look, beside, Some(onward)),
        },
    )
}
