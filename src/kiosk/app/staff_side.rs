//! The application and its staff side: how it is reached, what is carried out of what it says, and what
//! is kept of it.

mod handoff;
mod input;

use super::App;
use crate::domain::{Fault, Language, PrintState, UtcMillis};
use crate::journey::{Call, Event, RequestId};
use crate::kiosk::counts::Today;
use crate::kiosk::message::Message;
use crate::kiosk::needs::Needs;
use crate::kiosk::screen::StaffView;
use crate::kiosk::staff::{
    Effect, Folders, Hold, Lock, Page, Place, Question, Seen, StaffEvent, StaffSettings, StaffSide,
    TriesFile, UidaiSeen, Wish, look_at_folders,
};
use crate::kiosk::test_card;
use crate::kiosk::theme::Appearance;
use crate::kiosk::voice_line::VoiceLine;
use crate::print::{self, Job};
use crate::record::{Entry, EventKind};
use futures::StreamExt;
use handoff::AtHandoff;
use iced::Task;
use std::time::Instant;
use tokio::task::spawn_blocking;

/// The staff side, and what only the shell knows of it.
pub(super) struct AtStaff {
    side: StaffSide,
    settings: StaffSettings,
    tries: TriesFile,
    // The clinic's name is held.
    hold: Option<Hold>,
    // What they read it in, where that is another language than that of the page before.
    language: Option<Language>,
    folders: Option<Folders>,
    uidai: UidaiSeen,
    test_card: Option<PrintState>,
    // What was counted today, while somebody can look at it.
    today: Option<Today>,
    handoff: AtHandoff,
    // The kiosk could not change over.
    is_not_switched: bool,
    since: UtcMillis,
    wish: Option<Wish>,
}

impl AtStaff {
    pub(super) fn new(settings: StaffSettings, now: crate::domain::Now) -> Self {
        let tries = TriesFile::of(settings.state_dir.as_deref());
        // Without a PIN nobody is kept waiting.
        let kept = match settings.lock() {
            Lock::Pin => tries.read(),
            Lock::Open | Lock::Shut => None,
        };
        Self {
            side: StaffSide::new(settings.lock(), kept, now),
            tries,
            hold: None,
            language: None,
            folders: None,
            uidai: UidaiSeen::default(),
            test_card: None,
            today: None,
            handoff: AtHandoff::default(),
            is_not_switched: false,
            since: settings.since.unwrap_or(now.utc),
            wish: None,
            settings,
        }
    }

    /// Whether the staff side lies over everything else.
    pub(super) fn is_up(&self) -> bool {
        self.side.is_up()
    }

    pub(super) fn place(&self) -> Place {
        self.side.place()
    }

    /// The language it is read in, where staff chose one.
    pub(super) fn language(&self) -> Option<Language> {
        self.language
    }

    /// Whether every page says that this is practice.
    pub(super) fn is_practice_told(&self) -> bool {
        self.settings.practising.is_told_on_every_page()
    }

    pub(super) fn touched(&mut self, now: Instant) {
        self.side.touched(now);
    }

    /// When something is due on it, or on the way to it.
    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        let hold = self.hold.map(|hold| hold.wake_at(now));
        self.side.wake_at(now).into_iter().chain(hold).min()
    }

    /// A call of somebody came to its end: what that says of UIDAI.
    pub(super) fn note_uidai(&mut self, call: Option<Call>, fault: Option<Fault>, now: UtcMillis) {
        let goes_through = matches!(call, Some(Call::AadhaarOtp | Call::Enrol));
        self.uidai.note(goes_through, fault, now);
    }
}

impl App {
    /// What the window has to do because staff want it, once.
    #[must_use]
    pub fn take_wish(&mut self) -> Option<Wish> {
        self.staffed.wish.take()
    }

    /// The colours and the loudness that everybody begins with now.
    #[must_use]
    pub fn usual(&self) -> (Appearance, u8) {
        (self.at_first.0, self.at_first.2.volume)
    }

    /// The way to the voice.
    pub(in crate::kiosk) fn voice_line(&self) -> &VoiceLine {
        &self.voice
    }

    /// The call that is waited for under this name.
    pub(super) fn call_of(&self, id: RequestId) -> Option<Call> {
        let waiting = self
            .session
            .waiting()
            .filter(|waiting| waiting.id() == id)?;
        Some(waiting.call())
    }

    /// Something happens on the staff side.
    pub(super) fn staff_happened(&mut self, event: StaffEvent) -> Task<Message> {
        let question = Place::Asked(Question::EndSession);
        let ends = event == StaffEvent::Answered(true) && self.staffed.place() == question;
        // What is under way for a person is never cut off.
        if ends && self.is_waiting() {
            return Task::none();
        }
        self.staffed.hold = None;
        self.staffed.is_not_switched = event == StaffEvent::NotSwitched;
        // Whoever goes on has read what became of it.
        self.staffed.test_card = self.staffed.test_card.filter(|state| !state.is_final());
        self.staffed.handoff.answer = None;
        let somebody = self.session.has_somebody();
        let before = self.staffed.place();
        let effects = self.staffed.side.handle(event, somebody, self.now);
        self.carry_out_for_staff(effects, before)
    }

    /// Time has passed.
    pub(super) fn staff_time_passed(&mut self) -> Task<Message> {
        let now = self.now.monotonic;
        if self.staffed.hold.is_some_and(|hold| hold.opens(now)) {
            return self.staff_happened(StaffEvent::Asked);
        }
        let somebody = self.session.has_somebody();
        let before = self.staffed.place();
        let effects = self.staffed.side.time_passed(somebody, self.now);
        self.carry_out_for_staff(effects, before)
    }

    /// The clinic's name is held, or is not any more. Only while nobody is there, and nothing lies over
    /// the page.
    pub(super) fn name_held(&mut self, is_held: bool) {
        let held = is_held && self.may_hold_name();
        self.staffed.hold = held.then(|| Hold::began(self.now.monotonic));
    }

    pub(super) fn may_hold_name(&self) -> bool {
        !self.staffed.is_up() && !self.session.has_somebody() && self.session.overlay().is_none()
    }

    /// `before`: where the staff side was before what led to these.
    fn carry_out_for_staff(&mut self, effects: Vec<Effect>, before: Place) -> Task<Message> {
        let tasks: Vec<Task<Message>> = effects
            .into_iter()
            .map(|effect| self.carry_out_one(effect))
            .collect();
        let place = self.staffed.place();
        // Whoever comes begins with what is usual, and so does who comes after them.
        if place.is_of_staff() != before.is_of_staff() {
            self.forget_staff();
        } else if (place == Place::Closed) != (before == Place::Closed) {
            self.focus.reset();
        }
        Task::batch(tasks)
    }

    fn carry_out_one(&mut self, effect: Effect) -> Task<Message> {
        match effect {
            Effect::EndSession => self.happened(Event::StaffCame),
            Effect::Check(pin, kept) => {
                let Some(hash) = self.staffed.settings.pin.clone() else {
                    return Task::done(Message::Staff(StaffEvent::Checked(false)));
                };
                let tries = self.staffed.tries.clone();
                let checked = spawn_blocking(move || {
                    tries.write(kept);
                    kiosk_process::scrubbed(|| pin.with(|digits| hash.matches(digits)))
                });
                Task::future(async move {
                    let is_right = checked.await.unwrap_or_default();
                    Message::Staff(StaffEvent::Checked(is_right))
                })
            }
            Effect::Forgive => {
                let tries = self.staffed.tries.clone();
                Task::future(spawn_blocking(move || tries.clear())).discard()
            }
            Effect::Opened => {
                tracing::info!(event = "staff_opened");
                self.note_of_staff(EventKind::StaffOpened);
                self.service.look_soon(self.now.monotonic);
                self.look_at_handoff();
                Task::batch([self.look_at_service(), self.look_at_folders()])
            }
            Effect::Refused => {
                tracing::warn!(event = "staff_pin_refused");
                self.note_of_staff(EventKind::StaffPinRefused);
                Task::none()
            }
            Effect::Left => {
                tracing::info!(event = "staff_closed");
                self.note_of_staff(EventKind::StaffClosed);
                Task::none()
            }
            Effect::Wish(wish) => {
                match wish {
                    // Work for people is told of in the record that begins with it.
                    Wish::Practise(on) => {
                        tracing::info!(event = "practice_switched", on);
                        self.note_of_staff(EventKind::PracticeSwitched { on });
                    }
                    Wish::Restart | Wish::Leave => {
                        let restarts = wish == Wish::Restart;
                        tracing::info!(event = "kiosk_left", restarts);
                        self.note_of_staff(EventKind::KioskLeft { restarts });
                    }
                }
                self.staffed.wish = Some(wish);
                Task::none()
            }
            Effect::Handoff(order) => self.order_handoff(order),
        }
    }

    fn note_of_staff(&self, kind: EventKind) {
        if self.record.is_on() {
            let entry = Entry::Event(kind.of_the_kiosk());
            self.record.write(vec![entry], self.now);
        }
    }

    /// Away from the executor: a folder on a disk that is gone can hold up whoever looks.
    fn look_at_folders(&self) -> Task<Message> {
        let save = self.save_to.folder.clone();
        let state = self.staffed.settings.state_dir.clone();
        let looked = spawn_blocking(move || look_at_folders(&save, state.as_deref()));
        Task::future(looked).then(|looked| match looked {
            Ok(folders) => Task::done(Message::FoldersSeen(folders)),
            Err(_) => Task::none(),
        })
    }

    /// What was counted is looked up while the page is there that shows it.
    pub(super) fn look_at_counts(&mut self) {
        let is_shown = self.staffed.place() == Place::Open(Page::Today);
        self.staffed.today = is_shown.then(|| self.counts.today(self.now.utc));
    }

    pub(super) fn folders_seen(&mut self, folders: Folders) {
        self.staffed.folders = Some(folders);
    }

    /// What staff chose for themselves goes with them: the next person begins with what is usual.
    fn forget_staff(&mut self) {
        self.staffed.language = None;
        self.staffed.handoff.seen = None;
        self.staffed.handoff.answer = None;
        self.forget_needs();
        self.focus.reset();
        if self.session.overlay().is_some() && !self.session.has_somebody() {
            drop(self.happened(Event::OverlayClosed));
        }
    }

    /// Everybody begins with these colours, until the program ends.
    pub(super) fn set_usual_colours(&mut self, appearance: Appearance) {
        self.appearance = appearance;
        self.at_first.0 = appearance;
    }

    /// Everybody begins with this loudness, until the program ends.
    pub(super) fn turn_usual_volume(&mut self, louder: bool) {
        let mut usual = Needs::usual(self.at_first.2.volume);
        usual.turn_volume(louder);
        self.at_first.2.volume = usual.volume;
        self.needs.volume = usual.volume;
        self.voice.voice().set_volume(usual.volume);
    }

    /// Prints a card that belongs to nobody.
    pub(super) fn print_test_card(&mut self) -> Task<Message> {
        let is_running = self
            .staffed
            .test_card
            .is_some_and(|state| !state.is_final());
        let (Some(printer), false) = (&self.printer, is_running) else {
            return Task::none();
        };
        let Ok(content) = test_card::content(&self.locale) else {
            tracing::error!(event = "test_card_not_made");
            return Task::none();
        };
        self.staffed.test_card = Some(PrintState::Sending);
        let job = print::start(Job {
            target: printer.target.clone(),
            content: content.marked(self.mark, &self.locale),
            paper: printer.paper,
            time_out: printer.time_out,
            poll: print::POLL,
            jobs: self.jobs.clone(),
        });
        Task::stream(job.map(|report| Message::TestCardMoved(report.state)))
    }

    pub(super) fn test_card_moved(&mut self, state: PrintState) {
        self.staffed.test_card = Some(state);
    }

    /// How much of the time is over that the clinic's name is held, while that is to be seen; and
    /// whether it is held at all.
    pub(super) fn name_hold(&self) -> Option<(bool, Option<f32>)> {
        self.may_hold_name().then(|| {
            let hold = self.staffed.hold;
            let seen = hold.and_then(|hold| hold.seen(self.now.monotonic));
            (hold.is_some(), seen)
        })
    }

    /// What the pages of staff read, while one is up.
    pub(super) fn staff_view(&self) -> Option<StaffView<'_>> {
        let staffed = &self.staffed;
        let now = self.now.monotonic;
        staffed.is_up().then(|| StaffView {
            place: staffed.place(),
            typed: staffed.side.typed(),
            may_type: staffed.side.may_type(now),
            may_enter: staffed.side.may_enter(now),
            is_checking: staffed.side.is_checking(),
            refused: staffed.side.refused(),
            wait: staffed.side.wait(now),
            is_person_waiting: self.is_waiting(),
            seen: self.seen_by_staff(),
            today: staffed.today.as_ref(),
            test_card: staffed.test_card,
            has_printer: self.printer.is_some(),
            can_practise: staffed.settings.can_practise(),
            is_not_switched: staffed.is_not_switched,
            is_handoff_busy: staffed.handoff.is_busy,
            handoff_answer: staffed.handoff.answer,
            usual: self.usual(),
        })
    }

    fn seen_by_staff(&self) -> Seen<'_> {
        Seen {
            practises: self.practice.is_some(),
            service: self.service.standing(),
            last_answer: self.service.last_answer(),
            last_failure: self.service.last_failure(),
            uidai: self.staffed.uidai,
            paper: self.printer.as_ref().map(|printer| printer.paper.name()),
            printer: self.printer_state,
            folders: self.staffed.folders,
            has_record: self.record.is_on(),
            record: self.record.fault(),
            holds_up: self.record.holds_up(),
            handoff: self.staffed.handoff.seen.as_ref(),
            now: self.now.utc,
            since: self.staffed.since,
        }
    }
}
