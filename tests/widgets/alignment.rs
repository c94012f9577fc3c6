//! No text is aligned horizontally.

use std::path::{Path, PathBuf};

/// iced 0.14 draws a single right-to-left line outside its box when the text is aligned
/// horizontally, so texts are placed by the containers around them.
#[test]
fn no_text_is_aligned_horizontally() {
    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/kiosk"),
        &mut found,
    );
    assert!(found.len() > 20);
    for path in found {
        let source = std::fs::read_to_string(&path).unwrap();
        assert_eq!(aligned_texts(&source), [""; 0], "{}", path.display());
    }
    assert_eq!(
        aligned_texts("body(look, f(x)).size(2).align_x(Center)").len(),
        1
    );
    assert_eq!(
        aligned_texts("container(body(look, x)).align_x(Center)").len(),
        0
    );
}

/// Texts whose chain of calls sets a horizontal alignment.
fn aligned_texts(source: &str) -> Vec<String> {
    const ROLES: [&str; 11] = [
        "text", "headline", "title", "body", "strong", "label", "small", "number", "key", "band",
        "words",
    ];
    let mut faults = Vec::new();
    for role in ROLES {
        let call = format!("{role}(");
        for (at, _) in source.match_indices(&call) {
            let before = source[..at].chars().next_back();
            if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == '.') {
                continue;
            }
            let mut rest = after_parenthesis(&source[at + role.len()..]);
            while let Some(chained) = rest.trim_start().strip_prefix('.') {
                let name: String = chained
                    .chars()
                    .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                    .collect();
                if ["align_x", "center"].contains(&name.as_str()) {
                    faults.push(format!("{call}…).{name}"));
                }
                rest = after_parenthesis(&chained[name.len()..]);
            }
        }
    }
    faults
}

/// What follows the parenthesis that opens at the start.
fn after_parenthesis(source: &str) -> &str {
    let mut depth = 0;
    for (at, sign) in source.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 => return &source[at..],
            _ => {}
        }
        if depth == 0 {
            return &source[at + 1..];
        }
    }
    ""
}
