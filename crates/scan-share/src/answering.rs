//! What follows when a profile was accepted: the number, the hand-over, and the answer to the
//! gateway.

use super::facility::Facility;
use super::handing::Handing;
use super::queue::{Counters, Names};
use super::receiver::Share;
use super::request::ShareRequest;
use abdm_client::{GivenToken, ShareAnswer, ShareForm, ShareGateway, ShareOutcome};
use abdm_types::{Fault, UtcMillis};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// Answers shares.
pub(super) struct Answering {
    pub(super) facility: Facility,
    pub(super) counters: Counters,
    pub(super) handing: Handing,
    pub(super) gateway: Arc<ShareGateway>,
}

/// The app of the person waits half a minute; an answer needs some of it for its own way.
const WINDOW: Duration = Duration::from_secs(28);

/// One call to the gateway takes no longer than this while there is time for another.
const ONE_CALL: Duration = Duration::from_secs(9);

/// Between two tries, twice as long each time.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// What the gateway is told that does not get a number.
#[derive(Debug, Clone, Copy)]
enum Refused {
    /// There is no such counter.
    NoSuchCounter,
    /// Numbers cannot be kept at present.
    NoBook,
}

/// Whom an answer is for.
struct Addressee {
    form: ShareForm,
    request_id: String,
    abha_address: String,
}

impl Answering {
    /// Does all of it. `arrived` is when the gateway asked.
    pub(super) async fn answer(
        &self,
        request: ShareRequest,
        names: Names,
        (arrived, at): (Instant, UtcMillis),
    ) {
        let address = request.profile.abha_address.as_ref();
        let to = Addressee {
            form: request.form,
            request_id: request.request_id.clone(),
            abha_address: address.map(ToString::to_string).unwrap_or_default(),
        };
        let counter = self.facility.counter(request.counter.as_deref());
        let Some(counter) = counter.map(str::to_owned) else {
            return self.refuse(&to, Refused::NoSuchCounter, arrived).await;
        };
        let taken = self.counters.take(names, counter.clone()).await;
        let token = match taken {
            Ok(token) if token.answered => {
                tracing::info!(event = "share_repeated", counter);
                return;
            }
            Ok(token) => token,
            Err(error) => {
                tracing::error!(event = "share_without_number", problem = %error);
                return self.refuse(&to, Refused::NoBook, arrived).await;
            }
        };
        if !token.handed {
            let share = Share {
                id: self.counters.share_id(&token),
                counter: counter.clone(),
                number: token.number,
                at,
                profile: request.profile,
            };
            self.handing.hand_over(share, token).await;
        }
        let given = GivenToken {
            counter: &counter,
            number: token.number,
            expires_in: token.expires_in,
        };
        if self
            .send_within(&to, ShareOutcome::Given(given), arrived)
            .await
        {
            self.counters.answered(names).await;
        }
    }

    async fn refuse(&self, to: &Addressee, refused: Refused, arrived: Instant) {
        let (code, message) = refused.words();
        tracing::warn!(event = "share_refused", reason = code);
        let outcome = ShareOutcome::Refused { code, message };
        self.send_within(to, outcome, arrived).await;
    }

    /// Sends an answer, and again while there is time. Whether the gateway took it.
    async fn send_within(
        &self,
        to: &Addressee,
        outcome: ShareOutcome<'_>,
        arrived: Instant,
    ) -> bool {
        let answer = ShareAnswer {
            form: to.form,
            request_id: &to.request_id,
            abha_address: &to.abha_address,
            outcome,
        };
        let until = arrived + WINDOW;
        let mut pause = FIRST_PAUSE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let sent = timeout(left.min(ONE_CALL), self.gateway.answer(&answer)).await;
            let fault = match sent {
                Ok(Ok(())) => {
                    tracing::info!(
                        event = "share_answered",
                        millis = arrived.elapsed().as_millis() as u64
                    );
                    return true;
                }
                Ok(Err(fault)) => fault,
                Err(_) => Fault::TimedOut,
            };
            let asked = if let Fault::SlowDown { retry_after } = fault {
                retry_after.unwrap_or_default()
            } else {
                Duration::ZERO
            };
            let wait = pause.max(asked);
            if !is_passing(fault) || Instant::now() + wait >= until {
                tracing::error!(event = "share_not_answered", fault = fault.name());
                return false;
            }
            sleep(wait).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }
}

/// Whether it may go better in a moment.
fn is_passing(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::Offline
            | Fault::Interrupted
            | Fault::TimedOut
            | Fault::ServiceDown
            | Fault::SlowDown { .. }
            | Fault::NotAuthorised
    )
}

impl Refused {
    /// Code and words, for whoever reads them at the gateway's end.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NoSuchCounter => ("COUNTER_UNKNOWN", "There is no such counter here"),
            Self::NoBook => ("TOKEN_UNAVAILABLE", "No token can be given now"),
        }
    }
}
