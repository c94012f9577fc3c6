//! What is sought, in every form that it could stand in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// How long something may be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Until it was sent.
    UntilSent,
    /// As long as the session.
    Session,
    /// As long as the kiosk runs, once.
    Once,
    /// As long as the session, and then in the record, and so in the pages that SQLite has of it.
    Recorded,
    /// As long as the kiosk runs: it shows that the search finds.
    Canary,
}

/// Something that was said or shown, and the bytes it can be in memory as.
pub struct Needle {
    pub name: String,
    pub kept: Kept,
    pub forms: Vec<(&'static str, Vec<u8>)>,
}

impl Needle {
    /// A text.
    pub fn text(name: &str, text: &str) -> Self {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut forms = vec![
            ("plain", text.as_bytes().to_vec()),
            ("UTF-16", utf16(text)),
            ("reversed", text.chars().rev().collect::<String>().into()),
            ("hex", hex(text.as_bytes())),
            ("hex, large", hex(text.as_bytes()).to_ascii_uppercase()),
        ];
        if text.to_uppercase() != text {
            forms.push(("capitals", text.to_uppercase().into()));
        }
        forms.extend(base64(text.as_bytes()));
        let as_words = text.chars().map(u32::from).flat_map(u32::to_le_bytes);
        forms.push(("characters", as_words.collect()));
        Self {
            name: name.to_owned(),
            kept: Kept::Session,
            forms,
        }
    }

    /// The same, held so long.
    pub fn kept(self, kept: Kept) -> Self {
        Self { kept, ..self }
    }

    /// A number in digits: as a text, in the groups people write it in, and digit by digit.
    pub fn digits(name: &str, digits: &str) -> Self {
        let mut needle = Self::text(name, digits);
        let groups: &[usize] = match digits.len() {
            10 => &[5, 5],
            12 => &[4, 4, 4],
            14 => &[2, 4, 4, 4],
            16 => &[4, 4, 4, 4],
            _ => &[],
        };
        for (form, between) in [
            ("spaces", " "),
            ("dashes", "-"),
            ("thin spaces", "\u{2009}"),
        ] {
            if groups.is_empty() {
                continue;
            }
            let mut rest = digits;
            let parts: Vec<&str> = groups
                .iter()
                .map(|len| {
                    let (part, behind) = rest.split_at(*len);
                    rest = behind;
                    part
                })
                .collect();
            let grouped = parts.join(between);
            needle.forms.push((form, grouped.clone().into_bytes()));
            let utf16 = grouped.encode_utf16().flat_map(u16::to_le_bytes);
            needle.forms.push(("grouped UTF-16", utf16.collect()));
            needle.forms.extend(base64(grouped.as_bytes()));
        }
        let values = || digits.bytes().map(|digit| digit - b'0');
        if digits.len() >= 10 {
            // Of six small bytes there are some in every picture.
            needle.forms.push(("values", values().collect()));
        }
        let fours = |digit: u8| u32::from(digit).to_le_bytes();
        let eights = |digit: u8| u64::from(digit).to_le_bytes();
        needle
            .forms
            .push(("words of 4", values().flat_map(fours).collect()));
        needle
            .forms
            .push(("words of 8", values().flat_map(eights).collect()));
        let ascii = digits.bytes().flat_map(eights).collect();
        needle.forms.push(("ASCII in words of 8", ascii));
        if digits.len() >= 10 {
            let number: u64 = digits.parse().expect("digits");
            needle
                .forms
                .push(("integer", number.to_le_bytes().to_vec()));
        }
        needle
    }

    /// A long text of which any piece is one too many: the pieces, end to end. What stands in
    /// `known` as well is left out, so that the head which all tokens share is no find.
    pub fn pieces(name: &str, text: &[u8], known: &[u8]) -> Self {
        let forms = text
            .chunks_exact(16)
            .filter(|piece| !known.windows(16).any(|other| other == *piece))
            .map(|piece| ("piece", piece.to_vec()))
            .collect();
        Self {
            name: name.to_owned(),
            kept: Kept::Session,
            forms,
        }
    }
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    text.into_bytes()
}

/// What is the same in any BASE64 in which the bytes stand, whatever goes before and behind.
fn base64(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    (0..3)
        .map(|before| {
            let mut all = vec![0; before];
            all.extend_from_slice(bytes);
            let text = STANDARD.encode(&all);
            let whole = all.len() / 3 * 4;
            let skipped = [0, 2, 3][before];
            ("base64", text.as_bytes()[skipped..whole].to_vec())
        })
        .filter(|(_, bytes)| bytes.len() >= 7)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_found_wherever_it_begins() {
        for before in 0..3 {
            for behind in 0..3 {
                let mut all = vec![b'x'; before];
                all.extend_from_slice(b"999941057058");
                all.extend(vec![b'y'; behind]);
                let text = STANDARD.encode(&all).into_bytes();
                let is_in = base64(b"999941057058")
                    .iter()
                    .any(|(_, form)| text.windows(form.len()).any(|part| part == form));
                assert!(is_in, "{before} before, {behind} behind");
            }
        }
    }
}
