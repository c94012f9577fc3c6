//! The tags of the document: what is a paragraph, what is a picture, in which order they are
//! read and in which language.

/// The tagged things of all pages, in reading order.
#[derive(Default)]
pub(super) struct Tags {
    pub(super) pages: Vec<Vec<Element>>,
    marks: i64,
}

/// A tagged thing.
pub(super) enum Element {
    /// A paragraph of one or more pieces.
    Paragraph {
        /// Its number in the layout.
        number: u16,
        /// Marks of its pieces, and their languages.
        pieces: Vec<(i64, String)>,
    },
    /// A picture.
    Figure {
        /// Mark.
        mark: i64,
        /// Alternative text.
        words: String,
    },
}

impl Tags {
    /// Starts a page: marks count from 0 again.
    pub(super) fn start_page(&mut self) {
        self.pages.push(Vec::new());
        self.marks = 0;
    }

    /// Adds a piece of text to its paragraph. Answers its mark.
    pub(super) fn text(&mut self, paragraph: u16, language: &str) -> i64 {
        let mark = self.next_mark();
        let piece = (mark, language.to_owned());
        if let Some(page) = self.pages.last_mut() {
            match page.last_mut() {
                Some(Element::Paragraph { number, pieces }) if *number == paragraph => {
                    pieces.push(piece);
                }
                Some(Element::Paragraph { .. } | Element::Figure { .. }) | None => {
                    page.push(Element::Paragraph {
                        number: paragraph,
                        pieces: vec![piece],
                    });
                }
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
