//! What must hold whatever happens, kept apart from how the session keeps it. What is said of no
//! journey holds in all of them, and in both generations.

use super::answers::{TRANSFER_TOKEN, Wanted};
use super::codes::tries;
use super::person::{Errand, Person};
use super::time_rules::TimeRules;
use super::world::{Asked, Heard, NUMBER, OTHER_NUMBER};
use crate::print_rules::PrintRules;
use crate::service::{
    AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, OTHER_WRONG_CODE, TOKEN, WRONG_CODE,
};
use abdm_types::{AccountStatus, ConsentItem, ConsentRecord, HeardHow, OtpSystem, Proof};
use kiosk_journey::{
    CardRequest, Effect, Event, Idle, JourneyKind, OtpRequest, Request, Response, Screen, Session,
    StepEvent,
};
use std::time::{Duration, Instant};

/// A finished code is seen for so long before it goes.
const CODE_SHOWN: Duration = Duration::from_millis(600);

/// What nothing may print.
const SECRETS: [&str; 11] = [
    AADHAAR,
    OTHER_AADHAAR,
    MOBILE,
    OTHER_MOBILE,
    CODE,
    WRONG_CODE,
    OTHER_WRONG_CODE,
    TOKEN,
    TRANSFER_TOKEN,
    NUMBER,
    OTHER_NUMBER,
];

pub struct Rules {
    shown: &'static [ConsentItem],
    person: Person,
    prints: PrintRules,
    /// Whether nobody is there any more, so that the event only ends the session.
    is_gone: bool,
    screen: Screen,
    journey: Option<JourneyKind>,
    was_waiting: bool,
    time: TimeRules,
}

impl Rules {
    pub fn new(heard: &HeardHow) -> Self {
        Self {
            shown: ConsentItem::shown(heard),
            person: Person::default(),
            prints: PrintRules::default(),
            is_gone: false,
            screen: Screen::Language,
            journey: None,
            was_waiting: false,
            time: TimeRules::default(),
        }
    }

    /// Looks at an event before it is told.
    pub fn before(&mut self, session: &Session, event: &Event, now: Instant) {
        prints_no_secret(&format!("{event:?}"));
        if let Event::Step(StepEvent::Entry(key)) = event {
            self.person.typed_at = Some(now);
            let printed = format!("{key:?}");
            let spells = printed.contains(|character: char| character.is_ascii_digit());
            assert!(!spells, "{printed} spells a number");
        }
        self.screen = session.screen();
        self.journey = session.journey();
        self.was_waiting = session.waiting().is_some();
        self.time.before(session, now);
        self.is_gone = session.idle(now) == Idle::Gone;
        let is_heard = session.idle(now) == Idle::Present && session.overlay().is_none();
        if let Event::Step(event) = event
            && is_heard
            && !self.was_waiting
        {
            self.person.hear(session, event);
        }
    }

    /// Looks at what followed.
    pub fn after(
        &mut self,
        session: &Session,
        event: &Event,
        heard: &Heard,
        effects: &[Effect],
        now: Instant,
    ) {
        if let Some(request) = heard.left.as_ref().and_then(Asked::call) {
            self.judge_sent(request, now);
        }
        match (event, &heard.answered) {
            (Event::Responded(_, response), Some(asked)) if !self.is_gone => {
                self.person.learn(asked, response, now);
            }
            (Event::CardResponded(id, response), Some(_)) if !self.is_gone => {
                self.prints.learn(*id, *response);
            }
            _ => {}
        }
        if let Some(request) = heard.given_up.as_ref().and_then(Asked::call) {
            self.person.codes.given_up(request, now);
        }
        for effect in effects {
            let printed = format!("{effect:?}");
            prints_no_secret(&printed);
            assert_eq!(printed, effect.name());
            self.judge(effect, session.screen(), event, now);
            self.prints.judge(effect, event);
        }
        self.judge_end(session, event, effects);
        self.time.after(session, effects, now);
        assert_eq!(
            heard.awaited,
            usize::from(session.waiting().is_some()),
            "one request at most is waited for"
        );
        if session.waiting().is_some() {
            assert!(!session.may_continue(now));
            assert!(session.problem().is_none());
        }
        let errand = &self.person.errand;
        assert_eq!(session.token().is_some(), errand.has_token);
        let of_a_holder = [
            Screen::Created,
            Screen::Handoff,
            Screen::Card,
            Screen::More,
            Screen::Email,
            Screen::Kyc,
        ];
        if of_a_holder.contains(&session.screen()) {
            assert!(errand.has_profile, "a card without a profile");
        }
    }

    fn judge(&self, effect: &Effect, screen: Screen, event: &Event, now: Instant) {
        let errand = &self.person.errand;
        match effect {
            Effect::Request(_, request) => {
                match request {
                    Request::SuggestAddresses { .. } => {
                        assert!(errand.has_profile, "{request:?} without an ABHA");
                    }
                    Request::FetchProfile { .. } => {
                        assert!(errand.has_token, "{request:?} without a token");
                    }
                    _ => {}
                }
                if Wanted::Call(request.clone()).is_awaited(screen) {
                    self.judge_call(request, event, now);
                }
            }
            Effect::HandOff(_, _) => {
                assert_eq!(screen, Screen::Handoff);
                assert!(errand.has_profile, "nobody is handed over");
            }
            Effect::FindPatients(_, _) => {
                assert_eq!(screen, Screen::AccountChoice, "looked for without a proof");
            }
            Effect::Card(_, CardRequest::PrintSlip(_)) => assert_eq!(screen, Screen::Slip),
            Effect::Card(_, request) => {
                assert!(errand.has_profile, "{effect:?} without an ABHA");
                let is_fetched = matches!(request, CardRequest::Fetch { .. });
                assert!(
                    errand.has_token || !is_fetched,
                    "{effect:?} without a token"
                );
            }
            Effect::LogOut { .. } => assert!(errand.has_token, "{effect:?} without a token"),
            Effect::Record(_) | Effect::Cancel(_) | Effect::CancelPrint(_) | Effect::Forget => {}
        }
    }

    /// A call that the person waits for is asked for.
    fn judge_call(&self, request: &Request, event: &Event, now: Instant) {
        let typed_at = self.person.typed_at;
        // A code that was shown is tried; a newcomer whose mobile was shown is looked for, by
        // which no message is sent.
        let after_a_look = (tries(request) || matches!(request, Request::FindAccounts { .. }))
            && matches!(event, Event::TimePassed)
            && typed_at.is_some_and(|at| now - at >= CODE_SHOWN);
        let leads_on =
            matches!(event, Event::Responded(_, response) if leads_to(response, request));
        assert!(
            matches!(event, Event::Step(_)) || leads_on || after_a_look,
            "a call by itself"
        );
        assert!(!self.was_waiting || leads_on, "a call beside another");
        let pause = self.person.errand.pause;
        assert!(pause.is_none_or(|until| until <= now), "a call in a pause");
    }

    /// A call leaves.
    fn judge_sent(&mut self, request: &Request, now: Instant) {
        self.person.codes.sent(request, now);
        let errand = &self.person.errand;
        match request {
            Request::Otp(request) => self.judge_message(request),
            Request::EnrolByAadhaar { consent, .. } => self.judge_consent(consent),
            Request::CreateAbha { consent, .. } => {
                assert!(errand.is_proven);
                self.judge_consent(consent);
            }
            Request::CheckMobile { .. } => assert!(errand.is_proven),
            Request::VerifyMobileOtp { .. } => assert!(errand.has_profile || errand.is_proven),
            Request::ChooseAddress { .. } => assert!(errand.has_profile),
            Request::VerifyNewMobile { .. } | Request::ChangeMobile { .. } => {
                assert!(errand.confirmed.is_some() && errand.has_token);
            }
            Request::EnterAccount { account, .. } => {
                assert!(errand.has_transfer);
                assert_eq!(
                    account.status,
                    AccountStatus::Active,
                    "an account that is off is not entered"
                );
            }
            Request::VerifyEmail { .. } | Request::VerifyKyc { .. } => {
                assert!(errand.has_token && errand.has_profile);
            }
            Request::VerifyAadhaarOtp { .. }
            | Request::VerifyLogin { .. }
            | Request::FindAccounts { .. }
            | Request::FindAuthMethods { .. }
            | Request::Retrieve { .. }
            | Request::Reactivate { .. }
            | Request::SuggestAddresses { .. }
            | Request::FetchProfile { .. } => {}
        }
    }

    fn judge_message(&self, request: &OtpRequest) {
        let errand = &self.person.errand;
        // Of a code that follows another one the question was answered before that.
        let is_phone_here = |resend_of: &Option<_>| {
            self.person.phone_at_hand && (errand.phone_at_hand || resend_of.is_some())
        };
        match request {
            OtpRequest::Aadhaar { resend_of, .. } => {
                assert!(self.needed().all(|item| errand.agreed.contains(item)));
                assert!(
                    is_phone_here(resend_of),
                    "nobody said that the phone is here"
                );
                assert!(!errand.has_profile);
            }
            OtpRequest::EnrolMobile { .. } => assert!(errand.has_profile),
            OtpRequest::EnrolMobileAgain { .. } => assert!(errand.is_proven),
            OtpRequest::Login {
                system: OtpSystem::Aadhaar,
                resend_of,
                ..
            }
            | OtpRequest::Reactivation { resend_of, .. } => assert!(
                is_phone_here(resend_of),
                "nobody said that the phone is here"
            ),
            OtpRequest::NewMobile { mobile, .. } => {
                assert!(errand.has_token && errand.has_profile);
                let confirmed = errand.confirmed.as_ref();
                assert_eq!(confirmed, Some(mobile), "nobody saw it beside the old one");
            }
            OtpRequest::ChangeMobile { .. } => {
                assert!(errand.confirmed.is_some() && errand.has_token);
            }
            OtpRequest::Email { .. } => assert!(errand.has_token && errand.has_profile),
            OtpRequest::Kyc { resend_of, .. } => {
                assert!(errand.has_token && errand.has_profile);
                assert!(
                    is_phone_here(resend_of),
                    "nobody said that the phone is here"
                );
            }
            OtpRequest::Login { .. } | OtpRequest::Found { .. } | OtpRequest::Retrieval { .. } => {}
        }
    }

    fn needed(&self) -> impl Iterator<Item = &'static ConsentItem> {
        self.shown.iter().filter(|item| item.is_needed())
    }

    fn judge_consent(&self, consent: &ConsentRecord) {
        assert!(self.needed().all(|item| consent.agreed.contains(item)));
        assert_eq!(consent.agreed, self.person.errand.agreed);
        assert_eq!((consent.code, consent.version), ("abha-enrollment", "1.4"));
    }

    /// The end of a session, and nothing but the end, forgets the person; a token ends with that,
    /// or with the journey.
    fn judge_end(&mut self, session: &Session, event: &Event, effects: &[Effect]) {
        let count = |name: &str| {
            let named = effects.iter().filter(|effect| effect.name() == name);
            named.count()
        };
        let has_token = self.person.errand.has_token;
        if count("Forget") == 0 {
            let is_left = self.is_left(session, event);
            let log_outs = usize::from(is_left && has_token);
            assert_eq!(count("LogOut"), log_outs, "a token ended before its time");
            let is_over = matches!(self.screen, Screen::Language | Screen::Goodbye);
            assert!(
                is_over || session.screen() != Screen::Language,
                "an end that forgets nothing"
            );
            let finished = matches!(event, Event::Finished) && self.screen != Screen::Goodbye;
            assert!(!finished, "an end that forgets nothing");
            if is_left {
                self.person.errand = Errand::default();
            }
            return;
        }
        assert_eq!(count("Forget"), 1);
        assert_eq!(effects.last().map(Effect::name), Some("Forget"));
        assert_eq!(count("LogOut"), usize::from(has_token));
        assert_eq!(count("Cancel"), usize::from(self.was_waiting));
        assert!(
            self.is_gone || self.time.is_over || ends(event),
            "{event:?} ends the session without a question"
        );
        if self.time.is_over && session.screen() == Screen::Goodbye {
            assert!(!self.is_gone, "nobody is told");
        } else if session.settings().is_front_desk() {
            assert_eq!(session.screen(), Screen::Home);
        } else if session.screen() != Screen::Goodbye {
            assert_eq!(session.screen(), Screen::Language);
            assert_eq!(session.language(), session.settings().language);
        }
        assert_eq!(session.overlay(), None);
        self.person = Person::default();
    }

    /// Whether the journey is left for home, or for the one that helps instead: nothing that was
    /// said in it holds any more.
    fn is_left(&self, session: &Session, event: &Event) -> bool {
        if session.screen() == Screen::Home && self.screen != Screen::Home {
            let is_registration = self.journey == Some(JourneyKind::Registration);
            let has_profile = self.person.errand.has_profile;
            assert!(!(is_registration && has_profile), "left with a new ABHA");
            return true;
        }
        match (self.screen, event) {
            (Screen::Notice, Event::Step(StepEvent::Account(_))) => {
                !matches!(session.screen(), Screen::Notice | Screen::Slip)
            }
            (Screen::Done, Event::Step(StepEvent::Continued)) => session.journey() != self.journey,
            _ => false,
        }
    }
}

/// Whether an event can be the end of a session: what asks first is no end by itself, but where
/// nothing is lost.
fn ends(event: &Event) -> bool {
    matches!(
        event,
        Event::Finished
            | Event::StopAsked
            | Event::StaffCame
            | Event::StartedNew
            | Event::Step(StepEvent::Continued | StepEvent::WentBack)
    )
}

/// Whether an answer is followed by a call that nobody has asked for anew.
fn leads_to(response: &Response, request: &Request) -> bool {
    match response {
        Response::EnrolByAadhaar(Ok(_)) => {
            matches!(request, Request::Otp(OtpRequest::EnrolMobile { .. }))
        }
        Response::CheckMobile(Ok(_)) | Response::VerifyMobileOtp(Ok(_)) => {
            matches!(request, Request::CreateAbha { .. })
        }
        Response::VerifyLogin(Ok(Proof::Choose { .. })) => {
            matches!(request, Request::EnterAccount { .. })
        }
        Response::VerifyLogin(Ok(Proof::Final { .. }))
        | Response::EnterAccount(Ok(_))
        | Response::VerifyEmail(Ok(()))
        | Response::VerifyKyc(Ok(())) => {
            matches!(request, Request::FetchProfile { .. })
        }
        Response::FindAccounts(Ok(_)) => {
            matches!(request, Request::Otp(OtpRequest::Found { .. }))
        }
        Response::VerifyNewMobile(Ok(_)) => {
            matches!(request, Request::Otp(OtpRequest::ChangeMobile { .. }))
        }
        _ => false,
    }
}

fn prints_no_secret(printed: &str) {
    for secret in SECRETS {
        assert!(!printed.contains(secret), "a secret is printed: {printed}");
    }
}
