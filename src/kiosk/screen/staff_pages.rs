//! The pages of staff: the way in, how everything stands, what was counted today, what can be done.
//! Nothing of a person is on any of them.

mod actions;
mod asked;
mod handoff;
mod pin;
mod rows;
mod today;

use super::content::Element;
use super::controls::stack;
use super::measure;
use super::parts::{self, At};
use super::view_context::ViewContext;
use crate::domain::PrintState;
use crate::handoff::State;
use crate::journey::{Event, Overlay};
use crate::kiosk::counts::Today;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::handoff::{HandoffSeen, HandoffState};
use crate::kiosk::message::Message;
use crate::kiosk::staff::{
    self, HandoffAnswer, Page as StaffPage, PartState, Place, Question, Seen, StaffEvent,
};
use crate::kiosk::theme::{Appearance, Look, TextSize, align_start, body, space};
use crate::kiosk::widget::button::Action;
use crate::kiosk::widget::{Asking, BarButton, Icon, Pad, Page, action_row, button, page, top_bar};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;
use rows::Row;
use std::path::Path;
use std::time::Duration;

/// What these pages read beside what all pages do.
#[derive(Clone, Copy)]
pub(in crate::kiosk) struct StaffView<'a> {
    /// Which of them is up.
    pub(in crate::kiosk) place: Place,
    /// How many digits of the PIN were typed.
    pub(in crate::kiosk) typed: usize,
    /// Whether digits are taken.
    pub(in crate::kiosk) may_type: bool,
    /// Whether what was typed can be tried.
    pub(in crate::kiosk) may_enter: bool,
    /// Whether a PIN is being looked at.
    pub(in crate::kiosk) is_checking: bool,
    /// The last one was not right, and so many tries are left.
    pub(in crate::kiosk) refused: Option<u32>,
    /// How long nobody may try.
    pub(in crate::kiosk) wait: Option<Duration>,
    /// Whether something is under way for the person whose session is to be ended.
    pub(in crate::kiosk) is_person_waiting: bool,
    /// How everything stands.
    pub(in crate::kiosk) seen: Seen<'a>,
    /// What was counted, where it is shown.
    pub(in crate::kiosk) today: Option<&'a Today>,
    /// How the test card fares.
    pub(in crate::kiosk) test_card: Option<PrintState>,
    /// Whether there is a printer for it.
    pub(in crate::kiosk) has_printer: bool,
    /// What practice can be switched to.
    pub(in crate::kiosk) can_practise: Option<bool>,
    /// Whether it could not be switched.
    pub(in crate::kiosk) is_not_switched: bool,
    /// Whether something is being done about the hand-off.
    pub(in crate::kiosk) is_handoff_busy: bool,
    /// What came of the last thing that staff wanted of it.
    pub(in crate::kiosk) handoff_answer: Option<HandoffAnswer>,
    /// The colours and the loudness that everybody begins with.
    pub(in crate::kiosk) usual: (Appearance, u8),
}

/// What makes a picture of them another picture.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::kiosk) struct StaffKey {
    pub(in crate::kiosk) place: Place,
    is_checking: bool,
    refused: Option<u32>,
    waits: bool,
    is_person_waiting: bool,
    states: Vec<PartState>,
    today: Option<Today>,
    test_card: Option<PrintState>,
    is_not_switched: bool,
    handoff: Option<HandoffSeen>,
    is_handoff_busy: bool,
    handoff_answer: Option<HandoffAnswer>,
    usual: (Appearance, u8),
}

impl StaffKey {
    pub(in crate::kiosk) fn of(view: &StaffView<'_>) -> Self {
        let states = if view.place == Place::Open(StaffPage::State) {
            staff::parts(&view.seen)
                .iter()
                .map(|part| part.state)
                .collect()
        } else {
            Vec::new()
        };
        Self {
            place: view.place,
            is_checking: view.is_checking,
            refused: view.refused,
            waits: view.wait.is_some(),
            is_person_waiting: view.is_person_waiting,
            states,
            today: view.today.cloned(),
            test_card: view.test_card,
            is_not_switched: view.is_not_switched,
            handoff: view.seen.handoff.cloned(),
            is_handoff_busy: view.is_handoff_busy,
            handoff_answer: view.handoff_answer,
            usual: view.usual,
        }
    }

    /// The same with other numbers of the hand-off.
    pub(in crate::kiosk) fn with_handoff_of(self, other: &Self) -> Self {
        Self {
            handoff: other.handoff.clone(),
            states: other.states.clone(),
            ..self
        }
    }
}

impl<'a> StaffView<'a> {
    /// Whether letters, colours and language can be chosen for it: not while a person's session lies
    /// beneath.
    pub(super) fn is_readable(&self) -> bool {
        self.place != Place::Asked(Question::EndSession)
    }

    /// How the hand-off stands, where people are sent.
    fn sent(&self) -> Option<(&'a State, bool, &'a Path)> {
        match &self.seen.handoff?.state {
            HandoffState::Sent {
                state,
                is_paused,
                folder,
            } => Some((state, *is_paused, folder)),
            HandoffState::Off(_) | HandoffState::Local => None,
        }
    }
}

/// A page of staff, before what is around it.
struct Sheet {
    question: Words,
    help: Option<String>,
    work: Element,
    told: Vec<Element>,
    pad: Pad<'static, Message>,
    back: Option<Element>,
    primary: Option<Element>,
}

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    shown: &StaffView<'_>,
) -> Element {
    match shown.place {
        Place::Asked(question) => asked::draw(view, targets, shown, question),
        Place::Pin => pin::draw(view, targets, shown),
        Place::NoPin => pin::none(view, targets),
        Place::Open(StaffPage::State) => {
            let mut parts = staff::parts(&shown.seen);
            // What somebody has to see to stands first.
            parts.sort_by_key(|part| std::cmp::Reverse(part.state));
            let rows = parts.into_iter().map(Row::Part).collect();
            listed(view, targets, shown, StaffPage::State, rows)
        }
        Place::Open(StaffPage::Today) => {
            let rows = shown.today.map(today::rows).unwrap_or_default();
            listed(view, targets, shown, StaffPage::Today, rows)
        }
        Place::Open(StaffPage::Handoff) => {
            let rows = handoff::rows(shown);
            listed(view, targets, shown, StaffPage::Handoff, rows)
        }
        Place::Open(StaffPage::Actions) => {
            let rows = actions::rows(view, shown);
            listed(view, targets, shown, StaffPage::Actions, rows)
        }
        Place::Switching | Place::Closed => {
            let line = body(&view.look, view.say(&Words::StaffSwitchingLine));
            let work = align_start(view.look.direction(), Length::Fill, line);
            let sheet = Sheet {
                question: Words::StaffSwitching,
                help: None,
                work: work.into(),
                told: Vec::new(),
                pad: Pad::None,
                back: None,
                primary: None,
            };
            around(view, targets, sheet, false)
        }
    }
}

/// Something on the staff side.
fn tell(event: StaffEvent) -> Option<Message> {
    Some(Message::Staff(event))
}

/// Puts the bar and the foot around a page.
fn around(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    sheet: Sheet,
    has_bar: bool,
) -> Element {
    let top = if has_bar {
        bar(view, targets)
    } else {
        view.bare_bar()
    };
    page(
        &view.look,
        view.room,
        Page {
            top_bar: top,
            strip: None,
            progress: None,
            question: view.say(&sheet.question),
            asked: Asking::Here,
            help: sheet.help,
            illustration: None,
            work: sheet.work,
            told: sheet.told,
            phone: Vec::new(),
            pad: sheet.pad,
            actions: action_row(&view.look, sheet.back, sheet.primary),
        },
    )
}

/// What helps to read: the voice, the language, letters and colours.
fn bar(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let opens = |overlay| Some(Message::Happened(Event::OverlayOpened(overlay)));
    let buttons = [
        (
            "listen",
            Icon::Speak,
            Words::Listen,
            Some(Message::ListenAsked),
        ),
        (
            "languages",
            Icon::Language,
            Words::Languages,
            opens(Overlay::Languages),
        ),
        (
            "display",
            Icon::Accessibility,
            Words::Needs,
            opens(Overlay::Display),
        ),
        ("help", Icon::Help, Words::Help, opens(Overlay::Help)),
    ];
    let buttons = buttons.map(|(id, sign, words, message)| BarButton {
        sign,
        words: view.say(&words),
        is_elsewhere: id == "languages",
        press: targets.press(id, message),
    });
    let names = vec![view.say(&Words::StaffTitle)].into();
    top_bar(&view.look, None, names, Vec::new(), buttons.into())
}

/// How rows are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way {
    /// In the usual size of text, whatever the chosen one is.
    is_usual: bool,
    /// What only staff need, in the letters that are for that.
    is_fine: bool,
    /// With tabs that are as wide as their words, where there are more than three.
    is_close: bool,
}

impl Way {
    const fn new(is_usual: bool, is_fine: bool, is_close: bool) -> Self {
        Self {
            is_usual,
            is_fine,
            is_close,
        }
    }
}

/// The best first, each also with closer tabs.
const WAYS: [Way; 8] = [
    Way::new(false, false, false),
    Way::new(false, false, true),
    Way::new(false, true, false),
    Way::new(false, true, true),
    Way::new(true, false, false),
    Way::new(true, false, true),
    Way::new(true, true, false),
    Way::new(true, true, true),
];

/// More parts than these are too many: where there would be, the rows are set smaller.
const MOST_PARTS: usize = 4;

/// A page of rows, divided into as many parts as it needs.
fn listed(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    page: StaffPage,
    rows: Vec<Row>,
) -> Element {
    let (counts, way) = divided(view, staff, page, &rows);
    let part = view.reading % counts.len().max(1);
    let before: usize = counts.iter().take(part).sum();
    let count = counts.get(part).copied().unwrap_or(rows.len());
    let shown: Vec<Row> = rows.into_iter().skip(before).take(count).collect();
    let at = (part, counts.len());
    part_of(view, targets, staff, page, &shown, at, way)
}

/// How many rows stand on each part, and how they are set.
fn divided(
    view: &ViewContext<'_>,
    staff: &StaffView<'_>,
    page: StaffPage,
    rows: &[Row],
) -> (Vec<usize>, Way) {
    let told = (staff.is_handoff_busy, staff.handoff_answer);
    let of = format!("{page:?} {rows:?} {told:?} {:?} {:?}", view.look, view.room);
    let language = view.locale.language().to_string();
    parts::remembered(("staff", of, language), || {
        let tried = |way: Way| {
            let fits = |first: usize, count: usize, at: At| {
                let shown = rows.get(first..first + count).unwrap_or_default();
                let nowhere = &mut FocusTargets::nowhere();
                let whole = at.is_first && at.is_last;
                let at = (0, if whole { 1 } else { 2 });
                let page = part_of(view, nowhere, staff, page, shown, at, way);
                measure::fits(page, view)
            };
            Some((parts::divide_rows(rows.len(), fits)?, way))
        };
        let mut best: Option<(Vec<usize>, Way)> = None;
        let ways = WAYS.into_iter();
        let ways = ways.filter(|way| !way.is_close || staff.sent().is_some());
        for found in ways.filter_map(tried) {
            let parts = found.0.len();
            if best.as_ref().is_none_or(|(counts, _)| parts < counts.len()) {
                best = Some(found);
            }
            if parts <= MOST_PARTS {
                break;
            }
        }
        let last = WAYS[WAYS.len() - 1];
        best.unwrap_or((vec![1; rows.len()], last))
    })
}

/// One part of a page: which of how many.
fn part_of(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    page: StaffPage,
    shown: &[Row],
    (part, count): (usize, usize),
    way: Way,
) -> Element {
    let look = if way.is_usual {
        view.look.in_text(TextSize::Normal)
    } else {
        view.look
    };
    let tabs = tabs(view, targets, staff, (&look, way.is_close), page);
    let rows: Vec<Element> = shown
        .iter()
        .map(|row| row.draw(view, targets, staff, (&look, way.is_fine)))
        .collect();
    let rows = column(rows).spacing(gap(&look, page)).into();
    let primary = (count > 1).then(|| {
        let press = targets.first("primary", Some(Message::ReadOn));
        let sign = Icon::Next.in_reading_order(view.look.layout_direction());
        button::primary(
            &view.look,
            Some(sign),
            view.say(&Words::ConsentReadOn),
            press,
        )
    });
    let press = if primary.is_some() {
        targets.press("staff-close", tell(StaffEvent::Closed))
    } else {
        targets.first("staff-close", tell(StaffEvent::Closed))
    };
    let words = view.say(&Words::StaffBack);
    let back = button::quiet(&view.look, Some(Icon::Finish), words, press);
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let of_parts = (count > 1).then(|| {
        view.say(&Words::ConsentHelp {
            page: number(part + 1),
            pages: number(count),
        })
    });
    let since = staff
        .today
        .filter(|_| page == StaffPage::Today)
        .map(|today| view.say(&today::since(today)));
    let sheet = Sheet {
        question: match page {
            StaffPage::State => Words::StaffState,
            StaffPage::Today => Words::StaffToday,
            StaffPage::Handoff => Words::StaffPartHandoff,
            StaffPage::Actions => Words::StaffActions,
        },
        help: since.or(of_parts),
        work: stack([Some(tabs), Some(rows)]),
        told: match page {
            StaffPage::Handoff => handoff::told(view, staff),
            StaffPage::State | StaffPage::Today | StaffPage::Actions => actions::told(view, staff),
        },
        pad: Pad::None,
        back: Some(back),
        primary,
    };
    around(view, targets, sheet, true)
}

/// Between two rows: those of what can be done are groups.
fn gap(look: &Look, page: StaffPage) -> f32 {
    match page {
        StaffPage::State | StaffPage::Today | StaffPage::Handoff => space::XS,
        StaffPage::Actions => look.metrics.part_gap.max(space::TOUCH),
    }
}

/// The pages, the present one with a mark.
fn tabs(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    (look, is_close): (&Look, bool),
    present: StaffPage,
) -> Element {
    let handoff = ("staff-handoff", StaffPage::Handoff, Words::StaffTabHandoff);
    let tabs = [
        Some(("staff-state", StaffPage::State, Words::StaffTabState)),
        Some(("staff-today", StaffPage::Today, Words::StaffTabToday)),
        staff.sent().map(|_| handoff),
        Some(("staff-actions", StaffPage::Actions, Words::StaffTabActions)),
    ];
    let tabs = tabs.into_iter().flatten().map(|(id, page, words)| Action {
        sign: if page == present {
            Icon::Check
        } else {
            Icon::OpenCircle
        },
        words: view.say(&words),
        press: targets.press(id, tell(StaffEvent::PageChosen(page))),
    });
    let tabs: Vec<Action<Message>> = tabs.collect();
    if is_close {
        let tabs = tabs.into_iter();
        let tabs = tabs.map(|tab| button::side(look, Some(tab.sign), tab.words, tab.press));
        actions::buttons(look, tabs.collect())
    } else {
        button::actions(look, tabs.len(), tabs)
    }
}
