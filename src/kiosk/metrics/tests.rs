use super::*;
use crate::kiosk::counts::Counts;
use crate::kiosk::record::{RecordPlace, Recorder};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// The most series that all of it may be.
const MOST_SERIES: usize = 200;

fn source(counts: &Counts, record: Recorder) -> Source {
    Source {
        counts: counts.clone(),
        record,
        has_printer: true,
        speaks: ("v3", "practice"),
        started: now().utc,
    }
}

/// What a page says of each series.
fn samples(page: &str) -> BTreeMap<String, f64> {
    let lines = page.lines().filter(|line| !line.starts_with('#'));
    let mut all = BTreeMap::new();
    for line in lines {
        let (series, value) = line.rsplit_once(' ').unwrap();
        let before = all.insert(series.to_owned(), value.parse().unwrap());
        assert_eq!(before, None, "{series} stands twice");
    }
    all
}

fn page(counts: &Counts) -> String {
    text::write(&text::registry(source(counts, Recorder::off()))).unwrap()
}

#[test]
fn everything_that_can_happen_makes_few_series_and_no_new_ones() {
    let folder = tempfile::tempdir().unwrap();
    let record = Recorder::start(RecordPlace {
        path: folder.path().join("record").join("record.sqlite"),
        is_required: true,
    });
    let counts = Counts::default();
    let registry = text::registry(source(&counts, record));
    let first = samples(&text::write(&registry).unwrap());
    counts.everything(11);
    let page = text::write(&registry).unwrap();
    let all = samples(&page);
    assert!(all.len() <= MOST_SERIES, "{}", all.len());
    // Nothing appears when somebody does something for the first time, but what was not known of ABDM.
    let new: Vec<_> = all
        .keys()
        .filter(|name| !first.contains_key(*name))
        .collect();
    assert_eq!(
        new,
        [
            "abha_kiosk_abdm_last_success_age_seconds",
            "abha_kiosk_abdm_reachable",
            "abha_kiosk_clock_ahead_seconds"
        ]
    );
    // Every counter of them counts.
    let still: Vec<_> = all
        .iter()
        .filter(|(name, value)| name.contains("_total") && **value == 0.0)
        .collect();
    assert_eq!(still, []);
    assert!(page.ends_with("\n# EOF\n"));
}

#[test]
fn a_label_is_a_word_of_the_program() {
    let counts = Counts::default();
    counts.everything(5);
    for name in samples(&page(&counts)).keys() {
        let Some((_, labels)) = name.split_once('{') else {
            continue;
        };
        for label in labels.trim_end_matches('}').split(',') {
            let (key, value) = label.split_once('=').unwrap();
            let value = value.trim_matches('"');
            let is_number = key == "le" || key == "version";
            let is_word = value
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || b"-_".contains(&byte));
            let is_generation = value == "v3" && key == "api";
            assert!(is_number || is_word || is_generation, "{name}");
        }
    }
}

#[test]
fn nobody_is_told_of_alone() {
    let counts = Counts::default();
    let about_visits = |page: &str| {
        let all = samples(page).into_iter();
        let mut visits: BTreeMap<_, _> = all
            .filter(|(name, _)| {
                ["outcomes", "stops", "step", "code_delay"]
                    .iter()
                    .any(|family| name.starts_with(&format!("abha_kiosk_{family}_")))
            })
            .collect();
        visits.retain(|name, _| !name.contains("le=\"+Inf\""));
        visits
    };
    let nothing = about_visits(&page(&counts));
    assert!(nothing.len() > 80 && nothing.values().all(|value| *value == 0.0));
    let mut before = nothing;
    for times in 1..=30 {
        counts.everything(1);
        let now = about_visits(&page(&counts));
        for (name, value) in &now {
            assert!(*value >= before[name], "{name} fell");
            if !name.contains("_sum") {
                assert_eq!(value % 5.0, 0.0, "{name} {value}");
            }
            if name.contains("outcome=") {
                assert_eq!(*value, f64::from(times / 5 * 5), "{name}");
            }
        }
        before = now;
    }
    let page = page(&counts);
    let helps = page.lines().filter(|line| line.starts_with("# HELP "));
    let told: Vec<_> = helps
        .filter(|line| line.contains("five at a time"))
        .collect();
    assert_eq!(told.len(), 4, "{told:?}");
}

/// What a request gets: the head and the body.
fn ask(address: SocketAddr, request: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    (head.to_lowercase(), body.to_owned())
}

fn get(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\n{headers}\r\n")
}

async fn served() -> (Metrics, SocketAddr) {
    let counts = Counts::default();
    let port = ListenAt::Port(SocketAddr::from(([127, 0, 0, 1], 0)));
    let numbers = Numbers(source(&counts, Recorder::off()));
    let metrics = Metrics::serve(&port, numbers).await.unwrap();
    let address = metrics.address().unwrap();
    (metrics, address)
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_from_this_machine_gets_the_page_and_nothing_else() {
    let (_metrics, address) = served().await;
    for host in ["127.0.0.1:9464", "localhost", "[::1]:9464"] {
        let (head, body) = ask(address, &get("/metrics", &format!("Host: {host}\r\n")));
        assert!(head.starts_with("http/1.1 200"), "{host}: {head}");
        assert!(
            head.contains(
                "content-type: application/openmetrics-text; version=1.0.0; charset=utf-8"
            )
        );
        assert!(body.ends_with("# EOF\n") && body.contains("abha_kiosk_sessions_total 0\n"));
    }
    let here = "Host: 127.0.0.1\r\n";
    for (request, status) in [
        (get("/", here), "404"),
        (get("/metrics/", here), "404"),
        (get("/metrics", "Host: numbers.example\r\n"), "403"),
        (get("/metrics", ""), "403"),
        (
            get("/metrics", &format!("{here}Origin: http://a.example\r\n")),
            "403",
        ),
        (
            get("/metrics", &format!("{here}Sec-Fetch-Site: none\r\n")),
            "403",
        ),
        (
            "POST /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}".to_owned(),
            "405",
        ),
        (
            get("/metrics", &format!("{here}X: {}\r\n", "a".repeat(9000))),
            "431",
        ),
    ] {
        let (head, body) = ask(address, &request);
        assert!(
            head.starts_with(&format!("http/1.1 {status}")),
            "{request}: {head}"
        );
        assert_eq!(body, "");
    }
}

/// Eight who say nothing hold nobody up for longer than it takes to say something.
#[tokio::test(flavor = "multi_thread")]
async fn those_who_say_nothing_are_sent_away() {
    let (_metrics, address) = served().await;
    let silent: Vec<_> = (0..8)
        .map(|_| TcpStream::connect(address).unwrap())
        .collect();
    std::thread::sleep(Duration::from_millis(200));
    let asked = Instant::now();
    let (head, _) = ask(address, &get("/metrics", "Host: 127.0.0.1\r\n"));
    assert!(head.starts_with("http/1.1 200"), "{head}");
    let waited = asked.elapsed();
    let limits = Duration::from_secs(4)..Duration::from_secs(9);
    assert!(limits.contains(&waited), "{waited:?}");
    drop(silent);
}

/// Every name that is told, of a kiosk that has a printer and a record.
fn names() -> BTreeSet<String> {
    let folder = tempfile::tempdir().unwrap();
    let record = Recorder::start(RecordPlace {
        path: folder.path().join("record").join("record.sqlite"),
        is_required: true,
    });
    let counts = Counts::default();
    counts.everything(5);
    let page = text::write(&text::registry(source(&counts, record))).unwrap();
    let all = samples(&page).into_keys();
    all.map(|series| series.split('{').next().unwrap_or_default().to_owned())
        .collect()
}

/// What the dashboard asks for.
fn expressions() -> Vec<String> {
    const DASHBOARD: &str = include_str!("../../../installer/grafana/abha-kiosk.json");
    let dashboard: serde_json::Value = serde_json::from_str(DASHBOARD).unwrap();
    let panels = dashboard["panels"].as_array().unwrap().iter();
    let targets = panels
        .filter_map(|panel| panel["targets"].as_array())
        .flatten();
    let asked = targets.map(|target| target["expr"].as_str().unwrap().to_owned());
    let variables = dashboard["templating"]["list"].as_array().unwrap().iter();
    let variables = variables.filter_map(|one| one["definition"].as_str().map(str::to_owned));
    asked.chain(variables).collect()
}

/// The words of an expression that are names of series: of this program's, or of any other that Prometheus
/// asks with braces behind it.
fn asked_for(expression: &str) -> Vec<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut rest = expression;
    let mut found = Vec::new();
    while let Some(begins) = rest.find(is_name) {
        let word = &rest[begins..];
        let ends = word.find(|letter| !is_name(letter)).unwrap_or(word.len());
        let (word, after) = word.split_at(ends);
        let is_ours = word.starts_with("abha_kiosk_") || word.starts_with("process_");
        if is_ours || after.starts_with('{') {
            found.push(word.to_owned());
        }
        rest = after;
    }
    found
}

#[test]
fn the_dashboard_asks_for_what_is_told_and_for_all_of_it() {
    let told = names();
    let expressions = expressions();
    assert!(expressions.len() > 20);
    let mut asked = BTreeSet::new();
    for expression in &expressions {
        let names = asked_for(expression);
        assert!(!names.is_empty(), "{expression}");
        asked.extend(names);
    }
    let unknown: Vec<_> = asked.difference(&told).collect();
    assert!(unknown.is_empty(), "nobody tells {unknown:?}");
    // Of a histogram its buckets say more than its sum.
    let unseen: Vec<_> = told.difference(&asked).collect();
    let rest = [
        "abha_kiosk_code_delay_seconds_sum",
        "abha_kiosk_step_seconds_count",
        "abha_kiosk_step_seconds_sum",
    ];
    assert_eq!(unseen, rest);
}

#[test]
fn the_page_of_the_manual_names_every_series() {
    const PAGE: &str = include_str!("../../../docs/metrics.md");
    for name in names() {
        let series = ["_bucket", "_count", "_sum"];
        let name = series.iter().fold(name.as_str(), |name, end| {
            name.strip_suffix(end).unwrap_or(name)
        });
        assert!(PAGE.contains(&format!("`{name}`")), "{name}");
    }
}

/// What promtool says of a text, and whether it is content.
fn promtool(arguments: &[&str], input: Option<&str>) -> (bool, String) {
    use std::process::{Command, Stdio};
    let mut command = Command::new("promtool");
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("promtool");
    let mut stdin = child.stdin.take().unwrap();
    stdin
        .write_all(input.unwrap_or_default().as_bytes())
        .unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// Names, kinds, units and helps are as Prometheus wants them, and its own reader of OpenMetrics takes every
/// line. The first check reads the older text alone, so it gets the same series in that.
#[test]
#[ignore = "needs promtool"]
fn promtool_has_nothing_to_say() {
    let counts = Counts::default();
    counts.everything(10);
    let registry = text::registry(source(&counts, Recorder::off()));
    let mut older = String::new();
    prometheus_client::encoding::prometheus_text::encode(&mut older, &registry).unwrap();
    let (is_content, said) = promtool(&["check", "metrics"], Some(&older));
    assert!(is_content && said.is_empty(), "{said}\n{older}");

    let page = text::write(&registry).unwrap();
    // It wants a moment with every sample.
    let dated: String = page
        .lines()
        .map(|line| {
            let at = if line.starts_with('#') {
                ""
            } else {
                " 1795000000"
            };
            format!("{line}{at}\n")
        })
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("page"), folder.path().join("blocks"));
    std::fs::write(&from, &dated).unwrap();
    let (from, to) = (from.to_str().unwrap(), to.to_str().unwrap());
    let arguments = ["tsdb", "create-blocks-from", "openmetrics", from, to];
    let (is_content, said) = promtool(&arguments, None);
    assert!(is_content, "{said}\n{dated}");
}

/// Its own reader of questions takes every one of the dashboard.
#[test]
#[ignore = "needs promtool"]
fn promtool_understands_the_dashboard() {
    let folder = tempfile::tempdir().unwrap();
    let rules = folder.path().join("rules.yml");
    let mut text = "groups:\n- name: dashboard\n  rules:\n".to_owned();
    for (number, expression) in expressions().iter().enumerate() {
        if expression.starts_with("label_values") {
            continue;
        }
        let expression = expression.replace("$kiosk", ".*");
        let quoted = serde_json::to_string(&expression).unwrap();
        text.push_str(&format!("  - record: asked:{number}\n    expr: {quoted}\n"));
    }
    std::fs::write(&rules, &text).unwrap();
    let (is_content, said) = promtool(&["check", "rules", rules.to_str().unwrap()], None);
    assert!(is_content, "{said}\n{text}");
}
