//! What becomes of those who are handed over: how many and why, never who.

use super::actions::buttons;
use super::rows::Row;
use super::{StaffView, tell};
use crate::handoff::Standing;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::handoff_words;
use crate::kiosk::screen::content::Element;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::staff::{
    HandoffAnswer, HandoffOrder, StaffEvent, handoff_number as number, handoff_parts, when,
};
use crate::kiosk::theme::{Look, space};
use crate::kiosk::widget::{Icon, Told, Tone, button, panel};
use crate::locale::Message as Words;
use iced::Padding;
use iced::widget::container;
use std::path::Path;

/// A row of orders, and what decides which of them can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Orders {
    about: About,
    is_busy: bool,
}

/// What orders are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// Those who did not arrive, where there are any.
    Failed { is_any: bool },
    /// Whether anything is sent, and whether a destination is left alone for a while.
    Sending { is_paused: bool, is_put_off: bool },
}

/// How the destinations stand, how many wait, arrived and failed, and what can be done.
pub(super) fn rows(staff: &StaffView<'_>) -> Vec<Row> {
    let (Some(seen), Some((state, is_paused, _))) = (staff.seen.handoff, staff.sent()) else {
        return Vec::new();
    };
    let now = staff.seen.now;
    let outbox = &state.outbox;
    let waiting = match outbox.oldest {
        Some(oldest) => Words::StaffHandoffCountSince {
            time: when(oldest, now),
        },
        None => Words::StaffHandoffCountWaiting,
    };
    let mut rows: Vec<Row> = handoff_parts(seen, now)
        .into_iter()
        .map(Row::Part)
        .collect();
    rows.push(Row::Count(waiting, number(outbox.waiting)));
    rows.push(Row::Count(
        Words::StaffHandoffCountSent,
        number(outbox.sent),
    ));
    if !outbox.failed.is_empty() {
        rows.push(Row::Heading(Words::StaffHandoffLost));
    }
    let failed = outbox.failed.iter();
    rows.extend(failed.map(|(fault, count)| {
        let words = handoff_words::fault(*fault);
        Row::Count(words, number(*count))
    }));
    let is_put_off = state.standings.iter().any(|(_, standing)| {
        matches!(
            standing,
            Standing::PutOff { .. } | Standing::LockedOut { .. }
        )
    });
    let failed = About::Failed {
        is_any: outbox.failures() > 0,
    };
    let sending = About::Sending {
        is_paused,
        is_put_off,
    };
    let is_busy = staff.is_handoff_busy;
    rows.extend([failed, sending].map(|about| Row::Handoff(Orders { about, is_busy })));
    rows
}

/// An order: the id of its control, its sign, its words.
type Way = (&'static str, Icon, Words, HandoffOrder);

const SEND_AGAIN: Way = (
    "staff-handoff-send-again",
    Icon::Refresh,
    Words::StaffHandoffSendAgain,
    HandoffOrder::SendAgain,
);
const WRITE_OUT: Way = (
    "staff-handoff-write-out",
    Icon::Save,
    Words::StaffHandoffWriteOut,
    HandoffOrder::WriteOut,
);
const PAUSE: Way = (
    "staff-handoff-pause",
    Icon::Clock,
    Words::StaffHandoffPause,
    HandoffOrder::Pause,
);
const GO_ON: Way = (
    "staff-handoff-go-on",
    Icon::Next,
    Words::StaffHandoffGoOn,
    HandoffOrder::GoOn,
);
const TRY_NOW: Way = (
    "staff-handoff-try-now",
    Icon::Refresh,
    Words::StaffHandoffTryNow,
    HandoffOrder::GoOn,
);

/// What can be done about it. Where nothing failed, nothing can be sent again or written out.
pub(super) fn orders(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    look: &Look,
    orders: Orders,
) -> Element {
    let given = |order| {
        let can_be = match orders.about {
            About::Failed { is_any } => is_any,
            About::Sending { .. } => true,
        };
        tell(StaffEvent::Ordered(order)).filter(|_| can_be && !orders.is_busy)
    };
    let ways = match orders.about {
        About::Failed { .. } => vec![SEND_AGAIN, WRITE_OUT],
        About::Sending {
            is_paused: true, ..
        } => vec![GO_ON],
        About::Sending {
            is_put_off: true, ..
        } => vec![PAUSE, TRY_NOW],
        About::Sending { .. } => vec![PAUSE],
    };
    let ways = ways.into_iter().map(|(id, sign, words, order)| {
        let press = targets.press(id, given(order));
        let sign = sign.in_reading_order(look.layout_direction());
        button::side(look, Some(sign), view.say(&words), press)
    });
    let ways = buttons(look, ways.collect());
    // What can be done stands apart from what is.
    let above = Padding::ZERO.top(space::TOUCH);
    container(ways).padding(above).into()
}

/// Whose details would be written out, by their number, and where.
pub(super) fn write_line(staff: &StaffView<'_>) -> Words {
    let sent = staff.sent();
    Words::StaffHandoffWriteLine {
        count: number(sent.map_or(0, |(state, ..)| state.outbox.failures())),
        folder: folder(staff),
    }
}

fn folder(staff: &StaffView<'_>) -> String {
    let folder = staff.sent().map(|(_, _, folder)| folder);
    folder
        .map(Path::display)
        .map(|path| path.to_string())
        .unwrap_or_default()
}

/// What came of the last order. The longest form first.
pub(super) fn told(view: &ViewContext<'_>, staff: &StaffView<'_>) -> Vec<Element> {
    let folder = || folder(staff);
    let (tone, title, text): (Tone, Words, Vec<Words>) = match staff.handoff_answer {
        _ if staff.is_handoff_busy => (Tone::Notice, Words::StaffSwitching, Vec::new()),
        None => return Vec::new(),
        Some(HandoffAnswer::SentAgain(Ok(count))) => {
            let count = number(count);
            (
                Tone::Good,
                Words::StaffHandoffSentAgain { count },
                Vec::new(),
            )
        }
        Some(HandoffAnswer::SentAgain(Err(fault))) => (
            Tone::Problem,
            Words::StaffNotSwitched,
            vec![handoff_words::store(fault)],
        ),
        Some(HandoffAnswer::WrittenOut(Ok(exported))) => {
            let title = Words::StaffHandoffWritten {
                count: number(exported.written),
            };
            let is_whole = exported.unreadable == 0;
            let left = Words::StaffHandoffUnreadable {
                count: number(exported.unreadable),
            };
            let written = Words::StaffHandoffWrittenLine { folder: folder() };
            let left = (!is_whole).then_some(left);
            let written = (exported.written > 0).then_some(written);
            let tone = if is_whole { Tone::Good } else { Tone::Notice };
            (tone, title, left.into_iter().chain(written).collect())
        }
        Some(HandoffAnswer::WrittenOut(Err(error))) => (
            Tone::Problem,
            Words::StaffHandoffNotWritten,
            vec![handoff_words::not_written(error, folder())],
        ),
    };
    let told = |text| Told {
        title: view.say(&title),
        text,
        staff: None,
    };
    let text: Vec<String> = text.iter().map(|words| view.say(words)).collect();
    let whole = (!text.is_empty()).then(|| told(Some(text.join(" "))));
    let ways = whole.into_iter().chain([told(None)]);
    ways.map(|told| panel::panel(&view.look, tone, told))
        .collect()
}
