//! What the objects of a card's PDF say, for every paper: its tags, its fonts, its metadata, what
//! PDF/A-2b forbids, and that nothing is in it but what the card shows.

use crate::pdf::cases::{cases, pdf};
use crate::pdf::pieces::{follow, pieces, text};
use crate::pdf::tree::{self, Element, tree};
use abha_card::Paper;
use lopdf::{Dictionary, Document, Object};
use std::collections::BTreeSet;

/// The cards of some languages on every paper.
pub fn documents() -> Vec<(String, Document)> {
    let mut documents = Vec::new();
    for case in cases()
        .iter()
        .filter(|case| ["en", "hi", "ta", "ur"].contains(&case.language.as_str()))
    {
        for paper in Paper::ALL {
            let document = Document::load_mem(&pdf(case, *paper)).unwrap();
            documents.push((format!("{} on {paper}", case.language), document));
        }
    }
    documents
}

/// Every dictionary, inside of others too.
pub fn dictionaries(document: &Document) -> Vec<&Dictionary> {
    fn collect<'a>(object: &'a Object, found: &mut Vec<&'a Dictionary>) {
        if let Object::Array(objects) = object {
            objects.iter().for_each(|object| collect(object, found));
        }
        let stream = || object.as_stream().map(|stream| &stream.dict);
        let Ok(dictionary) = object.as_dict().or_else(|_| stream()) else {
            return;
        };
        found.push(dictionary);
        dictionary
            .iter()
            .for_each(|(_, object)| collect(object, found));
    }
    let mut found = Vec::new();
    document
        .objects
        .values()
        .for_each(|object| collect(object, &mut found));
    found
}

pub fn stream_of(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Vec<u8> {
    let stream = follow(document, dictionary, key).as_stream().unwrap();
    stream.get_plain_content().unwrap()
}

#[test]
fn every_mark_has_its_place_in_the_tree() {
    for (name, document) in documents() {
        let root = tree(&document);
        assert_eq!(root.kind, "Document");
        let mut marks = Vec::new();
        root.each(&mut |element: &Element| {
            let allowed: &[&str] = match element.kind.as_str() {
                "Document" | "Sect" => &["Sect", "H1", "P", "L", "Figure"],
                "L" => &["LI"],
                "LI" => &["Lbl", "LBody"],
                "Lbl" | "LBody" | "P" | "H1" => &["Span"],
                "Span" | "Figure" => &[],
                kind => panic!("{name}: {kind}"),
            };
            for kid in &element.kids {
                assert!(
                    allowed.contains(&kid.kind.as_str()),
                    "{name}: {} in {}",
                    kid.kind,
                    element.kind
                );
            }
            assert_eq!(
                element.kids.is_empty(),
                element.mark.is_some(),
                "{name}: {}",
                element.kind
            );
            marks.extend(element.mark);
        });
        // As they come on the pages, each once; and the parent tree says the same.
        let on_pages = tree::marks(&document);
        assert_eq!(marks, on_pages, "{name}");
        let owners = tree::owners(&document);
        assert_eq!(owners.len(), on_pages.len(), "{name}");
        root.each(&mut |element| {
            if let Some(mark) = element.mark {
                assert_eq!(owners[&mark], element.id, "{name}");
            }
        });
    }
}

#[test]
fn labels_stand_with_their_values_and_sections_begin_with_titles() {
    let case = &cases()[0];
    for paper in Paper::ALL {
        let document = Document::load_mem(&pdf(case, *paper)).unwrap();
        let words = pieces(&document);
        let mut words = words.iter().map(|piece| piece.words.clone().unwrap());
        let mut root = tree(&document);
        root.fill(&mut words);
        assert_eq!(words.next(), None);
        let mut pairs = BTreeSet::new();
        let mut titles = 0;
        root.each(&mut |element| match element.kind.as_str() {
            "LI" => {
                assert_eq!(element.kids[0].kind, "Lbl", "{paper}");
                let label = element.kids[0].words();
                let value: Vec<String> = element.kids[1..].iter().map(Element::words).collect();
                pairs.insert((label, value.join(" ")));
            }
            "Sect" => {
                assert_eq!(element.kids[0].kind, "H1", "{paper}");
                assert_eq!(
                    element.kids[0].words(),
                    "Ayushman Bharat Health Account (ABHA)"
                );
                titles += 1;
            }
            _ => {}
        });
        assert!(titles > 0, "{paper}");
        for (label, value) in [
            ("ABHA number", "91-1000-2000-3008"),
            ("ABHA address", "asha_1995@abdm"),
            ("Date of birth", "31-05-1995"),
            ("Gender", "Female"),
            ("Mobile", "9545812125"),
        ] {
            let pair = (label.to_owned(), value.to_owned());
            assert!(pairs.contains(&pair), "{paper}: {label} among {pairs:?}");
        }
    }
}

#[test]
fn pictures_have_their_words_and_texts_their_languages() {
    for (name, document) in documents() {
        let mut pictures = BTreeSet::new();
        tree(&document).each(&mut |element| match element.kind.as_str() {
            "Figure" => {
                pictures.insert(text(&element.dictionary, b"Alt").unwrap());
            }
            "Span" => assert!(text(&element.dictionary, b"Lang").is_some(), "{name}"),
            _ => {}
        });
        let wanted = "QR code with the details of this card";
        assert!(pictures.contains(wanted), "{name}: {pictures:?}");
        let photo = |words: &String| words == wanted || words == "Photo of the card holder";
        assert!(pictures.iter().all(photo), "{name}: {pictures:?}");
        let languages: BTreeSet<String> = pieces(&document)
            .into_iter()
            .map(|piece| piece.language)
            .collect();
        assert!(languages.contains("en"), "{name}");
        assert!(languages.contains(&name[..2]), "{name}: {languages:?}");
    }
}
