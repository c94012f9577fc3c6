//! Processor time of one card after another in one process, as a kiosk makes them all day:
//! every paper as a PDF, pictures, the bits of receipts. What stands on the card is part of each.
//!
//! `cargo bench --bench card_warm`, or with a profile (the body of `GET /v3/profile/account`)
//! and how many cards a figure is taken over: `cargo bench --bench card_warm -- FILE.json 20`.
//! Prints milliseconds of processor time, a tab, and what was made.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark stops where it finds nothing to measure, and prints what it measures"
)]

#[path = "support/cpu.rs"]
mod cpu;

use abha_kiosk::abdm;
use abha_kiosk::card::{self, Content, Error, Paper};
use abha_kiosk::domain::{Language, Profile};
use abha_kiosk::locale::Locale;
use std::hint::black_box;

/// How often each figure is taken; the middle one counts.
const ROUNDS: usize = 9;

const PROFILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/profile.json");

struct Bench {
    profile: Profile,
    locale: Locale,
    count: usize,
}

impl Bench {
    fn print<T>(&self, what: &str, make: impl Fn(&Content) -> Result<T, Error>) {
        let card = || {
            let content = card::content(black_box(&self.profile), &self.locale);
            black_box(make(&content).expect("a card"));
        };
        card();
        let mut figures: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let before = cpu::used();
                (0..self.count).for_each(|_| card());
                let used = cpu::used().saturating_sub(before);
                used.as_secs_f64() * 1000.0 / self.count as f64
            })
            .collect();
        figures.sort_by(f64::total_cmp);
        println!("{:.2}\t{what}", figures[ROUNDS / 2]);
    }
}

fn main() {
    // Cargo adds its own mark of a benchmark.
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let path = arguments.next().unwrap_or_else(|| PROFILE.to_owned());
    let count = arguments
        .next()
        .map_or(20, |count| count.parse().expect("a number"));
    let json = std::fs::read(&path).expect("the profile");
    let bench = Bench {
        profile: abdm::profile_from_json(&json).expect("a profile"),
        locale: Locale::load(Language::new("hi")).expect("Hindi"),
        count,
    };
    bench.print("content", |_| Ok(()));
    for paper in Paper::ALL {
        bench.print(&format!("pdf {paper}"), |content| {
            card::pdf(content, *paper)
        });
    }
    for dpi in [300, 600] {
        bench.print(&format!("png {dpi} dpi"), |content| {
            card::png(&card::pixels(content, dpi)?)
        });
    }
    for paper in Paper::ALL {
        if paper.is_receipt() {
            bench.print(&format!("bits {paper}"), |content| {
                card::bitmap(content, *paper)
            });
            bench.print(&format!("bits as png {paper}"), |content| {
                card::bitmap_png(&card::bitmap(content, *paper)?)
            });
        } else {
            bench.print(&format!("pages {paper} 300 dpi"), |content| {
                card::pages(content, *paper, 300)
            });
        }
    }
}
