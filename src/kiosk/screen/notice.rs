//! What stops everything, with one way forward.

use super::{Content, Scene, clock_time};
use crate::journey::{AccountEvent, JourneyKind, StepEvent, Why};
use crate::kiosk::focus::Stops;
use crate::kiosk::theme::{align_start, body, line, space};
use crate::kiosk::widget::{Icon, Pad, icon, sheet};
use crate::locale::Message as Words;
use iced::{Alignment, Length};

/// What the primary button of a notice does.
pub(super) enum Onward {
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
}

impl Onward {
    /// The journey that helps instead, or the end.
    pub(super) fn of(offered: Option<JourneyKind>) -> Self {
        match offered {
            Some(JourneyKind::Registration) => Self::Register,
            Some(JourneyKind::Reactivation) => Self::Reactivate,
            Some(JourneyKind::Login) => Self::SignIn,
            Some(JourneyKind::Retrieval | JourneyKind::MobileUpdate) | None => Self::Finish,
        }
    }
}

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    why: Why,
    has_way_back: bool,
    onward: Onward,
) -> Content<'a> {
    let (question, words) = words(scene, why);
    let look = &scene.look;
    let (sign, onward, event) = match onward {
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
    };
    let primary = scene.primary(stops, Some(sign), &onward, Some(event));
    Content {
        question: scene.say(&question),
        help: None,
        work: sheet(
            look,
            line(
                look.direction(),
                vec![
                    icon(sign_of(why), look.metrics.tile_icon, look.palette.accent).into(),
                    align_start(
                        look.direction(),
                        Length::Fill,
                        body(look, scene.say(&words)),
                    )
                    .into(),
                ],
            )
            .spacing(space::L)
            .align_y(Alignment::Center),
        ),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: has_way_back.then(|| {
            let press = stops.press("back", Some(super::step(StepEvent::WentBack)));
            super::side_button(scene, Icon::Back, &Words::NoticeBack, press)
        }),
    }
}

/// A drawing that says the same to those who do not read.
fn sign_of(why: Why) -> Icon {
    match why {
        Why::PhoneNotAtHand | Why::AadhaarWithoutMobile => Icon::Phone,
        Why::LockedOut { .. } | Why::CodesSpent => Icon::Clock,
        Why::Deactivated => Icon::Power,
        Why::DetailsDiffer => Icon::Card,
        Why::NotFound | Why::MayHaveBeenMade => Icon::Search,
        Why::StaffNeeded(_) => Icon::Person,
    }
}

fn words(scene: &Scene<'_>, why: Why) -> (Words, Words) {
    match why {
        Why::PhoneNotAtHand => (Words::NoticeNoPhone, Words::NoticeNoPhoneLine),
        Why::AadhaarWithoutMobile => (Words::NoticeNoMobile, Words::NoticeNoMobileLine),
        Why::LockedOut { until, until_utc } => {
            let left = until.saturating_duration_since(scene.now);
            (
                Words::NoticeLocked,
                Words::NoticeLockedLine {
                    time: clock_time(until_utc),
                    minutes: u32::try_from(left.as_secs().div_ceil(60)).unwrap_or(u32::MAX),
                },
            )
        }
        Why::Deactivated => (Words::NoticeDeactivated, Words::NoticeDeactivatedLine),
        Why::CodesSpent => (Words::NoticeCodesSpent, Words::NoticeCodesSpentLine),
        Why::NotFound => (Words::NoticeNotFound, Words::NoticeNotFoundLine),
        Why::MayHaveBeenMade => (Words::NoticeMayBeMade, Words::NoticeMayBeMadeLine),
        Why::DetailsDiffer => (Words::NoticeDetails, Words::NoticeDetailsLine),
        // What is wrong is for staff: they find it under help, and in the log.
        Why::StaffNeeded(_) => (Words::NoticeStaff, Words::NoticeStaffLine),
    }
}
