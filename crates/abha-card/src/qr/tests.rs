use super::decode::Encoding;
use super::*;
use rqrr::SimpleGrid;

fn dots(pitch: f32) -> u32 {
    (pitch / DOT_300).round() as u32
}

fn ascii(bytes: usize) -> Length {
    Length {
        bytes,
        is_declared: false,
    }
}

#[test]
fn the_usual_content_takes_level_m_in_34_mm() {
    let (version, level, dots) = choose(ascii(336), CARD_FRONT).unwrap();
    assert_eq!((version, dots), (14, 5));
    assert!(level == EcLevel::M);
}

#[test]
fn a_longer_content_takes_a_larger_block_then_level_l() {
    assert!(choose(ascii(400), CARD_FRONT).unwrap().1 == EcLevel::M);
    assert!(choose(ascii(560), CARD_FRONT).unwrap().1 == EcLevel::L);
    assert!(choose(ascii(700), CARD_FRONT).is_none());
    for bytes in 1..=700 {
        if let Some((version, _, dots)) = choose(ascii(bytes), CARD_FRONT) {
            assert!(dots >= 5, "{bytes}");
            let side = (size_of(version) + 8) as f32 * dots as f32 * DOT_300;
            assert!(side <= 37.8, "{bytes}: {side}");
        }
    }
}

#[test]
fn a_symbol_for_another_block_is_the_same_as_one_made_anew() {
    let payloads = ["x".repeat(336), "y".repeat(132)];
    let front = Symbol::plan(&payloads, CARD_FRONT).unwrap();
    for block in [CARD_FRONT, LARGE_PRINT, WHOLE_SHEET, NARROW_SLIP] {
        let anew = Symbol::plan(&payloads, block).unwrap();
        let beside = Symbol::plan_beside(&payloads, block, Some(&front)).unwrap();
        assert_eq!(beside, anew);
    }
}

#[test]
fn no_module_of_any_block_is_smaller_than_it_may_be() {
    for block in [
        CARD_FRONT,
        LARGE_PRINT,
        WHOLE_SHEET,
        HALF_SHEET,
        WIDE_SLIP,
        NARROW_SLIP,
    ] {
        let largest = block.sides.iter().copied().fold(0.0, f32::max);
        let mut most = 0;
        for bytes in 1..=1_000 {
            let Some((version, _, dots)) = choose(ascii(bytes), block) else {
                continue;
            };
            let pitch = dots as f32 * block.dot;
            assert!(pitch >= 0.42, "{bytes}: {pitch}");
            let side = (size_of(version) + 2 * QUIET) as f32 * pitch;
            assert!(side <= largest + 0.01, "{bytes}: {side}");
            most = bytes;
        }
        // The short content with a name of a hundred letters that take three bytes each.
        assert!(most >= 430, "{most}");
    }
}

#[test]
fn the_usual_content_on_every_paper() {
    for (block, wanted) in [
        (HALF_SHEET, 6),
        (LARGE_PRINT, 7),
        (WHOLE_SHEET, 10),
        (WIDE_SLIP, 6),
        (NARROW_SLIP, 4),
    ] {
        let (version, level, dots) = choose(ascii(336), block).unwrap();
        assert_eq!((version, dots), (14, wanted));
        assert!(level == EcLevel::M);
    }
}

#[test]
fn a_short_content_takes_larger_modules_and_a_higher_level() {
    let (_, level, dots) = choose(ascii(132), CARD_FRONT).unwrap();
    assert!(dots >= 7);
    assert!(level != EcLevel::L);
}

#[test]
fn what_does_not_fit_gives_way_to_the_short_payload() {
    let payloads = ["x".repeat(800), "y".repeat(132)];
    let symbol = Symbol::plan(&payloads, CARD_FRONT).unwrap();
    assert_eq!(symbol.text, payloads[1]);
    assert!(dots(symbol.pitch) >= 5);
    assert_eq!(
        Symbol::plan(&["x".repeat(800)], CARD_FRONT),
        Err(Error::QrTooLong)
    );
}

#[test]
fn bytes_beyond_ascii_are_declared_and_others_are_not() {
    for (text, wanted) in [
        ("क्षत्रिय मार्ग, जबलपुर".repeat(3), Encoding::Utf8),
        ("Renée".to_owned(), Encoding::Utf8),
        ("मोहम्मद".to_owned(), Encoding::Utf8),
        ("é".repeat(250), Encoding::Utf8),
        ("Asha \\ ~ \"Rao\"".to_owned(), Encoding::Untold),
        ("x".repeat(336), Encoding::Untold),
    ] {
        for block in [CARD_FRONT, WHOLE_SHEET, NARROW_SLIP] {
            let symbol = Symbol::plan(std::slice::from_ref(&text), block).unwrap();
            let grid = SimpleGrid::from_func(symbol.size, |x, y| symbol.is_dark(x, y));
            let found = read(&rqrr::Grid::new(grid));
            assert_eq!(found, Some((text.clone(), wanted)));
        }
    }
}

#[test]
fn a_text_fills_a_symbol_to_its_last_bit() {
    for bytes in 1..400 {
        for text in ["x".repeat(bytes), format!("{}é", "x".repeat(bytes))] {
            let version = version_for(Length::of(&text), EcLevel::M).unwrap();
            assert!(encode(&text, version, EcLevel::M, 1.0).is_ok(), "{bytes}");
            assert!(
                version == 1 || encode(&text, version - 1, EcLevel::M, 1.0).is_err(),
                "{bytes}"
            );
        }
    }
}
