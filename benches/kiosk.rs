//! From a key press to a drawn frame; the target is 2.5 ms of CPU in every language. And from the
//! choice of another language to its frame; the target is 20 ms.
//!
//! `window` is what the window does: the widgets keep their state, and only what changed is
//! painted. `whole` is the canvas of the tour: everything is laid out and painted anew, and the
//! picture is copied, which the window does only when another screen begins.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a benchmark stops where it finds nothing to measure, and looks at the clock"
)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/cpu.rs"]
mod cpu;
#[path = "support/walker.rs"]
mod walker;
#[path = "support/window.rs"]
mod window;

use abha_kiosk::config::Config;
use abha_kiosk::domain::Language;
use abha_kiosk::journey::{Event, Screen};
use abha_kiosk::kiosk::canvas::Canvas;
use abha_kiosk::kiosk::theme::scale_factor;
use abha_kiosk::kiosk::{App, KeyDown, KeyPress, Message, setup};
use abha_kiosk::locale::Locale;
use abha_kiosk::sandbox::{Handle, Sandbox};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};
use iced::Size;
use std::time::Duration;
use tokio::runtime::Runtime;
use walker::Walker;
use window::Window;

/// A panel upright and across.
const SIZES: [(u32, u32); 2] = [(1080, 1920), (1920, 1080)];

/// English, the script with the most work for the shaper, and the one from right to left.
const LANGUAGES: [&str; 3] = ["en", "ml", "ur"];

/// Short, because each press takes 60 ms of the kiosk's own clock, and a person's time there ends
/// after fifteen minutes.
const WARM_UP: Duration = Duration::from_millis(300);
const MEASURED: Duration = Duration::from_secs(1);

fn bench(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("threads");
    let mut group = criterion.benchmark_group("key press");
    group
        .sample_size(20)
        .warm_up_time(WARM_UP)
        .measurement_time(MEASURED);
    let panels = SIZES.into_iter();
    let all = panels.flat_map(|size| LANGUAGES.map(|language| (size, language)));
    for (size, language) in all {
        let (mut app, sandbox) = practice(&runtime, language, size);
        let phone = sandbox.handle();
        for (screen, typed, key) in [
            (Screen::Aadhaar, "99994", '1'),
            (Screen::AadhaarOtp, "123", '4'),
            // The eighth character: a rule is kept, and the primary button may be used.
            (Screen::Address, "asha_19", '9'),
        ] {
            let mut walker = walker(&mut app, &phone);
            runtime.block_on(async {
                walker.walk_to(screen).await;
                if screen == Screen::Address {
                    walker.press("own-address").await;
                }
                walker.type_text(typed).await;
            });
            drop(walker);
            press(&mut group, &mut app, size, key);
            for _ in typed.chars() {
                erase(&mut app);
            }
        }
    }
    group.finish();
}

/// A kiosk in practice, with a sandbox of its own: in the last one the newcomer has registered
/// already.
fn practice(runtime: &Runtime, language: &str, size: (u32, u32)) -> (App, Sandbox) {
    let mut config = Config::practice();
    config.kiosk.language = Some(language.to_owned());
    let ready = runtime.block_on(setup::prepare(&config)).expect("practice");
    let panel = Size::new(size.0 as f32, size.1 as f32);
    let app = App::new(ready.options, panel, clock::now()).expect("an application");
    (app, ready.sandbox.expect("a sandbox"))
}

/// The newcomer of the sandbox, before this kiosk.
fn walker<'a>(app: &'a mut App, phone: &'a Handle) -> Walker<'a> {
    let newcomer = phone.newcomer().expect("a newcomer");
    Walker {
        app,
        aadhaar: newcomer.aadhaar.to_owned(),
        mobile: newcomer.mobile.to_owned(),
        code: Box::new(|| phone.inbox().pop().expect("a code").otp),
        drawn: Box::new(|_| {}),
    }
}

/// Presses a key and takes it back, again and again: every second press is Backspace.
fn press(group: &mut BenchmarkGroup<'_, WallTime>, app: &mut App, size: (u32, u32), key: char) {
    let (screen, language) = (app.session().screen().name(), app.session().language());
    let at = format!("{screen} {language} {}x{}", size.0, size.1);
    let mut window = Window::new(size);
    window.frame(app);
    measure(group, &format!("window {at}"), app, key, |app| {
        window.frame(app);
    });
    eprintln!(
        "key press/window {at}: {:.1} % of the window was painted",
        window.painted * 100.0
    );
    let scale = scale_factor(Size::new(size.0 as f32, size.1 as f32), 21.5);
    let fonts: Vec<&'static [u8]> = abha_kiosk::card::fonts::FILES
        .iter()
        .map(|font| font.bytes)
        .collect();
    let mut canvas = Canvas::new(size, scale, &fonts).expect("a canvas");
    measure(group, &format!("whole {at}"), app, key, |app| {
        let _ = canvas.draw(app.view(), &app.theme(), app.style().background_color);
    });
}

fn measure(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    app: &mut App,
    key: char,
    mut draw: impl FnMut(&App),
) {
    let mut is_typed = false;
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|times| {
            let before = cpu::used();
            for _ in 0..times {
                if is_typed {
                    erase(app);
                } else {
                    key_pressed(app, KeyPress::Character(key));
                }
                is_typed = !is_typed;
                draw(app);
            }
            cpu::used() - before
        });
    });
    if is_typed {
        erase(app);
    }
}

fn erase(app: &mut App) {
    key_pressed(app, KeyPress::Erase);
}

/// A key, and the moment in which no other follows it.
fn key_pressed(app: &mut App, key: KeyPress) {
    let now = clock::now();
    let _ = app.update(Message::KeyPressed(KeyDown::at(key, now.monotonic)), now);
    clock::pass(Duration::from_millis(60));
    let _ = app.update(Message::Woke, clock::now());
}

/// The person chooses another language and back, on a page with much text.
fn another_language(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("threads");
    let mut group = criterion.benchmark_group("another language");
    group
        .sample_size(20)
        .warm_up_time(WARM_UP)
        .measurement_time(MEASURED);
    for size in SIZES {
        let (mut app, sandbox) = practice(&runtime, "en", size);
        let phone = sandbox.handle();
        let mut walker = walker(&mut app, &phone);
        runtime.block_on(walker.walk_to(Screen::Consent));
        drop(walker);
        let mut window = Window::new(size);
        window.frame(&app);
        for language in ["hi", "ta", "ml", "ur"] {
            let other = Locale::find(language).expect("a language");
            let before = cpu::used();
            choose(&mut app, &mut window, other);
            eprintln!(
                "another language/{language} for the first time: {:.1} ms",
                (cpu::used() - before).as_secs_f64() * 1e3
            );
            group.bench_function(format!("{language} {}x{}", size.0, size.1), |bencher| {
                bencher.iter_custom(|times| {
                    let before = cpu::used();
                    for _ in 0..times.div_ceil(2) {
                        choose(&mut app, &mut window, Language::ENGLISH);
                        choose(&mut app, &mut window, other);
                    }
                    cpu::used() - before
                });
            });
        }
    }
    group.finish();
}

fn choose(app: &mut App, window: &mut Window, language: Language) {
    let now = clock::now();
    let _ = app.update(Message::Happened(Event::LanguageChosen(language)), now);
    window.frame(app);
    clock::pass(Duration::from_secs(1));
}

criterion_group!(benches, bench, another_language);
criterion_main!(benches);
