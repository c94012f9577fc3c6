//! The counter at which people share their profile with an app of their own (Scan & Share): its QR, and the
//! numbers that are called there ([docs/share.md](../../docs/share.md)).

use crate::abdm::read_secret_file;
use crate::config::Config;
use crate::share::Symbol;
use futures::{Stream, stream};
use iced::widget::image::Handle;
use serde::Deserialize;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// What a kiosk shows of a counter. Clones show the same.
#[derive(Clone)]
pub struct Counter(Arc<Shown>);

struct Shown {
    qr: Handle,
    queue: String,
    key_file: Option<PathBuf>,
}

/// The numbers at a counter, as its desk tells them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Numbers {
    /// The one that was called last.
    pub called: Option<u32>,
    /// Those that wait, in the order in which they are called.
    pub waiting: Vec<u32>,
}

/// The longest key of a desk.
const MAX_KEY: u64 = 512;

/// A module of the QR, in pixels.
const MODULE: usize = 12;

/// So often it is asked who was called, while somebody looks.
const LOOK: Duration = Duration::from_secs(3);

/// A desk that does not answer is no reason to wait.
const PATIENCE: Duration = Duration::from_secs(2);

/// Numbers of a day at one counter take less.
const MOST_BYTES: usize = 64 * 1024;

impl Counter {
    /// The counter that the settings have shown; `None` where they name none.
    #[must_use]
    pub fn of(config: &Config) -> Option<Self> {
        let share = &config.share;
        let name = share.show_counter.as_ref()?;
        let facility = share.facility.as_ref()?;
        let symbol = Symbol::of(&config.share_app()?, facility, name)?;
        let (side, rgba) = symbol.rgba(MODULE);
        let desk = share
            .queue_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", share.desk_listen));
        Some(Self(Arc::new(Shown {
            qr: Handle::from_rgba(side, side, rgba),
            queue: format!("{desk}/counter/{name}/queue"),
            key_file: share.desk_key_file.clone(),
        })))
    }

    /// The QR with its white edge.
    #[must_use]
    pub fn qr(&self) -> Handle {
        self.0.qr.clone()
    }

    /// Who was called and who waits, again and again; `None` while the desk does not say.
    pub fn numbers(&self) -> impl Stream<Item = Option<Numbers>> + use<> {
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build();
        let start = (self.clone(), client.ok(), Duration::ZERO);
        stream::unfold(start, |(counter, client, wait)| async move {
            tokio::time::sleep(wait).await;
            let numbers = match &client {
                Some(client) => counter.ask(client).await,
                None => None,
            };
            Some((numbers, (counter, client, LOOK)))
        })
    }

    async fn ask(&self, client: &reqwest::Client) -> Option<Numbers> {
        let mut request = client.get(&self.0.queue);
        if let Some(path) = &self.0.key_file {
            let path = path.clone();
            let key = tokio::task::spawn_blocking(move || read_secret_file(&path, MAX_KEY));
            let key = key.await.ok()?.ok()?;
            let key = Zeroizing::new(String::from_utf8(key.trim_ascii().to_vec()).ok()?);
            request = request.bearer_auth(key.as_str());
        }
        let mut answer = request.send().await.ok()?.error_for_status().ok()?;
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.ok()? {
            if body.len() + part.len() > MOST_BYTES {
                return None;
            }
            body.extend_from_slice(&part);
        }
        serde_json::from_slice(&body).ok()
    }
}

impl PartialEq for Counter {
    fn eq(&self, other: &Self) -> bool {
        self.0.queue == other.0.queue
    }
}

impl Eq for Counter {}

impl Hash for Counter {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.queue.hash(state);
    }
}
