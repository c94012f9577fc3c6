//! Reading what a printer says, whatever form it chose: one value or a list, a keyword where a
//! name belongs, and attributes that are not there.

use super::Error;
use super::decode::{Group, decode};
use abdm_types::plain_line;
use ipp::model::DelimiterTag;
use ipp::value::IppValue;

/// An answer of a printer or queue.
pub(super) struct IppResponse {
    /// `status-code` as it came (RFC 8011 appendix B).
    pub(super) status: u16,
    /// `request-id`: which request it answers.
    pub(super) request: i32,
    groups: Vec<Group>,
}

/// One group of attributes: a printer, a job.
#[derive(Clone, Copy)]
pub(super) struct AttributeGroup<'a>(Option<&'a Group>);

/// A resolution in dots an inch, across and along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Resolution {
    pub(super) cross: u32,
    pub(super) feed: u32,
}

impl IppResponse {
    /// # Errors
    ///
    /// [`Error::Garbled`] when it is no IPP.
    pub(super) fn read(packet: &[u8]) -> Result<Self, Error> {
        let packet = decode(packet)?;
        Ok(Self {
            status: packet.status,
            request: packet.request,
            groups: packet.groups,
        })
    }

    pub(super) fn is_success(&self) -> bool {
        self.status < 0x0100
    }

    /// The first printer; empty when there is none.
    pub(super) fn printer(&self) -> AttributeGroup<'_> {
        AttributeGroup(self.of(DelimiterTag::PrinterAttributes).next())
    }

    /// Every printer of a list.
    pub(super) fn printers(&self) -> impl Iterator<Item = AttributeGroup<'_>> {
        self.of(DelimiterTag::PrinterAttributes)
            .map(|group| AttributeGroup(Some(group)))
    }

    /// The job; empty when there is none.
    pub(super) fn job(&self) -> AttributeGroup<'_> {
        AttributeGroup(self.of(DelimiterTag::JobAttributes).next())
    }

    fn of(&self, tag: DelimiterTag) -> impl Iterator<Item = &Group> {
        self.groups
            .iter()
            .filter(move |group| group.tag == tag as u8)
    }
}

impl AttributeGroup<'_> {
    /// Keywords, names, texts, media types or URIs of an attribute, longest lists cut.
    pub(super) fn words(&self, name: &str) -> Vec<String> {
        self.values(name).iter().filter_map(word).collect()
    }

    /// The first of them.
    pub(super) fn word(&self, name: &str) -> Option<String> {
        self.values(name).iter().find_map(word)
    }

    /// Whether the attribute is there at all.
    pub(super) fn has(&self, name: &str) -> bool {
        !self.values(name).is_empty()
    }

    /// The first integer or enum.
    pub(super) fn number(&self, name: &str) -> Option<i32> {
        self.numbers(name).first().copied()
    }

    /// All integers or enums.
    pub(super) fn numbers(&self, name: &str) -> Vec<i32> {
        self.values(name)
            .iter()
            .filter_map(|value| value.as_integer().or_else(|| value.as_enum()).copied())
            .collect()
    }

    pub(super) fn truth(&self, name: &str) -> Option<bool> {
        self.values(name)
            .iter()
            .find_map(|value| value.as_boolean().copied())
    }

    pub(super) fn resolutions(&self, name: &str) -> Vec<Resolution> {
        self.values(name).iter().filter_map(resolution).collect()
    }

    /// What has the form of a keyword (RFC 8011 section 5.1.4) and is not `none`: such words go
    /// into the log and onto the command line, and nothing else of a printer does.
    pub(super) fn keywords(&self, name: &str) -> Vec<String> {
        self.words(name)
            .into_iter()
            .filter(|word| word != "none" && is_keyword(word))
            .take(MAX_KEYWORDS)
            .collect()
    }

    /// A name fit to be shown and logged, without what a terminal would obey or would turn round;
    /// empty where there is none.
    pub(super) fn name(&self, name: &str) -> String {
        plain_line(&self.word(name).unwrap_or_default(), MAX_NAME)
    }

    fn values(&self, name: &str) -> &[IppValue] {
        let values = self.0.map_or(&[][..], |group| group.values(name));
        values.get(..MAX_VALUES).unwrap_or(values)
    }
}

/// The longest list that is looked at: a printer with every size there is has about 300.
const MAX_VALUES: usize = 2000;
const MAX_KEYWORDS: usize = 32;
const MAX_NAME: usize = 127;

fn is_keyword(word: &str) -> bool {
    (1..=96).contains(&word.len())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

fn word(value: &IppValue) -> Option<String> {
    if let Some(text) = value.as_keyword() {
        return Some(text.to_string());
    }
    if let Some(text) = value.as_mime_media_type() {
        return Some(text.to_string());
    }
    if let Some(text) = value.as_name_without_language() {
        return Some(text.to_string());
    }
    if let Some(text) = value.as_uri() {
        return Some(text.to_string());
    }
    if let Some(text) = value.as_text_without_language() {
        return Some(text.to_string());
    }
    if let Some((_, name)) = value.as_name_with_language() {
        return Some(name.to_string());
    }
    value
        .as_text_with_language()
        .map(|(_, text)| text.to_string())
}

/// In dots an inch (units 3), or dots a centimetre (units 4), which are turned into the former.
fn resolution(value: &IppValue) -> Option<Resolution> {
    let (cross, feed, units) = value.as_resolution()?;
    let dots = |count: i32| {
        let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
        match *units {
            3 => Some(count),
            4 => Some(count.checked_mul(254)?.div_ceil(100)),
            _ => None,
        }
    };
    Some(Resolution {
        cross: dots(*cross)?,
        feed: dots(*feed)?,
    })
}
