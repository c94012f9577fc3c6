//! The gateway session: one token for every call, renewed early and by one caller at a time.

use super::call::Call;
use super::fault;
use super::lenient::{self, Secret, Text};
use super::trace::Address;
use super::transport::{Reply, Request, Transport, bearer, json};
use super::{Options, SessionKind};
use abdm_types::Fault;
use reqwest::header::HeaderValue;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;

/// Keeps the gateway token (protocol.md section 2).
#[derive(Debug, Default)]
pub(super) struct Session {
    state: Mutex<State>,
    /// How many attempts have come to an end, so that a caller who waited for one can tell.
    finished: AtomicU64,
}

/// A token as the calls use it.
#[derive(Debug, Clone)]
pub(super) struct GatewayToken {
    /// `Bearer …`, marked as sensitive.
    pub(super) header: HeaderValue,
    /// Which attempt brought it.
    pub(super) number: u64,
    /// When it is over.
    pub(super) runs_out: Instant,
}

#[derive(Debug, Default)]
struct State {
    cached: Option<CachedToken>,
    last_fault: Option<Fault>,
    refusals: u32,
    hold_off_until: Option<Instant>,
}

#[derive(Debug)]
struct CachedToken {
    token: GatewayToken,
    renew_at: Instant,
    /// Until then it serves where a new one could not be had.
    serves_until: Instant,
}

/// Not used any more this long before it runs out: so long a call can be on its way.
const LAST_USE: Duration = Duration::from_secs(10);
/// Renewed this long before it runs out, at the latest.
const MARGIN: Duration = Duration::from_secs(30);
/// What is assumed when the service does not say: the shortest life that anybody has seen.
const DEFAULT_LIFE: Duration = Duration::from_secs(300);
const MAX_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// ABDM locked a client for eight minutes after eight refusals in a row; a kiosk whose secret
/// is wrong must not get there by people walking up to it.
const MAX_REFUSALS: u32 = 3;
const HOLD_OFF: Duration = Duration::from_secs(60);

impl Session {
    /// A token with some life left in it: the cached one, or a new one. Where no new one can be had,
    /// because the service is away or refuses a secret that has just been changed, the old one serves
    /// until its end, so that whoever is in a journey can finish it.
    pub(super) async fn token(
        &self,
        transport: &Transport,
        options: &Options,
    ) -> Result<GatewayToken, Fault> {
        let finished_before = self.finished.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        let now = transport.now();
        if let Some(token) = state.fresh(now) {
            return Ok(token);
        }
        let finished = self.finished.load(Ordering::Acquire);
        if let Some(fault) = state.standing_fault(finished > finished_before, now) {
            return state.serving(now).ok_or(fault);
        }
        let response = open(transport, options).await;
        let number = self.finished.fetch_add(1, Ordering::AcqRel) + 1;
        let answered = transport.now();
        let noted = state.note(response, number, now, answered);
        noted.or_else(|fault| state.serving(answered).ok_or(fault))
    }

    /// Drops a token that a call was refused with, unless it has been replaced meanwhile.
    pub(super) async fn forget(&self, refused: &GatewayToken) {
        let mut state = self.state.lock().await;
        state
            .cached
            .take_if(|cached| cached.token.number == refused.number);
    }
}

impl State {
    fn fresh(&self, now: Instant) -> Option<GatewayToken> {
        let cached = self
            .cached
            .as_ref()
            .filter(|cached| now < cached.renew_at)?;
        Some(cached.token.clone())
    }

    /// The token that is to be renewed and has not run out.
    fn serving(&self, now: Instant) -> Option<GatewayToken> {
        let cached = self
            .cached
            .as_ref()
            .filter(|cached| now < cached.serves_until)?;
        Some(cached.token.clone())
    }

    /// The fault that a caller gets without a new attempt: that of the attempt it has been
    /// waiting for, or a refusal that has come too often.
    fn standing_fault(&self, waited: bool, now: Instant) -> Option<Fault> {
        match self.last_fault {
            Some(fault) if waited => Some(fault),
            Some(_) if self.hold_off_until.is_some_and(|until| now < until) => {
                Some(Fault::NotAuthorised)
            }
            _ => None,
        }
    }

    /// Keeps the outcome of an attempt that began at `asked` and ended at `answered`.
    fn note(
        &mut self,
        outcome: Result<Opened, Fault>,
        number: u64,
        asked: Instant,
        answered: Instant,
    ) -> Result<GatewayToken, Fault> {
        self.last_fault = outcome.as_ref().err().copied();
        self.refusals = match outcome {
            Err(Fault::NotAuthorised) => self.refusals.saturating_add(1),
            Ok(_) | Err(_) => 0,
        };
        self.hold_off_until = (self.refusals >= MAX_REFUSALS).then(|| answered + HOLD_OFF);
        let opened = outcome?;
        let token = GatewayToken {
            header: opened.header,
            number,
            runs_out: asked + opened.life,
        };
        let margin = MARGIN.max(opened.life / 5);
        self.cached = Some(CachedToken {
            token: token.clone(),
            renew_at: asked + opened.life.saturating_sub(margin),
            serves_until: asked + opened.life.saturating_sub(LAST_USE),
        });
        Ok(token)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OpenRequest<'a> {
    client_id: &'a str,
    client_secret: &'a str,
    grant_type: &'static str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct OpenResponse {
    access_token: Secret,
    expires_in: Text,
}

#[derive(Debug)]
struct Opened {
    header: HeaderValue,
    life: Duration,
}

async fn open(transport: &Transport, options: &Options) -> Result<Opened, Fault> {
    let body = {
        // Read anew each time and wiped here, so that another can be laid in its place.
        let secret = options.credentials.client_secret().map_err(|error| {
            tracing::warn!(event = "client_secret_unreadable", problem = %error);
            if let Some(watch) = &options.secret_watch {
                watch.refused();
            }
            Fault::NotAuthorised
        })?;
        if let Some(watch) = &options.secret_watch {
            watch.read(&secret);
        }
        json(&OpenRequest {
            client_id: options.credentials.client_id(),
            client_secret: &secret,
            grant_type: "client_credentials",
        })?
    };
    let address = Address::whole(&options.endpoints.session, "sessions");
    let mut request = Request::post(address, body, options.max_small_answer());
    let cm_id = HeaderValue::from_str(&options.cm_id).map_err(|_| Fault::Refused)?;
    request = request.header("X-CM-ID", cm_id);
    request = match options.endpoints.session_kind {
        SessionKind::V05 => request,
        SessionKind::V3 => request.stamped(),
    };
    let reply = transport.exchange(request).await?;
    if !reply.is_success() {
        return Err(fault::of(Call::Session, &reply));
    }
    read(&reply)
}

fn read(reply: &Reply) -> Result<Opened, Fault> {
    let response: OpenResponse =
        lenient::read(&reply.body).ok_or_else(|| fault::of(Call::Session, reply))?;
    let life = response
        .expires_in
        .raw()
        .and_then(|text| text.parse().ok())
        .map_or(DEFAULT_LIFE, Duration::from_secs)
        .min(MAX_LIFE);
    let token = response
        .access_token
        .token()
        .ok_or_else(|| fault::of(Call::Session, reply))?;
    Ok(Opened {
        header: bearer(&token)?,
        life,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(seconds: u64) -> Result<Opened, Fault> {
        Ok(Opened {
            header: HeaderValue::from_static("Bearer x"),
            life: Duration::from_secs(seconds),
        })
    }

    #[test]
    fn renews_at_least_thirty_seconds_early() {
        for (life, used_until) in [(300, 240), (600, 480), (1200, 960), (100, 70), (40, 10)] {
            let start = Instant::now();
            let mut state = State::default();
            assert!(state.note(opened(life), 1, start, start).is_ok());
            let last = start + Duration::from_secs(used_until) - Duration::from_millis(1);
            assert!(state.fresh(last).is_some(), "{life}");
            let over = start + Duration::from_secs(used_until);
            assert!(state.fresh(over).is_none(), "{life}");
        }
    }

    #[test]
    fn uses_a_token_of_no_life_for_its_own_call_alone() {
        let start = Instant::now();
        let mut state = State::default();
        assert!(state.note(opened(0), 1, start, start).is_ok());
        assert!(state.fresh(start).is_none());
    }

    #[test]
    fn the_old_token_serves_until_its_end_where_no_new_one_can_be_had() {
        let start = Instant::now();
        let mut state = State::default();
        assert!(state.note(opened(600), 1, start, start).is_ok());
        let renewal = start + Duration::from_secs(480);
        assert!(state.fresh(renewal).is_none());
        for (number, fault) in [(2, Fault::Offline), (3, Fault::NotAuthorised)] {
            assert!(state.note(Err(fault), number, renewal, renewal).is_err());
            assert!(state.fresh(renewal).is_none(), "it is tried again");
            let last = start + Duration::from_secs(590) - Duration::from_millis(1);
            let serving = state.serving(last);
            assert!(serving.is_some_and(|token| token.number == 1));
            assert!(state.serving(start + Duration::from_secs(590)).is_none());
        }
        assert!(state.note(opened(600), 4, renewal, renewal).is_ok());
        assert!(state.fresh(renewal).is_some_and(|token| token.number == 4));
    }

    #[test]
    fn holds_off_after_three_refusals_and_no_longer_than_a_minute() {
        let start = Instant::now();
        let mut state = State::default();
        for number in 1..=2 {
            assert!(
                state
                    .note(Err(Fault::NotAuthorised), number, start, start)
                    .is_err()
            );
            assert_eq!(state.standing_fault(false, start), None);
        }
        assert!(
            state
                .note(Err(Fault::NotAuthorised), 3, start, start)
                .is_err()
        );
        assert_eq!(
            state.standing_fault(false, start),
            Some(Fault::NotAuthorised)
        );
        assert_eq!(state.standing_fault(false, start + HOLD_OFF), None);
        assert!(state.note(opened(600), 4, start, start).is_ok());
        assert_eq!(state.standing_fault(false, start), None);
    }

    #[test]
    fn a_network_fault_is_no_refusal() {
        let start = Instant::now();
        let mut state = State::default();
        for number in 1..=9 {
            assert!(
                state
                    .note(Err(Fault::Offline), number, start, start)
                    .is_err()
            );
            assert_eq!(state.standing_fault(false, start), None);
        }
        assert_eq!(state.standing_fault(true, start), Some(Fault::Offline));
    }

    #[test]
    fn reads_the_life_in_any_form() {
        for (json, life) in [
            (r#"{"accessToken":"t","expiresIn":600}"#, 600),
            (r#"{"accessToken":"t","expiresIn":"1200"}"#, 1200),
            (r#"{"accessToken":"t"}"#, 300),
            (r#"{"accessToken":"t","expiresIn":-5}"#, 300),
            (r#"{"accessToken":"t","expiresIn":99999999999}"#, 86_400),
        ] {
            let reply = Reply::sample(200, json);
            assert_eq!(
                read(&reply).map(|opened| opened.life.as_secs()),
                Ok(life),
                "{json}"
            );
        }
        for json in [
            r#"{"accessToken":""}"#,
            r#"{"accessToken":null}"#,
            "{}",
            "[]",
            "",
        ] {
            assert_eq!(
                read(&Reply::sample(200, json)).err(),
                Some(Fault::Garbled),
                "{json}"
            );
        }
    }
}
