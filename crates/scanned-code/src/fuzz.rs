//! What a code may say, given to what reads it: for the fuzz target in the folder `fuzz` and for the
//! tests of its corpus. It is in no build of the product.

use super::{ScannedCode, read, read_either};
use abdm_types::plain_line;

/// The text of a code, and the same as the keys of a scanner on another layout would type it.
pub fn code(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let code = read(&text);
    if let ScannedCode::Abha(person) = &code {
        let name = person.name.as_deref().unwrap_or_default();
        assert_eq!(plain_line(name, 60), name);
        let address = person.address().map(ToString::to_string);
        assert!(address.unwrap_or_default().is_ascii());
    }
    let half = text.chars().count() / 2;
    let (typed, american): (String, String) = (
        text.chars().take(half).collect(),
        text.chars().skip(half).collect(),
    );
    let _ = read_either(&typed, &american);
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::corpus;

    #[test]
    fn the_corpus_and_what_is_like_it_is_read() {
        corpus::run("scanned", 3_000, code);
    }
}
