//! What screens read, and what all of them say and offer in the same way.

use super::content::{Content, Element};
use super::controls::{stack, step};
use super::staff_pages::StaffView;
use super::{problem, scan};
use crate::card::Mark;
use crate::domain::PrinterState;
use crate::journey::{
    Call, CardFace, Closed, CutOff, EntryEvent, PendingRequest, Problem, Session, StepEvent,
    WaitStage,
};
#[cfg(feature = "camera")]
use crate::kiosk::camera_view::CameraView;
use crate::kiosk::counter::{Counter, Numbers};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::input::ScanNews;
use crate::kiosk::message::Message;
use crate::kiosk::needs::Needs;
use crate::kiosk::record::RecordFault;
use crate::kiosk::theme::{Appearance, Look, TextSize, line, space};
use crate::kiosk::widget::{self, Icon, Keypad, KeypadKey, Pad, button, keypad, notice};
use crate::locale::{Locale, Locales, Message as Words};
use crate::sandbox;
use iced::Size;
use iced::widget::image::Handle;
use std::time::Instant;

/// What screens read, lent by the application while it builds a page.
#[derive(Clone, Copy)]
pub(in crate::kiosk) struct ViewContext<'a> {
    /// The session: which screen is shown, and what is on it.
    pub(in crate::kiosk) session: &'a Session,
    /// The request that the person waits for.
    pub(in crate::kiosk) waiting: Option<&'a PendingRequest>,
    /// What went wrong, if anything.
    pub(in crate::kiosk) problem: Option<Problem>,
    /// Whether the primary button may be pressed.
    pub(in crate::kiosk) may_continue: bool,
    /// The words of the person's language.
    pub(in crate::kiosk) locale: &'a Locale,
    /// The languages that are offered, with their words.
    pub(in crate::kiosk) locales: &'a Locales,
    /// Colours, sizes and type.
    pub(in crate::kiosk) look: Look,
    /// The colours that are chosen.
    pub(in crate::kiosk) appearance: Appearance,
    /// The size of text that is chosen.
    pub(in crate::kiosk) text_size: TextSize,
    /// What else makes it easier for the person.
    pub(in crate::kiosk) needs: Needs,
    /// Whether the second page of what makes it easier is shown.
    pub(in crate::kiosk) needs_more: bool,
    /// Whether pages can be brought lower than they are.
    pub(in crate::kiosk) can_go_low: bool,
    /// Whether the person has used keys.
    pub(in crate::kiosk) uses_keys: bool,
    /// Whether the operator has set how staff are called.
    pub(in crate::kiosk) calls_staff: bool,
    /// Whether there is a voice.
    pub(in crate::kiosk) has_voice: bool,
    /// The moment that the page is built for.
    pub(in crate::kiosk) now: Instant,
    /// The room for the page, in logical pixels.
    pub(in crate::kiosk) room: Size,
    /// The clinic's name for the top bar.
    pub(in crate::kiosk) clinic: Option<&'a str>,
    /// What the kiosk is marked as where it is not the real service's.
    pub(in crate::kiosk) mark: Option<Mark>,
    /// The practice phone, in practice mode.
    pub(in crate::kiosk) phone: Option<PhoneContext<'a>>,
    /// Which part of a text or a list too long for one page is shown, from 0.
    pub(in crate::kiosk) reading: usize,
    /// Whether the other side of a letter board that has two is up.
    pub(in crate::kiosk) board_turned: bool,
    /// What the camera shows.
    #[cfg(feature = "camera")]
    pub(in crate::kiosk) camera: &'a CameraView,
    /// What is told of a scan.
    pub(in crate::kiosk) scan_news: Option<ScanNews>,
    /// Our card as a picture.
    pub(in crate::kiosk) ours: Option<&'a Handle>,
    /// The service's card as a picture.
    pub(in crate::kiosk) official: Option<&'a Handle>,
    /// The faces of the accounts to choose from, in their order.
    pub(in crate::kiosk) faces: &'a [Option<Handle>],
    /// Whether a USB stick can be saved to.
    pub(in crate::kiosk) stick: bool,
    /// How the printer stands, once that is known.
    pub(in crate::kiosk) printer: Option<PrinterState>,
    /// The counter whose QR is shown, and who is called there, where that is known.
    pub(in crate::kiosk) counter: Option<(&'a Counter, Option<&'a Numbers>)>,
    /// Why nobody may begin now.
    pub(in crate::kiosk) closed: Option<Closed>,
    /// Why nothing can be recorded now.
    pub(in crate::kiosk) record: Option<RecordFault>,
    /// Whether nobody may begin because of that.
    pub(in crate::kiosk) holds_up: bool,
    /// What an earlier run of the program was cut off at.
    pub(in crate::kiosk) cut_off: Option<CutOff>,
    /// How often the first page has turned to another language.
    pub(in crate::kiosk) turn: usize,
    /// What the pages of staff read, while one is up.
    pub(in crate::kiosk) staff: Option<StaffView<'a>>,
    /// Whether the clinic's name is held, and what is seen of that, where it can be.
    pub(in crate::kiosk) name_hold: Option<(bool, Option<f32>)>,
}

/// What the practice phone is drawn from.
#[derive(Clone, Copy)]
pub(in crate::kiosk) struct PhoneContext<'a> {
    /// The sandbox that sends to it.
    pub(in crate::kiosk) sandbox: &'a sandbox::Handle,
    /// Whether it is folded away.
    pub(in crate::kiosk) is_folded: bool,
    /// How many of its messages are those of earlier people.
    pub(in crate::kiosk) begins: usize,
}

impl ViewContext<'_> {
    /// The picture of a card, if the kiosk holds it.
    pub(super) fn picture(&self, face: CardFace) -> Option<Handle> {
        match face {
            CardFace::Ours => self.ours.cloned(),
            CardFace::Official => self.official.cloned(),
        }
    }

    pub(super) fn say(&self, words: &Words) -> String {
        self.locale.text(words)
    }

    /// What is told of a scan, the longest form first.
    pub(super) fn scan_told(&self) -> Vec<Element> {
        let Some(news) = self.scan_news else {
            return Vec::new();
        };
        let (what, advice) = scan::news(news);
        let told = |text| notice(&self.look, self.say(&what), text);
        let whole = advice.map(|advice| told(Some(self.say(&advice))));
        whole.into_iter().chain([told(None)]).collect()
    }

    /// The last button of a session: at the desk it is the first of the next one.
    pub(super) fn finish_words(&self) -> Words {
        if self.session.settings().is_front_desk() {
            Words::NextPerson
        } else {
            Words::FinishAndClear
        }
    }

    pub(super) fn finish_sign(&self) -> Icon {
        if self.session.settings().is_front_desk() {
            Icon::PersonPlus
        } else {
            Icon::Finish
        }
    }

    /// A sentence that is not for the person.
    pub(super) fn for_staff(&self, words: &Words) -> String {
        let words = self.say(words);
        self.say(&Words::ForStaff { words })
    }

    /// The number by which staff find out what it is.
    pub(super) fn staff_number(&self, number: u8) -> String {
        self.say(&Words::ForStaff {
            words: number.to_string(),
        })
    }

    /// The button that goes on: where it can be used, the focus begins on it.
    pub(super) fn primary(
        &self,
        targets: &mut FocusTargets,
        sign: Option<Icon>,
        words: &Words,
        event: Option<StepEvent>,
    ) -> Element {
        let press = targets.first("primary", event.map(step));
        button::primary(&self.look, sign, self.say(words), press)
    }

    /// The same button where something else comes before it.
    pub(super) fn later(
        &self,
        targets: &mut FocusTargets,
        words: &Words,
        event: Option<StepEvent>,
    ) -> Element {
        let press = targets.press("primary", event.map(step));
        button::primary(&self.look, None, self.say(words), press)
    }

    /// Something passes by itself: this is seen only when it takes long, or does not come.
    pub(super) fn on_the_way(&self, targets: &mut FocusTargets, help: &Words) -> Content {
        let again = Some(Icon::Refresh);
        let primary = self.primary(targets, again, &Words::ProfileAgain, self.go_on());
        Content {
            question: self.say(&Words::ProfileQuestion),
            help: Some(self.say(help)),
            work: stack([]),
            told: self.told(targets),
            pad: Pad::None,
            primary: Some(primary),
            back: None,
        }
    }

    pub(super) fn back(&self, targets: &mut FocusTargets) -> Element {
        let press = targets.press("back", Some(step(StepEvent::WentBack)));
        button::quiet(
            &self.look,
            Some(Icon::Back.in_reading_order(self.look.direction())),
            self.say(&Words::Back),
            press,
        )
    }

    /// The way back, and beside it "Not now": no ABHA today.
    pub(super) fn beside_back(
        &self,
        targets: &mut FocusTargets,
        back: Element,
        not_now: Message,
    ) -> Element {
        let press = targets.press("not-now", Some(not_now));
        let words = self.say(&Words::NotNow);
        let not_now = button::quiet(&self.look, Some(Icon::Clock), words, press);
        line(self.look.direction(), vec![back, not_now])
            .spacing(space::S)
            .into()
    }

    /// A keypad for digits. Its keys are no targets of the focus: whoever has keys types digits.
    pub(super) fn keypad(&self, empty: bool) -> Pad<'static, Message> {
        let usable = self.waiting.is_none();
        let on_key = |key: KeypadKey| {
            step(match key {
                KeypadKey::Digit(digit) => StepEvent::Entry(EntryEvent::Digit(digit)),
                KeypadKey::Backspace => StepEvent::Entry(EntryEvent::Erased),
                KeypadKey::Clear => StepEvent::Entry(EntryEvent::ErasedAll),
                KeypadKey::Confirm => StepEvent::Continued,
            })
            .by(key.name())
        };
        Pad::Keypad(keypad(
            &self.look,
            Keypad {
                digits: usable,
                backspace: usable && !empty,
                corner: None,
            },
            on_key,
            None,
        ))
    }

    /// What is said now: a wait, or a problem, the longest form first. It stands where it moves
    /// nothing.
    pub(super) fn told(&self, targets: &mut FocusTargets) -> Vec<Element> {
        match (self.waiting, self.problem) {
            (Some(waiting), _) => self.wait(targets, waiting),
            (None, Some(problem)) => problem::draw(self, problem),
            (None, None) => Vec::new(),
        }
    }

    /// Whether the page is so low that less stands on it.
    pub(super) fn is_low(&self) -> bool {
        const LOW: f32 = 800.0;
        self.room.height < LOW
    }

    /// What the primary button does, if it may be pressed.
    pub(super) fn go_on(&self) -> Option<StepEvent> {
        self.may_continue.then_some(StepEvent::Continued)
    }

    fn wait(&self, targets: &mut FocusTargets, waiting: &PendingRequest) -> Vec<Element> {
        let long = match waiting.wait_stage(self.now) {
            WaitStage::Unnoticed => return Vec::new(),
            WaitStage::Shown => false,
            WaitStage::Long => true,
        };
        let sentence = match waiting.call() {
            Call::SendCode => Words::WaitingSendCode,
            Call::CheckCode => Words::WaitingCheckCode,
            Call::FindAccounts => Words::WaitingFind,
            Call::FindAuthMethods => Words::WaitingFindMethods,
            Call::EnterAccount => Words::WaitingEnter,
            Call::FetchProfile => Words::WaitingProfile,
            Call::Create => Words::WaitingCreate,
            Call::AadhaarOtp => Words::WaitingAadhaarOtp,
            Call::Enrol => Words::WaitingEnrol,
            Call::MobileOtp => Words::WaitingMobileOtp,
            Call::VerifyMobile => Words::WaitingVerifyMobile,
            Call::Address => Words::WaitingChooseAddress,
        };
        let press = long.then(|| targets.press("cancel", Some(step(StepEvent::Cancelled))));
        let cancel = |look: &Look| {
            let words = self.say(&Words::Cancel);
            let press = press.clone()?;
            Some(button::quiet(look, Some(Icon::Cross), words, press))
        };
        let seconds = waiting.waited(self.now).as_secs();
        let small = self.look.in_text(TextSize::Normal);
        let more = long.then(|| self.say(&Words::WaitingLong));
        [(self.look, more), (self.look, None), (small, None)]
            .into_iter()
            .map(|(look, more)| {
                let words = self.say(&sentence);
                widget::waiting(&look, seconds, words, more, cancel(&look))
            })
            .collect()
    }
}
