//! The screens for a code: six boxes, whose phone it is, how long until a new one, how many
//! tries are left (CRT_ABHA_105 to 107, and 109 for the communication mobile).

use super::{Content, Scene, boxes, side_button, step};
use crate::journey::registration::{AadhaarOtpStep, MobileOtpStep};
use crate::journey::{OtpChallenge, OtpEvent, Resend, StepEvent, policy};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{align_start, body, line, space};
use crate::kiosk::widget::{Element, Icon, Pad, timer};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;

pub(super) fn aadhaar<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    otp: &AadhaarOtpStep,
) -> Content<'a> {
    let help = match otp.challenge().phone_ends_with() {
        Some(phone) => Words::OtpHelpAadhaar {
            phone: phone.to_owned(),
        },
        None => Words::OtpHelpAadhaarUnnamed,
    };
    let primary = verify(scene, targets);
    let told = scene.told(targets);
    let work = challenge(scene, targets, otp.challenge());
    Content {
        question: scene.say(&Words::OtpQuestion),
        help: Some(scene.say(&help)),
        work: close(scene, work),
        told,
        pad: scene.keypad(false),
        primary: Some(primary),
        back: Some(scene.back(targets)),
    }
}

pub(super) fn mobile<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    otp: &MobileOtpStep,
) -> Content<'a> {
    let phone = otp.mobile().last_four().to_owned();
    let (help, primary, pad, mut work) = match otp.challenge() {
        Some(code) => (
            Words::OtpHelpMobile { phone },
            verify(scene, targets),
            scene.keypad(false),
            challenge(scene, targets, code),
        ),
        None => (
            Words::OtpMobileFirst { phone },
            scene.primary(targets, Some(Icon::Message), &Words::OtpSend, scene.go_on()),
            Pad::None,
            Vec::new(),
        ),
    };
    let told = scene.told(targets);
    let usable = scene.waiting.is_none();
    let press = |targets: &mut FocusTargets, id, event| {
        targets.press(id, usable.then(|| step(StepEvent::Otp(event))))
    };
    let other = press(targets, "other-mobile", OtpEvent::OtherMobileAsked);
    let other = side_button(scene, Icon::Phone, &Words::OtpOtherMobile, other);
    let mut beside = vec![other];
    if otp.may_skip() {
        let skip = press(targets, "skip-mobile", OtpEvent::MobileSkipped);
        beside.push(side_button(
            scene,
            Icon::Forward,
            &Words::OtpSkipMobile,
            skip,
        ));
    }
    work.push(Some(
        line(scene.look.direction(), beside)
            .spacing(space::TOUCH)
            .wrap()
            .into(),
    ));
    Content {
        question: scene.say(&Words::OtpQuestion),
        help: Some(scene.say(&help)),
        work: close(scene, work),
        told,
        pad,
        primary: Some(primary),
        back: None,
    }
}

/// One under the other; on a small panel everything about a code stands close.
pub(super) fn close<'a>(
    scene: &Scene<'a>,
    parts: Vec<Option<Element<'a, Message>>>,
) -> Element<'a, Message> {
    let gap = scene.look.metrics.part_gap.clamp(space::TOUCH, space::M);
    column(parts.into_iter().flatten()).spacing(gap).into()
}

/// The button that checks the code.
pub(super) fn verify<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Element<'a, Message> {
    scene.primary(targets, Some(Icon::Check), &Words::OtpVerify, scene.go_on())
}

/// The boxes, what is said of them, and the way to a new code.
pub(super) fn challenge<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    code: &OtpChallenge,
) -> Vec<Option<Element<'a, Message>>> {
    let look = &scene.look;
    let digits = boxes(look, &code.boxes(), &[3, 3]);
    let quiet = scene.waiting.is_none();
    let tries = (code.tries_left() > 0).then(|| {
        sentence(
            scene,
            &Words::OtpTries {
                tries: u32::from(code.tries_left()),
            },
        )
    });
    let resend = match code.resend(scene.now) {
        Resend::Wait(remaining) => {
            // Rounded up: "0 seconds" is never said while the lock holds.
            let seconds = remaining.as_millis().div_ceil(1000);
            let whole = policy::RESEND_AFTER.as_secs_f32();
            timer(
                look,
                scene.say(&Words::OtpResendWait {
                    seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
                }),
                (remaining.as_secs_f32() / whole).clamp(0.0, 1.0),
            )
        }
        Resend::Open => {
            let press = targets.press(
                "resend",
                quiet.then(|| step(StepEvent::Otp(OtpEvent::ResendAsked))),
            );
            line(
                look.direction(),
                vec![
                    sentence(
                        scene,
                        &Words::OtpResendOpen {
                            resends: u32::from(code.resends_left()),
                        },
                    ),
                    side_button(scene, Icon::Refresh, &Words::OtpResend, press),
                ],
            )
            .spacing(space::M)
            .align_y(iced::Alignment::Center)
            .into()
        }
        Resend::Spent => sentence(scene, &Words::OtpResendSpent),
    };
    vec![Some(digits), tries, Some(resend)]
}

fn sentence<'a>(scene: &Scene<'a>, words: &Words) -> Element<'a, Message> {
    align_start(
        scene.look.direction(),
        Length::Fill,
        body(&scene.look, scene.say(words)),
    )
    .into()
}
