//! What a message does: to the session, to what only the shell knows, and to the world.

use super::App;
use crate::domain::{Fault, Now};
use crate::journey::step::CardStep;
use crate::journey::{
    CardResponse, CooldownReason, Effect, Event, HandoffNews, Overlay, Problem, RequestId, Saved,
    Stage, StepEvent,
};
use crate::kiosk::effects::{self, EffectContext, Running};
use crate::kiosk::focus::Focus;
use crate::kiosk::input::{Heard, KeyPress};
use crate::kiosk::message::Message;
use crate::kiosk::record::ConsentShown;
use crate::record::PersonalData;
use iced::Task;
use std::time::Instant;

impl App {
    /// The one way in: something happened at this moment.
    pub fn update(&mut self, message: Message, now: Now) -> Task<Message> {
        self.note_clock(now);
        self.now = now;
        // What was typed before comes first, though its waiting time ends only now.
        let typed = self.hear(message.came_at().unwrap_or(now.monotonic));
        // The time that passes asks nothing of the page, and one building is enough for both.
        let led_to = if typed.is_some() && !matches!(message, Message::Woke) {
            self.settle()
        } else {
            Task::none()
        };
        self.forget_scan_when_told();
        let task = self.take(message);
        let arrived = self.settle();
        self.in_use.follow(self.is_in_use(), now.utc);
        Task::batch([typed.unwrap_or_else(Task::none), led_to, task, arrived])
    }

    /// Whether a person would lose something if the kiosk began anew now: from their first touch that leads
    /// somewhere until it waits for the next one.
    fn is_in_use(&self) -> bool {
        let is_open = self.session.overlay().is_some();
        match self.session.stage() {
            Stage::Language => is_open,
            // At the desk the next person begins at home.
            Stage::Home(home) => {
                is_open || !home.is_untouched() || !self.session.settings().is_front_desk()
            }
            Stage::Journey(_) | Stage::Goodbye(_) => true,
        }
    }

    /// Does what the keys say that were pressed before this moment, if any were. What the last of
    /// them led to is still to be settled.
    fn hear(&mut self, at: Instant) -> Option<Task<Message>> {
        match self.input.heard(at) {
            Heard::Nothing => None,
            Heard::Keys(keys) => {
                let mut tasks = Vec::new();
                for (key, at) in keys {
                    if !tasks.is_empty() {
                        tasks.push(self.settle());
                    }
                    tasks.push(self.key_pressed(key, at));
                }
                Some(Task::batch(tasks))
            }
            Heard::Scan(scan) => Some(self.scanned(&scan)),
        }
    }

    /// Does what a message says.
    pub(super) fn take(&mut self, message: Message) -> Task<Message> {
        match message {
            // It was on its way when this was closed.
            Message::Happened(
                Event::JourneyChosen(_) | Event::Home(_) | Event::Step(StepEvent::Continued),
            ) if self.is_closed() && matches!(self.session.stage(), Stage::Home(_)) => {
                self.happened(Event::Touched)
            }
            Message::Happened(event) if self.staffed.is_up() => self.heard_over_staff(event),
            Message::Happened(event) => self.happened(event),
            // It is held down, and comes as often as a scanner's keys.
            Message::KeyPressed(down) if down.key == KeyPress::StillErasing => self.still_erasing(),
            Message::KeyPressed(down) => {
                self.in_use.touched(self.now.utc);
                self.staffed.touched(self.now.monotonic);
                self.hold_welcome();
                self.input.key(down);
                Task::none()
            }
            Message::PointerPressed => {
                self.in_use.touched(self.now.utc);
                self.staffed.touched(self.now.monotonic);
                self.hold_welcome();
                self.be_quiet();
                self.input.came_down(self.now.monotonic);
                self.focus.show(false);
                self.happened(Event::Touched)
            }
            Message::ControlPressed(control, message) => {
                let counts = self
                    .input
                    .let_go(&control, message.how(), self.now.monotonic);
                if counts {
                    self.take(*message)
                } else {
                    Task::none()
                }
            }
            Message::Woke => {
                let task = self.happened(Event::TimePassed);
                let staff = self.staff_time_passed();
                Task::batch([task, staff, self.look_at_service()])
            }
            Message::Staff(event) => self.staff_happened(event),
            Message::NameHeld(is_held) => {
                self.name_held(is_held);
                Task::none()
            }
            Message::StaffColours(appearance) => {
                self.set_usual_colours(appearance);
                self.happened(Event::Touched)
            }
            Message::StaffVolume { louder } => {
                self.turn_usual_volume(louder);
                self.happened(Event::Touched)
            }
            Message::TestCardAsked => self.print_test_card(),
            Message::TestCardMoved(state) => {
                self.test_card_moved(state);
                Task::none()
            }
            Message::FoldersSeen(folders) => {
                self.folders_seen(folders);
                Task::none()
            }
            Message::HandoffSeen(seen) => {
                self.handoff_seen(seen);
                Task::none()
            }
            Message::HandoffAnswered(answer) => {
                self.handoff_answered(answer);
                Task::none()
            }
            Message::SizeChanged(window) => self.size_changed(window),
            Message::SizeTold(window, size) => self.size_told(window, size),
            Message::TextSizeChosen(size) => {
                self.text_size = size;
                self.happened(Event::Touched)
            }
            Message::NeedSwitched(need) => self.switch_need(need),
            Message::NeedsTurned => {
                self.needs_more = !self.needs_more;
                self.happened(Event::Touched)
            }
            Message::VolumeTurned { louder } => {
                self.needs.turn_volume(louder);
                self.voice.voice().set_volume(self.needs.volume);
                self.happened(Event::Touched)
            }
            Message::StaffAsked => self.call_staff(),
            Message::ListenAsked => {
                let task = self.happened(Event::Touched);
                self.listen();
                task
            }
            Message::VoiceTold(news) => {
                self.voice_told(news);
                Task::none()
            }
            Message::AppearanceChosen(appearance) => {
                self.appearance = appearance;
                self.happened(Event::Touched)
            }
            Message::BoardTurned => {
                self.board_turned = !self.board_turned;
                self.happened(Event::Touched)
            }
            Message::PhoneFolded => {
                self.phone_folded = !self.phone_folded;
                self.happened(Event::Touched)
            }
            Message::ReadOn => {
                self.reading += 1;
                self.happened(Event::Touched)
            }
            Message::ReadBack => {
                self.reading = self.reading.saturating_sub(1);
                self.happened(Event::Touched)
            }
            Message::CardDrawn(id, drawn) => {
                let is_there = drawn.is_some();
                self.note_picture(PersonalData::Card, is_there);
                self.take_picture(id, |app| app.ours = drawn);
                self.happened(Event::CardResponded(id, CardResponse::Drawn(is_there)))
            }
            Message::CardFetched(id, result) => {
                let answer = result.as_ref().map(|_| ()).map_err(|fault| *fault);
                if matches!(result, Ok(_) | Err(Fault::Garbled)) {
                    self.note_picture(PersonalData::OfficialCard, result.is_ok());
                }
                self.take_picture(id, |app| app.official = result.ok());
                self.happened(Event::CardResponded(id, CardResponse::Fetched(answer)))
            }
            Message::CardSaved(id, result) => {
                match &result {
                    Ok(files) => {
                        for path in &files.paths {
                            tracing::info!(event = "card_saved", path = %path.display());
                        }
                    }
                    Err(error) => tracing::warn!(event = "card_not_saved", %error),
                }
                let answer = result
                    .map(|files| Saved {
                        number: files.number,
                    })
                    .map_err(|error| error.failure());
                self.happened(Event::CardResponded(id, CardResponse::Saved(answer)))
            }
            Message::HandoffTold(handoff, news) => {
                let id = handoff.request();
                self.late = (news == HandoffNews::OnItsWay).then_some(handoff);
                self.happened(Event::HandedOff(id, news))
            }
            Message::NumbersTold(numbers) => {
                self.numbers = numbers;
                Task::none()
            }
            Message::SticksLookedFor(found) => {
                self.stick = found;
                Task::none()
            }
            Message::PrinterSeen(state) => {
                self.printer_state = Some(state);
                self.counts.printer_seen(state);
                Task::none()
            }
            #[cfg(feature = "camera")]
            Message::CameraTold(news) => self.camera_told(news),
            Message::RecordMoved => self.record_moved(),
            Message::ServiceSeen(state) => {
                self.service_seen(state);
                Task::none()
            }
        }
    }

    /// Tells the session what happened, and carries out what comes of it.
    pub(super) fn happened(&mut self, event: Event) -> Task<Message> {
        self.forget_scan_after(&event);
        self.note_typing(&event);
        if let Event::LanguageChosen(language) = event {
            self.say_name_of(language);
        }
        if let Event::Responded(id, response) = &event {
            let call = self.call_of(*id);
            self.staffed
                .note_uidai(call, response.fault(), self.now.utc);
            self.running.done(*id);
            self.mind_the_answer(response.fault());
        }
        if let Event::CardResponded(id, response) = &event {
            if response.is_last() {
                self.running.done(*id);
            }
            if let CardResponse::PrintMoved(state) = response
                && state.is_final()
            {
                self.counts.printed(*state);
            }
            self.mind_the_answer(response.fault());
        }
        if let Event::HandedOff(id, _) | Event::PatientsFound(id, _) = &event {
            self.running.done(*id);
        }
        // Who was called while somebody else looked is nothing to whoever looks now.
        if matches!(event, Event::OverlayOpened(Overlay::Counter)) {
            self.numbers = None;
        }
        let rested = self.rests();
        let problem = self.session.problem();
        let effects = self.session.handle(event, self.now);
        let effects = self.keep(effects);
        self.note_problem(problem);
        if self.rests() && !rested {
            tracing::warn!(
                event = "messages_per_hour_reached",
                messages_per_hour = self.session.settings().messages_per_hour,
                advice =
                    "people are told when it goes on; [kiosk] messages_per_hour sets the limit"
            );
        }
        Task::batch(effects.into_iter().map(|effect| self.carry_out(effect)))
    }

    /// Whether somebody is told that this kiosk has sent enough for an hour.
    fn rests(&self) -> bool {
        matches!(
            self.session.problem(),
            Some(Problem::Cooldown(cooldown)) if cooldown.reason == CooldownReason::Hour
        )
    }

    fn carry_out(&mut self, effect: Effect) -> Task<Message> {
        if matches!(effect, Effect::Forget) {
            self.forget();
            kiosk_process::scrub_stack();
            return Task::none();
        }
        let card = self.session.card();
        let mut context = EffectContext {
            client: &self.client,
            running: &mut self.running,
            locale: &self.locale,
            clinic: self.clinic.as_deref(),
            mark: self.mark,
            holder: card.map(|card| &card.holder().profile.abha_number),
            patient: card.and_then(CardStep::patient),
            ours: self.ours.as_ref(),
            official: self.official.as_ref(),
            save_to: &self.save_to,
            printer: self.printer.as_ref(),
            jobs: &self.jobs,
            record: &self.record,
            scribe: &self.scribe,
            handoff: &self.handoff,
        };
        effects::carry_out(&mut context, effect)
    }

    /// Nothing of the last person stays: no picture, no setting of theirs, no request.
    fn forget(&mut self) {
        self.ours = None;
        self.official = None;
        self.faces = Vec::new();
        self.running = Running::default();
        self.forget_needs();
        self.staff_call.forget();
        self.focus = Focus::default();
        self.input.forget();
        self.scan_told = None;
        self.late = None;
        self.consent_shown = ConsentShown::default();
        self.phone_begins = self
            .practice
            .as_ref()
            .map_or(0, |practice| practice.sandbox.inbox().len());
    }

    /// Takes a picture, unless its request was given up meanwhile.
    fn take_picture(&mut self, id: RequestId, take: impl FnOnce(&mut Self)) {
        if self.running.has(id) {
            take(self);
        }
    }
}
