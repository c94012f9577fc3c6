//! The tags of the document: what is a title, a labelled value, a paragraph, a picture, in which
//! order they are read and in which language.

use crate::layout::Role;

/// The tagged things of all pages, in reading order.
#[derive(Default)]
pub(super) struct Tags {
    pub(super) pages: Vec<Vec<Element>>,
    marks: i64,
}

/// A tagged thing.
pub(super) enum Element {
    /// A text of one or more pieces.
    Text {
        /// What it is.
        role: Role,
        /// Its number in the layout.
        number: u16,
        pieces: Vec<Piece>,
    },
    /// A picture.
    Figure {
        mark: i64,
        /// Alternative text.
        words: String,
    },
}

/// A piece of text in one language.
pub(super) struct Piece {
    pub(super) mark: i64,
    pub(super) language: String,
}

impl Tags {
    /// Starts a page: marks count from 0 again.
    pub(super) fn start_page(&mut self) {
        self.pages.push(Vec::new());
        self.marks = 0;
    }

    /// Adds a piece of text to its paragraph. Answers its mark.
    pub(super) fn text(&mut self, role: Role, number: u16, language: &str) -> i64 {
        let mark = self.next_mark();
        let piece = Piece {
            mark,
            language: language.to_owned(),
        };
        let Some(page) = self.pages.last_mut() else {
            return mark;
        };
        match page.last_mut() {
            Some(Element::Text {
                role: last,
                number: last_number,
                pieces,
            }) if *last == role && (*last_number == number || is_one(role)) => {
                pieces.push(piece);
            }
            Some(Element::Text { .. } | Element::Figure { .. }) | None => {
                page.push(Element::Text {
                    role,
                    number,
                    pieces: vec![piece],
                });
            }
        }
        mark
    }

    /// Adds a picture. Answers its mark.
    pub(super) fn figure(&mut self, words: &str) -> i64 {
        let mark = self.next_mark();
        if let Some(page) = self.pages.last_mut() {
            page.push(Element::Figure {
                mark,
                words: words.to_owned(),
            });
        }
        mark
    }

    fn next_mark(&mut self) -> i64 {
        let mark = self.marks;
        self.marks += 1;
        mark
    }
}

/// Whether texts of a role that follow each other are one: a title, or a value, in both
/// languages.
fn is_one(role: Role) -> bool {
    match role {
        Role::Title | Role::Value => true,
        Role::Label | Role::Text => false,
    }
}
