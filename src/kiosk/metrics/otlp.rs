//! The same numbers as OTLP, pushed to a collector on this machine. It keeps them for further away, and
//! keeps at it: here one push that fails is made up for by the next, because each tells everything.

use super::series::{Family, Kind, Labels, Point, Source, Unit, Value};
use crate::kiosk::counts::{CODE_BOUNDS, Measured, PART_BOUNDS};
use crate::kiosk::run::now;
use bytes::Bytes;
use http::{Request, Response};
use opentelemetry::KeyValue;
use opentelemetry::metrics::{Histogram, Meter, MeterProvider as _};
use opentelemetry_http::{HttpClient, HttpError, ResponseBodyTooLarge};
use opentelemetry_otlp::{
    ExporterBuildError, MetricExporter, Protocol, RetryPolicy, WithExportConfig as _,
    WithHttpConfig as _,
};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::metrics::{PeriodicReader, SdkMeterProvider, Temporality};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;

/// Numbers are pushed until this is dropped, and once more then.
pub struct Pusher(SdkMeterProvider);

/// Why nothing can be pushed.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// The client of HTTP.
    #[error("no client of HTTP: {0}")]
    Client(#[from] reqwest::Error),
    /// What makes messages of numbers.
    #[error(transparent)]
    Exporter(#[from] ExporterBuildError),
}

/// So often.
pub(super) const INTERVAL: Duration = Duration::from_secs(60);

/// So long the collector may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest that the end of the program waits for the last push.
const CLOSING: Duration = Duration::from_secs(2);

/// The longest answer: it says little.
const MAX_ANSWER: usize = 64 * 1024;

/// Where a collector takes metrics.
const PATH: &str = "/v1/metrics";

const NAME: &str = "abha-kiosk";

impl Pusher {
    /// Pushes from now on. `endpoint` is without its path; `instance` names this kiosk among others.
    /// Must be called within a tokio runtime that lives as long as this.
    pub(super) fn start(
        endpoint: &str,
        instance: Option<&str>,
        source: &Source,
        interval: Duration,
    ) -> Result<Self, PushError> {
        let exporter = MetricExporter::builder()
            .with_temporality(Temporality::Cumulative)
            .with_http()
            .with_protocol(Protocol::HttpBinary)
            .with_endpoint(format!("{endpoint}{PATH}"))
            .with_timeout(PATIENCE)
            .with_retry_policy(RetryPolicy::disabled())
            .with_http_client(Client::new()?)
            .build()?;
        let reader = PeriodicReader::builder(exporter)
            .with_interval(interval)
            .build();
        let version = KeyValue::new("service.version", env!("CARGO_PKG_VERSION"));
        let instance = instance.map(|name| KeyValue::new("service.instance.id", name.to_owned()));
        // Nothing of the machine is told, and nothing of its environment.
        let resource = Resource::builder_empty()
            .with_service_name(NAME)
            .with_attributes([version].into_iter().chain(instance))
            .build();
        let provider = SdkMeterProvider::builder()
            .with_resource(resource)
            .with_reader(reader)
            .build();
        let meter = provider.meter(NAME);
        for family in source.families(now().monotonic) {
            observe(&meter, &family, source);
        }
        measure(&meter, source);
        Ok(Self(provider))
    }
}

impl Drop for Pusher {
    fn drop(&mut self) {
        let _ = self.0.shutdown_with_timeout(CLOSING);
    }
}

/// The name with its unit; what a counter's ends in is added by whoever reads it.
fn name(family: &Family) -> String {
    let name = family.name;
    match (family.kind, family.unit) {
        (Kind::Info, _) => format!("{name}_info"),
        (_, Unit::None) => name.to_owned(),
        (_, Unit::Seconds) => format!("{name}_seconds"),
        (_, Unit::Bytes) => format!("{name}_bytes"),
    }
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::None => "",
        Unit::Seconds => "s",
        Unit::Bytes => "By",
    }
}

fn labels(labels: &Labels) -> Vec<KeyValue> {
    let labels = labels.iter();
    labels
        .map(|(name, value)| KeyValue::new(*name, *value))
        .collect()
}

/// A family is read where it is asked for.
fn points(source: &Source, name: &str) -> Vec<Point> {
    let families = source.families(now().monotonic).into_iter();
    let mut families = families.filter(|family| family.name == name);
    families
        .next()
        .map(|family| family.points)
        .unwrap_or_default()
}

fn observe(meter: &Meter, family: &Family, source: &Source) {
    let (full, of, source) = (name(family), family.name, source.clone());
    match family.kind {
        Kind::Counter => {
            let counter = meter
                .u64_observable_counter(full)
                .with_description(family.help)
                .with_callback(move |observer| {
                    for point in points(&source, of) {
                        if let Value::Count(times) = point.value {
                            observer.observe(times, &labels(&point.labels));
                        }
                    }
                });
            let _ = counter.build();
        }
        Kind::Gauge | Kind::Info => {
            let gauge = meter
                .f64_observable_gauge(full)
                .with_unit(unit(family.unit))
                .with_description(family.help)
                .with_callback(move |observer| {
                    for point in points(&source, of) {
                        let level = if let Value::Level(level) = point.value {
                            level
                        } else {
                            1.0
                        };
                        observer.observe(level, &labels(&point.labels));
                    }
                });
            let _ = gauge.build();
        }
        // They are told as they are measured.
        Kind::Histogram => {}
    }
}

/// Seconds are measured there as here: five at a time.
fn measure(meter: &Meter, source: &Source) {
    let of = |part: &str, bounds: &[f64]| -> Histogram<f64> {
        let families = source.families(now().monotonic);
        let family = families.iter().find(|family| family.name == part);
        let histogram = meter
            .f64_histogram(family.map(name).unwrap_or_default())
            .with_unit(unit(Unit::Seconds))
            .with_description(family.map(|family| family.help).unwrap_or_default())
            .with_boundaries(bounds.to_vec());
        histogram.build()
    };
    let in_part = of(super::series::STEP, &PART_BOUNDS);
    let until_code = of(super::series::CODE_DELAY, &CODE_BOUNDS);
    source
        .counts
        .listen(Arc::new(move |what, seconds| match what {
            Measured::InPart(part) => {
                in_part.record(seconds, &[KeyValue::new("step", part.name())]);
            }
            Measured::UntilCode(sender) => {
                until_code.record(seconds, &[KeyValue::new("sender", sender.name())]);
            }
        }));
}

/// Our own way out: no proxy, no redirect, no other host, and a bound to every answer.
struct Client {
    client: reqwest::Client,
    runtime: Handle,
    // What the last push came to, so that a change is told once.
    is_heard: Arc<AtomicBool>,
}

impl Client {
    fn new() -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            .user_agent(concat!("abha-kiosk/", env!("CARGO_PKG_VERSION")))
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .pool_max_idle_per_host(0)
            .http1_only()
            .referer(false)
            .no_proxy()
            .tls_certs_only([])
            .build()?;
        Ok(Self {
            client,
            runtime: Handle::current(),
            is_heard: Arc::new(AtomicBool::new(true)),
        })
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Client")
    }
}

type Sent<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'a>>;

impl HttpClient for Client {
    fn send_bytes<'a, 'b>(&'a self, request: Request<Bytes>) -> Sent<'b>
    where
        'a: 'b,
        Self: 'b,
    {
        // The thread that pushes has no runtime of its own.
        let sending = self.runtime.spawn(send(self.client.clone(), request));
        let is_heard = Arc::clone(&self.is_heard);
        Box::pin(async move {
            let answer = sending.await?;
            let is_taken = answer
                .as_ref()
                .is_ok_and(|answer| answer.status().is_success());
            if is_heard.swap(is_taken, Ordering::AcqRel) != is_taken {
                if is_taken {
                    tracing::info!(event = "metrics_pushed");
                } else {
                    tracing::warn!(
                        event = "metrics_not_pushed",
                        advice = "look at the collector on this machine; the kiosk works without"
                    );
                }
            }
            answer
        })
    }
}

async fn send(
    client: reqwest::Client,
    request: Request<Bytes>,
) -> Result<Response<Bytes>, HttpError> {
    let (parts, body) = request.into_parts();
    let asked = client
        .request(parts.method, parts.uri.to_string())
        .headers(parts.headers)
        .body(body);
    let mut answer = asked.send().await?;
    let mut whole = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if whole.len() + chunk.len() > MAX_ANSWER {
            return Err(ResponseBodyTooLarge::new().into());
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(Response::builder()
        .status(answer.status())
        .body(Bytes::from(whole))?)
}

#[cfg(test)]
mod tests;
