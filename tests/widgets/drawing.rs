//! What is drawn: icons, the canvas, the fonts, and pictures to be looked at.

use super::*;

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
