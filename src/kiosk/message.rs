//! What reaches the shell.

use super::files::{SaveError, SavedFiles};
use super::handoff::HandoffSeen;
use super::handoff::LateHandoff;
use super::input::{KeyDown, Use};
use super::needs::Need;
use super::pictures::Drawn;
use super::staff::{Folders, HandoffAnswer, StaffEvent};
use super::theme::{Appearance, TextSize};
use crate::domain::{Fault, PrintState, PrinterState, ServiceState};
use crate::journey::{ConsentEvent, EntryEvent, Event, HandoffNews, RequestId, StepEvent};
use crate::kiosk::counter::Numbers;
use iced::{Size, window};
use std::sync::Arc;
use std::time::Instant;

/// Something for [`super::App::update`]. It has no `Debug`, so that no log can print what
/// people touch.
#[derive(Clone)]
pub enum Message {
    /// Something happened that the session must know.
    Happened(Event),
    /// A key of a real keyboard.
    KeyPressed(KeyDown),
    /// A finger or a mouse button came down somewhere.
    PointerPressed,
    /// A control was pressed by finger or mouse: its id, and what it says if the press counts.
    ControlPressed(String, Box<Message>),
    /// The time has come that the session asked to be woken at.
    Woke,
    /// The window is there, or has another size.
    SizeChanged(window::Id),
    /// The size of the window in logical pixels.
    SizeTold(window::Id, Size),
    /// This text size.
    TextSizeChosen(TextSize),
    /// Something that makes it easier is switched.
    NeedSwitched(Need),
    /// The other page of what makes it easier.
    NeedsTurned,
    /// The voice a step louder, or softer.
    VolumeTurned {
        /// Louder.
        louder: bool,
    },
    /// Somebody of the staff is to be called.
    StaffAsked,
    /// Something on the staff side.
    Staff(StaffEvent),
    /// The clinic's name is held, or is not any more.
    NameHeld(bool),
    /// Staff want these colours to be those that everybody begins with.
    StaffColours(Appearance),
    /// Staff want the voice a step louder, or softer, for everybody.
    StaffVolume {
        /// Louder.
        louder: bool,
    },
    /// A card that belongs to nobody is to be printed.
    TestCardAsked,
    /// It moved on.
    TestCardMoved(PrintState),
    /// It was looked how the folders stand.
    FoldersSeen(Folders),
    /// The hand-off stands like this now.
    HandoffSeen(HandoffSeen),
    /// What staff wanted of it was done, or could not be.
    HandoffAnswered(HandoffAnswer),
    /// The page is to be read aloud.
    ListenAsked,
    /// Something is new with the voice.
    VoiceTold(crate::voice::News),
    /// This set of colours.
    AppearanceChosen(Appearance),
    /// The other side of a letter board that has two.
    BoardTurned,
    /// The next part of a text that is too long for one screen.
    ReadOn,
    /// The part before it.
    ReadBack,
    /// The practice phone is folded away or back.
    PhoneFolded,
    /// Our card was drawn and its QR read back, or it could not be.
    CardDrawn(RequestId, Option<Arc<Drawn>>),
    /// The service's card came.
    CardFetched(RequestId, Result<Arc<Drawn>, Fault>),
    /// The card's files were written.
    CardSaved(RequestId, Result<SavedFiles, SaveError>),
    /// It was looked whether a USB stick is mounted.
    SticksLookedFor(bool),
    /// Something came of handing a person over. Where they are on their way, more may come.
    HandoffTold(LateHandoff, HandoffNews),
    /// Who is called at the counter whose QR is shown; `None` while its desk does not say.
    NumbersTold(Option<Numbers>),
    /// The printer stands like this now.
    PrinterSeen(PrinterState),
    /// The camera saw something.
    #[cfg(feature = "camera")]
    CameraTold(kiosk_camera::News),
    /// The record stands another way, or has something to tell.
    RecordMoved,
    /// A look at the way to ABDM has ended.
    ServiceSeen(ServiceState),
}

impl Message {
    /// How a control that sends it is used.
    pub(super) fn how(&self) -> Use {
        if let Self::Staff(StaffEvent::Digit(_) | StaffEvent::Erased) = self {
            return Use::Types;
        }
        let Self::Happened(Event::Step(event)) = self else {
            return Use::Acts;
        };
        let types = matches!(
            event,
            StepEvent::Entry(
                EntryEvent::Digit(_)
                    | EntryEvent::Character(_)
                    | EntryEvent::Erased
                    | EntryEvent::ErasedAll
            )
        );
        if types {
            Use::Types
        } else if matches!(event, StepEvent::Consent(ConsentEvent::Switched(_, _))) {
            Use::Switches
        } else {
            Use::Acts
        }
    }

    /// When it reached the window, where that is not the moment it is worked on.
    pub(super) fn came_at(&self) -> Option<Instant> {
        if let Self::KeyPressed(down) = self {
            Some(down.at)
        } else {
            None
        }
    }

    /// The same, sent by a press on the control with this id.
    pub(super) fn by(self, control: impl Into<String>) -> Self {
        Self::ControlPressed(control.into(), Box::new(self))
    }
}
