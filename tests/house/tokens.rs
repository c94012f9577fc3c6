//! Rust source as tokens, enough of the language to find paths and calls, and its comments.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name or a keyword.
    Word,
    /// A string literal, without its quotes.
    Text,
    /// Anything else: one character, or `::`.
    Mark,
}

/// One token.
#[derive(Debug, Clone)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// How it is written.
    pub text: String,
    /// The line it starts on, from 1.
    pub line: usize,
}

impl Token {
    /// Whether it is this name or mark. A string literal is neither.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// Reads source text. Comments, character literals, numbers and lifetimes are left out.
pub fn tokens(source: &str) -> Vec<Token> {
    read(source).found
}

/// The comments that end with their line, documentation too: the line of each, and what it says.
pub fn comments(source: &str) -> Vec<(usize, &str)> {
    read(source).comments
}

fn read(source: &str) -> Reader<'_> {
    let mut reader = Reader {
        rest: source,
        line: 1,
        found: Vec::new(),
        comments: Vec::new(),
    };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader
}

/// Where the bracket opened at `open` closes; the end when it never does.
pub fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        if ["(", "[", "{"].iter().any(|mark| token.is(mark)) {
            depth += 1;
        } else if [")", "]", "}"].iter().any(|mark| token.is(mark)) {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return index;
            }
        }
    }
    tokens.len()
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    found: Vec<Token>,
    comments: Vec<(usize, &'a str)>,
}

impl Reader<'_> {
    fn step(&mut self) {
        let first = self.rest.chars().next().unwrap_or_default();
        if self.rest.starts_with("//") {
            let (comment, _) = self
                .rest
                .split_at(self.rest.find('\n').unwrap_or(self.rest.len()));
            self.comments
                .push((self.line, comment.trim_start_matches(['/', '!'])));
            self.skip(comment.len());
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some((before, inside, whole)) = string(self.rest) {
            let text = self.rest.get(before..inside).unwrap_or_default().to_owned();
            self.push(Kind::Text, text);
            self.skip(whole);
        } else if first == '\'' {
            self.skip(quote(self.rest));
        } else if first.is_alphabetic() || first == '_' {
            let start = if self.rest.starts_with("r#") { 2 } else { 0 };
            let word = word(self.rest.get(start..).unwrap_or_default());
            self.push(Kind::Word, word.to_owned());
            self.skip(start + word.len());
        } else if first.is_ascii_digit() {
            self.skip(word(self.rest).len());
        } else if self.rest.starts_with("::") {
            self.push(Kind::Mark, "::".to_owned());
            self.skip(2);
        } else {
            if !first.is_whitespace() {
                self.push(Kind::Mark, first.to_string());
            }
            self.skip(first.len_utf8());
        }
    }

    fn push(&mut self, kind: Kind, text: String) {
        self.found.push(Token {
            kind,
            text,
            line: self.line,
        });
    }

    fn skip(&mut self, bytes: usize) {
        let (gone, rest) = self.rest.split_at(bytes);
        self.line += gone.matches('\n').count();
        self.rest = rest;
    }
}

fn word(text: &str) -> &str {
    let end = text
        .find(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            match rest.chars().next() {
                Some(letter) => at += letter.len_utf8(),
                None => break,
            }
        }
    }
    text.len()
}

/// The start and end of the content of a string literal that `text` begins with, and the end of
/// the literal.
fn string(text: &str) -> Option<(usize, usize, usize)> {
    let prefix = ["br", "cr", "b", "c", "r", ""]
        .into_iter()
        .find(|prefix| {
            text.strip_prefix(prefix).is_some_and(|rest| {
                rest.starts_with('"')
                    || (prefix.ends_with('r') && rest.trim_start_matches('#').starts_with('"'))
            })
        })?
        .len();
    let after = text.get(prefix..)?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let start = prefix + hashes + 1;
    let body = text.get(start..)?;
    let length = if text.get(..prefix)?.ends_with('r') {
        body.find(&format!("\"{}", "#".repeat(hashes)))
            .unwrap_or(body.len())
    } else {
        let mut escaped = false;
        body.find(|letter| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        })
        .unwrap_or(body.len())
    };
    let whole = (start + length + 1 + hashes).min(text.len());
    Some((start, start + length, whole))
}

/// The length of a character literal or a lifetime.
fn quote(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            text.get(from..)
                .and_then(|rest| rest.find('\''))
                .map_or(text.len(), |end| from + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1 + word(text.get(1..).unwrap_or_default()).len(),
    }
}
