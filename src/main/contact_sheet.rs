//! Every paper for every invented person, as PDF and as pictures, and a page that shows them.

use super::card_command::write as write_file;
use abha_kiosk::card::{self, Paper, Sample};
use abha_kiosk::kiosk::setup;
use anyhow::Context;
use std::fmt::Write;
use std::path::Path;

/// Dots an inch of the pictures: small ones of the sheets, the card as large as a screen shows
/// it. Receipts are shown dot by dot.
const SHEET_DPI: u32 = 100;
const CARD_DPI: u32 = 160;

/// Writes the files and `index.html`.
pub(super) fn write(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let mut index = String::from(HEAD);
    for sample in card::samples() {
        let content = card::content_with_labels(&sample.profile, &setup::words(sample.locale)?);
        let pixels = card::pixels(&content, 300)?;
        card::verify(&pixels, &sample.profile)
            .with_context(|| format!("the card of {}", sample.name))?;
        writeln!(
            index,
            "<section><h2>{} <small>{}</small></h2>",
            sample.name, sample.about
        )?;
        for paper in Paper::ALL {
            show(folder, &mut index, &sample, &content, *paper)
                .with_context(|| format!("{paper} of {}", sample.name))?;
        }
        index.push_str("</section>\n");
    }
    index.push_str("</html>\n");
    write_file(&folder.join("index.html"), index.as_bytes())
}

fn show(
    folder: &Path,
    index: &mut String,
    sample: &Sample,
    content: &card::Content,
    paper: Paper,
) -> anyhow::Result<()> {
    let stem = format!("{paper}-{}", sample.name);
    let pdf = card::pdf(content, paper)?;
    write_file(&folder.join(format!("{stem}.pdf")), &pdf)?;
    let pictures = if paper.is_receipt() {
        let bitmap = card::bitmap(content, paper)?;
        card::verify_bitmap(&bitmap, paper, &sample.profile, None)?;
        vec![card::bitmap_png(&bitmap)?]
    } else {
        let dpi = if paper == Paper::Cr80 {
            CARD_DPI
        } else {
            SHEET_DPI
        };
        card::pages(content, paper, dpi)?
            .iter()
            .map(|page| card::page_png(page, dpi))
            .collect::<Result<_, _>>()?
    };
    write!(
        index,
        "<figure class=\"{paper}\"><figcaption><a href=\"{stem}.pdf\">{paper}</a></figcaption>"
    )?;
    for (place, picture) in pictures.iter().enumerate() {
        let name = if pictures.len() > 1 {
            format!("{stem}-{}.png", place + 1)
        } else {
            format!("{stem}.png")
        };
        write_file(&folder.join(&name), picture)?;
        write!(
            index,
            "<a href=\"{name}\"><img loading=\"lazy\" src=\"{name}\" alt=\"{paper}, {}, page {}\"></a>",
            sample.name,
            place + 1
        )?;
    }
    index.push_str("</figure>\n");
    Ok(())
}

const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <title>ABHA cards on every paper</title>\n<style>\
    body { font: 16px/1.4 sans-serif; margin: 24px; background: #dfe5ec; color: #10233f }\
    section { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }\
    h2 { flex-basis: 100%; margin: 24px 0 0 } small { font-weight: normal }\
    figure { margin: 0 } figcaption { margin-bottom: 4px }\
    img { display: block; margin-bottom: 8px; box-shadow: 0 1px 4px #0004; background: #fff }\
    .cr80 img { width: 404px } .a4 img, .a4-large img { width: 400px } .a6 img { width: 300px }\
    .receipt-80 img { width: 288px } .receipt-58 img { width: 192px }\
    </style>\n";
