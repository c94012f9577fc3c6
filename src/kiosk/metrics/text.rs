//! The text of OpenMetrics.

use super::series::{Family, Kind, Labels, Point, Source, Unit, Value};
use crate::kiosk::run::now;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, MetricEncoder, NoLabelSet, text};
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::{self, Registry};
use std::fmt;

/// What the text is.
pub(super) const KIND: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Whoever asks finds every series as it is now.
pub(super) fn registry(source: Source) -> Registry {
    let mut registry = Registry::default();
    registry.register_collector(Box::new(Told(source)));
    registry
}

/// All of it, to the mark at its end.
///
/// # Errors
///
/// [`fmt::Error`] where something cannot be written as text, which nothing is.
pub(super) fn write(registry: &Registry) -> Result<String, fmt::Error> {
    let mut page = String::new();
    text::encode(&mut page, registry)?;
    Ok(page)
}

struct Told(Source);

impl fmt::Debug for Told {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Told")
    }
}

impl Collector for Told {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        for family in self.0.known(now().monotonic) {
            write_family(&mut encoder, &family)?;
        }
        Ok(())
    }
}

fn write_family(encoder: &mut DescriptorEncoder<'_>, family: &Family) -> fmt::Result {
    let unit = match family.unit {
        Unit::None => None,
        Unit::Seconds => Some(registry::Unit::Seconds),
        Unit::Bytes => Some(registry::Unit::Bytes),
    };
    let kind = match family.kind {
        Kind::Counter => MetricType::Counter,
        Kind::Gauge => MetricType::Gauge,
        Kind::Histogram => MetricType::Histogram,
        Kind::Info => MetricType::Info,
    };
    let mut metric = encoder.encode_descriptor(family.name, family.help, unit.as_ref(), kind)?;
    for point in &family.points {
        write_point(&mut metric, point)?;
    }
    Ok(())
}

fn write_point(metric: &mut MetricEncoder<'_>, point: &Point) -> fmt::Result {
    if point.value == Value::Info {
        return metric.encode_info(&point.labels);
    }
    if point.labels.is_empty() {
        write_value(metric, &point.value)
    } else {
        write_value(
            &mut metric.encode_family::<Labels>(&point.labels)?,
            &point.value,
        )
    }
}

fn write_value(metric: &mut MetricEncoder<'_>, value: &Value) -> fmt::Result {
    match value {
        Value::Count(times) => metric.encode_counter::<NoLabelSet, u64, f64>(times, None),
        Value::Level(level) => metric.encode_gauge(level),
        Value::Seconds {
            buckets,
            sum,
            count,
        } => metric.encode_histogram::<NoLabelSet>(*sum, *count, buckets, None),
        Value::Info => Ok(()),
    }
}
