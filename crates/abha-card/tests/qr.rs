//! How much a code on the card stands: the codes of every paper, damaged in every way of a fixed
//! list, read by three readers. What they read is written down in `data/qr_robustness.toml`, and
//! reading less than that is a fault. `docs/qr.md` has the figures.

#![allow(
    clippy::print_stdout,
    reason = "what is read is printed to be written down"
)]

mod damage;
mod symbols;

use damage::DAMAGES;
use image::GrayImage;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use symbols::{Symbol, symbols};

/// What each code's readers have read, of all damages.
type Figures = BTreeMap<String, Readers>;

/// How many fewer rqrr may read: with it, where a pixel begins decides a picture or two.
const RQRR_SLACK: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Readers {
    zbar: usize,
    rqrr: usize,
    zxing: usize,
}

fn recorded() -> Figures {
    toml::from_str(include_str!("data/qr_robustness.toml")).unwrap()
}

fn by_rqrr(picture: &GrayImage, text: &str) -> bool {
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(
        picture.width() as usize,
        picture.height() as usize,
        |x, y| picture.get_pixel(x as u32, y as u32).0[0],
    );
    let grids = prepared.detect_grids();
    grids
        .iter()
        .any(|grid| grid.decode().is_ok_and(|(_, found)| found == text))
}

/// The names of the files in which zbar finds the text.
fn by_zbar(folder: &Path, names: &[String], text: &str) -> BTreeSet<String> {
    let output = Command::new("zbarimg")
        .args(["--quiet", "--xml", "-Sdisable", "-Sqrcode.enable"])
        .args(names)
        .current_dir(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.split("<source href='")
        .skip(1)
        .filter(|source| source.contains(&format!("<![CDATA[{text}]]>")))
        .map(|source| source.split('\'').next().unwrap().to_owned())
        .collect()
}

/// The names of the files in which zxing-cpp finds the text.
fn by_zxing(folder: &Path, text: &str) -> BTreeSet<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/zxing_read.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, found)| *found == text)
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Damages a code in every way and has it read. Answers which damages each reader has got over.
fn read(symbol: &Symbol) -> [BTreeSet<String>; 3] {
    let folder = tempfile::tempdir().unwrap();
    let mut names = Vec::new();
    let mut rqrr = BTreeSet::new();
    for (place, damage) in DAMAGES.iter().enumerate() {
        let picture = damage.apply(&symbol.print);
        let name = format!("{place:02}.png");
        picture.save(folder.path().join(&name)).unwrap();
        if by_rqrr(&picture, &symbol.text) {
            rqrr.insert(name.clone());
        }
        names.push(name);
    }
    let zbar = by_zbar(folder.path(), &names, &symbol.text);
    [zbar, rqrr, by_zxing(folder.path(), &symbol.text)]
}

#[test]
fn our_own_reader_reads_the_card_as_well_as_it_did() {
    let symbols = symbols();
    for symbol in &symbols {
        assert!(recorded().contains_key(&symbol.name), "{}", symbol.name);
        assert!(symbol.module >= 0.38, "{}", symbol.name);
    }
    let card = &symbols[0];
    let count = DAMAGES
        .iter()
        .filter(|damage| by_rqrr(&damage.apply(&card.print), &card.text))
        .count();
    assert!(
        count >= recorded()[&card.name].rqrr,
        "{}: {count}",
        card.name
    );
}

#[test]
#[ignore = "needs zbar-tools poppler-utils and python3 with zxing-cpp"]
fn codes_are_read_as_well_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let mut symbols = symbols();
    symbols.extend(symbols::from_pdf(folder.path()));
    let recorded = recorded();
    let mut faults = Vec::new();
    let mut by_damage: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let all_read: Vec<[BTreeSet<String>; 3]> = std::thread::scope(|scope| {
        let threads: Vec<_> = symbols
            .iter()
            .map(|symbol| scope.spawn(|| read(symbol)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    for (symbol, read) in symbols.iter().zip(all_read) {
        let [zbar, rqrr, zxing] = read.each_ref().map(BTreeSet::len);
        println!(
            "[\"{}\"] # {} modules of {:.2} mm, level {}\nzbar = {zbar}\nrqrr = {rqrr}\nzxing = {zxing}\n",
            symbol.name, symbol.modules, symbol.module, symbol.level
        );
        for (place, damage) in DAMAGES.iter().enumerate() {
            let name = format!("{place:02}.png");
            for (count, read) in by_damage
                .entry(damage.name)
                .or_default()
                .iter_mut()
                .zip(&read)
            {
                *count += usize::from(read.contains(&name));
            }
        }
        // Neither of the good readers has trouble with a clean one.
        let [by_zbar, _, by_zxing] = &read;
        for read in [by_zbar, by_zxing] {
            assert!(read.contains("00.png"), "{}", symbol.name);
        }
        match recorded.get(&symbol.name) {
            Some(before) => {
                for (reader, now, before) in [
                    ("zbar", zbar, before.zbar),
                    ("rqrr", rqrr + RQRR_SLACK, before.rqrr),
                    ("zxing", zxing, before.zxing),
                ] {
                    if now < before {
                        faults.push(format!(
                            "{}: {reader} reads {now}, not {before}",
                            symbol.name
                        ));
                    }
                }
            }
            None => faults.push(format!("{} has no figures", symbol.name)),
        }
    }
    for damage in DAMAGES {
        let [zbar, rqrr, zxing] = by_damage[damage.name];
        println!("| {} | {zbar} | {rqrr} | {zxing} |", damage.name);
    }
    println!("of {} damages and {} codes", DAMAGES.len(), symbols.len());
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
