//! A picture as a camera gives it, in greys.

use zeroize::Zeroizing;

/// One picture. It may show a face or an Aadhaar card, so it is wiped when it is dropped, and has
/// neither `Debug` nor `Clone`.
pub struct Frame {
    width: usize,
    height: usize,
    // Row by row, a byte a pixel.
    grey: Zeroizing<Vec<u8>>,
}

/// The same, small enough to be shown: what a person needs to hold a card into the picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Preview {
    /// In pixels, at most [`Preview::WIDEST`].
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Row by row, four bytes a pixel; turned left to right, as in a mirror.
    pub rgba: Vec<u8>,
}

impl Preview {
    /// The most pixels it is wide.
    pub const WIDEST: usize = 480;
}

impl Frame {
    /// A picture of grey pixels, row by row. `None` when there are not as many as that.
    #[must_use]
    pub fn new(width: usize, height: usize, grey: Vec<u8>) -> Option<Self> {
        let grey = Zeroizing::new(grey);
        let fits = width.checked_mul(height) == Some(grey.len()) && !grey.is_empty();
        fits.then_some(Self {
            width,
            height,
            grey,
        })
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// How light a pixel is; black outside the picture.
    #[must_use]
    pub fn at(&self, x: usize, y: usize) -> u8 {
        let is_inside = x < self.width && y < self.height;
        let place = y.saturating_mul(self.width).saturating_add(x);
        let found = self.grey.get(place).filter(|_| is_inside);
        found.copied().unwrap_or_default()
    }

    /// How many pixels there are of each grey.
    pub(crate) fn greys(&self) -> [usize; 256] {
        let mut greys = [0; 256];
        for grey in self.grey.iter() {
            if let Some(count) = greys.get_mut(usize::from(*grey)) {
                *count += 1;
            }
        }
        greys
    }

    /// What a person is shown of it.
    #[must_use]
    pub fn preview(&self) -> Preview {
        let step = self.width.div_ceil(Preview::WIDEST).max(1);
        let (width, height) = (self.width / step, self.height / step);
        let mut rgba = Vec::with_capacity(width * height * 4);
        for y in 0..height {
            for x in (0..width).rev() {
                let grey = self.at(x * step, y * step);
                rgba.extend([grey, grey, grey, u8::MAX]);
            }
        }
        Preview {
            width: u32::try_from(width).unwrap_or_default(),
            height: u32::try_from(height).unwrap_or_default(),
            rgba,
        }
    }
}
