//! Reads another process and counts in it.

use crate::needles::Needle;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;

/// How often each needle was found, by its name; and where, for whoever looks for the reason.
#[derive(Default)]
pub struct Found {
    pub counts: BTreeMap<String, usize>,
    pub places: Vec<String>,
    /// How many bytes were looked through.
    pub bytes: usize,
}

/// Counts every form of every needle in some bytes.
pub struct Searcher {
    forms: Vec<(usize, &'static str)>,
    names: Vec<String>,
    automaton: AhoCorasick,
}

impl Searcher {
    pub fn new(needles: &[Needle]) -> Self {
        let mut forms = Vec::new();
        let mut patterns = Vec::new();
        for (index, needle) in needles.iter().enumerate() {
            for (form, bytes) in &needle.forms {
                forms.push((index, *form));
                patterns.push(bytes);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&patterns)
            .expect("the patterns are few and short");
        let names = needles.iter().map(|needle| needle.name.clone()).collect();
        Self {
            forms,
            names,
            automaton,
        }
    }

    /// Counts in these bytes, which stand at `base` in `region`.
    pub fn count(&self, bytes: &[u8], base: u64, region: &str, found: &mut Found) {
        found.bytes += bytes.len();
        for hit in self.automaton.find_overlapping_iter(bytes) {
            let (needle, form) = self.forms[hit.pattern().as_usize()];
            let name = &self.names[needle];
            *found.counts.entry(name.clone()).or_default() += 1;
            let around = bytes
                .get(hit.start().saturating_sub(48)..(hit.end() + 48).min(bytes.len()))
                .unwrap_or_default();
            let around: String = around
                .iter()
                .map(|byte| match byte {
                    0x20..=0x7e => char::from(*byte),
                    _ => '.',
                })
                .collect();
            let at = base + hit.start() as u64;
            found
                .places
                .push(format!("{name} ({form}) at {at:x} in {region}: {around}"));
        }
    }

    /// Counts in all that a process can write to, and all that is its own alone. The files it was
    /// loaded from are left out: the program brings the people of its sandbox along.
    pub fn count_in(&self, process: u32) -> Found {
        let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
        let memory = File::open(format!("/proc/{process}/mem")).unwrap();
        let mut found = Found::default();
        for line in maps.lines() {
            let mut parts = line.split_whitespace();
            let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
            let name = parts.nth(3).unwrap_or_default();
            let is_file = name.starts_with('/') && !rights.contains('w');
            if !rights.starts_with('r') || is_file || name.starts_with("[v") {
                continue;
            }
            let (start, end) = range.split_once('-').unwrap();
            let start = u64::from_str_radix(start, 16).unwrap();
            let end = u64::from_str_radix(end, 16).unwrap();
            let mut bytes = vec![0; usize::try_from(end - start).unwrap()];
            // A page that the system does not hand out ends what can be read of a mapping.
            let mut read = 0;
            while read < bytes.len() {
                match memory.read_at(&mut bytes[read..], start + read as u64) {
                    Ok(0) | Err(_) => break,
                    Ok(more) => read += more,
                }
            }
            self.count(
                &bytes[..read],
                start,
                &format!("{name} {rights}"),
                &mut found,
            );
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The search finds each form in the middle of something else, and nothing where there is
    /// nothing.
    #[test]
    fn every_form_is_found() {
        let needle = Needle::digits("number", "999941057058");
        let mut all = Vec::new();
        for (_, bytes) in &needle.forms {
            all.extend_from_slice(b"\x01 before ");
            all.extend_from_slice(bytes);
        }
        let count = needle.forms.len();
        let searcher = Searcher::new(&[needle, Needle::text("name", "Asha Rao")]);
        let mut found = Found::default();
        searcher.count(&all, 0, "here", &mut found);
        assert!(found.counts["number"] >= count, "{:?}", found.places);
        assert!(!found.counts.contains_key("name"));
        let mut nothing = Found::default();
        searcher.count(&vec![7; 1 << 16], 0, "here", &mut nothing);
        assert!(nothing.counts.is_empty());
    }
}
