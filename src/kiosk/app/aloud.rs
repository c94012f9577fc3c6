//! Reading aloud: the page when it comes, what is said over it, what has the focus, what is typed.

use super::App;
use super::render_key::RenderKey;
use crate::domain::Language;
use crate::journey::{DigitBox, EntryEvent, Event, Idle, Stage, Step, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::needs::Need;
use crate::kiosk::screen::{self, Heard};
use crate::locale::Message as Words;
use crate::voice::{News, Piece, Speech, Tone};
use iced::Task;
use zeroize::Zeroizing;

/// What was read aloud of the page that is shown.
#[derive(Default)]
pub(super) struct Aloud {
    page: Option<RenderKey>,
    heard: Heard,
    focus: Option<String>,
    typed: usize,
    // The digit that was typed last, until it is echoed.
    digit: Option<u8>,
    // How many times the countdown is still to be spoken, when it was last.
    tens: Option<u64>,
}

/// So often the countdown is spoken, in seconds.
const SPOKEN_EVERY: u64 = 15;

impl App {
    /// Something that makes it easier is switched.
    pub(super) fn switch_need(&mut self, need: Need) -> Task<Message> {
        self.needs.switch(need);
        let is_on = self.needs.has(need);
        match need {
            Need::SlowSpeech => self.voice.voice().set_slow(is_on),
            Need::ReadAloud => {
                self.aloud = Aloud::default();
                if !is_on {
                    self.voice.voice().stop();
                }
            }
            Need::Headphones | Need::KeysLow | Need::LeftHand => {}
            Need::MoreTime => return self.happened(Event::MoreTimeWanted(is_on)),
        }
        self.happened(Event::Touched)
    }

    /// The next person begins with what the operator set.
    pub(super) fn forget_needs(&mut self) {
        (self.appearance, self.text_size, self.needs) = self.at_first;
        self.aloud = Aloud::default();
        self.voice.voice().reset_for_next_person();
        // Staff may have set it since.
        self.voice.voice().set_volume(self.needs.volume);
    }

    /// Whether the person has it another way than the operator set.
    pub(super) fn has_needs(&self) -> bool {
        (self.appearance, self.text_size, self.needs) != self.at_first
    }

    /// Somebody touches the panel: whoever sees where to touch reads.
    pub(super) fn be_quiet(&self) {
        self.voice.voice().stop();
    }

    /// Reads the page aloud, from its beginning.
    pub(super) fn listen(&mut self) {
        let heard = self.hear_page();
        self.say(self.page_pieces(&heard));
        self.aloud.heard = heard;
    }

    /// The same for good: whoever asks by a key does not see where to touch.
    pub(super) fn listen_by_key(&mut self) -> Task<Message> {
        if self.needs.reads_aloud {
            self.listen();
            return self.happened(Event::Touched);
        }
        self.switch_need(Need::ReadAloud)
    }

    /// Says a language's own name in it, once: whoever cannot read the tile hears what was chosen.
    pub(super) fn say_name_of(&self, language: Language) {
        let named = self
            .locales
            .facts()
            .find(|facts| facts.language == language);
        if let Some(facts) = named.filter(|_| !self.needs.reads_aloud) {
            self.voice.voice().say(Speech {
                language: language.tag(),
                pieces: vec![Piece::words(facts.name.as_str())],
            });
        }
    }

    /// Whether anything can be said.
    pub(super) fn has_voice(&self) -> bool {
        self.voice_news.and_then(News::engine).is_some()
    }

    pub(super) fn voice_told(&mut self, news: News) {
        match news {
            News::Ready(engine) => {
                tracing::info!(event = "voice_ready", engine = engine.name());
            }
            News::Silent(silence) => tracing::warn!(event = "voice_silent", ?silence),
        }
        self.voice_news = Some(news);
    }

    /// A digit was typed or taken away: it is echoed when the page is read next.
    pub(super) fn note_typing(&mut self, event: &Event) {
        if let Event::Step(StepEvent::Entry(EntryEvent::Digit(digit))) = event {
            self.aloud.digit = Some(*digit).filter(|_| self.needs.wears_headphones);
        }
    }

    /// Says what is new on the page since it was read last.
    pub(super) fn read_aloud(&mut self) {
        if !self.needs.reads_aloud {
            return;
        }
        let Some(page) = self.page.as_ref() else {
            return;
        };
        let key = page.key().clone();
        let focus = page.targets().focused().map(|(id, _)| id.clone());
        let typed = self.typed();
        let heard = self.hear_page();
        let is_another = self
            .aloud
            .page
            .as_ref()
            .is_none_or(|before| key.is_read_anew(before));
        let pieces = if is_another {
            self.page_pieces(&heard)
        } else if let Some((count, length)) = typed
            && count != self.aloud.typed
        {
            let mut pieces = self.typing_pieces(count, length);
            if heard.told != self.aloud.heard.told {
                pieces.extend(self.told_pieces(&heard));
            }
            pieces
        } else if let Some(tens) = self.tens_of_countdown()
            && self.aloud.tens != Some(tens)
        {
            self.aloud.tens = Some(tens);
            heard.page.iter().map(|words| self.piece(words)).collect()
        } else if heard.told != self.aloud.heard.told && !heard.told.is_empty() {
            self.told_pieces(&heard)
        } else if focus != self.aloud.focus {
            focus
                .as_deref()
                .map(|id| self.control_piece(&heard, id))
                .into_iter()
                .collect()
        } else {
            Vec::new()
        };
        self.aloud.typed = typed.map_or(0, |(count, _)| count);
        self.aloud.digit = None;
        self.aloud.page = Some(key);
        self.aloud.focus = focus;
        self.aloud.heard = heard;
        if !pieces.is_empty() {
            self.say(pieces);
        }
    }

    fn say(&self, pieces: Vec<Piece>) {
        let language = self.locale.language().tag();
        self.voice.voice().say(Speech { language, pieces });
    }

    /// The words of the present page.
    fn hear_page(&self) -> Heard {
        let ids = self.controls();
        screen::heard(self.page_to_hear(), self.window, &ids)
    }

    fn page_pieces(&self, heard: &Heard) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = heard.page.iter().map(|words| self.piece(words)).collect();
        pieces.extend(self.told_pieces(heard));
        let is_welcome = matches!(self.session.stage(), Stage::Language)
            && self.session.overlay().is_none()
            && !self.staffed.is_up();
        if is_welcome {
            pieces.push(self.piece(&self.locale.text(&Words::SpokenWelcome)));
        } else if let Some((id, _)) = self.targets().and_then(FocusTargets::focused) {
            pieces.push(self.control_piece(heard, id));
        }
        pieces
    }

    fn told_pieces(&self, heard: &Heard) -> Vec<Piece> {
        // The practice phone lies over the page too, and is nobody's voice.
        let phone = self.locale.text(&Words::PhoneTitle);
        let told = heard.told.iter();
        let told = told.filter(|words| words.first() != Some(&phone));
        told.flatten().map(|words| self.piece(words)).collect()
    }

    fn control_piece(&self, heard: &Heard, id: &str) -> Piece {
        let words = heard.controls.get(id).map(|words| words.join(". "));
        // A tile of a language speaks in it by its name alone.
        let name = words.filter(|words| !words.is_empty());
        let name = name.unwrap_or_else(|| id.replace('-', " "));
        let name = spelt(&name);
        Piece::words(self.locale.text(&Words::SpokenButton { name }))
    }

    fn typing_pieces(&self, count: usize, length: Option<usize>) -> Vec<Piece> {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let came = count > self.aloud.typed;
        let is_full = length == Some(count);
        let mut pieces = vec![match (came, is_full, self.aloud.digit) {
            (true, _, Some(digit)) => Piece::words(digit.to_string()),
            (true, true, None) => Piece::Tone(Tone::Full),
            (true, false, None) => Piece::Tone(Tone::Typed),
            (false, _, _) => Piece::Tone(Tone::Erased),
        }];
        let said = match (length, count) {
            (_, 0) => Some(Words::SpokenDigitsNone),
            (Some(length), count) if count == length => Some(Words::SpokenFull {
                length: number(length),
            }),
            // Each group of four is told, so that nobody loses count.
            (Some(length), count) if came && count.is_multiple_of(4) => Some(Words::SpokenDigits {
                count: number(count),
                length: number(length),
            }),
            (Some(length), count) if !came => Some(Words::SpokenErased {
                count: number(count),
                length: number(length),
            }),
            (Some(_) | None, _) => None,
        };
        pieces.extend(said.map(|words| Piece::words(self.locale.text(&words))));
        pieces
    }

    /// Words of the page, with the name of their recording where they hold nothing of a person.
    fn piece(&self, words: &str) -> Piece {
        Piece::Sentence {
            recording: self.locale.key_of(words),
            words: Zeroizing::new(spelt(words)),
        }
    }

    /// How many signs were typed on this page, and how many there are to be.
    fn typed(&self) -> Option<(usize, Option<usize>)> {
        if let Some(staff) = self.staff_view() {
            return Some((staff.typed, None));
        }
        let of = |entry: &crate::journey::DigitEntry| (entry.digits().len(), Some(entry.length()));
        if let Stage::Home(home) = self.session.stage() {
            let entry = home.entry().digits();
            return Some((entry.digits().len(), None));
        }
        match self.session.step()? {
            Step::Aadhaar(step) => Some(of(step.entry())),
            Step::Mobile(step) => Some(of(step.entry())),
            Step::NewMobile(step) => Some(of(step.entry())),
            Step::LoginId(step) => step.entry().map(of),
            Step::Code(step) => {
                let boxes = step.challenge()?.boxes();
                let empty = boxes.iter().filter(|one| matches!(one, DigitBox::Empty));
                Some((boxes.len() - empty.count(), Some(boxes.len())))
            }
            Step::Consent(_)
            | Step::Scan(_)
            | Step::Scanned(_)
            | Step::Details(_)
            | Step::Destination(_)
            | Step::AccountChoice(_)
            | Step::Profile(_)
            | Step::Confirm(_)
            | Step::Address(_)
            | Step::Create(_)
            | Step::Done(_)
            | Step::Created(_)
            | Step::Handoff(_)
            | Step::Card(_)
            | Step::More(_)
            | Step::Email(_)
            | Step::Kyc(_)
            | Step::Notice(_)
            | Step::Slip(_) => None,
        }
    }

    fn tens_of_countdown(&self) -> Option<u64> {
        match self.session.idle(self.now.monotonic) {
            Idle::Countdown(left) => Some(left.as_secs() / SPOKEN_EVERY),
            Idle::Present | Idle::Gone => None,
        }
    }

    /// The language that is on the screen, and that the voice speaks.
    #[must_use]
    pub fn spoken_language(&self) -> Language {
        self.locale.language()
    }
}

/// Long numbers one digit after the other: engines read them as millions.
fn spelt(words: &str) -> String {
    const LONG: usize = 5;
    let mut spelt = String::with_capacity(words.len());
    let mut digits = String::new();
    let flush = |digits: &mut String, spelt: &mut String| {
        if digits.len() >= LONG {
            for digit in digits.chars() {
                spelt.push(digit);
                spelt.push(' ');
            }
        } else {
            spelt.push_str(digits);
        }
        digits.clear();
    };
    let is_number = words.chars().filter(char::is_ascii_digit).count() >= 8;
    for letter in words.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else if is_number && letter == '-' {
            // Groups of one number.
            for digit in std::mem::take(&mut digits).chars() {
                spelt.push(digit);
                spelt.push(' ');
            }
            spelt.push_str(", ");
        } else {
            flush(&mut digits, &mut spelt);
            spelt.push(letter);
        }
    }
    flush(&mut digits, &mut spelt);
    spelt.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::spelt;

    #[test]
    fn numbers_are_read_digit_by_digit_and_years_are_not() {
        assert_eq!(spelt("Born in 1995"), "Born in 1995");
        assert_eq!(spelt("9999900001"), "9 9 9 9 9 0 0 0 0 1");
        assert_eq!(spelt("91-1000-2000-3008"), "9 1 , 1 0 0 0 , 2 0 0 0 , 3008");
        assert_eq!(spelt("New code in 42 seconds"), "New code in 42 seconds");
    }
}
