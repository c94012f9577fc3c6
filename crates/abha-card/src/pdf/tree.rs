//! The tags as PDF objects. A title begins a section; a label and its value are an item of a
//! list, as in a list of terms and what they mean.

use super::object::{broken, string};
use super::tags::{Element, Piece, Tags};
use crate::Error;
use crate::layout::Role;
use lopdf::{Document, Object, ObjectId, dictionary};

/// A structure element being written.
struct Node {
    id: ObjectId,
    kind: &'static str,
    parent: ObjectId,
    kids: Vec<Object>,
}

/// The tree being written on a page.
struct Tree<'a> {
    document: &'a mut Document,
    page: ObjectId,
    /// The open elements, the document first.
    open: Vec<Node>,
    /// Whose each mark of the page is.
    owners: Vec<Object>,
}

/// Writes the tree of tags.
pub(super) fn write(document: &mut Document, pages: &[ObjectId], tags: &Tags) -> Result<(), Error> {
    let root = document.new_object_id();
    let body = Node {
        id: document.new_object_id(),
        kind: "Document",
        parent: root,
        kids: Vec::new(),
    };
    let body_id = body.id;
    let mut parents = Vec::new();
    let mut open = vec![body];
    for (place, (page, elements)) in pages.iter().zip(&tags.pages).enumerate() {
        let mut tree = Tree {
            document,
            page: *page,
            open,
            owners: Vec::new(),
        };
        for element in elements {
            tree.add(element);
        }
        tree.close_to(1);
        let Tree {
            owners, open: left, ..
        } = tree;
        open = left;
        parents.push(Object::Integer(place as i64));
        parents.push(Object::Reference(document.add_object(owners)));
    }
    while let Some(node) = open.pop() {
        node.close(document);
    }
    let parent_tree = document.add_object(dictionary! { "Nums" => parents });
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => body_id,
            "ParentTree" => parent_tree,
            "ParentTreeNextKey" => pages.len() as i64,
        },
    );
    let catalog = document.catalog_mut().map_err(broken)?;
    catalog.set("StructTreeRoot", root);
    Ok(())
}

impl Node {
    fn close(self, document: &mut Document) {
        document.set_object(
            self.id,
            dictionary! {
                "Type" => "StructElem",
                "S" => self.kind,
                "P" => self.parent,
                "K" => self.kids,
            },
        );
    }
}

impl Tree<'_> {
    fn add(&mut self, element: &Element) {
        match element {
            Element::Text { role, pieces, .. } => match role {
                Role::Title => {
                    self.close_to(1);
                    self.begin("Sect");
                    self.text("H1", pieces);
                }
                Role::Label => {
                    self.close_until("L");
                    if !self.is_in("L") {
                        self.begin("L");
                    }
                    self.begin("LI");
                    self.text("Lbl", pieces);
                }
                Role::Value if self.is_in("LI") => self.text("LBody", pieces),
                Role::Value | Role::Text => {
                    self.close_until("Sect");
                    self.text("P", pieces);
                }
            },
            Element::Figure { mark, words } => {
                self.close_until("Sect");
                self.figure(*mark, words);
            }
        }
    }

    fn is_in(&self, kind: &str) -> bool {
        self.open.last().is_some_and(|node| node.kind == kind)
    }

    fn parent(&self) -> ObjectId {
        self.open.last().map_or((0, 0), |node| node.id)
    }

    fn begin(&mut self, kind: &'static str) {
        let node = Node {
            id: self.document.new_object_id(),
            kind,
            parent: self.parent(),
            kids: Vec::new(),
        };
        let id = node.id;
        self.put(id);
        self.open.push(node);
    }

    /// Adds to the innermost open element.
    fn put(&mut self, id: ObjectId) {
        if let Some(node) = self.open.last_mut() {
            node.kids.push(Object::Reference(id));
        }
    }

    /// Closes until so many are open.
    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth
            && let Some(node) = self.open.pop()
        {
            node.close(self.document);
        }
    }

    /// Closes what is open inside an element of a kind; inside the section, when there is none.
    fn close_until(&mut self, kind: &str) {
        let place = |wanted: &str| self.open.iter().position(|node| node.kind == wanted);
        let depth = place(kind).or_else(|| place("Sect")).unwrap_or(0) + 1;
        self.close_to(depth);
    }

    /// A text with its pieces by language.
    fn text(&mut self, kind: &'static str, pieces: &[Piece]) {
        self.begin(kind);
        let parent = self.parent();
        for piece in pieces {
            let span = self.document.add_object(dictionary! {
                "Type" => "StructElem",
                "S" => "Span",
                "P" => parent,
                "Pg" => self.page,
                "Lang" => string(&piece.language),
                "K" => piece.mark,
            });
            self.owners.push(Object::Reference(span));
            self.put(span);
        }
        self.close_to(self.open.len() - 1);
    }

    fn figure(&mut self, mark: i64, words: &str) {
        let figure = self.document.add_object(dictionary! {
            "Type" => "StructElem",
            "S" => "Figure",
            "P" => self.parent(),
            "Pg" => self.page,
            "Alt" => string(words),
            "K" => mark,
        });
        self.owners.push(Object::Reference(figure));
        self.put(figure);
    }
}
