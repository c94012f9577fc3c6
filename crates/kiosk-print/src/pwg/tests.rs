use super::*;
use abha_card::{Content, Paper};
use test_support::memory::peak_of;
use test_support::people;

fn content() -> Content {
    abha_card::content(&people::asha(), &people::locale("hi"))
}

fn settings(dpi: u32, color: Color, sheet_back: SheetBack) -> Settings<'static> {
    Settings {
        dpi,
        color,
        two_sided: sheet_back != SheetBack::AsFront,
        sheet_back,
        media: None,
    }
}

/// The content without its photo, which may differ a little where it is drawn by parts.
fn without_photo() -> Content {
    let mut profile = people::asha();
    profile.photo = None;
    abha_card::content(&profile, &people::locale("hi"))
}

#[test]
fn pages_in_bands_are_those_that_are_drawn_whole() {
    for (paper, dpi, color, back) in [
        (Paper::A4, 150, Color::Srgb8, SheetBack::AsFront),
        (Paper::Cr80, 600, Color::Sgray8, SheetBack::Rotated),
        (Paper::Cr80, 300, Color::Srgb8, SheetBack::Flipped),
        (Paper::A6, 300, Color::Black1, SheetBack::AsFront),
    ] {
        let content = without_photo();
        let whole = abha_card::pages(&content, paper, dpi).unwrap();
        let settings = settings(dpi, color, back);
        let wanted = encode_by(whole.as_slice(), whole.len(), settings, usize::MAX).unwrap();
        let drawing = abha_card::drawing(&content, paper, dpi).unwrap();
        // A third of the first page.
        let band = whole[0].rgba.len() / 3;
        let banded = encode_by(&drawing, whole.len(), settings, band).unwrap();
        assert!(*banded == *wanted, "{paper} at {dpi}");
    }
}

#[test]
fn what_was_whole_at_300_dots_an_inch_is_whole_still() {
    for paper in Paper::ALL {
        let drawing = abha_card::drawing(&content(), *paper, 300).unwrap();
        for page in 0..drawing.count() {
            let bands = bands(&drawing, page, LARGEST_BAND, SheetBack::AsFront);
            assert_eq!(bands.len(), 1, "{paper}");
        }
    }
}

#[test]
fn a_page_of_1200_dots_an_inch_takes_no_more_than_a_band() {
    let peak = peak_of(
        "pwg::tests::a_page_of_1200_dots_an_inch_takes_no_more_than_a_band",
        || {
            let content = content();
            let drawing = abha_card::drawing(&content, Paper::A6, 1200).unwrap();
            let settings = settings(1200, Color::Srgb8, SheetBack::AsFront);
            let raster = encode(&drawing, 1, settings).unwrap();
            // All of it would be 138 MB.
            assert_eq!(Pages::size(&drawing, 0), Some((4961, 6992)));
            assert!(raster.len() < 16 << 20, "{}", raster.len());
        },
    );
    assert!(peak.is_none_or(|peak| peak < 80), "{peak:?} MB");
}
