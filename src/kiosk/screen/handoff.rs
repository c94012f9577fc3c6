//! "Send my details to the clinic?", and what came of it (TAGGING).

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
use crate::card::Barcode;
use crate::journey::step::{HandoffStage, HandoffStep};
use crate::journey::{HandoffMode, HandoffNews, PatientNumber, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{Orientation, align_start, body, space};
use crate::kiosk::widget::{Icon, Pad, barcode, fact, sheet, tile, tile_grid};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    handoff: &HandoffStep,
) -> Content {
    match handoff.stage() {
        HandoffStage::Asked => asked(view, targets),
        HandoffStage::AwaitsProfile | HandoffStage::Running(_) => sending(view, targets),
        HandoffStage::Told(news) => told(view, targets, news),
    }
}

/// What is sent, in words, and two answers of the same size.
fn asked(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let look = &view.look;
    let is_local = view.session.settings().handoff == Some(HandoffMode::Local);
    let [question, help, yes, no] = if is_local {
        [
            Words::HandoffLocalQuestion,
            Words::HandoffLocalHelp,
            Words::HandoffLocalYes,
            Words::HandoffLocalNo,
        ]
    } else {
        [
            Words::HandoffQuestion,
            Words::HandoffHelp,
            Words::HandoffYes,
            Words::HandoffNo,
        ]
    };
    let answer = |agreed| Some(step(StepEvent::HandoffAnswered(agreed)));
    let yes_press = targets.first("handoff-yes", answer(true));
    let no_press = targets.press("handoff-no", answer(false));
    let tiles = vec![
        tile(look, Icon::Check, view.say(&yes), None, yes_press),
        tile(look, Icon::Cross, view.say(&no), None, no_press),
    ];
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    let what = (!is_local).then(|| {
        let lines = [Words::HandoffWho, Words::HandoffReach, Words::HandoffAbha];
        let lines = lines.map(|words| {
            let words = body(look, view.say(&words));
            align_start(look.direction(), Length::Fill, words).into()
        });
        sheet(look, column(lines).spacing(space::S))
    });
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([what, Some(tile_grid(look, per_line, tiles))]),
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: None,
    }
}

fn sending(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let go_on = view.primary(
        targets,
        None,
        &Words::HandoffDoNotWait,
        Some(StepEvent::WentBack),
    );
    Content {
        question: view.say(&Words::HandoffSending),
        help: None,
        work: stack([]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(go_on),
        back: None,
    }
}

fn told(view: &ViewContext<'_>, targets: &mut FocusTargets, news: &HandoffNews) -> Content {
    let is_local = view.session.settings().handoff == Some(HandoffMode::Local);
    let (question, help) = match news {
        HandoffNews::Made(_) if is_local => (Words::HandoffLocalMade, Words::HandoffNumberHelp),
        HandoffNews::Known(_) => (Words::HandoffKnown, Words::HandoffNumberHelp),
        HandoffNews::Made(_) => (Words::HandoffMade, Words::HandoffNumberHelp),
        _ if is_local => (Words::HandoffLocalNone, Words::HandoffNotSentLine),
        HandoffNews::OnItsWay => (Words::HandoffOnItsWay, Words::HandoffOnItsWayLine),
        HandoffNews::StaffNeeded => (Words::HandoffStaff, Words::HandoffStaffLine),
        HandoffNews::Full | HandoffNews::NotKept => {
            (Words::HandoffNotSent, Words::HandoffNotSentLine)
        }
    };
    let look = &view.look;
    let number = news.patient().map(|patient: &PatientNumber| {
        let words = view.say(&Words::HandoffNumber);
        sheet(look, fact(look, words, patient.as_str().to_owned()))
    });
    // The desk has a scanner; whoever stands at a kiosk of their own has not.
    let bars = news
        .patient()
        .filter(|_| view.session.settings().is_front_desk())
        .and_then(|patient| Barcode::of(patient.as_str()))
        .and_then(|bars| barcode(&bars, view.room.width - 2.0 * space::XL));
    let primary = view.primary(
        targets,
        Some(Icon::Card),
        &Words::CreatedShowCard,
        Some(StepEvent::Continued),
    );
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([number, bars]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}
