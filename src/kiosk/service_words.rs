//! What is said while nobody can begin: a sentence for the person, and one for the staff.

use super::print_words::Words;
use super::screen::staff as staff_words;
use crate::domain::Outage;
use crate::journey::Closed;
use crate::locale::Message;

/// What is said on the first screens. `since` writes a moment as a time of day.
pub(super) fn service_words(closed: Closed, since: impl FnOnce() -> Option<String>) -> Words {
    let person = match since() {
        _ if closed.outage.needs_staff() => Message::ServiceNeedsStaff,
        Some(time) => Message::ServiceSilentSince { time },
        None => Message::ServiceSilent,
    };
    Words {
        person,
        staff: Some(staff(closed.outage)),
    }
}

/// What staff do about it.
pub(super) const fn staff(outage: Outage) -> Message {
    match outage {
        Outage::Offline => Message::ServiceStaffOffline,
        Outage::NoAnswer => Message::ServiceStaffNoAnswer,
        Outage::NotWorking => Message::ServiceStaffNotWorking,
        Outage::SlowDown => Message::ServiceStaffSlowDown,
        Outage::Untrusted { cause } => staff_words::of_tls(cause),
        Outage::NetworkRefused => Message::StaffNetworkRefused,
        Outage::NotAuthorised => Message::StaffNotAuthorised,
        Outage::KeyUnusable => Message::StaffEncryptionUnknown,
        Outage::ClockWrong {
            minutes_ahead: Some(minutes),
        } => {
            let minutes = minutes.unsigned_abs();
            Message::ServiceStaffClockOff { minutes }
        }
        Outage::ClockWrong {
            minutes_ahead: None,
        } => Message::StaffClock,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UtcMillis;
    use std::collections::BTreeSet;

    #[test]
    fn every_outage_has_words_for_staff_of_its_own() {
        let mut said = BTreeSet::new();
        let nameless = Outage::ClockWrong {
            minutes_ahead: None,
        };
        for outage in Outage::ALL.into_iter().chain([nameless]) {
            let closed = Closed {
                outage,
                since: Some(UtcMillis(0)),
            };
            let words = service_words(closed, || Some("10:42".to_owned()));
            assert!(said.insert(words.staff.unwrap().key()), "{outage:?}");
            let expected = if outage.needs_staff() {
                Message::ServiceNeedsStaff
            } else {
                Message::ServiceSilentSince {
                    time: "10:42".to_owned(),
                }
            };
            assert_eq!(words.person, expected, "{outage:?}");
        }
        let closed = Closed {
            outage: Outage::Offline,
            since: None,
        };
        assert_eq!(
            service_words(closed, || None).person,
            Message::ServiceSilent
        );
    }
}
