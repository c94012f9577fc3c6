//! What must hold of messages whatever a person does, over sessions too: kept apart from how the
//! kiosk keeps it.

use crate::service::full_profile;
use abdm_types::{Fault, LoginId, Proof};
use kiosk_journey::{Effect, Event, OtpRequest, Request, RequestId, Response};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// So many messages and look-ups in an hour, as the settings of the model say: few enough to be
/// come to.
pub const MESSAGES_PER_HOUR: u16 = 8;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What a request is about.
#[derive(Clone, PartialEq)]
enum Errand {
    /// A message to this number.
    Message(String),
    /// A look-up by this mobile.
    LookUp,
    /// A code of this transaction is tried.
    Try(String),
    /// An ABHA is asked for: of which Aadhaar, to be found by which mobile.
    Enrolment(String, Option<String>),
}

/// A kiosk as its service and its people see it.
#[derive(Default)]
pub struct DeliveryRules {
    /// Messages that may have left, by number.
    sent: BTreeMap<String, Vec<Instant>>,
    /// Messages and look-ups of the whole kiosk that may have left.
    hour: Vec<Instant>,
    /// Everything that was asked for, whatever came of it.
    asked: Vec<Instant>,
    /// Calls that were asked for and have not left.
    unsent: BTreeMap<RequestId, Request>,
    /// Calls that have left, without an answer.
    open: BTreeMap<RequestId, Errand>,
    /// To whom the code of a transaction went.
    receivers: BTreeMap<String, String>,
    /// The mobile that was looked up last, and checked last.
    mobile: String,
    /// The Aadhaar number of a V2 registration.
    aadhaar: String,
    /// Aadhaar numbers whose ABHA may have been made, with the mobile that finds it.
    lost: BTreeSet<(String, Option<String>)>,
}

impl DeliveryRules {
    /// A request is answered, rightly and in time.
    pub fn learn(&mut self, id: RequestId, response: &Response) {
        let _ = self.unsent.remove(&id);
        let Some(errand) = self.open.remove(&id) else {
            return;
        };
        match (&errand, response) {
            (Errand::Message(to), Response::Otp(Ok(sent))) => {
                let transaction = sent.transaction.as_str().to_owned();
                let _ = self.receivers.insert(transaction, to.clone());
            }
            (Errand::Message(to), Response::CheckMobile(Ok(checked))) => {
                let transaction = checked.transaction.as_str().to_owned();
                let _ = self.receivers.insert(transaction, to.clone());
            }
            (
                Errand::Message(to),
                Response::Otp(Err(fault)) | Response::CheckMobile(Err(fault)),
            ) if !is_lost(*fault) => {
                // Refused, or never left: nobody got anything.
                let _ = self.sent.get_mut(to).and_then(Vec::pop);
                let _ = self.hour.pop();
                if *fault == Fault::NotFound {
                    self.nobody_has(to);
                }
            }
            (Errand::LookUp, Response::FindAccounts(Err(Fault::Offline))) => {
                let _ = self.hour.pop();
            }
            (
                Errand::Enrolment(aadhaar, mobile),
                Response::EnrolByAadhaar(Err(fault)) | Response::CreateAbha(Err(fault)),
            ) if is_lost(*fault) => {
                let _ = self.lost.insert((aadhaar.clone(), mobile.clone()));
            }
            _ => {}
        }
        let transaction = match errand {
            Errand::Try(transaction) => transaction,
            Errand::Message(_) | Errand::LookUp | Errand::Enrolment(_, _) => String::new(),
        };
        let receiver = self.receivers.get(&transaction).cloned();
        match (response, receiver) {
            (
                Response::VerifyAadhaarOtp(Ok(_))
                | Response::VerifyMobileOtp(Ok(_))
                | Response::VerifyLogin(Ok(_))
                | Response::Retrieve(Ok(_))
                | Response::Reactivate(Ok(_))
                | Response::VerifyNewMobile(Ok(_))
                | Response::VerifyEmail(Ok(()))
                | Response::VerifyKyc(Ok(()))
                | Response::ChangeMobile(Ok(())),
                Some(receiver),
            ) => {
                let nobody = matches!(
                    response,
                    Response::VerifyLogin(Ok(Proof::Choose { accounts, .. })) if accounts.is_empty()
                );
                if nobody {
                    self.nobody_has(&receiver);
                }
                let _ = self.sent.remove(&receiver);
            }
            (Response::VerifyLogin(Err(Fault::NotFound)), Some(receiver)) => {
                self.nobody_has(&receiver);
            }
            _ => {}
        }
        if let (Response::EnrolByAadhaar(Ok(_)) | Response::CreateAbha(Ok(_)), false) =
            (response, self.aadhaar.is_empty())
        {
            let aadhaar = self.aadhaar.clone();
            let _ = self.sent.remove(&aadhaar);
        }
    }

    /// A call leaves.
    pub fn sent(&mut self, event: &Event, now: Instant) {
        if let Event::RequestSent(id) = event
            && let Some(request) = self.unsent.remove(id)
            && let Some(errand) = self.errand(&request)
        {
            self.asks(&errand, now);
            let _ = self.open.insert(*id, errand);
        }
    }

    /// What follows from an event.
    pub fn judge(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Cancel(id) => self.is_left(*id),
                Effect::Forget => {
                    for id in self.open.keys().copied().collect::<Vec<_>>() {
                        self.is_left(id);
                    }
                    self.unsent.clear();
                }
                Effect::Request(id, request) => {
                    let _ = self.unsent.insert(*id, request.clone());
                }
                Effect::Record(_)
                | Effect::Card(_, _)
                | Effect::HandOff(_, _)
                | Effect::FindPatients(_, _)
                | Effect::CancelPrint(_)
                | Effect::LogOut { .. } => {}
            }
        }
    }

    /// The program was killed: of what was asked for and refused in the last minute it knows
    /// nothing any more.
    pub fn killed(&mut self) {
        self.judge(&[Effect::Forget]);
        let counted = &self.hour;
        self.asked.retain(|at| counted.contains(at));
    }

    /// Nobody will know what came of it.
    fn is_left(&mut self, id: RequestId) {
        let _ = self.unsent.remove(&id);
        if let Some(Errand::Enrolment(aadhaar, mobile)) = self.open.remove(&id) {
            let _ = self.lost.insert((aadhaar, mobile));
        }
    }

    /// Somebody looked with this number, and there was no ABHA.
    fn nobody_has(&mut self, who: &str) {
        self.lost
            .retain(|(aadhaar, mobile)| aadhaar != who && mobile.as_deref() != Some(who));
    }

    fn errand(&mut self, request: &Request) -> Option<Errand> {
        Some(match request {
            Request::Otp(request) => Errand::Message(self.receiver(request)),
            Request::CheckMobile { mobile, .. } => {
                self.mobile = who(&LoginId::Mobile(mobile.clone()));
                Errand::Message(self.mobile.clone())
            }
            Request::FindAccounts { mobile } => {
                self.mobile = who(&LoginId::Mobile(mobile.clone()));
                Errand::LookUp
            }
            Request::EnrolByAadhaar { transaction, .. } => {
                let aadhaar = self.receivers.get(transaction.as_str()).cloned();
                Errand::Enrolment(aadhaar.expect("a code was sent in it"), None)
            }
            Request::CreateAbha { .. } => {
                Errand::Enrolment(self.aadhaar.clone(), Some(self.mobile.clone()))
            }
            Request::VerifyMobileOtp { transaction, .. } => {
                let transaction = transaction.as_str().to_owned();
                if let Some(receiver) = self.receivers.get(&transaction) {
                    self.mobile.clone_from(receiver);
                }
                Errand::Try(transaction)
            }
            Request::VerifyAadhaarOtp { transaction, .. }
            | Request::VerifyLogin { transaction, .. }
            | Request::Retrieve { transaction, .. }
            | Request::Reactivate { transaction, .. }
            | Request::VerifyNewMobile { transaction, .. }
            | Request::VerifyEmail { transaction, .. }
            | Request::VerifyKyc { transaction, .. }
            | Request::ChangeMobile { transaction, .. } => {
                Errand::Try(transaction.as_str().to_owned())
            }
            Request::SuggestAddresses { .. }
            | Request::ChooseAddress { .. }
            | Request::EnterAccount { .. }
            | Request::FindAuthMethods { .. }
            | Request::FetchProfile { .. } => return None,
        })
    }

    fn receiver(&mut self, request: &OtpRequest) -> String {
        match request {
            OtpRequest::Aadhaar { aadhaar, .. } => {
                self.aadhaar = who(&LoginId::Aadhaar(aadhaar.clone()));
                self.aadhaar.clone()
            }
            OtpRequest::EnrolMobile { mobile, .. } => {
                self.mobile = who(&LoginId::Mobile(mobile.clone()));
                self.mobile.clone()
            }
            OtpRequest::NewMobile { mobile, .. } | OtpRequest::Retrieval { mobile } => {
                who(&LoginId::Mobile(mobile.clone()))
            }
            OtpRequest::EnrolMobileAgain { transaction } => {
                let to = self.receivers.get(transaction.as_str()).cloned();
                to.expect("a code was sent in it")
            }
            OtpRequest::Login { login_id, .. } => who(login_id),
            OtpRequest::Found { .. } => self.mobile.clone(),
            OtpRequest::Reactivation { number, .. } => who(&LoginId::AbhaNumber(number.clone())),
            // What goes to an e-mail address counts for the account.
            OtpRequest::ChangeMobile { .. } | OtpRequest::Email { .. } | OtpRequest::Kyc { .. } => {
                who(&LoginId::AbhaNumber(full_profile().abha_number))
            }
        }
    }

    fn asks(&mut self, errand: &Errand, now: Instant) {
        match errand {
            Errand::Message(to) => {
                let sent = self.sent.entry(to.clone()).or_default();
                sent.retain(|at| now - *at < DAY);
                if let Some(last) = sent.last() {
                    assert!(now - *last >= MINUTE, "{:?} after another", now - *last);
                }
                sent.push(now);
                assert!(sent.len() <= 3, "a fourth message in a day");
            }
            Errand::LookUp => {}
            Errand::Try(_) => return,
            Errand::Enrolment(aadhaar, _) => {
                let is_lost = self.lost.iter().any(|(lost, _)| lost == aadhaar);
                assert!(!is_lost, "a second ABHA is asked for");
                return;
            }
        }
        self.hour.retain(|at| now - *at < HOUR);
        self.hour.push(now);
        assert!(
            self.hour.len() <= usize::from(MESSAGES_PER_HOUR),
            "too many messages in an hour"
        );
        self.asked.retain(|at| now - *at < MINUTE);
        self.asked.push(now);
        assert!(self.asked.len() <= 6, "too many requests in a minute");
    }
}

/// The person is told nothing, though the service may have done it. The list is the test's own.
fn is_lost(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::Interrupted | Fault::TimedOut | Fault::ServiceDown | Fault::Garbled
    )
}

fn who(id: &LoginId) -> String {
    match id {
        LoginId::Mobile(mobile) => format!("mobile {}", mobile.digits()),
        LoginId::AbhaNumber(number) => format!("number {}", number.digits()),
        LoginId::AbhaAddress(address) => format!("address {}", address.local()),
        LoginId::Aadhaar(aadhaar) => {
            let told = aadhaar.with(|ascii| format!("aadhaar {}", String::from_utf8_lossy(ascii)));
            told.expect("nobody seals it here")
        }
    }
}
