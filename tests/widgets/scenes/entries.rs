//! Where something is typed or chosen: numbers, codes, addresses.

use super::{Said, Scene, keys, no_pad, page_of};
use abha_kiosk::kiosk::theme::{Look, TextSize, space, stacked};
use abha_kiosk::kiosk::widget::{self, *};
use iced::widget::column;

fn boxes(digits: usize, all: usize, masked: bool) -> Vec<BoxState> {
    (0..all)
        .map(|at| match at.cmp(&digits) {
            std::cmp::Ordering::Less if masked && at + 1 < digits => BoxState::Masked,
            std::cmp::Ordering::Less => BoxState::Shown((at % 10) as u8),
            std::cmp::Ordering::Equal => BoxState::Next,
            std::cmp::Ordering::Greater => BoxState::Empty,
        })
        .collect()
}

pub fn aadhaar(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    page_of(
        scene,
        Some(1),
        scene.words.aadhaar[0],
        Some(scene.words.aadhaar[1]),
        move |_| digit_boxes(&look, &boxes(7, 12, true), &[4, 4, 4]),
        Vec::new(),
        keys(scene, true),
        Some((scene.words.next, false)),
    )
}

pub fn aadhaar_problem(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let normal = Look {
        metrics: look.metrics_for(TextSize::Normal),
        ..look
    };
    let words = scene.words;
    page_of(
        scene,
        Some(1),
        words.aadhaar[0],
        Some(words.aadhaar[1]),
        move |_| digit_boxes(&look, &boxes(12, 12, true), &[4, 4, 4]),
        [(look, true), (look, false), (normal, false)]
            .into_iter()
            .map(|(look, all)| {
                let told = Told {
                    title: words.problem[0].to_owned(),
                    text: all.then(|| words.problem[1].to_owned()),
                    staff: None,
                };
                panel::panel(&look, Tone::Problem, told)
            })
            .collect(),
        keys(scene, false),
        Some((words.next, true)),
    )
}

pub fn vid(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    page_of(
        scene,
        Some(1),
        scene.words.aadhaar[0],
        Some(scene.words.aadhaar[1]),
        move |_| digit_boxes(&look, &boxes(13, 16, true), &[4, 4, 4, 4]),
        Vec::new(),
        keys(scene, true),
        Some((scene.words.next, false)),
    )
}

pub fn otp(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let words = scene.words;
    page_of(
        scene,
        Some(2),
        words.otp[0],
        Some(words.otp[1]),
        move |_| {
            stacked(
                look.direction(),
                vec![
                    digit_boxes(&look, &boxes(3, 6, false), &[3, 3]),
                    timer(&look, words.otp[2], 0.7),
                    button::quiet(
                        &look,
                        Some(Icon::Refresh),
                        words.otp[3],
                        Press::maybe("resend", None),
                    ),
                ],
            )
            .spacing(look.metrics.part_gap)
            .into()
        },
        Vec::new(),
        keys(scene, true),
        Some((words.next, false)),
    )
}

pub fn mobile_waiting(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let normal = Look {
        metrics: look.metrics_for(TextSize::Normal),
        ..look
    };
    let words = scene.words;
    page_of(
        scene,
        Some(2),
        words.mobile[0],
        Some(words.mobile[1]),
        move |_| digit_boxes(&look, &boxes(10, 10, false), &[5, 5]),
        [(look, true), (look, false), (normal, false)]
            .into_iter()
            .map(|(look, all)| {
                waiting(
                    &look,
                    9,
                    words.waiting[0],
                    all.then(|| words.waiting[1].to_owned()),
                    Some(button::quiet(
                        &look,
                        Some(Icon::Cross),
                        words.waiting[2],
                        Press::new("stop", Said::Back),
                    )),
                )
            })
            .collect(),
        keys(scene, false),
        Some((words.send, false)),
    )
}

pub fn address(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let words = scene.words;
    page_of(
        scene,
        Some(3),
        words.address[0],
        Some(words.address[1]),
        move |_| {
            let offered = ["asha.patil1984", "ashapatil84", "asha_patil.1984"];
            // A low page has two columns of them in the product.
            let shown = if low { 2 } else { 3 };
            let rows = offered
                .into_iter()
                .take(shown)
                .enumerate()
                .map(|(at, offered)| {
                    let press = Press::new(["a0", "a1", "a2"][at], Said::Choose(at));
                    choice_row(
                        &look,
                        RowHeight::Roomy,
                        offered,
                        None,
                        at == 1,
                        press.focused(at == 1),
                    )
                });
            column(rows)
                .push(button::quiet(
                    &look,
                    None,
                    words.address[2],
                    Press::new("own", Said::Choose(3)),
                ))
                .spacing(space::S)
                .into()
        },
        Vec::new(),
        no_pad,
        Some((words.next, true)),
    )
}

pub fn address_own(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let board = if low {
        widget::Layout::ADDRESS_LETTERS
    } else {
        widget::Layout::ADDRESS
    };
    let words = scene.words;
    page_of(
        scene,
        Some(3),
        words.address[2],
        None,
        move |_| {
            let states = [
                RuleState::Kept,
                RuleState::Kept,
                RuleState::Broken,
                RuleState::Open,
            ];
            let rules = states
                .into_iter()
                .zip(words.rules)
                .map(|(state, words)| rule_row(&look, state, words));
            let field = entry_field(&look, "asha.patil.", "@sbx");
            let rules = column(rules).spacing(space::XS);
            // A low page has no room for the rules; whoever breaks one is told.
            column![field, (!low).then_some(rules)]
                .spacing(look.metrics.part_gap)
                .into()
        },
        Vec::new(),
        move || {
            Pad::Keyboard(Box::new(move |width| {
                keyboard(
                    &look,
                    board,
                    width,
                    |key| key != KeyboardKey::Char('_'),
                    Said::Letter,
                    Some(KeyboardKey::Char('g')),
                )
            }))
        },
        Some((words.next, false)),
    )
}
