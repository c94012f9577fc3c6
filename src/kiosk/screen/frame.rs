//! What is around every screen: the bar, the steps, the practice phone, and what is wrong with
//! ABDM or the printer while nobody is asked anything.

use super::content::{Content, Element};
use super::controls::{clock_time, in_groups};
use super::illustrations;
use super::view_context::ViewContext;
use crate::card::Mark;
use crate::domain::{Generation, Language};
use crate::journey::step::{CodeUse, Step};
use crate::journey::{Event, JourneyKind, Overlay, Screen, Stage};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::print_words::{self, printer_words};
use crate::kiosk::record_words;
use crate::kiosk::service_words::service_words;
use crate::kiosk::theme::style;
use crate::kiosk::widget::{
    Asking, Badge, BarButton, Held, Icon, Names, Page, Phone, Sms, action_row, page, phone,
    stepper, strip, top_bar,
};
use crate::locale::Message as Words;
use iced::widget::container;
use iced::{Padding, Size, Vector};

/// Puts what is around every screen around this one.
pub(super) fn around(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    content: Content,
    asked: Asking,
) -> Element {
    let steps = view.steps();
    let low = view.is_low();
    // A low page has no band for the steps; the present one is named in the bar.
    let top = view.top_bar(targets, steps.as_ref().filter(|_| low));
    let strip = match view.session.stage() {
        // It is all that home says then.
        Stage::Home(_) if view.closed_words().is_some() => None,
        stage @ (Stage::Language | Stage::Home(_)) => {
            // In large text home has no room for both; staff read it on the screen before.
            let is_full = matches!(stage, Stage::Home(_)) && view.look.metrics.text_scale > 1.0;
            view.notice_words()
                .map(|(person, staff)| strip(&view.look, person, staff.filter(|_| !is_full)))
        }
        Stage::Journey(_) | Stage::Goodbye(_) => None,
    };
    let progress = steps
        .filter(|_| !low)
        .map(|steps| stepper(&view.look, &steps.names, steps.current, steps.short));
    let actions = action_row(&view.look, content.back, content.primary);
    // What a scanner typed where nothing could use it is what must be answered now.
    // A request under way is the exception: the way to give it up stays.
    let of_a_scan = view.scan_told();
    let told = if of_a_scan.is_empty() || view.waiting.is_some() {
        content.told
    } else {
        of_a_scan
    };
    let (room, shift) = view.shifted();
    let drawn = page(
        &view.look,
        room,
        Page {
            top_bar: top,
            strip,
            progress,
            question: content.question,
            asked,
            help: content.help,
            illustration: illustrations::of_page(view),
            work: content.work,
            told,
            phone: view.practice_phone(),
            pad: content.pad,
            actions,
        },
    );
    match shift {
        Some(shift) => container(drawn)
            .padding(Padding::ZERO.left(shift.x).top(shift.y))
            .style(style::area(view.look.palette.page, view.look.palette.ink))
            .into(),
        None => drawn,
    }
}

/// How many places the first page goes through, down and to the side.
const PLACES: usize = 8;

/// Logical pixels between two of them: more than the strokes of letters and edges are wide.
const PLACE: f32 = 4.0;

/// Where the person is in a journey.
struct Steps {
    names: Vec<String>,
    current: usize,
    /// "3 of 6: Phone".
    short: String,
}

impl ViewContext<'_> {
    /// The room for a page, and by how much it is moved in the window: the first one is shown for
    /// hours and goes to another place with each language, so that no panel burns in.
    fn shifted(&self) -> (Size, Option<Vector>) {
        if !matches!(self.session.stage(), Stage::Language) || self.turn == 0 {
            return (self.room, None);
        }
        let places = (self.turn % PLACES, self.turn / PLACES % PLACES);
        let shift = Vector::new(places.1 as f32, places.0 as f32) * PLACE;
        let room = Size::new(self.room.width - shift.x, self.room.height - shift.y);
        (room, Some(shift))
    }

    /// The same bar in the same place on every screen.
    fn top_bar(&self, targets: &mut FocusTargets, steps: Option<&Steps>) -> Element {
        // There is nobody to finish on the first screen and on the last, and nothing to be read
        // in another language.
        let is_bare = matches!(self.session.screen(), Screen::Language | Screen::Goodbye);
        let opens = |overlay| Some(Message::Happened(Event::OverlayOpened(overlay)));
        let leave = (!is_bare).then(|| BarButton {
            sign: Icon::Finish,
            words: self.say(&Words::Finish),
            is_elsewhere: false,
            press: targets.press("finish", Some(Message::Happened(Event::StopAsked))),
        });
        let badge = self.badge(targets);
        let languages = (!is_bare).then(|| BarButton {
            sign: Icon::Language,
            words: self.say(&Words::Languages),
            is_elsewhere: true,
            press: targets.press("languages", opens(Overlay::Languages)),
        });
        let listen = BarButton {
            sign: Icon::Speak,
            words: self.say(&Words::Listen),
            is_elsewhere: false,
            press: targets.press("listen", Some(Message::ListenAsked)),
        };
        let display = BarButton {
            sign: Icon::Accessibility,
            words: self.say(&Words::Needs),
            is_elsewhere: false,
            press: targets.press("display", opens(Overlay::Display)),
        };
        let help = BarButton {
            sign: Icon::Help,
            words: self.say(&Words::Help),
            is_elsewhere: false,
            press: targets.press("help", opens(Overlay::Help)),
        };
        let words = match steps {
            Some(steps) => vec![steps.short.clone()],
            None => vec![self.clinic()],
        };
        let held = self.name_hold.map(|(is_held, seen)| Held {
            is_held,
            seen,
            began: Message::NameHeld(true),
            ended: Message::NameHeld(false),
        });
        let names = Names { words, held };
        top_bar(
            &self.look,
            leave,
            names,
            badge.into_iter().collect(),
            [listen]
                .into_iter()
                .chain(languages)
                .chain([display, help])
                .collect(),
        )
    }

    /// The bar of what lies over a screen: nothing in it can be pressed.
    pub(super) fn bare_bar(&self) -> Element {
        let badge = self.badge(&mut FocusTargets::nowhere());
        let badges = badge.map(|badge| Badge {
            press: None,
            ..badge
        });
        let badges = badges.into_iter().collect();
        let names = vec![self.clinic()].into();
        top_bar(&self.look, None, names, badges, Vec::new())
    }

    fn clinic(&self) -> String {
        match self.clinic {
            Some(clinic) => clinic.to_owned(),
            None => self.say(&Words::ClinicDefault),
        }
    }

    /// The badge that says that nothing here is real. In practice mode it shows and hides the
    /// practice phone.
    fn badge(&self, targets: &mut FocusTargets) -> Option<Badge<Message>> {
        if self.phone.is_some() {
            return Some(Badge {
                words: self.say(&Words::PracticeBadge),
                sign: Some(Icon::Phone),
                press: Some(targets.press("phone-fold", Some(Message::PhoneFolded))),
            });
        }
        self.mark.map(|mark| Badge {
            words: self.say(&match mark {
                Mark::Practice => Words::PracticeBadge,
                Mark::Sandbox => Words::SandboxBadge,
            }),
            sign: None,
            press: None,
        })
    }

    /// The named steps of the journey, and the present one.
    fn steps(&self) -> Option<Steps> {
        // Whoever changes something of their account has come to the end of these.
        if let Some(Step::Code(code)) = self.session.step()
            && matches!(code.code_use(), CodeUse::Email | CodeUse::Kyc)
        {
            return None;
        }
        let (names, current) = match self.session.journey()? {
            JourneyKind::Registration => {
                let generation = self.session.settings().generation;
                registration_steps(self.session.screen(), generation)?
            }
            JourneyKind::Retrieval | JourneyKind::Login | JourneyKind::Reactivation => {
                signing_in_steps(self.session.screen())?
            }
            // Two proofs in an order that the service decides.
            JourneyKind::MobileUpdate => return None,
        };
        let names: Vec<String> = names.iter().map(|name| self.say(name)).collect();
        let last = names.len().checked_sub(1)?;
        let present = current.min(last);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Some(Steps {
            short: self.say(&Words::StepOf {
                at: count(present + 1),
                of: count(names.len()),
                name: names.get(present)?.clone(),
            }),
            names,
            current,
        })
    }

    /// The practice phone with its newest message.
    fn practice_phone(&self) -> Vec<Element> {
        let Some(practice) = self.phone.filter(|phone| !phone.is_folded) else {
            return Vec::new();
        };
        let inbox = practice.sandbox.inbox();
        let newest = inbox.into_iter().skip(practice.begins).next_back();
        let newest = newest.map(|sms| Sms {
            to: self.say(&Words::PhoneTo { number: sms.to }),
            words: self.say(&Words::PhoneCode { code: sms.otp }),
            text: sms.text,
            is_understood: self.session.language() == Language::ENGLISH,
        });
        let nothing_yet = match practice.sandbox.newcomer() {
            Some(newcomer) => self.say(&Words::PhonePractise {
                aadhaar: in_groups(newcomer.aadhaar, 4),
                mobile: in_groups(newcomer.mobile, 5),
            }),
            None => self.say(&Words::PhoneEmpty),
        };
        phone(
            &self.look,
            &Phone {
                title: self.say(&Words::PhoneTitle),
                nothing_yet,
                newest,
            },
        )
    }

    /// Why nobody can begin, or else what the printer wants, for the person and for staff: on the
    /// screens where nobody is asked for anything, so that who stands at the desk sees it before
    /// a person begins.
    pub(super) fn notice_words(&self) -> Option<(String, Option<String>)> {
        match self.closed_words() {
            // Of the record home says the rest.
            Some((reason, staff)) => Some((
                self.say(&Words::ServiceClosedBecause { why: reason }),
                staff.filter(|_| self.closed.is_some() || !self.is_full()),
            )),
            None => self
                .record_words()
                .or_else(|| self.cut_off_words())
                .or_else(|| self.printer_words()),
        }
    }

    /// Why nobody can begin, for the person and for staff: ABDM, or the record.
    pub(super) fn closed_words(&self) -> Option<(String, Option<String>)> {
        let of_record = || {
            let fault = self.record.filter(|_| self.holds_up)?;
            Some(self.both(record_words::closed(fault)))
        };
        self.service_words().or_else(of_record)
    }

    /// That nothing is recorded, where people go on all the same: that is for staff alone.
    fn record_words(&self) -> Option<(String, Option<String>)> {
        let fault = self.record.filter(|_| !self.holds_up)?;
        Some((self.for_staff(&record_words::staff(fault)), None))
    }

    /// Whether the page is low and its text large: no room for more than one sentence.
    fn is_full(&self) -> bool {
        self.is_low() && self.look.metrics.text_scale > 1.0
    }

    /// What an earlier run of the program was cut off at.
    fn cut_off_words(&self) -> Option<(String, Option<String>)> {
        let (person, staff) = self.both(record_words::cut_off(self.cut_off?, clock_time));
        let is_at_home = matches!(self.session.stage(), Stage::Home(_));
        // Staff read it in the usual text, and in the log.
        (!(self.is_full() && is_at_home)).then(|| (person, staff.filter(|_| !self.is_full())))
    }

    /// Why nobody can begin, for the person and for staff.
    fn service_words(&self) -> Option<(String, Option<String>)> {
        let closed = self.closed?;
        let words = service_words(closed, || closed.since.map(clock_time));
        Some(self.both(words))
    }

    /// What the printer wants, for the person and for staff.
    pub(super) fn printer_words(&self) -> Option<(String, Option<String>)> {
        Some(self.both(printer_words(self.printer?)?))
    }

    fn both(&self, words: print_words::Words) -> (String, Option<String>) {
        let staff = words.staff.map(|staff| self.for_staff(&staff));
        (self.say(&words.person), staff)
    }
}

/// The steps of a registration; the older calls ask for the phone after the code.
fn registration_steps(screen: Screen, generation: Generation) -> Option<(Vec<Words>, usize)> {
    let is_v3 = generation == Generation::V3;
    let names = if is_v3 {
        vec![
            Words::StepConsent,
            Words::StepAadhaar,
            Words::StepPhone,
            Words::StepCode,
            Words::StepAddress,
            Words::StepCard,
        ]
    } else {
        vec![
            Words::StepConsent,
            Words::StepAadhaar,
            Words::StepCode,
            Words::StepPhone,
            Words::StepCard,
        ]
    };
    let (phone, code) = if is_v3 { (2, 3) } else { (3, 2) };
    let last = names.len() - 1;
    let current = match screen {
        Screen::Consent => 0,
        Screen::Aadhaar => 1,
        Screen::Mobile => phone,
        Screen::MobileOtp if !is_v3 => phone,
        Screen::CodeDestination | Screen::AadhaarOtp | Screen::MobileOtp => code,
        Screen::Address if !is_v3 => last,
        Screen::Address => last - 1,
        Screen::Create | Screen::Created | Screen::Handoff => last,
        Screen::Card => last + 1,
        Screen::Language
        | Screen::Home
        | Screen::Notice
        | Screen::LoginId
        | Screen::Scan
        | Screen::Scanned
        | Screen::RetrievalDetails
        | Screen::LoginOtp
        | Screen::AccountChoice
        | Screen::Profile
        | Screen::MobileChange
        | Screen::MobileConfirm
        | Screen::Done
        | Screen::Slip
        | Screen::More
        | Screen::Email
        | Screen::Kyc
        | Screen::Goodbye => return None,
    };
    Some((names, current))
}

/// The steps of somebody who has an ABHA.
fn signing_in_steps(screen: Screen) -> Option<(Vec<Words>, usize)> {
    let current = match screen {
        Screen::LoginId | Screen::Scan | Screen::Scanned | Screen::RetrievalDetails => 0,
        Screen::CodeDestination | Screen::LoginOtp => 1,
        Screen::Created | Screen::Handoff | Screen::Done => 2,
        Screen::Card => 3,
        // An account is chosen before the code or after it.
        Screen::AccountChoice
        | Screen::Profile
        | Screen::Language
        | Screen::Home
        | Screen::Consent
        | Screen::Aadhaar
        | Screen::Mobile
        | Screen::AadhaarOtp
        | Screen::MobileOtp
        | Screen::Address
        | Screen::Create
        | Screen::MobileChange
        | Screen::MobileConfirm
        | Screen::Notice
        | Screen::Slip
        | Screen::More
        | Screen::Email
        | Screen::Kyc
        | Screen::Goodbye => return None,
    };
    Some((
        vec![Words::StepNumber, Words::StepCode, Words::StepCard],
        current,
    ))
}
