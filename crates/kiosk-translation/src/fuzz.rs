//! What a translator's program may hand back: for the fuzz target in the folder `fuzz` and for the test
//! of its corpus. It is in no build of the product.

use super::{Files, merge};

const ENGLISH: &str = "## Home\nhello = Hello, { $name }\nbye = Good-bye{\"\\u00A0\"}!\n\n## Codes\n\
    tries = { $tries ->\n    [one] 1 try\n   *[other] { $tries } tries\n}\nlast = One line\n    and another\n";
const HINDI: &str = "## Home\nhello = Namaste, { $name }\n\n## Codes\nlast = Ant\n";

/// A PO file of Hindi, which had some of the messages before.
///
/// # Panics
///
/// Where something is taken that cannot be read again, is counted twice, or is told with signs that a
/// terminal obeys.
pub fn po(bytes: &[u8]) {
    let [english, hindi] = [ENGLISH, HINDI].map(files);
    match merge("hi", &english, &hindi, bytes) {
        Ok(merged) => {
            let kept = merged.untranslated + merged.fuzzy + merged.outdated + merged.absent;
            assert_eq!(merged.changed + merged.same + kept, english.count());
            assert_eq!(merged.files.is_empty(), merged.changed == 0);
            for text in merged.files.into_values() {
                let after = files(&text);
                assert_eq!(after.count() + merged.missing, english.count());
                // What has been taken comes back as it is.
                let po = super::translation("1", "hi", &english, &after, &Default::default());
                let again = merge("hi", &english, &after, po.as_bytes());
                assert!(again.is_ok_and(|again| again.changed == 0), "{text}");
            }
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in faults {
                let told = fault.to_string();
                assert!(!told.contains(char::is_control), "{told:?}");
            }
        }
    }
}

fn files(text: &str) -> Files {
    match Files::read([("a.ftl".to_owned(), text.to_owned())]) {
        Ok(files) => files,
        Err(fault) => unreadable(text, &fault),
    }
}

#[allow(clippy::panic, reason = "this is what the fuzzer looks for")]
fn unreadable(text: &str, fault: &super::FileFault) -> ! {
    panic!("{fault}: {text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::corpus;

    #[test]
    fn the_corpus_and_what_is_like_it_is_read() {
        corpus::run("po", 4_000, po);
    }
}
