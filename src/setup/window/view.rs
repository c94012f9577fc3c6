//! The pages, in the kiosk's own look.

mod end;

use super::focus::Targets;
use super::ruler::{Ruler, card_height};
use super::wizard::{Stage, Wizard};
use super::{Ask, Key, Message};
use crate::kiosk::theme::{Look, Orientation, TextSize, align_start, body, label, line, space};
use crate::kiosk::widget::{
    self, Asking, BarButton, Icon, KeyboardKey, Keypad, KeypadKey, Pad, RowHeight, action_row,
    button, choice_row, entry_field, hint, keyboard, keypad, notice, stepper, top_bar,
};
use crate::setup::{Page, words};
use iced::widget::{canvas, column, container};
use iced::{Length, Size};
use zeroize::Zeroizing;

/// A part of a page.
pub(super) type Element = widget::Element<'static, Message>;

/// What stands between the bar and the foot of a page.
struct Content {
    help: Option<String>,
    work: Element,
    told: Vec<Element>,
    pad: Pad<'static, Message>,
}

/// What can be pressed on the present page.
pub(super) fn targets(wizard: &Wizard) -> Targets {
    draw(wizard).0
}

/// The present page.
pub(super) fn draw(wizard: &Wizard) -> (Targets, Element) {
    let mut targets = wizard.focus.targets();
    let look = wizard.look;
    let room = wizard.room();
    let page = wizard.setup.page();
    let content = match &wizard.stage {
        Stage::Asking => asking(wizard, &mut targets),
        Stage::Checking => end::checking(&look),
        Stage::Done(diagnosis) => end::done(wizard, diagnosis),
    };
    let question = match &wizard.stage {
        Stage::Asking => words::title(page),
        Stage::Checking => "It is written",
        Stage::Done(_) => "It is written, and this is how it is",
    };
    let low = is_low(room);
    let progress = (!low).then(|| steps(&look, page, &wizard.stage));
    let foot = foot(wizard, &mut targets);
    let bar = bar(wizard, &mut targets);
    let drawn = widget::page(
        &look,
        room,
        widget::Page {
            top_bar: bar,
            strip: None,
            progress,
            question: question.to_owned(),
            asked: Asking::Here,
            help: content.help,
            illustration: None,
            work: content.work,
            told: content.told,
            phone: Vec::new(),
            pad: content.pad,
            actions: foot,
        },
    );
    (targets, drawn)
}

/// Whether a page has no height for a band of its own for the steps.
fn is_low(room: Size) -> bool {
    const LOW: f32 = 800.0;
    room.height < LOW
}

/// How roomy a panel is at least that shows lists as large as questions.
const SMALL: f32 = 0.4;

/// What the questions are called in the band of steps.
const STEPS: [&str; Page::QUESTIONS] =
    ["Clinic", "Place", "Who", "Screen", "Printer", "ABDM", "PIN"];

fn steps(look: &Look, page: Page, stage: &Stage) -> Element {
    let names = STEPS.map(str::to_owned);
    let current = match (stage, page.question()) {
        (Stage::Asking, Some(number)) => number - 1,
        (Stage::Asking, None) | (Stage::Checking | Stage::Done(_), _) => names.len(),
    };
    stepper(look, &names, current, step_of(page))
}

/// "3 of 7".
fn step_of(page: Page) -> String {
    match page.question() {
        Some(number) => format!("{number} of {}", Page::QUESTIONS),
        None => "All answered".to_owned(),
    }
}

fn bar(wizard: &Wizard, targets: &mut Targets) -> Element {
    let look = &wizard.look;
    let file = wizard.setup.file().display().to_string();
    let asks = wizard.stage == Stage::Asking;
    let names = if asks && is_low(wizard.room()) {
        vec![format!("Setup: {}", step_of(wizard.setup.page()))]
    } else {
        vec![format!("Setup of {file}"), "Setup".to_owned()]
    };
    let leave = asks.then(|| BarButton {
        sign: Icon::Finish,
        words: "Leave".to_owned(),
        press: targets.press("leave", Some(Message::Left)),
        is_elsewhere: false,
    });
    top_bar(look, leave, names.into(), Vec::new(), Vec::new())
}

fn foot(wizard: &Wizard, targets: &mut Targets) -> Element {
    let look = &wizard.look;
    let page = wizard.setup.page();
    let asks = wizard.stage == Stage::Asking;
    let has_back = asks && (page != Page::Clinic || wizard.types_printer);
    let back = has_back.then(|| {
        let press = targets.press("back", Some(Message::Asked(Ask::WentBack)));
        button::quiet(look, Some(Icon::Back), "Back", press)
    });
    let (sign, words) = match (&wizard.stage, page) {
        (Stage::Asking, Page::Review) => (Icon::Save, "Write it"),
        (Stage::Asking, _) => (Icon::Forward, "Go on"),
        (Stage::Checking | Stage::Done(_), _) => (Icon::Check, "Close"),
    };
    let may = match wizard.stage {
        Stage::Asking => wizard.may_go_on(),
        Stage::Checking => false,
        Stage::Done(_) => true,
    };
    let press = targets.press("primary", may.then_some(Message::Asked(Ask::WentOn)));
    let primary = button::primary(look, Some(sign), words, press);
    action_row(look, back, Some(primary))
}

fn asking(wizard: &Wizard, targets: &mut Targets) -> Content {
    let page = wizard.setup.page();
    let mut content = match page {
        Page::Clinic | Page::Operator | Page::ClientId => typed(wizard, false),
        Page::Secret => typed(wizard, true),
        Page::Printer if wizard.types_printer => typed(wizard, false),
        Page::Pin | Page::PinAgain => pin(wizard, targets),
        Page::Size => size(wizard, targets),
        Page::TestCard => test_card(wizard, targets),
        Page::Review => end::review(wizard, targets),
        Page::State
        | Page::Languages
        | Page::Mode
        | Page::Printer
        | Page::Paper
        | Page::Service
        | Page::SecretKept => chosen(wizard, targets),
    };
    // Beside the number pad there is no room for a sentence.
    if let Some(refusal) = &wizard.refusal
        && !matches!(page, Page::Pin | Page::PinAgain)
    {
        content.told = vec![hint(&wizard.look, refusal.clone())];
    }
    content
}

/// What helps to answer the present page.
fn help(wizard: &Wizard) -> Option<String> {
    let page = wizard.setup.page();
    let help = if wizard.types_printer {
        "A URI such as ipp://192.0.2.7/ipp/print, or the name of a queue of CUPS."
    } else {
        words::explained(page)
    };
    Some(help.to_owned())
}

/// As many letters as a field shows; of a longer text its end is seen.
fn shown(wizard: &Wizard, text: &str) -> String {
    let (title, width) = (wizard.look.metrics.title, wizard.room().width);
    let board = match Orientation::of(wizard.room()) {
        Orientation::Portrait => width,
        Orientation::Landscape => width * 0.44,
    };
    let margins = 2.0 * wizard.look.metrics.margin + 3.0 * space::M;
    // Capitals are no wider than this.
    let most = ((board - margins) / (title * 0.68)).max(4.0);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a handful of letters"
    )]
    let most = most as usize;
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    let end: String = text.chars().skip(count - most + 1).collect();
    format!("…{end}")
}

fn dots(wizard: &Wizard) -> String {
    let count = wizard.typing.as_str().chars().count();
    shown(wizard, &"•".repeat(count))
}

/// A text that is typed on the letter board.
fn typed(wizard: &Wizard, is_secret: bool) -> Content {
    let look = wizard.look;
    let text = if is_secret {
        dots(wizard)
    } else {
        shown(wizard, wizard.typing.as_str())
    };
    let layout = wizard.typing.layout();
    Content {
        help: help(wizard),
        work: entry_field(&look, text, ""),
        told: Vec::new(),
        pad: Pad::Keyboard(Box::new(move |width| {
            keyboard(
                &look,
                layout,
                width,
                |_| true,
                |key| Message::Asked(Ask::Pressed(key)),
                None,
            )
        })),
    }
}

/// Digits that nobody sees.
fn pin(wizard: &Wizard, targets: &mut Targets) -> Content {
    let look = &wizard.look;
    let mut work = vec![entry_field(look, dots(wizard), "")];
    if let Some(refusal) = &wizard.refusal {
        work.push(hint(look, refusal.clone()));
    } else if wizard.setup.page() == Page::Pin {
        let side = |targets: &mut Targets, id, sign, words, message| {
            let press = targets.press(id, Some(message));
            button::side(look, Some(sign), words, press)
        };
        if wizard.setup.config().staff.pin.is_some() {
            let message = Message::Asked(Ask::PinKept);
            work.push(side(targets, "keep-pin", Icon::Check, "As before", message));
        }
        let message = Message::Asked(Ask::PinRefused);
        work.push(side(targets, "no-pin", Icon::Cross, "No PIN", message));
    }
    let keys = Keypad {
        digits: true,
        backspace: !wizard.typing.as_str().is_empty(),
        corner: None,
    };
    let on_key = |key: KeypadKey| match key {
        KeypadKey::Digit(digit) => KeyboardKey::Char(char::from(b'0' + digit)),
        KeypadKey::Backspace | KeypadKey::Clear | KeypadKey::Confirm => KeyboardKey::Backspace,
    };
    let on_key = move |key| Message::Asked(Ask::Pressed(on_key(key)));
    Content {
        help: help(wizard),
        work: column(work).spacing(space::S).into(),
        told: Vec::new(),
        pad: Pad::Keypad(keypad(look, keys, on_key, None)),
    }
}

/// Rows to choose from.
fn chosen(wizard: &Wizard, targets: &mut Targets) -> Content {
    let choices = wizard.choices();
    // Long lists are looked through, and short ones are read.
    let is_long = choices.len() > 6 || (choices.len() > 3 && wizard.look.metrics.roominess < SMALL);
    let look = if is_long {
        wizard.look.in_text(TextSize::Small)
    } else {
        wizard.look
    };
    let height = if is_long {
        RowHeight::Snug
    } else {
        RowHeight::Low
    };
    let rows: Vec<Element> = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            let id = format!("choice-{place}");
            let press = targets.press(&id, Some(Message::Asked(Ask::Chosen(place))));
            let (words, note) = (choice.words, choice.note);
            choice_row(&look, height, words, note, choice.is_chosen, press)
        })
        .collect();
    let width = wizard.room().width;
    let per_line = match (is_long, Orientation::of(wizard.room())) {
        (true, Orientation::Landscape) if width > 1200.0 => 3,
        (true, _) if width > 700.0 => 2,
        (true, _) | (false, _) => 1,
    };
    let mut work = vec![in_columns(&look, rows, per_line)];
    let mut told = Vec::new();
    if wizard.setup.page() == Page::Printer {
        if wizard.found.is_some() {
            let press = targets.press("look-again", Some(Message::Asked(Ask::FindPrinters)));
            let again = button::side(&wizard.look, Some(Icon::Refresh), "Look again", press);
            work.push(again);
        } else {
            told.push(notice(&wizard.look, "Looking for printers ...", None));
        }
    }
    Content {
        help: help(wizard),
        work: column(work).spacing(space::M).into(),
        told,
        pad: Pad::None,
    }
}

fn in_columns(look: &Look, rows: Vec<Element>, per_line: usize) -> Element {
    let mut rows = rows.into_iter().peekable();
    let mut lines: Vec<Element> = Vec::new();
    while rows.peek().is_some() {
        let mut cells: Vec<Element> = rows.by_ref().take(per_line).collect();
        while cells.len() < per_line {
            cells.push(container("").width(Length::Fill).into());
        }
        lines.push(line(look.direction(), cells).spacing(space::TOUCH).into());
    }
    column(lines).spacing(space::TOUCH).into()
}

/// The rectangle that a bank card is held to.
fn size(wizard: &Wizard, targets: &mut Targets) -> Content {
    let look = wizard.look;
    let width = wizard.card_width();
    let ruler = canvas(Ruler { look, width })
        .width(Length::Fill)
        .height(card_height(width) + 8.0);
    let step = |targets: &mut Targets, id, words, steps| {
        let press = targets.press(id, Some(Message::Asked(Ask::CardStepped(steps))));
        button::side(&look, None, words, press)
    };
    let smaller = step(targets, "smaller", "Smaller", -1.0);
    let larger = step(targets, "larger", "Larger", 1.0);
    let inches = body(&look, format!("{:.1} inches", wizard.measured())).into();
    // The card wants the height of a panel that lies, and the width of one that stands.
    let work = match Orientation::of(wizard.room()) {
        Orientation::Landscape => {
            let buttons = column![inches, smaller, larger].spacing(space::S);
            line(look.direction(), vec![ruler.into(), buttons.into()]).into()
        }
        Orientation::Portrait => {
            let buttons = line(look.direction(), vec![smaller, larger, inches])
                .spacing(space::S)
                .align_y(iced::Alignment::Center);
            column![buttons, ruler].spacing(space::S).into()
        }
    };
    let help = "Hold a bank card to the upper left corner, and draw the right edge until the rectangle \
                is as wide as the card. The keys with arrows do it too.";
    Content {
        help: Some(help.to_owned()),
        work,
        told: Vec::new(),
        pad: Pad::None,
    }
}

fn test_card(wizard: &Wizard, targets: &mut Targets) -> Content {
    let look = &wizard.look;
    let may = !wizard.test_card.runs;
    let press = targets.press("print", may.then_some(Message::Asked(Ask::PrintTestCard)));
    let print = button::side(look, Some(Icon::Print), "Print a test card", press);
    let told = wizard.test_card.told.iter().map(|line| {
        let words = label(look, line.clone());
        align_start(look.direction(), Length::Fill, words).into()
    });
    let work: Vec<Element> = [print].into_iter().chain(told).collect();
    Content {
        help: help(wizard),
        work: column(work).spacing(space::S).into(),
        told: Vec::new(),
        pad: Pad::None,
    }
}

/// What a key of a keyboard means; nothing where it means nothing here.
pub(super) fn key_of(event: &iced::keyboard::Event) -> Option<Key> {
    use iced::keyboard::Event;
    use iced::keyboard::key::{Key as Pressed, Named};
    let Event::KeyPressed {
        modified_key,
        modifiers,
        text,
        ..
    } = event
    else {
        return None;
    };
    let named = match modified_key {
        Pressed::Named(named) => Some(*named),
        Pressed::Character(_) | Pressed::Unidentified => None,
    };
    Some(match named {
        Some(Named::Tab) => Key::Tab {
            is_back: modifiers.shift(),
        },
        Some(Named::Enter) => Key::Enter,
        Some(Named::Escape) => Key::Escape,
        Some(Named::Backspace) => Key::Backspace,
        Some(Named::ArrowLeft | Named::ArrowUp) => Key::Arrow(-1.0),
        Some(Named::ArrowRight | Named::ArrowDown) => Key::Arrow(1.0),
        _ if modifiers.control() || modifiers.alt() => return None,
        _ => Key::Text(Zeroizing::new(text.as_ref()?.to_string())),
    })
}
