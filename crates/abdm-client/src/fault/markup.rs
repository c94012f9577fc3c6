//! Reading the little that matters of a fault in XML, whatever its namespace.

/// The text of the first element of this local name, without the blanks around it: of
/// `<ams:code>900901</ams:code>` that of `code`. Elements within it are left out, and so is an
/// empty one.
pub(super) fn element<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let (tag, rest) = rest.split_once('>')?;
        let tag = tag.split(|mark: char| mark.is_ascii_whitespace()).next()?;
        let local = tag.rsplit(':').next()?;
        if !local.eq_ignore_ascii_case(name) {
            return None;
        }
        let inside = rest.split('<').next()?.trim();
        (!inside.is_empty()).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_an_element_in_any_namespace() {
        for (text, found) in [
            ("<ams:code>900901</ams:code>", Some("900901")),
            ("<code> 900901\n</code>", Some("900901")),
            (
                "<am:fault xmlns:am=\"x\"><am:Code a=\"b\">404</am:Code>",
                Some("404"),
            ),
            ("<ams:code/><x>1</x>", None),
            ("<code></code><code>7</code>", Some("7")),
            ("<encode>1</encode>", None),
            ("<code", None),
            ("code>1<", None),
            ("", None),
        ] {
            assert_eq!(element(text, "code"), found, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text: String, name: String) {
            let _ = element(&text, &name);
            let _ = element(&format!("<{text}>{name}"), &text);
        }
    }
}
