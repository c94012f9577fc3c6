//! The codes of every paper, as they are printed.

use super::damage::Print;
use crate::people::{asha, locale};
use abha_card::{self as card, Paper};
use image::GrayImage;
use rqrr::BitGrid;
use std::path::Path;
use std::process::Command;

/// A code on a paper.
pub struct Symbol {
    /// The paper, and which code on it when there are several.
    pub name: String,
    /// With a little of what stands around it.
    pub print: Print,
    /// What it says.
    pub text: String,
    /// Side of a module in mm.
    pub module: f32,
    /// Modules on each side.
    pub modules: usize,
    /// Level of error correction.
    pub level: char,
}

/// The resolution of sheets; receipts have eight dots a millimetre.
const DPI: u32 = 300;

/// Every code of every paper, drawn by us.
pub fn symbols() -> Vec<Symbol> {
    let content = card::content(&asha(), &locale("hi"));
    let mut symbols = Vec::new();
    for paper in Paper::ALL {
        let (pages, density) = if paper.is_receipt() {
            let bitmap = card::bitmap(&content, *paper).unwrap();
            let row = bitmap.width.div_ceil(8) as usize;
            let page = GrayImage::from_fn(bitmap.width, bitmap.height, |x, y| {
                let byte = bitmap.rows[y as usize * row + x as usize / 8];
                image::Luma([if byte >> (7 - x % 8) & 1 == 1 { 0 } else { 255 }])
            });
            (vec![page], Paper::RECEIPT_DOTS as f32)
        } else {
            let pages = card::pages(&content, *paper, DPI).unwrap();
            let grey = |pixels: card::Pixels| {
                let page = image::RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba);
                image::DynamicImage::from(page.unwrap()).to_luma8()
            };
            (pages.into_iter().map(grey).collect(), DPI as f32 / 25.4)
        };
        for page in &pages {
            symbols.extend(on_page(page, density, paper.name()));
        }
    }
    symbols
}

/// The code of the card's PDF as another program draws it.
pub fn from_pdf(folder: &Path) -> Vec<Symbol> {
    let content = card::content(&asha(), &locale("hi"));
    let path = folder.join("card.pdf");
    std::fs::write(&path, card::pdf(&content, Paper::Cr80).unwrap()).unwrap();
    let stem = folder.join("page");
    let status = Command::new("pdftoppm")
        .args(["-r", "300", "-gray", "-png", "-singlefile"])
        .args([&path, &stem])
        .status()
        .unwrap();
    assert!(status.success());
    let page = image::open(folder.join("page.png")).unwrap().to_luma8();
    on_page(&page, DPI as f32 / 25.4, "cr80, PDF")
}

/// The codes of a page, from the top, each with a tenth of its side around it.
fn on_page(page: &GrayImage, density: f32, name: &str) -> Vec<Symbol> {
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(
        page.width() as usize,
        page.height() as usize,
        |x, y| page.get_pixel(x as u32, y as u32).0[0],
    );
    let mut grids = prepared.detect_grids();
    grids.sort_by_key(|grid| grid.bounds[0].y);
    let several = grids.len() > 1;
    let mut symbols = Vec::new();
    for (place, grid) in grids.iter().enumerate() {
        let (meta, text) = grid.decode().unwrap();
        let xs = grid.bounds.map(|point| point.x);
        let ys = grid.bounds.map(|point| point.y);
        let (left, right) = (xs.into_iter().min().unwrap(), xs.into_iter().max().unwrap());
        let (top, bottom) = (ys.into_iter().min().unwrap(), ys.into_iter().max().unwrap());
        let side = (right - left) as f32;
        let around = (side / 10.0) as i32;
        let from = |at: i32| u32::try_from(at - around).unwrap_or_default();
        let (x, y) = (from(left), from(top));
        let width = (right + around) as u32 - x;
        let height = (bottom + around) as u32 - y;
        symbols.push(Symbol {
            name: if several {
                format!("{name}, {}", ["card", "copy"][place])
            } else {
                name.to_owned()
            },
            print: Print {
                picture: image::imageops::crop_imm(page, x, y, width, height).to_image(),
                density,
            },
            text,
            // Modules are whole dots.
            module: (side / grid.grid.size() as f32).round() / density,
            modules: grid.grid.size(),
            level: ['M', 'L', 'H', 'Q'][usize::from(meta.ecc_level)],
        });
    }
    symbols
}
