//! Numbers of the kiosk for whoever looks after many: in the text of OpenMetrics for who asks, and pushed
//! as OTLP where the program was built with that. Names and labels are of closed lists, and of nobody
//! (docs/metrics.md).

mod listen;
#[cfg(feature = "otlp")]
mod otlp;
mod series;
mod serve;
mod text;

pub use listen::ListenError;
#[cfg(feature = "otlp")]
pub use otlp::{PushError, Pusher};

use super::app::Options;
use super::run::now;
use crate::config::{Config, Environment, ListenAt};
use crate::domain::Generation;
use listen::Listener;
use series::Source;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// Numbers are told until this is dropped.
pub struct Metrics {
    address: Option<SocketAddr>,
    serving: JoinHandle<()>,
}

/// Whence the numbers come: an application's counts, its record, and what it speaks to.
#[derive(Clone)]
pub struct Numbers(Source);

impl Numbers {
    /// Of an application that is to run with these options. What is counted before is in them.
    #[must_use]
    pub fn of(options: &Options, config: &Config) -> Self {
        let environment = match (&config.abdm.access, config.abdm.environment) {
            (None, _) | (Some(_), Environment::Practice) => "practice",
            (Some(_), Environment::Sandbox) => "sandbox",
            (Some(_), Environment::Production) => "production",
        };
        let api = match config.abdm.api {
            Generation::V2 => "v2",
            Generation::V3 => "v3",
        };
        Self(Source {
            counts: options.counts.clone(),
            record: options.record.clone(),
            has_printer: options.printer.is_some(),
            speaks: (api, environment),
            started: now().utc,
        })
    }
}

impl Metrics {
    /// Answers whoever asks at a place. Must be called within a tokio runtime that lives as long as the
    /// application.
    ///
    /// # Errors
    ///
    /// [`ListenError`] says why nobody can ask there.
    pub async fn serve(place: &ListenAt, numbers: Numbers) -> Result<Self, ListenError> {
        let listener = Listener::at(place).await?;
        let registry = Arc::new(text::registry(numbers.0));
        Ok(Self {
            address: listener.address(),
            serving: tokio::spawn(serve::serve(listener, registry)),
        })
    }

    /// The address, where there is a port.
    #[must_use]
    pub fn address(&self) -> Option<SocketAddr> {
        self.address
    }
}

impl Drop for Metrics {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Every way out that the settings want. Numbers are told until this is dropped.
#[derive(Default)]
pub struct Telling {
    _served: Option<Metrics>,
    #[cfg(feature = "otlp")]
    _pushed: Option<Pusher>,
}

/// Tells numbers wherever the settings want it. Where that is not possible the log says why, and people go
/// on: a kiosk is not for its numbers. Must be called as [`Metrics::serve`] has to be.
pub async fn start(config: &Config, options: &Options) -> Telling {
    let numbers = Numbers::of(options, config);
    Telling {
        #[cfg(feature = "otlp")]
        _pushed: push(config, &numbers),
        _served: match &config.metrics.listen {
            Some(place) => serve_at(place, numbers).await,
            None => None,
        },
    }
}

#[cfg(feature = "otlp")]
fn push(config: &Config, numbers: &Numbers) -> Option<Pusher> {
    let metrics = &config.metrics;
    let endpoint = metrics.otlp_endpoint.as_deref()?;
    let instance = metrics.instance.as_deref();
    match Pusher::start(endpoint, instance, &numbers.0, otlp::INTERVAL) {
        Ok(pusher) => Some(pusher),
        Err(error) => {
            tracing::error!(event = "metrics_not_pushed", %error);
            None
        }
    }
}

async fn serve_at(place: &ListenAt, numbers: Numbers) -> Option<Metrics> {
    match Metrics::serve(place, numbers).await {
        Ok(metrics) => {
            tracing::info!(event = "metrics_served");
            Some(metrics)
        }
        Err(error) => {
            tracing::error!(
                event = "metrics_not_served",
                %error,
                advice = "look at [metrics] listen in the settings; the kiosk works without"
            );
            None
        }
    }
}

#[cfg(test)]
mod tests;
