//! What must hold of the messages and tries of one person, by what is known outside the session.
//! What holds over persons is in `delivery_rules`.

use abdm_types::{Fault, LoginId, Otp, TransactionId};
use kiosk_journey::{OtpRequest, Request, Response};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Between two messages to one receiver (CRT_ABHA_106).
const MINUTE: Duration = Duration::from_secs(60);
/// A code is worth nothing after this (protocol.md section 11.4).
const LIFETIME: Duration = Duration::from_secs(600);
/// A code is tried so often (CRT_ABHA_107).
const TRIES: u8 = 3;

#[derive(Default)]
pub struct Codes {
    /// By whom they go to, and what for.
    messages: BTreeMap<String, Messages>,
    /// Whose message is asked for.
    asking: Option<String>,
    /// The mobile that was searched last.
    searched: String,
    /// Whose code a transaction carries.
    receivers: BTreeMap<String, String>,
    /// Tries that are gone, by transaction.
    wrong: BTreeMap<String, u8>,
    /// The digits that were wrong last, by transaction.
    tried_wrongly: BTreeMap<String, String>,
}

/// The messages to one receiver.
#[derive(Default)]
struct Messages {
    /// When one may last have left.
    left_at: Option<Instant>,
    /// When the last one of this series was confirmed.
    confirmed_at: Option<Instant>,
    /// New codes since the first one of this series.
    again: u8,
}

impl Codes {
    /// A call leaves.
    pub fn sent(&mut self, request: &Request, now: Instant) {
        if let Request::FindAccounts { mobile } = request {
            mobile.digits().clone_into(&mut self.searched);
        }
        if let Some(receiver) = self.receiver(request) {
            self.asks(receiver, now);
        }
        if let Some((transaction, otp)) = tried(request) {
            let wrong = self.wrong.get(transaction).copied().unwrap_or(0);
            assert!(wrong < TRIES, "a fourth try");
            assert_ne!(
                self.tried_wrongly.get(transaction),
                Some(&otp.with(text)),
                "the same wrong code again"
            );
        }
    }

    /// A call that had left was answered.
    pub fn learn(&mut self, request: &Request, response: &Response, now: Instant) {
        let fault = response.fault();
        if let Some(receiver) = self.asking.take() {
            let messages = self.messages.entry(receiver.clone()).or_default();
            match response {
                Response::Otp(Ok(sent)) => {
                    messages.is_confirmed(now);
                    let transaction = sent.transaction.as_str().to_owned();
                    let _ = self.receivers.insert(transaction, receiver);
                }
                Response::CheckMobile(Ok(checked)) if !checked.mobile_linked => {
                    messages.is_confirmed(now);
                    let transaction = checked.transaction.as_str().to_owned();
                    let _ = self.receivers.insert(transaction, receiver);
                }
                // Whatever may have arrived counts as sent; a refusal sent nothing.
                _ if fault.is_some_and(|fault| !fault.may_have_arrived()) => {
                    messages.left_at = None;
                    messages.again = messages.again.saturating_sub(1);
                }
                _ => {}
            }
        }
        if let Some((transaction, otp)) = tried(request) {
            match fault {
                None => self.is_used_up(transaction),
                // The code was right, and what it proves is too old. Not so in a registration.
                Some(Fault::ProofExpired) if !is_of_registration(request) => {
                    self.is_used_up(transaction);
                }
                Some(Fault::OtpWrong) => {
                    self.is_wrong(transaction);
                    let digits = otp.with(text);
                    let _ = self.tried_wrongly.insert(transaction.to_owned(), digits);
                }
                Some(Fault::OtpExpired | Fault::TransactionExpired) => {
                    let _ = self.wrong.insert(transaction.to_owned(), TRIES);
                }
                Some(fault) if fault.may_have_arrived() => self.is_wrong(transaction),
                Some(_) => {}
            }
        }
    }

    /// The answer to a call that has left is not waited for.
    pub fn given_up(&mut self, request: &Request, now: Instant) {
        let asking = self.asking.take();
        if let Some(messages) = asking.and_then(|who| self.messages.get_mut(&who)) {
            messages.left_at = Some(now);
        }
        if let Some((transaction, _)) = tried(request) {
            self.is_wrong(transaction);
        }
    }

    /// The try may have arrived.
    fn is_wrong(&mut self, transaction: &str) {
        *self.wrong.entry(transaction.to_owned()).or_default() += 1;
    }

    /// The next code to this receiver begins a new series.
    fn is_used_up(&mut self, transaction: &str) {
        let receiver = self.receivers.get(transaction);
        if let Some(messages) = receiver.and_then(|who| self.messages.get_mut(who)) {
            messages.confirmed_at = None;
        }
    }

    /// A message is asked for now.
    fn asks(&mut self, receiver: String, now: Instant) {
        let messages = self.messages.entry(receiver.clone()).or_default();
        if let Some(left_at) = messages.left_at {
            let waited = now - left_at;
            assert!(
                waited >= MINUTE,
                "{receiver}: a message {waited:?} after another"
            );
        }
        match messages.confirmed_at {
            Some(at) if now - at < LIFETIME => {
                messages.again += 1;
                assert!(messages.again <= 2, "{receiver}: a third new code");
            }
            Some(_) | None => messages.again = 0,
        }
        messages.left_at = Some(now);
        self.asking = Some(receiver);
    }

    /// To whom a message goes, and what for: each use has its own series.
    fn receiver(&self, request: &Request) -> Option<String> {
        let request = match request {
            Request::Otp(request) => request,
            Request::CheckMobile { mobile, .. } => {
                return Some(format!("mobile {}", mobile.digits()));
            }
            _ => return None,
        };
        Some(match request {
            OtpRequest::Aadhaar { aadhaar, .. } => format!(
                "aadhaar {}",
                aadhaar.with(text).expect("nobody seals it here")
            ),
            OtpRequest::EnrolMobile { mobile, .. } => format!("mobile {}", mobile.digits()),
            OtpRequest::EnrolMobileAgain { transaction } => {
                let receiver = self.receivers.get(transaction.as_str());
                receiver.expect("a code was sent in it").clone()
            }
            OtpRequest::Login {
                login_id, system, ..
            } => format!("login {system:?} {}", who(login_id)),
            OtpRequest::Found { index, .. } => format!("found {index} of {}", self.searched),
            OtpRequest::Retrieval { mobile } => format!("retrieval {}", mobile.digits()),
            OtpRequest::Reactivation { number, .. } => format!("reactivation {}", number.digits()),
            OtpRequest::NewMobile { mobile, .. } => format!("new {}", mobile.digits()),
            OtpRequest::ChangeMobile { .. } => "change".to_owned(),
            OtpRequest::Email { .. } => "email".to_owned(),
            OtpRequest::Kyc { .. } => "kyc".to_owned(),
        })
    }
}

impl Messages {
    fn is_confirmed(&mut self, now: Instant) {
        self.left_at = Some(now);
        self.confirmed_at = Some(now);
    }
}

/// Which code a call tries.
fn tried(request: &Request) -> Option<(&str, &Otp)> {
    let (transaction, otp): (&TransactionId, _) = match request {
        Request::EnrolByAadhaar {
            transaction, otp, ..
        }
        | Request::VerifyAadhaarOtp { transaction, otp }
        | Request::VerifyMobileOtp { transaction, otp }
        | Request::VerifyLogin {
            transaction, otp, ..
        }
        | Request::Retrieve {
            transaction, otp, ..
        }
        | Request::Reactivate { transaction, otp }
        | Request::VerifyNewMobile {
            transaction, otp, ..
        }
        | Request::VerifyEmail {
            transaction, otp, ..
        }
        | Request::VerifyKyc {
            transaction, otp, ..
        }
        | Request::ChangeMobile {
            transaction, otp, ..
        } => (transaction, otp),
        _ => return None,
    };
    Some((transaction.as_str(), otp))
}

/// Whether a call tries a code.
pub fn tries(request: &Request) -> bool {
    tried(request).is_some()
}

fn is_of_registration(request: &Request) -> bool {
    matches!(
        request,
        Request::EnrolByAadhaar { .. }
            | Request::VerifyAadhaarOtp { .. }
            | Request::VerifyMobileOtp { .. }
    )
}

fn who(id: &LoginId) -> String {
    match id {
        LoginId::Mobile(mobile) => mobile.digits().to_owned(),
        LoginId::AbhaNumber(number) => number.digits().to_owned(),
        LoginId::AbhaAddress(address) => address.to_string(),
        LoginId::Aadhaar(aadhaar) => aadhaar.with(text).expect("nobody seals it here"),
    }
}

fn text(ascii: &[u8]) -> String {
    String::from_utf8(ascii.to_vec()).unwrap()
}
