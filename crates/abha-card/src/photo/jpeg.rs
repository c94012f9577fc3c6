//! What a JPEG file says about itself before it is decoded: whether all of it is there, and how
//! its colours are meant.

use std::borrow::Cow;

/// The parts of a JPEG file that decide how it is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// Width and height in pixels.
    pub(super) size: (u32, u32),
    /// How many colour channels it has.
    pub(super) channels: u8,
    colors: Colors,
    /// Where the last bytes of the picture end, before the marker that ends the file.
    end: usize,
    progressive: bool,
}

/// How the channels are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colors {
    /// One channel, or luminance and two differences: every reader takes them so.
    Usual,
    /// Red, green and blue, told by the Adobe segment.
    Rgb,
    /// Red, green and blue, told by the names of the channels alone.
    RgbByName,
    /// Four inks, as Adobe writes them.
    Inks,
    /// Four inks of which nobody tells whether 0 is much or none.
    Unknown,
}

/// The most layers of a picture. Programs write ten; each is gone through with all of the picture
/// in memory, and 1 MB has room for a hundred thousand.
const MOST_SCANS: usize = 64;

/// An Adobe segment that says "red, green and blue".
const ADOBE_RGB: [u8; 16] = *b"\xFF\xEE\x00\x0EAdobe\x00\x64\x00\x00\x00\x00\x00";

impl Header {
    /// Reads the file from its first marker to the one that ends it. `None` when the file breaks
    /// off, or is none that is decoded here: 8 bits a sample, Huffman coded.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut at = 2;
        let mut adobe = None;
        let mut is_jfif = false;
        let mut frame = None;
        let mut scans = 0;
        bytes.strip_prefix(&[0xFF, 0xD8])?;
        loop {
            let marker = marker_at(bytes, &mut at)?;
            if marker == 0xD9 {
                let (size, ids, progressive, has_picture) = frame?;
                let ids: &[u8] = ids;
                return Some(Self {
                    size,
                    channels: u8::try_from(ids.len()).ok()?,
                    colors: colors(ids, adobe, is_jfif)?,
                    end: at - 2,
                    progressive,
                })
                .filter(|_| has_picture);
            }
            let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
            let segment = bytes.get(at + 2..at + length)?;
            at += length;
            match marker {
                0xC0..=0xC2 => {
                    let (&[precision, h1, h0, w1, w0, count], rest) =
                        segment.split_first_chunk()?;
                    if precision != 8 || frame.is_some() {
                        return None;
                    }
                    let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
                    let size = (side(w1, w0), side(h1, h0));
                    frame = Some((size, ids(rest, count)?, marker == 0xC2, false));
                }
                0xE0 => is_jfif |= segment.starts_with(b"JFIF\0"),
                0xEE if segment.starts_with(b"Adobe") => adobe = segment.get(11).copied(),
                // The picture, or a part of it.
                0xDA => {
                    scans += 1;
                    if scans > MOST_SCANS {
                        return None;
                    }
                    frame.as_mut()?.3 = true;
                    at = end_of_scan(bytes, at)?;
                }
                // Other frames are arithmetic, lossless or hierarchical.
                0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return None,
                _ => {}
            }
        }
    }

    /// Whether its colours can be known.
    pub(super) fn is_clear(&self) -> bool {
        self.colors != Colors::Unknown
    }

    /// Whether every reader of a PDF takes its colours as they are meant.
    pub(super) fn is_usual(&self) -> bool {
        self.colors == Colors::Usual
    }

    /// The file as the decoder understands it, which looks at the Adobe segment alone.
    pub(super) fn told<'a>(&self, bytes: Cow<'a, [u8]>) -> Cow<'a, [u8]> {
        match (self.colors, bytes.split_at_checked(2)) {
            (Colors::RgbByName, Some((start, rest))) => {
                Cow::Owned([start, &ADOBE_RGB, rest].concat())
            }
            (_, _) => bytes,
        }
    }

    /// The file with something after the picture's last bytes that a decoder never comes to, if
    /// all of the picture is there. `None` where the picture has several layers: of these each
    /// ends in its own way.
    pub(super) fn prolonged(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        /// Neither all zeros, which many tables read as more of the same, nor a marker.
        const MORE: [u8; 64] = [0x5A; 64];
        let (picture, end) = bytes.split_at_checked(self.end)?;
        (!self.progressive).then(|| [picture, &MORE, end].concat())
    }
}

/// The file without the segments that no picture needs: remarks, and what programs tell each other
/// of it. How the camera was held, how the colours are meant and a colour profile of at most
/// `most_profile` bytes stay. `None` when the file breaks off before its picture.
pub(super) fn plain(bytes: &[u8], most_profile: usize) -> Option<Cow<'_, [u8]>> {
    let (mut kept, mut at) = (bytes.get(..2)?.to_vec(), 2);
    let mut profile = 0_usize;
    let mut has_exif = false;
    loop {
        let from = at;
        let marker = marker_at(bytes, &mut at)?;
        // The picture and all that follows it.
        if matches!(marker, 0xDA | 0xD9) {
            kept.extend_from_slice(bytes.get(from..)?);
            break;
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
        let segment = bytes.get(at + 2..at + length)?;
        at += length;
        let is_needed = match marker {
            0xE0 => true,
            0xE1 => segment.starts_with(b"Exif\0\0") && !std::mem::replace(&mut has_exif, true),
            0xE2 if segment.starts_with(b"ICC_PROFILE\0") => {
                profile += segment.len();
                profile <= most_profile
            }
            0xEE => segment.starts_with(b"Adobe"),
            0xE3..=0xEF | 0xE2 | 0xFE => false,
            _ => true,
        };
        if is_needed {
            kept.extend_from_slice(bytes.get(from..at)?);
        }
    }
    Some(if kept.len() == bytes.len() {
        Cow::Borrowed(bytes)
    } else {
        Cow::Owned(kept)
    })
}

/// The next marker; `at` is then behind it.
fn marker_at(bytes: &[u8], at: &mut usize) -> Option<u8> {
    if *bytes.get(*at)? != 0xFF {
        return None;
    }
    // Any number of filling bytes may stand before it.
    while *bytes.get(*at)? == 0xFF {
        *at += 1;
    }
    let marker = *bytes.get(*at)?;
    *at += 1;
    Some(marker)
}

/// Where the marker after a scan begins. Inside of one there are escaped bytes and restarts.
fn end_of_scan(bytes: &[u8], start: usize) -> Option<usize> {
    let scan = bytes.get(start..)?;
    let end = scan
        .windows(2)
        .position(|pair| matches!(pair, [0xFF, 0x01..=0xCF | 0xD8..=0xFE]))?;
    Some(start + end)
}

/// The names of the channels in a frame.
fn ids(frame: &[u8], count: u8) -> Option<&'static [u8]> {
    const NUMBERED: &[u8] = &[1, 2, 3, 4];
    const RGB: &[u8] = b"RGB";
    let names: Vec<u8> = frame
        .chunks_exact(3)
        .filter_map(|channel| channel.first().copied())
        .take(usize::from(count))
        .collect();
    match (names.len(), count) {
        (3, 3) if names == RGB => Some(RGB),
        (1, 1) | (3, 3) | (4, 4) => NUMBERED.get(..usize::from(count)),
        (_, _) => None,
    }
}

fn colors(ids: &[u8], adobe: Option<u8>, is_jfif: bool) -> Option<Colors> {
    match (ids.len(), adobe) {
        (1, _) => Some(Colors::Usual),
        (3, Some(0)) => Some(Colors::Rgb),
        (3, None) if ids == b"RGB" && !is_jfif => Some(Colors::RgbByName),
        (3, _) => Some(Colors::Usual),
        (4, Some(_)) => Some(Colors::Inks),
        (4, None) => Some(Colors::Unknown),
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap();
        [&[0xFF, marker], &length.to_be_bytes()[..], content].concat()
    }

    fn frame(names: &[u8]) -> Vec<u8> {
        let count = u8::try_from(names.len()).unwrap();
        let channels = names.iter().flat_map(|name| [*name, 0x11, 0]);
        let content: Vec<u8> = [8, 0, 20, 0, 30, count]
            .into_iter()
            .chain(channels)
            .collect();
        segment(0xC0, &content)
    }

    fn file(parts: &[Vec<u8>]) -> Vec<u8> {
        let scan = [segment(0xDA, &[0; 6]), vec![1, 0xFF, 0, 0xFF, 0xD3, 2]].concat();
        [
            vec![0xFF, 0xD8],
            parts.concat(),
            scan,
            vec![0xFF, 0xFF, 0xD9],
        ]
        .concat()
    }

    #[test]
    fn the_end_is_that_of_the_picture_and_not_of_a_smaller_one_inside() {
        let thumbnail = segment(0xE1, b"Exif\0\0\xFF\xD8 small \xFF\xD9");
        let whole = file(&[thumbnail, frame(&[1, 2, 3])]);
        let header = Header::read(&whole).unwrap();
        assert_eq!((header.size, header.channels), ((30, 20), 3));
        assert!(header.is_usual());
        for length in 0..whole.len() {
            assert_eq!(Header::read(&whole[..length]), None, "{length}");
        }
        // Telephones put a second file behind the first.
        assert!(Header::read(&[whole, b"more".to_vec()].concat()).is_some());
        let no_picture = [vec![0xFF, 0xD8], frame(&[1]), vec![0xFF, 0xD9]].concat();
        assert_eq!(Header::read(&no_picture), None);
    }

    #[test]
    fn how_colours_are_meant_is_told_by_segments_and_names() {
        let adobe =
            |transform| segment(0xEE, &[&b"Adobe\0\x64\0\0\0\0"[..], &[transform]].concat());
        let jfif = segment(0xE0, b"JFIF\0");
        for (parts, wanted) in [
            (vec![frame(&[1])], Colors::Usual),
            (vec![frame(&[0, 1, 2])], Colors::Usual),
            (vec![adobe(1), frame(&[1, 2, 3])], Colors::Usual),
            (vec![adobe(0), frame(&[1, 2, 3])], Colors::Rgb),
            (vec![frame(b"RGB")], Colors::RgbByName),
            (vec![jfif, frame(b"RGB")], Colors::Usual),
            (vec![adobe(2), frame(&[1, 2, 3, 4])], Colors::Inks),
            (vec![frame(&[1, 2, 3, 4])], Colors::Unknown),
        ] {
            let file = file(&parts);
            let header = Header::read(&file).unwrap();
            assert_eq!(header.colors, wanted);
            assert_eq!(header.is_clear(), wanted != Colors::Unknown);
            // The names are told once, and then by the segment.
            let told = header.told(Cow::Borrowed(&file));
            let again = Header::read(&told).unwrap().told(Cow::Borrowed(&told));
            assert_eq!(again, told);
        }
        assert_eq!(Header::read(&file(&[frame(&[1, 2])])), None);
    }
}
