//! Sizes in logical pixels. There are [`PX_PER_MM`] of them in a millimetre of the panel, so that
//! every size here is a length, and the least ones are those of people: capitals, controls, keys.

use iced::Size;

/// Logical pixels a millimetre on a panel of 21.5 inches, for which the sizes were drawn, and on
/// every smaller one. On a larger panel everything is larger.
pub const PX_PER_MM: f32 = 4.034;

/// The least that people can read and touch, in millimetres, whatever the panel is.
pub mod least {
    /// Capitals of whatever a person must read.
    pub const CAPITALS_MM: f32 = 4.8;
    /// Capitals of the rest: the clinic's name, the badge, what only staff need.
    pub const FINE_CAPITALS_MM: f32 = 3.5;
    /// A control, in each direction.
    pub const CONTROL_MM: f32 = 12.7;
    /// What of a key takes a touch, in each direction.
    pub const KEY_MM: f32 = 20.0;
    /// Between two controls.
    pub const GAP_MM: f32 = 3.0;
    /// The smallest panel that all of this fits on, in inches of its diagonal.
    pub const DIAGONAL_INCHES: f32 = 10.0;
}

/// Height of a capital as a part of the font size: Noto Sans, which every Latin text is set in.
pub const CAPITALS: f32 = 0.714;

/// Spacing. Nothing stands apart by another number.
pub mod space {
    /// 8 px: between an icon and its word.
    pub const XS: f32 = 8.0;
    /// 3 mm: between two things that can be touched.
    pub const TOUCH: f32 = 12.2;
    /// 16 px: between rows of one group.
    pub const S: f32 = 16.0;
    /// 24 px: inside panels and tiles, between groups.
    pub const M: f32 = 24.0;
    /// 32 px: between the parts of a page.
    pub const L: f32 = 32.0;
    /// 48 px: the margin of the page.
    pub const XL: f32 = 48.0;
    /// 72 px: around what stands alone.
    pub const XXL: f32 = 72.0;
}

/// Sizes that are the same on every panel and in every text.
pub mod sizes {
    /// The widest a text runs: some 65 characters of running text.
    pub const MEASURE: f32 = 1180.0;
    /// Radius of corners.
    pub const CORNER: f32 = 16.0;
    /// The focus ring.
    pub const RING: f32 = 4.0;
    /// The line around the focus ring.
    pub const RING_LINE: f32 = 2.0;
    /// Bars of timer and waiting.
    pub const BAR: f32 = 12.0;
}

/// Sizes that follow the panel and the text size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// The factor of the text size: 0.75, 1.0, 1.25 or 1.5.
    pub text_scale: f32,
    /// How roomy the panel is: 1.0 as designed, 0.0 on the smallest one that is served.
    pub roominess: f32,
    /// The question of a screen.
    pub headline: f32,
    /// Title of a tile or panel.
    pub title: f32,
    /// Running text.
    pub body: f32,
    /// Words on small buttons and labels.
    pub label: f32,
    /// The least of what a person must read.
    pub small: f32,
    /// The rest: what only staff need, names that are known.
    pub fine: f32,
    /// Digits in boxes, the number of a countdown.
    pub number: f32,
    /// The sign on a key.
    pub key: f32,
    /// Words of top bar and stepper.
    pub band: f32,
    /// The icon of a button in the top bar; 0 where there is room for the word alone.
    pub band_icon: f32,
    /// A key of the number pad.
    pub pad_key: Size,
    /// Between the keys of the number pad.
    pub pad_gap: f32,
    /// Height of a key of the letter board.
    pub letter_height: f32,
    /// A digit box.
    pub digit_box: Size,
    /// Height of a field for letters.
    pub field_height: f32,
    /// Least height of a button.
    pub button_height: f32,
    /// Least height of a button that stands in the work of a page, beside what it is about.
    pub side_height: f32,
    /// Least width of the one primary button.
    pub primary_width: f32,
    /// Least width of every other button.
    pub quiet_width: f32,
    /// Least height of a row to choose or tick.
    pub row_height: f32,
    /// Least height of a tile.
    pub tile_height: f32,
    /// The icon of a tile.
    pub tile_icon: f32,
    /// The margin at the sides of a page.
    pub margin: f32,
    /// Above and below the action row.
    pub foot: f32,
    /// Between the parts of a page.
    pub part_gap: f32,
    /// Width of the edges of controls.
    pub edge: f32,
}

/// Short side of the room in which everything is as designed, and of the smallest that is served:
/// a 10.1-inch panel.
const DESIGNED: f32 = 1080.0;
const SMALLEST: f32 = 548.0;

impl Metrics {
    /// Sizes for a text factor, held between 0.75 and 1.5, and a room of this many logical pixels.
    /// On a small panel what is larger than it must be gives way first; nothing falls below
    /// [`least`].
    #[must_use]
    pub fn new(text_scale: f32, room: Size) -> Self {
        let scale = text_scale.clamp(0.75, 1.5);
        let short = room.width.min(room.height);
        let roominess = ((short - SMALLEST) / (DESIGNED - SMALLEST)).clamp(0.0, 1.0);
        let between = |small: f32, designed: f32| small + (designed - small) * roominess;
        // Capitals of these roles are 7 to 11 mm high as designed, where voting machines end at
        // 9 mm; they grow at half the rate, so that the question leaves room for the answer.
        let display = (1.0 + scale.max(1.0)) / 2.0;
        let body = between(28.0, 30.0) * scale;
        let title = (between(30.0, 40.0) * display).max(body);
        Self {
            text_scale: scale,
            roominess,
            headline: (between(36.0, 52.0) * display).max(title),
            title,
            body,
            label: between(27.2, 28.0) * scale,
            small: 27.2 * scale,
            fine: between(20.0, 24.0) * display,
            number: between(44.0, 64.0) * display,
            key: between(44.0, 56.0) * display,
            band: 27.2 * scale,
            // A small panel has no height for a picture over a large word.
            band_icon: if scale > 1.0 && roominess < 0.4 {
                0.0
            } else {
                between(24.0, 36.0)
            },
            pad_key: Size::new(between(81.0, 168.0), between(75.0, 128.0)),
            pad_gap: between(space::TOUCH, space::S),
            letter_height: between(69.0, 104.0),
            digit_box: Size::new(between(56.0, 72.0) * display, between(68.0, 96.0) * display),
            field_height: between(56.0, 96.0) * display,
            button_height: between(81.0, 104.0),
            side_height: between(52.0, 104.0),
            primary_width: between(240.0, 420.0),
            quiet_width: between(140.0, 200.0),
            row_height: between(64.0, 96.0),
            tile_height: between(72.0, 200.0),
            tile_icon: between(48.0, 72.0),
            margin: between(space::TOUCH, space::XL),
            foot: between(space::XS, space::S),
            part_gap: between(space::XS, space::L),
            edge: 2.0,
        }
    }

    /// The same with another text factor.
    #[must_use]
    pub fn with_text_scale(&self, text_scale: f32) -> Self {
        let short = SMALLEST + (DESIGNED - SMALLEST) * self.roominess;
        Self {
            edge: self.edge,
            ..Self::new(text_scale, Size::new(short, short))
        }
    }

    /// An icon that stands beside text of this size.
    #[must_use]
    pub fn icon_beside(&self, text: f32) -> f32 {
        (text * 1.35).round()
    }

    /// Logical pixels in so many millimetres.
    #[must_use]
    pub fn mm(millimetres: f32) -> f32 {
        millimetres * PX_PER_MM
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 21.5 inches upright, 15.6 inches lying, 10.1 inches both ways.
    const ROOMS: [Size; 4] = [
        Size::new(1080.0, 1920.0),
        Size::new(1393.0, 783.0),
        Size::new(877.0, 548.0),
        Size::new(548.0, 877.0),
    ];

    #[test]
    fn nothing_falls_below_what_people_need() {
        for room in ROOMS {
            for scale in [1.0, 1.25, 1.5] {
                let metrics = Metrics::new(scale, room);
                let capitals = |size: f32| size * CAPITALS / PX_PER_MM;
                for (role, size) in [
                    ("headline", metrics.headline),
                    ("title", metrics.title),
                    ("body", metrics.body),
                    ("label", metrics.label),
                    ("small", metrics.small),
                    ("band", metrics.band),
                    ("key", metrics.key),
                    ("number", metrics.number),
                ] {
                    assert!(
                        capitals(size) >= least::CAPITALS_MM * scale.min(1.25),
                        "{role} at {scale} in {room:?}: {:.2} mm",
                        capitals(size)
                    );
                }
                assert!(capitals(metrics.fine) >= least::FINE_CAPITALS_MM);
                assert!(metrics.headline >= metrics.title && metrics.title >= metrics.body);
                let control = Metrics::mm(least::CONTROL_MM);
                for (piece, side) in [
                    ("button", metrics.button_height),
                    ("side button", metrics.side_height),
                    ("row", metrics.row_height),
                    ("tile", metrics.tile_height),
                    ("box", metrics.digit_box.width),
                ] {
                    assert!(side >= control, "{piece} in {room:?}: {side}");
                }
                let key = Metrics::mm(least::KEY_MM);
                let pad = (metrics.pad_key, metrics.pad_gap);
                assert!(pad.0.width + pad.1 >= key && pad.0.height + pad.1 >= key);
                assert!(metrics.letter_height + space::TOUCH >= key);
            }
        }
        assert!(space::TOUCH >= Metrics::mm(least::GAP_MM));
    }

    #[test]
    fn the_designed_panel_looks_as_designed() {
        let metrics = Metrics::new(1.0, ROOMS[0]);
        assert_eq!(
            (metrics.headline, metrics.title, metrics.body, metrics.label),
            (52.0, 40.0, 30.0, 28.0)
        );
        assert_eq!(metrics.pad_key, Size::new(168.0, 128.0));
        assert_eq!(metrics.button_height, 104.0);
    }
}
