//! What a printer answers, walked once: attributes that are not formed as RFC 8010 wants are left
//! out, and what is no IPP at all is refused.
//!
//! The walk is our own and only single values go to the `ipp` crate: its parser panics on inner
//! lengths that reach too far, takes collections of any depth and drops them by recursion (64 kB of
//! them overflow the stack), and gives up a whole answer for one value that is too long, as real
//! printers send them.

use super::Error;
use bytes::Bytes;
use ipp::model::{DelimiterTag, ValueTag};
use ipp::value::IppValue;

/// What has the form of an answer.
pub(super) struct Packet {
    /// `status-code` as it came.
    pub(super) status: u16,
    /// `request-id`: which request it answers.
    pub(super) request: i32,
    pub(super) groups: Vec<Group>,
}

/// The attributes of one printer, one job, or of the answer itself.
pub(super) struct Group {
    /// A [`DelimiterTag`], which is none of the last one.
    pub(super) tag: u8,
    attributes: Vec<Attribute>,
}

struct Attribute {
    name: String,
    values: Vec<IppValue>,
}

impl Group {
    /// The values of an attribute, as they came; none where it is not there.
    pub(super) fn values(&self, name: &str) -> &[IppValue] {
        self.attributes
            .iter()
            .find(|attribute| attribute.name == name)
            .map_or(&[], |attribute| &attribute.values)
    }
}

/// Reads an answer, without the attributes that are not well formed and without collections,
/// however deep: nothing here asks for them.
///
/// # Errors
///
/// [`Error::Garbled`] when it is no IPP packet or does not reach its end.
pub(super) fn decode(packet: &[u8]) -> Result<Packet, Error> {
    const END_OF_ATTRIBUTES: u8 = DelimiterTag::EndOfAttributes as u8;
    const LAST_DELIMITER: u8 = DelimiterTag::SystemAttributes as u8;
    const FIRST_VALUE: u8 = ValueTag::Unsupported as u8;
    let mut rest = Walk(packet);
    let [1 | 2, _, high, low, a, b, c, d] = *rest.take(8)? else {
        return Err(Error::Garbled);
    };
    let request = i32::from_be_bytes([a, b, c, d]);
    let mut groups: Vec<Group> = Vec::new();
    let mut open: Option<Open> = None;
    loop {
        let tag = rest.byte()?;
        if tag < FIRST_VALUE {
            if let (Some(group), Some(open)) = (groups.last_mut(), open.take()) {
                group.attributes.extend(open.close());
            }
            match tag {
                END_OF_ATTRIBUTES => {
                    return Ok(Packet {
                        status: u16::from_be_bytes([high, low]),
                        request,
                        groups,
                    });
                }
                1..=LAST_DELIMITER => groups.push(Group {
                    tag,
                    attributes: Vec::new(),
                }),
                _ => return Err(Error::Garbled),
            }
            continue;
        }
        let group = groups.last_mut().ok_or(Error::Garbled)?;
        let name = rest.counted()?;
        let content = rest.counted()?;
        if !name.is_empty() && open.as_ref().is_none_or(|open| open.depth == 0) {
            let next = Open::new(name);
            group
                .attributes
                .extend(open.replace(next).and_then(Open::close));
        }
        if let Some(open) = &mut open {
            open.add(tag, content);
        }
    }
}

/// An attribute until its last value is there.
struct Open {
    /// `None` as soon as it is known that it will be left out.
    attribute: Option<Attribute>,
    /// How many collections it is inside of.
    depth: usize,
}

impl Open {
    fn new(name: &[u8]) -> Self {
        let name = std::str::from_utf8(name).ok();
        Self {
            attribute: name
                .filter(|name| name.len() <= MAX_NAME)
                .map(|name| Attribute {
                    name: name.to_owned(),
                    values: Vec::new(),
                }),
            depth: 0,
        }
    }

    fn add(&mut self, tag: u8, content: &[u8]) {
        const BEGIN_COLLECTION: u8 = ValueTag::BegCollection as u8;
        const END_COLLECTION: u8 = ValueTag::EndCollection as u8;
        match tag {
            BEGIN_COLLECTION => self.depth += 1,
            END_COLLECTION => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        match value(tag, content) {
            Some(value) => {
                if let Some(attribute) = &mut self.attribute {
                    attribute.values.push(value);
                }
            }
            None => self.attribute = None,
        }
    }

    fn close(self) -> Option<Attribute> {
        self.attribute
    }
}

/// The longest name of an attribute in bytes (RFC 8011 section 5.1.4).
const MAX_NAME: usize = 255;

/// A value that stands by itself. Its length has to be that of RFC 8010 section 3.9: `ipp` would
/// take the first bytes of a number that is too long. The lengths of texts it knows.
fn value(tag: u8, content: &[u8]) -> Option<IppValue> {
    let is_whole = match tag {
        0x21 | 0x23 => content.len() == 4,
        0x22 => content.len() == 1,
        0x31 => content.len() == 11,
        0x32 => content.len() == 9,
        0x33 => content.len() == 8,
        0x35 | 0x36 => has_language(content),
        // Collections and the names in them, and what was never given out.
        0x34 | 0x37 | 0x4A.. => false,
        _ => true,
    };
    is_whole
        .then(|| IppValue::parse(tag, Bytes::copy_from_slice(content)).ok())
        .flatten()
}

/// Whether this is a language and a text and nothing after them.
fn has_language(content: &[u8]) -> bool {
    let mut rest = Walk(content);
    rest.counted().and_then(|_| rest.counted()).is_ok() && rest.0.is_empty()
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
    const END: u8 = 3;

    fn value(tag: u8, name: &str, content: &[u8]) -> Vec<u8> {
        let mut bytes = vec![tag];
        for part in [name.as_bytes(), content] {
            bytes.extend((part.len() as u16).to_be_bytes());
            bytes.extend(part);
        }
        bytes
    }

    fn packet(values: &[Vec<u8>]) -> Vec<u8> {
        [&HEAD[..], &values.concat(), &[END]].concat()
    }

    fn names(packet: &[u8]) -> Vec<String> {
        let decoded = decode(packet).unwrap();
        let attributes = decoded.groups.into_iter().flat_map(|group| {
            assert_eq!(group.tag, 4);
            group.attributes
        });
        attributes.map(|attribute| attribute.name).collect()
    }

    #[test]
    fn leaves_out_only_what_is_not_well_formed() {
        let good = value(0x44, "good", b"none");
        for bad in [
            value(0x35, "bad", &[0, 200, b'e']),
            value(0x35, "bad", &[0, 1, b'e', 255, 255]),
            value(0x36, "bad", &[0, 1, b'e', 0, 1, b'n', b'n']),
            value(0x35, "bad", &[0, 1, 0xFF, 0, 1, b'n']),
            value(0x44, "bad", &[b'a'; 300]),
            value(0x41, "bad", &[b'a'; 1024]),
            value(0x44, &"bad".repeat(100), b"a"),
            value(0x21, "bad", &[1, 2]),
            value(0x21, "bad", &[0; 5]),
            value(0x32, "bad", &[0; 8]),
            value(0x7F, "bad", &[0, 0, 0, 1]),
            value(0x37, "bad", &[]),
            value(0x4A, "bad", b"member"),
            [value(0x44, "bad", b"a"), value(0x21, "", &[1])].concat(),
        ] {
            for both in [[good.clone(), bad.clone()], [bad.clone(), good.clone()]] {
                assert_eq!(names(&packet(&both)), ["good"], "{bad:?}");
            }
        }
        // Where a collection ends nobody knows if it does not say so.
        let open = [good.clone(), value(0x34, "open", &[]), good.clone()];
        assert_eq!(names(&packet(&open)), ["good"]);
    }

    #[test]
    fn a_list_is_one_attribute() {
        let list = [value(0x44, "list", b"a"), value(0x44, "", b"b")].concat();
        let both = packet(&[list, value(0x21, "number", &[0, 0, 1, 2])]);
        let decoded = decode(&both).unwrap();
        let group = &decoded.groups[0];
        let word = |text: &str| IppValue::new_keyword(text).unwrap();
        assert_eq!(group.values("list"), [word("a"), word("b")]);
        assert_eq!(group.values("number"), [IppValue::Integer(258)]);
        assert!(group.values("nothing").is_empty());
    }

    #[test]
    fn passes_over_collections_however_deep() {
        let nested = |depth: usize| {
            let mut all = value(0x34, "col", &[]);
            for _ in 1..depth {
                all.extend(value(0x4A, "", b"in"));
                all.extend(value(0x34, "", &[]));
            }
            all.extend(value(0x37, "", &[]).repeat(depth));
            all
        };
        let after = value(0x44, "after", b"none");
        for depth in [1, 3, 40_000] {
            assert_eq!(names(&packet(&[nested(depth), after.clone()])), ["after"]);
        }
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
            &[2, 0, 0, 0, 0, 0, 0, 1, 0, 3],
            &[9, 9, 0, 0, 0, 0, 0, 1, 3],
        ] {
            assert!(decode(bytes).is_err(), "{bytes:?}");
        }
        let answer = decode(&[1, 1, 4, 6, 1, 2, 3, 4, 3]).unwrap();
        assert_eq!((answer.status, answer.request), (0x0406, 0x0102_0304));
    }

    /// Values as a printer sends them that keeps to the rules.
    fn decent() -> impl Strategy<Value = (u8, Vec<u8>)> {
        let text = |tag: u8| "[a-z]{1,20}".prop_map(move |text| (tag, text.into_bytes()));
        prop_oneof![
            any::<i32>().prop_map(|number| (0x21, number.to_be_bytes().to_vec())),
            any::<i32>().prop_map(|number| (0x23, number.to_be_bytes().to_vec())),
            any::<bool>().prop_map(|truth| (0x22, vec![u8::from(truth)])),
            any::<[u8; 9]>().prop_map(|bytes| (0x32, bytes.to_vec())),
            any::<[u8; 8]>().prop_map(|bytes| (0x33, bytes.to_vec())),
            "[a-z]{1,20}".prop_map(|text| {
                let length = [0, text.len() as u8];
                (0x36, [b"\0\x02hi", &length[..], text.as_bytes()].concat())
            }),
            Just((0x13, Vec::new())),
            text(0x41),
            text(0x42),
            text(0x44),
            text(0x45),
            text(0x49),
        ]
    }

    proptest! {
        #[test]
        fn what_is_well_formed_is_read_as_the_crate_reads_it(
            attributes in prop::collection::vec(prop::collection::vec(decent(), 1..4), 0..12),
        ) {
            let mut values = Vec::new();
            for (place, list) in attributes.iter().enumerate() {
                for (index, (tag, content)) in list.iter().enumerate() {
                    let name = if index == 0 { format!("n{place}") } else { String::new() };
                    values.push(value(*tag, &name, content));
                }
            }
            let packet = packet(&values);
            let ours = decode(&packet).unwrap();
            let theirs = IppParser::new(IppReader::new(Cursor::new(packet))).parse().unwrap();
            let theirs = &theirs.attributes().groups()[0];
            prop_assert_eq!(ours.groups.len(), 1);
            prop_assert_eq!(ours.groups[0].attributes.len(), attributes.len());
            for attribute in theirs.attributes() {
                let read = ours.groups[0].values(attribute.name());
                let expected: Vec<_> = attribute.value().into_iter().cloned().collect();
                prop_assert_eq!(read, expected);
            }
        }

        #[test]
        fn hostile_packets_never_panic(
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
            prop_assert!(decode(&packet).is_ok());
            let torn = [&packet[..packet.len() - 1], &noise[..]].concat();
            let _ = decode(&torn);
        }
    }
}
