//! The staff side of the kiosk: what has to be said before it opens, and which of its pages is shown.
//! docs/staff.md says what it is for.
//!
//! Pure: the time is a parameter, what is to be done comes back as effects, and nothing here knows a
//! screen, a file or a hash.

mod folders;
mod handoff;
mod health;
mod hold;
mod kept;
mod settings;
#[cfg(test)]
mod tests;
mod tries;
mod uidai;

use folders::FolderState;
pub use folders::Folders;
pub(super) use folders::look_at_folders;
pub use handoff::HandoffOrder;
pub(super) use handoff::{handoff_parts, number as handoff_number};
pub(super) use health::{Part, PartState, Seen, parts, when};
pub(super) use hold::Hold;
pub(super) use kept::TriesFile;
pub use settings::{Practising, StaffSettings};
use tries::{KeptTries, Tries};
pub(super) use uidai::UidaiSeen;

use crate::config::PinHash;
use crate::domain::{Now, SecretDigits};
use crate::handoff::{ExportError, Exported, StoreFault};
use std::time::{Duration, Instant};

/// So long nobody may touch the staff side before it closes itself.
pub(super) const IDLE: Duration = Duration::from_secs(60);

/// What lets staff in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lock {
    /// Their PIN.
    Pin,
    /// Nothing: there is no PIN, and the kiosk practises.
    Open,
    /// There is no PIN, and it works for people: nobody gets in.
    Shut,
}

/// Where the staff side is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nobody asked for it.
    Closed,
    /// Something is asked first.
    Asked(Question),
    /// The PIN is typed.
    Pin,
    /// There is no PIN to be typed: how one is set.
    NoPin,
    /// Staff are in.
    Open(Page),
    /// The kiosk changes over between practice and people.
    Switching,
}

impl Place {
    /// Whether staff are there. Until a question to somebody is answered, everything is as they have it.
    pub(super) fn is_of_staff(self) -> bool {
        !matches!(self, Self::Closed | Self::Asked(Question::EndSession))
    }
}

/// A page of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// How everything stands.
    State,
    /// What was counted today.
    Today,
    /// What becomes of those who are handed over.
    Handoff,
    /// What can be done.
    Actions,
}

/// Asked before something that cannot be undone by going back. No is what loses nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether the session of whoever is here is to be ended.
    EndSession,
    /// Whether the kiosk is to do this.
    Wish(Wish),
    /// Whether the details of those who did not arrive are to be written out.
    WriteOut,
}

/// What the window has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Practise from now on, or work for people again.
    Practise(bool),
    /// End, to be started again.
    Restart,
    /// End for good.
    Leave,
}

/// What happens on the staff side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffEvent {
    /// Somebody wants in.
    Asked,
    /// A digit of the PIN.
    Digit(u8),
    /// The last digit is taken back.
    Erased,
    /// The PIN is complete.
    Entered,
    /// It was looked at: whether it is right.
    Checked(bool),
    /// Another page is wanted.
    PageChosen(Page),
    /// Something is wanted that is asked about first.
    Wished(Wish),
    /// Something is to be done about the hand-off.
    Ordered(HandoffOrder),
    /// The answer to what is asked.
    Answered(bool),
    /// Out of here.
    Closed,
    /// The kiosk could not change over.
    NotSwitched,
}

/// What is to be done. It has no `Debug`: it can hold what was typed.
pub(super) enum Effect {
    /// End the session of whoever is here, and clear what is told at its end.
    EndSession,
    /// Keep how often it was tried, then look whether this is the PIN.
    Check(SecretDigits, KeptTries),
    /// Keep that nothing is held against anybody any more.
    Forgive,
    /// Staff are in.
    Opened,
    /// A PIN was not right.
    Refused,
    /// The pages are closed.
    Left,
    /// The window has to do this.
    Wish(Wish),
    /// This has to be done about the hand-off.
    Handoff(HandoffOrder),
}

/// What came of an order about the hand-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoffAnswer {
    /// So many were to be sent again.
    SentAgain(Result<u64, StoreFault>),
    /// So many were written out.
    WrittenOut(Result<Exported, ExportError>),
}

/// The staff side.
pub(super) struct StaffSide {
    lock: Lock,
    place: Place,
    pin: SecretDigits,
    tries: Tries,
    // The PIN that was entered is being looked at.
    is_checking: bool,
    // It was not right, and nothing was typed since.
    is_refused: bool,
    touched: Instant,
}

impl StaffSide {
    /// Closed, with what is held against those who tried before.
    pub(super) fn new(lock: Lock, kept: Option<KeptTries>, now: Now) -> Self {
        Self {
            lock,
            place: Place::Closed,
            pin: SecretDigits::new(),
            tries: kept.map_or_else(Tries::default, |kept| Tries::resume(kept, now)),
            is_checking: false,
            is_refused: false,
            touched: now.monotonic,
        }
    }

    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Whether it lies over everything else.
    pub(super) fn is_up(&self) -> bool {
        self.place != Place::Closed
    }

    /// How many digits were typed.
    pub(super) fn typed(&self) -> usize {
        self.pin.len()
    }

    /// Whether so many digits can be a PIN, and one may be tried now.
    pub(super) fn may_enter(&self, now: Instant) -> bool {
        PinHash::DIGITS.contains(&self.pin.len()) && self.may_type(now)
    }

    /// Whether digits are taken now.
    pub(super) fn may_type(&self, now: Instant) -> bool {
        !self.is_checking && self.wait(now).is_none()
    }

    pub(super) fn is_checking(&self) -> bool {
        self.is_checking
    }

    /// Whether the last PIN was not right: how many tries are left before a pause.
    pub(super) fn refused(&self) -> Option<u32> {
        self.is_refused.then(|| self.tries.left())
    }

    /// How long nobody may try, while that is so. Not told while a PIN is looked at.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        self.tries.wait(now).filter(|_| !self.is_checking)
    }

    /// When something is due: it closes, a wait ends, or a second of it has passed.
    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        let idle = matches!(
            self.place,
            Place::Asked(_) | Place::Pin | Place::NoPin | Place::Open(_)
        );
        let closes = idle.then(|| self.touched + IDLE);
        let second = (self.place == Place::Pin)
            .then(|| self.wait(now))
            .flatten()
            .map(|left| {
                let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
                now + if part.is_zero() {
                    Duration::from_secs(1).min(left)
                } else {
                    part
                }
            });
        closes.into_iter().chain(second).min()
    }

    /// The screen or a key was touched.
    pub(super) fn touched(&mut self, now: Instant) {
        self.touched = now;
    }

    /// The moment has come that [`StaffSide::wake_at`] named, or any other.
    pub(super) fn time_passed(&mut self, somebody_is_here: bool, now: Now) -> Vec<Effect> {
        let is_left = self.touched + IDLE <= now.monotonic;
        match self.place {
            Place::Closed | Place::Switching => Vec::new(),
            Place::Asked(_) | Place::Pin | Place::NoPin | Place::Open(_) if is_left => self.close(),
            // They have gone by themselves.
            Place::Asked(Question::EndSession) if !somebody_is_here => self.arrive(),
            Place::Asked(_) | Place::Pin | Place::NoPin | Place::Open(_) => Vec::new(),
        }
    }

    /// Something happens. What does not fit the place changes nothing.
    pub(super) fn handle(
        &mut self,
        event: StaffEvent,
        somebody_is_here: bool,
        now: Now,
    ) -> Vec<Effect> {
        self.touched = now.monotonic;
        match (self.place, event) {
            (Place::Closed, StaffEvent::Asked) if somebody_is_here => {
                self.place = Place::Asked(Question::EndSession);
                Vec::new()
            }
            (Place::Closed, StaffEvent::Asked) => self.arrive(),
            (Place::Pin, StaffEvent::Digit(digit)) => {
                let has_room = self.pin.len() < *PinHash::DIGITS.end();
                if has_room && self.may_type(now.monotonic) {
                    let _ = self.pin.push(digit);
                    self.is_refused = false;
                }
                Vec::new()
            }
            (Place::Pin, StaffEvent::Erased) => {
                if self.may_type(now.monotonic) {
                    let _ = self.pin.pop();
                }
                Vec::new()
            }
            (Place::Pin, StaffEvent::Entered) if self.may_enter(now.monotonic) => {
                // It counts as a miss until it is known to be right: ending the program meanwhile
                // gives no try for nothing.
                let kept = self.tries.missed(now);
                self.is_checking = true;
                self.is_refused = false;
                vec![Effect::Check(std::mem::take(&mut self.pin), kept)]
            }
            (place, StaffEvent::Checked(is_right)) if self.is_checking => {
                self.is_checking = false;
                self.checked(place, is_right)
            }
            (Place::Open(_), StaffEvent::PageChosen(page)) => {
                self.place = Place::Open(page);
                Vec::new()
            }
            (Place::Open(_), StaffEvent::Wished(wish)) => {
                self.place = Place::Asked(Question::Wish(wish));
                Vec::new()
            }
            (Place::Open(_), StaffEvent::Ordered(HandoffOrder::WriteOut)) => {
                self.place = Place::Asked(Question::WriteOut);
                Vec::new()
            }
            (Place::Open(_), StaffEvent::Ordered(order)) => vec![Effect::Handoff(order)],
            (Place::Asked(question), StaffEvent::Answered(yes)) => self.answered(question, yes),
            (Place::Switching, StaffEvent::NotSwitched) => {
                self.place = Place::Open(Page::Actions);
                Vec::new()
            }
            (Place::Asked(_) | Place::Pin | Place::NoPin | Place::Open(_), StaffEvent::Closed) => {
                self.close()
            }
            (
                Place::Closed
                | Place::Asked(_)
                | Place::Pin
                | Place::NoPin
                | Place::Open(_)
                | Place::Switching,
                _,
            ) => Vec::new(),
        }
    }

    fn checked(&mut self, place: Place, is_right: bool) -> Vec<Effect> {
        if !is_right {
            self.is_refused = place == Place::Pin;
            return vec![Effect::Refused];
        }
        self.tries = Tries::default();
        // Whoever has gone meanwhile is not let in.
        if place != Place::Pin {
            return vec![Effect::Forgive];
        }
        self.place = Place::Open(Page::State);
        vec![Effect::Forgive, Effect::Opened]
    }

    fn answered(&mut self, question: Question, yes: bool) -> Vec<Effect> {
        match (question, yes) {
            (Question::EndSession, true) => self.arrive(),
            (Question::EndSession, false) => self.close(),
            (Question::WriteOut, yes) => {
                self.place = Place::Open(Page::Handoff);
                let order = Effect::Handoff(HandoffOrder::WriteOut);
                yes.then_some(order).into_iter().collect()
            }
            (Question::Wish(_), false) => {
                self.place = Place::Open(Page::Actions);
                Vec::new()
            }
            (Question::Wish(wish), true) => {
                self.place = match wish {
                    Wish::Practise(_) => Place::Switching,
                    // It stands until the window is gone.
                    Wish::Restart | Wish::Leave => self.place,
                };
                vec![Effect::Wish(wish)]
            }
        }
    }

    /// Nobody is here any more: staff are asked for their PIN, or are in.
    fn arrive(&mut self) -> Vec<Effect> {
        self.place = match self.lock {
            Lock::Pin => Place::Pin,
            Lock::Shut => Place::NoPin,
            Lock::Open => {
                self.place = Place::Open(Page::State);
                return vec![Effect::EndSession, Effect::Opened];
            }
        };
        vec![Effect::EndSession]
    }

    fn close(&mut self) -> Vec<Effect> {
        let was = std::mem::replace(&mut self.place, Place::Closed);
        self.pin.clear();
        self.is_refused = false;
        match was {
            Place::Open(_) | Place::Asked(Question::Wish(_) | Question::WriteOut) => {
                vec![Effect::Left]
            }
            Place::Asked(Question::EndSession)
            | Place::Pin
            | Place::NoPin
            | Place::Switching
            | Place::Closed => Vec::new(),
        }
    }
}
