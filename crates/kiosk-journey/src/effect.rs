//! What the shell is to do.

use super::{
    CardFace, Holder, PatientNumber, Recorded, Request, RequestId, SaveFailure, SaveTarget, Saved,
    Slip,
};
use abdm_types::{AbhaNumber, Fault, OtpSystem, PrintState, Profile, UserToken};
use std::fmt;
use std::sync::Arc;

/// One thing to do. `Debug` names the effect and nothing of what it carries.
pub enum Effect {
    /// Keep this in the record, before anything that is asked after it.
    Record(Recorded),
    /// Ask the service. Told by [`Event::RequestSent`](super::Event::RequestSent) when the call
    /// itself leaves, and answered by [`Event::Responded`](super::Event::Responded).
    Request(RequestId, Request),
    /// Do something with the card, or with a slip. Answered by
    /// [`Event::CardResponded`](super::Event::CardResponded).
    Card(RequestId, CardRequest),
    /// Hand a person over to the clinic's own system. Answered by
    /// [`Event::HandedOff`](super::Event::HandedOff), within seconds whatever that system does; and once
    /// more, where it was on its way and the clinic answers later.
    HandOff(RequestId, Box<Handoff>),
    /// Look whom of these the clinic has already, here and without asking anybody. Answered by
    /// [`Event::PatientsFound`](super::Event::PatientsFound).
    FindPatients(RequestId, Vec<AbhaNumber>),
    /// Ask the printer to give a card or a slip up. What became of it is told to the request that printed.
    CancelPrint(RequestId),
    /// Give up a request; its answer will not be looked at.
    Cancel(RequestId),
    /// End the person's token at the service. Not answered.
    LogOut {
        /// The token.
        token: Arc<UserToken>,
    },
    /// The person is gone: forget every picture and setting of theirs and redraw everything.
    Forget,
}

/// Whom the clinic gets.
pub struct Handoff {
    /// What is known of them.
    pub profile: Profile,
    /// Whose code they have proven themselves by.
    pub proven_by: Option<OtpSystem>,
}

/// What is wanted of a card or a slip. The shell keeps the pictures.
pub enum CardRequest {
    /// Fetch the service's own card.
    Fetch {
        /// The person's proof.
        token: Arc<UserToken>,
    },
    /// Draw our card and check its QR.
    Draw {
        /// Whose.
        profile: Box<Profile>,
        /// For the service's own QR text, which is taken when it can be had at once.
        token: Option<Arc<UserToken>>,
        /// The clinic's id of them, where it is known: for the back of the card, and for slips.
        patient: Option<PatientNumber>,
    },
    /// Save a card as PDF and PNG.
    Save {
        /// Where.
        to: SaveTarget,
        /// Which.
        face: CardFace,
    },
    /// Print a card. Answered until the state is final.
    Print {
        /// Which.
        face: CardFace,
    },
    /// Make a slip and print it. Answered as a card is.
    PrintSlip(Slip),
}

/// The answer to a [`CardRequest`].
#[derive(Debug, Clone, Copy)]
pub enum CardResponse {
    /// The shell holds the service's picture, or it could not be had.
    Fetched(Result<(), Fault>),
    /// Whether the shell holds our picture, its QR checked.
    Drawn(bool),
    /// The files are written, or could not be.
    Saved(Result<Saved, SaveFailure>),
    /// A print moved on; many times for one request, until the state is final.
    PrintMoved(PrintState),
}

impl Effect {
    /// The name of the effect, for logs and tests.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Record(_) => "Record",
            Self::Request(_, request) => request.name(),
            Self::Card(_, request) => request.name(),
            Self::HandOff(_, _) => "HandOff",
            Self::FindPatients(_, _) => "FindPatients",
            Self::CancelPrint(_) => "CancelPrint",
            Self::Cancel(_) => "Cancel",
            Self::LogOut { .. } => "LogOut",
            Self::Forget => "Forget",
        }
    }

    /// The name of the request that it makes, if it is answered.
    #[must_use]
    pub const fn request_id(&self) -> Option<RequestId> {
        match self {
            Self::Request(id, _)
            | Self::Card(id, _)
            | Self::HandOff(id, _)
            | Self::FindPatients(id, _) => Some(*id),
            Self::Record(_)
            | Self::CancelPrint(_)
            | Self::Cancel(_)
            | Self::LogOut { .. }
            | Self::Forget => None,
        }
    }
}

impl CardRequest {
    /// The name, for logs and tests.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Fetch { .. } => "FetchCardImage",
            Self::Draw { .. } => "DrawCard",
            Self::Save { .. } => "SaveCard",
            Self::Print { .. } => "PrintCard",
            Self::PrintSlip(_) => "PrintSlip",
        }
    }
}

impl CardResponse {
    /// Whether the request is over with it.
    #[must_use]
    pub fn is_last(&self) -> bool {
        !matches!(self, Self::PrintMoved(state) if !state.is_final())
    }

    /// What went wrong, where a call of the service came to nothing.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        if let Self::Fetched(result) = self {
            result.err()
        } else {
            None
        }
    }
}

impl fmt::Debug for Effect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl fmt::Debug for CardRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Where a journey puts its effects, and whence it takes request names.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    pub(super) effects: Vec<Effect>,
    pub(super) next_request: u64,
}

impl Outbox {
    pub(super) fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Keeps something in the record.
    pub(super) fn record(&mut self, recorded: Recorded) {
        self.push(Effect::Record(recorded));
    }

    /// Asks the service for something that the person waits for: it is recorded before it leaves.
    pub(super) fn ask(&mut self, request: Request) -> RequestId {
        let id = self.next_id();
        self.record(Recorded::CallAsked {
            id,
            kind: request.kind(),
            transaction: request.transaction().cloned(),
        });
        self.push(Effect::Request(id, request));
        id
    }

    /// Asks the service behind the screen, and gives the name of the request.
    pub(super) fn request(&mut self, request: Request) -> RequestId {
        let id = self.next_id();
        self.push(Effect::Request(id, request));
        id
    }

    /// Asks for something of the card, and gives the name of the request.
    pub(super) fn card(&mut self, request: CardRequest) -> RequestId {
        let id = self.next_id();
        self.push(Effect::Card(id, request));
        id
    }

    /// Hands a person over, and gives the name of the request.
    pub(super) fn hand_off(&mut self, holder: &Holder, proven_by: Option<OtpSystem>) -> RequestId {
        let id = self.next_id();
        let handoff = Handoff {
            profile: holder.profile.clone(),
            proven_by,
        };
        self.push(Effect::HandOff(id, Box::new(handoff)));
        id
    }

    /// Looks whom of these the clinic has, and gives the name of the request.
    pub(super) fn find_patients(&mut self, numbers: Vec<AbhaNumber>) -> RequestId {
        let id = self.next_id();
        self.push(Effect::FindPatients(id, numbers));
        id
    }

    fn next_id(&mut self) -> RequestId {
        let id = RequestId(self.next_request);
        self.next_request += 1;
        id
    }
}
