//! What staff read of the hand-off: what is wrong, and what they do about it.

use super::handoff::HandoffOff;
use super::record::RecordFault;
use super::record_words;
use crate::abdm::SecretError;
use crate::handoff::{ExportError, KeyError, StoreFault};
use crate::locale::Message;
use crate::record::{DestinationKind, HandoffError, HandoffFault};
use std::io::ErrorKind;

/// Where people are sent.
pub(super) const fn destination(kind: DestinationKind) -> Message {
    match kind {
        DestinationKind::Fhir => Message::StaffHandoffToFhir,
        DestinationKind::Folder => Message::StaffHandoffToFolder,
        DestinationKind::Webhook => Message::StaffHandoffToWebhook,
        DestinationKind::Nats => Message::StaffHandoffToNats,
    }
}

/// Why somebody did not arrive.
pub(super) const fn fault(fault: HandoffFault) -> Message {
    match fault {
        HandoffFault::Offline => Message::HandoffFaultOffline,
        HandoffFault::TimedOut => Message::HandoffFaultTimedOut,
        HandoffFault::Interrupted => Message::HandoffFaultInterrupted,
        HandoffFault::Untrusted => Message::HandoffFaultUntrusted,
        HandoffFault::Busy => Message::HandoffFaultBusy,
        HandoffFault::ServerFailed => Message::HandoffFaultServerFailed,
        HandoffFault::NotSignedIn => Message::HandoffFaultNotSignedIn,
        HandoffFault::NotAllowed => Message::HandoffFaultNotAllowed,
        HandoffFault::SecretUnreadable => Message::HandoffFaultSecretUnreadable,
        HandoffFault::WrongAddress => Message::HandoffFaultWrongAddress,
        HandoffFault::Redirected => Message::HandoffFaultRedirected,
        HandoffFault::NoAnswer => Message::HandoffFaultNoAnswer,
        HandoffFault::NotWritable => Message::HandoffFaultNotWritable,
        HandoffFault::NoRoom => Message::HandoffFaultNoRoom,
        HandoffFault::SeveralMatches => Message::HandoffFaultSeveralMatches,
        HandoffFault::AnotherPerson => Message::HandoffFaultAnotherPerson,
        HandoffFault::Conflict => Message::HandoffFaultConflict,
        HandoffFault::Refused => Message::HandoffFaultRefused,
        HandoffFault::Unreadable => Message::HandoffFaultUnreadable,
    }
}

/// Why it is off though the settings want it.
pub(super) const fn off(off: HandoffOff) -> Message {
    match off {
        HandoffOff::NoRecord => Message::StaffHandoffOffRecord,
        HandoffOff::NoPlace => Message::StaffHandoffOffPlace,
        HandoffOff::Key(
            KeyError::Length
            | KeyError::Secret(SecretError::Empty | SecretError::TooLong | SecretError::NoText),
        ) => Message::StaffHandoffOffDamaged,
        HandoffOff::Key(KeyError::Secret(_)) => Message::StaffHandoffOffSecret,
        HandoffOff::Key(KeyError::NotMade(_)) => Message::StaffHandoffOffUnmade,
        HandoffOff::Reach(_) => Message::StaffHandoffOffAddress,
    }
}

/// Why the last person could not be handed over.
pub(super) const fn refused(error: HandoffError) -> Message {
    match error {
        HandoffError::Full => Message::StaffHandoffFull,
        HandoffError::NotSealed => Message::StaffHandoffNotSealed,
        HandoffError::AnotherKey => Message::StaffHandoffAnotherKey,
        HandoffError::NoNumber => Message::StaffHandoffNoNumber,
        HandoffError::Write(error) => record_words::staff(RecordFault::of_write(error)),
    }
}

/// Why the outbox cannot be used.
pub(super) const fn store(fault: StoreFault) -> Message {
    match fault {
        StoreFault::Missing => Message::StaffHandoffNoFile,
        StoreFault::Newer => Message::RecordStaffNewer,
        StoreFault::Exposed => Message::RecordStaffExposed,
        StoreFault::AnotherKey => Message::StaffHandoffAnotherKey,
        StoreFault::Write(error) => record_words::staff(RecordFault::of_write(error)),
        StoreFault::Closed => Message::RecordStaffDisk,
    }
}

/// Why not all that failed is in the folder.
pub(super) fn not_written(error: ExportError, folder: String) -> Message {
    match error {
        ExportError::Store(fault) => store(fault),
        ExportError::Exposed { .. } => Message::StaffHandoffFolderExposed { folder },
        ExportError::Folder(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
            Message::StaffHandoffFolderFull { folder }
        }
        ExportError::Folder(_) => Message::StaffHandoffFolderReadOnly { folder },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::WriteError;
    use std::collections::BTreeSet;

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        let faults = HandoffFault::ALL.iter().map(|one| fault(*one).key());
        let said: BTreeSet<_> = faults.collect();
        assert_eq!(said.len(), HandoffFault::ALL.len());
    }

    #[test]
    fn another_key_is_said_alike_wherever_it_shows() {
        let here = refused(HandoffError::AnotherKey).key();
        assert_eq!(here, store(StoreFault::AnotherKey).key());
    }

    #[test]
    fn a_full_disk_and_one_that_takes_nothing_are_two_things() {
        let said = |error| not_written(error, "/folder".to_owned()).key();
        let full = said(ExportError::Folder(ErrorKind::StorageFull));
        let read_only = said(ExportError::Folder(ErrorKind::ReadOnlyFilesystem));
        let open = said(ExportError::Exposed { mode: 0o755 });
        let broken = said(ExportError::Store(StoreFault::Write(WriteError::Broken)));
        let all = BTreeSet::from([full, read_only, open, broken]);
        assert_eq!(all.len(), 4);
        assert_eq!(read_only, said(ExportError::Folder(ErrorKind::NotFound)));
    }
}
