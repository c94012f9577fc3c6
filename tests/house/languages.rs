//! What the pages say of the languages is what their folders say.

use crate::tree::root;
use abha_kiosk::locale::Locale;
use std::fs;

#[test]
fn the_table_of_languages_is_that_of_the_folders() {
    const PAGE: &str = "docs/accessibility.md";
    let page = fs::read_to_string(root().join(PAGE)).expect("there is a page");
    let rows: Vec<&str> = page
        .lines()
        .skip_while(|line| !line.starts_with("| tag | language |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .collect();
    let languages = Locale::available().expect("every language.toml is right");
    let expected: Vec<String> = languages
        .iter()
        .map(|facts| {
            let (tag, name) = (facts.language, &facts.name);
            format!("| `{tag}` | {name} | {} |", facts.review())
        })
        .collect();
    assert_eq!(rows, expected, "the table of languages in {PAGE}");
}
