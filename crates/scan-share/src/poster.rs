//! The QR at a counter: the address that an app of a person's opens (protocol.md section 20).

use super::facility::Facility;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// A QR as its modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    text: String,
    modules: Vec<bool>,
    size: usize,
}

/// White modules on each side that a reader needs.
const QUIET: usize = 4;

impl Symbol {
    /// The QR of a counter. `app` is the address of ABDM's app pages, such as
    /// `https://phrsbx.abdm.gov.in`.
    ///
    /// `None` where the facility has no such counter, or the address is too long.
    #[must_use]
    pub fn of(app: &str, facility: &Facility, counter: &str) -> Option<Self> {
        let counter = facility.counter(Some(counter))?;
        // Both are letters and digits, dashes, dots and underscores, which stand for themselves.
        let text = format!(
            "{}/share-profile?hip-id={}&counter-id={counter}",
            app.trim_end_matches('/'),
            facility.hip_id()
        );
        let code = QrCode::with_error_correction_level(&text, EcLevel::Q).ok()?;
        let size = code.width();
        let modules = code.into_colors();
        Some(Self {
            text,
            modules: modules
                .into_iter()
                .map(|color| color == Color::Dark)
                .collect(),
            size,
        })
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Modules on each side, with the white ones around it.
    #[must_use]
    pub fn side(&self) -> usize {
        self.size + 2 * QUIET
    }

    /// Whether a module is dark, counted from the corner of what [`Symbol::side`] spans.
    #[must_use]
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        let inside = |place: usize| place.checked_sub(QUIET).filter(|place| *place < self.size);
        let place = inside(row).zip(inside(column));
        place.is_some_and(|(row, column)| {
            self.modules.get(row * self.size + column).copied() == Some(true)
        })
    }

    /// As pixels, each module so many of them on a side: pixels on each side of the whole, and four bytes
    /// for each (red, green, blue, opaque), row by row.
    #[must_use]
    pub fn rgba(&self, module: usize) -> (u32, Vec<u8>) {
        let module = module.max(1);
        let side = self.side() * module;
        let mut rgba = Vec::with_capacity(side * side * 4);
        for row in 0..side {
            for column in 0..side {
                let is_dark = self.is_dark(column / module, row / module);
                let grey = if is_dark { 0 } else { 255 };
                rgba.extend([grey, grey, grey, 255]);
            }
        }
        (u32::try_from(side).unwrap_or_default(), rgba)
    }

    /// As a picture of any size.
    #[must_use]
    pub fn svg(&self) -> String {
        let side = self.side();
        let mut path = String::new();
        for row in 0..side {
            let mut column = 0;
            while column < side {
                let run = (column..side)
                    .take_while(|at| self.is_dark(*at, row))
                    .count();
                if run > 0 {
                    let _ = write!(path, "M{column} {row}h{run}v1h-{run}z");
                }
                column += run.max(1);
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
             <path d=\"{path}\"/></svg>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_reads_the_address() {
        let facility = Facility::new("IN2910000001", ["OPD1".to_owned()]).unwrap();
        let symbol = Symbol::of("https://phrsbx.abdm.gov.in/", &facility, "opd1").unwrap();
        let address =
            "https://phrsbx.abdm.gov.in/share-profile?hip-id=IN2910000001&counter-id=OPD1";
        assert_eq!(symbol.text(), address);
        let scale = 6;
        let side = symbol.side() * scale;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if symbol.is_dark(x / scale, y / scale) {
                0
            } else {
                255
            }
        });
        let (_, read) = picture.detect_grids()[0].decode().unwrap();
        assert_eq!(read, address);
        assert!(Symbol::of("https://x.example", &facility, "OPD2").is_none());
    }

    #[test]
    fn the_drawing_has_every_dark_module_and_no_other() {
        let facility = Facility::new("IN1", ["1".to_owned()]).unwrap();
        let symbol = Symbol::of("https://x.example", &facility, "1").unwrap();
        let svg = symbol.svg();
        let path = svg.split("<path d=\"").nth(1).unwrap();
        let mut dark = std::collections::BTreeSet::new();
        for run in path.split('M').skip(1) {
            let (place, rest) = run.split_once('h').unwrap();
            let (column, row) = place.split_once(' ').unwrap();
            let length = rest.split('v').next().unwrap();
            let number = |text: &str| text.parse::<usize>().unwrap();
            for step in 0..number(length) {
                dark.insert((number(column) + step, number(row)));
            }
        }
        let side = 0..symbol.side();
        let all = side
            .clone()
            .flat_map(|row| side.clone().map(move |at| (at, row)));
        for (column, row) in all {
            let is_drawn = dark.contains(&(column, row));
            assert_eq!(is_drawn, symbol.is_dark(column, row), "{column} {row}");
        }
    }
}
