//! The tree of tags of a PDF.

use super::pieces::follow;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// A mark: page, and number on it.
pub type Mark = (usize, i64);

/// An element with what is in it.
pub struct Element {
    pub id: ObjectId,
    pub kind: String,
    pub dictionary: Dictionary,
    pub kids: Vec<Element>,
    /// For one that has no others in it.
    pub mark: Option<Mark>,
    words: String,
}

/// The whole tree.
pub fn tree(document: &Document) -> Element {
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root_id = root.as_reference().unwrap();
    let root = document.get_dictionary(root_id).unwrap();
    element(
        document,
        root.get(b"K").unwrap().as_reference().unwrap(),
        root_id,
    )
}

fn element(document: &Document, id: ObjectId, parent: ObjectId) -> Element {
    let dictionary = document.get_dictionary(id).unwrap();
    assert_eq!(
        dictionary.get(b"P").unwrap().as_reference().unwrap(),
        parent
    );
    let mut kids = Vec::new();
    let mut mark = None;
    let inside = dictionary.get(b"K").unwrap();
    if let Object::Array(objects) = inside {
        for object in objects {
            kids.push(element(document, object.as_reference().unwrap(), id));
        }
    } else {
        let page = dictionary.get(b"Pg").unwrap().as_reference().unwrap();
        let page = document
            .page_iter()
            .position(|other| other == page)
            .unwrap();
        mark = Some((page, inside.as_i64().unwrap()));
    }
    Element {
        id,
        kind: String::from_utf8(dictionary.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap(),
        dictionary: dictionary.clone(),
        kids,
        mark,
        words: String::new(),
    }
}

impl Element {
    /// This and everything in it, in reading order.
    pub fn each(&self, look: &mut impl FnMut(&Self)) {
        look(self);
        for kid in &self.kids {
            kid.each(look);
        }
    }

    /// Gives every piece of text its words.
    pub fn fill(&mut self, words: &mut impl Iterator<Item = String>) {
        if self.kind == "Span" {
            self.words = words.next().unwrap();
        }
        for kid in &mut self.kids {
            kid.fill(words);
        }
    }

    /// The words in it, with one blank between them.
    pub fn words(&self) -> String {
        let kids = self.kids.iter().map(Self::words);
        let all: Vec<String> = std::iter::once(self.words.clone()).chain(kids).collect();
        let words = all.iter().flat_map(|words| words.split_whitespace());
        words.collect::<Vec<_>>().join(" ")
    }
}

/// The marks of all pages in their order.
pub fn marks(document: &Document) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (page, id) in document.page_iter().enumerate() {
        for operation in document.get_and_decode_page_content(id).unwrap().operations {
            if operation.operator == "BDC" {
                let properties = operation.operands[1].as_dict().unwrap();
                marks.push((page, properties.get(b"MCID").unwrap().as_i64().unwrap()));
            }
        }
    }
    marks
}

/// Whose each mark is by the parent tree.
pub fn owners(document: &Document) -> BTreeMap<Mark, ObjectId> {
    let root = follow(document, document.catalog().unwrap(), b"StructTreeRoot");
    let tree = follow(document, root.as_dict().unwrap(), b"ParentTree")
        .as_dict()
        .unwrap();
    let numbers = follow(document, tree, b"Nums").as_array().unwrap();
    let mut owners = BTreeMap::new();
    for (page, id) in document.page_iter().enumerate() {
        let key = document
            .get_dictionary(id)
            .unwrap()
            .get(b"StructParents")
            .unwrap();
        let place = numbers
            .iter()
            .step_by(2)
            .position(|number| number == key)
            .unwrap();
        let (_, list) = document.dereference(&numbers[place * 2 + 1]).unwrap();
        for (mark, owner) in list.as_array().unwrap().iter().enumerate() {
            owners.insert((page, mark as i64), owner.as_reference().unwrap());
        }
    }
    owners
}

/// What the codes of each text say by their fonts' own maps, without regard for order.
pub fn spoken(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for id in document.page_iter() {
        let mut maps = BTreeMap::new();
        for (name, font) in document.get_page_fonts(id).unwrap() {
            let map = follow(document, font, b"ToUnicode").as_stream().unwrap();
            let map = String::from_utf8(map.get_plain_content().unwrap()).unwrap();
            maps.insert(name, printpdf::ToUnicodeCMap::parse(&map).unwrap());
        }
        let mut map = None;
        let mut line = String::new();
        for operation in document.get_and_decode_page_content(id).unwrap().operations {
            match operation.operator.as_str() {
                "Tf" => map = maps.get(operation.operands[0].as_name().unwrap()),
                "TJ" => {
                    for part in operation.operands[0].as_array().unwrap() {
                        let Ok(code) = part.as_str() else { continue };
                        let code = u32::from(u16::from_be_bytes([code[0], code[1]]));
                        line += &map.unwrap().lookup_string(code).unwrap_or_default();
                    }
                }
                "ET" => lines.push(std::mem::take(&mut line)),
                _ => {}
            }
        }
    }
    lines
}
