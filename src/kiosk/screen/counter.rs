//! The QR of a counter, for people with an ABHA app of their own, and who is called there
//! (SHARE_PATIENT_PROFILE_701).

use super::content::Element;
use super::overlay::{Closing, over};
use super::view_context::ViewContext;
use super::{measure, parts};
use crate::journey::Event;
use crate::kiosk::counter::{Counter, Numbers};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, align_start, body, label, line, space, strong, style};
use crate::kiosk::widget::sheet;
use crate::locale::Message as Words;
use iced::widget::image::FilterMethod;
use iced::widget::{column, container, image};
use iced::{Alignment, Color, Length};

/// How the page stands: the side of the QR in logical pixels, and whether the words are small.
type Way = (f32, bool);

/// The best first: 9, 7 and 5 cm. Phones read the smallest from an arm's length.
const WAYS: [Way; 4] = [
    (366.0, false),
    (285.0, false),
    (203.0, false),
    (203.0, true),
];

/// So many of those who wait are named.
const NAMED: usize = 5;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    counter: &Counter,
    numbers: Option<&Numbers>,
) -> Element {
    let language = view.locale.language().to_string();
    let of = (
        "counter",
        language,
        format!("{:?} {:?}", view.look, view.room),
    );
    let way = parts::remembered(of, || {
        // Room for the longest, so that nothing moves when somebody is called.
        let longest = Numbers {
            called: Some(999),
            waiting: vec![999; NAMED],
        };
        let fits = |way: &&Way| {
            let nowhere = &mut FocusTargets::nowhere();
            let page = page(view, nowhere, (counter, **way), Some(&longest));
            measure::fits(page, view)
        };
        WAYS.iter().find(fits).or(WAYS.last()).copied()
    });
    page(view, targets, (counter, way.unwrap_or(WAYS[0])), numbers)
}

fn page(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    (counter, (side, is_small)): (&Counter, Way),
    numbers: Option<&Numbers>,
) -> Element {
    let look = &view.look;
    let qr = image(counter.qr())
        .width(side)
        .height(side)
        .filter_method(FilterMethod::Nearest);
    // Black on white in every theme.
    let qr = container(qr).padding(space::XS).style(style::panel(
        Color::WHITE,
        Color::BLACK,
        look.palette.hairline,
        look.metrics.edge,
    ));
    let steps = [
        Words::CounterStepOpen,
        Words::CounterStepScan,
        Words::CounterStepNumber,
    ];
    let steps = steps.iter().enumerate().map(|(place, words)| {
        let words = format!("{}. {}", place + 1, view.say(words));
        let words = if is_small {
            label(look, words)
        } else {
            body(look, words)
        };
        align_start(look.direction(), Length::Fill, words).into()
    });
    let gap = if is_small { space::XS } else { space::M };
    let steps = column(steps).spacing(gap.min(space::S));
    let called = numbers.map(|numbers| called(view, numbers, is_small));
    let beside = column![steps].push(called).spacing(gap);
    let work: Element = match Orientation::of(view.room) {
        Orientation::Portrait => column![
            container(qr).width(Length::Fill).align_x(Alignment::Center),
            beside,
        ]
        .spacing(space::M)
        .into(),
        Orientation::Landscape => {
            let beside = beside.width(Length::Fill);
            line(look.direction(), vec![qr.into(), beside.into()])
                .spacing(space::L)
                .align_y(Alignment::Start)
                .into()
        }
    };
    let closing = Closing {
        beside: None,
        press: targets.first("close", Some(Message::Happened(Event::OverlayClosed))),
    };
    over(view, &Words::CounterQuestion, (None, work), closing)
}

/// Who is called, and who comes next.
fn called(view: &ViewContext<'_>, numbers: &Numbers, is_small: bool) -> Element {
    let look = &view.look;
    let first = match numbers.called {
        Some(number) => Words::CounterCalled { number },
        None => Words::CounterNobody,
    };
    let first = align_start(
        look.direction(),
        Length::Fill,
        strong(look, view.say(&first)),
    );
    let next: Vec<String> = numbers
        .waiting
        .iter()
        .take(NAMED)
        .map(u32::to_string)
        .collect();
    let next = (!next.is_empty()).then(|| {
        let words = Words::CounterWaiting {
            numbers: next.join(", "),
        };
        let words = view.say(&words);
        let words = if is_small {
            label(look, words)
        } else {
            body(look, words)
        };
        align_start(look.direction(), Length::Fill, words)
    });
    let lines = column![first].push(next);
    if is_small {
        lines.into()
    } else {
        sheet(look, lines.spacing(space::XS))
    }
}
