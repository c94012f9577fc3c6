//! The questions on the screen: what is chosen and typed on each page, and what comes of a press.

use super::choices::{self, Choice};
use super::focus::Focus;
use super::ruler;
use super::typing::Typing;
use super::{Ask, Effect, Key, Message, News};
use crate::config::{Appearance, TextSize};
use crate::domain::HeardHow;
use crate::kiosk::theme::{Look, scale_factor};
use crate::kiosk::widget::KeyboardKey;
use crate::locale::{self, Locale};
use crate::setup::{Diagnosis, FoundPrinter, Host, Page, PinAnswer, Refusal, SecretKept, Setup};
use iced::Size;
use zeroize::Zeroizing;

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stage {
    /// Questions are asked.
    Asking,
    /// It was written, and the check looks at it.
    Checking,
    /// What the check said.
    Done(Diagnosis),
}

/// A test card on its way to paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct TestCard {
    /// What was said of it, line by line.
    pub(super) told: Vec<String>,
    /// Whether it is still printed.
    pub(super) runs: bool,
}

/// Everything that the window shows.
pub(super) struct Wizard {
    pub(super) setup: Setup,
    pub(super) host: Host,
    pub(super) look: Look,
    pub(super) focus: Focus,
    pub(super) stage: Stage,
    pub(super) typing: Typing,
    /// Tags of the languages that are chosen, in their order; all of them where it is empty.
    pub(super) languages: Vec<&'static str>,
    /// Printers, once they were looked for.
    pub(super) found: Option<Vec<FoundPrinter>>,
    /// Whether the place of a printer is typed.
    pub(super) types_printer: bool,
    pub(super) test_card: TestCard,
    /// Why the last answer was not taken.
    pub(super) refusal: Option<String>,
    /// The width of the rectangle, in the unit of [`Wizard::window`].
    card: f32,
    /// The window in pixels of the display, but for what the system scales.
    window: Size,
    /// Logical pixels in one of those.
    scale: f32,
    /// How large the panel is taken to be.
    inches: f32,
}

/// What one press changes of the rectangle for the card, in pixels.
const FINE: f32 = 1.0;

impl Wizard {
    /// Begins on a window of so many pixels, whose display may tell its size in inches.
    pub(super) fn new(
        setup: Setup,
        host: Host,
        window: Size,
        told: Option<f64>,
    ) -> Result<Self, locale::Error> {
        let english = Locale::available()?.first().ok_or_else(missing)?;
        let set = setup.config().screen.diagonal_inches;
        let told = told.filter(|_| setup.is_first());
        #[allow(clippy::cast_possible_truncation, reason = "no panel is that large")]
        let inches = told.map_or(set, |told| told as f32);
        let mut wizard = Self {
            setup,
            host,
            look: Look::new(Appearance::Light, TextSize::Normal, english),
            focus: Focus::default(),
            stage: Stage::Asking,
            typing: Typing::code(),
            languages: Vec::new(),
            found: None,
            types_printer: false,
            test_card: TestCard::default(),
            refusal: None,
            card: 0.0,
            window,
            scale: 1.0,
            inches,
        };
        wizard.fit();
        let _ = wizard.enter();
        Ok(wizard)
    }

    /// Which page is seen.
    pub(super) fn place(&self) -> (Page, bool, bool) {
        let (page, asks) = (self.setup.page(), self.stage == Stage::Asking);
        let is_done = matches!(self.stage, Stage::Done(_));
        (page, asks, is_done)
    }

    /// Logical pixels in one of the display.
    pub(super) fn scale(&self) -> f32 {
        self.scale
    }

    /// The window in logical pixels.
    pub(super) fn room(&self) -> Size {
        self.window * (1.0 / self.scale)
    }

    /// The width of the rectangle for the card, in logical pixels.
    pub(super) fn card_width(&self) -> f32 {
        self.card / self.scale
    }

    /// What that width says of the panel, in inches.
    pub(super) fn measured(&self) -> f32 {
        ruler::inches(self.diagonal(), self.card)
    }

    /// What can be chosen on this page.
    pub(super) fn choices(&self) -> Vec<Choice> {
        choices::of(self)
    }

    /// Whether the present page is left by the primary button, whatever is chosen.
    pub(super) fn may_go_on(&self) -> bool {
        let config = self.setup.config();
        match self.setup.page() {
            Page::Clinic | Page::State | Page::Languages | Page::Size | Page::Review => true,
            Page::Mode | Page::Service | Page::SecretKept => {
                self.choices().iter().any(|choice| choice.is_chosen)
            }
            Page::Printer if self.types_printer => !self.typing.as_str().is_empty(),
            Page::Printer => true,
            Page::Paper => config.printer.is_some(),
            Page::TestCard => !self.test_card.runs,
            Page::ClientId => true,
            Page::Operator | Page::Secret | Page::Pin | Page::PinAgain => {
                !self.typing.as_str().is_empty()
            }
        }
    }

    /// Takes a message, and says what is to be done in the world.
    pub(super) fn update(&mut self, message: Message) -> Effect {
        match message {
            Message::Resized(size) => {
                self.window = size * self.scale;
                self.fit();
                // The rectangle means the same panel on another window.
                self.card = ruler::card_width(self.diagonal(), self.inches);
                Effect::None
            }
            Message::Touched => {
                self.focus.reset();
                Effect::None
            }
            Message::Left => Effect::Leave,
            Message::Key(key) => self.key(key),
            Message::Told(news) => {
                self.hear(news);
                Effect::None
            }
            Message::Asked(ask) if self.stage == Stage::Asking => self.answer(ask),
            Message::Asked(Ask::WentOn) => Effect::Leave,
            Message::Asked(_) => Effect::None,
        }
    }

    fn hear(&mut self, news: News) {
        match news {
            News::Printers(found) => self.found = Some(found),
            News::TestCard(line) => self.test_card.told.push(line),
            News::TestCardOver => self.test_card.runs = false,
            News::Saved(Ok(())) => self.stage = Stage::Checking,
            News::Saved(Err(why)) => self.refusal = Some(why),
            News::Diagnosed(diagnosis) => {
                self.stage = Stage::Done(diagnosis);
                self.focus.reset();
            }
        }
    }

    /// What is pressed while questions are asked.
    fn answer(&mut self, ask: Ask) -> Effect {
        self.refusal = None;
        match ask {
            Ask::WentBack if self.types_printer => {
                self.types_printer = false;
                Effect::None
            }
            Ask::WentBack => {
                self.setup.back();
                self.enter()
            }
            Ask::WentOn if self.setup.page() == Page::Review => Effect::Save,
            Ask::WentOn => {
                let taken = self.go_on();
                self.took(taken)
            }
            Ask::Chosen(place) => self.choose(place),
            Ask::Pressed(key) => {
                self.typing.press(key);
                Effect::None
            }
            Ask::CardDrawn(width) => {
                self.draw_card(width * self.scale);
                Effect::None
            }
            Ask::CardStepped(steps) => {
                self.draw_card(self.card + steps * FINE);
                Effect::None
            }
            Ask::FindPrinters => {
                self.found = None;
                Effect::FindPrinters
            }
            Ask::PrintTestCard => match self.setup.config().printer.clone() {
                Some(printer) if !self.test_card.runs => {
                    self.test_card = TestCard {
                        told: Vec::new(),
                        runs: true,
                    };
                    Effect::PrintTestCard(Box::new(printer))
                }
                Some(_) | None => Effect::None,
            },
            Ask::Visited(page) => {
                self.setup.visit(page);
                self.enter()
            }
            Ask::PinKept => {
                let taken = self.setup.pin(PinAnswer::AsBefore);
                self.took(taken)
            }
            Ask::PinRefused => {
                let taken = self.setup.pin(PinAnswer::None);
                self.took(taken)
            }
        }
    }

    /// A key of a keyboard.
    fn key(&mut self, key: Key) -> Effect {
        let types = self.types();
        let page = self.setup.page();
        match key {
            Key::Tab { is_back } => {
                let targets = super::view::targets(self);
                Effect::Scroll(self.focus.go(&targets, is_back))
            }
            Key::Enter => {
                let targets = super::view::targets(self);
                let focused = targets.focused().cloned();
                match focused {
                    Some(message) => self.update(message),
                    None if self.stage != Stage::Asking => self.update(Message::Asked(Ask::WentOn)),
                    None if self.may_go_on() => self.update(Message::Asked(Ask::WentOn)),
                    None => Effect::None,
                }
            }
            Key::Escape if page != Page::Clinic => self.update(Message::Asked(Ask::WentBack)),
            Key::Arrow(steps) if page == Page::Size => {
                self.update(Message::Asked(Ask::CardStepped(steps)))
            }
            Key::Arrow(steps) => self.key(Key::Tab {
                is_back: steps < 0.0,
            }),
            Key::Backspace if types && self.stage == Stage::Asking => {
                self.update(Message::Asked(Ask::Pressed(KeyboardKey::Backspace)))
            }
            Key::Text(letters) if types && self.stage == Stage::Asking => {
                self.refusal = None;
                self.typing.write(&letters);
                Effect::None
            }
            Key::Escape | Key::Backspace | Key::Text(_) => Effect::None,
        }
    }

    /// Whether letters are typed on this page.
    fn types(&self) -> bool {
        match self.setup.page() {
            Page::Clinic
            | Page::Operator
            | Page::ClientId
            | Page::Secret
            | Page::Pin
            | Page::PinAgain => true,
            Page::Printer => self.types_printer,
            Page::State
            | Page::Languages
            | Page::Mode
            | Page::Size
            | Page::Paper
            | Page::TestCard
            | Page::Service
            | Page::SecretKept
            | Page::Review => false,
        }
    }

    /// Leaves a page with what stands on it.
    fn go_on(&mut self) -> Result<(), Refusal> {
        let typed = Zeroizing::new(self.typing.as_str().trim().to_owned());
        let given = (!typed.is_empty()).then_some(typed.as_str());
        let setup = &mut self.setup;
        let config = setup.config();
        match setup.page() {
            Page::Clinic => setup.clinic(given),
            Page::State => {
                let state = config.kiosk.state.clone();
                setup.state(state.as_deref())
            }
            Page::Languages => setup.languages(&self.languages),
            Page::Mode => {
                let is_desk = config.kiosk.heard != HeardHow::Alone;
                setup.mode(is_desk)
            }
            Page::Operator => setup.operator(&typed),
            Page::Size => {
                let inches = ruler::inches(self.window.width.hypot(self.window.height), self.card);
                setup.inches(f64::from(inches))?;
                self.inches = inches;
                self.fit();
                Ok(())
            }
            Page::Printer if self.types_printer => {
                setup.printer(given)?;
                self.types_printer = false;
                Ok(())
            }
            Page::Printer => {
                let printer = config.printer.as_ref();
                let uri = printer.map(|printer| printer.target.printer.to_string());
                setup.printer(uri.as_deref())
            }
            Page::Paper => match &config.printer {
                Some(printer) => setup.paper(printer.paper),
                None => Ok(()),
            },
            Page::TestCard => {
                setup.seen_test_card();
                Ok(())
            }
            Page::Service => {
                let environment = config.abdm.environment;
                setup.service(environment)
            }
            Page::ClientId => setup.client_id(given),
            Page::SecretKept => setup.secret_kept(SecretKept::AsBefore),
            Page::Secret => setup.secret(&typed),
            Page::Pin => setup.pin(PinAnswer::New(typed)),
            Page::PinAgain => setup.pin_again(&typed),
            Page::Review => Ok(()),
        }
    }

    /// Leaves a page with one of its choices.
    fn choose(&mut self, place: usize) -> Effect {
        let Some(choice) = self.choices().into_iter().nth(place) else {
            return Effect::None;
        };
        if let choices::Meant::Language(tag) = choice.meant {
            self.switch_language(tag);
            return Effect::None;
        }
        if choice.meant == choices::Meant::TypePrinter {
            let uri = self.setup.config().printer.as_ref();
            let uri = uri.map(|printer| printer.target.printer.to_string());
            self.typing = Typing::text(uri.as_deref().unwrap_or("ipp://"));
            self.types_printer = true;
            return Effect::None;
        }
        let taken = choice.meant.answer(&mut self.setup);
        self.took(taken)
    }

    fn switch_language(&mut self, tag: Option<&'static str>) {
        match tag {
            None => self.languages.clear(),
            Some(tag) if self.languages.contains(&tag) => {
                self.languages.retain(|chosen| *chosen != tag);
            }
            Some(tag) => self.languages.push(tag),
        }
    }

    /// Goes to the next page, or says why not.
    fn took(&mut self, taken: Result<(), Refusal>) -> Effect {
        self.refusal = taken.err().map(|refusal| refusal.to_string());
        self.enter()
    }

    /// Makes the page ready that is to be seen now. Of a page that is still there, only what was typed
    /// unseen begins anew.
    fn enter(&mut self) -> Effect {
        self.focus.reset();
        let page = self.setup.page();
        let config = self.setup.config();
        let was_refused = self.refusal.is_some();
        match page {
            Page::Clinic if !was_refused => {
                let name = config.kiosk.clinic_name.as_deref();
                self.typing = Typing::name(name.unwrap_or_default());
            }
            Page::Operator if !was_refused => {
                let name = self.setup.known_operator();
                self.typing = Typing::name(name.as_deref().unwrap_or_default());
            }
            Page::ClientId if !was_refused => {
                let id = self.setup.known_client_id();
                self.typing = Typing::text(id.as_deref().unwrap_or_default());
            }
            Page::Secret | Page::Pin | Page::PinAgain => self.typing = Typing::code(),
            Page::Languages if !was_refused => self.languages = choices::chosen_languages(config),
            Page::Size if !was_refused => {
                self.card = ruler::card_width(self.diagonal(), self.inches);
            }
            Page::Printer if self.found.is_none() => return Effect::FindPrinters,
            Page::TestCard => self.test_card = TestCard::default(),
            Page::Clinic
            | Page::State
            | Page::Languages
            | Page::Mode
            | Page::Operator
            | Page::Size
            | Page::Printer
            | Page::Paper
            | Page::Service
            | Page::ClientId
            | Page::SecretKept
            | Page::Review => {}
        }
        Effect::None
    }

    fn draw_card(&mut self, width: f32) {
        // Never wider than the page, and never so narrow that it cannot be held.
        let least = ruler::card_width(self.diagonal(), f32::INFINITY);
        self.card = width.clamp(least, self.window.width.max(least));
    }

    fn diagonal(&self) -> f32 {
        self.window.width.hypot(self.window.height)
    }

    /// Draws everything as large as the panel wants it.
    fn fit(&mut self) {
        self.scale = scale_factor(self.window, self.inches);
        self.look = self.look.in_room(self.room());
    }
}

/// What a build without English would say, which cannot be.
fn missing() -> locale::Error {
    locale::Error::Unknown("en".to_owned())
}
