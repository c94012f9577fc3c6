//! What must hold of the record whatever happens, kept apart from how the session keeps it.

use abdm_types::{ConsentItem, HeardHow};
use kiosk_journey::{
    CallOutcome, Effect, Event, JourneyKind, OtpRequest, Recorded, Request, RequestId, RequestKind,
    Session,
};
use std::collections::BTreeMap;

/// What the record says of the present session.
pub struct RecordRules {
    heard: HeardHow,
    is_begun: bool,
    journey: Option<JourneyKind>,
    has_consent: bool,
    /// Calls without an end.
    open: BTreeMap<RequestId, RequestKind>,
}

impl RecordRules {
    pub fn new(heard: &HeardHow) -> Self {
        Self {
            heard: heard.clone(),
            is_begun: false,
            journey: None,
            has_consent: false,
            open: BTreeMap::new(),
        }
    }

    /// What follows from an event, in its order.
    pub fn judge(&mut self, session: &Session, event: &Event, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Record(recorded) => self.learn(recorded, event),
                Effect::Request(id, request) => self.judge_request(*id, request),
                Effect::Forget => assert!(!self.is_begun, "an end that the record does not know"),
                _ => {}
            }
        }
        let waiting = session.waiting().map(|waiting| waiting.id());
        let open: Vec<_> = self.open.keys().copied().collect();
        assert_eq!(open, waiting.into_iter().collect::<Vec<_>>(), "{event:?}");
        assert_eq!(self.journey, session.journey(), "{event:?}");
        assert_eq!(self.has_consent, session.consent().is_some(), "{event:?}");
    }

    fn learn(&mut self, recorded: &Recorded, event: &Event) {
        let of_nobody = matches!(
            recorded,
            Recorded::SessionBegan
                | Recorded::Counts(_)
                | Recorded::Messages(_)
                | Recorded::SlipNumber(_)
        );
        if !of_nobody {
            assert!(self.is_begun, "{recorded:?} of nobody, after {event:?}");
        }
        match recorded {
            Recorded::SessionBegan => {
                assert!(!self.is_begun, "begun twice");
                self.is_begun = true;
            }
            Recorded::SessionEnded(_) => {
                assert!(self.open.is_empty(), "a call goes on without its session");
                assert_eq!(self.journey, None);
                self.is_begun = false;
                self.has_consent = false;
            }
            Recorded::JourneyBegan(kind) => {
                assert_eq!(self.journey.replace(*kind), None);
            }
            Recorded::JourneyEnded { kind, .. } => {
                assert_eq!(self.journey.take(), Some(*kind));
            }
            Recorded::Consent(evidence) => {
                let record = &evidence.record;
                assert_eq!(self.journey, Some(JourneyKind::Registration));
                assert_eq!(record.heard, self.heard);
                assert!(record.agreed.is_disjoint(&evidence.refused));
                let shown = ConsentItem::shown(&self.heard);
                let needed = shown.iter().filter(|item| item.is_needed());
                let has_all = needed.clone().all(|item| record.agreed.contains(item));
                let has_no = needed.clone().any(|item| evidence.refused.contains(item));
                if evidence.given {
                    let answered = record.agreed.len() + evidence.refused.len();
                    assert_eq!((has_all, has_no, answered), (true, false, shown.len()));
                } else {
                    assert!(has_no, "a refusal that refuses nothing that is needed");
                }
                self.has_consent = evidence.given;
            }
            Recorded::CallAsked { id, kind, .. } => {
                assert_eq!(self.open.insert(*id, *kind), None, "asked twice");
            }
            Recorded::CallEnded {
                id, kind, outcome, ..
            } => {
                assert_eq!(self.open.remove(id), Some(*kind), "an end of nothing");
                let answered = matches!(event, Event::Responded(..) | Event::NotRecorded(_));
                let is_given_up = matches!(outcome, CallOutcome::GivenUp { .. });
                assert!(answered || is_given_up, "{outcome:?} without an answer");
            }
            _ => {}
        }
    }

    /// No call that carries an Aadhaar number to have an ABHA made leaves without a consent that
    /// the record has; nor any that somebody waits for without its own entry.
    fn judge_request(&self, id: RequestId, request: &Request) {
        let of_a_registration = matches!(
            request,
            Request::Otp(OtpRequest::Aadhaar { .. })
                | Request::EnrolByAadhaar { .. }
                | Request::VerifyAadhaarOtp { .. }
                | Request::CreateAbha { .. }
        );
        assert!(
            self.has_consent || !of_a_registration,
            "{request:?} before any consent was recorded"
        );
        let is_known = self.open.get(&id) == Some(&request.kind());
        assert!(
            is_known || !request.kind().waits_for_the_record(),
            "{request:?} leaves unrecorded"
        );
    }
}
