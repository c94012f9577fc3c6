//! What a printer answers, before anything trusts it: the packet is walked once, attributes
//! that are not formed as RFC 8010 wants are left out, and what is no IPP at all is refused.
//!
//! The parser of the `ipp` crate trusts inner lengths, takes nesting of any depth, and gives up
//! a whole answer for one value that is too long. A kiosk has to outlive all three, and real
//! printers send the last.

use super::Error;

/// The deepest nesting of collections: `media-col-database` needs three.
const MAX_DEPTH: usize = 8;

const END_OF_ATTRIBUTES: u8 = 0x03;
const LAST_DELIMITER: u8 = 0x0A;
const FIRST_VALUE: u8 = 0x10;
const BEGIN_COLLECTION: u8 = 0x34;
const END_COLLECTION: u8 = 0x37;
const MEMBER_NAME: u8 = 0x4A;

/// Copies an answer without the attributes that are not well formed.
///
/// # Errors
///
/// [`Error::Garbled`] when it is no IPP packet or does not reach its end.
pub(super) fn well_formed(packet: &[u8]) -> Result<Vec<u8>, Error> {
    let mut rest = Walk(packet);
    let header = rest.take(8)?;
    if !matches!(header.first(), Some(1 | 2)) {
        return Err(Error::Garbled);
    }
    let mut clean = header.to_vec();
    let mut attribute: Option<Attribute> = None;
    let mut in_group = false;
    loop {
        let tag = rest.byte()?;
        if tag < FIRST_VALUE {
            keep(attribute.take(), &mut clean);
            if tag == 0 || tag > LAST_DELIMITER {
                return Err(Error::Garbled);
            }
            clean.push(tag);
            if tag == END_OF_ATTRIBUTES {
                return Ok(clean);
            }
            in_group = true;
            continue;
        }
        if !in_group {
            return Err(Error::Garbled);
        }
        let name = rest.counted()?;
        let value = rest.counted()?;
        if !name.is_empty() && attribute.as_ref().is_none_or(|one| one.depth == 0) {
            keep(attribute.take(), &mut clean);
            attribute = Some(Attribute::default());
        }
        if let Some(attribute) = &mut attribute {
            attribute.add(tag, name, value);
        }
    }
}

/// An attribute with all its values, until it is known whether it is well formed.
#[derive(Default)]
struct Attribute {
    bytes: Vec<u8>,
    depth: usize,
    is_bad: bool,
}

impl Attribute {
    fn add(&mut self, tag: u8, name: &[u8], value: &[u8]) {
        match tag {
            BEGIN_COLLECTION => self.depth += 1,
            END_COLLECTION if self.depth == 0 => self.is_bad = true,
            END_COLLECTION => self.depth -= 1,
            MEMBER_NAME if self.depth == 0 => self.is_bad = true,
            _ => {}
        }
        let is_named_inside = self.depth > 0 && !name.is_empty() && !self.bytes.is_empty();
        self.is_bad |= self.depth > MAX_DEPTH
            || is_named_inside
            || name.len() > 255
            || std::str::from_utf8(name).is_err()
            || !is_well_formed(tag, value);
        if !self.is_bad {
            self.bytes.push(tag);
            for part in [name, value] {
                let length = u16::try_from(part.len()).unwrap_or(u16::MAX);
                self.bytes.extend(length.to_be_bytes());
                self.bytes.extend(part);
            }
        }
    }
}

fn keep(attribute: Option<Attribute>, clean: &mut Vec<u8>) {
    if let Some(attribute) = attribute
        && !attribute.is_bad
        && attribute.depth == 0
    {
        clean.extend(attribute.bytes);
    }
}

/// Lengths by RFC 8010 section 3.9 and, for texts, RFC 8011 section 5.1.
fn is_well_formed(tag: u8, value: &[u8]) -> bool {
    match tag {
        0x21 | 0x23 => value.len() == 4,
        0x22 => value.len() == 1,
        0x31 => value.len() == 11,
        0x32 => value.len() == 9,
        0x33 => value.len() == 8,
        BEGIN_COLLECTION | END_COLLECTION => value.is_empty(),
        0x35 => has_language(value, 1023),
        0x36 => has_language(value, 255),
        0x41 | 0x45 | 0x46 => value.len() <= 1023,
        0x42 | 0x44 | 0x49 | MEMBER_NAME => value.len() <= 255,
        0x47 | 0x48 => value.len() <= 63,
        _ => tag < MEMBER_NAME,
    }
}

fn has_language(value: &[u8], longest: usize) -> bool {
    let mut rest = Walk(value);
    let (Ok(language), Ok(text)) = (rest.counted(), rest.counted()) else {
        return false;
    };
    rest.0.is_empty()
        && language.len() <= 63
        && text.len() <= longest
        && std::str::from_utf8(language).is_ok()
        && std::str::from_utf8(text).is_ok()
}

struct Walk<'a>(&'a [u8]);

impl<'a> Walk<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Error::Garbled)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        self.take(1)?.first().copied().ok_or(Error::Garbled)
    }

    /// Two bytes of length, and as many bytes.
    fn counted(&mut self) -> Result<&'a [u8], Error> {
        let length = self
            .take(2)?
            .iter()
            .fold(0, |sum, byte| sum * 256 + usize::from(*byte));
        self.take(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ipp::parser::IppParser;
    use ipp::reader::IppReader;
    use proptest::prelude::*;
    use std::io::Cursor;

    const HEAD: [u8; 9] = [2, 0, 0, 0, 0, 0, 0, 1, 4];

    fn value(tag: u8, name: &str, content: &[u8]) -> Vec<u8> {
        let mut bytes = vec![tag];
        for part in [name.as_bytes(), content] {
            bytes.extend((part.len() as u16).to_be_bytes());
            bytes.extend(part);
        }
        bytes
    }

    fn packet(values: &[Vec<u8>]) -> Vec<u8> {
        [&HEAD[..], &values.concat(), &[END_OF_ATTRIBUTES]].concat()
    }

    fn names(packet: &[u8]) -> Vec<String> {
        let clean = well_formed(packet).unwrap();
        let parsed = IppParser::new(IppReader::new(Cursor::new(clean)))
            .parse()
            .unwrap();
        let groups = parsed.attributes().groups();
        groups
            .iter()
            .flat_map(|group| group.attributes())
            .map(|attribute| attribute.name().to_string())
            .collect()
    }

    #[test]
    fn leaves_out_only_what_is_not_well_formed() {
        let good = value(0x44, "good", b"none");
        for bad in [
            value(0x35, "bad", &[0, 200, b'e']),
            value(0x35, "bad", &[0, 1, b'e', 255, 255]),
            value(0x44, "bad", &[b'a'; 300]),
            value(0x21, "bad", &[1, 2]),
            value(0x32, "bad", &[0; 8]),
            value(0x7F, "bad", &[0, 0, 0, 1]),
            value(0x37, "bad", &[]),
            value(0x34, "bad", &[]),
            value(0x4A, "bad", b"member"),
            [value(0x44, "bad", b"a"), value(0x21, "", &[1])].concat(),
        ] {
            let both = packet(&[good.clone(), bad.clone()]);
            assert_eq!(names(&both), ["good"], "{bad:?}");
        }
        let list = [value(0x44, "list", b"a"), value(0x44, "", b"b")].concat();
        assert_eq!(names(&packet(&[list, good])), ["list", "good"]);
    }

    #[test]
    fn takes_collections_and_refuses_bottomless_ones() {
        let nested = |depth: usize| {
            let mut all = value(0x34, "col", &[]);
            for _ in 1..depth {
                all.extend(value(MEMBER_NAME, "", b"in"));
                all.extend(value(0x34, "", &[]));
            }
            all.extend(value(0x37, "", &[]).repeat(depth));
            all
        };
        assert_eq!(names(&packet(&[nested(3)])), ["col"]);
        assert!(names(&packet(&[nested(MAX_DEPTH + 1)])).is_empty());
        assert!(names(&packet(&[nested(40_000)])).is_empty());
    }

    #[test]
    fn refuses_what_is_no_packet() {
        for bytes in [
            &b""[..],
            b"<!doctype html><html></html>",
            &HEAD,
            &[2, 0, 0, 0, 0, 0, 0, 1],
            &[2, 0, 0, 0, 0, 0, 0, 1, 0x21, 0, 0, 0, 0, 3],
            &[2, 0, 0, 0, 0, 0, 0, 1, 0x0B, 3],
            &[9, 9, 0, 0, 0, 0, 0, 1, 3],
        ] {
            assert!(well_formed(bytes).is_err(), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn what_passes_can_be_parsed(
            values in prop::collection::vec(
                (0x10_u8..=0x4B, prop::collection::vec(any::<u8>(), 0..20), any::<bool>()),
                0..30,
            ),
            noise in prop::collection::vec(any::<u8>(), 0..8),
        ) {
            let values: Vec<Vec<u8>> = values
                .iter()
                .map(|(tag, content, named)| value(*tag, if *named { "n" } else { "" }, content))
                .collect();
            let packet = packet(&values);
            let clean = well_formed(&packet).unwrap();
            prop_assert!(IppParser::new(IppReader::new(Cursor::new(clean))).parse().is_ok());
            let torn = [&packet[..packet.len() - 1], &noise[..]].concat();
            if let Ok(clean) = well_formed(&torn) {
                prop_assert!(IppParser::new(IppReader::new(Cursor::new(clean))).parse().is_ok());
            }
        }
    }
}
