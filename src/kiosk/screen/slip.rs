//! A slip to take along: on paper where a printer has some for it, and always on the screen, where
//! its number or its steps can be read and remembered.

use super::content::{Content, Element};
use super::controls::{side_button, stack, step};
use super::parts::{self, At};
use super::printing::{self, Thing, finish, on_paper};
use super::view_context::ViewContext;
use super::{frame, measure};
use crate::card::SlipText;
use crate::journey::step::SlipStep;
use crate::journey::{CardEvent, PrintStage, SlipKind, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::slip_words::slip_text;
use crate::kiosk::theme::{Look, TextSize, align_start, body, label, line, number, space, strong};
use crate::kiosk::widget::button::{self, Action};
use crate::kiosk::widget::{Asking, Icon, Pad, fact, fact_beside, sheet};
use crate::locale::Message as Words;
use iced::widget::column;
use iced::{Alignment, Length};

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    slip: &SlipStep,
) -> (Content, Asking) {
    let printing = slip.printing();
    let text = slip_text(slip.slip());
    let work = |actions: Vec<Action<Message>>| {
        let actions = button::actions(&view.look, 1, actions);
        match gist(view, &text) {
            // Beside each other they leave room for what is said.
            Some(gist) if view.is_low() => line(view.look.direction(), vec![gist, actions])
                .spacing(space::M)
                .align_y(Alignment::Center)
                .into(),
            gist => stack([gist, Some(actions)]),
        }
    };
    // On a low page what is said has no room but over the work, where the number stands.
    let under = |mut content: Content| {
        if view.is_low() {
            let said = std::mem::take(&mut content.told).pop();
            content.work = stack([said, Some(content.work)]);
        }
        (content, Asking::Here)
    };
    match printing.stage() {
        PrintStage::Asked => under(printing::asked(view, targets, Thing::Slip, work)),
        PrintStage::Wanted | PrintStage::Running { .. } => {
            let thing = (Thing::Slip, printing);
            under(printing::running(view, targets, thing, work))
        }
        PrintStage::Idle | PrintStage::Printed | PrintStage::NotSeen | PrintStage::Failed(_) => {
            at_rest(view, targets, slip, &text)
        }
    }
}

/// What must not be forgotten while it prints: the number, where there is one.
fn gist(view: &ViewContext<'_>, text: &SlipText) -> Option<Element> {
    let (name, number) = text.number.as_ref()?;
    let (name, number) = (view.say(name), number.to_string());
    let look = &view.look;
    Some(if view.is_low() {
        fact_beside(&look.in_text(TextSize::Normal), name, number)
    } else {
        sheet(look, fact(look, name, number))
    })
}

/// How much stands on the page, and how large.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// All that stands on the paper.
    Whole,
    /// The number beside its name, and all but the moment.
    Close,
    /// The same in text of the usual size.
    Usual,
    /// The number and the first line.
    Least,
    /// The same without the way back, which is a key away.
    Bare,
}

impl Way {
    /// The best first.
    const ALL: [Self; 5] = [
        Self::Whole,
        Self::Close,
        Self::Usual,
        Self::Least,
        Self::Bare,
    ];

    fn look(self, look: &Look) -> Look {
        match self {
            Self::Whole | Self::Close => *look,
            Self::Usual | Self::Least | Self::Bare => look.in_text(TextSize::Normal),
        }
    }
}

fn at_rest(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    slip: &SlipStep,
    text: &SlipText,
) -> (Content, Asking) {
    let (counts, way) = divided(view, slip, text);
    let reading = view.reading.min(counts.len().saturating_sub(1));
    let first: usize = counts.iter().take(reading).sum();
    let count = counts.get(reading).copied().unwrap_or(text.lines.len());
    let at = At::of(reading, counts.len());
    let content = content(view, targets, slip, text, ((first, count), at, way));
    let asked = if at.is_first {
        Asking::Here
    } else {
        Asking::Before
    };
    (content, asked)
}

/// How many lines stand on each page, as few pages as there can be, and how they are set. A slip
/// with a number is one page.
fn divided(view: &ViewContext<'_>, slip: &SlipStep, text: &SlipText) -> (Vec<usize>, Way) {
    let stage = slip.printing().stage();
    let prints = view.session.prints_slips(view.now);
    let words: Vec<String> = text.lines.iter().map(|line| view.say(line)).collect();
    let sizes = format!("{:?} {:?} {stage:?} {prints}", view.look, view.room);
    parts::remembered((words, text.number.is_some(), sizes), || {
        let fits = |way: Way, first: usize, count: usize, at: At| {
            let nowhere = &mut FocusTargets::nowhere();
            let part = ((first, count), at, way);
            let content = content(view, nowhere, slip, text, part);
            measure::fits(frame::around(view, nowhere, content, Asking::Here), view)
        };
        let whole = text.lines.len();
        // All steps or none.
        let ways = Way::ALL
            .into_iter()
            .filter(|way| text.number.is_some() || !matches!(way, Way::Least | Way::Bare));
        let one_page = ways.into_iter().find(|way| fits(*way, 0, whole, At::WHOLE));
        match one_page {
            Some(way) => (vec![whole], way),
            None if text.number.is_some() => (vec![whole], Way::Bare),
            None => {
                let way = Way::Usual;
                let counts =
                    parts::divide_rows(whole, |first, count, at| fits(way, first, count, at));
                (counts.unwrap_or_else(|| vec![1; whole]), way)
            }
        }
    })
}

/// Which lines stand on the page, which page of how many it is, and how it is set.
type Part = ((usize, usize), At, Way);

fn content(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    slip: &SlipStep,
    text: &SlipText,
    ((first, count), at, way): Part,
) -> Content {
    let printing = slip.printing();
    let again = view.session.prints_slips(view.now) && printing.may_begin();
    // Who has it ends here; a second Enter must not print a second one.
    let prints = again && !printing.is_printed();
    let has_number = text.number.is_some();
    let is_notice = matches!(slip.slip().kind, SlipKind::Notice(_));
    let (question, help) = match (has_number, prints) {
        (true, true) => (&Words::SlipQuestion, Some(Words::SlipHelpPrint)),
        (true, false) => (&Words::SlipQuestion, Some(Words::SlipHelp)),
        (false, _) if is_notice => (&text.title, None),
        (false, _) if slip.only_leads_back() => (&text.title, Some(Words::ConsentSlipHelp)),
        (false, true) => (&text.title, Some(Words::RescueHelp)),
        (false, false) => (&text.title, None),
    };
    let look = way.look(&view.look);
    let said = if has_number {
        numbered(view, &look, text, way)
    } else {
        paragraphs(view, &look, text, (first, count))
    };
    let mut told = printing::outcome(view, (Thing::Slip, printing), again);
    if told.is_empty() && prints {
        told = printing::beforehand(view);
    }
    // As above: it stands in the work, as short as it is, where that has little room.
    let under = view.is_low().then(|| {
        let said = std::mem::take(&mut told);
        match way {
            Way::Whole | Way::Close => said.into_iter().next(),
            Way::Usual | Way::Least | Way::Bare => said.into_iter().next_back(),
        }
    });
    let mut back = None;
    let (primary, side) = if !at.is_last {
        let press = targets.first("primary", Some(Message::ReadOn));
        let words = view.say(&Words::ConsentReadOn);
        (button::primary(&view.look, None, words, press), None)
    } else if prints {
        let asked = Some(on_paper(CardEvent::PrintAsked));
        let press = targets.first("print", asked);
        let words = view.say(&Words::SlipPrint);
        let print = button::primary(&view.look, Some(Icon::Print), words, press);
        if slip.only_leads_back() {
            (print, None)
        } else {
            back = Some(finish(view, targets, false));
            (print, at.is_first.then(|| way_back(view, targets)))
        }
    } else if slip.only_leads_back() {
        (leads_back(view, targets), None)
    } else {
        (finish(view, targets, true), None)
    };
    let back = match (at.is_first, back) {
        (true, Some(finish)) => Some(finish),
        // One way back is enough.
        (true, None) if at.is_last && !prints && slip.only_leads_back() => None,
        (true, None) => Some(view.back(targets)),
        (false, finish) => {
            let press = targets.press("back", Some(Message::ReadBack));
            let words = view.say(&Words::Back);
            let direction = view.look.direction();
            let before = button::quiet(
                &view.look,
                Some(Icon::Back.in_reading_order(direction)),
                words,
                press,
            );
            Some(match finish {
                Some(finish) => line(direction, vec![before, finish])
                    .spacing(space::S)
                    .into(),
                None => before,
            })
        }
    };
    Content {
        question: view.say(question),
        help: help.filter(|_| at.is_first).map(|help| view.say(&help)),
        work: stack([
            Some(sheet(&view.look, said)),
            under.flatten(),
            side.filter(|_| way != Way::Bare),
        ]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back,
    }
}

/// The one button where there is nothing to be printed.
fn leads_back(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let press = targets.first("primary", Some(step(StepEvent::Continued)));
    let sign = Icon::Back.in_reading_order(view.look.direction());
    button::primary(&view.look, Some(sign), view.say(&Words::Back), press)
}

/// Where "Finish" has its place at the foot.
fn way_back(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let press = targets.press("back", Some(step(StepEvent::WentBack)));
    let sign = Icon::Back.in_reading_order(view.look.direction());
    side_button(view, sign, &Words::Back, press)
}

/// The number, large, and what the desk reads.
fn numbered(view: &ViewContext<'_>, look: &Look, text: &SlipText, way: Way) -> Element {
    let start = |words| align_start(look.direction(), Length::Fill, words).into();
    let (name, value) = &text.made_at;
    let moment = format!("{}: {value}", view.say(name));
    let shown = match way {
        Way::Whole | Way::Close | Way::Usual => text.lines.len(),
        Way::Least | Way::Bare => 1,
    };
    let counted = text.number.as_ref().map(|(name, number)| match way {
        Way::Whole => large(look, view.say(name), number.to_string()),
        Way::Close | Way::Usual | Way::Least | Way::Bare => {
            fact_beside(look, view.say(name), number.to_string())
        }
    });
    let lines = text.lines.iter().take(shown).enumerate();
    let lines = lines.map(|(place, words)| {
        let words = view.say(words);
        // The first is what the desk looks for.
        start(if place == 0 {
            strong(look, words)
        } else {
            body(look, words)
        })
    });
    let moment = (way == Way::Whole).then(|| start(label(look, moment)));
    let parts = counted.into_iter().chain(lines).chain(moment);
    column(parts).spacing(space::S).into()
}

/// A number to be read from afar, under its name.
fn large(look: &Look, name: String, value: String) -> Element {
    let value = number(look, value).size(LARGE * look.metrics.number);
    column![
        align_start(look.direction(), Length::Fill, body(look, name)),
        align_start(look.direction(), Length::Fill, value),
    ]
    .into()
}

/// How much larger than other numbers.
const LARGE: f32 = 2.5;

/// One paragraph after the other; steps with their numbers. The moment stands under the last one.
fn paragraphs(
    view: &ViewContext<'_>,
    look: &Look,
    text: &SlipText,
    (first, count): (usize, usize),
) -> Element {
    let lines = text.lines.iter().enumerate().skip(first).take(count);
    let lines = lines.map(|(place, words)| {
        let words = align_start(look.direction(), Length::Fill, body(look, view.say(words)));
        if !text.are_steps {
            return words.into();
        }
        let place = strong(look, format!("{}.", place + 1));
        line(look.direction(), vec![place.into(), words.into()])
            .spacing(space::S)
            .align_y(Alignment::Start)
            .into()
    });
    let (name, value) = &text.made_at;
    let is_dated = !text.are_steps && first + count == text.lines.len();
    let moment = is_dated.then(|| {
        let moment = label(look, format!("{}: {value}", view.say(name)));
        align_start(look.direction(), Length::Fill, moment).into()
    });
    column(lines.chain(moment)).spacing(space::M).into()
}
