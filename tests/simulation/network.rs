//! The network between the kiosk and the service: requests that are on their way, and what may
//! become of them.

use crate::clock::Clock;
use abha_kiosk::abdm::{Carriage, Carrier};
use abha_kiosk::domain::Fault;
use abha_kiosk::journey::RequestId;
use futures::channel::oneshot;
use http::{HeaderValue, Request, Response};
use rand::Rng;
use rand::rngs::StdRng;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;
use time::OffsetDateTime;
use time::macros::format_description;

/// As long as the client waits for an answer.
pub const PATIENCE: u64 = 30_000;

/// What the kiosk sent.
pub struct Packet {
    /// Of which request of the session; none of what goes on behind it.
    pub of: Option<RequestId>,
    pub request: Request<Vec<u8>>,
    pub answer: oneshot::Sender<Result<reqwest::Response, Fault>>,
}

/// How the network is at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    Fine,
    Slow,
    /// Requests and answers get lost.
    Lossy,
    /// Nobody can be reached, or nobody is at work.
    Down,
    /// Something between speaks for the service.
    Proxy,
    /// The service has too much to do.
    Busy,
}

impl Weather {
    pub const ALL: [Self; 6] = [
        Self::Fine,
        Self::Slow,
        Self::Lossy,
        Self::Down,
        Self::Proxy,
        Self::Busy,
    ];
}

/// What becomes of a packet, in milliseconds from when it leaves.
#[derive(Debug, Clone)]
pub struct Fate {
    /// When it comes to the service, if it does.
    pub arrives: Option<u64>,
    /// When the kiosk hears of it.
    pub ends: u64,
    pub answer: Answer,
}

/// What the kiosk hears.
#[derive(Debug, Clone)]
pub enum Answer {
    /// What the service said.
    Own,
    /// The first half of that.
    Half,
    /// What somebody else says.
    Others {
        status: u16,
        kind: &'static str,
        body: &'static str,
        header: Option<(&'static str, &'static str)>,
    },
    /// Nothing.
    Fault(Fault),
}

pub struct Network {
    clock: Clock,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    /// Whose turn it is to speak.
    speaker: Option<RequestId>,
    /// What has left and nobody has looked at.
    left: Vec<Packet>,
}

impl Network {
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            inner: Mutex::default(),
        }
    }

    /// Says whose call may send now.
    pub fn speaks(&self, speaker: Option<RequestId>) {
        self.inner().speaker = speaker;
    }

    /// What has left since this was asked last.
    pub fn left(&self) -> Vec<Packet> {
        std::mem::take(&mut self.inner().left)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// The time that the kiosk writes on what it sends.
    fn timestamp(&self) -> HeaderValue {
        let form = format_description!(
            "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z"
        );
        let nanos = i128::from(self.clock.of_kiosk().utc.0) * 1_000_000;
        let time = OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap();
        HeaderValue::from_str(&time.format(form).unwrap()).unwrap()
    }
}

impl Carrier for Network {
    fn carry(&self, sent: reqwest::Request) -> Carriage {
        let (answer, answered) = oneshot::channel();
        let body = sent.body().and_then(reqwest::Body::as_bytes);
        let mut request = Request::builder()
            .method(sent.method().clone())
            .uri(sent.url().as_str())
            .body(body.unwrap_or_default().to_vec())
            .unwrap();
        *request.headers_mut() = sent.headers().clone();
        // The client reads the time of the machine; this world has another.
        if let Some(stamp) = request.headers_mut().get_mut("timestamp") {
            *stamp = self.timestamp();
        }
        let mut inner = self.inner();
        let of = inner.speaker;
        inner.left.push(Packet {
            of,
            request,
            answer,
        });
        Box::pin(async move { answered.await.unwrap_or(Err(Fault::Interrupted)) })
    }

    fn now(&self) -> Instant {
        self.clock.instant()
    }
}

/// A page that is not the service's.
const PAGE: &str = "<html><head><title>Gateway</title></head><body>Please sign in</body></html>";

impl Answer {
    fn others(status: u16, kind: &'static str, body: &'static str) -> Self {
        Self::Others {
            status,
            kind,
            body,
            header: None,
        }
    }

    /// What the kiosk hears, of what the service said.
    pub fn make(&self, own: Option<&Response<Vec<u8>>>) -> Result<reqwest::Response, Fault> {
        match (self, own) {
            (Self::Fault(fault), _) => Err(*fault),
            (Self::Own, Some(own)) => Ok(copy(own, own.body().len()).into()),
            (Self::Half, Some(own)) => Ok(copy(own, own.body().len() / 2).into()),
            // The service hung up.
            (Self::Own | Self::Half, None) => Err(Fault::Interrupted),
            (
                Self::Others {
                    status,
                    kind,
                    body,
                    header,
                },
                _,
            ) => {
                let mut answer = Response::builder()
                    .status(*status)
                    .header("content-type", *kind);
                if let Some((name, value)) = header {
                    answer = answer.header(*name, *value);
                }
                Ok(answer.body(body.as_bytes().to_vec()).unwrap().into())
            }
        }
    }
}

fn copy(own: &Response<Vec<u8>>, length: usize) -> Response<Vec<u8>> {
    let mut copy = Response::new(own.body()[..length].to_vec());
    *copy.status_mut() = own.status();
    *copy.headers_mut() = own.headers().clone();
    copy
}

/// What becomes of the next packet in this weather.
pub fn fate(random: &mut StdRng, weather: Weather) -> Fate {
    let quick = random.gen_range(10..150);
    let back = quick + random.gen_range(40..900);
    let own = |arrives, ends| Fate {
        arrives: Some(arrives),
        ends,
        answer: Answer::Own,
    };
    let never = |ends, answer| Fate {
        arrives: None,
        ends,
        answer,
    };
    let fine = own(quick, back);
    match weather {
        Weather::Fine => fine,
        Weather::Slow => {
            let arrives = random.gen_range(20..15_000);
            let ends = arrives + random.gen_range(500..35_000);
            if ends < PATIENCE {
                own(arrives, ends)
            } else {
                Fate {
                    arrives: Some(arrives),
                    ends: PATIENCE,
                    answer: Answer::Fault(Fault::TimedOut),
                }
            }
        }
        Weather::Lossy => {
            let lost = if random.gen_bool(0.5) {
                (PATIENCE, Answer::Fault(Fault::TimedOut))
            } else {
                (back, Answer::Fault(Fault::Interrupted))
            };
            match random.gen_range(0..10) {
                0..3 => never(lost.0, lost.1),
                3..7 => Fate {
                    arrives: Some(quick),
                    ends: lost.0,
                    answer: lost.1,
                },
                _ => fine,
            }
        }
        Weather::Down => match random.gen_range(0..4) {
            0 => never(10_000, Answer::Fault(Fault::Offline)),
            1 => never(quick, Answer::Fault(Fault::Offline)),
            2 => never(back, Answer::others(503, "text/html", PAGE)),
            _ => never(
                back,
                Answer::others(500, "application/json", r#"{"message":"Internal error"}"#),
            ),
        },
        Weather::Proxy => {
            let answer = match random.gen_range(0..6) {
                0 => Answer::others(502, "text/html", PAGE),
                1 => Answer::others(504, "text/html", PAGE),
                2 => Answer::others(200, "text/html", PAGE),
                3 => Answer::others(200, "application/json", ""),
                4 => Answer::Half,
                _ => Answer::Own,
            };
            Fate {
                // What somebody else answers was carried out, or not.
                arrives: (matches!(answer, Answer::Half | Answer::Own) || random.gen_bool(0.5))
                    .then_some(quick),
                ends: back,
                answer,
            }
        }
        Weather::Busy => match random.gen_range(0..4) {
            0 => never(
                back,
                Answer::Others {
                    status: 429,
                    kind: "application/json",
                    body: r#"{"message":"Too many requests"}"#,
                    header: Some(("retry-after", "7")),
                },
            ),
            1 => never(
                back,
                Answer::Others {
                    status: 401,
                    kind: "application/json",
                    body: r#"{"code":"900901","message":"Invalid Credentials"}"#,
                    header: Some((
                        "www-authenticate",
                        "OAuth2 realm=\"WSO2 API Manager\", error=\"invalid_token\"",
                    )),
                },
            ),
            _ => fine,
        },
    }
}
