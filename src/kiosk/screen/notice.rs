//! What stops everything, with one way forward.

use super::content::{Content, Element};
use super::controls::{side_button, stack, step};
use super::measure;
use super::view_context::ViewContext;
use crate::journey::step::NoticeStep;
use crate::journey::{AccountEvent, JourneyKind, StepEvent, StopReason};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::notice_words::notice_words;
use crate::kiosk::theme::{Look, TextSize, align_start, body, label, line, space};
use crate::kiosk::trouble;
use crate::kiosk::widget::{Icon, Pad, icon, sheet};
use crate::locale::Message as Words;
use iced::widget::column;
use iced::{Alignment, Length};

const RESCUE: StepEvent = StepEvent::Account(AccountEvent::RescueAsked);

/// What the primary button of a notice does.
enum Onward {
    /// It ends the session.
    Finish,
    /// It shows the ABHA, which exists already.
    ShowAbha,
    /// Another journey takes over.
    Reactivate,
    /// The same.
    Register,
    /// The same.
    SignIn,
    /// It tells what helps without a phone.
    Rescue,
}

impl Onward {
    /// The journey that helps instead, or the end.
    fn of(step: &NoticeStep) -> Self {
        match step.offers() {
            None if step.leads_on() => Self::ShowAbha,
            None if step.rescues() && lacks_a_phone(step.reason()) => Self::Rescue,
            Some(JourneyKind::Registration) => Self::Register,
            Some(JourneyKind::Reactivation) => Self::Reactivate,
            Some(JourneyKind::Login) => Self::SignIn,
            Some(JourneyKind::Retrieval | JourneyKind::MobileUpdate) | None => Self::Finish,
        }
    }
}

/// Whether nothing but a phone would help: what can be done is what the person wants to know. Where
/// codes were sent, waiting helps most people.
const fn lacks_a_phone(reason: StopReason) -> bool {
    matches!(
        reason,
        StopReason::PhoneNotAtHand | StopReason::AadhaarWithoutMobile
    )
}

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    notice: &NoticeStep,
) -> Content {
    let (question, words) = said(view, notice);
    let of = ("notice", view.say(&question), view.say(&words));
    let ways = [view.look, view.look.in_text(TextSize::Normal)];
    let look = measure::first_that_fits(view, of, &ways, |nowhere, look| {
        content(view, nowhere, notice, look)
    });
    content(view, targets, notice, look.unwrap_or(view.look))
}

/// What is said of it.
fn said(view: &ViewContext<'_>, notice: &NoticeStep) -> (Words, Words) {
    let reason = notice.reason();
    // It is made: what is left is for the desk.
    if reason == StopReason::Minor && notice.leads_on() {
        return (Words::NoticeMinor, Words::NoticeMinorMade);
    }
    let minutes = if let StopReason::LockedOut { until, .. } = reason {
        let left = until.saturating_duration_since(view.now);
        u32::try_from(left.as_secs().div_ceil(60)).unwrap_or(u32::MAX)
    } else {
        0
    };
    notice_words(reason, minutes)
}

/// The words of the sheet in a size that may be another than the chosen one.
fn content(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    notice: &NoticeStep,
    look: Look,
) -> Content {
    let reason = notice.reason();
    let (question, words) = said(view, notice);
    let look = &look;
    let (sign, onward, event) = match Onward::of(notice) {
        Onward::Finish => (Icon::Finish, Words::FinishAndClear, StepEvent::Continued),
        Onward::ShowAbha => (Icon::Card, Words::CreatedShow, StepEvent::Continued),
        Onward::Reactivate => (
            Icon::Power,
            Words::NoticeReactivate,
            StepEvent::Account(AccountEvent::ReactivationAsked),
        ),
        Onward::Register => (
            Icon::PersonPlus,
            Words::NoticeMake,
            StepEvent::Account(AccountEvent::RegistrationAsked),
        ),
        Onward::SignIn => (
            Icon::Search,
            Words::NoticeLook,
            StepEvent::Account(AccountEvent::SignInAsked),
        ),
        Onward::Rescue => (Icon::Help, Words::RescueAsk, RESCUE),
    };
    let rescue = (notice.rescues() && !lacks_a_phone(reason)).then(|| {
        let press = targets.press("rescue", Some(step(RESCUE)));
        side_button(view, Icon::Help, &Words::RescueAsk, press)
    });
    let prints = notice.gives_slip() && view.session.prints_slips(view.now);
    let print = prints.then(|| {
        let event = StepEvent::Account(AccountEvent::NoticeSlipAsked);
        let press = targets.press("notice-slip", Some(step(event)));
        side_button(view, Icon::Print, &Words::NoticePrint, press)
    });
    let ways: Vec<Element> = rescue.into_iter().chain(print).collect();
    let ways =
        (!ways.is_empty()).then(|| line(look.direction(), ways).spacing(space::S).wrap().into());
    let primary = view.primary(targets, Some(sign), &onward, Some(event));
    let said = column![
        align_start(look.direction(), Length::Fill, body(look, view.say(&words))),
        // By it staff know what it is without a name or a number of the person.
        align_start(
            look.direction(),
            Length::Fill,
            label(look, view.staff_number(trouble::of_reason(reason)))
        ),
    ]
    .spacing(space::S);
    Content {
        question: view.say(&question),
        help: None,
        work: stack([
            Some(sheet(
                look,
                line(
                    look.direction(),
                    vec![
                        icon(sign_of(reason), look.metrics.tile_icon, look.palette.accent).into(),
                        said.into(),
                    ],
                )
                .spacing(space::L)
                .align_y(Alignment::Center),
            )),
            ways,
        ]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: way_back(notice).map(|(sign, words)| {
            let press = targets.press("back", Some(step(StepEvent::WentBack)));
            let sign = sign.in_reading_order(view.look.direction());
            side_button(view, sign, &words, press)
        }),
    }
}

/// What leads back: to the question before, or home where somebody else is meant.
fn way_back(notice: &NoticeStep) -> Option<(Icon, Words)> {
    if notice.is_of_an_earlier_run() {
        return Some((Icon::Cross, Words::CutOffOther));
    }
    let back = (Icon::Back, Words::NoticeBack);
    notice.has_way_back().then_some(back)
}

/// A drawing that says the same to those who do not read.
fn sign_of(reason: StopReason) -> Icon {
    match reason {
        StopReason::PhoneNotAtHand | StopReason::AadhaarWithoutMobile => Icon::Phone,
        StopReason::LockedOut { .. } | StopReason::CodesSpent | StopReason::TriesSpent => {
            Icon::Clock
        }
        StopReason::Deactivated => Icon::Power,
        StopReason::DetailsDiffer => Icon::Card,
        StopReason::NotFound | StopReason::MayHaveBeenMade | StopReason::CutOff(_) => Icon::Search,
        StopReason::Minor | StopReason::StaffNeeded(_) => Icon::Person,
    }
}
