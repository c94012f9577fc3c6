//! The one layout: where everything stands, in millimetres from the top left corner. The PDF
//! and the picture are both drawn from it and decide nothing themselves.

mod a4;
mod a6;
mod back;
mod fit;
mod front;
mod large;
mod motif;
mod path;
mod pen;
mod receipt;

pub(super) use path::{Path, Segment};

use super::Error;
use super::content::Content;
use super::paper::{self, Paper};
use super::photo::Photo;
use super::qr::Symbol;
use super::shaping::Line;
use std::sync::Arc;

/// Width and height of a CR80 card (ISO/IEC 7810 ID-1).
pub(super) const CARD: (f32, f32) = paper::CR80;

/// Millimetres in a typographic point.
pub(super) const POINT: f32 = 25.4 / 72.0;

/// A page.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    /// What is drawn, from the back to the front, and read in this order.
    pub(super) items: Vec<Item>,
}

/// A thing on a page.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A filled shape.
    Fill {
        /// Shape.
        path: Path,
        /// Colour.
        color: Color,
    },
    /// A line of text.
    Text(Placed),
    /// The photo, cut to its frame.
    Photo {
        /// Picture.
        photo: Photo,
        /// Frame.
        frame: Rect,
        /// What is said of it to who cannot see it.
        words: String,
    },
    /// The QR.
    Qr {
        /// Symbol.
        symbol: Arc<Symbol>,
        /// Where the dark part stands, without its quiet zone.
        frame: Rect,
        /// What is said of it to who cannot see it.
        words: String,
    },
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// Shaped text.
    pub(super) line: Arc<Line>,
    /// Left end.
    pub(super) x: f32,
    /// Baseline.
    pub(super) y: f32,
    /// Font size.
    pub(super) em: f32,
    /// Colour.
    pub(super) color: Color,
    /// Lines with the same number are read as one paragraph.
    pub(super) paragraph: u16,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

impl Color {
    pub(super) const WHITE: Self = Self(0xFF, 0xFF, 0xFF);
    pub(super) const BLACK: Self = Self(0, 0, 0);
    /// Text, the band and the foot.
    pub(super) const INK: Self = Self(0x10, 0x23, 0x3F);
    /// Labels: 11.4 : 1 on white.
    pub(super) const QUIET: Self = Self(0x2C, 0x3A, 0x52);
    /// The thin line under the band.
    pub(super) const TEAL: Self = Self(0x1F, 0x8A, 0x84);
    /// The line between parts of the card.
    pub(super) const RULE: Self = Self(0xC9, 0xD3, 0xE0);
    /// Crop and fold marks.
    pub(super) const MARK: Self = Self(0x5A, 0x68, 0x80);
}

impl Rect {
    pub(super) const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    pub(super) fn right(self) -> f32 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f32 {
        self.y + self.height
    }
}

impl Sheet {
    fn new(size: (f32, f32)) -> Self {
        Self {
            width: size.0,
            height: size.1,
            items: Vec::new(),
        }
    }

    /// A rectangle of one colour.
    fn bar(&mut self, rect: Rect, color: Color) {
        self.fill(Path::rect(rect), color);
    }

    fn fill(&mut self, path: Path, color: Color) {
        self.items.push(Item::Fill { path, color });
    }

    /// Puts all of another sheet on this one.
    fn lay(&mut self, other: Self, x: f32, y: f32) {
        let first = self.next_paragraph();
        for mut item in other.items {
            match &mut item {
                Item::Fill { path, .. } => path.shift(x, y),
                Item::Text(placed) => {
                    placed.x += x;
                    placed.y += y;
                    placed.paragraph += first;
                }
                Item::Photo { frame, .. } | Item::Qr { frame, .. } => {
                    frame.x += x;
                    frame.y += y;
                }
            }
            self.items.push(item);
        }
    }

    /// A number that no paragraph of this sheet has.
    fn next_paragraph(&self) -> u16 {
        self.items
            .iter()
            .filter_map(|item| match item {
                Item::Text(placed) => Some(placed.paragraph + 1),
                Item::Fill { .. } | Item::Photo { .. } | Item::Qr { .. } => None,
            })
            .max()
            .unwrap_or_default()
    }
}

/// The pages of a card on a paper.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR.
pub(super) fn pages(content: &Content, paper: Paper) -> Result<Vec<Sheet>, Error> {
    match paper {
        Paper::Cr80 => Ok(vec![front::sheet(content)?, back::sheet(content)?]),
        Paper::A4 => Ok(vec![a4::sheet(content)?]),
        Paper::A4Large => Ok(vec![large::sheet(content)?]),
        Paper::A6 => Ok(vec![a6::sheet(content)?]),
        Paper::Receipt80 => Ok(vec![receipt::sheet(content, &receipt::WIDE)?]),
        Paper::Receipt58 => Ok(vec![receipt::sheet(content, &receipt::NARROW)?]),
    }
}

/// Width and height in millimetres of each page of a card on a paper, without the bleed: for a
/// receipt, which is as long as what stands on it.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR.
pub fn sizes(content: &Content, paper: Paper) -> Result<Vec<(f32, f32)>, Error> {
    let sheets = pages(content, paper)?;
    Ok(sheets
        .iter()
        .map(|sheet| (sheet.width, sheet.height))
        .collect())
}

/// The front of the card.
///
/// # Errors
///
/// As [`pages`].
pub(super) fn front(content: &Content) -> Result<Sheet, Error> {
    front::sheet(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::content::content;
    use crate::card::qr::QUIET;
    use crate::domain::{
        AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Gender, Language, LocalizedDetails,
        Profile,
    };
    use crate::locale::Locale;
    use proptest::prelude::*;

    fn person(name: &str, local_name: &str, address: &str) -> Profile {
        Profile {
            abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
            abha_address: AbhaAddress::given("asha.ramachandran_1995@abdm"),
            name: name.to_owned(),
            gender: Some(Gender::Female),
            date_of_birth: BirthDate::parse("31-05-1995"),
            mobile: Some("******2125".to_owned()),
            email: None,
            photo: None,
            address: Some(address.to_owned()),
            state_code: Some("29".to_owned()),
            state_name: Some("Karnataka".to_owned()),
            district_code: None,
            district_name: Some("Bengaluru".to_owned()),
            pincode: None,
            status: AccountStatus::Active,
            localized: Some(LocalizedDetails {
                name: Some(local_name.to_owned()),
                ..LocalizedDetails::default()
            }),
        }
    }

    /// A grey photo, so that its frame is there.
    fn with_photo(mut content: Content) -> Content {
        let picture = image::RgbImage::from_pixel(30, 40, image::Rgb([128; 3]));
        let mut bytes = Vec::new();
        image::codecs::jpeg::JpegEncoder::new(&mut bytes)
            .encode_image(&picture)
            .unwrap();
        content.photo = Photo::read(&bytes.into());
        assert!(content.photo.is_some());
        content
    }

    /// Where the ink of an item may be.
    fn ink(item: &Item) -> Option<(String, Rect)> {
        match item {
            Item::Fill { .. } => None,
            Item::Text(placed) => {
                let reach = placed.line.reach;
                let rect = Rect::new(
                    placed.x,
                    placed.y - reach.above * placed.em,
                    placed.line.width * placed.em,
                    reach.height() * placed.em,
                );
                Some((placed.line.text.clone(), rect))
            }
            Item::Photo { frame, .. } => Some(("photo".to_owned(), *frame)),
            Item::Qr { symbol, frame, .. } => {
                let quiet = QUIET as f32 * symbol.pitch;
                let rect = Rect::new(
                    frame.x - quiet,
                    frame.y - quiet,
                    frame.width + 2.0 * quiet,
                    frame.height + 2.0 * quiet,
                );
                Some(("qr".to_owned(), rect))
            }
        }
    }

    fn overlap(one: Rect, other: Rect) -> bool {
        const TOUCH: f32 = 0.03;
        one.x + TOUCH < other.right()
            && other.x + TOUCH < one.right()
            && one.y + TOUCH < other.bottom()
            && other.y + TOUCH < one.bottom()
    }

    /// Nothing leaves the page, and nothing lies on anything else.
    fn check(sheet: &Sheet) {
        let inks: Vec<_> = sheet.items.iter().filter_map(ink).collect();
        for (place, (what, rect)) in inks.iter().enumerate() {
            assert!(
                rect.x >= 0.0
                    && rect.y >= 0.0
                    && rect.right() <= sheet.width
                    && rect.bottom() <= sheet.height,
                "{what} leaves the page: {rect:?}"
            );
            for (other, beneath) in inks.iter().skip(place + 1) {
                assert!(
                    !overlap(*rect, *beneath),
                    "{what} lies on {other}: {rect:?} {beneath:?}"
                );
            }
        }
    }

    fn words(alphabet: &'static str) -> impl Strategy<Value = String> {
        let letters: Vec<char> = alphabet.chars().collect();
        let letter = proptest::sample::select(letters);
        let word = proptest::collection::vec(letter, 1..30).prop_map(String::from_iter);
        proptest::collection::vec(word, 1..9).prop_map(|words| words.join(" "))
    }

    fn local_words() -> impl Strategy<Value = String> {
        prop_oneof![
            words("कखगघचजटडतदनपबमयरलवशषसहािीुूेैोौंँ्"),
            words("కఖగఘచజటడతదనపబమయరలవశషసహాిీుూేైోౌం్"),
            words("കഖഗഘചജടഡതദനപബമയരലവശഷസഹാിീുൂേൈോൗം്"),
            words("கசஞடணதநனபமயரலவழளறஷஸஜஹாிீுூேைொோௌ்"),
            words("ابپتٹجچحخدڈرڑزسشصطعغفقکگلمنںوہھیے"),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]
        #[test]
        fn long_names_and_addresses_find_their_place(
            name in words("abcdefghijklmnopqrstuvwxyzABCDEFGMW"),
            local_name in local_words(),
            address in words("abcdefghijklmnopqrstuvwxyz0123456789,./-"),
            photo in any::<bool>(),
        ) {
            let locale = Locale::load(Language::new("hi")).unwrap();
            let content = content(&person(&name, &local_name, &address), &locale);
            let content = if photo { with_photo(content) } else { content };
            for paper in Paper::ALL {
                for sheet in pages(&content, *paper).unwrap() {
                    check(&sheet);
                }
            }
        }
    }

    #[test]
    fn nothing_of_a_name_is_lost_when_it_is_wrapped() {
        let name = "Venkatanarasimharajuvaripeta Srilakshmi Padmanabhaswamy Krishnamurthy \
                    Chattopadhyay";
        let locale = Locale::load(Language::new("hi")).unwrap();
        let sheet = front(&content(&person(name, "आशा", "-"), &locale)).unwrap();
        let text: Vec<String> = sheet
            .items
            .iter()
            .filter_map(ink)
            .map(|ink| ink.0)
            .collect();
        assert!(text.join(" ").contains(name), "{text:?}");
    }
}
