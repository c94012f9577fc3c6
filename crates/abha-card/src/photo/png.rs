//! What a PNG file says about itself before it is decoded, and the file without what nobody needs:
//! a decoder unpacks colour profiles and texts before it comes to the picture, and 1 MB of them can
//! be 1,000 MB.

use flate2::read::ZlibDecoder;
use std::borrow::Cow;
use std::io::{self, Read as _};

/// The first bytes of every file.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The bytes of one colour of a palette.
const COLOR: usize = 3;

/// Length and name before what a chunk has, and its sum behind it.
const AROUND: usize = 12;

/// The longest word about how the camera was held.
const LONGEST_EXIF: usize = 64 * 1024;

/// Width and height in pixels. `None` when the file does not begin like a PNG.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(SIGNATURE)?;
    let (
        &[
            _,
            _,
            _,
            _,
            b'I',
            b'H',
            b'D',
            b'R',
            w3,
            w2,
            w1,
            w0,
            h3,
            h2,
            h1,
            h0,
        ],
        _,
    ) = header.split_first_chunk()?
    else {
        return None;
    };
    let side = |bytes| u32::from_be_bytes(bytes);
    Some((side([w3, w2, w1, w0]), side([h3, h2, h1, h0])))
}

/// The file with the chunks that make its picture, what says how the camera was held, and a colour
/// profile that has no more than `most_profile` bytes unpacked. `None` when it breaks off, or
/// when its palette ends within a colour.
pub(super) fn plain(bytes: &[u8], most_profile: u64) -> Option<Cow<'_, [u8]>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    loop {
        let (length, _) = rest.split_first_chunk()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (chunk, behind) = rest.split_at_checked(length.checked_add(AROUND)?)?;
        let content = chunk.get(8..8 + length)?;
        let is_needed = match chunk.get(4..8)? {
            // The decoder panics over a colour that is not whole.
            b"PLTE" if length % COLOR != 0 => return None,
            b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND" => true,
            b"eXIf" => length <= LONGEST_EXIF,
            b"iCCP" => is_small(content, most_profile),
            _ => false,
        };
        if is_needed {
            kept.extend_from_slice(chunk);
        }
        if chunk.get(4..8)? == b"IEND" {
            break;
        }
        rest = behind;
    }
    Some(if kept.len() == bytes.len() {
        Cow::Borrowed(bytes)
    } else {
        Cow::Owned(kept)
    })
}

/// Whether a profile, packed behind its name, has no more than so many bytes.
fn is_small(content: &[u8], most: u64) -> bool {
    let end_of_name = content.iter().position(|byte| *byte == 0);
    let packed = end_of_name.and_then(|end| content.get(end + 2..));
    packed.is_some_and(|packed| {
        let mut unpacked = ZlibDecoder::new(packed).take(most + 1);
        io::copy(&mut unpacked, &mut io::sink()).is_ok_and(|length| length <= most)
    })
}
