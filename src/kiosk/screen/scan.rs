//! A card's code: how it is held to the scanner, what it said, and what else was scanned.

use super::content::{Content, Element};
use super::controls::{stack, step};
use super::measure;
use super::view_context::ViewContext;
use crate::domain::{AbhaQr, Gender};
use crate::journey::StepEvent;
use crate::journey::step::ScannedStep;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::input::ScanNews;
use crate::kiosk::theme::{Look, align_start, body, label, line, space, strong};
use crate::kiosk::widget::{Icon, Pad, button, fact, fact_beside, sheet};
use crate::locale::Message as Words;
use crate::scanned_code::OtherCode;
use iced::widget::column;
use iced::{Alignment, Length};

/// How a card is held to the scanner.
pub(super) fn wait(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let look = &view.look;
    let steps = [
        Words::ScanStepTurn,
        Words::ScanStepHold,
        Words::ScanStepLook,
    ];
    let steps = steps.iter().zip(1..).map(|(words, number)| {
        let line = format!("{number}. {}", view.say(words));
        align_start(look.direction(), Length::Fill, body(look, line)).into()
    });
    let steps = sheet(look, column(steps).spacing(space::M));
    #[cfg(feature = "camera")]
    let (work, told) = super::camera::beside(view, steps);
    #[cfg(not(feature = "camera"))]
    let (work, told) = (stack([Some(steps)]), Vec::new());
    Content {
        question: view.say(&Words::ScanQuestion),
        help: Some(view.say(&Words::ScanHelp)),
        work,
        told,
        pad: Pad::None,
        primary: None,
        back: Some(view.back(targets)),
    }
}

/// "Is this you?"
pub(super) fn scanned(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    scanned: &ScannedStep,
) -> Content {
    let facts = facts(view, scanned.said());
    let language = view.session.language().to_string();
    let of = ("scanned", facts.clone(), language);
    let way = measure::first_that_fits(view, of, &Room::ALL, |nowhere, way| {
        confirm(view, nowhere, &facts, way)
    });
    confirm(view, targets, &facts, way.unwrap_or(Room::Close))
}

/// How the facts stand.
#[derive(Clone, Copy)]
enum Room {
    /// Each under its name.
    Wide,
    /// Each beside its name.
    Close,
    /// The same in the letters of the page.
    Closest,
}

impl Room {
    const ALL: [Self; 3] = [Self::Wide, Self::Close, Self::Closest];
}

fn confirm(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    facts: &[(String, String)],
    room: Room,
) -> Content {
    let look = &view.look;
    let (draw, gap): (fn(&_, _, _) -> _, _) = match room {
        Room::Wide => (fact, space::M),
        Room::Close => (fact_beside, space::S),
        Room::Closest => (small_fact, space::XS),
    };
    let lines = facts
        .iter()
        .map(|(name, value)| draw(look, name.clone(), value.clone()));
    let sheet = sheet(look, column(lines).spacing(gap));
    let yes = view.primary(targets, Some(Icon::Check), &Words::ScannedYes, view.go_on());
    let no = targets.press("scanned-no", Some(step(StepEvent::WentBack)));
    Content {
        question: view.say(&Words::ScannedQuestion),
        help: Some(view.say(&Words::ScannedHelp)),
        work: stack([Some(sheet)]),
        told: view.told(targets),
        pad: Pad::None,
        primary: Some(yes),
        back: Some(button::quiet(
            look,
            Some(Icon::Cross),
            view.say(&Words::ScannedNo),
            no,
        )),
    }
}

fn small_fact(look: &Look, name: String, value: String) -> Element {
    let words = strong(look, value);
    let parts = vec![label(look, name).into(), words.into()];
    line(look.direction(), parts)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// What the code said, each with its name: as much of it as tells the person whose card it is.
fn facts(view: &ViewContext<'_>, said: &AbhaQr) -> Vec<(String, String)> {
    let born = said.date_of_birth.map(|date| date.year.to_string());
    let gender = said.gender.and_then(|gender| match gender {
        Gender::Male => Some(view.say(&Words::GenderMale)),
        Gender::Female => Some(view.say(&Words::GenderFemale)),
        Gender::Other => Some(view.say(&Words::GenderOther)),
        Gender::Undisclosed => None,
    });
    let person: Vec<String> = [born, gender].into_iter().flatten().collect();
    let mobile = said.mobile.as_ref().map(|mobile| {
        view.say(&Words::ScannedMobileEnds {
            phone: mobile.last_four().to_owned(),
        })
    });
    [
        (Words::ScannedName, said.name.clone()),
        (
            Words::ScannedPerson,
            (!person.is_empty()).then(|| person.join(" · ")),
        ),
        (Words::AbhaNumber, said.number().map(ToString::to_string)),
        (Words::AbhaAddress, said.address().map(ToString::to_string)),
        (Words::ScannedMobile, mobile),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((view.say(&name), value?)))
    .collect()
}

/// What something is that was scanned, and what to do.
pub(super) fn news(news: ScanNews) -> (Words, Option<Words>) {
    let (what, advice) = match news {
        ScanNews::NotUsed => return (Words::ScanNotUsed, None),
        ScanNews::HasAbha => (Words::ScanHasAbha, Words::ScanHasAbhaLine),
        ScanNews::Other(other) => match other {
            OtherCode::Incomplete => (Words::ScanIncomplete, Words::ScanIncompleteLine),
            OtherCode::Payment => (Words::ScanPayment, Words::ScanPaymentLine),
            OtherCode::Aadhaar(_) => (Words::ScanAadhaar, Words::ScanAadhaarLine),
            OtherCode::Facility => (Words::ScanFacility, Words::ScanFacilityLine),
            OtherCode::WebAddress => (Words::ScanWeb, Words::ScanWebLine),
            OtherCode::Contact => (Words::ScanContact, Words::ScanContactLine),
            OtherCode::Unknown => (Words::ScanUnknown, Words::ScanUnknownLine),
        },
    };
    (what, Some(advice))
}
