//! One panel for what makes it easier: letters and colours, and behind "More" voice, hand and time.

use super::content::Element;
use super::controls::{side_button, stack};
use super::overlay::{Closing, over};
use super::view_context::ViewContext;
use super::{measure, parts};
use crate::journey::{Event, Overlay};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::needs::Need;
use crate::kiosk::theme::{
    Appearance, Look, Orientation, Palette, TextSize, align_start, line, space, strong,
};
use crate::kiosk::widget::{Icon, RowHeight, button, choice_row, notice, sample_tile, tile_grid};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;

/// How the panel stands, the roomiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way {
    has_headings: bool,
    per_line: usize,
    height: RowHeight,
    is_small: bool,
    // Where the bar has it too, a low page does without.
    has_languages: bool,
}

const fn way(has_headings: bool, per_line: usize, height: RowHeight, is_small: bool) -> Way {
    Way {
        has_headings,
        per_line,
        height,
        is_small,
        has_languages: true,
    }
}

/// The same without the way to the languages.
const fn low(per_line: usize, is_small: bool) -> Way {
    Way {
        has_languages: false,
        ..way(false, per_line, RowHeight::Snug, is_small)
    }
}

const WAYS: [Way; 9] = [
    way(true, 4, RowHeight::Roomy, false),
    way(true, 2, RowHeight::Roomy, false),
    way(false, 4, RowHeight::Low, false),
    way(false, 2, RowHeight::Low, false),
    way(false, 4, RowHeight::Snug, false),
    low(4, false),
    way(false, 4, RowHeight::Snug, true),
    way(false, 2, RowHeight::Snug, true),
    low(4, true),
];

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let language = view.locale.language().to_string();
    let of = format!(
        "{language} {:?} {:?} {}",
        view.look, view.room, view.has_voice
    );
    let of = (of, view.needs_more, format!("{:?}", view.needs));
    let way = parts::remembered(of, || {
        let fits = |way: &&Way| {
            let page = panel(view, &mut FocusTargets::nowhere(), **way);
            measure::fits(page, view)
        };
        WAYS.iter().find(fits).or(WAYS.last()).copied()
    });
    panel(view, targets, way.unwrap_or(WAYS[0]))
}

fn panel(view: &ViewContext<'_>, targets: &mut FocusTargets, way: Way) -> Element {
    let mut small = *view;
    small.look = view.look.in_text(TextSize::Normal);
    let around = if way.is_small { &small } else { view };
    let work = if view.needs_more {
        switches(around, targets, way)
    } else {
        looks(around, targets, way)
    };
    let (sign, words) = if view.needs_more {
        (
            Icon::Back.in_reading_order(view.look.layout_direction()),
            Words::Back,
        )
    } else {
        (
            Icon::Next.in_reading_order(view.look.layout_direction()),
            Words::NeedsMore,
        )
    };
    let turn = targets.press("needs-more", Some(Message::NeedsTurned));
    let turn = button::quiet(&view.look, Some(sign), view.say(&words), turn);
    over(
        view,
        &Words::NeedsTitle,
        (None, work),
        Closing {
            beside: Some(turn),
            press: targets.first("close", Some(Message::Happened(Event::OverlayClosed))),
        },
    )
}

/// Letters, colours, and the way to the languages.
fn looks(view: &ViewContext<'_>, targets: &mut FocusTargets, way: Way) -> Element {
    let look = &view.look;
    let sample = view.say(&Words::DisplaySample);
    let sizes = TextSize::ALL.map(|size| {
        let (id, words) = match size {
            TextSize::Small => ("text-small", Words::TextSmall),
            TextSize::Normal => ("text-normal", Words::TextNormal),
            TextSize::Large => ("text-large", Words::TextLarge),
            TextSize::Largest => ("text-largest", Words::TextLargest),
        };
        let chosen = size == view.text_size;
        let press = targets.press(id, Some(Message::TextSizeChosen(size)));
        let shown = Look {
            metrics: look.metrics_for(size),
            ..*look
        };
        let name = view.say(&words);
        sample_tile(look, &shown, sample.clone(), name, chosen, press)
    });
    let colours = Appearance::ALL.map(|appearance| {
        let (id, words) = match appearance {
            Appearance::Light => ("colours-light", Words::ColoursLight),
            Appearance::Dark => ("colours-dark", Words::ColoursDark),
            Appearance::HighContrast => ("colours-contrast", Words::ColoursContrast),
        };
        let chosen = appearance == view.appearance;
        let press = targets.press(id, Some(Message::AppearanceChosen(appearance)));
        let shown = Look {
            palette: Palette::of(appearance),
            ..*look
        };
        let name = view.say(&words);
        sample_tile(look, &shown, sample.clone(), name, chosen, press)
    });
    let heading = |words: &Words| -> Option<Element> {
        let words = way.has_headings.then(|| strong(look, view.say(words)))?;
        Some(align_start(look.direction(), Length::Fill, words).into())
    };
    let opens = Event::OverlayOpened(Overlay::Languages);
    let language = way.has_languages.then(|| {
        let press = targets.press("more-languages", Some(Message::Happened(opens)));
        side_button(view, Icon::Language, &Words::LanguagesTitle, press)
    });
    column![
        heading(&Words::TextSize),
        tile_grid(look, way.per_line, Vec::from(sizes)),
        heading(&Words::Contrast),
        tile_grid(look, way.per_line.min(3), Vec::from(colours)),
        language,
    ]
    .spacing(space::TOUCH)
    .into()
}

/// Voice, hand and time.
fn switches(view: &ViewContext<'_>, targets: &mut FocusTargets, way: Way) -> Element {
    let look = &view.look;
    let spoken = [
        ("read-aloud", Need::ReadAloud, Words::NeedsVoice),
        ("slow-speech", Need::SlowSpeech, Words::NeedsSlowSpeech),
        ("headphones", Need::Headphones, Words::NeedsHeadphones),
    ];
    let others = [
        ("more-time", Need::MoreTime, Words::NeedsSlow),
        ("keys-low", Need::KeysLow, Words::NeedsLow),
        ("left-hand", Need::LeftHand, Words::NeedsHand),
    ];
    let spoken = spoken.into_iter().filter(|_| view.has_voice);
    // Where all of a page is within reach there is nothing to bring lower.
    let others = others
        .into_iter()
        .filter(|(_, need, _)| *need != Need::KeysLow || view.can_go_low);
    let mut rows: Vec<Element> = Vec::new();
    for (id, need, words) in spoken.chain(others) {
        let is_on = view.needs.has(need);
        let state = if is_on {
            Words::SwitchOn
        } else {
            Words::SwitchOff
        };
        let words = format!("{}: {}", view.say(&words), view.say(&state));
        let press = targets.press(id, Some(Message::NeedSwitched(need)));
        rows.push(choice_row(look, way.height, words, None, is_on, press));
    }
    let volume = if view.has_voice {
        volume(view, targets)
    } else {
        notice(look, view.say(&Words::VoiceNone), None)
    };
    stack([Some(in_columns(view, rows)), Some(volume)])
}

fn volume(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let percent = format!("{} %", view.needs.volume);
    let said = strong(&view.look, view.say(&Words::NeedsVolume { percent }));
    let turned = |louder| Some(Message::VolumeTurned { louder });
    let softer = targets.press("softer", turned(false));
    let louder = targets.press("louder", turned(true));
    let buttons = vec![
        side_button(view, Icon::Speak, &Words::NeedsSofter, softer),
        side_button(view, Icon::Speak, &Words::NeedsLouder, louder),
    ];
    column![
        align_start(view.look.direction(), Length::Fill, said),
        line(view.look.direction(), buttons)
            .spacing(space::TOUCH)
            .wrap(),
    ]
    .spacing(space::XS)
    .into()
}

/// One under the other in portrait, two beside each other in landscape.
fn in_columns(view: &ViewContext<'_>, rows: Vec<Element>) -> Element {
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    let mut rows = rows.into_iter().peekable();
    let mut lines: Vec<Element> = Vec::new();
    while rows.peek().is_some() {
        let mut cells: Vec<Element> = rows.by_ref().take(per_line).collect();
        // One alone is as wide as the others.
        while cells.len() < per_line {
            cells.push(iced::widget::space().width(Length::Fill).into());
        }
        lines.push(
            line(view.look.direction(), cells)
                .spacing(space::TOUCH)
                .into(),
        );
    }
    column(lines).spacing(space::TOUCH).into()
}
