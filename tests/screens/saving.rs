//! The card as files, on the operator's disk and on the person's stick, and whose QR is on it.

use crate::kiosk::Kiosk;
use crate::printing::for_staff;
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::Event;
use abha_kiosk::kiosk::{KeyPress, UsbRoot};
use abha_kiosk::locale::Message as Words;
use base64::Engine;
use image::{DynamicImage, ImageFormat};
use serde_json::{Value, json};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A folder where sticks would be mounted, and the table that says which are.
struct Sticks {
    folder: tempfile::TempDir,
}

impl Sticks {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("media/kiosk")).expect("a folder");
        let sticks = Self { folder };
        sticks.tell("");
        sticks
    }

    fn table(&self) -> PathBuf {
        self.folder.path().join("mountinfo")
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("media")
    }

    fn stick(&self) -> PathBuf {
        self.root().join("kiosk/GREY")
    }

    fn tell(&self, lines: &str) {
        fs::write(
            self.table(),
            format!("22 1 8:1 / / rw - ext4 x rw\n{lines}"),
        )
        .expect("a table");
    }

    fn put_in(&self) {
        fs::create_dir_all(self.stick()).expect("a stick");
        let stick = self.stick();
        self.tell(&format!(
            "41 22 8:17 / {} rw - vfat y rw\n",
            stick.display()
        ));
    }

    fn pull_out(&self) {
        fs::remove_dir_all(self.stick()).expect("a stick");
        self.tell("");
    }

    fn kiosk(&self) -> Kiosk {
        let patience = Duration::from_secs(20);
        Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
            let root = UsbRoot::told_by(self.root(), self.table());
            options.save_to.sticks = Some(root);
        })
    }
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into())
        .collect();
    names.sort();
    names
}

const CARD: [&str; 2] = ["abha-card-1.pdf", "abha-card-1.png"];

#[test]
fn a_stick_is_offered_while_it_is_mounted_and_holds_nothing_but_the_card() {
    let sticks = Sticks::new();
    let mut kiosk = sticks.kiosk();
    kiosk.reach_card();
    assert!(!kiosk.can_touch("save-stick"), "there is none");
    sticks.put_in();
    let found = kiosk.next_of_the_subscription(|message| match message {
        abha_kiosk::kiosk::Message::SticksLookedFor(found) => Some(*found),
        _ => None,
    });
    assert!(found);
    kiosk.feed(abha_kiosk::kiosk::Message::SticksLookedFor(found));
    kiosk.touch("save-stick");
    assert!(kiosk.says(&Words::CardSavedStick));
    assert!(kiosk.says(&Words::CardSavedStickLine));
    assert_eq!(files(&sticks.stick()), CARD);
    assert!(files(kiosk.saved.path()).is_empty(), "not on the kiosk too");
    kiosk.touch("save-stick");
    assert!(kiosk.says(&Words::CardSavedStickAlready));
    assert_eq!(files(&sticks.stick()), CARD, "once is enough");
}

#[test]
fn a_stick_that_is_there_before_the_card_is_offered_at_once() {
    let sticks = Sticks::new();
    sticks.put_in();
    let mut kiosk = sticks.kiosk();
    kiosk.reach_card();
    assert!(kiosk.can_touch("save-stick"));
    sticks.pull_out();
    kiosk.touch("save-stick");
    assert!(kiosk.says(&Words::CardNotSaved));
    assert!(kiosk.says(&Words::CardNotSavedGone));
    kiosk.touch("save");
    assert!(kiosk.says(&Words::CardSaved));
    assert_eq!(files(kiosk.saved.path()), CARD);
}

#[test]
fn a_number_that_is_taken_is_passed_over_and_a_folder_that_cannot_be_is_told_calmly() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.reach_card();
    // What should be the PNG's place is taken by a folder that cannot be replaced.
    fs::create_dir_all(kiosk.saved.path().join("abha-card-1.png/x")).expect("a folder");
    kiosk.touch("save");
    assert!(kiosk.says(&Words::CardSaved), "the next number is free");
    assert!(kiosk.says(&Words::CardSavedLine { number: 2 }));
    assert_eq!(
        files(kiosk.saved.path()),
        ["abha-card-1.png", "abha-card-2.pdf", "abha-card-2.png"]
    );
    let patience = Duration::from_secs(20);
    let file = tempfile::NamedTempFile::new().expect("a file");
    let mut kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
        options.save_to.folder = file.path().join("cards");
    });
    kiosk.reach_card();
    kiosk.touch("save");
    assert!(kiosk.says(&Words::CardNotSaved));
    assert!(kiosk.says(&Words::CardNotSavedLine));
    assert!(kiosk.says(&for_staff(&Words::CardStaffOther)));
}

#[test]
fn a_key_held_down_saves_one_card_and_the_desk_finds_it_by_one_number() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.reach_card();
    // Held down it comes once, which the input layer holds; here it is pressed again and again.
    kiosk.press(&[KeyPress::Save; 40]);
    assert_eq!(files(kiosk.saved.path()), CARD);
    assert!(kiosk.says(&Words::CardSavedAlready));
    assert!(kiosk.says(&Words::CardSavedLine { number: 1 }));
    // The next person has the next number.
    kiosk.feed(abha_kiosk::kiosk::Message::Happened(Event::Finished));
    // The next code to the same phone waits out its minute.
    kiosk.pass(Duration::from_secs(60));
    kiosk.reach_card();
    kiosk.touch("save");
    assert!(kiosk.says(&Words::CardSaved));
    assert!(kiosk.says(&Words::CardSavedLine { number: 2 }));
    assert_eq!(files(kiosk.saved.path()).len(), 4);
}

/// CRT_ABHA_114 in both generations, and our own beside it (115).
#[test]
fn the_services_card_is_saved_too_and_is_the_picture_that_the_service_made() {
    for api in [Generation::V3, Generation::V2] {
        let mut kiosk = Kiosk::speaking(api, "en", (1080, 1920), Duration::from_secs(20));
        kiosk.reach_card();
        assert!(kiosk.says(&Words::CardQuestion), "{api:?}");
        kiosk.touch("official-card");
        assert!(kiosk.says(&Words::CardOfficialQuestion), "{api:?}");
        kiosk.touch("save");
        assert!(kiosk.says(&Words::CardSavedLine { number: 1 }), "{api:?}");
        assert_eq!(files(kiosk.saved.path()), CARD);
        let picture = image::open(kiosk.saved.path().join(CARD[1])).expect("a PNG");
        // With the strip that says that it was made in practice.
        assert_eq!((picture.width(), picture.height()), (1011, 638));
        let pdf = fs::read(kiosk.saved.path().join(CARD[0])).expect("a PDF");
        assert!(pdf.starts_with(b"%PDF-"));
        kiosk.touch("our-card");
        assert!(kiosk.says(&Words::CardQuestion), "{api:?}");
        kiosk.touch("save");
        let second = Words::CardSavedLine { number: 2 };
        assert!(kiosk.says(&second), "ours is another");
        kiosk.touch("primary");
        assert!(kiosk.says(&Words::GoodbyeSaved), "no question is asked");
    }
}

/// CRT_ABHA_114 with keys alone: Ctrl+S saves what is shown.
#[test]
fn the_services_card_is_seen_and_saved_with_keys() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.reach_card();
    let controls = kiosk.app.controls();
    let at = |id: &str| controls.iter().position(|other| other == id);
    let begins = at("save").expect("the first of the page");
    let steps = at("official-card").expect("it is reached") - begins;
    kiosk.press(&vec![KeyPress::MoveOn; steps]);
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.says(&Words::CardOfficialQuestion));
    kiosk.press(&[KeyPress::Save]);
    assert!(kiosk.says(&Words::CardSavedLine { number: 1 }));
}

/// The paths of the service's card.
const CARD_PATHS: [(Generation, &str); 2] = [
    (Generation::V3, "/abha/api/v3/profile/account/abha-card"),
    (Generation::V2, "/api/v1/account/getPngCard"),
];

/// The kiosk shows the service's card where this is what the service sends for it.
fn shown_with(api: Generation, body: Value) -> Kiosk {
    let mut kiosk = Kiosk::speaking(api, "en", (1080, 1920), Duration::from_secs(20));
    for (of, path) in CARD_PATHS {
        if of == api {
            let answer = json!({"status": 200, "times": 9, "path": path, "body": body});
            kiosk.tell_sandbox("/practice/faults", &answer);
        }
    }
    kiosk.reach_card();
    kiosk.touch("official-card");
    kiosk
}

/// CRT_ABHA_114: what is no card of this person is told in plain words, and ours is there.
#[test]
fn an_odd_card_of_the_service_is_told_and_ours_stays() {
    let whole = encoded(&blank((506, 319)), ImageFormat::Png);
    let broken = &whole[..whole.len() / 2];
    let huge = encoded(&blank((3000, 2000)), ImageFormat::Png);
    let odd = [
        (
            "of somebody else",
            picture("{\"hidn\":\"91-1000-2000-3016\"}"),
        ),
        ("broken", in_json(broken)),
        ("huge", in_json(&huge)),
        ("a PDF", in_json(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF")),
        ("empty", json!({})),
    ];
    for (api, _) in CARD_PATHS {
        for (what, body) in &odd {
            let mut kiosk = shown_with(api, body.clone());
            let told = kiosk.says(&Words::CardOfficialUnavailable);
            assert!(told, "{api:?} {what}");
            assert!(!kiosk.can_touch("save"), "{api:?} {what}");
            kiosk.touch("our-card");
            kiosk.touch("save");
            assert!(kiosk.says(&Words::CardSaved), "{api:?} {what}");
        }
    }
}

/// CRT_ABHA_114: both kinds of picture that the service may send.
#[test]
fn a_card_of_the_service_is_shown_as_a_png_and_as_a_jpeg() {
    for (api, _) in CARD_PATHS {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let mut kiosk = shown_with(api, in_json(&encoded(&blank((506, 319)), format)));
            assert!(kiosk.can_touch("save"), "{api:?} {format:?}");
            kiosk.touch("save");
            assert!(kiosk.says(&Words::CardSaved), "{api:?} {format:?}");
        }
    }
}

/// CRT_ABHA_114: nobody has to begin again for a card that was late.
#[test]
fn a_card_that_did_not_come_can_be_asked_for_again() {
    let mut kiosk = shown_with(Generation::V3, json!({}));
    assert!(kiosk.says(&Words::CardOfficialUnavailable));
    kiosk.heal_sandbox();
    kiosk.touch("our-card");
    kiosk.touch("official-card");
    assert!(kiosk.can_touch("save"));
}

fn blank((width, height): (u32, u32)) -> DynamicImage {
    DynamicImage::new_rgb8(width, height)
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).expect("a picture");
    file.into_inner()
}

/// A file as the service would send it, in JSON.
fn in_json(file: &[u8]) -> Value {
    let text = base64::engine::general_purpose::STANDARD.encode(file);
    json!({ "card": text })
}

/// A QR picture as the service would send it, in JSON.
fn picture(text: &str) -> Value {
    let code = qrcode::QrCode::new(text).expect("a QR");
    let (size, quiet, scale) = (code.width(), 4, 4);
    let side = u32::try_from((size + 2 * quiet) * scale).expect("a size");
    let picture = image::GrayImage::from_fn(side, side, |x, y| {
        let module = |at: u32| (at as usize / scale).checked_sub(quiet);
        let dark = match (module(x), module(y)) {
            (Some(x), Some(y)) if x < size && y < size => code[(x, y)] == qrcode::Color::Dark,
            _ => false,
        };
        image::Luma([if dark { 0 } else { 255 }])
    });
    let mut file = Cursor::new(Vec::new());
    picture
        .write_to(&mut file, image::ImageFormat::Png)
        .expect("a PNG");
    let text = base64::engine::general_purpose::STANDARD.encode(file.into_inner());
    json!({ "qrCode": text })
}

/// What the QR of the saved card says.
fn saved_qr(kiosk: &Kiosk) -> String {
    let png = kiosk.saved.path().join("abha-card-1.png");
    let picture = image::open(png).expect("a PNG").into_luma8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        picture.get_pixel(x as u32, y as u32).0[0]
    });
    let grids = prepared.detect_grids();
    let (_, text) = grids
        .first()
        .expect("a QR")
        .decode()
        .expect("a QR that can be read");
    text
}

const OWN: &str = "{\"hidn\":\"91-1000-2000-3008\",\"hid\":\"sunil.pawar77@sbx\",\"name\":\"Sunil \
                   Pawar\",\"from\":\"the service\"}";

fn with_the_services_answer(api: Generation, fault: &Value) -> String {
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::speaking(api, "en", (1080, 1920), patience);
    let mut fault = fault.clone();
    fault["times"] = json!(9);
    for path in [
        "/abha/api/v3/profile/account/qrCode",
        "/api/v1/account/qrCode",
    ] {
        fault["path"] = json!(path);
        kiosk.tell_sandbox("/practice/faults", &fault);
    }
    kiosk.reach_card();
    kiosk.touch("save");
    assert!(kiosk.says(&Words::CardSaved));
    saved_qr(&kiosk)
}

#[test]
fn the_services_own_qr_is_put_on_our_card_letter_by_letter() {
    for api in [Generation::V3, Generation::V2] {
        let answer = json!({"status": 200, "body": picture(OWN)});
        assert_eq!(with_the_services_answer(api, &answer), OWN);
    }
}

#[test]
fn without_it_or_with_a_strange_one_the_card_has_ours() {
    for answer in [
        json!({"status": 500, "empty": true}),
        json!({"status": 200, "html": true}),
        json!({"status": 200, "body": picture(&OWN.replace("3008", "3016"))}),
        json!({"status": 200, "body": picture(&OWN.replace("pawar77", "pawar78"))}),
        json!({"status": 200, "body": picture("https://example.org/")}),
    ] {
        let said = with_the_services_answer(Generation::V3, &answer);
        assert!(said.contains("91-1000-2000-3008"), "{said}");
        assert!(!said.contains("the service"), "{said}");
    }
}

/// Beside the card, across, both stand under the ways to get it.
#[test]
fn the_practice_phone_does_not_cover_what_became_of_saving() {
    for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
        let mut kiosk = Kiosk::new("en", size, Duration::from_secs(20));
        kiosk.reach_card();
        kiosk.touch("save");
        let told = kiosk.bounds_of(&Words::CardSavedLine { number: 1 });
        let told = told.expect("the person is told");
        // Where there is no room for it, it waits.
        if let Some(phone) = kiosk.bounds_of(&Words::PhoneTitle) {
            assert!(
                phone.y > told.y + told.height,
                "{size:?}: {phone:?} {told:?}"
            );
        }
    }
}
