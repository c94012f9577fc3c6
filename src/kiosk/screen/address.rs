//! The ABHA address (CRT_ABHA_112): suggestions as rows, an own one with its rules ticking
//! beside the field, or the fourteen digits.

use super::content::{Content, Element};
use super::controls::{side_button, stack, step, typing_pad};
use super::measure;
use super::view_context::ViewContext;
use crate::domain::{AddressRule, RuleState};
use crate::journey::step::{AddressChoice, AddressStep, Suggestions};
use crate::journey::{AddressEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{Orientation, TextSize, align_start, body, line, space};
use crate::kiosk::widget::{
    self, Icon, Layout, Pad, RowHeight, choice_row, entry_field, hint, rule_row,
};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::{column, container};

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    address: &AddressStep,
) -> Content {
    if address.is_typing() {
        typing(view, targets, address)
    } else {
        choosing(view, targets, address)
    }
}

/// How the choices stand.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Way {
    height: RowHeight,
    /// Whether the way to an own address is one of the choices, or stands under them.
    is_among: bool,
}

fn choosing(view: &ViewContext<'_>, targets: &mut FocusTargets, address: &AddressStep) -> Content {
    let offered: Vec<String> = match address.suggestions() {
        Suggestions::Listed(list) => list.iter().map(ToString::to_string).collect(),
        Suggestions::Asked(_) => vec![String::new()],
        Suggestions::Unavailable(_) => Vec::new(),
    };
    let language = view.session.language().to_string();
    let has_number = address.default_address().is_some();
    let under = Way {
        height: RowHeight::Roomy,
        is_among: false,
    };
    let among = RowHeight::ALL.map(|height| Way {
        height,
        is_among: true,
    });
    let ways: Vec<Way> = [under].into_iter().chain(among).collect();
    let of = ("addresses", offered, has_number, language);
    let way = measure::first_that_fits(view, of, &ways, |nowhere, way| {
        choices(view, nowhere, address, way)
    });
    choices(view, targets, address, way.unwrap_or(under))
}

fn choices(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    address: &AddressStep,
    way: Way,
) -> Content {
    let usable = view.waiting.is_none();
    let message = |event| usable.then(|| step(StepEvent::Address(event)));
    let told = view.told(targets);
    let mut rows = Vec::new();
    let said = match address.suggestions() {
        Suggestions::Asked(_) => Some(sentence(view, &Words::AddressLoading)),
        Suggestions::Unavailable(_) => Some(sentence(view, &Words::AddressNone)),
        Suggestions::Listed(list) => {
            for (index, suggestion) in list.iter().enumerate() {
                let id = format!("suggestion-{index}");
                let press =
                    targets.press(&id, message(AddressEvent::Suggested(suggestion.clone())));
                let choice = AddressChoice::Suggestion(suggestion.clone());
                let chosen = address.chosen() == Some(&choice);
                rows.push(choice_row(
                    &view.look,
                    way.height,
                    view.look.own(suggestion.to_string()),
                    None,
                    chosen,
                    press,
                ));
            }
            None
        }
    };
    if address.default_address().is_some() {
        let press = targets.press("keep-number", message(AddressEvent::DefaultKept));
        let chosen = address.chosen() == Some(&AddressChoice::Number);
        let words = view.say(&Words::AddressKeepNumber);
        rows.push(choice_row(
            &view.look, way.height, words, None, chosen, press,
        ));
    }
    let own = targets.press("own-address", message(AddressEvent::OwnAsked));
    let own = side_button(view, Icon::Person, &Words::AddressOwn, own);
    let under = if way.is_among {
        rows.push(container(own).width(Length::Fill).into());
        None
    } else {
        Some(own)
    };
    let take = view.go_on().filter(|_| address.chosen().is_some());
    let primary = view.primary(targets, Some(Icon::Check), &Words::AddressTake, take);
    Content {
        question: view.say(&Words::AddressQuestion),
        help: Some(view.say(&Words::AddressHelp)),
        work: stack([said, Some(in_columns(view, rows, way)), under]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: address.is_later().then(|| view.back(targets)),
    }
}

/// What stands under the field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beneath {
    /// The rules, and the way to the suggestions.
    All,
    /// The same in the usual size of text.
    Small,
    /// Nothing: Back is the way to the suggestions, and of the rules it is said which one is broken.
    Nothing,
}

fn typing(view: &ViewContext<'_>, targets: &mut FocusTargets, address: &AddressStep) -> Content {
    let ways = [Beneath::All, Beneath::Small, Beneath::Nothing];
    let language = view.session.language().to_string();
    let of = ("own address", ending(address), language);
    let way = measure::first_that_fits(view, of, &ways, |nowhere, way| {
        field(view, nowhere, address, way)
    });
    field(view, targets, address, way.unwrap_or(Beneath::Nothing))
}

fn field(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    address: &AddressStep,
    way: Beneath,
) -> Content {
    let mut small = *view;
    small.look = view.look.in_text(TextSize::Normal);
    let around = if way == Beneath::Small { &small } else { view };
    let broken = AddressRule::ALL
        .into_iter()
        .find(|rule| rule.state(address.own()) == RuleState::Broken)
        .map(words_of);
    let field = entry_field(&view.look, address.own(), ending(address));
    let primary = view.primary(
        targets,
        Some(Icon::Check),
        &Words::AddressTake,
        view.go_on(),
    );
    let mut told = view.told(targets);
    let usable = view.waiting.is_none();
    let mut beneath = Vec::new();
    if way == Beneath::Nothing {
        if told.is_empty() {
            told.extend(broken.map(|words| hint(&view.look, view.say(&words))));
        }
    } else {
        let rules = AddressRule::ALL.map(|rule| {
            let state = match rule.state(address.own()) {
                RuleState::Open => widget::RuleState::Open,
                RuleState::Kept => widget::RuleState::Kept,
                RuleState::Broken => widget::RuleState::Broken,
            };
            rule_row(&around.look, state, view.say(&words_of(rule)))
        });
        let see = targets.press(
            "see-suggestions",
            usable.then(|| step(StepEvent::Address(AddressEvent::SuggestionsAsked))),
        );
        beneath.push(Some(column(rules).spacing(space::XS).into()));
        beneath.push(Some(side_button(
            around,
            Icon::List,
            &Words::AddressSeeSuggestions,
            see,
        )));
    }
    let pad = typing_pad(view, Layout::ADDRESS, usable);
    Content {
        question: view.say(&Words::AddressOwnQuestion),
        help: Some(view.say(&Words::AddressOwnHelp)),
        work: stack([Some(field)].into_iter().chain(beneath)),
        told,
        pad,
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

/// One under the other in portrait, two beside each other in landscape.
fn in_columns(view: &ViewContext<'_>, rows: Vec<Element>, way: Way) -> Element {
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    let mut rows = rows.into_iter().peekable();
    let mut lines: Vec<Element> = Vec::new();
    while rows.peek().is_some() {
        let cells = rows.by_ref().take(per_line).collect();
        lines.push(line(view.look.direction(), cells).spacing(space::M).into());
    }
    let gap = match way.height {
        RowHeight::Roomy => space::S,
        RowHeight::Low | RowHeight::Snug => space::TOUCH,
    };
    column(lines).spacing(gap).into()
}

/// What every address of this service ends in, as far as it is known.
fn ending(address: &AddressStep) -> String {
    address
        .default_address()
        .and_then(|address| address.suffix())
        .map(|suffix| format!("@{suffix}"))
        .unwrap_or_default()
}

fn words_of(rule: AddressRule) -> Words {
    match rule {
        AddressRule::Length => Words::AddressRuleLength,
        AddressRule::Characters => Words::AddressRuleCharacters,
        AddressRule::Separators => Words::AddressRuleSeparators,
        AddressRule::Edges => Words::AddressRuleEdges,
    }
}

fn sentence(view: &ViewContext<'_>, words: &Words) -> Element {
    align_start(
        view.look.direction(),
        Length::Fill,
        body(&view.look, view.say(words)),
    )
    .into()
}
