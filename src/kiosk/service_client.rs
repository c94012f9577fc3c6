//! The service, in the generation that the kiosk is set up for: each request of a journey is one
//! call of that generation's client.

mod v2;
mod v3;

use crate::abdm::{self, Examination};
use crate::domain::{Fault, Generation, ServiceState, UserToken};
use crate::journey::{Request, Response};

/// A client of the generation that the kiosk speaks. Clones share one gateway session and one key.
#[derive(Debug, Clone)]
pub enum ServiceClient {
    /// Of V1 and V2.
    V2(abdm::v2::Client),
    /// Of V3.
    V3(abdm::v3::Client),
}

/// What is answered where a journey of one generation is asked of the other.
const NOT_HERE: Fault = Fault::MethodNotAllowed;

impl ServiceClient {
    /// Builds a client; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`abdm::Error`] when an address, the credentials or TLS cannot be used.
    pub fn new(options: abdm::Options, generation: Generation) -> Result<Self, abdm::Error> {
        Ok(match generation {
            Generation::V2 => Self::V2(abdm::v2::Client::new(options)?),
            Generation::V3 => Self::V3(abdm::v3::Client::new(options)?),
        })
    }

    /// Makes the call that a request asks for. Where the `gate`, which is asked with the bytes of its
    /// `REQUEST-ID`, does not open, nothing is sent. `leaves` is called once, when session and key are
    /// ready and the call is about to be sent. Dropping the future gives the call up, and with it
    /// what it holds of the person.
    pub async fn ask<F>(
        &self,
        request: Request,
        gate: impl Fn(Option<[u8; 16]>) -> F + Send + Sync + 'static,
        leaves: impl Fn() + Send + Sync + 'static,
    ) -> Response
    where
        F: Future<Output = bool> + Send + 'static,
    {
        match self {
            Self::V2(client) => {
                v2::ask(&client.with_gate(gate).with_departure(leaves), request).await
            }
            Self::V3(client) => {
                v3::ask(&client.with_gate(gate).with_departure(leaves), request).await
            }
        }
    }

    /// Whether a journey that begins now would find the service well.
    pub async fn check_health(&self) -> ServiceState {
        match self {
            Self::V2(client) => client.check_health().await,
            Self::V3(client) => client.check_health().await,
        }
    }

    /// By how many seconds the clock of this machine was ahead of the service's at the last look that
    /// could tell.
    #[must_use]
    pub fn clock_ahead(&self) -> Option<i64> {
        match self {
            Self::V2(client) => client.clock_ahead(),
            Self::V3(client) => client.clock_ahead(),
        }
    }

    /// The same look, told part by part.
    pub async fn examine(&self) -> Examination {
        match self {
            Self::V2(client) => client.examine().await,
            Self::V3(client) => client.examine().await,
        }
    }

    /// The service's own picture of the card.
    pub async fn card_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        match self {
            Self::V2(client) => client.card_image(token).await,
            Self::V3(client) => client.card_image(token).await,
        }
    }

    /// The service's own QR picture.
    pub async fn qr_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        match self {
            Self::V2(client) => client.qr_image(token).await,
            Self::V3(client) => client.qr_image(token).await,
        }
    }

    /// Ends the person's token.
    pub async fn log_out(&self, token: &UserToken) -> Result<(), Fault> {
        match self {
            Self::V2(client) => client.log_out(token).await,
            Self::V3(client) => client.log_out(token).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        AbhaAddress, LoginId, Mobile, Otp, OtpSystem, SecretDigits, TransactionId,
    };
    use crate::journey::{AddressBasis, OtpRequest};
    use crate::kiosk::setup::of_sandbox;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    /// What came of a request where nobody listens, and how often it was told to leave.
    async fn ask(generation: Generation, request: Request) -> (Option<Fault>, usize) {
        let client = ServiceClient::new(of_sandbox("http://127.0.0.1:9"), generation).unwrap();
        let told = Arc::new(AtomicUsize::new(0));
        let leaves = Arc::clone(&told);
        let leaves = move || {
            leaves.fetch_add(1, Ordering::AcqRel);
        };
        let response = client.ask(request, |_| async { true }, leaves).await;
        (response.fault(), told.load(Ordering::Acquire))
    }

    fn otp() -> Arc<Otp> {
        let mut digits = SecretDigits::new();
        while digits.len() < Otp::LENGTH {
            assert!(digits.push(1));
        }
        let Ok(otp) = Otp::from_digits(digits) else {
            panic!("six digits")
        };
        Arc::new(otp)
    }

    fn login(login_id: LoginId, system: OtpSystem) -> Request {
        Request::Otp(OtpRequest::Login {
            login_id,
            system,
            resend_of: None,
        })
    }

    /// A server that takes every call and answers none.
    fn silent() -> String {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let _held: Vec<_> = listener.incoming().collect();
        });
        url
    }

    #[tokio::test]
    async fn what_is_given_up_keeps_nothing_of_the_person() {
        for generation in [Generation::V2, Generation::V3] {
            let client = ServiceClient::new(of_sandbox(&silent()), generation).unwrap();
            let otp = otp();
            let request = Request::VerifyMobileOtp {
                transaction: TransactionId::new("a transaction"),
                otp: Arc::clone(&otp),
            };
            let asked = client.ask(request, |_| async { true }, || ());
            let waited = tokio::time::timeout(Duration::from_millis(100), asked).await;
            assert!(waited.is_err(), "nobody answers");
            assert_eq!(Arc::strong_count(&otp), 1, "{generation:?}");
        }
    }

    #[tokio::test]
    async fn what_the_other_generation_has_is_refused_and_never_leaves() {
        let transaction = || TransactionId::new("a transaction");
        let mobile = || Mobile::parse("9545812125").unwrap();
        let address = AbhaAddress::given("asha_1995").unwrap();
        let of_v2 = [
            Request::VerifyAadhaarOtp {
                transaction: transaction(),
                otp: otp(),
            },
            Request::CheckMobile {
                transaction: transaction(),
                mobile: mobile(),
            },
            Request::ChangeMobile {
                token: Arc::new(UserToken::new("a token".to_owned())),
                transaction: transaction(),
                otp: otp(),
            },
            Request::Otp(OtpRequest::Retrieval { mobile: mobile() }),
        ];
        let of_v3 = [
            Request::SuggestAddresses {
                basis: AddressBasis::Enrolment(transaction()),
            },
            Request::ChooseAddress {
                basis: AddressBasis::Enrolment(transaction()),
                address,
            },
            Request::FindAccounts { mobile: mobile() },
            Request::Otp(OtpRequest::EnrolMobile {
                transaction: transaction(),
                mobile: mobile(),
                resend_of: None,
            }),
        ];
        let of_none = [
            login(LoginId::Mobile(mobile()), OtpSystem::Aadhaar),
            Request::FindAuthMethods {
                login_id: LoginId::Mobile(mobile()),
            },
        ];
        let other = |generation| match generation {
            Generation::V2 => &of_v3,
            Generation::V3 => &of_v2,
        };
        for generation in [Generation::V2, Generation::V3] {
            for request in other(generation).iter().chain(&of_none) {
                let (fault, told) = ask(generation, request.clone()).await;
                let shown = format!("{generation:?} {request:?}");
                assert_eq!((fault, told), (Some(NOT_HERE), 0), "{shown}");
            }
        }
        // What each has comes as far as its session.
        for (generation, requests) in [(Generation::V2, &of_v2), (Generation::V3, &of_v3)] {
            for request in requests.iter().take(2) {
                let (fault, told) = ask(generation, request.clone()).await;
                let shown = format!("{generation:?} {request:?}");
                assert_eq!((fault, told), (Some(Fault::Offline), 0), "{shown}");
            }
        }
    }
}
