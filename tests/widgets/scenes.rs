//! Screens made of nothing but the widgets, in three languages, as the product makes them.

#[path = "scenes/entries.rs"]
mod entries;
#[path = "scenes/words.rs"]
mod words;

use abha_kiosk::kiosk::theme::{Appearance, Look, TextSize, space};
use abha_kiosk::kiosk::widget::{self, *};
use abha_kiosk::locale::Direction;
use iced::Size;
use iced::widget::{column, row};

use entries::{aadhaar, aadhaar_problem, address, address_own, mobile_waiting, otp, vid};
use words::facts;
pub use words::{ENGLISH, HINDI, URDU, Words};

/// What the widgets say when pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Back,
    Primary,
    Key(KeypadKey),
    Letter(KeyboardKey),
    Choose(usize),
    Bar(usize),
}

pub const FONTS: &[&[u8]] = &[
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansDevanagari-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTamil-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTamil-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansBengali-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansBengali-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTelugu-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTelugu-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoNastaliqUrdu-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoNastaliqUrdu-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
];

/// Rooms of a 21.5-inch panel both ways and of 1280 x 800, of 15.6 inches and of 10.1.
pub const SIZES: [Size; 5] = [
    Size::new(1080.0, 1920.0),
    Size::new(1920.0, 1080.0),
    Size::new(1728.0, 1080.0),
    Size::new(1393.0, 783.0),
    Size::new(878.0, 548.0),
];

/// Draws a scene.
pub type Draw = fn(&Scene) -> Element<'static, Said>;

pub const SCENES: [(&str, Draw); 12] = [
    ("language", language),
    ("home", home),
    ("consent", consent),
    ("aadhaar", aadhaar),
    ("aadhaar-problem", aadhaar_problem),
    ("vid", vid),
    ("otp", otp),
    ("mobile-waiting", mobile_waiting),
    ("address", address),
    ("address-own", address_own),
    ("created", created),
    ("countdown", countdown),
];

pub struct Scene {
    pub look: Look,
    pub window: Size,
    pub words: &'static Words,
    pub focus: bool,
    pub phone: bool,
}

impl Scene {
    pub fn new(
        words: &'static Words,
        appearance: Appearance,
        size: TextSize,
        window: Size,
    ) -> Self {
        Self {
            look: Look::new(appearance, size, &words.facts()).in_room(window),
            window,
            words,
            focus: true,
            phone: false,
        }
    }
}

#[allow(
    clippy::too_many_arguments,
    reason = "the parts of a page, each named once where it is called"
)]
fn page_of(
    scene: &Scene,
    step: Option<usize>,
    question: &'static str,
    help: Option<&'static str>,
    work: impl Fn(Size) -> Element<'static, Said>,
    told: Vec<Element<'static, Said>>,
    pad: impl Fn() -> Pad<'static, Said>,
    primary: Option<(&'static str, bool)>,
) -> Element<'static, Said> {
    let look = &scene.look;
    let words = scene.words;
    let newest = Phone {
        title: words.phone[0].to_owned(),
        nothing_yet: words.phone[1].to_owned(),
        newest: Some(Sms {
            to: "98765 43210".to_owned(),
            words: words.code.to_owned(),
            text: words.sms.to_owned(),
            is_understood: words.name == "English",
        }),
    };
    let signs = [Icon::Language, Icon::Accessibility, Icon::Help];
    let buttons = signs.into_iter().enumerate().map(|(at, sign)| BarButton {
        is_elsewhere: false,
        sign,
        words: words.bar[at].to_owned(),
        press: Press::new(["bar-0", "bar-1", "bar-2"][at], Said::Bar(at)),
    });
    let leave = BarButton {
        is_elsewhere: false,
        sign: Icon::Finish,
        words: words.leave.to_owned(),
        press: Press::new("leave", Said::Bar(3)),
    };
    let badge = Badge {
        words: words.practice.to_owned(),
        sign: Some(Icon::Phone),
        press: Some(Press::new("phone", Said::Bar(4))),
    };
    let steps: Vec<String> = words.steps.iter().map(|step| (*step).to_owned()).collect();
    let back = button::quiet(
        look,
        Some(Icon::Back.in_reading_order(look.direction())),
        words.back,
        Press::new("back", Said::Back),
    );
    let primary = primary.map(|(words, ready)| {
        button::primary(
            look,
            None,
            words,
            Press::maybe("primary", ready.then_some(Said::Primary)).focused(ready && scene.focus),
        )
    });
    let low = scene.window.height < 800.0;
    page(
        look,
        scene.window,
        Page {
            illustration: None,
            top_bar: top_bar(
                look,
                Some(leave),
                vec![words.clinic.to_owned()].into(),
                vec![badge],
                buttons.collect(),
            ),
            strip: None,
            progress: step.filter(|_| !low).map(|step| {
                let short = words.steps[step.min(steps.len() - 1)].to_owned();
                stepper(look, &steps, step, short)
            }),
            question: question.to_owned(),
            asked: Asking::Here,
            help: help.map(str::to_owned),
            work: work(scene.window),
            told,
            phone: if scene.phone {
                phone(look, &newest)
            } else {
                Vec::new()
            },
            pad: pad(),
            actions: action_row(look, Some(back), primary),
        },
    )
}

fn no_pad() -> Pad<'static, Said> {
    Pad::None
}

fn keys(scene: &Scene, digits: bool) -> impl Fn() -> Pad<'static, Said> {
    let look = scene.look;
    move || {
        Pad::Keypad(keypad(
            &look,
            Keypad {
                digits,
                backspace: true,
                corner: None,
            },
            Said::Key,
            None,
        ))
    }
}

/// In twos where there is room, else in one column.
fn in_twos(look: &Look, room: Size, tiles: Vec<Tile<'static, Said>>) -> Element<'static, Said> {
    tile_grid(look, if room.width > room.height { 2 } else { 1 }, tiles)
}

fn language(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let left = Direction::LeftToRight;
    page_of(
        scene,
        None,
        scene.words.language[0],
        Some(scene.words.language[1]),
        move |room| {
            let languages = [
                facts("English", "Noto Sans", 1.35, left),
                facts("हिन्दी", "Noto Sans Devanagari", 1.6, left),
                facts("বাংলা", "Noto Sans Bengali", 1.6, left),
                facts("தமிழ்", "Noto Sans Tamil", 1.6, left),
                facts("తెలుగు", "Noto Sans Telugu", 1.6, left),
                facts("اردو", "Noto Nastaliq Urdu", 2.3, Direction::RightToLeft),
            ];
            let tiles = languages.iter().enumerate().map(|(at, facts)| {
                let press = Press::new(["l0", "l1", "l2", "l3", "l4", "l5"][at], Said::Choose(at));
                language_tile(&look, facts, at == 0, press.focused(at == 1))
            });
            let per_line = if room.width > room.height { 3 } else { 2 };
            tile_grid(&look, per_line, tiles.collect())
        },
        Vec::new(),
        no_pad,
        None,
    )
}

fn home(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let words = scene.words;
    page_of(
        scene,
        None,
        words.home[0],
        Some(words.home[1]),
        move |room| {
            let signs = [Icon::PersonPlus, Icon::Search, Icon::Card, Icon::Power];
            let tiles = signs.into_iter().enumerate().map(|(at, sign)| {
                let press = Press::maybe(
                    ["home-0", "home-1", "home-2", "home-3"][at],
                    (at < 3).then_some(Said::Choose(at)),
                );
                tile(
                    &look,
                    sign,
                    words.tiles[at][0],
                    (!low).then(|| words.tiles[at][1].to_owned()),
                    press.focused(at == 0),
                )
            });
            column![
                in_twos(&look, room, tiles.collect()),
                (!low).then(|| notice(&look, words.waiting[1], None)),
            ]
            .spacing(space::M)
            .into()
        },
        Vec::new(),
        no_pad,
        None,
    )
}

fn consent(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let words = scene.words;
    page_of(
        scene,
        Some(0),
        words.consent[0],
        Some(words.consent[1]),
        move |_| {
            column![
                check_row(
                    &look,
                    true,
                    None,
                    words.consent[2],
                    Press::new("c0", Said::Choose(0))
                ),
                (!low).then(|| {
                    check_row(
                        &look,
                        false,
                        None,
                        words.consent[3],
                        Press::new("c1", Said::Choose(1)).focused(true),
                    )
                }),
            ]
            .spacing(space::M)
            .into()
        },
        Vec::new(),
        no_pad,
        Some((words.next, false)),
    )
}

fn created(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let words = scene.words;
    let low = scene.window.height < 800.0;
    page_of(
        scene,
        Some(5),
        words.created[0],
        None,
        move |_| {
            column![
                (!low).then(|| {
                    let more = words.address[1].to_owned();
                    good(&look, words.created[0], Some(more))
                }),
                sheet(&look, fact(&look, words.created[1], "91-5302-4470-2214")),
                row![
                    button::quiet(
                        &look,
                        Some(Icon::Print),
                        words.created[2],
                        Press::new("print", Said::Back)
                    ),
                    button::quiet(
                        &look,
                        Some(Icon::Save),
                        words.created[2],
                        Press::new("save", Said::Back)
                    ),
                    button::danger_quiet(
                        &look,
                        Some(Icon::Finish),
                        words.created[3],
                        Press::new("finish", Said::Back)
                    ),
                ]
                .spacing(space::M),
            ]
            .spacing(look.metrics.part_gap)
            .into()
        },
        Vec::new(),
        no_pad,
        Some((words.created[3], true)),
    )
}

fn countdown(scene: &Scene) -> Element<'static, Said> {
    let look = &scene.look;
    let words = scene.words;
    widget::countdown(
        look,
        words.idle[0],
        42,
        words.idle[1],
        button::primary(
            look,
            None,
            words.idle[2],
            Press::new("stay", Said::Primary).focused(true),
        ),
    )
}
