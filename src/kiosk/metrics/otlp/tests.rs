use super::*;
use crate::kiosk::counts::Counts;
use crate::kiosk::metrics::text;
use crate::kiosk::record::Recorder;
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::common::v1 as common;
use opentelemetry_proto::tonic::metrics::v1::{metric::Data, number_data_point};
use prost::Message as _;
use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

/// A collector that takes what comes, and hands it on with the head of its request.
fn collector(status: &'static str) -> (String, Receiver<(String, ExportMetricsServiceRequest)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let (taken, takes) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Some((head, body)) = request(&mut stream.unwrap(), status) else {
                return;
            };
            let message = ExportMetricsServiceRequest::decode(body.as_slice()).unwrap();
            if taken.send((head, message)).is_err() {
                return;
            }
        }
    });
    (endpoint, takes)
}

fn request(stream: &mut TcpStream, status: &str) -> Option<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let read = stream.read(&mut piece).ok().filter(|read| *read > 0)?;
        all.extend_from_slice(&piece[..read]);
        let Some(end) = all.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&all[..end]).to_lowercase();
        let length = head.split("content-length: ").nth(1)?;
        let length: usize = length.lines().next()?.parse().ok()?;
        if all.len() < end + 4 + length {
            continue;
        }
        let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
        stream.write_all(answer.as_bytes()).ok()?;
        return Some((head, all[end + 4..].to_vec()));
    }
}

fn source(counts: &Counts) -> Source {
    Source {
        counts: counts.clone(),
        record: Recorder::off(),
        has_printer: true,
        speaks: ("v3", "practice"),
        started: now().utc,
    }
}

fn text_of(value: Option<common::AnyValue>) -> String {
    match value.and_then(|value| value.value) {
        Some(common::any_value::Value::StringValue(text)) => text,
        other => panic!("{other:?}"),
    }
}

/// The series by name and labels, as a page has them.
fn series(name: &str, labels: Vec<common::KeyValue>, more: Option<(&str, String)>) -> String {
    let labels = labels.into_iter();
    let labels = labels.map(|label| (label.key, text_of(label.value)));
    let more = more.map(|(key, value)| (key.to_owned(), value));
    ordered(name, labels.chain(more).collect())
}

fn ordered(name: &str, mut labels: Vec<(String, String)>) -> String {
    labels.sort();
    format!("{name}{labels:?}")
}

fn number(value: Option<number_data_point::Value>) -> f64 {
    match value.unwrap() {
        number_data_point::Value::AsDouble(number) => number,
        number_data_point::Value::AsInt(number) => number as f64,
    }
}

/// What was pushed.
fn pushed(message: ExportMetricsServiceRequest) -> BTreeMap<String, f64> {
    let mut all = BTreeMap::new();
    let resources = message.resource_metrics.into_iter();
    let scopes = resources.flat_map(|resource| resource.scope_metrics);
    for metric in scopes.flat_map(|scope| scope.metrics) {
        assert!(!metric.description.is_empty(), "{}", metric.name);
        let name = metric.name;
        match metric.data.unwrap() {
            Data::Sum(sum) => {
                assert!(
                    sum.is_monotonic && sum.aggregation_temporality == 2,
                    "{name}"
                );
                for point in sum.data_points {
                    let key = series(&format!("{name}_total"), point.attributes, None);
                    all.insert(key, number(point.value));
                }
            }
            Data::Gauge(gauge) => {
                for point in gauge.data_points {
                    all.insert(series(&name, point.attributes, None), number(point.value));
                }
            }
            Data::Histogram(histogram) => {
                assert_eq!(
                    (metric.unit.as_str(), histogram.aggregation_temporality),
                    ("s", 2)
                );
                for point in histogram.data_points {
                    let labels = || point.attributes.clone();
                    let count = point.count as f64;
                    all.insert(series(&format!("{name}_count"), labels(), None), count);
                    let sum = point.sum.unwrap();
                    all.insert(series(&format!("{name}_sum"), labels(), None), sum);
                    let ends = point.explicit_bounds.iter().map(|end| format!("{end:?}"));
                    let ends = ends.chain(["+Inf".to_owned()]);
                    let mut below = 0;
                    for (end, times) in ends.zip(&point.bucket_counts) {
                        below += times;
                        let key = series(&format!("{name}_bucket"), labels(), Some(("le", end)));
                        all.insert(key, below as f64);
                    }
                }
            }
            Data::ExponentialHistogram(_) | Data::Summary(_) => panic!("{name}"),
        }
    }
    all
}

/// What a page says at the same time.
fn asked(counts: &Counts) -> BTreeMap<String, f64> {
    let page = text::write(&text::registry(source(counts))).unwrap();
    let lines = page.lines().filter(|line| !line.starts_with('#'));
    let samples = lines.map(|line| {
        let (name, value) = line.rsplit_once(' ').unwrap();
        let (name, labels) = name.split_once('{').unwrap_or((name, ""));
        let labels = labels.trim_end_matches('}').split(',');
        let labels = labels.filter_map(|label| {
            let (key, value) = label.split_once('=')?;
            Some((key.to_owned(), value.trim_matches('"').to_owned()))
        });
        (ordered(name, labels.collect()), value.parse().unwrap())
    });
    samples.collect()
}

/// What goes on by itself.
fn settled(mut all: BTreeMap<String, f64>) -> BTreeMap<String, f64> {
    all.retain(|name, _| !name.contains("age_seconds") && !name.starts_with("process_"));
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_gets_what_whoever_asks_gets() {
    let counts = Counts::default();
    let (endpoint, takes) = collector("200 OK");
    let hour = Duration::from_secs(3600);
    let pusher = Pusher::start(&endpoint, Some("kiosk-7"), &source(&counts), hour).unwrap();
    counts.everything(12);
    let pushes = pusher.0.clone();
    let flushed = tokio::task::spawn_blocking(move || pushes.force_flush());
    flushed.await.unwrap().unwrap();
    let (head, message) = takes.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(head.starts_with("post /v1/metrics http/1.1"), "{head}");
    assert!(
        head.contains("content-type: application/x-protobuf"),
        "{head}"
    );
    let resource = message.resource_metrics[0].resource.clone().unwrap();
    let resource: BTreeMap<_, _> = resource
        .attributes
        .into_iter()
        .map(|one| (one.key, text_of(one.value)))
        .collect();
    let wanted = [
        ("service.instance.id", "kiosk-7"),
        ("service.name", "abha-kiosk"),
        ("service.version", env!("CARGO_PKG_VERSION")),
    ];
    let wanted = wanted.map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(
        resource,
        BTreeMap::from(wanted),
        "and nothing of the machine"
    );
    let got = settled(pushed(message));
    assert!(got.len() > 150, "{}", got.len());
    let wanted = settled(asked(&counts));
    let differs = |name: &&String| got.get(*name) != wanted.get(*name);
    let all = got.keys().chain(wanted.keys());
    let differing: Vec<_> = all.filter(differs).collect();
    assert!(differing.is_empty(), "{differing:?}");
    // The last push is that of the end.
    drop(pusher);
    let last = takes.recv_timeout(Duration::from_secs(20)).unwrap().1;
    assert!(settled(pushed(last)) == got);
}

/// A collector that is not there, or has no room, holds nothing up, and the next push makes up for it.
#[tokio::test(flavor = "multi_thread")]
async fn one_that_takes_nothing_holds_nobody_up() {
    let counts = Counts::default();
    let (busy, _takes) = collector("503 Service Unavailable");
    for endpoint in ["http://127.0.0.1:9", &busy] {
        let hour = Duration::from_secs(3600);
        let pusher = Pusher::start(endpoint, None, &source(&counts), hour).unwrap();
        let pushes = pusher.0.clone();
        let began = std::time::Instant::now();
        let flushed = tokio::task::spawn_blocking(move || pushes.force_flush());
        assert!(flushed.await.unwrap().is_err(), "{endpoint}");
        drop(pusher);
        assert!(began.elapsed() < Duration::from_secs(10));
    }
}
