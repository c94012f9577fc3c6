//! One person at the kiosk: from the choice of a language to "Finish and clear".

mod desk;
mod diary;
mod end;
mod goodbye;
mod home;
mod limits;
mod presence;
mod restore;
mod settings;
mod stake;
mod state;
mod time;

pub use goodbye::{Farewell, Goodbye, Made};
pub use home::Home;
pub use presence::Idle;
pub use settings::Settings;

use super::delivery_ledger::DeliveryLedger;
use super::effect::Outbox;
use super::journey::{Context, Journey};
use super::known::Known;
use super::plan::Plan;
use super::sent_codes::SentCodes;
use super::slip_book::SlipBook;
use super::step::{HandoffStage, Slip, SlipKind, SlipStep, Step};
use super::transition::{Carried, Scanning, Transition};
use super::{
    CardEvent, CardResponse, ConsentEvidence, CutOff, Effect, Event, HandoffNews, HomeEvent,
    JourneyKind, LedgerKey, OtpChallenge, OtpEvent, Printing, RequestId, Response, Screen,
    SessionEnd, StepEvent,
};
use abdm_types::{Generation, Language, LoginId, Now, OtpSystem, UserToken};
use diary::Diary;
use home::HomeChange;
use presence::Presence;
use std::sync::Arc;
use std::time::Instant;

/// The whole state of a session. Ending it replaces it, and every secret in it is wiped.
pub struct Session {
    settings: Settings,
    language: Language,
    stage: Stage,
    overlay: Option<Overlay>,
    presence: Presence,
    // Kept by the session, so that whoever begins again from home finds a code that is still good.
    codes: SentCodes,
    // What the person said of who they are: asked once a session.
    known: Known,
    // Whose code they have proven themselves by.
    proven_by: Option<OtpSystem>,
    // What was agreed to, until it is taken back or the session ends.
    consent: Option<ConsentEvidence>,
    // What the record was told of the session.
    diary: Diary,
    // Of no person: it outlives the session, so that ending it is no way round the limits.
    ledger: DeliveryLedger,
    // The same.
    slips: SlipBook,
    // What an earlier run of the program was at when it stopped, and until when it is told.
    cut_off: Option<(CutOff, Instant)>,
    // Whether the person wants twice the time to answer.
    has_more_time: bool,
    outbox: Outbox,
}

/// Where the session is.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one session in the program, moved at human speed"
)]
pub enum Stage {
    /// The choice of a language: nobody is here yet.
    Language,
    /// "What do you have?", and the choice of a journey.
    Home(Home),
    /// On the way to an ABHA, or to the card of one.
    Journey(Journey),
    /// Over: nothing of the person is left but what they do next.
    Goodbye(Goodbye),
}

/// What can be opened over any screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Overlay {
    /// Help for the screen beneath.
    Help,
    /// The choice of another language.
    Languages,
    /// The choice of text size and colours.
    Display,
    /// "Stop and clear?", where something would be lost.
    Stop,
    /// "Without your card?", where it was neither printed nor saved.
    WithoutCard,
    /// Staff were called, and what the person does until they come.
    Called,
    /// The time of one person is nearly over. It opens by itself, once.
    TimeLeft,
    /// The QR of a counter, for people with an app of their own (SHARE_PATIENT_PROFILE_701).
    Counter,
}

impl Session {
    /// Waits for the first person. The key hides the numbers that messages went to.
    #[must_use]
    pub fn new(settings: Settings, key: LedgerKey, now: Now) -> Self {
        Self {
            ledger: DeliveryLedger::new(key, settings.messages_per_hour, now),
            language: settings.language,
            settings,
            stage: Stage::Language,
            overlay: None,
            presence: Presence::new(now.monotonic),
            codes: SentCodes::default(),
            known: Known::default(),
            proven_by: None,
            consent: None,
            diary: Diary::default(),
            slips: SlipBook::default(),
            cut_off: None,
            has_more_time: false,
            outbox: Outbox::default(),
        }
    }

    /// Takes an event. Total: every event has an answer in every state, if only to change
    /// nothing.
    pub fn handle(&mut self, event: Event, now: Now) -> Vec<Effect> {
        self.hear(event, now);
        self.mind_the_time(now.monotonic);
        self.keep_diary(now.monotonic);
        std::mem::take(&mut self.outbox.effects)
    }

    fn hear(&mut self, event: Event, now: Now) {
        let by_person = !matches!(
            event,
            Event::TimePassed
                | Event::RequestSent(_)
                | Event::NotRecorded(_)
                | Event::Responded(_, _)
                | Event::CardResponded(_, _)
                | Event::HandedOff(_, _)
                | Event::PatientsFound(_, _)
                | Event::Repeated(_)
                | Event::ShutDown
        );
        // It is out, whoever is still here.
        if let Event::RequestSent(id) = event {
            self.request_sent(id, now);
        }
        if let Event::StaffCame = event {
            return self.make_way(now);
        }
        if let Stage::Goodbye(goodbye) = &self.stage {
            if goodbye.is_over(by_person, now.monotonic) {
                self.await_the_next(now);
            }
            return;
        }
        self.mind_what_comes(now.monotonic);
        let idle = self.idle(now.monotonic);
        if idle != Idle::Present {
            self.cover();
        }
        if idle != Idle::Gone && self.is_time_up(now.monotonic) {
            return self.time_is_up(idle, now);
        }
        match (idle, &event) {
            // Whoever touches the screen now is somebody else.
            (Idle::Gone, _) => return self.end(SessionEnd::Left, None, now),
            (Idle::Countdown(_), Event::StartedNew) => {
                return self.end(SessionEnd::NewPerson, None, now);
            }
            (Idle::Countdown(_), Event::Stayed) => {
                self.presence.touched(now.monotonic);
                return;
            }
            // Nothing is seen of what lies beneath, and nothing of it can be meant.
            (Idle::Countdown(_), event)
                if (by_person && !matches!(event, Event::Finished))
                    || matches!(event, Event::Repeated(_)) =>
            {
                return;
            }
            (Idle::Countdown(_) | Idle::Present, _) => {}
        }
        if by_person {
            self.presence.touched(now.monotonic);
        }
        if turns_away(&event)
            && let Some(code) = self.code_mut()
        {
            code.stop_sending();
        }
        if let Some(journey) = self.stage.journey_mut() {
            journey.time_passed(now.monotonic);
        }
        match event {
            Event::Touched
            | Event::Stayed
            | Event::StartedNew
            | Event::StaffCame
            | Event::RequestSent(_) => {}
            Event::TimePassed => {
                self.check_shown_code(now);
                self.leave_full_number(now);
            }
            Event::LanguageChosen(language) => {
                self.language = language;
                self.overlay = None;
                if matches!(self.stage, Stage::Language) {
                    self.stage = self.first_page(now.monotonic);
                }
            }
            Event::JourneyChosen(kind) => {
                if matches!(self.stage, Stage::Home(_)) && self.overlay.is_none() {
                    self.begin(kind, &Carried::default());
                }
            }
            Event::Home(event) => self.home_asked(event),
            Event::NotNow => self.not_now(now),
            Event::StopAsked => self.stop_asked(now),
            Event::Finished => self.end(SessionEnd::Finished, self.farewell(), now),
            // Nobody is there to take what comes out of the printer later.
            Event::ShutDown => self.end(SessionEnd::ShutDown, None, now),
            Event::OverlayOpened(overlay) => self.overlay = Some(overlay),
            Event::MoreTimeWanted(is_wanted) => self.has_more_time = is_wanted,
            Event::OverlayClosed => self.overlay = None,
            Event::Step(event) | Event::Repeated(event) => {
                self.step_happened(event, now);
                if self.settings.is_front_desk() {
                    self.go_on_at_the_desk(false, now);
                }
            }
            Event::NotRecorded(id) => self.not_recorded(id, now),
            Event::Responded(id, response) => self.responded(id, response, now),
            Event::CardResponded(id, response) => self.card_responded(id, response, now),
            Event::HandedOff(id, news) => self.handed_off(id, news, now),
            Event::PatientsFound(id, patients) => {
                if let Some(journey) = self.stage.journey_mut() {
                    journey.patients_found(id, patients);
                }
            }
        }
        if self.overlay.is_some() {
            self.cover();
        }
        self.mind_the_print(now.monotonic);
    }

    /// A number that is complete and right has stood for long enough: the next page comes.
    fn leave_full_number(&mut self, now: Now) {
        let entry = self.stage.journey_mut().and_then(Journey::entry_mut);
        if entry.is_some_and(|entry| entry.is_due(now.monotonic)) {
            self.step_happened(StepEvent::Continued, now);
        }
    }

    /// Nobody reads a hidden number, and no page comes by itself, while something lies over it.
    fn cover(&mut self) {
        match &mut self.stage {
            Stage::Home(home) => home.cover(),
            Stage::Journey(journey) => journey.cover(),
            Stage::Language | Stage::Goodbye(_) => {}
        }
    }

    /// A finished code that has been shown for long enough is checked.
    fn check_shown_code(&mut self, now: Now) {
        let is_seen = self.overlay.is_none() && self.idle(now.monotonic) == Idle::Present;
        match self.code_mut() {
            Some(code) if !is_seen => code.stop_sending(),
            Some(code) if code.is_due(now.monotonic) => {
                self.step_happened(StepEvent::Otp(OtpEvent::Shown), now);
            }
            Some(_) | None => {}
        }
    }

    fn code_mut(&mut self) -> Option<&mut OtpChallenge> {
        self.stage.journey_mut()?.challenge_mut()
    }

    fn step_happened(&mut self, event: StepEvent, now: Now) {
        let prints = match self.slip() {
            Some(_) => self.settings.prints_slips,
            None => self.settings.print_limit.is_some(),
        };
        let nowhere = !prints && event == StepEvent::Card(CardEvent::PrintAsked);
        if self.overlay.is_some() || nowhere {
            return;
        }
        if event == StepEvent::Continued
            && let Some(question) = self.asks_before_the_end()
        {
            self.overlay = Some(question);
            return;
        }
        if matches!(self.stage, Stage::Home(_))
            && let Some(scanning) = Scanning::of(&event)
        {
            return self.scanned(scanning);
        }
        self.mind_the_cut_off(&event);
        let token = self.token().cloned();
        let mut farewell = self.farewell();
        let next = match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Language => Transition::On(Stage::Language),
            stage @ Stage::Goodbye(_) => Transition::On(stage),
            Stage::Home(home) => {
                match home.handle(&event, &self.settings.address_ending, now.monotonic) {
                    HomeChange::Here(home) => Transition::On(Stage::Home(home)),
                    HomeChange::LookFor(id) => Transition::On(self.look_for(id, now)),
                    // Another language, perhaps another person: nobody says good-bye.
                    HomeChange::Back => {
                        farewell = None;
                        Transition::Finished
                    }
                }
            }
            Stage::Journey(journey) => {
                let context = self.context(journey.kind(), now);
                journey.handle(event, context).map(Stage::Journey)
            }
        };
        match next {
            Transition::On(stage) => self.stage = stage,
            Transition::Home => self.go_home(token),
            Transition::Finished => self.finish(token, farewell, now),
            Transition::Begin(kind, carried) => self.hand_over(token, kind, &carried),
        }
    }

    fn request_sent(&mut self, id: RequestId, now: Now) {
        if let Stage::Journey(journey) = &mut self.stage {
            journey.request_sent(id, &mut self.ledger, now);
        }
    }

    fn not_recorded(&mut self, id: RequestId, now: Now) {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Journey(journey) => {
                let context = self.context(journey.kind(), now);
                Stage::Journey(journey.not_recorded(id, context))
            }
            stage @ (Stage::Language | Stage::Home(_) | Stage::Goodbye(_)) => stage,
        };
    }

    fn responded(&mut self, id: RequestId, response: Response, now: Now) {
        let before = self.screen();
        self.stage = match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Journey(journey) => {
                let context = self.context(journey.kind(), now);
                Stage::Journey(journey.responded(id, response, context))
            }
            stage @ (Stage::Language | Stage::Home(_) | Stage::Goodbye(_)) => stage,
        };
        if self.settings.is_front_desk() {
            self.go_on_at_the_desk(false, now);
        }
        if let (true, Some(limit)) = (self.screen() != before, self.idle_limit()) {
            self.presence.saw_another_screen(limit, now.monotonic);
        }
    }

    fn card_responded(&mut self, id: RequestId, response: CardResponse, now: Now) {
        let is_drawn = matches!(response, CardResponse::Drawn(true));
        let before = self.paper();
        self.stage = match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Journey(journey) => {
                Stage::Journey(journey.card_responded(id, response, &mut self.outbox))
            }
            stage @ (Stage::Language | Stage::Home(_) | Stage::Goodbye(_)) => stage,
        };
        self.note_paper(before);
        if self.settings.is_front_desk() {
            self.go_on_at_the_desk(is_drawn, now);
        }
    }

    fn handed_off(&mut self, id: RequestId, news: HandoffNews, now: Now) {
        let before = self.screen_of_handoff();
        self.stage = match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Journey(journey) => Stage::Journey(journey.handed_off(id, news)),
            stage @ (Stage::Language | Stage::Home(_) | Stage::Goodbye(_)) => stage,
        };
        if let (true, Some(limit)) = (self.screen_of_handoff() != before, self.idle_limit()) {
            self.presence.saw_another_screen(limit, now.monotonic);
        }
    }

    /// How far handing over is, where the person sees it.
    fn screen_of_handoff(&self) -> Option<HandoffStage> {
        match self.step() {
            Some(Step::Handoff(step)) => Some(step.stage().clone()),
            Some(_) | None => None,
        }
    }

    fn context(&mut self, kind: JourneyKind, now: Now) -> Context<'_> {
        Context {
            now,
            plan: self.plan(kind),
            language: self.language,
            heard: &self.settings.heard,
            address_ending: &self.settings.address_ending,
            face_code: self.settings.face_code,
            handoff: self.settings.handoff,
            prints_slips: self.settings.prints_slips,
            paused: false,
            codes: &mut self.codes,
            known: &mut self.known,
            ledger: &mut self.ledger,
            slips: &mut self.slips,
            proven_by: &mut self.proven_by,
            evidence: &mut self.consent,
            out: &mut self.outbox,
        }
    }

    fn plan(&self, kind: JourneyKind) -> Plan {
        Plan {
            kind,
            generation: self.settings.generation,
        }
    }

    fn begin(&mut self, kind: JourneyKind, carried: &Carried) {
        let journey = Journey::new(self.plan(kind), carried, &self.known);
        self.stage = Stage::Journey(journey);
    }

    /// Something beside the box of home. What lies over it takes the touches.
    fn home_asked(&mut self, event: HomeEvent) {
        if self.overlay.is_some() {
            return;
        }
        if let Stage::Home(home) = &mut self.stage {
            home.asked(event);
            if event == HomeEvent::NewcomerCame {
                let plan = self.plan(JourneyKind::Registration);
                self.stage =
                    Stage::Journey(Journey::of_newcomer(plan, &Carried::default(), &self.known));
            }
        }
    }

    /// Whoever it is, they are looked for before anything is made. V2 signs nobody in by Aadhaar:
    /// there the code of a registration finds them before it makes anything.
    fn look_for(&mut self, id: LoginId, now: Now) -> Stage {
        self.known.note(&id);
        let is_v2 = self.settings.generation == Generation::V2;
        if is_v2 && matches!(id, LoginId::Aadhaar(_)) {
            let plan = self.plan(JourneyKind::Registration);
            return Stage::Journey(Journey::new(plan, &Carried::default(), &self.known));
        }
        let plan = self.plan(JourneyKind::Login);
        Stage::Journey(Journey::of_id(plan, id, self.context(plan.kind, now)))
    }

    /// A card was scanned at home, or is to be: whoever has one signs in.
    fn scanned(&mut self, scanning: Scanning) {
        let carried = Carried {
            scanning: Some(scanning),
            ..Carried::default()
        };
        self.begin(JourneyKind::Login, &carried);
    }

    /// Nobody makes an ABHA today: the desk gets a slip, or a number.
    fn not_now(&mut self, now: Now) {
        if !matches!(self.stage, Stage::Home(_)) || self.overlay.is_some() {
            return;
        }
        self.known.forget_aadhaar();
        let number = self.slips.number(now.utc);
        let slip = SlipStep::at_home(Slip {
            kind: SlipKind::NotNow { number },
            made_at: now.utc,
        });
        let plan = self.plan(JourneyKind::Registration);
        self.stage = Stage::Journey(Journey::not_now(plan, slip));
    }

    fn go_home(&mut self, token: Option<Arc<UserToken>>) {
        self.log_out(token);
        // At the desk another person may stand there next, and is not taken for the last one.
        if self.settings.is_front_desk() {
            self.known = Known::default();
            self.proven_by = None;
            self.consent = None;
            self.close_diary(SessionEnd::Finished);
        }
        self.stage = Stage::Home(Home::of(&self.known));
    }

    fn hand_over(&mut self, token: Option<Arc<UserToken>>, kind: JourneyKind, carried: &Carried) {
        self.log_out(token);
        if let Some(mobile) = &carried.mobile {
            self.known.note(&LoginId::Mobile(mobile.clone()));
        }
        if kind == JourneyKind::Registration {
            let journey = Journey::of_newcomer(self.plan(kind), carried, &self.known);
            self.stage = Stage::Journey(journey);
        } else {
            self.begin(kind, carried);
        }
    }

    fn log_out(&mut self, token: Option<Arc<UserToken>>) {
        if let Some(token) = token {
            self.outbox.push(Effect::LogOut { token });
        }
    }

    /// Tells the presence whether the person waits at the printer.
    fn mind_the_print(&mut self, now: Instant) {
        let running = self.printing().and_then(Printing::running);
        if let (Some(limit), Some(idle)) = (self.settings.print_limit, self.idle_limit()) {
            self.presence.prints(running, limit, idle, now);
        }
    }
}

/// Whether the person does something else than to look at a code that is shown before it is
/// checked: then it waits until it is wished.
fn turns_away(event: &Event) -> bool {
    match event {
        Event::Touched
        | Event::TimePassed
        | Event::RequestSent(_)
        | Event::NotRecorded(_)
        | Event::Responded(_, _)
        | Event::CardResponded(_, _)
        | Event::HandedOff(_, _)
        | Event::PatientsFound(_, _)
        | Event::Repeated(_)
        | Event::Stayed
        | Event::StartedNew
        | Event::Step(StepEvent::Entry(_) | StepEvent::Continued) => false,
        Event::LanguageChosen(_)
        | Event::JourneyChosen(_)
        | Event::Home(_)
        | Event::NotNow
        | Event::StopAsked
        | Event::Finished
        | Event::ShutDown
        | Event::StaffCame
        | Event::OverlayOpened(_)
        | Event::MoreTimeWanted(_)
        | Event::OverlayClosed
        | Event::Step(_) => true,
    }
}
