//! What a clinic that takes shared profiles asks of the gateway (protocol.md section 20): the keys
//! that its callbacks are signed with, and the answer to a profile.

use super::call::Call;
use super::fault;
use super::session::Session;
use super::trace::Address;
use super::transport::{Reply, Request, Transport, json, timestamp_now};
use super::{Error, Options, ShareEndpoints};
use abdm_types::Fault;
use reqwest::header::HeaderValue;
use serde::Serialize;
use std::time::Duration;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The gateway as a clinic sees it that takes shared profiles. It keeps one session.
#[derive(Debug)]
pub struct ShareGateway {
    options: Options,
    endpoints: ShareEndpoints,
    transport: Transport,
    session: Session,
}

/// The three forms in which profiles come and are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShareForm {
    /// `/api/v3/hip/patient/share`
    V3,
    /// `/v1.0/patients/profile/share`
    V1,
    /// `/v0.5/patients/profile/share`
    V05,
}

/// The answer to a profile.
#[derive(Clone, Copy)]
pub struct ShareAnswer<'a> {
    /// In which form it is answered: the one that was asked in.
    pub form: ShareForm,
    /// The id of the request that is answered.
    pub request_id: &'a str,
    /// Whose profile it was; empty where that is not known.
    pub abha_address: &'a str,
    /// What came of it.
    pub outcome: ShareOutcome<'a>,
}

/// What came of a profile.
#[derive(Debug, Clone, Copy)]
pub enum ShareOutcome<'a> {
    /// The person has a place in the queue.
    Given(GivenToken<'a>),
    /// The clinic cannot take it.
    Refused {
        /// A code of ours or of ABDM's.
        code: &'a str,
        /// In words, for whoever reads it at the other end.
        message: &'a str,
    },
}

/// A place in the queue of a counter.
#[derive(Debug, Clone, Copy)]
pub struct GivenToken<'a> {
    /// Which counter.
    pub counter: &'a str,
    /// The number that is called.
    pub number: u32,
    /// How long it is good.
    pub expires_in: Duration,
}

#[derive(Serialize)]
struct AnswerV3<'a> {
    acknowledgement: AcknowledgementV3<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Refusal<'a>>,
    response: Reference<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AcknowledgementV3<'a> {
    status: &'static str,
    abha_address: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<Place<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    context: &'a str,
    token_number: String,
    /// In seconds, as a text.
    expiry: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AnswerV1<'a> {
    request_id: String,
    timestamp: String,
    acknowledgement: AcknowledgementV1<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Refusal<'a>>,
    resp: Reference<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AcknowledgementV1<'a> {
    status: &'static str,
    health_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    token_number: Option<String>,
}

#[derive(Serialize)]
struct Refusal<'a> {
    code: &'a str,
    message: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reference<'a> {
    request_id: &'a str,
}

impl ShareGateway {
    /// Takes the same settings as a client, with [`Options::share`]; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`Error`] when an address is missing or cannot be used, or the credentials or TLS cannot.
    pub fn new(options: Options) -> Result<Self, Error> {
        let endpoints = options.share.clone();
        Ok(Self {
            endpoints: endpoints.ok_or(Error::Endpoint { name: "hiecm" })?,
            transport: Transport::new(&options)?,
            options,
            session: Session::default(),
        })
    }

    /// The gateway's keys, a JWK set as it was sent: those of V3, which wants a session, or where
    /// they are not to be had those of V0.5, which does not.
    ///
    /// # Errors
    ///
    /// What the call for V3's keys came to.
    pub async fn keys(&self) -> Result<Zeroizing<Vec<u8>>, Fault> {
        let address = Address::below(&self.endpoints.hiecm, "hiecm/", "gateway/v3/certs");
        let request = Request::get(address, self.options.max_small_answer());
        let newer = self.in_session(Call::GatewayKeys, &request).await;
        let fault = match newer {
            Ok(reply) => return Ok(reply.body),
            Err(fault) => fault,
        };
        let address = Address::below(&self.endpoints.gateway, "gateway/", "v0.5/certs");
        let request = Request::get(address, self.options.max_small_answer());
        match self.transport.exchange(request).await {
            Ok(reply) if reply.is_success() => Ok(reply.body),
            Ok(_) | Err(_) => Err(fault),
        }
    }

    /// Answers a profile, once.
    ///
    /// # Errors
    ///
    /// What the call came to. The answer may have arrived where the connection broke.
    pub async fn answer(&self, answer: &ShareAnswer<'_>) -> Result<(), Fault> {
        let (base, family, path) = match answer.form {
            ShareForm::V3 => (&self.endpoints.hiecm, "hiecm/", "patient-share/v3/on-share"),
            ShareForm::V1 => (
                &self.endpoints.gateway,
                "gateway/",
                "v1.0/patients/profile/on-share",
            ),
            ShareForm::V05 => (
                &self.endpoints.gateway,
                "gateway/",
                "v0.5/patients/profile/on-share",
            ),
        };
        let body = match answer.form {
            ShareForm::V3 => json(&answer.v3())?,
            ShareForm::V1 | ShareForm::V05 => json(&answer.v1())?,
        };
        let address = Address::below(base, family, path);
        let request = Request::post(address, body, self.options.max_small_answer());
        self.in_session(Call::ShareAnswer, &request).await.map(drop)
    }

    /// Sends with the session's token, and once more with a new one where the gateway did not take
    /// it.
    async fn in_session(&self, call: Call, request: &Request) -> Result<Reply, Fault> {
        let mut is_new = false;
        loop {
            let token = self.session.token(&self.transport, &self.options).await?;
            let mut sent = request
                .clone()
                .stamped()
                .header("authorization", token.header.clone());
            let mut named = vec![("x-cm-id", self.options.cm_id.as_str())];
            named.extend(self.options.hip_id.as_deref().map(|id| ("x-hip-id", id)));
            for (name, value) in named {
                let value = HeaderValue::from_str(value).map_err(|_| Fault::Refused)?;
                sent = sent.header(name, value);
            }
            let reply = self.transport.exchange(sent).await?;
            // A page with 200 is of whatever stands between, and no success.
            if reply.is_success() && !fault::is_page(&reply) {
                return Ok(reply);
            }
            // What a 401 of these calls looks like is not published: it is the session that is
            // refused, whatever the body is.
            let is_refused = reply.status == 401 || fault::refuses_the_session(&reply, false);
            if is_new || !is_refused {
                return Err(fault::of(call, &reply));
            }
            fault::note_refusal(call, &reply);
            self.session.forget(&token).await;
            is_new = true;
        }
    }
}

impl<'a> ShareAnswer<'a> {
    fn v3(&self) -> AnswerV3<'a> {
        let (status, profile, error) = match self.outcome {
            ShareOutcome::Given(token) => ("SUCCESS", Some(token.place()), None),
            ShareOutcome::Refused { code, message } => {
                ("FAILED", None, Some(Refusal { code, message }))
            }
        };
        AnswerV3 {
            acknowledgement: AcknowledgementV3 {
                status,
                abha_address: self.abha_address,
                profile,
            },
            error,
            response: Reference {
                request_id: self.request_id,
            },
        }
    }

    fn v1(&self) -> AnswerV1<'a> {
        let (status, token_number, error) = match self.outcome {
            ShareOutcome::Given(token) => {
                // V0.5 has no field for it.
                let has_number = self.form == ShareForm::V1;
                (
                    "SUCCESS",
                    has_number.then(|| token.number.to_string()),
                    None,
                )
            }
            ShareOutcome::Refused { code, message } => {
                ("FAILURE", None, Some(Refusal { code, message }))
            }
        };
        AnswerV1 {
            request_id: Uuid::new_v4().to_string(),
            timestamp: timestamp_now(),
            acknowledgement: AcknowledgementV1 {
                status,
                health_id: self.abha_address,
                token_number,
            },
            error,
            resp: Reference {
                request_id: self.request_id,
            },
        }
    }
}

impl<'a> GivenToken<'a> {
    fn place(&self) -> Place<'a> {
        Place {
            context: self.counter,
            token_number: self.number.to_string(),
            expiry: self.expires_in.as_secs().to_string(),
        }
    }
}
