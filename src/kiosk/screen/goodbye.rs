//! The session is over: what the person does next. The page gives way by itself.

use super::content::Content;
use super::view_context::ViewContext;
use crate::journey::{Farewell, Goodbye, Made};
use crate::kiosk::theme::{align_start, body, line, space};
use crate::kiosk::widget::{Icon, Pad, icon, sheet};
use crate::locale::Message as Words;
use iced::{Alignment, Length};

pub(super) fn draw(view: &ViewContext<'_>, goodbye: &Goodbye) -> Content {
    let look = &view.look;
    let (sign, question, words) = match goodbye.farewell() {
        Farewell::Printed => (Icon::Card, Words::GoodbyeCard, Words::GoodbyeDesk),
        Farewell::Printing => (Icon::Print, Words::GoodbyePrinting, Words::GoodbyeDesk),
        Farewell::OnStick => (Icon::Save, Words::GoodbyeStick, Words::GoodbyeDesk),
        Farewell::Saved => (Icon::Save, Words::GoodbyeSaved, Words::GoodbyeDesk),
        Farewell::SlipPrinted => (Icon::Check, Words::GoodbyeSlip, Words::GoodbyeDesk),
        Farewell::SlipPrinting => (Icon::Print, Words::GoodbyeSlipPrinting, Words::GoodbyeDesk),
        Farewell::Number(number) => (
            Icon::Forward.in_reading_order(look.direction()),
            Words::GoodbyeNumber { number },
            Words::GoodbyeDesk,
        ),
        Farewell::TimeUp(Made::No) => (Icon::Clock, Words::TimeUp, Words::TimeUpLine),
        Farewell::TimeUp(Made::Yes) => (Icon::Clock, Words::TimeUp, Words::TimeUpMadeLine),
        Farewell::TimeUp(Made::Perhaps) => (Icon::Clock, Words::TimeUp, Words::TimeUpPerhapsLine),
        Farewell::Cleared => (
            Icon::Check,
            Words::GoodbyeCleared,
            Words::GoodbyeClearedLine,
        ),
    };
    let told = line(
        look.direction(),
        vec![
            icon(sign, look.metrics.tile_icon, look.palette.accent).into(),
            align_start(look.direction(), Length::Fill, body(look, view.say(&words))).into(),
        ],
    )
    .spacing(space::L)
    .align_y(Alignment::Center);
    Content {
        question: view.say(&question),
        help: None,
        work: sheet(look, told),
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: None,
    }
}
