//! What pressing says: by mouse and finger, on keys, buttons, tiles and rows.

use super::*;
use iced::widget::column;

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
