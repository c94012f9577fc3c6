//! The way to the voice, and what it tells.

use crate::voice::{News, Settings, Voice};
use futures::{Stream, stream};
use tokio::sync::watch;

/// The voice, and the news of it. Clones lead to the same; without an engine it leads nowhere.
#[derive(Clone, Default)]
pub struct VoiceLine {
    voice: Voice,
    news: Option<watch::Receiver<Option<News>>>,
}

impl VoiceLine {
    /// Starts the voice.
    #[must_use]
    pub fn open(settings: Settings) -> Self {
        let (told, news) = watch::channel(None);
        let voice = Voice::open(settings, move |news| {
            let _ = told.send(Some(news));
        });
        Self {
            voice,
            news: Some(news),
        }
    }

    /// Nothing is ever said.
    #[must_use]
    pub fn off() -> Self {
        Self::default()
    }

    /// The voice.
    #[must_use]
    pub fn voice(&self) -> &Voice {
        &self.voice
    }

    /// What it tells, as it tells it.
    pub(super) fn news(&self) -> impl Stream<Item = News> + use<> {
        stream::unfold(self.news.clone(), |news| async move {
            let mut news = news?;
            loop {
                news.changed().await.ok()?;
                let told = *news.borrow_and_update();
                if let Some(told) = told {
                    return Some((told, Some(news)));
                }
            }
        })
    }

    /// Whether there is a voice to be told of.
    pub(super) fn is_on(&self) -> bool {
        self.news.is_some()
    }
}

impl std::hash::Hash for VoiceLine {
    /// A window has one.
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        "voice".hash(state);
    }
}
