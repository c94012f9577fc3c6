//! Sizes in logical pixels.

/// Spacing. Nothing stands apart by another number.
pub mod space {
    /// 8 px: between an icon and its word.
    pub const XS: f32 = 8.0;
    /// 16 px: between keys, between rows of one group.
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

/// Sizes of pieces that do not grow with the text.
pub mod piece {
    use iced::Size;

    /// A key of the keypad: 40 x 30 mm on a 21.5-inch panel, more than the 20 mm at which a
    /// standing person makes fewest errors.
    pub const KEY: Size = Size::new(168.0, 128.0);
    /// Least width of a key of the keyboard: 20 mm at 4.03 px a millimetre.
    pub const LETTER_WIDTH: f32 = 80.0;
    /// Height of a key of the keyboard.
    pub const LETTER_HEIGHT: f32 = 104.0;
    /// Least height of a tile.
    pub const TILE_HEIGHT: f32 = 200.0;
    /// The icon of a tile.
    pub const TILE_ICON: f32 = 72.0;
    /// The widest a text runs: some 65 characters of running text.
    pub const MEASURE: f32 = 1180.0;
    /// Height of a button; with 16 px above and below, the action row is 136 px high.
    pub const BUTTON_HEIGHT: f32 = 104.0;
    /// Least width of the one primary button.
    pub const PRIMARY_WIDTH: f32 = 420.0;
    /// Least width of Back.
    pub const QUIET_WIDTH: f32 = 200.0;
    /// Height of the top bar.
    pub const TOP_BAR: f32 = 96.0;
    /// Radius of corners.
    pub const CORNER: f32 = 16.0;
    /// The focus ring.
    pub const RING: f32 = 4.0;
    /// The line around the focus ring.
    pub const RING_LINE: f32 = 2.0;
    /// Bars of timer and waiting.
    pub const BAR: f32 = 12.0;
}

/// Sizes that grow with the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// The factor itself: 1.0, 1.25 or 1.5.
    pub text_scale: f32,
    /// The question of a screen.
    pub headline: f32,
    /// Title of a tile or panel.
    pub title: f32,
    /// Running text.
    pub body: f32,
    /// Words on small buttons and labels.
    pub label: f32,
    /// The floor: nothing is smaller.
    pub small: f32,
    /// Digits in boxes, the number of a countdown.
    pub number: f32,
    /// The sign on a key.
    pub key: f32,
    /// Words of top bar and stepper. They grow by a quarter at most, for their bands are the
    /// same on each screen and hold much in one line.
    pub band: f32,
    /// A key of the number pad.
    pub pad_key: iced::Size,
    /// Height of a key of the letter board.
    pub letter_height: f32,
    /// A digit box.
    pub digit_box: iced::Size,
    /// Width of the edges of controls.
    pub edge: f32,
}

impl Metrics {
    /// Sizes for a text factor, held between 1.0 and 1.5.
    #[must_use]
    pub fn new(text_scale: f32) -> Self {
        let scale = text_scale.clamp(1.0, 1.5);
        // Capitals of these roles are 7 to 11 mm high as designed, where voting machines end at
        // 9 mm; they grow at half the rate, so that the question leaves room for the answer.
        let display = (1.0 + scale) / 2.0;
        Self {
            text_scale: scale,
            headline: 52.0 * display,
            title: 40.0 * display,
            body: 30.0 * scale,
            label: 26.0 * scale,
            small: 24.0 * scale,
            number: 64.0 * display,
            key: 56.0 * display,
            band: 24.0 * scale.min(1.25),
            pad_key: piece::KEY,
            letter_height: piece::LETTER_HEIGHT,
            digit_box: iced::Size::new(72.0 * display, 96.0 * display),
            edge: 2.0,
        }
    }

    /// Makes keys at least `side` logical pixels wide and high: 20 mm on a small panel can be
    /// more than the design's keys have. They grow by two fifths at most, so that a screen
    /// still holds what it must.
    #[must_use]
    pub fn with_least_key(mut self, side: f32) -> Self {
        self.pad_key.width = self.pad_key.width.max(side.min(piece::KEY.width * 1.4));
        self.pad_key.height = self.pad_key.height.max(side.min(piece::KEY.height * 1.4));
        self.letter_height = self.letter_height.max(side.min(piece::LETTER_HEIGHT * 1.4));
        self
    }

    /// An icon that stands beside text of this size.
    #[must_use]
    pub fn icon_beside(&self, text: f32) -> f32 {
        (text * 1.35).round()
    }
}
