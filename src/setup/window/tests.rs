//! The questions on panels of several sizes, answered by touch and by keys.

use super::view::{draw, targets};
use super::wizard::Stage;
use super::*;
use crate::config::Environment;
use crate::domain::HeardHow;
use crate::kiosk::LayoutFault;
use crate::kiosk::canvas::Canvas;
use crate::setup::SecretKept;
use tempfile::TempDir;

/// Width and height in pixels, and inches from corner to corner.
const PANELS: [((u32, u32), f64); 5] = [
    ((1080, 1920), 21.5),
    ((1920, 1080), 21.5),
    ((1280, 800), 10.1),
    ((800, 1280), 10.1),
    ((1024, 600), 10.1),
];

fn begun((width, height): (u32, u32), inches: Option<f64>) -> (TempDir, Wizard) {
    let folder = tempfile::tempdir().unwrap();
    let setup = Setup::begin(&folder.path().join("kiosk.toml")).unwrap();
    let size = Size::new(width as f32, height as f32);
    let wizard = Wizard::new(setup, Host::default(), size, inches).unwrap();
    (folder, wizard)
}

/// One for the usual panel.
fn usual() -> (TempDir, Wizard) {
    let ((size, inches), ..) = (PANELS[0], ());
    begun(size, Some(inches))
}

fn canvas_for(wizard: &Wizard) -> Canvas {
    let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
    let room = wizard.room() * wizard.scale();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = (room.width.round() as u32, room.height.round() as u32);
    Canvas::new(size, wizard.scale(), &fonts).unwrap()
}

/// What stands on the page.
fn words_on(wizard: &Wizard) -> String {
    canvas_for(wizard).texts(draw(wizard).1).join("\n")
}

/// Presses what has this id.
#[track_caller]
fn press(wizard: &mut Wizard, id: &str) -> Effect {
    let message = targets(wizard).find(id).cloned();
    let message = message.unwrap_or_else(|| panic!("{id} cannot be pressed"));
    wizard.update(message)
}

/// Presses the row with these words.
#[track_caller]
fn choose(wizard: &mut Wizard, words: &str) -> Effect {
    let choices = wizard.choices();
    let place = choices.iter().position(|choice| choice.words == words);
    let place = place.unwrap_or_else(|| panic!("no {words} in {choices:?}"));
    press(wizard, &format!("choice-{place}"))
}

fn key(wizard: &mut Wizard, key: Key) -> Effect {
    wizard.update(Message::Key(key))
}

fn type_in(wizard: &mut Wizard, text: &str) {
    for letter in text.chars() {
        let _ = key(wizard, Key::Text(Zeroizing::new(letter.to_string())));
    }
}

/// On every page, with the longest that usually stands there.
fn on_every_page(wizard: &mut Wizard, mut look: impl FnMut(&Wizard, &str)) {
    use SecretKept::InFile;
    let name = "Sri Jayachamarajendra Primary Health Centre, Mysuru";
    type_in(wizard, name);
    look(wizard, "clinic");
    let _ = press(wizard, "primary");
    look(wizard, "state");
    let _ = choose(wizard, "Karnataka");
    let _ = choose(wizard, "Hindi");
    look(wizard, "languages");
    let _ = press(wizard, "primary");
    look(wizard, "mode");
    let _ = choose(wizard, "A desk");
    type_in(wizard, "Sister Devi");
    look(wizard, "operator");
    let _ = press(wizard, "primary");
    look(wizard, "size");
    assert!(matches!(press(wizard, "primary"), Effect::FindPrinters));
    look(wizard, "printers are looked for");
    let found = ["reception", "ward"].map(|name| FoundPrinter {
        name: name.to_owned(),
        uri: format!("ipp://192.0.2.7/printers/{name}"),
        state: "its certificate is not trusted; name it with #sha256=".to_owned(),
    });
    let _ = wizard.update(Message::Told(News::Printers(found.into())));
    look(wizard, "printers");
    let _ = choose(wizard, "Another one");
    look(wizard, "another printer");
    let _ = press(wizard, "back");
    let _ = choose(wizard, "ward");
    look(wizard, "paper");
    let _ = choose(wizard, "a6");
    assert!(matches!(press(wizard, "print"), Effect::PrintTestCard(_)));
    for line in ["The card is handed to the printer.", "The card is printed."] {
        let _ = wizard.update(Message::Told(News::TestCard(line.to_owned())));
    }
    look(wizard, "test card");
    let _ = wizard.update(Message::Told(News::TestCardOver));
    let _ = press(wizard, "primary");
    look(wizard, "service");
    let _ = choose(wizard, "ABDM's sandbox");
    type_in(wizard, "SBX_000001");
    look(wizard, "client id");
    let _ = press(wizard, "primary");
    look(wizard, "place of the secret");
    wizard.setup.secret_kept(InFile).unwrap();
    wizard.setup.back();
    look(wizard, "place of the secret, which has one");
    let _ = choose(wizard, "Type it now");
    type_in(wizard, "0f0e7e04-1111-4222-8333-b4b4b4b4b4b4");
    look(wizard, "secret");
    let _ = press(wizard, "primary");
    type_in(wizard, "123456");
    let _ = press(wizard, "primary");
    look(wizard, "pin, refused");
    type_in(wizard, "271829");
    let _ = press(wizard, "primary");
    type_in(wizard, "271829");
    look(wizard, "pin again");
    let _ = press(wizard, "primary");
    look(wizard, "review");
    assert!(matches!(press(wizard, "primary"), Effect::Save));
    let _ = wizard.update(Message::Told(News::Saved(Ok(()))));
    look(wizard, "checking");
    let diagnosis = Diagnosis {
        text: "ok      settings  It can be read and is right.\nlook    screen    Measure it.\nbroken  \
               printer   No printer answers.\n1 ok, 1 to look at, 1 broken\n"
            .to_owned(),
        code: 2,
    };
    let _ = wizard.update(Message::Told(News::Diagnosed(diagnosis)));
    look(wizard, "done");
}

#[test]
fn every_page_can_be_read_on_every_panel() {
    // What is long is looked through.
    let may_scroll = ["state", "languages", "printers", "review"];
    let mut found = Vec::new();
    for (size, inches) in PANELS {
        let (_folder, mut wizard) = begun(size, Some(inches));
        on_every_page(&mut wizard, |wizard, name| {
            let mut faults = canvas_for(wizard).layout_faults(draw(wizard).1, &wizard.look);
            let scrolls = |fault: &LayoutFault| *fault == LayoutFault::Scrolls;
            faults.retain(|fault| !(scrolls(fault) && may_scroll.contains(&name)));
            found.extend(
                faults
                    .iter()
                    .map(|fault| format!("{size:?} {name}: {fault}")),
            );
        });
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn neither_secret_nor_pin_stands_on_any_page() {
    let (_folder, mut wizard) = usual();
    let mut pages = 0;
    on_every_page(&mut wizard, |wizard, name| {
        let words = words_on(wizard);
        for hidden in ["0f0e7e04", "271829", "123456", "argon2"] {
            assert!(!words.contains(hidden), "{name}: {words}");
        }
        pages += 1;
    });
    assert_eq!(pages, 21);
}

#[test]
fn a_practice_kiosk_is_answered_by_touch_alone() {
    let (_folder, mut wizard) = usual();
    let _ = press(&mut wizard, "primary");
    let _ = choose(&mut wizard, "Kerala");
    let _ = press(&mut wizard, "primary");
    let _ = choose(&mut wizard, "People alone");
    let _ = press(&mut wizard, "primary");
    assert_eq!(wizard.setup.page(), Page::Printer);
    let _ = choose(&mut wizard, "No printer");
    let _ = choose(&mut wizard, "Practice");
    assert_eq!(wizard.setup.page(), Page::Pin);
    for _ in 0..2 {
        for digit in "271829".chars() {
            let digit = Ask::Pressed(KeyboardKey::Char(digit));
            let _ = wizard.update(Message::Asked(digit));
        }
        let _ = press(&mut wizard, "primary");
    }
    assert_eq!(wizard.setup.page(), Page::Review);
    let config = wizard.setup.config();
    assert_eq!(config.kiosk.state.as_deref(), Some("Kerala"));
    assert_eq!(config.kiosk.heard, HeardHow::Alone);
    assert!(config.staff.pin.is_some() && config.printer.is_none());
    let words = words_on(&wizard);
    assert!(words.contains("Kerala: Malayalam, English"), "{words}");
    // One question once more.
    let _ = press(&mut wizard, "ask-Who");
    let _ = choose(&mut wizard, "A desk");
    type_in(&mut wizard, "Devi");
    let _ = press(&mut wizard, "primary");
    assert_eq!(wizard.setup.page(), Page::Review);
    assert!(matches!(press(&mut wizard, "primary"), Effect::Save));
    let _ = wizard.update(Message::Told(News::Saved(Err(
        "The disk is full.".to_owned()
    ))));
    assert!(words_on(&wizard).contains("The disk is full."));
    assert_eq!(wizard.stage, Stage::Asking);
}

#[test]
fn keys_are_enough() {
    let (_folder, mut wizard) = usual();
    type_in(&mut wizard, "Ashaa");
    let _ = key(&mut wizard, Key::Backspace);
    let _ = key(&mut wizard, Key::Enter);
    let clinic = wizard.setup.config().kiosk.clinic_name.clone();
    assert_eq!(clinic.as_deref(), Some("Asha"));
    // Down to the second row, which is the first state.
    for _ in 0..2 {
        let _ = key(&mut wizard, Key::Arrow(1.0));
    }
    let scrolled = key(&mut wizard, Key::Arrow(-1.0));
    assert!(matches!(scrolled, Effect::Scroll(_)));
    let _ = key(&mut wizard, Key::Tab { is_back: false });
    let _ = key(&mut wizard, Key::Enter);
    let state = wizard.setup.config().kiosk.state.clone();
    assert_eq!(state.as_deref(), Some("Andaman and Nicobar Islands"));
    let _ = key(&mut wizard, Key::Escape);
    assert_eq!(wizard.setup.page(), Page::State);
    // Letters do nothing where nothing is typed.
    type_in(&mut wizard, "x");
    let _ = key(&mut wizard, Key::Enter);
    assert_eq!(wizard.setup.page(), Page::Languages);
}

#[test]
fn the_rectangle_measures_the_panel_and_everything_follows() {
    let (_folder, mut wizard) = begun((1280, 800), None);
    let before = wizard.scale();
    let _ = wizard.update(Message::Asked(Ask::Visited(Page::Size)));
    let told = wizard.measured();
    let _ = key(&mut wizard, Key::Arrow(1.0));
    assert!(wizard.measured() < told, "a wider card is a smaller panel");
    // 10.1 inches are 256.5 mm: a card is a third of them.
    let diagonal = 1280.0_f32.hypot(800.0);
    let width = ruler::card_width(diagonal, 10.1) / wizard.scale();
    let _ = wizard.update(Message::Asked(Ask::CardDrawn(width)));
    assert!((wizard.measured() - 10.1).abs() < 0.01);
    let _ = press(&mut wizard, "primary");
    assert_eq!(wizard.setup.config().screen.diagonal_inches, 10.1);
    assert!(wizard.scale() > before, "letters grow to what people need");
}

#[test]
fn what_is_refused_stays_to_be_mended() {
    let (_folder, mut wizard) = usual();
    type_in(&mut wizard, &"x".repeat(81));
    let _ = press(&mut wizard, "primary");
    assert_eq!(wizard.setup.page(), Page::Clinic);
    let words = words_on(&wizard);
    assert!(words.contains("1 to 80 characters"), "{words}");
    let _ = key(&mut wizard, Key::Backspace);
    let _ = press(&mut wizard, "primary");
    assert_eq!(wizard.setup.page(), Page::State);
    assert!(wizard.refusal.is_none());
}

#[test]
fn a_second_run_shows_what_the_file_says() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    let text = "[kiosk]\nclinic_name = \"Asha\"\nlanguages = [\"ta\", \"en\"]\n[printer]\nuri = \
                \"office\"\n[abdm]\nenvironment = \"production\"\nclient_id = \"P1\"\n\
                client_secret_file = \"hush\"\n";
    std::fs::write(&file, text).unwrap();
    let setup = Setup::begin(&file).unwrap();
    let size = Size::new(1080.0, 1920.0);
    // A display that tells something else is not believed over the file.
    let mut wizard = Wizard::new(setup, Host::default(), size, Some(10.0)).unwrap();
    assert_eq!(wizard.typing.as_str(), "Asha");
    for page in [Page::Clinic, Page::State, Page::Languages, Page::Mode] {
        assert_eq!(wizard.setup.page(), page);
        let _ = press(&mut wizard, "primary");
    }
    assert!((wizard.measured() - 21.5).abs() < 0.01);
    let _ = press(&mut wizard, "primary");
    let _ = wizard.update(Message::Told(News::Printers(Vec::new())));
    for page in [Page::Printer, Page::Paper, Page::TestCard, Page::Service] {
        assert_eq!(wizard.setup.page(), page);
        let _ = press(&mut wizard, "primary");
    }
    assert_eq!(wizard.typing.as_str(), "P1");
    let _ = press(&mut wizard, "primary");
    let _ = press(&mut wizard, "primary");
    assert_eq!(wizard.setup.page(), Page::Pin);
    assert_eq!(
        wizard.setup.config().abdm.environment,
        Environment::Production
    );
    let _ = press(&mut wizard, "no-pin");
    assert_eq!(wizard.setup.text, text, "what was kept is not written anew");
}
