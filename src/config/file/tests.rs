mod handoff;
mod on_disk;
mod refusals;
mod share;

use super::*;
use crate::abdm::{CodeForm, Reactivation, TokenForm};
use crate::card::Paper;
use crate::config::{
    Appearance, Environment, Keeping, ListenAt, LogFormat, Metrics, Printer, TextSize,
};
use crate::domain::{Generation, HeardHow, PrinterUri};
use crate::print::Target;
use crate::record::{Class, Retention};
use std::time::Duration;

fn check(text: &str) -> Result<Config, String> {
    let secret = SecretHint {
        credentials: None,
        is_looked_at: true,
        is_coming: false,
    };
    parse(Path::new("kiosk.toml"), text, secret).map_err(|error| error.to_string())
}

fn refusal(text: &str) -> String {
    check(text).map(|_| ()).expect_err(text)
}

#[test]
fn the_corpus_of_the_fuzz_target_and_what_is_like_it_is_read() {
    test_support::corpus::run("config", 2_000, |bytes| {
        let Err(error) = check(&String::from_utf8_lossy(bytes)) else {
            return;
        };
        assert!(
            error.starts_with("kiosk.toml") || error.contains("secret"),
            "{error}"
        );
    });
}

#[test]
fn an_empty_file_is_practice() {
    let config = check("").unwrap();
    let practice = Config::practice();
    assert_eq!(config.kiosk, practice.kiosk);
    assert_eq!(config.screen, practice.screen);
    assert_eq!(config.abdm, practice.abdm);
    assert_eq!(config.log, practice.log);
    assert_eq!((config.printer, practice.printer), (None, None));
    assert_eq!(practice.kiosk.heard, HeardHow::Alone);
    assert_eq!(practice.kiosk.idle, Duration::from_secs(120));
    assert_eq!(practice.kiosk.idle_awaiting_otp, Duration::from_secs(240));
    assert_eq!(practice.kiosk.countdown, Duration::from_secs(45));
    assert_eq!(practice.screen.diagonal_inches, 21.5);
    assert_eq!(practice.abdm.environment, Environment::Practice);
    assert!(practice.abdm.access.is_none());
    assert_eq!(practice.abdm.connect_timeout, Duration::from_secs(10));
    assert_eq!(practice.abdm.read_timeout, Duration::from_secs(15));
    assert_eq!(practice.abdm.total_timeout, Duration::from_secs(30));
}

#[test]
fn takes_every_key() {
    let config = check(
        r#"
        [kiosk]
        mode = "front-desk"
        operator = "  Meera Joshi "
        clinic_name = "आरोग्य Clinic"
        language = "hi"
        idle_seconds = 90
        idle_seconds_awaiting_otp = 300
        countdown_seconds = 20
        messages_per_hour = 60
        save_dir = "cards"
        usb_dir = "/run/media/kiosk"

        [screen]
        diagonal_inches = 32
        text_scale = 1.25
        theme = "high-contrast"
        fullscreen = true

        [printer]
        uri = "ipps://192.0.2.7/ipp/print"
        paper = "receipt-80"
        time_out_seconds = 45
        watch_seconds = 10

        [abdm]
        environment = "practice"
        api = "v2"
        v2_mobile_code = "encrypted"
        v3_reactivation = "account"
        x_token = "bare"
        hosts = ["gateway.clinic.example", "192.0.2.7"]
        key_sha256 = ["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]
        connect_timeout_seconds = 5
        read_timeout_seconds = 12
        total_timeout_seconds = 20

        [record]
        keep = "wanted"
        path = "kept/record.sqlite"
        aadhaar_days = 731
        audit_days = 400
        operations_days = 180

        [log]
        format = "json"
        "#,
    )
    .unwrap();
    let operator = "Meera Joshi".to_owned();
    assert_eq!(config.kiosk.heard, HeardHow::ExplainedBy(operator));
    assert_eq!(config.kiosk.clinic_name.as_deref(), Some("आरोग्य Clinic"));
    assert_eq!(config.kiosk.language.as_deref(), Some("hi"));
    assert_eq!(config.kiosk.idle, Duration::from_secs(90));
    assert_eq!(config.kiosk.idle_awaiting_otp, Duration::from_secs(300));
    assert_eq!(config.kiosk.countdown, Duration::from_secs(20));
    assert_eq!(config.kiosk.messages_per_hour, 60);
    assert_eq!(config.kiosk.save_dir.as_deref(), Some(Path::new("cards")));
    let sticks = Path::new("/run/media/kiosk");
    assert_eq!(config.kiosk.usb_dir.as_deref(), Some(sticks));
    assert_eq!(config.screen.diagonal_inches, 32.0);
    assert_eq!(config.screen.text_size, TextSize::Large);
    assert_eq!(config.screen.theme, Appearance::HighContrast);
    assert_eq!(config.screen.fullscreen, Some(true));
    let uri: PrinterUri = "ipps://192.0.2.7/ipp/print".parse().unwrap();
    let printer = Printer {
        target: uri.into(),
        paper: Paper::Receipt80,
        time_out: Duration::from_secs(45),
        watch: Duration::from_secs(10),
    };
    assert_eq!(config.printer, Some(printer));
    assert_eq!(config.abdm.api, Generation::V2);
    assert_eq!(config.abdm.v2_mobile_code, CodeForm::Encrypted);
    assert_eq!(config.abdm.v3_reactivation, Reactivation::Account);
    assert_eq!(config.abdm.x_token, TokenForm::Bare);
    assert_eq!(config.abdm.connect_timeout, Duration::from_secs(5));
    assert_eq!(config.abdm.read_timeout, Duration::from_secs(12));
    assert_eq!(config.abdm.total_timeout, Duration::from_secs(20));
    assert_eq!(config.record.keeping, Keeping::Wanted);
    let kept = Path::new("kept/record.sqlite");
    assert_eq!(config.record.path.as_deref(), Some(kept));
    let days = Class::ALL
        .iter()
        .map(|class| config.record.retention.days(*class));
    assert_eq!(days.collect::<Vec<_>>(), [731, 400, 180]);
    assert_eq!(config.log.format, LogFormat::Json);
}

#[test]
fn the_record_lies_in_the_state_folder_and_practice_has_none() {
    let mut config = check("").unwrap();
    assert_eq!(config.record.keeping, Keeping::Required);
    assert_eq!(config.record.retention, Retention::USUAL);
    config.kiosk.state_dir = Some("state".into());
    assert_eq!(config.record_path(), None, "practice");

    let named = "[record]\npath = \"r.sqlite\"\n";
    let mut config = check(named).unwrap();
    assert_eq!(config.record_path().as_deref(), Some(Path::new("r.sqlite")));
    config.practise();
    assert_eq!(config.record_path(), None, "the file is for real people");
    let config = check(&format!("{named}keep = \"off\"\n")).unwrap();
    assert_eq!(config.record_path(), None);
}

#[test]
fn reads_windows_line_ends_and_a_byte_order_mark() {
    assert_eq!(
        refusal("[kiosk]\r\n\r\nidle_seconds = 1\r\n"),
        "kiosk.toml:3: [kiosk] idle_seconds must be a whole number of seconds from 30 to 600"
    );
    assert!(check("\u{feff}[kiosk]\nidle_seconds = 60\n").is_ok());
}

#[test]
fn a_printer_is_named_by_its_uri_or_its_queue() {
    let config = check("[printer]\nuri = \"CardPrinter_1\"\n").unwrap();
    let queue: PrinterUri = "CardPrinter_1".parse().unwrap();
    assert_eq!(config.printer, Some(Printer::at(queue.clone())));
    assert_eq!(check("[printer]\n").unwrap().printer, None);

    let mut config = check("[printer]\nuri = \"A\"\npaper = \"cr80\"\n").unwrap();
    config.print_to(queue.clone());
    let printer = config.printer.unwrap();
    assert_eq!(
        (printer.target, printer.paper),
        (Target::from(queue.clone()), Paper::Cr80)
    );

    let mut config = Config::practice();
    config.print_to(queue.clone());
    assert_eq!(config.printer, Some(Printer::at(queue)));
}

#[test]
fn every_paper_of_the_card_can_be_set_by_its_own_name() {
    for wanted in Paper::ALL {
        let settings = format!("[printer]\nuri = \"Q\"\npaper = \"{wanted}\"\n");
        let printer = check(&settings).unwrap().printer.unwrap();
        assert_eq!(printer.paper, *wanted);
    }
    let usual = check("[printer]\nuri = \"Q\"\n").unwrap().printer.unwrap();
    assert_eq!(usual.paper, Paper::A4);
}

#[test]
fn text_begins_with_the_nearest_size_there_is() {
    for (scale, size) in [
        ("1", TextSize::Normal),
        ("1.1", TextSize::Normal),
        ("1.2", TextSize::Large),
        ("1.3", TextSize::Large),
        ("1.45", TextSize::Largest),
    ] {
        let config = check(&format!("[screen]\ntext_scale = {scale}\n")).unwrap();
        assert_eq!(config.screen.text_size, size, "{scale}");
    }
}

#[test]
fn the_example_in_the_package_is_right() {
    example_is_read(
        "the example",
        include_str!("../../../installer/abha-kiosk.example.toml"),
    );
}

/// Settings stay as the operator wrote them, whatever release comes. Each release leaves its example
/// here; one that is not read any more means that a key needs its older name too.
#[test]
fn the_settings_of_every_release_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/settings");
    let mut releases = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let text = std::fs::read_to_string(&file).unwrap();
        let release = file.file_stem().unwrap().to_string_lossy().into_owned();
        example_is_read(&release, &text);
        releases.push(release);
    }
    let present = env!("CARGO_PKG_VERSION");
    assert!(
        releases.iter().any(|release| release == present),
        "{present} has left no example among {releases:?}"
    );
}

fn example_is_read(name: &str, text: &str) {
    if let Err(error) = check(text) {
        panic!("{name}: {error}");
    }
    // With every line that is only suggested switched on, but for the file of the secret,
    // which is not there.
    let all: String = text
        .lines()
        // A program without that feature refuses its key.
        .filter(|line| cfg!(feature = "otlp") || !line.contains("otlp_endpoint ="))
        .map(|line| line.strip_prefix("#: ").unwrap_or(line))
        .flat_map(|line| [line, "\n"])
        .collect();
    assert_ne!(all, text, "{name}");
    let config = check(&all).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(config.abdm.environment, Environment::Practice, "{name}");
    assert!(config.printer.is_some(), "{name}");
}

#[test]
fn numbers_are_told_to_this_machine_alone() {
    let listen = |place: &str| {
        let text = format!("[metrics]\nlisten = \"{place}\"\n");
        check(&text).map(|config| config.metrics.listen)
    };
    for address in ["127.0.0.1:9464", "127.8.8.8:1", "[::1]:9464"] {
        let port = ListenAt::Port(address.parse().unwrap());
        assert_eq!(listen(address), Ok(Some(port)));
    }
    let socket = ListenAt::Socket(PathBuf::from("/run/a.sock"));
    assert_eq!(listen("unix:/run/a.sock"), Ok(Some(socket)));
    let beside = ListenAt::Socket(PathBuf::from("a.sock"));
    assert_eq!(listen("unix:a.sock"), Ok(Some(beside)));
    assert_eq!(check("").unwrap().metrics, Metrics::default());
    let mut config = check("[metrics]\nlisten = \"127.0.0.1:9464\"\n").unwrap();
    config.practise();
    assert_eq!(
        config.metrics,
        Metrics::default(),
        "invented people are not counted"
    );
    let long = format!("unix:/run/{}", "a".repeat(103));
    for place in [
        "0.0.0.0:9464",
        "192.0.2.7:9464",
        "[::]:9464",
        "localhost:9464",
        "127.0.0.1",
        "127.0.0.1:0",
        "unix:",
        "unix:/run/",
        "unix:/run/..",
        "http://127.0.0.1:9464",
        &long,
    ] {
        let said = listen(place).unwrap_err();
        let begins = "kiosk.toml:2: [metrics] listen must be \"unix:\" with the path of a socket";
        assert!(said.starts_with(begins), "{place}: {said}");
    }
}

#[cfg(not(feature = "otlp"))]
#[test]
fn nothing_is_pushed_by_a_program_that_cannot() {
    assert_eq!(
        refusal("[metrics]\n\notlp_endpoint = \"http://127.0.0.1:4318\"\n"),
        "kiosk.toml:3: [metrics] otlp_endpoint needs a program that was built with the feature otlp, \
         which this one was not"
    );
}

#[cfg(feature = "otlp")]
#[test]
fn numbers_are_pushed_to_this_machine_alone() {
    let endpoint = |place: &str| {
        let text = format!("[metrics]\notlp_endpoint = \"{place}\"\n");
        check(&text).map(|config| config.metrics.otlp_endpoint)
    };
    for place in ["http://127.0.0.1:4318", "http://[::1]:4318/"] {
        let kept = place.trim_end_matches('/').to_owned();
        assert_eq!(endpoint(place), Ok(Some(kept)));
    }
    for place in [
        "https://127.0.0.1:4318",
        "http://192.0.2.7:4318",
        "http://collector.example:4318",
        "http://127.0.0.1",
        "http://127.0.0.1:4318/v1/metrics",
        "127.0.0.1:4318",
    ] {
        let said = endpoint(place).unwrap_err();
        let begins =
            "kiosk.toml:2: [metrics] otlp_endpoint must be http:// with this machine's own";
        assert!(said.starts_with(begins), "{place}: {said}");
    }
}
