//! The whole registration against the sandbox in a process of its own: from the choice of a
//! language to the saved card and the end of the session. The target is 150 ms of client CPU.
//!
//! The client and its session with the gateway are new each time, so that session, certificate
//! and connection are part of the figure. Reading the code off the practice phone is not.

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
#[path = "support/sandbox.rs"]
mod sandbox;
#[path = "support/walker.rs"]
mod walker;
#[path = "support/window.rs"]
mod window;

use abha_kiosk::domain::{Generation, HeardHow, Language};
use abha_kiosk::journey::{Screen, Settings};
use abha_kiosk::kiosk::theme::{Appearance, TextSize};
use abha_kiosk::kiosk::{App, Naming, Options, SaveTo, ServiceClient, setup};
use criterion::{Criterion, criterion_group, criterion_main};
use iced::Size;
use sandbox::Sandbox;
use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use walker::Walker;
use window::Window;

/// An upright panel.
const SIZE: (u32, u32) = (1080, 1920);

fn bench(criterion: &mut Criterion) {
    let sandbox = Sandbox::start();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        // The account of a thread goes with it.
        .thread_keep_alive(Duration::from_secs(3600))
        .build()
        .expect("threads");
    let cards = tempfile::tempdir().expect("a folder");
    let mut group = criterion.benchmark_group("registration");
    group
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5));
    for (name, frames, figure) in [
        ("client cpu", Frames::None, Spent::cpu as fn(Spent) -> _),
        ("client wall", Frames::None, Spent::wall),
        ("client cpu with every frame", Frames::All, Spent::cpu),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|times| {
                (0..times)
                    .map(|_| figure(register(&runtime, &sandbox, cards.path(), frames)))
                    .sum()
            });
        });
    }
    group.finish();
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Frames {
    /// No window: the calls, the journey, the card and its files.
    None,
    /// With every frame that the window would draw.
    All,
}

#[derive(Clone, Copy, Default)]
struct Spent {
    cpu: Duration,
    wall: Duration,
}

impl Spent {
    fn cpu(self) -> Duration {
        self.cpu
    }

    fn wall(self) -> Duration {
        self.wall
    }

    fn less(self, other: Self) -> Self {
        Self {
            cpu: self.cpu.saturating_sub(other.cpu),
            wall: self.wall.saturating_sub(other.wall),
        }
    }
}

fn register(runtime: &Runtime, sandbox: &Sandbox, cards: &Path, frames: Frames) -> Spent {
    sandbox.reset();
    let (aadhaar, mobile) = sandbox.newcomer();
    let mut app = App::new(
        options(sandbox.url(), cards),
        Size::new(SIZE.0 as f32, SIZE.1 as f32),
        clock::now(),
    )
    .expect("an application");
    let mut window = (frames == Frames::All).then(|| Window::new(SIZE));
    let phone = Cell::new(Spent::default());
    let mut walker = Walker {
        app: &mut app,
        aadhaar,
        mobile,
        code: Box::new(|| {
            let (code, spent) = measure(|| sandbox.newest_code());
            phone.set(Spent {
                cpu: phone.get().cpu + spent.cpu,
                wall: phone.get().wall + spent.wall,
            });
            code
        }),
        drawn: Box::new(|app| {
            if let Some(window) = &mut window {
                window.frame(app);
            }
        }),
    };
    let ((), spent) = measure(|| {
        runtime.block_on(async {
            walker.walk_to(Screen::Card).await;
            walker.press("save").await;
            walker.press("official-card").await;
            walker.walk_to(Screen::Language).await;
        });
    });
    drop(walker);
    for file in ["card.pdf", "card.png"] {
        std::fs::remove_file(cards.join(file)).expect("the card was saved");
    }
    spent.less(phone.get())
}

fn measure<T>(work: impl FnOnce() -> T) -> (T, Spent) {
    let (began, before) = (Instant::now(), cpu::used());
    let result = work();
    let spent = Spent {
        cpu: cpu::used() - before,
        wall: began.elapsed(),
    };
    (result, spent)
}

/// A kiosk as in a clinic: self-service, without the practice phone.
fn options(url: &str, cards: &Path) -> Options {
    Options {
        settings: Settings {
            generation: Generation::V3,
            language: Language::ENGLISH,
            heard: HeardHow::Alone,
            idle: Duration::from_secs(120),
            idle_awaiting_otp: Duration::from_secs(240),
            idle_result: Duration::from_secs(60),
            countdown: Duration::from_secs(45),
            messages_per_hour: 30,
            address_ending: "sbx".to_owned(),
            print_limit: None,
            prints_slips: false,
            handoff: None,
            face_code: false,
        },
        locales: abha_kiosk::locale::Locales::new(&abha_kiosk::locale::Offer::default())
            .expect("the languages"),
        client: ServiceClient::new(setup::of_sandbox(url), Generation::V3).expect("a client"),
        clinic: None,
        practice: None,
        mark: None,
        save_to: SaveTo {
            folder: cards.to_owned(),
            naming: Naming::Fixed("card".to_owned()),
            sticks: None,
        },
        printer: None,
        jobs: abha_kiosk::print::Jobs::default(),
        counts: Default::default(),
        record: abha_kiosk::kiosk::Recorder::off(),
        handoff: abha_kiosk::kiosk::HandoffLine::off(),
        counter: None,
        in_use: abha_kiosk::kiosk::InUse::off(),
        appearance: Appearance::Light,
        text_size: TextSize::Normal,
        needs: abha_kiosk::kiosk::Needs::default(),
        staff_call: abha_kiosk::kiosk::StaffCall::default(),
        staff: abha_kiosk::kiosk::StaffSettings::default(),
        voice: abha_kiosk::kiosk::VoiceLine::off(),
        diagonal_inches: 21.5,
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
