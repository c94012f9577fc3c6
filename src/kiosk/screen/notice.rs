//! What stops everything, with one way forward.

use super::content::Content;
use super::controls::{clock_time, side_button, stack, step};
use super::measure;
use super::view_context::ViewContext;
use crate::journey::step::NoticeStep;
use crate::journey::{AccountEvent, CutOff, JourneyKind, StepEvent, StopReason};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{Look, TextSize, align_start, body, line, space};
use crate::kiosk::widget::{Icon, Pad, icon, sheet};
use crate::locale::Message as Words;
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
    // It is made: what is left is for the desk.
    if notice.reason() == StopReason::Minor && notice.leads_on() {
        return (Words::NoticeMinor, Words::NoticeMinorMade);
    }
    words(view, notice.reason())
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
    let primary = view.primary(targets, Some(sign), &onward, Some(event));
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
                        align_start(look.direction(), Length::Fill, body(look, view.say(&words)))
                            .into(),
                    ],
                )
                .spacing(space::L)
                .align_y(Alignment::Center),
            )),
            rescue,
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

fn words(view: &ViewContext<'_>, reason: StopReason) -> (Words, Words) {
    match reason {
        StopReason::PhoneNotAtHand => (Words::NoticeNoPhone, Words::NoticeNoPhoneLine),
        StopReason::AadhaarWithoutMobile => (Words::NoticeNoMobile, Words::NoticeNoMobileLine),
        StopReason::LockedOut { until, until_utc } => {
            let left = until.saturating_duration_since(view.now);
            (
                Words::NoticeLocked,
                Words::NoticeLockedLine {
                    time: clock_time(until_utc),
                    minutes: u32::try_from(left.as_secs().div_ceil(60)).unwrap_or(u32::MAX),
                },
            )
        }
        StopReason::Deactivated => (Words::NoticeDeactivated, Words::NoticeDeactivatedLine),
        StopReason::CodesSpent => (Words::NoticeCodesSpent, Words::NoticeCodesSpentLine),
        StopReason::TriesSpent => (Words::NoticeTriesSpent, Words::NoticeTriesSpentLine),
        StopReason::NotFound => (Words::NoticeNotFound, Words::NoticeNotFoundLine),
        StopReason::MayHaveBeenMade => (Words::NoticeMayBeMade, Words::NoticeMayBeMadeLine),
        StopReason::CutOff(CutOff::Enrolment { at }) => {
            let time = clock_time(at);
            (Words::CutOff, Words::CutOffEnrolment { time })
        }
        StopReason::CutOff(CutOff::Change { at }) => {
            let time = clock_time(at);
            (Words::CutOff, Words::CutOffChange { time })
        }
        StopReason::DetailsDiffer => (Words::NoticeDetails, Words::NoticeDetailsLine),
        StopReason::Minor => (Words::NoticeMinor, Words::NoticeMinorLine),
        // What is wrong is for staff: they find it under help, and in the log.
        StopReason::StaffNeeded(_) => (Words::NoticeStaff, Words::NoticeStaffLine),
    }
}
