//! One person at the kiosk: from the choice of a language to "Finish and clear".

use super::effect::Outbox;
use super::registration::{self, Step};
use super::returning::{self, Plan, Receiver};
use super::sending::Sendings;
use super::{
    Answer, Effect, Event, JourneyKind, Registration, Returning, StepEvent, Trouble, Waiting,
};
use crate::domain::{AadhaarId, AbhaNumber, Generation, HeardHow, Language, Now, UserToken};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What the operator decided.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language of the first screen.
    pub language: Language,
    /// Which calls the service is spoken to with.
    pub generation: Generation,
    /// Self-service, or the front desk with its operator.
    pub heard: HeardHow,
    /// Without a touch for this long, the countdown begins.
    pub idle: Duration,
    /// The same while a code is awaited.
    pub idle_awaiting_otp: Duration,
    /// How long the countdown runs before everything is wiped.
    pub countdown: Duration,
}

/// The whole state of a session. Ending it replaces it, and every secret in it is wiped.
pub struct Session {
    settings: Settings,
    language: Language,
    stage: Stage,
    overlay: Option<Overlay>,
    last_touch: Instant,
    // Kept by the session, so that beginning again from home is no way round the limits.
    codes: Sendings<Arc<AadhaarId>>,
    account_codes: Sendings<Receiver>,
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
    /// The choice of a journey.
    Home,
    /// On the way to an ABHA.
    Registration(Registration),
    /// With an ABHA.
    Returning(Returning),
}

/// What can be opened over any screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Overlay {
    /// Help for the screen beneath.
    Help,
    /// The choice of another language.
    Languages,
}

/// Whether anybody is still here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Yes, or there is nothing to forget.
    Present,
    /// Perhaps not: everything will be wiped after this time.
    Countdown(Duration),
    /// No.
    Gone,
}

/// The screens, by the names that logs and tests use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Choice of a language.
    Language,
    /// Choice of a journey (CRT_ABHA_101).
    Home,
    /// CRT_ABHA_102, 103.
    Consent,
    /// CRT_ABHA_104.
    Aadhaar,
    /// The communication mobile.
    Mobile,
    /// Where the code goes.
    CodeDestination,
    /// CRT_ABHA_105 to 107.
    AadhaarOtp,
    /// CRT_ABHA_109.
    MobileOtp,
    /// CRT_ABHA_112.
    Address,
    /// The ABHA is being made (V1/V2).
    Create,
    /// CRT_ABHA_113.
    Created,
    /// CRT_ABHA_114, 115.
    Card,
    /// What stops everything.
    Notice,
    /// Who somebody with an ABHA is.
    LoginId,
    /// Name, gender and date of birth.
    RetrievalDetails,
    /// A code for somebody with an ABHA.
    LoginOtp,
    /// Which account of several.
    AccountChoice,
    /// The profile is fetched.
    Profile,
    /// The new mobile.
    MobileChange,
    /// Old and new mobile side by side.
    MobileConfirm,
    /// What was asked for is done.
    Done,
}

impl Screen {
    /// The name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Home => "home",
            Self::Consent => "consent",
            Self::Aadhaar => "aadhaar",
            Self::Mobile => "mobile",
            Self::CodeDestination => "code_destination",
            Self::AadhaarOtp => "aadhaar_otp",
            Self::MobileOtp => "mobile_otp",
            Self::Address => "address",
            Self::Create => "create",
            Self::Created => "created",
            Self::Card => "card",
            Self::Notice => "notice",
            Self::LoginId => "login_id",
            Self::RetrievalDetails => "retrieval_details",
            Self::LoginOtp => "login_otp",
            Self::AccountChoice => "account_choice",
            Self::Profile => "profile",
            Self::MobileChange => "mobile_change",
            Self::MobileConfirm => "mobile_confirm",
            Self::Done => "done",
        }
    }
}

impl Session {
    /// Waits for the first person.
    #[must_use]
    pub fn new(settings: Settings, now: Now) -> Self {
        Self {
            language: settings.language,
            settings,
            stage: Stage::Language,
            overlay: None,
            last_touch: now.monotonic,
            codes: Sendings::default(),
            account_codes: Sendings::default(),
            outbox: Outbox::default(),
        }
    }

    /// The language of the screens.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// What the operator decided.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Where the session is.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// What is open over the screen.
    #[must_use]
    pub fn overlay(&self) -> Option<Overlay> {
        self.overlay
    }

    /// Which screen is shown.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match &self.stage {
            Stage::Language => Screen::Language,
            Stage::Home => Screen::Home,
            Stage::Registration(registration) => match registration.step() {
                Step::Consent(_) => Screen::Consent,
                Step::Aadhaar(_) => Screen::Aadhaar,
                Step::Mobile(_) => Screen::Mobile,
                Step::Destination(_) => Screen::CodeDestination,
                Step::AadhaarOtp(_) => Screen::AadhaarOtp,
                Step::MobileOtp(_) => Screen::MobileOtp,
                Step::Address(_) => Screen::Address,
                Step::Create(_) => Screen::Create,
                Step::Created(_) => Screen::Created,
                Step::Card(_) => Screen::Card,
                Step::Notice(_) => Screen::Notice,
            },
            Stage::Returning(returning) => match returning.step() {
                returning::Step::LoginId(_) => Screen::LoginId,
                returning::Step::Details(_) => Screen::RetrievalDetails,
                returning::Step::Destination(_) => Screen::CodeDestination,
                returning::Step::Code(_) => Screen::LoginOtp,
                returning::Step::AccountChoice(_) => Screen::AccountChoice,
                returning::Step::Profile(_) => Screen::Profile,
                returning::Step::NewMobile(_) => Screen::MobileChange,
                returning::Step::Confirm(_) => Screen::MobileConfirm,
                returning::Step::Done(_) => Screen::Done,
                returning::Step::Created(_) => Screen::Created,
                returning::Step::Card(_) => Screen::Card,
                returning::Step::Notice(_) => Screen::Notice,
            },
        }
    }

    /// The journey that is under way.
    #[must_use]
    pub fn journey(&self) -> Option<JourneyKind> {
        match &self.stage {
            Stage::Language | Stage::Home => None,
            Stage::Registration(_) => Some(JourneyKind::Registration),
            Stage::Returning(returning) => Some(returning.kind()),
        }
    }

    /// The request that the person waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&Waiting> {
        match &self.stage {
            Stage::Language | Stage::Home => None,
            Stage::Registration(registration) => registration.waiting(),
            Stage::Returning(returning) => returning.waiting(),
        }
    }

    /// What stands under the control.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match &self.stage {
            Stage::Language | Stage::Home => None,
            Stage::Registration(registration) => registration.trouble(),
            Stage::Returning(returning) => returning.trouble(),
        }
    }

    /// Whether the primary button of a journey may be pressed now.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        match &self.stage {
            Stage::Language | Stage::Home => false,
            Stage::Registration(registration) => registration.may_continue(now),
            Stage::Returning(returning) => returning.may_continue(now),
        }
    }

    /// The person's token, to be ended with the journey.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<UserToken>> {
        match &self.stage {
            Stage::Language | Stage::Home => None,
            Stage::Registration(registration) => registration.token(),
            Stage::Returning(returning) => returning.token(),
        }
    }

    /// Whether anybody is still here.
    #[must_use]
    pub fn idle(&self, now: Instant) -> Idle {
        let Some(limit) = self.idle_limit() else {
            return Idle::Present;
        };
        let quiet = now.saturating_duration_since(self.last_touch);
        match quiet.checked_sub(limit) {
            None => Idle::Present,
            Some(counted) => match self.settings.countdown.checked_sub(counted) {
                Some(left) if !left.is_zero() => Idle::Countdown(left),
                Some(_) | None => Idle::Gone,
            },
        }
    }

    /// When the session wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let idle = match self.idle(now) {
            Idle::Present => self.idle_limit().map(|limit| self.last_touch + limit),
            // Once a second, on the second.
            Idle::Countdown(left) => {
                let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
                let step = if part.is_zero() {
                    Duration::from_secs(1)
                } else {
                    part
                };
                Some(now + step)
            }
            Idle::Gone => Some(now),
        };
        let journey = match &self.stage {
            Stage::Registration(registration) => registration.wake_at(now),
            Stage::Returning(returning) => returning.wake_at(now),
            Stage::Language | Stage::Home => None,
        };
        [idle, journey].into_iter().flatten().min()
    }

    /// Takes an event. Total: every event has an answer in every state, if only to change
    /// nothing.
    pub fn handle(&mut self, event: Event, now: Now) -> Vec<Effect> {
        let by_person = !matches!(event, Event::TimePassed | Event::Answered(_, _));
        match self.idle(now.monotonic) {
            // Whoever touches the screen now is somebody else.
            Idle::Gone => {
                self.end(now);
                return std::mem::take(&mut self.outbox.effects);
            }
            // The first touch only says that somebody is here.
            Idle::Countdown(_) if by_person && !matches!(event, Event::Finished) => {
                self.last_touch = now.monotonic;
                return Vec::new();
            }
            Idle::Countdown(_) | Idle::Present => {}
        }
        if by_person {
            self.last_touch = now.monotonic;
        }
        match event {
            Event::Touched | Event::TimePassed => {}
            Event::LanguageChosen(language) => {
                self.language = language;
                self.overlay = None;
                if matches!(self.stage, Stage::Language) {
                    self.stage = Stage::Home;
                }
            }
            Event::JourneyChosen(kind) => {
                if matches!(self.stage, Stage::Home) && self.overlay.is_none() {
                    self.begin(kind, None);
                }
            }
            Event::Finished => self.end(now),
            Event::OverlayOpened(overlay) => self.overlay = Some(overlay),
            Event::OverlayClosed => self.overlay = None,
            Event::Step(event) => self.step(event, now),
            Event::Answered(id, answer) => self.answered(id, answer, now),
        }
        std::mem::take(&mut self.outbox.effects)
    }

    fn step(&mut self, event: StepEvent, now: Now) {
        if self.overlay.is_some() {
            return;
        }
        let token = self.token().cloned();
        match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Language => {}
            // Back from home: another language, perhaps another person.
            Stage::Home if event == StepEvent::WentBack => self.end(now),
            Stage::Home => self.stage = Stage::Home,
            Stage::Registration(registration) => {
                use registration::Next;
                match registration.handle(event, self.registration_context(now)) {
                    Next::On(registration) => self.stage = Stage::Registration(registration),
                    Next::Home => self.go_home(token),
                    Next::Finished => self.finish(token, now),
                    Next::Begin(kind, number) => self.hand_over(token, kind, number),
                }
            }
            Stage::Returning(returning) => {
                use returning::Next;
                let kind = returning.kind();
                match returning.handle(event, self.returning_context(kind, now)) {
                    Next::On(returning) => self.stage = Stage::Returning(returning),
                    Next::Home => self.go_home(token),
                    Next::Finished => self.finish(token, now),
                    Next::Begin(kind, number) => self.hand_over(token, kind, number),
                }
            }
        }
    }

    fn answered(&mut self, id: super::RequestId, answer: Answer, now: Now) {
        let before = self.screen();
        self.stage = match std::mem::replace(&mut self.stage, Stage::Language) {
            Stage::Registration(registration) => Stage::Registration(registration.answered(
                id,
                answer,
                self.registration_context(now),
            )),
            Stage::Returning(returning) => {
                let kind = returning.kind();
                let context = self.returning_context(kind, now);
                Stage::Returning(returning.answered(id, answer, context))
            }
            stage @ (Stage::Language | Stage::Home) => stage,
        };
        if self.screen() != before {
            self.warn_before_the_end(now.monotonic);
        }
    }

    fn registration_context(&mut self, now: Now) -> registration::Context<'_> {
        registration::Context {
            now,
            language: self.language,
            generation: self.settings.generation,
            heard: &self.settings.heard,
            paused: false,
            codes: &mut self.codes,
            out: &mut self.outbox,
        }
    }

    fn returning_context(&mut self, kind: JourneyKind, now: Now) -> returning::Context<'_> {
        returning::Context {
            now,
            plan: self.plan(kind),
            codes: &mut self.account_codes,
            out: &mut self.outbox,
        }
    }

    fn plan(&self, kind: JourneyKind) -> Plan {
        Plan {
            kind,
            generation: self.settings.generation,
        }
    }

    fn begin(&mut self, kind: JourneyKind, number: Option<&AbhaNumber>) {
        self.stage = match kind {
            JourneyKind::Registration => Stage::Registration(Registration::new()),
            JourneyKind::Retrieval
            | JourneyKind::Login
            | JourneyKind::Reactivation
            | JourneyKind::MobileUpdate => {
                Stage::Returning(Returning::new(self.plan(kind), number))
            }
        };
    }

    fn go_home(&mut self, token: Option<Arc<UserToken>>) {
        self.log_out(token);
        self.stage = Stage::Home;
    }

    fn finish(&mut self, token: Option<Arc<UserToken>>, now: Now) {
        self.log_out(token);
        self.end(now);
    }

    fn hand_over(
        &mut self,
        token: Option<Arc<UserToken>>,
        kind: JourneyKind,
        number: Option<AbhaNumber>,
    ) {
        self.log_out(token);
        self.begin(kind, number.as_ref());
    }

    fn log_out(&mut self, token: Option<Arc<UserToken>>) {
        if let Some(token) = token {
            self.outbox.push(Effect::LogOut { token });
        }
    }

    /// How long nobody may touch the present screen before the countdown begins. `None` where
    /// there is nothing of anybody's: nothing is open over the first screen.
    fn idle_limit(&self) -> Option<Duration> {
        match &self.stage {
            Stage::Language if self.overlay.is_none() => None,
            Stage::Registration(registration) if registration.awaits_otp() => {
                Some(self.settings.idle_awaiting_otp)
            }
            Stage::Returning(returning) if returning.awaits_otp() => {
                Some(self.settings.idle_awaiting_otp)
            }
            Stage::Language | Stage::Home | Stage::Registration(_) | Stage::Returning(_) => {
                Some(self.settings.idle)
            }
        }
    }

    /// An answer can bring a screen whose limit is shorter than that of the screen before; the
    /// countdown is shown in full all the same.
    fn warn_before_the_end(&mut self, now: Instant) {
        if let Some(earliest) = self.idle_limit().and_then(|limit| now.checked_sub(limit)) {
            self.last_touch = self.last_touch.max(earliest);
        }
    }

    /// Forgets the person: the state is replaced, and the shell forgets its part.
    fn end(&mut self, now: Now) {
        if let Some(id) = self.waiting().map(|waiting| waiting.id) {
            self.outbox.push(Effect::Cancel { id });
        }
        let token = self.token().cloned();
        self.log_out(token);
        self.outbox.push(Effect::Forget);
        self.codes = Sendings::default();
        self.account_codes = Sendings::default();
        self.stage = Stage::Language;
        self.language = self.settings.language;
        self.overlay = None;
        self.last_touch = now.monotonic;
    }
}
