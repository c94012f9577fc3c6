//! Which token a kiosk is handed. All get the same one, until it is old or somebody asks twice.

use abdm_client::{GatewaySession, IssuedToken};
use abdm_types::Fault;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;

pub(super) struct Issuer {
    session: GatewaySession,
    handed: Mutex<Handed>,
}

#[derive(Default)]
struct Handed {
    /// What each kiosk was handed last.
    last: HashMap<String, IssuedToken>,
    /// When the session was last given up because a kiosk asked twice.
    given_up: Option<Instant>,
}

/// A kiosk that asks again for what it has been handed was refused with it, or has been started anew.
/// A new session is opened for that no more often than this.
const BETWEEN: Duration = Duration::from_secs(30);

impl Issuer {
    pub(super) fn new(session: GatewaySession) -> Self {
        Self {
            session,
            handed: Mutex::default(),
        }
    }

    /// A token for this kiosk.
    pub(super) async fn token(&self, kiosk: &str) -> Result<IssuedToken, Fault> {
        let mut token = self.session.token().await?;
        let mut handed = self.handed.lock().await;
        let now = Instant::now();
        let again = handed.last.get(kiosk).is_some_and(|last| last.is(&token));
        let is_time = |at: Instant| now.saturating_duration_since(at) >= BETWEEN;
        if again && handed.given_up.is_none_or(is_time) {
            handed.given_up = Some(now);
            self.session.forget(&token).await;
            token = self.session.token().await?;
        }
        handed.last.insert(kiosk.to_owned(), token.clone());
        Ok(token)
    }
}
