//! Home: "What do you have?" in one box, or somebody new, or one of all services, in plain words
//! (CRT_ABHA_101).

use super::content::{Content, Element};
use super::controls::{mendable, side_button, stack, step, typing_pad};
use super::measure;
use super::view_context::ViewContext;
use crate::domain::{LoginIdKind, SecretDigits};
use crate::journey::{
    AccountEvent, DigitBox, EntryEvent, Event, Home, HomeEvent, IdentifierEntry, JourneyKind,
    Overlay, StepEvent,
};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, TextSize, line, space};
use crate::kiosk::widget::panel::{Told, Tone, panel};
use crate::kiosk::widget::{
    Icon, Layout, Pad, entry_field, notice, tile, tile_grid, tile_grid_led,
};
use crate::locale::Message as Words;

/// Least height of a tile where three lines of them stand under each other.
const LOW_TILE: f32 = 144.0;

/// Logical pixels in which two columns hold a title on one line.
const WIDE: f32 = 1400.0;

/// And in which an upright page holds the line under a title on one line.
const UPRIGHT_WIDE: f32 = 700.0;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets, home: &Home) -> Content {
    match view.closed_words() {
        Some((reason, staff)) => closed(view, targets, reason, staff),
        None if home.shows_services() => services(view, targets),
        None => entry(view, targets, home.entry()),
    }
}

/// How the ways beside the box stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ways {
    /// Each a tile, which nobody overlooks.
    Tiles,
    /// Each a button as wide as its words.
    Buttons,
    /// Two of them in short words; the others are found through the second.
    Few,
    /// The same in the usual size of text, box and all: where large text would push them off the
    /// page.
    Small,
}

impl Ways {
    /// Whether there is little room.
    fn is_short(self) -> bool {
        matches!(self, Self::Few | Self::Small)
    }
}

/// Something to touch beside the box.
struct Way {
    id: &'static str,
    sign: Icon,
    words: Words,
    message: Message,
}

/// The box, and what it takes the present answer for.
fn entry(view: &ViewContext<'_>, targets: &mut FocusTargets, entry: &IdentifierEntry) -> Content {
    let ways = [Ways::Tiles, Ways::Buttons, Ways::Few, Ways::Small];
    let language = view.session.language().to_string();
    let of = (
        "home",
        entry.writes_address(),
        language,
        view.notice_words(),
        view.counter.is_some(),
    );
    // The same however much is typed, so that nothing moves under a finger: as for the longest.
    let way = measure::first_that_fits(view, of, &ways, |nowhere, way| {
        let longest = vec![DigitBox::Masked; SecretDigits::CAPACITY];
        let content = around_the_box(view, nowhere, entry, (&longest, true), way);
        let told = room_for_told(view, way);
        Content {
            work: stack([Some(content.work), told]),
            ..content
        }
    });
    let way = way.unwrap_or(Ways::Small);
    let boxes = entry.boxes(view.now);
    let shown = (boxes.as_slice(), entry.is_hidden());
    let mut content = around_the_box(view, targets, entry, shown, way);
    content.told = view.told(targets);
    let taken = taken_for(entry).filter(|_| content.told.is_empty());
    if let Some((title, line)) = taken {
        if way.is_short() {
            // No room for more than the answer in the place of the question.
            content.question = view.say(&title);
        } else {
            content.told = told(view, &title, &line);
        }
    }
    content
}

/// What will be said of an entry finds its room beforehand, and covers nothing.
fn room_for_told(view: &ViewContext<'_>, way: Ways) -> Option<Element> {
    let long = told(view, &Words::HomeIsAadhaar, &Words::HomeIsAadhaarLine);
    long.into_iter().next().filter(|_| !way.is_short())
}

fn around_the_box(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    entry: &IdentifierEntry,
    (boxes, is_hidden): (&[DigitBox], bool),
    way: Ways,
) -> Content {
    let mut small = *view;
    small.look = view.look.in_text(TextSize::Normal);
    let around = if way == Ways::Small { &small } else { view };
    let (help, control, pad) = if entry.writes_address() {
        (
            Words::HomeAddressHelp,
            entry_field(&view.look, entry.address(), String::new()),
            typing_pad(view, Layout::ADDRESS, true),
        )
    } else {
        (
            Words::HomeHelp,
            mendable(around, boxes, groups(boxes.len())),
            view.keypad(entry.digits().digits().is_empty()),
        )
    };
    let primary = view.primary(targets, None, &Words::Continue, Some(StepEvent::Continued));
    let ways = ways_beside(around, targets, entry, way);
    let shows = is_hidden && !entry.writes_address();
    let show = shows.then(|| show_number(around, targets, entry));
    Content {
        question: view.say(&Words::HomeQuestion),
        help: Some(view.say(&help)),
        work: stack([Some(control), Some(ways), show]),
        told: Vec::new(),
        pad,
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

/// What there is beside the box.
fn ways_beside(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    entry: &IdentifierEntry,
    way: Ways,
) -> Element {
    let mut ways = ways(view, entry);
    if way.is_short() {
        let short = [Words::HomeNewcomerShort, Words::HomeServicesShort];
        ways.retain(|way| matches!(way.id, "newcomer" | "services"));
        for (way, words) in ways.iter_mut().zip(short) {
            way.words = words;
        }
    }
    let drawn = ways.into_iter().map(|way| {
        let press = targets.press(way.id, Some(way.message));
        (way.sign, way.words, press)
    });
    if way == Ways::Tiles {
        let mut look = view.look;
        look.metrics.tile_height = look.metrics.tile_height.min(LOW_TILE);
        let tiles =
            drawn.map(|(sign, words, press)| tile(&look, sign, view.say(&words), None, press));
        return tile_grid(&look, 2, tiles.collect());
    }
    let buttons = drawn.map(|(sign, words, press)| side_button(view, sign, &words, press));
    line(view.look.direction(), buttons.collect())
        .spacing(space::TOUCH)
        .wrap()
        .into()
}

fn ways(view: &ViewContext<'_>, entry: &IdentifierEntry) -> Vec<Way> {
    let at_home = |id, sign, words, event| Way {
        id,
        sign,
        words,
        message: Message::Happened(Event::Home(event)),
    };
    let letters = if entry.writes_address() {
        at_home(
            "type-number",
            Icon::Phone,
            Words::HomeNumber,
            HomeEvent::DigitsAsked,
        )
    } else {
        at_home(
            "type-address",
            Icon::Person,
            Words::HomeAddress,
            HomeEvent::LettersAsked,
        )
    };
    let mut ways = vec![
        at_home(
            "newcomer",
            Icon::PersonPlus,
            Words::HomeNewcomer,
            HomeEvent::NewcomerCame,
        ),
        letters,
        Way {
            id: "scan-card",
            sign: Icon::Scan,
            words: Words::ScanCard,
            message: step(StepEvent::Account(AccountEvent::ScanAsked)),
        },
        at_home(
            "services",
            Icon::Home,
            Words::HomeServices,
            HomeEvent::ServicesAsked,
        ),
        Way {
            id: "not-now",
            sign: Icon::Clock,
            words: Words::NotNow,
            message: Message::Happened(Event::NotNow),
        },
    ];
    if view.counter.is_some() {
        ways.insert(3, counter_way());
    }
    ways
}

/// To the QR that an app of the person's own scans.
fn counter_way() -> Way {
    Way {
        id: "counter",
        sign: Icon::Phone,
        words: Words::CounterWay,
        message: Message::Happened(Event::OverlayOpened(Overlay::Counter)),
    }
}

/// To see what is hidden.
fn show_number(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    entry: &IdentifierEntry,
) -> Element {
    let (sign, words) = if entry.digits().is_shown(view.now) {
        (Icon::EyeOff, Words::NumberHide)
    } else {
        (Icon::Eye, Words::NumberShow)
    };
    let show = step(StepEvent::Entry(EntryEvent::ShowAsked));
    let press = targets.press("show-number", Some(show));
    side_button(view, sign, &words, press)
}

/// What the box takes the answer for, said before anything follows from it.
fn taken_for(entry: &IdentifierEntry) -> Option<(Words, Words)> {
    match entry.taken_for()? {
        LoginIdKind::Mobile => Some((Words::HomeIsMobile, Words::HomeIsMobileLine)),
        LoginIdKind::AbhaNumber if entry.number_may_be_mistyped() => {
            Some((Words::LoginNumberHint, Words::LoginNumberHintLine))
        }
        LoginIdKind::AbhaNumber => Some((Words::HomeIsNumber, Words::HomeIsNumberLine)),
        LoginIdKind::Aadhaar if entry.is_vid() => Some((Words::HomeIsVid, Words::HomeIsVidLine)),
        LoginIdKind::Aadhaar => Some((Words::HomeIsAadhaar, Words::HomeIsAadhaarLine)),
        // The letters speak for themselves.
        LoginIdKind::AbhaAddress => None,
    }
}

fn told(view: &ViewContext<'_>, title: &Words, line: &Words) -> Vec<Element> {
    [Some(view.say(line)), None]
        .into_iter()
        .map(|line| notice(&view.look, view.say(title), line))
        .collect()
}

/// As people write a number of so many digits.
fn groups(boxes: usize) -> &'static [usize] {
    match boxes {
        10 => &[5, 5],
        12 => &[4, 4, 4],
        14 => &[2, 4, 4, 4],
        _ => &[4, 4, 4, 4],
    }
}

/// Every journey needs ABDM, and the record: nobody is offered what cannot end.
fn closed(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    reason: String,
    staff: Option<String>,
) -> Content {
    let told = Told {
        title: reason,
        text: None,
        staff,
    };
    Content {
        question: view.say(&Words::ServiceClosed),
        help: None,
        work: panel(&view.look, Tone::Notice, told),
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: Some(way_out(view, targets)),
    }
}

/// How the tiles of all services stand: how high they are at most on a page that lies, and whether the lines
/// over them and under their titles find room.
type Tiles = (f32, bool);

const TILES: [Tiles; 5] = [
    (LOW_TILE, true),
    (0.8 * LOW_TILE, true),
    (LOW_TILE, false),
    (0.8 * LOW_TILE, false),
    (0.65 * LOW_TILE, false),
];

/// All services, for those who know what they want.
fn services(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let language = view.session.language().to_string();
    let of = (
        "services",
        language,
        view.notice_words(),
        view.counter.is_some(),
    );
    let way = measure::first_that_fits(view, of, &TILES, |nowhere, way| {
        services_in_tiles(view, nowhere, way)
    });
    services_in_tiles(view, targets, way.unwrap_or(TILES[0]))
}

fn services_in_tiles(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    (height, has_lines): Tiles,
) -> Content {
    let printer = view.printer_words();
    let prints = view.session.settings().print_limit.is_some();
    // Large text and narrow panels leave room for the titles, which say what is needed to choose.
    // The words for the staff stand on the first screen too.
    let usual_text = view.look.metrics.text_scale <= 1.0;
    let roomy = has_lines
        && match Orientation::of(view.room) {
            Orientation::Portrait => {
                (usual_text || printer.is_none()) && view.room.width >= UPRIGHT_WIDE
            }
            Orientation::Landscape => usual_text && view.room.width >= WIDE,
        };
    let mut look = view.look;
    if Orientation::of(view.room) == Orientation::Landscape {
        // Three lines of tiles, and room for what is wrong above them.
        look.metrics.tile_height = look.metrics.tile_height.min(height);
    }
    let tiles = JourneyKind::ALL.map(|kind| {
        let (id, sign, title, line) = words(kind, prints);
        let message = Some(Message::Happened(Event::JourneyChosen(kind)));
        let press = if kind == JourneyKind::Registration {
            targets.first(id, message)
        } else {
            targets.press(id, message)
        };
        let line = roomy.then(|| view.say(&line));
        tile(&look, sign, view.say(&title), line, press)
    });
    let counter = view.counter.is_some().then(|| {
        let Way {
            id,
            sign,
            words,
            message,
        } = counter_way();
        let line = roomy.then(|| view.say(&Words::CounterWayLine));
        let press = targets.press(id, Some(message));
        tile(&look, sign, view.say(&words), line, press)
    });
    let tiles: Vec<_> = tiles.into_iter().chain(counter).collect();
    // Five tiles on two columns: the first, which nearly everybody comes for, has a line alone.
    let work = match Orientation::of(view.room) {
        Orientation::Portrait => tile_grid(&view.look, 1, tiles),
        Orientation::Landscape if view.counter.is_some() => tile_grid(&look, 2, tiles),
        Orientation::Landscape => tile_grid_led(&look, 2, tiles),
    };
    Content {
        question: view.say(&Words::HomeServicesQuestion),
        help: has_lines.then(|| view.say(&Words::HomeServicesHelp)),
        work,
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: Some(way_out(view, targets)),
    }
}

/// Back to the languages, or no ABHA today: that takes no service.
fn way_out(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let back = view.back(targets);
    view.beside_back(targets, back, Message::Happened(Event::NotNow))
}

fn words(kind: JourneyKind, prints: bool) -> (&'static str, Icon, Words, Words) {
    match kind {
        JourneyKind::Registration => (
            "create",
            Icon::PersonPlus,
            Words::HomeCreate,
            Words::HomeCreateLine,
        ),
        JourneyKind::Retrieval => (
            "retrieve",
            Icon::Search,
            Words::HomeRetrieve,
            Words::HomeRetrieveLine,
        ),
        JourneyKind::Login => {
            // Nothing is promised that cannot be kept.
            let title = if prints {
                Words::HomeLogin
            } else {
                Words::HomeLoginShow
            };
            ("login", Icon::Card, title, Words::HomeLoginLine)
        }
        JourneyKind::Reactivation => (
            "reactivate",
            Icon::Power,
            Words::HomeReactivate,
            Words::HomeReactivateLine,
        ),
        JourneyKind::MobileUpdate => (
            "change-mobile",
            Icon::Phone,
            Words::HomeMobile,
            Words::HomeMobileLine,
        ),
    }
}
