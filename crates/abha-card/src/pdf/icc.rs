//! The sRGB colour profile, put together from its published numbers (IEC 61966-2-1): a display
//! profile of version 2.1 in 0.8 kB.

/// Points of the tone curve. Between them a reader goes straight.
const CURVE_POINTS: u16 = 256;

/// The primaries, seen under the D50 light that profiles are written for.
const RED: [f64; 3] = [0.436_07, 0.222_49, 0.013_92];
const GREEN: [f64; 3] = [0.385_15, 0.716_87, 0.097_08];
const BLUE: [f64; 3] = [0.143_07, 0.060_61, 0.714_10];
const D50: [f64; 3] = [0.964_2, 1.0, 0.824_9];

/// Writes the profile.
pub(super) fn srgb() -> Vec<u8> {
    let description = description("sRGB");
    let copyright = [b"text\0\0\0\0".as_slice(), b"No copyright, use freely\0"].concat();
    let curve = curve();
    // Tags and what they say; the three channels share one curve.
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description),
        (b"cprt", copyright),
        (b"wtpt", xyz(D50)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve),
    ];
    let count = tags.len() + 2;
    let mut table = word(count).to_vec();
    let mut data = Vec::new();
    let data_start = 128 + 4 + 12 * count;
    for (signature, mut content) in tags {
        let place = [word(data_start + data.len()), word(content.len())].concat();
        let names: &[&[u8; 4]] = if signature == b"rTRC" {
            &[b"rTRC", b"gTRC", b"bTRC"]
        } else {
            &[signature]
        };
        for name in names {
            table.extend_from_slice(*name);
            table.extend_from_slice(&place);
        }
        content.resize(content.len().next_multiple_of(4), 0);
        data.extend(content);
    }
    let mut profile = header(data_start + data.len());
    profile.extend(table);
    profile.extend(data);
    profile
}

fn word(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or_default().to_be_bytes()
}

/// A number with 16 bits before the point and 16 after it.
fn fixed(number: f64) -> [u8; 4] {
    ((number * 65536.0).round() as i32).to_be_bytes()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(word(size));
    header.extend([0; 4]);
    header.extend([2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // A date is asked for; 1 January 2000, always.
    for part in [2000_u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 28]);
    header.extend(D50.map(fixed).concat());
    header.resize(128, 0);
    header
}

fn description(text: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend(word(text.len() + 1));
    tag.extend(text.as_bytes());
    // The end of the text, and the same in Unicode and in Macintosh's code: left empty.
    tag.extend([0; 1 + 8 + 3 + 67]);
    tag
}

fn xyz(color: [f64; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    tag.extend(color.map(fixed).concat());
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend(u32::from(CURVE_POINTS).to_be_bytes());
    for point in 0..CURVE_POINTS {
        let signal = f64::from(point) / f64::from(CURVE_POINTS - 1);
        let light = if signal <= 0.04045 {
            signal / 12.92
        } else {
            ((signal + 0.055) / 1.055).powf(2.4)
        };
        tag.extend(((light * 65535.0).round() as u16).to_be_bytes());
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lie_inside_the_profile_and_say_what_they_are() {
        let profile = srgb();
        let word_at =
            |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(word_at(0), profile.len());
        assert_eq!(word_at(128), 9);
        for tag in 0..9 {
            let at = 132 + tag * 12;
            let (start, length) = (word_at(at + 4), word_at(at + 8));
            assert_eq!(start % 4, 0);
            assert!(start + length <= profile.len());
            let kind = &profile[start..start + 4];
            assert!(
                [b"desc", b"text", b"XYZ ", b"curv"]
                    .iter()
                    .any(|known| *known == kind)
            );
        }
    }

    #[test]
    fn white_is_the_sum_of_the_primaries() {
        for part in 0..3 {
            let sum = RED[part] + GREEN[part] + BLUE[part];
            assert!((sum - D50[part]).abs() < 0.001, "{sum}");
        }
    }
}
