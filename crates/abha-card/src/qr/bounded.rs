//! A picture that lets itself be looked at only so often. rqrr 0.11 walks in a spiral around the
//! place where it expects a pattern, as far as a code is large by its measure; a picture of 1.4 kB
//! whose corners make a code larger than all pictures kept it busy for half a minute. Every look at
//! the picture is counted, those beyond its edge too, and the last one ends the reading.

use image::{GenericImage, GenericImageView, Luma};
use std::cell::Cell;
use std::panic;
use std::rc::Rc;

/// Looks for each pixel. Pictures of cards and desks with their codes take up to forty.
const LOOKS_PER_PIXEL: u64 = 100;

/// Looks for a picture of any size.
const LOOKS: u64 = 2_000_000;

/// Pixels that are copied in the time of a look.
const COPIED: u64 = 16;

/// How light each pixel is, row by row.
pub(super) struct Bounded {
    width: u32,
    height: u32,
    light: Vec<Luma<u8>>,
    // One count for all copies: rqrr tries three corners on a copy.
    left: Rc<Cell<u64>>,
}

/// What the reading ends with. It is no fault: nothing is told of it.
struct LookedLongEnough;

impl Bounded {
    /// A picture of this width; what of the last row is missing is left out. `None` when no picture
    /// is that large.
    pub(super) fn new(width: usize, light: &[u8]) -> Option<Self> {
        let height = light.len().checked_div(width)?;
        let pixels = u64::try_from(light.len()).ok()?;
        let looks = pixels.saturating_mul(LOOKS_PER_PIXEL).saturating_add(LOOKS);
        Some(Self {
            width: u32::try_from(width).ok()?,
            height: u32::try_from(height).ok()?,
            light: light.iter().map(|light| Luma([*light])).collect(),
            left: Rc::new(Cell::new(looks)),
        })
    }

    fn look(&self, cost: u64) {
        match self.left.get().checked_sub(cost) {
            Some(left) => self.left.set(left),
            // Past the hook: nobody has to hear of it, and `decoded` catches it.
            None => panic::resume_unwind(Box::new(LookedLongEnough)),
        }
    }

    fn place(&self, x: u32, y: u32) -> Option<usize> {
        let place = u64::from(y) * u64::from(self.width) + u64::from(x);
        usize::try_from(place).ok().filter(|_| x < self.width)
    }
}

impl Clone for Bounded {
    fn clone(&self) -> Self {
        let pixels = u64::try_from(self.light.len()).unwrap_or(u64::MAX);
        self.look(pixels / COPIED);
        Self {
            light: self.light.clone(),
            left: Rc::clone(&self.left),
            ..*self
        }
    }
}

impl GenericImageView for Bounded {
    type Pixel = Luma<u8>;

    fn dimensions(&self) -> (u32, u32) {
        (self.width(), self.height())
    }

    fn width(&self) -> u32 {
        self.look(1);
        self.width
    }

    fn height(&self) -> u32 {
        self.height
    }

    fn get_pixel(&self, x: u32, y: u32) -> Luma<u8> {
        self.look(1);
        let found = self.place(x, y).and_then(|place| self.light.get(place));
        found.copied().unwrap_or(Luma([u8::MAX]))
    }
}

impl GenericImage for Bounded {
    fn get_pixel_mut(&mut self, x: u32, y: u32) -> &mut Luma<u8> {
        // rqrr writes with `put_pixel` alone; the trait has no other answer beyond the edge.
        let place = self.place(x, y).unwrap_or(usize::MAX);
        &mut self.light[place]
    }

    fn put_pixel(&mut self, x: u32, y: u32, pixel: Luma<u8>) {
        let place = self.place(x, y);
        if let Some(found) = place.and_then(|place| self.light.get_mut(place)) {
            *found = pixel;
        }
    }

    fn blend_pixel(&mut self, x: u32, y: u32, pixel: Luma<u8>) {
        self.put_pixel(x, y, pixel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decoder::decoded;
    use crate::qr::read_qr;
    use qrcode::QrCode;

    /// A symbol with modules of this many pixels and four modules of margin.
    fn symbol(text: &str, module: usize) -> (usize, Vec<u8>) {
        let code = QrCode::new(text).unwrap();
        let (modules, dark) = (code.width(), code.to_colors());
        let width = (modules + 8) * module;
        let at = |x: usize, y: usize| {
            let (x, y) = ((x / module).checked_sub(4)?, (y / module).checked_sub(4)?);
            let dark = x < modules && y < modules && dark[y * modules + x] == qrcode::Color::Dark;
            dark.then_some(0)
        };
        let places = (0..width * width).map(|place| at(place % width, place / width));
        (
            width,
            places.map(|light| light.unwrap_or(u8::MAX)).collect(),
        )
    }

    #[test]
    fn a_code_takes_less_than_half_of_the_looks_there_are() {
        for (length, module) in [(20, 2), (20, 12), (800, 3), (1500, 8)] {
            let (width, light) = symbol(&"a".repeat(length), module);
            let bounded = Bounded::new(width, &light).unwrap();
            let left = Rc::clone(&bounded.left);
            let all = left.get();
            let mut image = rqrr::PreparedImage::prepare(bounded);
            assert_eq!(image.detect_grids().len(), 1);
            let looks = all - left.get();
            assert!(looks < all / 2, "{looks} of {all}");
        }
    }

    #[test]
    fn whoever_looks_for_ever_is_stopped() {
        let picture = Bounded::new(100, &[0; 10_000]).unwrap();
        let looked = decoded(|| {
            loop {
                let _ = picture.get_pixel(7, 7);
            }
            #[allow(unreachable_code, reason = "says of which type it would be")]
            Some(())
        });
        assert!(looked.is_none());
        let (width, light) = symbol("still read", 4);
        assert_eq!(
            read_qr(width, light.len() / width, |x, y| light[y * width + x]),
            ["still read"]
        );
    }
}
