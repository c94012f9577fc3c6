//! What can happen. No field holds words of anybody.

use super::closed::closed;
use super::digest::Digest;
use super::entry::Class;
use super::ids::{Place, RecordId, Seq, Version};
use abdm_types::{Fault, TlsFault};
use serde::{Serialize, Serializer};

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Event {
    /// What.
    #[serde(flatten)]
    pub kind: EventKind,
    /// Whose visit, where.
    #[serde(flatten)]
    pub place: Place,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum EventKind {
    /// The first entry: this record was begun.
    RecordBegan {
        /// By which it is known from now on.
        record: RecordId,
    },
    /// The program opened the record to work with it.
    RecordOpened {
        /// Which program.
        program: Version,
    },
    /// The program ended in order.
    RecordClosed,
    /// The program had not ended in order the last time.
    PreviousRunEndedAbnormally {
        /// Calls without an answer.
        open_calls: u32,
        /// Whether one of them may have made an ABHA.
        abha_may_have_been_made: bool,
    },
    /// The person who was there at the restart was told what is known.
    PersonToldOfRestart,
    /// Staff were told of calls without an answer.
    StaffToldOfRestart,
    /// The record could not be written for a while.
    RecordGap {
        /// So many entries are missing.
        missing: u32,
    },
    /// The record was looked through.
    RecordVerified {
        /// So many entries, those without content included.
        entries: u64,
        /// The first that is not as it was written.
        #[serde(skip_serializing_if = "Option::is_none")]
        first_broken: Option<Seq>,
    },
    /// Entries were written out.
    RecordExported {
        /// As what.
        format: ExportFormat,
        /// From this moment on, in milliseconds since 1970 (UTC).
        from_ms: i64,
        /// Up to before this moment.
        until_ms: i64,
        /// So many.
        entries: u64,
        /// Of the file with them.
        sha256: Digest,
    },
    /// The content of old entries of a class is erased after this entry.
    RecordPurged {
        /// Of which class.
        class: Class,
        /// Written before this moment, in milliseconds since 1970 (UTC).
        before_ms: i64,
        /// No later than this entry.
        through: Seq,
        /// So many.
        entries: u64,
        /// The file with their content, where one was written first.
        #[serde(skip_serializing_if = "Option::is_none")]
        archive_sha256: Option<Digest>,
    },
    /// The oldest entries, which have no content any more, are taken out after this entry.
    RecordShortened {
        /// The last of them.
        through: Seq,
        /// Its place in the chain, from which it goes on.
        chain_sha256: Digest,
    },
    /// The head of the record was given out to be kept elsewhere.
    RecordAnchored {
        /// Up to which entry.
        through: Seq,
    },

    /// Somebody began.
    SessionBegan,
    /// A session is over.
    SessionEnded {
        /// Why.
        why: SessionEnd,
    },
    /// A way was chosen.
    JourneyBegan,
    /// A way came to its end.
    JourneyDone,
    /// A screen was reached.
    StepReached,
    /// The person agreed; the evidence is an entry of its own.
    ConsentGiven,
    /// The person said no.
    ConsentRefused,
    /// The person took an agreement back.
    ConsentWithdrawn,

    /// A code was asked for.
    CodeAsked {
        /// What for.
        purpose: CodePurpose,
    },
    /// A code was right.
    CodeRight {
        /// What for.
        purpose: CodePurpose,
    },
    /// A code was wrong.
    CodeWrong {
        /// What for.
        purpose: CodePurpose,
        /// So many tries are left.
        tries_left: u8,
    },
    /// An ABHA was made, or the one that there was is told.
    AbhaCreated {
        /// Whether there was none before.
        is_new: bool,
    },
    /// The answer to the making of an ABHA is lost.
    AbhaMayHaveBeenMade,
    /// Somebody signed in.
    SignedIn,
    /// Somebody could not sign in.
    SignInRefused {
        /// Why.
        #[serde(serialize_with = "fault_name")]
        fault: Fault,
    },
    /// A number was told to its owner.
    NumberRetrieved,
    /// An account was switched on again.
    AccountReactivated,
    /// A mobile was changed.
    MobileChanged,
    /// An e-mail address was changed.
    EmailChanged,
    /// An ABHA address was set.
    AddressChosen,
    /// What Aadhaar says of an account was renewed.
    AccountRenewed,
    /// A person's data were fetched and shown.
    DataShown {
        /// Which.
        data: PersonalData,
    },
    /// A card or a slip left the kiosk.
    CardGiven {
        /// How.
        way: CardWay,
    },
    /// A card or a slip could not be given.
    CardNotGiven {
        /// How it was to be.
        way: CardWay,
    },

    /// The person was asked whether the clinic's own system gets their details.
    HandoffAnswered {
        /// What they said.
        agreed: bool,
    },
    /// Somebody was kept to be handed over to it, or is known there already.
    HandedOver,

    /// A limit was reached.
    LimitReached {
        /// Which.
        limit: Limit,
    },
    /// The person or the kiosk wants staff.
    StaffCalled {
        /// Because of what, where it was not the person's wish.
        #[serde(
            skip_serializing_if = "Option::is_none",
            serialize_with = "fault_if_any"
        )]
        fault: Option<Fault>,
    },

    /// Staff opened their pages on the kiosk, with the PIN where one is set.
    StaffOpened,
    /// A PIN of staff was not right.
    StaffPinRefused,
    /// The pages of staff were closed, by them or because nobody touched them.
    StaffClosed,
    /// Staff had the kiosk practise, or work for people again.
    PracticeSwitched {
        /// Whether it practises from now on.
        on: bool,
    },
    /// Staff ended the kiosk, to have it started again or for good.
    KioskLeft {
        /// Whether it was to be started again.
        restarts: bool,
    },
    /// Staff had all sent again that had not reached the clinic's own system.
    HandoffSentAgain,
    /// Staff had nothing sent to the clinic's own system, or go on with it.
    HandoffPaused {
        /// Whether nothing is sent from now on.
        on: bool,
    },
    /// Staff had the details of those written out, opened, who had not reached the clinic's own system.
    HandoffWrittenOut {
        /// So many had not when it began.
        people: u64,
    },

    /// The settings were read.
    ConfigurationRead {
        /// Of the file; none in practice.
        #[serde(skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// The client's secret was read.
    SecretRead,
    /// Another secret took the place of the one before.
    SecretRotated,
    /// The secret could not be had, or is kept where others can read it.
    SecretRefused,
    /// A server could not be trusted.
    TlsFailed {
        /// Why.
        #[serde(serialize_with = "tls")]
        cause: TlsFault,
    },
    /// A host that is not among those allowed.
    HostRefused,
    /// The service has another key than before.
    ServiceKeyChanged {
        /// The new one.
        sha256: Digest,
    },
    /// The service's key cannot be used.
    ServiceKeyRefused,
    /// Something could not be encrypted, or the service could not read it.
    EncryptionFailed,
    /// Something that was given is not valid.
    ValidationFailed {
        /// What.
        what: Validation,
    },
    /// Something is not as the kiosk left it.
    Tampered {
        /// What.
        what: Tamper,
    },
    /// The clock made a jump.
    ClockJumped {
        /// So many seconds, negative when it went back.
        seconds: i64,
    },
}

closed! {
    /// Why a session ended.
    pub enum SessionEnd {
        /// The person was done.
        Finished = "finished",
        /// The person gave it up.
        Cancelled = "cancelled",
        /// Nobody touched anything.
        TimedOut = "timed-out",
        /// It lasted as long as one may.
        TooLong = "too-long",
        /// Somebody else began anew.
        NewPerson = "new-person",
        /// The program was ended in order.
        ProgramEnded = "program-ended",
        /// Staff ended it, to use the kiosk themselves.
        Staff = "staff",
    }
}

closed! {
    /// What a code is for.
    pub enum CodePurpose {
        /// To prove the Aadhaar number of a registration.
        Enrol = "enrol",
        /// To prove its communication mobile.
        EnrolMobile = "enrol-mobile",
        /// To sign in.
        SignIn = "sign-in",
        /// To sign in to one of the accounts found.
        Found = "found",
        /// To retrieve a number.
        Retrieval = "retrieval",
        /// To switch an account on again.
        Reactivation = "reactivation",
        /// To prove the new mobile.
        NewMobile = "new-mobile",
        /// To confirm its change.
        ChangeMobile = "change-mobile",
        /// To prove an e-mail address.
        Email = "email",
        /// To renew what Aadhaar says of an account.
        Kyc = "kyc",
    }
}

closed! {
    /// Data of a person that were on the screen.
    pub enum PersonalData {
        /// The profile.
        Profile = "profile",
        /// The accounts of a mobile, masked.
        Accounts = "accounts",
        /// Our card.
        Card = "card",
        /// The service's own card.
        OfficialCard = "official-card",
    }
}

closed! {
    /// How a card or a slip leaves the kiosk.
    pub enum CardWay {
        /// A card into the folder of the kiosk.
        SavedToFolder = "saved-to-folder",
        /// A card onto a stick.
        SavedToStick = "saved-to-stick",
        /// A card on paper.
        Printed = "printed",
        /// A slip on paper.
        SlipPrinted = "slip-printed",
        /// The slip of a consent on paper.
        ConsentSlipPrinted = "consent-slip-printed",
    }
}

closed! {
    /// What is limited.
    pub enum Limit {
        /// Messages of the kiosk in an hour.
        MessagesAnHour = "messages-an-hour",
        /// Messages to one number.
        MessagesToNumber = "messages-to-number",
        /// Requests in a minute.
        RequestsAMinute = "requests-a-minute",
        /// The minute between two messages.
        Resend = "resend",
        /// Wrong codes.
        WrongCodes = "wrong-codes",
        /// A pause that the service demands.
        ServicePause = "service-pause",
    }
}

closed! {
    /// What is looked at before it is used.
    pub enum Validation {
        /// An Aadhaar number or virtual id.
        AadhaarId = "aadhaar-id",
        /// An ABHA number.
        AbhaNumber = "abha-number",
        /// An ABHA address.
        AbhaAddress = "abha-address",
        /// A mobile.
        Mobile = "mobile",
        /// An e-mail address.
        EmailAddress = "email-address",
        /// What a scanner read.
        ScannedCode = "scanned-code",
        /// An answer of the service.
        Answer = "answer",
        /// A picture of the service.
        Picture = "picture",
    }
}

closed! {
    /// What was changed by others.
    pub enum Tamper {
        /// The chain of the record.
        Record = "record",
        /// The record is shorter than its anchor.
        RecordCutOff = "record-cut-off",
    }
}

closed! {
    /// How entries are written out.
    pub enum ExportFormat {
        /// One JSON object a line.
        JsonLines = "json-lines",
        /// Comma-separated values with a line of headings.
        Csv = "csv",
    }
}

closed! {
    /// The kinds of events that NHA's reference for secure applications wants logged (section 2.1.7).
    pub enum Mandatory {
        /// Somebody proved who they are.
        AuthenticationSuccess = "authentication-success",
        /// Somebody did not.
        AuthenticationFailure = "authentication-failure",
        /// Something was not allowed.
        AccessRefused = "access-refused",
        /// A session began or ended.
        Session = "session",
        /// Something given was not valid.
        ValidationFailure = "validation-failure",
        /// Something was changed by others.
        Tampering = "tampering",
        /// A secure connection was not made.
        TlsFailure = "tls-failure",
        /// Something could not be encrypted, or a key was not as it should be.
        CryptographyFailure = "cryptography-failure",
        /// Something that the public cannot do.
        AdministrativeAct = "administrative-act",
        /// Settings or secrets were read or changed.
        Configuration = "configuration",
        /// A person's data were shown, given out or changed.
        DataAccess = "data-access",
    }
}

impl EventKind {
    /// An event of a visit.
    #[must_use]
    pub const fn at(self, place: Place) -> Event {
        Event { kind: self, place }
    }

    /// An event of the kiosk itself.
    #[must_use]
    pub const fn of_the_kiosk(self) -> Event {
        self.at(Place {
            session: None,
            journey: None,
            step: None,
        })
    }

    /// How long it is kept: where people went on their way is of use for a while, and the rest is for
    /// auditors.
    #[must_use]
    pub const fn class(self) -> Class {
        self.sorted().0
    }

    /// Which kind of NHA's list it belongs to, if to any.
    #[must_use]
    pub const fn mandatory(self) -> Option<Mandatory> {
        self.sorted().1
    }

    /// The one table of both.
    const fn sorted(self) -> (Class, Option<Mandatory>) {
        match self {
            Self::RecordBegan { .. }
            | Self::RecordOpened { .. }
            | Self::RecordClosed
            | Self::PreviousRunEndedAbnormally { .. }
            | Self::PersonToldOfRestart
            | Self::StaffToldOfRestart
            | Self::RecordGap { .. }
            | Self::AccountReactivated
            | Self::AddressChosen
            | Self::CardNotGiven { .. }
            | Self::HandoffAnswered { .. }
            | Self::HandedOver
            | Self::StaffCalled { .. }
            | Self::StaffClosed => (Class::Audit, None),
            Self::RecordVerified { .. }
            | Self::RecordExported { .. }
            | Self::RecordPurged { .. }
            | Self::RecordShortened { .. }
            | Self::RecordAnchored { .. }
            | Self::PracticeSwitched { .. }
            | Self::KioskLeft { .. }
            | Self::HandoffSentAgain
            | Self::HandoffPaused { .. } => (Class::Audit, Some(Mandatory::AdministrativeAct)),
            Self::SessionBegan | Self::SessionEnded { .. } => {
                (Class::Audit, Some(Mandatory::Session))
            }
            Self::JourneyBegan
            | Self::JourneyDone
            | Self::StepReached
            | Self::ClockJumped { .. } => (Class::Operations, None),
            Self::ConsentGiven
            | Self::ConsentRefused
            | Self::ConsentWithdrawn
            | Self::AbhaCreated { .. }
            | Self::AbhaMayHaveBeenMade
            | Self::AccountRenewed => (Class::AadhaarTransaction, None),
            Self::CodeAsked { purpose } => (purpose.class(), None),
            Self::CodeRight { purpose } => {
                (purpose.class(), Some(Mandatory::AuthenticationSuccess))
            }
            Self::CodeWrong { purpose, .. } => {
                (purpose.class(), Some(Mandatory::AuthenticationFailure))
            }
            Self::SignedIn | Self::StaffOpened => {
                (Class::Audit, Some(Mandatory::AuthenticationSuccess))
            }
            Self::SignInRefused { .. } | Self::StaffPinRefused => {
                (Class::Audit, Some(Mandatory::AuthenticationFailure))
            }
            Self::NumberRetrieved
            | Self::MobileChanged
            | Self::EmailChanged
            | Self::DataShown { .. }
            | Self::CardGiven { .. }
            | Self::HandoffWrittenOut { .. } => (Class::Audit, Some(Mandatory::DataAccess)),
            Self::LimitReached { .. } => (Class::Audit, Some(Mandatory::AccessRefused)),
            Self::ConfigurationRead { .. }
            | Self::SecretRead
            | Self::SecretRotated
            | Self::SecretRefused => (Class::Audit, Some(Mandatory::Configuration)),
            Self::TlsFailed { .. } | Self::HostRefused => {
                (Class::Audit, Some(Mandatory::TlsFailure))
            }
            Self::ServiceKeyChanged { .. } | Self::ServiceKeyRefused | Self::EncryptionFailed => {
                (Class::Audit, Some(Mandatory::CryptographyFailure))
            }
            Self::ValidationFailed { .. } => (Class::Audit, Some(Mandatory::ValidationFailure)),
            Self::Tampered { .. } => (Class::Audit, Some(Mandatory::Tampering)),
        }
    }
}

impl CodePurpose {
    const fn class(self) -> Class {
        match self {
            Self::Enrol | Self::Reactivation | Self::ChangeMobile | Self::Kyc => {
                Class::AadhaarTransaction
            }
            Self::EnrolMobile
            | Self::SignIn
            | Self::Found
            | Self::Retrieval
            | Self::NewMobile
            | Self::Email => Class::Audit,
        }
    }
}

fn fault_name<S: Serializer>(fault: &Fault, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(fault.name())
}

fn fault_if_any<S: Serializer>(fault: &Option<Fault>, serializer: S) -> Result<S::Ok, S::Error> {
    fault.map(Fault::name).serialize(serializer)
}

fn tls<S: Serializer>(cause: &TlsFault, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(cause.name())
}
