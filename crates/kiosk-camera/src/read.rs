//! The codes in a picture.

use crate::Frame;
use abha_card::read_qr;
use zeroize::Zeroizing;

/// What is tried on a picture, one after the other until a code is read. A camera shows the next
/// picture soon, so that little is tried on each.
const WAYS: [Way; 4] = [Way::AsItIs, Way::Sharpened, Way::Halved, Way::Smoothed];

/// How a picture is looked at.
#[derive(Clone, Copy)]
enum Way {
    /// Pixel by pixel.
    AsItIs,
    /// With what a lens out of focus has taken of the edges.
    Sharpened,
    /// Four pixels as one: noise goes, and so does a blur that is wider than a pixel.
    Halved,
    /// Each pixel as the mean of those around it.
    Smoothed,
}

/// The texts of the codes in a picture, whichever way they are turned. Each is wiped when it is
/// dropped.
#[must_use]
pub fn codes(frame: &Frame) -> Vec<Zeroizing<String>> {
    let light = Light::of(frame);
    let found = WAYS.iter().map(|way| light.read(frame, *way));
    found
        .into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The grey at which so many pixels have been counted.
fn first_of(greys: impl Iterator<Item = (u8, usize)>, enough: usize) -> Option<u8> {
    let mut sum = 0;
    for (grey, count) in greys {
        sum += count;
        if sum >= enough {
            return Some(grey);
        }
    }
    None
}

/// What is black and what is white in this light.
struct Light {
    black: u8,
    white: u8,
}

impl Light {
    /// The darkest and the lightest that the picture has a hundredth of.
    fn of(frame: &Frame) -> Self {
        let enough = (frame.width() * frame.height() / 100).max(1);
        let all = (0..=u8::MAX).zip(frame.greys());
        Self {
            black: first_of(all.clone(), enough).unwrap_or(0),
            white: first_of(all.rev(), enough).unwrap_or(u8::MAX),
        }
    }

    /// A grey as it would be in good light.
    fn lit(&self, grey: u8) -> u8 {
        let range = u16::from(self.white.saturating_sub(self.black)).max(1);
        let above = u16::from(grey.saturating_sub(self.black)).min(range);
        u8::try_from(above * 255 / range).unwrap_or(u8::MAX)
    }

    fn read(&self, frame: &Frame, way: Way) -> Vec<Zeroizing<String>> {
        let (width, height) = (frame.width(), frame.height());
        // The mean of the pixels from one corner to the other, both included.
        let mean = |left: usize, above: usize, right: usize, below: usize| {
            let (right, below) = (right.min(width - 1), below.min(height - 1));
            let pixels = (above..=below).flat_map(|y| (left..=right).map(move |x| (x, y)));
            let (sum, count) = pixels.fold((0, 0), |(sum, count), (x, y)| {
                (sum + i32::from(frame.at(x, y)), count + 1)
            });
            sum / i32::max(count, 1)
        };
        let around = |x: usize, y: usize, near: usize| {
            mean(
                x.saturating_sub(near),
                y.saturating_sub(near),
                x + near,
                y + near,
            )
        };
        let lit = |grey: i32| self.lit(u8::try_from(grey.clamp(0, 255)).unwrap_or(u8::MAX));
        let found = match way {
            Way::AsItIs => read_qr(width, height, |x, y| self.lit(frame.at(x, y))),
            Way::Sharpened => read_qr(width, height, |x, y| {
                let grey = i32::from(frame.at(x, y));
                lit(grey + 3 * (grey - around(x, y, 2)))
            }),
            Way::Halved => read_qr(width / 2, height / 2, |x, y| {
                lit(mean(2 * x, 2 * y, 2 * x + 1, 2 * y + 1))
            }),
            Way::Smoothed => read_qr(width, height, |x, y| lit(around(x, y, 1))),
        };
        found.into_iter().map(Zeroizing::new).collect()
    }
}
