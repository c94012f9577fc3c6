//! What is said of the record, and of a run of the program that was cut off: a sentence for the person, and
//! one for the staff.

use super::print_words::Words;
use super::record::RecordFault;
use crate::domain::UtcMillis;
use crate::journey::CutOff;
use crate::locale::Message;

/// Nobody begins while nothing can be recorded.
pub(super) const fn closed(fault: RecordFault) -> Words {
    Words {
        person: Message::ServiceNeedsStaff,
        staff: Some(staff(fault)),
    }
}

/// What staff do about it.
pub(super) const fn staff(fault: RecordFault) -> Message {
    match fault {
        RecordFault::Newer => Message::RecordStaffNewer,
        RecordFault::Broken => Message::RecordStaffBroken,
        RecordFault::ReadOnly => Message::RecordStaffReadOnly,
        RecordFault::Exposed => Message::RecordStaffExposed,
        RecordFault::NoRoom => Message::RecordStaffNoRoom,
        RecordFault::InUse => Message::RecordStaffInUse,
        RecordFault::Disk => Message::RecordStaffDisk,
    }
}

/// What an earlier run was cut off at. `time` writes a moment as a time of day.
pub(super) fn cut_off(cut_off: CutOff, time: impl Fn(UtcMillis) -> String) -> Words {
    let staff = match cut_off {
        CutOff::Enrolment { at } => Message::CutOffStaffEnrolment { time: time(at) },
        CutOff::Change { at } => Message::CutOffStaffChange { time: time(at) },
    };
    Words {
        person: Message::CutOffStaff,
        staff: Some(staff),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn staff_read_of_every_fault_what_they_do_about_it() {
        let said: BTreeSet<_> = RecordFault::ALL
            .into_iter()
            .map(|fault| staff(fault).key())
            .collect();
        assert_eq!(said.len(), RecordFault::ALL.len());
    }
}
