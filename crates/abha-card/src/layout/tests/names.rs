//! The name, which comes first and is never cut short.

use super::*;

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

/// The size in points of the text that begins with some words.
fn size_of(sheet: &Sheet, begins: &str) -> f32 {
    let sizes = sizes_of(std::slice::from_ref(sheet));
    let found = sizes.iter().find(|(text, _)| text.starts_with(begins));
    found.unwrap_or_else(|| panic!("{begins} is nowhere")).1
}

#[test]
fn a_long_name_takes_two_lines_before_it_is_small_and_is_never_smaller_than_its_local_form() {
    for sample in crate::samples() {
        let locale = Locale::load(Language::new(sample.locale)).unwrap();
        let content = content(&sample.profile, &locale);
        for paper in Paper::ALL {
            let sheets = pages(&content, *paper).unwrap();
            let first = |text: &str| text.split(' ').next().unwrap().to_owned();
            let english = size_of(&sheets[0], &first(&content.name));
            // Beside the largest codes there is room for two lines and not for three.
            let is_large = content.qr.as_ref().is_ok_and(|symbol| symbol.side() > 32.0);
            let least = if is_large { 6.5 } else { 7.99 };
            assert!(english > least, "{paper} of {}: {english}", sample.name);
            if let Some(local) = &content.local_name {
                let local = size_of(&sheets[0], &first(&local.text));
                assert!(english >= local, "{paper} of {}: {local}", sample.name);
            }
        }
    }
}

#[test]
fn the_name_comes_first_then_the_number_then_the_facts_in_two_columns() {
    let locale = Locale::load(Language::new("hi")).unwrap();
    let mut content = content(&person("Asha Rao", "आशा राव", "Neem Gali"), &locale);
    for has_photo in [false, true] {
        if has_photo {
            content = with_photo(content);
        }
        let sheet = front(&content).unwrap();
        let place = |wanted: &str| {
            sheet
                .items
                .iter()
                .find_map(|item| match item {
                    Item::Text(placed) if placed.line.text == wanted => Some((placed.x, placed.y)),
                    Item::Text(_) | Item::Fill { .. } | Item::Photo { .. } | Item::Qr { .. } => {
                        None
                    }
                })
                .unwrap_or_else(|| panic!("{wanted} is nowhere"))
        };
        let number = place("91-1000-2000-3008");
        let (birth, gender, mobile) = (place("31-05-1995"), place("Female"), place("******2125"));
        assert!(place("Asha Rao").1 < place("आशा राव").1 && place("आशा राव").1 < number.1);
        assert!(number.1 < place("asha.ramachandran_1995@abdm").1);
        assert_eq!(birth.1, gender.1, "side by side, on one line");
        assert!(birth.0 + 15.0 < gender.0);
        assert_eq!(birth.0, mobile.0);
        // The last line, the QR and its quiet zone end together, at the margins.
        let qr = sheet.items.iter().find_map(|item| match item {
            Item::Qr { frame, .. } => Some(*frame),
            Item::Text(_) | Item::Fill { .. } | Item::Photo { .. } => None,
        });
        let qr = qr.unwrap();
        assert!((qr.right() - (CARD.0 - 4.0)).abs() < 0.01);
        assert!((qr.bottom() - mobile.1).abs() < 0.1, "{qr:?} {mobile:?}");
    }
}
