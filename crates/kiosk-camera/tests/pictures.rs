//! What stands before the camera: a card of ours in a dark hall, held in many ways.

use abdm_types::Profile;
use abha_card::{content, pixels};
use kiosk_camera::{CameraFault, Frame, FrameSource};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use test_support::people::locale;

pub const WIDTH: usize = 1_280;
pub const HEIGHT: usize = 720;

/// How light the hall is behind the card.
const HALL: f32 = 60.0;

/// A card in greys.
pub struct Card {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Card {
    /// Somebody's card, with so many dots an inch.
    pub fn of(profile: &Profile, dpi: u32) -> Self {
        let card = pixels(&content(profile, &locale("en")), dpi).unwrap();
        Self {
            width: usize::try_from(card.width).unwrap(),
            height: usize::try_from(card.height).unwrap(),
            grey: card.rgba.chunks(4).map(|pixel| pixel[1]).collect(),
        }
    }

    fn at(&self, x: f32, y: f32) -> Option<f32> {
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (x, y) = (x as usize, y as usize);
        (x < self.width && y < self.height).then(|| f32::from(self.grey[y * self.width + x]))
    }

    /// The card in the middle of the picture, turned by so many degrees.
    pub fn turned(&self, degrees: f32) -> Picture {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let middle = (self.width as f32 / 2.0, self.height as f32 / 2.0);
        let grey = (0..WIDTH * HEIGHT)
            .map(|place| {
                let x = (place % WIDTH) as f32 - WIDTH as f32 / 2.0;
                let y = (place / WIDTH) as f32 - HEIGHT as f32 / 2.0;
                let from = (x * cos + y * sin + middle.0, y * cos - x * sin + middle.1);
                self.at(from.0, from.1).unwrap_or(HALL)
            })
            .collect();
        Picture(grey)
    }
}

/// A picture that is still being made.
#[derive(Clone)]
pub struct Picture(Vec<f32>);

impl Picture {
    /// Nothing but the hall.
    pub fn empty() -> Self {
        Self(vec![HALL; WIDTH * HEIGHT])
    }

    /// In so much of the light.
    pub fn dim(mut self, share: f32) -> Self {
        for grey in &mut self.0 {
            *grey = 20.0 + *grey * share;
        }
        self
    }

    /// Out of focus: each pixel is the mean of those as near as this.
    pub fn blurred(self, near: usize) -> Self {
        let mean = |grey: &[f32], step: usize, len: usize, place: usize| {
            let at = place / step % len;
            let first = at.saturating_sub(near);
            let last = (at + near).min(len - 1);
            let start = place - at * step;
            let sum: f32 = (first..=last).map(|at| grey[start + at * step]).sum();
            sum / (last - first + 1) as f32
        };
        let across: Vec<f32> = (0..self.0.len())
            .map(|place| mean(&self.0, 1, WIDTH, place))
            .collect();
        let down = (0..across.len())
            .map(|place| mean(&across, WIDTH, HEIGHT, place))
            .collect();
        Self(down)
    }

    /// With the noise of a cheap camera, the same every time.
    pub fn noisy(mut self, most: f32) -> Self {
        let mut state = 0x2545_f491_u32;
        for grey in &mut self.0 {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            *grey += (f32::from((state >> 16) as u16) / 32_768.0 - 1.0) * most;
        }
        self
    }

    pub fn frame(&self) -> Frame {
        let grey = self.0.iter().map(|grey| grey.clamp(0.0, 255.0) as u8);
        Frame::new(WIDTH, HEIGHT, grey.collect()).unwrap()
    }
}

/// A camera that shows pictures in a loop, so many of them, and is pulled out then.
pub struct Loop {
    pub pictures: Vec<Picture>,
    pub shown: usize,
    pub most: usize,
    /// Set when nobody holds the camera any more.
    pub freed: Arc<AtomicBool>,
}

impl Loop {
    pub fn of(pictures: Vec<Picture>, most: usize) -> Self {
        Self {
            pictures,
            shown: 0,
            most,
            freed: Arc::default(),
        }
    }
}

impl FrameSource for Loop {
    fn next(&mut self) -> Result<Option<Frame>, CameraFault> {
        if self.shown == self.most {
            return Err(CameraFault::Lost);
        }
        let picture = self.pictures.get(self.shown % self.pictures.len());
        self.shown += 1;
        Ok(picture.map(Picture::frame))
    }
}

impl Drop for Loop {
    fn drop(&mut self) {
        self.freed.store(true, Ordering::SeqCst);
    }
}
