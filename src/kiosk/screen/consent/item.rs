//! One item of the consent: its plain sentence, and its published text. What does not fit on a page
//! is divided, with less around it and, if that helps, in smaller letters; where a page would hold a
//! few words it scrolls instead.

use super::{asked, back, choice, not_now, plain, read_on, text};
use crate::domain::{ConsentItem, Language};
use crate::journey::step::ConsentStep;
use crate::journey::{ConsentEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::record::{ShownText, TextKind};
use crate::kiosk::screen::content::{Content, Element};
use crate::kiosk::screen::controls::{stack, step};
use crate::kiosk::screen::parts::{self, At};
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::screen::{frame, measure};
use crate::kiosk::theme::{
    Look, Orientation, TextSize, align_start, body, fine, label, line, space, strong,
};
use crate::kiosk::widget::{Asking, Icon, Pad, button, icon, sheet};
use crate::locale::Message as Words;
use iced::widget::text::Wrapping;
use iced::widget::{Text, column};
use iced::{Alignment, Length};

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    consent: &ConsentStep,
) -> (Content, Asking) {
    let item = Item::of(view, consent);
    let set = item.set(view, consent);
    let reading = view.reading.min(set.parts.len().saturating_sub(1));
    let part = set.parts.get(reading).map_or("", String::as_str);
    let at = At::of(reading, set.parts.len());
    let content = item.content(view, targets, consent, (part, at), set.way);
    (content, asked(at))
}

/// How a text stands on its pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// On one page with everything that belongs to it: first of all what was answered before, if
    /// the item speaks of that.
    Whole { with_answers: bool },
    /// On one page or on several, with little beside it.
    Close(Letters),
    /// On one page that scrolls.
    Scrolled,
}

/// How large the published text is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// As running text of the size that the person chose.
    Chosen,
    /// As running text of the usual size.
    Usual,
    /// Between the usual and the smallest.
    Small,
    /// As small as anything here.
    Fine,
}

/// More parts than this are too many: smaller letters make fewer.
const MOST_PARTS: usize = 2;

/// A text on its pages.
#[derive(Clone)]
struct Set {
    parts: Vec<String>,
    way: Way,
}

/// One item.
struct Item {
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

impl Item {
    fn of(view: &ViewContext<'_>, consent: &ConsentStep) -> Self {
        let heard = &view.session.settings().heard;
        let items = ConsentItem::shown(heard);
        let opened = consent.opened();
        let at = match opened {
            Some(opened) => items.iter().position(|item| *item == opened),
            None => Some(consent.page()),
        }
        .unwrap_or_default();
        let item = items.get(at).copied().unwrap_or(ConsentItem::AadhaarUse);
        let (heading, words) = (Words::ConsentHeading, text(item, heard));
        let english = consent
            .is_english()
            .then(|| view.locales.get(Language::ENGLISH));
        let english = english.flatten();
        let (heading, text, look) = match english {
            Some(english) => (
                english.text(&heading),
                english.text(&words),
                view.look.in_language(english.facts()),
            ),
            None => (view.say(&heading), view.say(&words), view.look),
        };
        Self {
            item,
            is_of_list: opened.is_some(),
            at,
            pages: items.len(),
            look,
            heading,
            text,
            is_translated: view.session.language() != Language::ENGLISH,
        }
    }

    /// How the text stands on its pages: nothing is estimated, each page is laid out.
    fn set(&self, view: &ViewContext<'_>, consent: &ConsentStep) -> Set {
        let heard = &view.session.settings().heard;
        let around = (
            view.say(&plain(self.item, heard)),
            self.help(view, consent),
            self.is_translated,
            consent.is_english(),
            self.item == ConsentItem::OwnDeclaration,
            self.is_of_list,
        );
        let sizes = format!("{:?} {:?} {:?}", view.look, self.look, view.room);
        parts::remembered((&self.text, &self.heading, around, sizes), || {
            self.tried(view, consent)
        })
    }

    fn tried(&self, view: &ViewContext<'_>, consent: &ConsentStep) -> Set {
        let fits = |part: &str, at: At, way: Way| {
            let nowhere = &mut FocusTargets::nowhere();
            let content = self.content(view, nowhere, consent, (part, at), way);
            let page = frame::around(view, nowhere, content, asked(at));
            measure::fits(page, view)
        };
        let speaks_of_answers = !self.is_of_list && self.item == ConsentItem::OwnDeclaration;
        for with_answers in [true, false] {
            let way = Way::Whole { with_answers };
            if with_answers <= speaks_of_answers && fits(&self.text, At::WHOLE, way) {
                let parts = vec![self.text.clone()];
                return Set { parts, way };
            }
        }
        let mut found = Set {
            parts: vec![self.text.clone()],
            way: Way::Scrolled,
        };
        let letters: &[Letters] = if view.look.metrics.text_scale > 1.0 {
            &[
                Letters::Chosen,
                Letters::Usual,
                Letters::Small,
                Letters::Fine,
            ]
        } else {
            &[Letters::Chosen, Letters::Small, Letters::Fine]
        };
        for letters in letters {
            let way = Way::Close(*letters);
            let Some(parts) = parts::divide(&self.text, |part, at| fits(part, at, way)) else {
                continue;
            };
            let is_short = parts.len() <= MOST_PARTS;
            found = Set { parts, way };
            if is_short {
                break;
            }
        }
        found
    }

    fn content(
        &self,
        view: &ViewContext<'_>,
        targets: &mut FocusTargets,
        consent: &ConsentStep,
        (part, at): (&str, At),
        way: Way,
    ) -> Content {
        let heard = &view.session.settings().heard;
        if at.is_last {
            self.shown(view, targets, consent.is_english());
        }
        let mut work = Vec::new();
        let binding = self.binding(part, way);
        match way {
            Way::Whole { with_answers } => {
                let heading = strong(&self.look, self.heading.clone());
                let heading = align_start(self.look.direction(), Length::Fill, heading);
                work.push(with_answers.then(|| answers(view, consent)));
                work.push(Some(sheet(
                    &self.look,
                    column![heading, binding].spacing(space::XS),
                )));
                let english = consent.is_english();
                work.push(
                    self.is_translated
                        .then(|| self.switch(view, targets, english)),
                );
            }
            Way::Close(_) | Way::Scrolled => {
                let head = self.head(view, targets, consent, at);
                let lines = column![head, binding].spacing(space::XS);
                work.push(Some(sheet(&self.look, lines)));
            }
        }
        // Where the text is whole, "Back to the list" is the way back.
        let back = match (self.is_of_list, at.is_last) {
            (false, true) => Some(not_now(view, targets, at)),
            (true, _) if at == At::WHOLE => None,
            _ => Some(back(view, targets, at)),
        };
        let onward = match (at.is_last, self.is_of_list) {
            (true, true) => {
                let closed = Some(step(StepEvent::WentBack));
                let press = targets.first("consent-close", closed);
                button::primary(&view.look, None, view.say(&Words::ConsentClose), press)
            }
            (true, false) => choice(view, targets, |yes| {
                step(StepEvent::Consent(ConsentEvent::Answered(self.item, yes)))
            }),
            (false, _) => read_on(view, targets),
        };
        Content {
            question: view.say(&plain(self.item, heard)),
            help: at.is_first.then(|| self.help(view, consent)),
            work: stack(work),
            told: Vec::new(),
            pad: Pad::None,
            primary: Some(onward),
            back,
        }
    }

    /// The whole text was on the screen with this part: the evidence of the consent is of it.
    fn shown(&self, view: &ViewContext<'_>, targets: &mut FocusTargets, is_english: bool) {
        let plain = view.say(&plain(self.item, &view.session.settings().heard));
        let kind = if is_english {
            TextKind::English
        } else {
            TextKind::Published
        };
        for (kind, text) in [(TextKind::Plain, plain), (kind, self.text.clone())] {
            targets.shows(ShownText {
                item: self.item,
                kind,
                text,
            });
        }
    }

    /// The published text, or a part of it.
    fn binding(&self, part: &str, way: Way) -> Element {
        let usual = self.look.in_text(TextSize::Normal);
        let part = part.to_owned();
        let text: Text<'static> = match way {
            Way::Whole { .. } | Way::Close(Letters::Chosen) => body(&self.look, part),
            Way::Close(Letters::Usual) | Way::Scrolled => body(&usual, part),
            Way::Close(Letters::Small) => {
                let smallest = self.look.metrics.fine;
                body(&usual, part).size((usual.metrics.body + smallest) / 2.0)
            }
            Way::Close(Letters::Fine) => fine(&self.look, part),
        };
        align_start(self.look.direction(), Length::Fill, text).into()
    }

    /// Above a text that stands close: its heading, and beside it the way to the other language.
    fn head(
        &self,
        view: &ViewContext<'_>,
        targets: &mut FocusTargets,
        consent: &ConsentStep,
        at: At,
    ) -> Option<Element> {
        let heading = if at.is_first {
            self.heading.clone()
        } else {
            String::new()
        };
        let heading = strong(&self.look.in_text(TextSize::Normal), heading);
        if !self.is_translated {
            let heading = align_start(self.look.direction(), Length::Fill, heading);
            return at.is_first.then(|| heading.into());
        }
        // Where the two do not fit beside each other they stand under each other.
        let heading = heading.wrapping(Wrapping::None);
        let switch = self.language_button(
            &view.look.in_text(TextSize::Normal),
            view,
            targets,
            consent.is_english(),
        );
        Some(
            line(view.look.direction(), vec![heading.into(), switch])
                .spacing(space::S)
                .align_y(Alignment::Center)
                .wrap()
                .into(),
        )
    }

    /// Which item of how many, whether it is free, and what was answered before.
    fn help(&self, view: &ViewContext<'_>, consent: &ConsentStep) -> String {
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
            .map(|words| view.say(&words))
            .collect();
        said.join(" · ")
    }

    /// Between the translation and the binding English.
    fn switch(
        &self,
        view: &ViewContext<'_>,
        targets: &mut FocusTargets,
        is_english: bool,
    ) -> Element {
        let note = if is_english {
            String::new()
        } else {
            view.say(&Words::ConsentUnofficial)
        };
        let switch = self.language_button(&view.look, view, targets, is_english);
        let note = align_start(view.look.direction(), Length::Fill, label(&view.look, note));
        // Beside a long button an upright page has room for a word a line.
        if Orientation::of(view.room) == Orientation::Portrait && !is_english {
            return column![switch, note].spacing(space::XS).into();
        }
        line(view.look.direction(), vec![switch, note.into()])
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into()
    }

    fn language_button(
        &self,
        look: &Look,
        view: &ViewContext<'_>,
        targets: &mut FocusTargets,
        is_english: bool,
    ) -> Element {
        let words = if is_english {
            Words::ConsentShowTranslation
        } else {
            Words::ConsentShowEnglish
        };
        let press = targets.press(
            "consent-english",
            Some(step(StepEvent::Consent(ConsentEvent::EnglishSwitched))),
        );
        button::side(look, Some(Icon::Eye), view.say(&words), press)
    }
}

/// What was said to the items before: a sign and the plain sentence for each.
fn answers(view: &ViewContext<'_>, consent: &ConsentStep) -> Element {
    let look = view.look;
    let heard = &view.session.settings().heard;
    let lines = ConsentItem::shown(heard)
        .iter()
        .filter(|item| **item != ConsentItem::OwnDeclaration)
        .map(|item| {
            let (sign, ink) = match consent.answer(*item) {
                Some(true) => (Icon::Check, look.palette.good),
                Some(false) => (Icon::Cross, look.palette.quiet),
                None => (Icon::OpenCircle, look.palette.quiet),
            };
            let words = label(&look, view.say(&plain(*item, heard)));
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
