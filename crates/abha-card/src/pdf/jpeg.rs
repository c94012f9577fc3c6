//! The photo without what cameras and offices write into it: where, when and by whom it was
//! taken, or a number that is nobody's business.

use std::borrow::Cow;

/// The file without its comments and application data, but for the two (JFIF and Adobe) that say
/// how its colours are meant. A file that is not understood is given back as it is.
pub(super) fn plain(jpeg: &[u8]) -> Cow<'_, [u8]> {
    match segments(jpeg) {
        Some((kept, picture))
            if kept.iter().map(|part| part.len()).sum::<usize>() + picture.len() < jpeg.len() =>
        {
            let mut bytes = kept.concat();
            bytes.extend_from_slice(picture);
            Cow::Owned(bytes)
        }
        Some(_) | None => Cow::Borrowed(jpeg),
    }
}

/// The segments to keep, and everything from the start of the picture on.
fn segments(jpeg: &[u8]) -> Option<(Vec<&[u8]>, &[u8])> {
    let (start, mut rest) = jpeg.split_at_checked(2)?;
    let mut kept = vec![start];
    loop {
        let &[0xFF, marker, high, low, ..] = rest else {
            return None;
        };
        if marker == 0xDA {
            return Some((kept, rest));
        }
        let length = 2 + usize::from(u16::from_be_bytes([high, low]));
        let (segment, after) = rest.split_at_checked(length)?;
        if !matches!(marker, 0xE1..=0xED | 0xEF | 0xFE) {
            kept.push(segment);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap();
        [&[0xFF, marker], &length.to_be_bytes()[..], content].concat()
    }

    #[test]
    fn only_what_the_picture_needs_is_kept() {
        let start = vec![0xFF, 0xD8];
        let picture = [segment(0xDA, &[0; 10]), vec![1, 2, 0xFF, 0xD9]].concat();
        let needed = [
            segment(0xE0, b"JFIF\0"),
            segment(0xEE, b"Adobe"),
            segment(0xDB, &[7; 65]),
        ];
        let whole = [
            std::slice::from_ref(&start),
            &needed[..],
            std::slice::from_ref(&picture),
        ]
        .concat()
        .concat();
        assert!(matches!(plain(&whole), Cow::Borrowed(_)));
        let told = [
            segment(0xE1, b"Exif\0\0GPS"),
            segment(0xFE, b"9999 4105 7058"),
        ];
        let telling = [&[start], &told[..], &needed[..], &told[..], &[picture]]
            .concat()
            .concat();
        assert_eq!(*plain(&telling), *whole);
    }

    #[test]
    fn what_is_no_jpeg_stays_as_it_is() {
        let broken: [&[u8]; 4] = [
            b"",
            b"\xff",
            b"\xff\xd8\xff\xe1\0",
            b"\xff\xd8\xff\xe1\xff\xff",
        ];
        for bytes in broken {
            assert_eq!(*plain(bytes), *bytes);
        }
    }
}
