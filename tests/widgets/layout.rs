//! Where everything stands, in every window, language and size of text.

use super::*;

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
