//! A slip as the dots of a receipt printer: black or white and nothing between.

use super::{RECEIPT_DPI, canvas, draw};
use crate::content::Content;
use crate::geometry::Rect;
use crate::layout::{self, Item, Sheet};
use crate::photo::Photo;
use crate::raster::png;
use crate::{Error, Paper};
use std::fmt;

/// A picture of black and white dots. Holds personal facts.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    /// Dots across: 576 on paper of 80 mm, 384 on paper of 58 mm.
    pub width: u32,
    /// Dots down.
    pub height: u32,
    /// Row by row from the top, each row from the left in whole bytes, the highest bit leftmost;
    /// a one is black. So receipt printers take them (`GS v 0` of ESC/POS).
    pub rows: Vec<u8>,
}

impl fmt::Debug for Bitmap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Bits({} x {})", self.width, self.height)
    }
}

impl Bitmap {
    fn white(width: u32, height: u32) -> Self {
        let bytes = width.div_ceil(8) as usize * height as usize;
        Self {
            width,
            height,
            rows: vec![0; bytes],
        }
    }

    /// Bytes in a row.
    #[must_use]
    pub const fn stride(&self) -> usize {
        self.width.div_ceil(8) as usize
    }

    /// Whether a dot is black. False outside the picture.
    #[must_use]
    pub fn is_black(&self, x: u32, y: u32) -> bool {
        let at = y as usize * self.stride() + x as usize / 8;
        x < self.width
            && self
                .rows
                .get(at)
                .is_some_and(|byte| byte & (0x80 >> (x % 8)) != 0)
    }

    fn set(&mut self, x: u32, y: u32, black: bool) {
        let at = y as usize * self.stride() + x as usize / 8;
        if x < self.width
            && let Some(byte) = self.rows.get_mut(at)
        {
            let bit = 0x80 >> (x % 8);
            *byte = if black { *byte | bit } else { *byte & !bit };
        }
    }
}

/// Draws a receipt in the dots of its printer, eight a millimetre: letters without grey, the
/// photo dithered, lines and modules of the QR in whole dots.
///
/// # Errors
///
/// [`Error::NotAReceipt`] for another paper; [`Error::Qr`] and [`Error::QrTooLong`] when there
/// is no QR; [`Error::Font`] when an embedded font cannot be used.
pub fn bitmap(content: &Content, paper: Paper) -> Result<Bitmap, Error> {
    if !paper.is_receipt() {
        return Err(Error::NotAReceipt(paper));
    }
    let sheets = layout::pages(content, paper)?;
    let sheet = sheets.first().ok_or(Error::NotAReceipt(paper))?;
    of_sheet(sheet)
}

/// Writes dots as a PNG of one bit a pixel that says how many of them make a metre.
///
/// # Errors
///
/// [`Error::PixelCount`] when there are not as many as width and height say, and [`Error::Png`]
/// when it cannot be written.
pub fn bitmap_png(bitmap: &Bitmap) -> Result<Vec<u8>, Error> {
    if bitmap.rows.len() != bitmap.stride() * bitmap.height as usize {
        return Err(Error::PixelCount);
    }
    png::black_and_white(bitmap, Paper::RECEIPT_DOTS * 1000)
}

/// What is at least this light stays white. Lighter than the middle: a thin stroke of an Indian
/// letter that falls between two rows of dots covers less than half of either.
const LIGHT: u8 = 158;

fn of_sheet(sheet: &Sheet) -> Result<Bitmap, Error> {
    let scale = Paper::RECEIPT_DOTS as f32;
    let style = canvas::Style::Dots;
    let pixmap = draw(sheet, scale, style).ok_or(Error::Resolution(RECEIPT_DPI))??;
    let (width, height) = (pixmap.width(), pixmap.height());
    let mut bitmap = Bitmap::white(width, height);
    let stride = bitmap.stride();
    for (row, pixels) in bitmap
        .rows
        .chunks_exact_mut(stride)
        .zip(pixmap.data().chunks_exact(width as usize * 4))
    {
        for (byte, pixels) in row.iter_mut().zip(pixels.chunks(8 * 4)) {
            for (place, pixel) in pixels.chunks_exact(4).enumerate() {
                if pixel.first().is_some_and(|light| *light < LIGHT) {
                    *byte |= 0x80 >> place;
                }
            }
        }
    }
    for item in &sheet.items {
        if let Item::Photo { photo, frame, .. } = item {
            dither(&mut bitmap, photo, *frame);
        }
    }
    Ok(bitmap)
}

/// Fills the frame with the middle of the photo in black and white dots, the error of each dot
/// handed on to its neighbours (Floyd and Steinberg), every second row backwards so that no
/// worms run across. The greys are taken as they are and not by their light: dots of a hot head
/// run into each other, and what is lightened by the one is darkened by the other.
fn dither(bitmap: &mut Bitmap, photo: &Photo, frame: Rect) {
    let scale = Paper::RECEIPT_DOTS as f32;
    let dots = |length: f32| (length * scale).round().max(0.0) as u32;
    let (left, top) = (dots(frame.x), dots(frame.y));
    let (width, height) = (dots(frame.width) as usize, dots(frame.height) as usize);
    let greys = greys(photo, frame, width, height);
    // What this row and the next are owed, with a place more at either end.
    let mut this = vec![0.0_f32; width + 2];
    let mut next = this.clone();
    let spread = |row: &mut [f32], place: usize, error: f32| {
        if let Some(slot) = row.get_mut(place) {
            *slot += error;
        }
    };
    for y in 0..height {
        let backwards = y % 2 == 1;
        for step in 0..width {
            let x = if backwards { width - 1 - step } else { step };
            let wanted = greys.get(y * width + x).copied().unwrap_or(255.0)
                + this.get(x + 1).copied().unwrap_or_default();
            let black = wanted < 128.0;
            let error = wanted - if black { 0.0 } else { 255.0 };
            let (ahead, behind) = if backwards { (x, x + 2) } else { (x + 2, x) };
            spread(&mut this, ahead, error * 7.0 / 16.0);
            spread(&mut next, behind, error * 3.0 / 16.0);
            spread(&mut next, x + 1, error * 5.0 / 16.0);
            spread(&mut next, ahead, error / 16.0);
            bitmap.set(left + x as u32, top + y as u32, black);
        }
        std::mem::swap(&mut this, &mut next);
        next.fill(0.0);
    }
}

/// The photo in its frame, grey, from the darkest it has to white.
fn greys(photo: &Photo, frame: Rect, width: usize, height: usize) -> Vec<f32> {
    let whole = photo.cover(frame);
    let (across, down) = photo.pixels.dimensions();
    let scale = whole.width / across as f32;
    let grey = |x: u32, y: u32| -> f32 {
        let pixel = photo.pixels.get_pixel(x.min(across - 1), y.min(down - 1));
        let [red, green, blue] = pixel.0.map(f32::from);
        0.299 * red + 0.587 * green + 0.114 * blue
    };
    let (dot_x, dot_y) = (frame.width / width as f32, frame.height / height as f32);
    let mut greys = Vec::with_capacity(width * height);
    for y in 0..height {
        let from = ((frame.y - whole.y + y as f32 * dot_y) / scale).max(0.0);
        let to = from + dot_y / scale;
        let rows = from as u32..(to.ceil() as u32).max(from as u32 + 1);
        for x in 0..width {
            let from = ((frame.x - whole.x + x as f32 * dot_x) / scale).max(0.0);
            let to = from + dot_x / scale;
            let columns = from as u32..(to.ceil() as u32).max(from as u32 + 1);
            let (mut sum, mut count) = (0.0, 0.0);
            for row in rows.clone() {
                for column in columns.clone() {
                    sum += grey(column, row);
                    count += 1.0;
                }
            }
            greys.push(sum / count);
        }
    }
    stretch(&mut greys);
    greys
}

/// Spreads the greys from nearly black to white; one in fifty may go beyond either end.
fn stretch(greys: &mut [f32]) {
    let mut counts = [0_usize; 256];
    for grey in greys.iter() {
        if let Some(count) = counts.get_mut(*grey as usize) {
            *count += 1;
        }
    }
    let few = greys.len() / 50;
    let (dark, light) = (end(&counts, few, 0..256), end(&counts, few, (0..256).rev()));
    // A photo of one grey has nothing to spread.
    if light - dark < 32.0 {
        return;
    }
    for grey in greys {
        *grey = ((*grey - dark) / (light - dark)).clamp(0.0, 1.0) * 239.0 + 16.0;
    }
}

/// The first of the places by which more than a few have been seen.
fn end(counts: &[usize; 256], few: usize, mut places: impl Iterator<Item = usize>) -> f32 {
    let mut seen = 0;
    places
        .find(|place| {
            seen += counts.get(*place).copied().unwrap_or_default();
            seen > few
        })
        .unwrap_or_default() as f32
}
