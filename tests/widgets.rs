//! The pieces of the kiosk: pressed by mouse and finger, laid out in every window, drawn.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs
)]

#[path = "widgets/scenes.rs"]
mod scenes;

use abha_kiosk::kiosk::canvas::{self, Canvas};
use abha_kiosk::kiosk::theme::{self, Appearance, Look, TextSize, space, style::Pressable};
use abha_kiosk::kiosk::widget::page_parts::BODY;
use abha_kiosk::kiosk::widget::*;
use iced::touch::{self, Finger};
use iced::widget::button::Status;
use iced::widget::{Id, column};
use iced::{Color, Event, Point, Rectangle, Size};
use iced_test::Simulator;
use iced_test::selector::{self, Candidate, Target};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use scenes::{ENGLISH, FONTS, HINDI, SCENES, SIZES, Said, Scene, URDU, Words};

const LANGUAGES: [&Words; 3] = [&ENGLISH, &HINDI, &URDU];
const WINDOW: Size = SIZES[1];

fn look() -> Look {
    Look::new(Appearance::Light, TextSize::Normal, &ENGLISH.facts())
}

fn simulate(element: Element<'static, Said>, window: Size) -> Simulator<'static, Said> {
    theme::fonts::use_only(FONTS);
    Simulator::with_size(iced::Settings::default(), window, element)
}

/// What is said when the piece with this id is clicked.
fn clicked(element: Element<'static, Said>, id: impl Into<Id>) -> Vec<Said> {
    let mut ui = simulate(element, WINDOW);
    ui.click(selector::id(id)).expect("the piece is there");
    ui.into_messages().collect()
}

fn pad(keys: Keypad) -> Element<'static, Said> {
    keypad(&look(), keys, Said::Key, Some(KeypadKey::Digit(5)))
}

#[test]
fn each_key_of_the_keypad_says_itself() {
    let all = Keypad {
        digits: true,
        backspace: true,
        corner: Some((KeypadKey::Confirm, true)),
    };
    for key in KeypadKey::ALL.into_iter().chain([KeypadKey::Confirm]) {
        assert_eq!(clicked(pad(all), key.id()), [Said::Key(key)]);
    }
    let clear = Keypad {
        corner: Some((KeypadKey::Clear, true)),
        ..all
    };
    assert_eq!(
        clicked(pad(clear), KeypadKey::Clear.id()),
        [Said::Key(KeypadKey::Clear)]
    );
}

#[test]
fn keys_that_cannot_be_used_say_nothing() {
    let none = Keypad {
        digits: false,
        backspace: false,
        corner: Some((KeypadKey::Confirm, false)),
    };
    for key in KeypadKey::ALL.into_iter().chain([KeypadKey::Confirm]) {
        assert_eq!(clicked(pad(none), key.id()), []);
    }
}

#[test]
fn each_key_of_the_letter_board_says_itself() {
    let board = || {
        keyboard(
            &look(),
            Layout::ADDRESS,
            1000.0,
            |_| true,
            Said::Letter,
            None,
        )
    };
    let keys: Vec<KeyboardKey> = Layout::ADDRESS.rows().flatten().collect();
    assert_eq!(keys.len(), 10 + 26 + 2 + 1);
    for key in keys {
        assert_eq!(clicked(board(), key.id()), [Said::Letter(key)]);
    }
}

/// What is said when this point of the scene is touched.
fn touched_at(name: &str, scene: &Scene, point: Point) -> Vec<Said> {
    let mut ui = simulate(draw(name, scene), scene.window);
    ui.point_at(point);
    let _ = ui.simulate(iced_test::simulator::click());
    ui.into_messages().collect()
}

#[test]
fn a_key_takes_20_mm_and_between_keys_nothing_is_dead() {
    let mm = |pixels: f32| pixels / theme::PX_PER_MM;
    for window in SIZES {
        let scene = Scene::new(&ENGLISH, Appearance::Light, TextSize::Normal, window);
        for (name, key, right, below) in [
            (
                "address-own",
                KeyboardKey::Char('q').id(),
                KeyboardKey::Char('w').id(),
                KeyboardKey::Char('a').id(),
            ),
            (
                "otp",
                KeypadKey::Digit(1).id(),
                KeypadKey::Digit(2).id(),
                KeypadKey::Digit(4).id(),
            ),
        ] {
            let mut ui = simulate(draw(name, &scene), window);
            let [key, right, below] = [key, right, below].map(|id| find(&mut ui, id).bounds());
            let pitch = right.x - key.x;
            let gap = pitch - key.width;
            assert!(mm(gap) >= 3.0, "{name} in {window:?}: {} mm", mm(gap));
            for reach in [key.width + gap, key.height + gap] {
                assert!(mm(reach) >= 20.0, "{name} in {window:?}: {} mm", mm(reach));
            }
            let gap_below = Point::new(below.center_x(), below.y - gap / 2.0 + 1.0);
            for (point, whose) in [
                (Point::new(right.x - gap / 2.0 - 1.0, key.center_y()), key),
                (Point::new(right.x - gap / 2.0 + 1.0, key.center_y()), right),
                (gap_below, below),
            ] {
                let in_the_gap = touched_at(name, &scene, point);
                assert_eq!(in_the_gap.len(), 1, "{name} in {window:?} at {point:?}");
                let on_the_key = touched_at(name, &scene, whose.center());
                assert_eq!(in_the_gap, on_the_key, "{name} in {window:?}");
            }
        }
    }
}

#[test]
fn a_button_says_its_message_or_nothing() {
    let button = |message| button::primary(&look(), None, "Go", Press::maybe("go", message));
    assert_eq!(clicked(button(Some(Said::Primary)), "go"), [Said::Primary]);
    assert_eq!(clicked(button(None), "go"), []);
}

#[test]
fn whole_tiles_and_rows_are_buttons() {
    let look = look();
    let pieces = || -> Element<'static, Said> {
        column![
            tile_grid(
                &look,
                2,
                vec![
                    tile(
                        &look,
                        Icon::Card,
                        "One",
                        None,
                        Press::new("t0", Said::Choose(0))
                    ),
                    tile(
                        &look,
                        Icon::Card,
                        "Two",
                        None,
                        Press::new("t1", Said::Choose(1))
                    ),
                ],
            ),
            check_row(
                &look,
                false,
                None,
                "Words",
                Press::new("c", Said::Choose(2))
            ),
            choice_row(
                &look,
                RowHeight::Roomy,
                "Words",
                None,
                true,
                Press::new("r", Said::Choose(3))
            ),
        ]
        .spacing(space::M)
        .into()
    };
    for (at, id) in ["t0", "t1", "c", "r"].into_iter().enumerate() {
        let bounds = find(&mut simulate(pieces(), WINDOW), id).bounds();
        // Not only the middle: just inside two corners as well.
        for corner in [
            Point::new(bounds.x + 4.0, bounds.y + 4.0),
            Point::new(
                bounds.x + bounds.width - 4.0,
                bounds.y + bounds.height - 4.0,
            ),
        ] {
            let mut ui = simulate(pieces(), WINDOW);
            ui.point_at(corner);
            let _ = ui.simulate(iced_test::simulator::click());
            assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Said::Choose(at)]);
        }
    }
}

#[test]
fn a_finger_presses_and_a_lost_finger_does_not() {
    let id = Finger(1);
    let touched = |last: fn(Finger, Point) -> touch::Event| {
        let mut ui = simulate(
            pad(Keypad {
                digits: true,
                backspace: true,
                corner: None,
            }),
            WINDOW,
        );
        let at = find(&mut ui, KeypadKey::Digit(7).id()).bounds().center();
        ui.point_at(at);
        let _ = ui.simulate([
            Event::Touch(touch::Event::FingerPressed { id, position: at }),
            Event::Touch(last(id, at)),
        ]);
        ui.into_messages().collect::<Vec<_>>()
    };
    assert_eq!(
        touched(|id, position| touch::Event::FingerLifted { id, position }),
        [Said::Key(KeypadKey::Digit(7))]
    );
    assert_eq!(
        touched(|id, position| touch::Event::FingerLost { id, position }),
        []
    );
}

#[test]
fn a_hovered_control_looks_like_a_resting_one_and_a_pressed_one_does_not() {
    for appearance in Appearance::ALL {
        let look = Look::new(appearance, TextSize::Normal, &ENGLISH.facts());
        for pressable in [
            Pressable::primary(&look),
            Pressable::surface(&look),
            Pressable::danger(&look),
            Pressable::chosen(&look),
            Pressable::bare(&look),
        ] {
            let style = pressable.style();
            let style = |status| style(&look.theme(), status);
            assert_eq!(style(Status::Active), style(Status::Hovered));
            assert_ne!(
                style(Status::Active).background,
                style(Status::Pressed).background
            );
            assert_ne!(style(Status::Active), style(Status::Disabled));
        }
    }
}

#[test]
fn every_icon_is_drawn_and_none_twice() {
    let mut canvas = Canvas::new((96, 96), 2.0, FONTS).unwrap();
    let mut seen: Vec<(Icon, Vec<u8>)> = Vec::new();
    for sign in Icon::ALL.iter().copied() {
        let element: Element<'_, Said> = icon(sign, 48.0, Color::BLACK).into();
        let pixels = canvas.draw(element, &look().theme(), Color::WHITE);
        let inked = pixels.rgba.chunks(4).filter(|pixel| pixel[0] < 128).count();
        assert!(
            (200..6000).contains(&inked),
            "{sign:?} has {inked} inked pixels"
        );
        // No stroke is cut off by the edge of the square.
        for at in 0..96 {
            for edge in [at, 95 * 96 + at, at * 96, at * 96 + 95] {
                assert!(pixels.rgba[edge * 4] > 128, "{sign:?} touches its edge");
            }
        }
        for (other, drawn) in &seen {
            assert!(*drawn != pixels.rgba, "{sign:?} looks like {other:?}");
        }
        seen.push((sign, pixels.rgba));
    }
}

#[test]
fn nothing_is_cut_in_any_window_language_and_text_size() {
    for_every_scene(&TextSize::ALL, |name, scene, ui| {
        let window = Rectangle::with_size(scene.window);
        let scrolls = scrolls(ui);
        let inside = |bounds: &Rectangle| {
            bounds.x >= -0.5
                && bounds.x + bounds.width <= window.width + 0.5
                && (scrolls
                    || (bounds.y >= -0.5 && bounds.y + bounds.height <= window.height + 0.5))
        };
        let lines = line_heights(&scene.look);
        for (what, bounds) in everything(ui) {
            assert!(inside(&bounds), "{name}: {what:?} at {bounds:?}");
            let Some(words) = what else { continue };
            // A text that got less height than it needs ends within a line.
            let whole = lines.iter().any(|line| {
                let count = bounds.height / line;
                count > 0.99 && (count - count.round()).abs() < 0.01
            });
            assert!(
                whole || words.is_empty(),
                "{name}: \"{words}\" is cut: {bounds:?}"
            );
        }
        // However much there is to scroll, what acts is always in sight.
        for id in [
            "back",
            "primary",
            "key-0",
            "key-backspace",
            "bar-0",
            "bar-2",
        ] {
            let Ok(found) = ui.find(selector::id(id)) else {
                continue;
            };
            assert!(in_sight(&found, window), "{name}: {id} at {found:?}");
        }
    });
}

#[test]
fn no_page_scrolls_as_designed() {
    for_every_scene(&[TextSize::Normal], |name, _, ui| {
        assert!(!scrolls(ui), "{name} scrolls");
    });
}

#[test]
fn pieces_that_can_be_pressed_do_not_overlap() {
    for_every_scene(&[TextSize::Largest], |name, _, ui| {
        let ids = [
            "back",
            "primary",
            "stop",
            "resend",
            "own",
            "bar-0",
            "bar-1",
            "bar-2",
            "phone",
            "key-1",
            "key-3",
            "key-backspace",
            "key-0",
            "key-q",
            "key-p",
            "home-0",
            "home-3",
            "l0",
            "l5",
            "c0",
            "c1",
            "a0",
            "a1",
            "a2",
        ];
        let found: Vec<(&str, Rectangle)> = ids
            .into_iter()
            .filter_map(|id| Some((id, ui.find(selector::id(id)).ok()?.visible_bounds()?)))
            .collect();
        for (at, (one, bounds)) in found.iter().enumerate() {
            for (other, others) in &found[at + 1..] {
                if let Some(common) = bounds.intersection(others) {
                    assert!(
                        common.width < 1.0 || common.height < 1.0,
                        "{name}: {one} and {other} overlap"
                    );
                }
            }
        }
    });
}

#[test]
fn focus_moves_nothing() {
    for (name, draw) in SCENES {
        let mut scene = Scene::new(&ENGLISH, Appearance::Light, TextSize::Large, SIZES[0]);
        let mut places = |focus| {
            scene.focus = focus;
            everything(&mut simulate(draw(&scene), SIZES[0]))
        };
        assert_eq!(places(true), places(false), "{name}");
    }
}

#[test]
fn back_stands_where_lines_begin() {
    for (words, back_first) in [(&ENGLISH, true), (&HINDI, true), (&URDU, false)] {
        let scene = Scene::new(words, Appearance::Light, TextSize::Normal, WINDOW);
        let mut ui = simulate(draw("otp", &scene), WINDOW);
        let back = find(&mut ui, "back").bounds();
        let primary = find(&mut ui, "primary").bounds();
        let help = find(&mut ui, "bar-2").bounds();
        let pad = find(&mut ui, "key-1").bounds();
        assert_eq!(back.x < primary.x, back_first);
        assert_eq!(help.x > WINDOW.width / 2.0, back_first);
        assert_eq!(pad.x > WINDOW.width / 2.0, back_first);
        // The digits run as on a telephone in every language.
        assert!(find(&mut ui, "key-3").bounds().x > pad.x);
    }
}

#[test]
fn actions_are_in_the_same_place_on_each_page() {
    for window in SIZES {
        let scene = Scene::new(&ENGLISH, Appearance::Light, TextSize::Normal, window);
        let place = |name: &str| {
            let mut ui = simulate(draw(name, &scene), window);
            (
                find(&mut ui, "back").bounds(),
                find(&mut ui, "primary").bounds(),
            )
        };
        let first = place("consent");
        for name in ["aadhaar", "otp", "address", "address-own"] {
            let (back, primary) = place(name);
            let near = |one: f32, other: f32| (one - other).abs() < 0.01;
            assert!(
                near(back.x, first.0.x)
                    && near(back.y, first.0.y)
                    && near(primary.x, first.1.x)
                    && near(primary.y, first.1.y)
                    && back.size() == first.0.size(),
                "{name} in {window:?}: {back:?} {primary:?}"
            );
            assert!(primary.width >= scene.look.metrics.primary_width);
        }
    }
}

#[test]
fn the_practice_phone_moves_nothing_and_covers_nothing_that_acts() {
    for window in SIZES {
        for words in [&ENGLISH, &HINDI] {
            let mut scene = Scene::new(words, Appearance::Light, TextSize::Normal, window);
            let name = format!("{} in {window:?}", words.name);
            let without = everything(&mut simulate(draw("otp", &scene), window));
            scene.phone = true;
            let mut ui = simulate(draw("otp", &scene), window);
            let with = everything(&mut ui);
            for piece in &without {
                assert!(with.contains(piece), "{name}: {piece:?} moved");
            }
            let message = ui
                .find(words.sms)
                .or_else(|_| ui.find(words.code))
                .unwrap_or_else(|_| panic!("{name}: no code can be read"))
                .bounds();
            for id in [
                "phone", "back", "primary", "key-1", "key-9", "key-0", "bar-0", "resend", "entry",
            ] {
                let found = find(&mut ui, id);
                assert!(
                    in_sight(&found, Rectangle::with_size(window)),
                    "{name}: {id}"
                );
                assert!(!message.intersects(&found.bounds()), "{name}: {id}");
            }
        }
    }
}

#[test]
fn what_is_told_moves_nothing_and_covers_nothing_that_acts() {
    for window in SIZES {
        for text_size in TextSize::ALL {
            for words in LANGUAGES {
                let scene = Scene::new(words, Appearance::Light, text_size, window);
                let name = format!("{} at {text_size:?} in {window:?}", words.name);
                let mut before = simulate(draw("aadhaar", &scene), window);
                let mut after = simulate(draw("aadhaar-problem", &scene), window);
                let told = after.find(words.problem[0]).expect("it is told").bounds();
                for id in [
                    "back", "primary", "key-1", "key-9", "key-0", "bar-0", "bar-2", "leave",
                    "entry",
                ] {
                    let bounds = find(&mut after, id).bounds();
                    assert_eq!(bounds, find(&mut before, id).bounds(), "{name}: {id} moved");
                    assert!(!told.intersects(&bounds), "{name}: {id} is covered");
                }
            }
        }
    }
}

#[test]
fn boxes_keep_their_groups_together() {
    let scene = Scene::new(&ENGLISH, Appearance::Light, TextSize::Normal, SIZES[0]);
    let at = |name, digit: &str| {
        let mut ui = simulate(draw(name, &scene), SIZES[0]);
        ui.find(digit).unwrap().bounds()
    };
    // 3-3: the third digit shows, and the boxes before it stand on its line.
    let (first, third) = (at("otp", "0"), at("otp", "2"));
    assert_eq!(first.y, third.y);
    assert!(third.x > first.x);
    // 4-4-4-4 does not fit a portrait page: the thirteenth digit opens the second line's
    // second group.
    let last = at("vid", "2");
    let other = at("aadhaar", "6");
    assert!(last.y > other.y + 90.0, "{last:?} {other:?}");
}

#[test]
fn the_canvas_draws_the_same_twice_and_different_things_differently() {
    let scene = |focus| {
        let mut scene = Scene::new(&HINDI, Appearance::Dark, TextSize::Normal, SIZES[0]);
        scene.focus = focus;
        scene
    };
    let mut canvas = Canvas::new((540, 960), 0.5, FONTS).unwrap();
    assert_eq!(canvas.logical_size(), SIZES[0]);
    let mut draw = |scene: &Scene| {
        canvas.draw(
            draw("address", scene),
            &scene.look.theme(),
            scene.look.palette.page,
        )
    };
    let first = draw(&scene(true));
    assert_eq!(first, draw(&scene(true)));
    // All of it is painted.
    assert!(first.rgba.chunks(4).all(|pixel| pixel[3] == 255));
    assert_ne!(first, draw(&scene(false)));
    let bytes = canvas::png(&first).unwrap();
    let read = image::load_from_memory(&bytes).unwrap().into_rgba8();
    assert_eq!((read.width(), read.height()), (540, 960));
    assert_eq!(read.into_raw(), first.rgba);
}

#[test]
fn a_usable_button_does_not_look_disabled_on_the_canvas() {
    let mut canvas = Canvas::new((500, 120), 1.0, FONTS).unwrap();
    let look = look();
    let mut fill = |message| {
        let button = button::primary(&look, None, "Go", Press::maybe("go", message));
        let pixels = canvas.draw(button, &look.theme(), look.palette.page);
        let at = (52 * 500 + 40) * 4;
        [pixels.rgba[at], pixels.rgba[at + 1], pixels.rgba[at + 2]]
    };
    assert_eq!(fill(Some(Said::Primary)), [0x06, 0x42, 0x3F]);
    assert_eq!(fill(None), [0xE4, 0xE8, 0xEE]);
}

#[test]
fn a_canvas_that_cannot_be_is_refused() {
    for (size, scale) in [
        ((0, 100), 1.0),
        ((100, 0), 1.0),
        ((20_000, 100), 1.0),
        ((100, 100), 0.0),
        ((100, 100), f32::NAN),
    ] {
        assert!(matches!(
            Canvas::new(size, scale, FONTS),
            Err(canvas::Error::Size { .. })
        ));
    }
    let torn = canvas::Pixels {
        width: 2,
        height: 2,
        rgba: vec![0; 3],
    };
    assert!(matches!(canvas::png(&torn), Err(canvas::Error::Png(_))));
}

#[test]
fn only_our_fonts_are_there() {
    theme::fonts::use_only(FONTS);
    theme::fonts::use_only(FONTS);
    let mut system = iced::advanced::graphics::text::font_system()
        .write()
        .unwrap();
    let database = system.raw().db();
    assert_eq!(database.faces().count(), FONTS.len());
    for face in database.faces() {
        assert!(
            face.families
                .iter()
                .any(|(name, _)| name.starts_with("Noto"))
        );
    }
}

/// iced 0.14 draws a single right-to-left line outside its box when the text is aligned
/// horizontally, so texts are placed by the containers around them.
#[test]
fn no_text_is_aligned_horizontally() {
    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/kiosk"),
        &mut found,
    );
    assert!(found.len() > 20);
    for path in found {
        let source = std::fs::read_to_string(&path).unwrap();
        assert_eq!(aligned_texts(&source), [""; 0], "{}", path.display());
    }
    assert_eq!(
        aligned_texts("body(look, f(x)).size(2).align_x(Center)").len(),
        1
    );
    assert_eq!(
        aligned_texts("container(body(look, x)).align_x(Center)").len(),
        0
    );
}

/// Texts whose chain of calls sets a horizontal alignment.
fn aligned_texts(source: &str) -> Vec<String> {
    const ROLES: [&str; 11] = [
        "text", "headline", "title", "body", "strong", "label", "small", "number", "key", "band",
        "words",
    ];
    let mut faults = Vec::new();
    for role in ROLES {
        let call = format!("{role}(");
        for (at, _) in source.match_indices(&call) {
            let before = source[..at].chars().next_back();
            if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == '.') {
                continue;
            }
            let mut rest = after_parenthesis(&source[at + role.len()..]);
            while let Some(chained) = rest.trim_start().strip_prefix('.') {
                let name: String = chained
                    .chars()
                    .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                    .collect();
                if ["align_x", "center"].contains(&name.as_str()) {
                    faults.push(format!("{call}…).{name}"));
                }
                rest = after_parenthesis(&chained[name.len()..]);
            }
        }
    }
    faults
}

/// What follows the parenthesis that opens at the start.
fn after_parenthesis(source: &str) -> &str {
    let mut depth = 0;
    for (at, sign) in source.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 => return &source[at..],
            _ => {}
        }
        if depth == 0 {
            return &source[at + 1..];
        }
    }
    ""
}

#[test]
#[ignore = "needs eyes: draws every scene into target/tmp/gallery"]
fn gallery() {
    let only = std::env::var("GALLERY").unwrap_or_default();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    std::fs::create_dir_all(&folder).unwrap();
    let looks = [
        ("light", &ENGLISH, Appearance::Light, TextSize::Normal),
        ("light-hi", &HINDI, Appearance::Light, TextSize::Normal),
        ("dark-hi", &HINDI, Appearance::Dark, TextSize::Large),
        (
            "light-largest",
            &ENGLISH,
            Appearance::Light,
            TextSize::Largest,
        ),
        (
            "contrast-hi-largest",
            &HINDI,
            Appearance::HighContrast,
            TextSize::Largest,
        ),
        ("light-ur", &URDU, Appearance::Light, TextSize::Normal),
    ];
    let panels = [
        (SIZES[0], (1080, 1920)),
        (SIZES[1], (1920, 1080)),
        (SIZES[2], (1280, 800)),
        (SIZES[4], (1280, 800)),
    ];
    let signs = Icon::ALL
        .iter()
        .map(|sign| icon(*sign, 96.0, look().palette.ink).into());
    let sheet: Element<'_, Said> = iced::widget::row(signs).spacing(space::L).wrap().into();
    let pixels =
        Canvas::new((1080, 640), 1.0, FONTS)
            .unwrap()
            .draw(sheet, &look().theme(), Color::WHITE);
    std::fs::write(folder.join("icons.png"), canvas::png(&pixels).unwrap()).unwrap();
    for (window, size) in panels {
        let scale = size.0 as f32 / window.width;
        let mut canvas = Canvas::new(size, scale, FONTS).unwrap();
        for (look, words, appearance, text_size) in looks {
            for (name, draw) in SCENES {
                for (phone, suffix) in [(false, ""), (true, "-phone")] {
                    let inches = if window == SIZES[4] { "-10.1" } else { "" };
                    let title = format!("{}x{}{inches}-{name}{suffix}-{look}", size.0, size.1);
                    if (phone && name != "otp") || !title.contains(&only) {
                        continue;
                    }
                    let mut scene = Scene::new(words, appearance, text_size, window);
                    scene.phone = phone;
                    let pixels =
                        canvas.draw(draw(&scene), &scene.look.theme(), scene.look.palette.page);
                    let file = folder.join(format!("{title}.png"));
                    std::fs::write(file, canvas::png(&pixels).unwrap()).unwrap();
                }
            }
        }
    }
}

fn draw(name: &str, scene: &Scene) -> Element<'static, Said> {
    let (_, draw) = SCENES.iter().find(|(other, _)| *other == name).unwrap();
    draw(scene)
}

fn find(ui: &mut Simulator<'_, Said>, id: impl Into<Id>) -> Target {
    ui.find(selector::id(id)).expect("the piece is there")
}

fn for_every_scene(
    text_sizes: &[TextSize],
    check: impl Fn(&str, &Scene, &mut Simulator<'_, Said>),
) {
    for window in SIZES {
        for text_size in text_sizes.iter().copied() {
            for words in LANGUAGES {
                for (name, draw) in SCENES {
                    let scene = Scene::new(words, Appearance::Light, text_size, window);
                    let name = format!(
                        "{name} in {} at {}, {}x{}",
                        words.name,
                        text_size.factor(),
                        window.width,
                        window.height
                    );
                    check(&name, &scene, &mut simulate(draw(&scene), window));
                }
            }
        }
    }
}

/// Whether all of it can be seen.
fn in_sight(found: &Target, window: Rectangle) -> bool {
    let area = |bounds: Rectangle| bounds.width * bounds.height;
    let seen = found
        .visible_bounds()
        .and_then(|bounds| bounds.intersection(&window));
    seen.is_some_and(|seen| area(seen) > area(found.bounds()) * 0.999)
}

/// Whether the page holds more than its room.
fn scrolls(ui: &mut Simulator<'_, Said>) -> bool {
    match ui.find(selector::id(BODY)) {
        Ok(Target::Scrollable {
            bounds,
            content_bounds,
            ..
        }) => content_bounds.height > bounds.height + 0.5,
        _ => false,
    }
}

/// Every piece with its bounds, and the words of those that are texts.
fn everything(ui: &mut Simulator<'_, Said>) -> Vec<(Option<String>, Rectangle)> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&found);
    // A selector that takes nothing walks the whole tree.
    let _ = ui.find(move |candidate: Candidate<'_>| -> Option<Target> {
        let words = if let Candidate::Text { content, .. } = &candidate {
            Some((*content).to_owned())
        } else {
            None
        };
        seen.lock().unwrap().push((words, candidate.bounds()));
        None
    });
    let found = found.lock().unwrap().clone();
    assert!(found.len() > 5);
    found
}

/// Line heights of all roles, and of the names on language tiles.
fn line_heights(look: &Look) -> Vec<f32> {
    let metrics = &look.metrics;
    // What finds no room in large letters is said in small ones.
    let normal = look.metrics_for(TextSize::Normal);
    let sizes = [
        normal.body,
        metrics.title,
        metrics.body,
        metrics.label,
        metrics.small,
        metrics.fine,
        metrics.band,
    ];
    let mut lines: Vec<f32> = sizes
        .iter()
        .map(|size| size * look.script.line_height)
        .collect();
    lines.push(metrics.headline * (1.0 + (look.script.line_height - 1.0) * 0.85));
    for size in [
        metrics.number,
        metrics.number * (1.5 + 1.5 * metrics.roominess),
        metrics.key,
        metrics.title,
    ] {
        lines.push(size * 1.35);
    }
    for height in [1.35, 1.6, 2.3] {
        lines.push(metrics.headline * height);
    }
    // Signs on keys that are narrower than the text would like.
    for width in 40..180 {
        lines.push((width as f32 * 0.6).min(metrics.key) * 1.35);
        lines.push((width as f32).min(metrics.number) * 1.35);
    }
    lines
}
