//! The Fluent files of a language, read without the product.

use crate::tree::texts;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Term,
    Variant, VariantKey,
};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};

/// All that the `.ftl` files of one language say.
pub struct Words {
    /// The folder's name.
    pub tag: String,
    /// The names of its files.
    pub files: BTreeSet<String>,
    /// Messages by key.
    pub messages: BTreeMap<String, Message<String>>,
    /// Terms by name.
    pub terms: BTreeMap<String, Term<String>>,
    /// Keys that stand there twice, and what is no Fluent at all.
    pub faults: Vec<String>,
}

/// What a pattern is made of, its variants and its references included.
#[derive(Default)]
pub struct Parts {
    /// The pieces of plain text.
    pub texts: Vec<String>,
    /// Variables.
    pub variables: BTreeSet<String>,
    /// Other messages.
    pub messages: BTreeSet<String>,
    /// Terms.
    pub terms: BTreeSet<String>,
    /// Functions.
    pub functions: BTreeSet<String>,
    /// The keys of each choice that is made by a variable, and the key of its default.
    pub choices: Vec<(BTreeSet<String>, String)>,
}

impl Words {
    /// Reads `locales/<tag>`.
    pub fn read(tag: &str) -> Self {
        let mut words = Self {
            tag: tag.to_owned(),
            files: BTreeSet::new(),
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
            faults: Vec::new(),
        };
        for file in texts(&format!("locales/{tag}"), &[".ftl"]) {
            let name = file.path.rsplit('/').next().unwrap_or_default();
            words.files.insert(name.to_owned());
            let resource = parse(file.text).unwrap_or_else(|(resource, errors)| {
                words.faults.push(format!("{}: {errors:?}", file.path));
                resource
            });
            for entry in resource.body {
                words.take(&file.path, entry);
            }
        }
        words
    }

    /// What a message is made of, with what it refers to.
    pub fn parts(&self, key: &str) -> Parts {
        let mut parts = Parts::default();
        let mut waiting = vec![key.to_owned()];
        let mut seen = BTreeSet::new();
        while let Some(key) = waiting.pop() {
            if !seen.insert(key.clone()) {
                continue;
            }
            let message = self.messages.get(&key).and_then(|it| it.value.as_ref());
            let term = key.strip_prefix('-').and_then(|name| self.terms.get(name));
            if let Some(pattern) = message.or(term.map(|term| &term.value)) {
                parts.take_pattern(pattern);
            }
            waiting.extend(parts.messages.iter().cloned());
            waiting.extend(parts.terms.iter().map(|name| format!("-{name}")));
        }
        parts
    }

    fn take(&mut self, path: &str, entry: Entry<String>) {
        let twice = match entry {
            Entry::Message(message) => {
                let key = message.id.name.clone();
                self.messages.insert(key.clone(), message).map(|_| key)
            }
            Entry::Term(term) => {
                let key = term.id.name.clone();
                self.terms.insert(key.clone(), term).map(|_| key)
            }
            Entry::Junk { content } => {
                self.faults.push(format!("{path}: not Fluent: {content}"));
                None
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
        };
        self.faults
            .extend(twice.map(|key| format!("{path}: {key} stands here for the second time")));
    }
}

impl Parts {
    fn take_pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push(value.clone()),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                self.choices.push(choice(variants));
                for variant in variants {
                    self.take_pattern(&variant.value);
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.texts.push(value.clone()),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.clone());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.insert(id.name.clone());
                self.take_arguments(arguments.as_ref());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.clone());
                self.take_arguments(Some(arguments));
            }
            InlineExpression::Placeable { expression } => self.take_expression(expression),
        }
    }

    fn take_arguments(&mut self, arguments: Option<&CallArguments<String>>) {
        for argument in arguments.iter().flat_map(|all| &all.positional) {
            self.take_inline(argument);
        }
    }
}

fn choice(variants: &[Variant<String>]) -> (BTreeSet<String>, String) {
    let name = |key: &VariantKey<String>| match key {
        VariantKey::Identifier { name } => name.clone(),
        VariantKey::NumberLiteral { value } => value.clone(),
    };
    let default = variants.iter().find(|variant| variant.default);
    (
        variants.iter().map(|variant| name(&variant.key)).collect(),
        default
            .map(|variant| name(&variant.key))
            .unwrap_or_default(),
    )
}
