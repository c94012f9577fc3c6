//! "Send your details to the clinic?" on the real screens, with a record, an outbox and the clinic's own
//! system behind it (TAGGING, VRFY_ABHA_303, CRT_ABHA_115).

use crate::kiosk::{Kiosk, Piece};
use crate::sizes::{PANELS, Panel};
use abha_kiosk::config::Config;
use abha_kiosk::domain::HeardHow;
use abha_kiosk::journey::step::{HandoffStage, Step};
use abha_kiosk::journey::{HandoffMode, HandoffNews, Screen};
use abha_kiosk::kiosk::canvas;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use abha_kiosk::record::Outbox;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A clinic, with whatever its settings say of the hand-off.
struct Clinic {
    folder: tempfile::TempDir,
    handoff: String,
    heard: HeardHow,
}

impl Clinic {
    fn new(handoff: &str) -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            handoff: handoff.to_owned(),
            heard: HeardHow::Alone,
        }
    }

    /// One whose system looks into a folder.
    fn with_folder() -> Self {
        let clinic = Self::new("");
        let folder = clinic.path("hmis");
        std::fs::create_dir(&folder).unwrap();
        Self {
            handoff: format!("to = \"folder\"\nfolder = {folder:?}"),
            ..clinic
        }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn kiosk(&self, language: &str) -> Kiosk {
        self.shown(language, PANELS[0], TextSize::Normal)
    }

    fn shown(&self, language: &str, (size, inches): Panel, text_size: TextSize) -> Kiosk {
        let text = format!("[handoff]\n{}\n", self.handoff);
        let handoff = Config::parse(Path::new("kiosk.toml"), &text)
            .unwrap()
            .handoff;
        let configure = |config: &mut Config| {
            config.handoff = handoff;
            config.kiosk.state_dir = Some(self.folder.path().to_owned());
            config.kiosk.heard = self.heard.clone();
        };
        Kiosk::configured(language, size, configure, |options| {
            options.diagonal_inches = inches;
            options.text_size = text_size;
        })
    }

    /// What lies on its disk of invented people.
    fn outbox(&self) -> Outbox {
        Outbox::open(&self.path("record/practice.sqlite")).expect("a record")
    }
}

/// What came of it.
#[track_caller]
fn news(kiosk: &Kiosk) -> HandoffNews {
    match kiosk.app.session().step() {
        Some(Step::Handoff(step)) => match step.stage() {
            HandoffStage::Told(news) => news.clone(),
            stage => panic!("{stage:?}"),
        },
        _ => panic!("at {}", kiosk.screen().name()),
    }
}

impl Kiosk {
    /// By their mobile, to the question.
    fn reach_handoff(&mut self) {
        let tile = format!("language-{}", self.app.session().language());
        self.touch(&tile);
        self.touch("login");
        self.keys("9999900004");
        self.touch("primary");
        let code = self.newest_code();
        self.keys(&code);
        if self.screen() == Screen::Created {
            self.touch("primary");
        }
        assert_eq!(self.screen(), Screen::Handoff, "{:?}", self.problem());
    }

    /// The next person comes after a while, so that messages may leave again.
    fn after_a_while(&mut self) {
        self.next_person();
        self.pass(Duration::from_secs(70));
    }
}

/// A server that speaks as much FHIR as this needs: it knows nobody, and makes whom it is given.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::default();
        let seen = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Whoever goes away meanwhile is not missed.
                let _ = answer(stream, &seen);
            }
        });
        Self { address, asked }
    }

    /// The bodies that went to a path.
    fn bodies(&self, line: &str) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        let of = asked.iter().filter(|(asked, _)| asked == line);
        of.map(|(_, body)| body.clone()).collect()
    }
}

fn answer(mut stream: TcpStream, seen: &Mutex<Vec<(String, String)>>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let line: Vec<&str> = first.split(' ').take(2).collect();
    let line = line.join(" ");
    let (status, more, said) = match line.as_str() {
        "POST /Patient" => ("201 Created", "Location: Patient/pat-77/_history/1\r\n", ""),
        _ => (
            "200 OK",
            "",
            r#"{"resourceType":"Bundle","type":"searchset","total":0}"#,
        ),
    };
    let body = String::from_utf8_lossy(&body).into_owned();
    seen.lock().unwrap().push((line, body));
    let length = said.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/fhir+json\r\n{more}Content-Length: {length}\r\nConnection: close\r\n\r\n{said}"
    )
}

#[test]
fn nobody_is_asked_where_nothing_is_set() {
    let mut kiosk = Kiosk::portrait("en");
    assert_eq!(kiosk.app.session().settings().handoff, None);
    kiosk.reach_card();
}

#[test]
fn the_question_says_what_is_sent_and_no_is_as_large_as_yes() {
    let clinic = Clinic::with_folder();
    let mut kiosk = clinic.kiosk("en");
    assert_eq!(
        kiosk.app.session().settings().handoff,
        Some(HandoffMode::Sent)
    );
    kiosk.reach_handoff();
    for words in [
        Words::HandoffQuestion,
        Words::HandoffWho,
        Words::HandoffReach,
        Words::HandoffAbha,
    ] {
        assert!(kiosk.says(&words), "{words:?}");
    }
    let sizes = ["handoff-yes", "handoff-no"].map(|id| kiosk.size_of(id));
    assert_eq!(sizes[0], sizes[1]);
    kiosk.touch("handoff-no");
    assert_eq!(kiosk.screen(), Screen::Card);
    assert_eq!(std::fs::read_dir(clinic.path("hmis")).unwrap().count(), 0);
    assert_eq!(clinic.outbox().state().unwrap().waiting, 0);
}

#[test]
fn one_abha_has_one_number_of_the_clinic_and_it_stands_on_the_card() {
    let clinic = Clinic::new("to = \"local\"");
    let mut kiosk = clinic.kiosk("hi");
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    let HandoffNews::Made(number) = news(&kiosk) else {
        panic!("{:?}", news(&kiosk));
    };
    assert!(number.as_str().starts_with("OPD-") && number.as_str().ends_with("-00001"));
    assert!(kiosk.says_text(number.as_str()));
    kiosk.touch("primary");
    let card = kiosk.app.session().card().expect("a card");
    assert_eq!(card.patient(), Some(&number));
    kiosk.after_a_while();

    // The same person a second time, at a kiosk that was switched off between.
    drop(kiosk);
    let mut kiosk = clinic.kiosk("en");
    kiosk.pass(Duration::from_secs(600));
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    assert_eq!(news(&kiosk), HandoffNews::Known(number.clone()));
    assert!(kiosk.says(&Words::HandoffKnown));
    assert!(kiosk.says_text(number.as_str()));
    assert_eq!(clinic.outbox().patients().unwrap(), 1);
    assert_eq!(
        clinic.outbox().state().unwrap().waiting,
        0,
        "nothing is sent"
    );
}

#[test]
fn a_file_of_the_person_lies_where_the_clinics_system_looks() {
    let clinic = Clinic::with_folder();
    let mut kiosk = clinic.kiosk("en");
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    let HandoffNews::Made(number) = news(&kiosk) else {
        panic!("{:?}", news(&kiosk));
    };
    let files = || {
        let files = std::fs::read_dir(clinic.path("hmis")).unwrap().flatten();
        let paths = files.map(|file| file.path());
        paths
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .collect::<Vec<_>>()
    };
    kiosk.block_on(async {
        for _ in 0..100 {
            if !files().is_empty() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    let [file] = files().try_into().expect("one file");
    let written: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert!(written.to_string().contains(number.as_str()), "{written}");
}

#[test]
fn a_fhir_server_makes_the_number_and_is_looked_at_first() {
    let server = Server::start();
    let clinic = Clinic::new(&format!("to = \"fhir\"\naddress = {:?}", server.address));
    let mut kiosk = clinic.kiosk("en");
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    let HandoffNews::Made(number) = news(&kiosk) else {
        panic!("{:?}", news(&kiosk));
    };
    assert_eq!(number.as_str(), "pat-77");
    assert!(!server.bodies("POST /Patient/_search").is_empty());
    let [made] = server.bodies("POST /Patient").try_into().expect("one");
    let made: Value = serde_json::from_str(&made).unwrap();
    assert_eq!(made["resourceType"], "Patient");
}

#[test]
fn whoever_does_not_wait_for_a_server_that_is_away_is_handed_over_all_the_same() {
    // Nobody listens there any more.
    let address = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let clinic = Clinic::new(&format!("to = \"fhir\"\naddress = \"http://{address}\""));
    let mut kiosk = clinic.kiosk("en");
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    assert_eq!(news(&kiosk), HandoffNews::OnItsWay);
    assert!(kiosk.says(&Words::HandoffOnItsWayLine));
    assert_eq!(clinic.outbox().state().unwrap().waiting, 1);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
}

#[test]
fn under_another_key_nobody_is_kept_and_the_person_is_told() {
    let clinic = Clinic::new("to = \"local\"");
    let mut kiosk = clinic.kiosk("en");
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    kiosk.after_a_while();
    drop(kiosk);
    // Whoever was somebody under the first key would be somebody new under this one.
    std::fs::write(clinic.path("handoff.key"), [7; 32]).unwrap();
    let mut kiosk = clinic.kiosk("en");
    kiosk.pass(Duration::from_secs(600));
    kiosk.reach_handoff();
    kiosk.touch("handoff-yes");
    assert_eq!(news(&kiosk), HandoffNews::NotKept);
    assert!(kiosk.says(&Words::HandoffNotSentLine));
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
    assert_eq!(clinic.outbox().patients().unwrap(), 1);
}

/// VRFY_ABHA_303: who is a patient already is named as one in the list of a mobile.
#[test]
fn the_list_of_a_mobile_names_who_is_a_patient_already() {
    let clinic = Clinic::new("to = \"local\"");
    let mut kiosk = clinic.kiosk("en");
    let to_list = |kiosk: &mut Kiosk| {
        kiosk.touch("language-en");
        kiosk.touch("login");
        kiosk.keys("9999900007");
        kiosk.touch("primary");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        assert_eq!(kiosk.screen(), Screen::AccountChoice);
    };
    to_list(&mut kiosk);
    let is_named = |kiosk: &Kiosk| {
        let pieces = kiosk.pieces();
        let mut texts = pieces.iter().filter_map(|piece| match piece {
            Piece::Text { words, .. } => Some(words),
            Piece::Control { .. } => None,
        });
        texts.any(|words| words.contains("OPD-"))
    };
    assert!(!is_named(&kiosk));
    kiosk.touch("account-1");
    kiosk.touch("primary");
    kiosk.touch("handoff-yes");
    let number = news(&kiosk).patient().expect("a number").clone();
    kiosk.after_a_while();
    to_list(&mut kiosk);
    let words = Words::HandoffSlipNumber {
        patient: number.as_str().to_owned(),
    };
    assert!(kiosk.says(&words));
}

#[test]
fn the_desk_has_bars_on_its_screen_and_a_kiosk_for_patients_has_none() {
    let bars = |heard: HeardHow| {
        let clinic = Clinic {
            heard,
            ..Clinic::new("to = \"local\"")
        };
        let mut kiosk = clinic.kiosk("en");
        kiosk.reach_handoff();
        kiosk.touch("handoff-yes");
        let _ = news(&kiosk);
        let pixels = kiosk.picture();
        let width = pixels.width as usize;
        // The longest run of changes between black and white on one line.
        let lines = pixels.rgba.chunks(4 * width).map(|line| {
            let black: Vec<bool> = line.chunks(4).map(|pixel| pixel[..3] == [0; 3]).collect();
            black.windows(2).filter(|two| two[0] != two[1]).count()
        });
        lines.max().unwrap_or_default()
    };
    let desk = bars(HeardHow::ExplainedBy("Meera Nair".to_owned()));
    assert!(desk > 60, "{desk} edges");
    let alone = bars(HeardHow::Alone);
    assert!(alone < desk / 2, "{alone} edges");
}

/// Every state of it, on every panel, in two languages and the largest letters.
#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_the_hand_off() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).unwrap();
    let desk = HeardHow::ExplainedBy("Meera Nair".to_owned());
    for language in ["en", "hi"] {
        for (panel, text_size) in PANELS
            .into_iter()
            .map(|panel| (panel, TextSize::Normal))
            .chain([(PANELS[0], TextSize::Largest)])
        {
            let scale = text_size.factor();
            let (width, height) = panel.0;
            let keep = |kiosk: &Kiosk, name: &str| {
                let file = format!("{language}-{width}x{height}-{scale}-handoff-{name}.png");
                let png = canvas::png(&kiosk.picture()).expect("a PNG");
                std::fs::write(folder.join(file), png).expect("a file");
            };
            for (heard, whose) in [(HeardHow::Alone, "alone"), (desk.clone(), "desk")] {
                let clinic = Clinic {
                    heard,
                    ..Clinic::new("to = \"local\"")
                };
                let mut kiosk = clinic.shown(language, panel, text_size);
                kiosk.reach_handoff();
                keep(&kiosk, &format!("{whose}-local"));
                kiosk.touch("handoff-yes");
                keep(&kiosk, &format!("{whose}-made"));
            }
            let clinic = Clinic::new("to = \"fhir\"\naddress = \"http://127.0.0.1:9\"");
            let mut kiosk = clinic.shown(language, panel, text_size);
            kiosk.reach_handoff();
            keep(&kiosk, "sent");
            kiosk.touch("handoff-yes");
            keep(&kiosk, "on-its-way");
        }
    }
}
