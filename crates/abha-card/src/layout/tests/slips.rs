//! Slips: on every paper, in every language, with and without a number.

use super::*;
use crate::content::{SlipText, slip};
use kiosk_locale::Message;

fn for_the_desk() -> SlipText {
    SlipText {
        title: Message::SlipTitle,
        number: Some((Message::SlipNumber, 187)),
        lines: vec![Message::SlipDeskLine, Message::SlipCareLine],
        are_steps: false,
        made_at: (Message::SlipWhen, "27-11-2026, 13:05".to_owned()),
    }
}

fn rescue() -> SlipText {
    SlipText {
        title: Message::RescueTitle,
        number: None,
        lines: vec![
            Message::RescueCheck,
            Message::RescueLink,
            Message::RescueDesk,
            Message::RescueFace,
        ],
        are_steps: true,
        ..for_the_desk()
    }
}

/// What was agreed to, where everything is spoken of.
fn consent() -> SlipText {
    SlipText {
        title: Message::ConsentSlipTitle,
        number: None,
        lines: vec![
            Message::ConsentSlipAadhaar,
            Message::ConsentSlipPastNo,
            Message::ConsentSlipShareYes,
            Message::ConsentSlipPublicNo,
            Message::ConsentSlipWithdraw,
            Message::ConsentSlipText {
                version: "1.4".to_owned(),
            },
        ],
        made_at: (Message::ConsentSlipWhen, "27-11-2026, 13:05".to_owned()),
        ..for_the_desk()
    }
}

/// Every slip in a language, made at a clinic with a long name, with and without a mark.
fn slips(locale: &Locale) -> Vec<Content> {
    let clinic = Some("Dr. Ramachandran Memorial Community Health Centre, Bengaluru");
    let marks = [None, Some(Mark::Practice)];
    [for_the_desk(), rescue(), consent()]
        .iter()
        .flat_map(|text| marks.map(|mark| (text, mark)))
        .map(|(text, mark)| {
            let content = slip(text, locale).made_at(clinic, locale);
            content.marked(mark, locale)
        })
        .collect()
}

#[test]
fn a_slip_stands_on_every_paper_in_every_language() {
    for facts in Locale::available().unwrap() {
        let locale = Locale::load(facts.language).unwrap();
        for content in slips(&locale) {
            for paper in Paper::ALL {
                let sheets = pages(&content, *paper).unwrap();
                assert_eq!(sheets.len(), 1, "{paper}");
                let sheet = &sheets[0];
                check(sheet);
                assert_eq!(sheet.width, paper.width(), "{paper}");
                if let Some((_, height)) = paper.size() {
                    assert_eq!(sheet.height, height, "{paper}");
                }
                let pictures = sheet
                    .items
                    .iter()
                    .filter(|item| matches!(item, Item::Qr { .. } | Item::Photo { .. }));
                assert_eq!(pictures.count(), 0, "a slip has neither QR nor photo");
                assert!(crate::pdf(&content, *paper).unwrap().starts_with(b"%PDF-"));
                if paper.is_receipt() {
                    crate::bitmap(&content, *paper).unwrap();
                }
            }
        }
    }
}

/// Everything that is said, in both languages; the number is what is seen from afar.
#[test]
fn a_slip_says_it_all_in_letters_that_can_be_read() {
    let locale = Locale::load(Language::new("hi")).unwrap();
    let said = |sheets: &[Sheet]| {
        let texts = sizes_of(sheets).into_iter().map(|(text, _)| text);
        texts.collect::<Vec<_>>().join(" ")
    };
    for (text, number) in [
        (for_the_desk(), Some("187")),
        (rescue(), None),
        (consent(), None),
    ] {
        let content = slip(&text, &locale).made_at(Some("Health Centre"), &locale);
        for paper in Paper::ALL.iter().filter(|paper| **paper != Paper::Cr80) {
            let sheets = pages(&content, *paper).unwrap();
            let all = said(&sheets);
            for message in text.lines.iter().chain([&text.title]) {
                let (ours, theirs) = (locale.english(message), locale.text(message));
                assert!(all.contains(&ours), "{paper}: {ours}\n{all}");
                assert!(all.contains(&theirs), "{paper}: {theirs}\n{all}");
            }
            assert!(all.contains("27-11-2026, 13:05") && all.contains("Health Centre"));
            let sizes = sizes_of(&sheets);
            let least = sizes.iter().map(|(_, size)| *size).fold(f32::MAX, f32::min);
            assert!(least >= 6.9, "{paper}: {least} pt");
            if let Some(number) = number {
                let found = sizes.iter().find(|(text, _)| text == number);
                let (_, size) = found.expect("the number");
                assert!(*size >= 30.0, "{paper}: {size} pt");
            }
        }
    }
}

/// One line would not tell two people of a day apart otherwise.
#[test]
fn nothing_of_a_slip_depends_on_a_person() {
    let locale = Locale::load(Language::ENGLISH).unwrap();
    let (one, other) = (slip(&rescue(), &locale), slip(&rescue(), &locale));
    for paper in Paper::ALL {
        let bytes = |content: &Content| crate::pdf(content, *paper).unwrap();
        assert_eq!(bytes(&one), bytes(&other), "{paper}");
    }
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures_of_slips() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tmp/slips");
    std::fs::create_dir_all(&folder).unwrap();
    for tag in ["en", "hi"] {
        let locale = Locale::load(Language::new(tag)).unwrap();
        for (name, content) in [
            "desk",
            "desk-practice",
            "rescue",
            "rescue-practice",
            "consent",
            "consent-practice",
        ]
        .iter()
        .zip(slips(&locale))
        {
            for paper in Paper::ALL {
                let file = folder.join(format!("{tag}-{name}-{paper}.pdf"));
                std::fs::write(file, crate::pdf(&content, *paper).unwrap()).unwrap();
            }
        }
    }
}
