//! What a translation must have in common with what it translates.

use crate::fluent_file::pattern;
use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;

/// No text of a kiosk is longer, in bytes: the longest item of the consent has a fifth of it.
const LONGEST: usize = 16 * 1024;

/// No text has more braces within braces: a choice, and a variable in it. A parser calls itself for
/// each.
const DEEPEST: usize = 8;

/// The names that Fluent has for kinds of numbers.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a pattern is made of.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    /// What stands in braces, as it is written: variables, messages, terms, functions, quoted signs.
    pub(crate) held: BTreeSet<String>,
    /// The names of each choice, and that of its default.
    choices: Vec<(BTreeSet<String>, String)>,
    breaks_lines: bool,
}

impl Parts {
    /// Reads a text.
    pub(crate) fn of(text: &str) -> Result<Self, String> {
        if text.len() > LONGEST {
            return Err(format!("is longer than {} KB", LONGEST / 1024));
        }
        // What turns the order of signs round could make a sentence look like another. Joiners are
        // letters' own in the scripts of India.
        let turns = |sign: char| matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let is_strange = |sign: char| sign.is_control() && sign != '\n' || turns(sign);
        if text.contains(is_strange) {
            return Err(
                "holds a sign that cannot be seen, such as a tab or a mark of direction".to_owned(),
            );
        }
        let mut depth = 0_usize;
        for sign in text.chars() {
            match sign {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Err("has too many braces within braces".to_owned());
            }
        }
        let pattern = pattern(text).map_err(|reason| format!("is not Fluent: {reason}"))?;
        let mut parts = Self::default();
        parts.take_pattern(&pattern);
        Ok(parts)
    }

    /// What a translation into a language lacks, or has that it must not have.
    pub(crate) fn compare(&self, original: &Self, plurals: &BTreeSet<&str>) -> Result<(), String> {
        let named = |names: Vec<&String>| {
            let names: Vec<String> = names.iter().map(|name| format!("{{ {name} }}")).collect();
            names.join(", ")
        };
        let lost: Vec<&String> = original.held.difference(&self.held).collect();
        if !lost.is_empty() {
            return Err(format!("lacks {}", named(lost)));
        }
        // A quoted sign is a text, which a language may need.
        let more = self.held.difference(&original.held);
        let more: Vec<&String> = more.filter(|name| !name.starts_with('"')).collect();
        if !more.is_empty() {
            return Err(format!("has {}, which English does not have", named(more)));
        }
        if self.breaks_lines && !original.breaks_lines {
            return Err("breaks its line where English does not".to_owned());
        }
        for (names, default) in &self.choices {
            let is_by_number =
                |name: &String| CATEGORIES.contains(&name.as_str()) || name.parse::<f64>().is_ok();
            if !names.iter().all(is_by_number) {
                if original.choices.iter().any(|(theirs, _)| theirs == names) {
                    continue;
                }
                return Err("chooses by names that English does not have".to_owned());
            }
            let lacking = plurals.iter().find(|name| !names.contains(**name));
            if let Some(lacking) = lacking {
                return Err(format!("chooses by a number and lacks [{lacking}]"));
            }
            if default != "other" {
                return Err(
                    "chooses by a number, and *[other] is not marked by the star".to_owned(),
                );
            }
        }
        Ok(())
    }

    /// Whether it has different words for different numbers.
    pub(crate) fn chooses(&self) -> bool {
        !self.choices.is_empty()
    }

    fn take_pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    // The break before a choice is not one of the text.
                    self.breaks_lines |= value.contains('\n');
                }
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                self.take_choice(variants);
            }
        }
    }

    fn take_choice(&mut self, variants: &[Variant<String>]) {
        let name = |variant: &Variant<String>| match &variant.key {
            VariantKey::Identifier { name } => name.clone(),
            VariantKey::NumberLiteral { value } => value.clone(),
        };
        let default = variants.iter().find(|variant| variant.default);
        let default = default.map(name).unwrap_or_default();
        self.choices
            .push((variants.iter().map(name).collect(), default));
        for variant in variants {
            self.take_pattern(&variant.value);
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<String>) {
        let held = match inline {
            InlineExpression::StringLiteral { value } => format!("\"{value}\""),
            InlineExpression::NumberLiteral { value } => value.clone(),
            InlineExpression::VariableReference { id } => format!("${}", id.name),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|name| format!(".{}", name.name));
                format!("{}{}", id.name, attribute.unwrap_or_default())
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.take_arguments(arguments.as_ref());
                format!("-{}", id.name)
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.take_arguments(Some(arguments));
                format!("{}()", id.name)
            }
            InlineExpression::Placeable { expression } => {
                self.take_expression(expression);
                return;
            }
        };
        let _ = self.held.insert(held);
    }

    fn take_arguments(&mut self, arguments: Option<&CallArguments<String>>) {
        for argument in arguments.iter().flat_map(|all| &all.positional) {
            self.take_inline(argument);
        }
        for argument in arguments.iter().flat_map(|all| &all.named) {
            self.take_inline(&argument.value);
        }
    }
}

/// The kinds of whole numbers that a language tells apart; none for a language that nobody knows them of.
pub(crate) fn plurals(language: &str) -> BTreeSet<&'static str> {
    let rules = language
        .parse::<LanguageIdentifier>()
        .ok()
        .and_then(|language| PluralRules::create(language, PluralRuleType::CARDINAL).ok());
    let Some(rules) = rules else {
        return BTreeSet::new();
    };
    (0..=200_usize)
        .chain([1_000, 100_000, 1_000_000])
        .filter_map(|number| rules.select(number).ok())
        .map(|category| match category {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(original: &str, translation: &str) -> Result<(), String> {
        let original = Parts::of(original).unwrap();
        Parts::of(translation)?.compare(&original, &plurals("hi"))
    }

    #[test]
    fn what_a_translation_lacks_is_told() {
        const MANY: &str = "{ $n ->\n    [one] One\n   *[other] { $n }\n}";
        for (original, translation, expected) in [
            ("To { $name }", "An", "lacks { $name }"),
            ("To { $name }", "An { $vorname }", "lacks { $name }"),
            (
                "To you",
                "An { $name }",
                "has { $name }, which English does not have",
            ),
            ("1{\"\\u00A0\"}2", "1 2", "lacks { \"\\u00A0\" }"),
            ("{ other }", "andere", "lacks { other }"),
            (
                "To you",
                "An\ndich",
                "breaks its line where English does not",
            ),
            (
                MANY,
                "{ $n ->\n   *[other] { $n }\n}",
                "chooses by a number and lacks [one]",
            ),
            (
                MANY,
                "{ $n ->\n   *[one] Eins\n    [other] { $n }\n}",
                "chooses by a number, and *[other] is not marked by the star",
            ),
            (
                MANY,
                "{ $n ->\n    [one] Eins\n    [andere] x\n   *[other] { $n }\n}",
                "chooses by names that English does not have",
            ),
            (
                MANY,
                "{ $n ->\n    [one] Eins\n   *[other] { $n }",
                "is not Fluent: ",
            ),
            ("To you", "An }dich", "is not Fluent: "),
            (
                "To you",
                "a\n.b = c",
                "is not Fluent: it is more than one text",
            ),
            ("To you", "a\tb", "holds a sign that cannot be seen"),
            (
                "To you",
                "An\u{202E}hcid",
                "holds a sign that cannot be seen",
            ),
        ] {
            let told = compared(original, translation).unwrap_err();
            assert!(told.starts_with(expected), "{translation}: {told}");
        }
    }

    #[test]
    fn what_a_language_may_do_is_let_be() {
        const MANY: &str = "{ $n ->\n    [one] One\n   *[other] { $n }\n}";
        for (original, translation) in [
            ("To { $name }", "{ $name } zu, { $name }"),
            ("To you", "An{\"\\u00A0\"}dich"),
            (MANY, "{ $n } mal"),
            (
                MANY,
                "{ $n ->\n    [0] Keins\n    [one] Eins\n   *[other] { $n }\n}",
            ),
            ("One\ntwo", "Eins\nzwei"),
            ("To you", "[one] = *.#"),
            ("To you", "क्\u{200D}ष"),
        ] {
            assert_eq!(compared(original, translation), Ok(()), "{translation}");
        }
    }

    #[test]
    fn what_would_keep_a_parser_busy_is_not_parsed() {
        assert!(Parts::of(&"{".repeat(9)).unwrap_err().contains("braces"));
        assert!(
            Parts::of(&"a".repeat(LONGEST + 1))
                .unwrap_err()
                .contains("longer")
        );
        assert!(Parts::of(&"a".repeat(LONGEST)).is_ok());
    }

    #[test]
    fn languages_that_nobody_knows_have_no_plurals() {
        assert_eq!(plurals("hi").len(), 2);
        assert_eq!(plurals("ar").len(), 6);
        assert!(plurals("not a tag").is_empty());
    }
}
