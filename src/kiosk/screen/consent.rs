//! Consent, one item a page: a plain sentence, beneath it the published words of version 1.4
//! (CRT_ABHA_102) in the person's language with the binding English one touch away
//! (CRT_ABHA_103), and two large answers that go on by themselves. At the front desk it is a list,
//! and the page of an item leads back to it.

mod list;

use super::{Content, Scene, frame, measure, parts, side_button, stack, step};
use crate::domain::{ConsentItem, HeardHow, Language};
use crate::journey::registration::ConsentStep;
use crate::journey::{ConsentEvent, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Look, align_start, body, label, line, space, strong};
use crate::kiosk::widget::button::{Deed, Weight};
use crate::kiosk::widget::{Element, Icon, Pad, button, icon, sheet};
use crate::locale::{Locale, Message as Words};
use iced::widget::column;
use iced::{Alignment, Length};

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, consent: &ConsentStep) -> Content<'a> {
    if consent.is_declined() {
        return declined(scene, stops);
    }
    if scene.session.settings().is_front_desk() && consent.opened().is_none() {
        return list::draw(scene, stops, consent);
    }
    let page = Page::of(scene, consent);
    // What was answered stands above the declaration about it, where there is room for both.
    let with_answers = !page.is_of_list
        && page.item == ConsentItem::OwnDeclaration
        && page.divided(scene, consent, true).len() == 1;
    let parts = page.divided(scene, consent, with_answers);
    let reading = scene.app.reading.min(parts.len().saturating_sub(1));
    let part = parts.get(reading).map_or("", String::as_str);
    let at = At::of(reading, parts.len());
    page.content(scene, stops, consent, part, (at, with_answers))
}

/// Which part of a text or of a list is on the page.
#[derive(Clone, Copy)]
struct At {
    is_first: bool,
    is_last: bool,
}

impl At {
    /// Counted from 0, of so many.
    fn of(part: usize, parts: usize) -> Self {
        Self {
            is_first: part == 0,
            is_last: part + 1 >= parts,
        }
    }
}

/// One item.
struct Page {
    item: ConsentItem,
    /// Opened from the list of the front desk, where it is answered.
    is_of_list: bool,
    at: usize,
    pages: usize,
    /// For the language that the text is in.
    look: Look,
    heading: String,
    text: String,
    is_translated: bool,
}

impl Page {
    fn of(scene: &Scene<'_>, consent: &ConsentStep) -> Self {
        let heard = &scene.session.settings().heard;
        let items = ConsentItem::shown(heard);
        let opened = consent.opened();
        let at = match opened {
            Some(opened) => items.iter().position(|item| *item == opened),
            None => Some(consent.page()),
        }
        .unwrap_or_default();
        let item = items.get(at).copied().unwrap_or(ConsentItem::AadhaarUse);
        let (heading, words) = (Words::ConsentHeading, text(item, heard));
        let english = Locale::load(Language::ENGLISH).ok();
        let (heading, text, look) = match english.filter(|_| consent.is_english()) {
            Some(english) => (
                english.text(&heading),
                english.text(&words),
                scene.look.in_language(english.facts()),
            ),
            None => (scene.say(&heading), scene.say(&words), scene.look),
        };
        Self {
            item,
            is_of_list: opened.is_some(),
            at,
            pages: items.len(),
            look,
            heading,
            text,
            is_translated: scene.session.language() != Language::ENGLISH,
        }
    }

    /// The text in parts, each of which fits on the page beside everything else.
    fn divided(&self, scene: &Scene<'_>, consent: &ConsentStep, with_answers: bool) -> Vec<String> {
        let at = (At::of(0, 1), with_answers);
        let heard = &scene.session.settings().heard;
        let around = (
            scene.say(&plain(self.item, heard)),
            self.help(scene, consent),
            self.is_translated,
            consent.is_english(),
            with_answers,
            self.is_of_list,
        );
        let sizes = format!("{:?} {:?} {:?}", scene.look, self.look, scene.room);
        parts::remembered((&self.text, &self.heading, around, sizes), || {
            parts::divide(&self.text, |part| {
                let nowhere = &mut Stops::nowhere();
                let content = self.content(scene, nowhere, consent, part, at);
                measure::fits(frame::around(scene, nowhere, content), scene.room)
            })
        })
    }

    fn content<'a>(
        &self,
        scene: &Scene<'a>,
        stops: &mut Stops,
        consent: &ConsentStep,
        part: &str,
        (at, with_answers): (At, bool),
    ) -> Content<'a> {
        let heard = &scene.session.settings().heard;
        let heading = align_start(
            self.look.direction(),
            Length::Fill,
            strong(&self.look, self.heading.clone()),
        );
        let text = align_start(
            self.look.direction(),
            Length::Fill,
            body(&self.look, part.to_owned()),
        );
        let binding = sheet(&self.look, column![heading, text].spacing(space::XS));
        let answers = with_answers.then(|| answers(scene, consent));
        let beneath = self
            .is_translated
            .then(|| self.switch(scene, stops, consent.is_english()));
        // Where the text is whole, "Back to the list" is the way back.
        let back =
            (!self.is_of_list || !at.is_first || !at.is_last).then(|| back(scene, stops, at));
        let onward = match (at.is_last, self.is_of_list) {
            (true, true) => {
                let closed = Some(step(StepEvent::WentBack));
                let press = stops.first("consent-close", closed);
                button::primary(&scene.look, None, scene.say(&Words::ConsentClose), press)
            }
            (true, false) => choice(scene, stops, |yes| {
                step(StepEvent::Consent(ConsentEvent::Answered(self.item, yes)))
            }),
            (false, _) => read_on(scene, stops),
        };
        Content {
            question: scene.say(&plain(self.item, heard)),
            help: Some(self.help(scene, consent)),
            work: stack([answers, Some(binding), beneath]),
            told: Vec::new(),
            pad: Pad::None,
            primary: Some(onward),
            back,
        }
    }

    /// Which item of how many, whether it is free, and what was answered before.
    fn help(&self, scene: &Scene<'_>, consent: &ConsentStep) -> String {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let place = Words::ConsentHelp {
            page: count(self.at + 1),
            pages: count(self.pages),
        };
        let mark = if self.item.is_needed() {
            Words::ConsentNeededMark
        } else {
            Words::ConsentFreeMark
        };
        // In the list it is its switch that says so.
        let said = consent.answer(self.item).filter(|_| !self.is_of_list);
        let before = said.map(|yes| {
            if yes {
                Words::ConsentSaidYes
            } else {
                Words::ConsentSaidNo
            }
        });
        let said: Vec<String> = [Some(place), Some(mark), before]
            .into_iter()
            .flatten()
            .map(|words| scene.say(&words))
            .collect();
        said.join(" · ")
    }

    /// Between the translation and the binding English.
    fn switch<'a>(
        &self,
        scene: &Scene<'a>,
        stops: &mut Stops,
        is_english: bool,
    ) -> Element<'a, Message> {
        let (words, note) = if is_english {
            (Words::ConsentShowTranslation, String::new())
        } else {
            (
                Words::ConsentShowEnglish,
                scene.say(&Words::ConsentUnofficial),
            )
        };
        let press = stops.press(
            "consent-english",
            Some(step(StepEvent::Consent(ConsentEvent::EnglishSwitched))),
        );
        let switch = side_button(scene, Icon::Eye, &words, press);
        let note = align_start(
            scene.look.direction(),
            Length::Fill,
            label(&scene.look, note),
        );
        line(scene.look.direction(), vec![switch, note.into()])
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into()
    }
}

/// The two answers: each is the way on.
fn choice<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    answer: impl Fn(bool) -> Message,
) -> Element<'a, Message> {
    let answer = |yes| scene.waiting.is_none().then(|| answer(yes));
    let no = Deed {
        sign: Icon::Cross,
        words: scene.say(&Words::ConsentDecline),
        press: stops.press("consent-decline", answer(false)),
    };
    let yes = Deed {
        sign: Icon::Check,
        words: scene.say(&Words::ConsentAgree),
        press: stops.first("consent-agree", answer(true)),
    };
    button::pair(&scene.look, [(Weight::Quiet, no), (Weight::Primary, yes)])
}

/// To the next part.
fn read_on<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Element<'a, Message> {
    let press = stops.first("primary", Some(Message::ReadOn));
    button::primary(&scene.look, None, scene.say(&Words::ConsentReadOn), press)
}

/// To the part before, or out of the page.
fn back<'a>(scene: &Scene<'a>, stops: &mut Stops, at: At) -> Element<'a, Message> {
    if at.is_first {
        return scene.back(stops);
    }
    let press = stops.press("back", Some(Message::ReadBack));
    button::quiet(
        &scene.look,
        Some(Icon::Back),
        scene.say(&Words::Back),
        press,
    )
}

/// What was said to the items before: a sign and the plain sentence for each.
fn answers<'a>(scene: &Scene<'a>, consent: &ConsentStep) -> Element<'a, Message> {
    let look = scene.look;
    let heard = &scene.session.settings().heard;
    let lines = ConsentItem::shown(heard)
        .iter()
        .filter(|item| **item != ConsentItem::OwnDeclaration)
        .map(|item| {
            let (sign, ink) = match consent.answer(*item) {
                Some(true) => (Icon::Check, look.palette.good),
                Some(false) => (Icon::Cross, look.palette.quiet),
                None => (Icon::OpenCircle, look.palette.quiet),
            };
            let words = label(&look, scene.say(&plain(*item, heard)));
            line(
                look.direction(),
                vec![
                    icon(sign, look.metrics.icon_beside(look.metrics.label), ink).into(),
                    align_start(look.direction(), Length::Fill, words).into(),
                ],
            )
            .spacing(space::S)
            .into()
        });
    column(lines).spacing(space::XS).into()
}

/// Nothing goes on without this item: what that means, the way back to it, and the way out.
fn declined<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    let stop = Deed {
        sign: Icon::Cross,
        words: scene.say(&Words::ConsentStop),
        press: stops.press("consent-stop", Some(step(StepEvent::Continued))),
    };
    let again = Deed {
        sign: Icon::Eye,
        words: scene.say(&Words::ConsentAgain),
        press: stops.first("consent-again", Some(step(StepEvent::WentBack))),
    };
    let needed = if scene.session.settings().is_front_desk() {
        Words::ConsentListDeclined
    } else {
        Words::ConsentNeeded
    };
    let words = align_start(
        scene.look.direction(),
        Length::Fill,
        body(&scene.look, scene.say(&needed)),
    );
    Content {
        question: scene.say(&Words::ConsentDeclined),
        help: None,
        work: stack([Some(sheet(&scene.look, words))]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(button::pair(
            &scene.look,
            [(Weight::Quiet, stop), (Weight::Primary, again)],
        )),
        back: None,
    }
}

/// The published text of an item.
fn text(item: ConsentItem, heard: &HeardHow) -> Words {
    match item {
        ConsentItem::AadhaarUse => Words::ConsentItem1,
        ConsentItem::PastRecords => Words::ConsentItem3,
        ConsentItem::ShareRecords => Words::ConsentItem4,
        ConsentItem::PublicHealth => Words::ConsentItem5,
        ConsentItem::HealthWorker => Words::ConsentItem6 {
            operator: operator(heard),
        },
        ConsentItem::OwnDeclaration => Words::ConsentItem7,
    }
}

/// The same in a plain sentence of ours.
fn plain(item: ConsentItem, heard: &HeardHow) -> Words {
    match item {
        ConsentItem::AadhaarUse => Words::ConsentPlain1,
        ConsentItem::PastRecords => Words::ConsentPlain3,
        ConsentItem::ShareRecords => Words::ConsentPlain4,
        ConsentItem::PublicHealth => Words::ConsentPlain5,
        ConsentItem::HealthWorker => Words::ConsentPlain6 {
            operator: operator(heard),
        },
        ConsentItem::OwnDeclaration => Words::ConsentPlain7,
    }
}

fn operator(heard: &HeardHow) -> String {
    match heard {
        HeardHow::ExplainedBy(operator) => operator.clone(),
        HeardHow::Alone => String::new(),
    }
}
