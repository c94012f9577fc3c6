//! What becomes of a scanned code, whether a scanner typed it or a camera saw it.

use super::App;
use crate::journey::{Event, Idle, Screen, StepEvent};
use crate::kiosk::input::{Scan, ScanNews};
use crate::kiosk::message::Message;
use crate::record::{EventKind, Validation};
use crate::scanned_code::{OtherCode, ScannedCode, read_either};
use iced::Task;
use std::time::{Duration, Instant};

/// What is said of a scan, over the page and for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ScanTold {
    pub(super) news: ScanNews,
    pub(super) until: Instant,
}

/// So long it is said that nothing can be scanned here.
const BRIEFLY: Duration = Duration::from_secs(6);

/// So long is said what something is and what to do, which is two sentences to read.
const FOR_READING: Duration = Duration::from_secs(15);

/// What a code can do on the present page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Somebody is asked who they are.
    AsksWho,
    /// An ABHA is being made: it is told what was scanned, and nothing is taken.
    MakesAbha,
    /// Nothing.
    Nowhere,
}

impl App {
    /// A scanner said something.
    pub(super) fn scanned(&mut self, scan: &Scan) -> Task<Message> {
        let place = if scan.began >= self.input.shown() {
            self.place_of_codes()
        } else {
            Place::Nowhere
        };
        let here = self.happened(Event::Touched);
        let code = match place {
            // It is not even read.
            Place::Nowhere => ScannedCode::Other(OtherCode::Unknown),
            Place::AsksWho | Place::MakesAbha => read_either(&scan.typed, &scan.american),
        };
        Task::batch([here, self.take_code(code, place)])
    }

    pub(super) fn place_of_codes(&self) -> Place {
        let counting = matches!(self.session.idle(self.now.monotonic), Idle::Countdown(_));
        let is_covered = self.session.overlay().is_some() || self.staffed.is_up();
        if counting || is_covered || self.is_waiting() {
            return Place::Nowhere;
        }
        match self.session.screen() {
            Screen::Home if self.is_closed() => Place::Nowhere,
            Screen::Home | Screen::LoginId | Screen::Scan | Screen::Scanned => Place::AsksWho,
            Screen::Consent | Screen::Aadhaar | Screen::Mobile => Place::MakesAbha,
            Screen::Language
            | Screen::CodeDestination
            | Screen::AadhaarOtp
            | Screen::MobileOtp
            | Screen::Address
            | Screen::Create
            | Screen::Created
            | Screen::Card
            | Screen::Notice
            | Screen::RetrievalDetails
            | Screen::LoginOtp
            | Screen::AccountChoice
            | Screen::Profile
            | Screen::MobileChange
            | Screen::MobileConfirm
            | Screen::Done
            | Screen::Slip
            | Screen::Handoff
            | Screen::More
            | Screen::Email
            | Screen::Kyc
            | Screen::Goodbye => Place::Nowhere,
        }
    }

    /// Somebody whom a code names is asked whether that is they; of everything else it is told
    /// what it is. No code does anything else.
    pub(super) fn take_code(&mut self, code: ScannedCode, place: Place) -> Task<Message> {
        let news = match (place, code) {
            (Place::AsksWho, ScannedCode::Abha(person)) => {
                self.tell_scan(None);
                return self.step(StepEvent::Scanned(person));
            }
            (Place::MakesAbha, ScannedCode::Abha(_)) => ScanNews::HasAbha,
            (Place::AsksWho | Place::MakesAbha, ScannedCode::Other(other)) => {
                ScanNews::Other(other)
            }
            (Place::Nowhere, _) => ScanNews::NotUsed,
        };
        if matches!(news, ScanNews::Other(_)) {
            self.note(EventKind::ValidationFailed {
                what: Validation::ScannedCode,
            });
        }
        let reading = match news {
            ScanNews::NotUsed => BRIEFLY,
            ScanNews::HasAbha | ScanNews::Other(_) => FOR_READING,
        };
        let until = self.now.monotonic + reading;
        match &mut self.scan_told {
            // A camera sees the same many times.
            Some(told) if told.news == news => told.until = until,
            Some(_) | None => self.tell_scan(Some(ScanTold { news, until })),
        }
        Task::none()
    }

    /// The sentence over the page goes when it has been read.
    pub(super) fn forget_scan_when_told(&mut self) {
        if self
            .scan_told
            .is_some_and(|told| told.until <= self.now.monotonic)
        {
            self.tell_scan(None);
        }
    }

    /// Whoever goes on has read it, and may have to be told something else.
    pub(super) fn forget_scan_after(&mut self, event: &Event) {
        if self.scan_told.is_some() && matches!(event, Event::Step(_)) {
            self.tell_scan(None);
        }
    }

    /// It lies over the page and moves nothing, so the page stays the one that was seen.
    fn tell_scan(&mut self, told: Option<ScanTold>) {
        self.scan_told = told;
        self.repaint.ask();
    }
}
