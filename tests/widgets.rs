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
use abha_kiosk::kiosk::theme::{Appearance, TextSize};
use scenes::{ENGLISH, FONTS, HINDI, SCENES, SIZES, Scene, URDU};

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
    for window in SIZES {
        let size = (window.width as u32, window.height as u32);
        let mut canvas = Canvas::new(size, 1.0, FONTS).unwrap();
        for (look, words, appearance, text_size) in looks {
            for (name, draw) in SCENES {
                for phone in [None, Some(true), Some(false)] {
                    if phone.is_some() && name != "otp" {
                        continue;
                    }
                    if !format!("{name} {look} {}", size.0).contains(&only) {
                        continue;
                    }
                    let mut scene = Scene::new(words, appearance, text_size, window);
                    scene.phone = phone;
                    let pixels =
                        canvas.draw(draw(&scene), &scene.look.theme(), scene.look.palette.page);
                    let phone = match phone {
                        None => "",
                        Some(true) => "-phone-folded",
                        Some(false) => "-phone",
                    };
                    let file = format!("{}x{}-{name}{phone}-{look}.png", size.0, size.1);
                    std::fs::write(folder.join(file), canvas::png(&pixels).unwrap()).unwrap();
                }
            }
        }
    }
}
