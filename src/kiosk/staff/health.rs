//! How everything stands that the kiosk needs, part by part, with one sentence what to do.

use super::{FolderState, Folders, UidaiSeen, handoff};
use crate::disk::{LITTLE_ROOM, NO_ROOM};
use crate::domain::{Outage, PrinterState, ServiceState, UtcMillis};
use crate::kiosk::handoff::HandoffSeen;
use crate::kiosk::print_words::printer_words;
use crate::kiosk::record::RecordFault;
use crate::kiosk::{record_words, service_words};
use crate::locale::Message as Words;

/// How a part is, as `abha-kiosk check` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::kiosk) enum PartState {
    /// Nothing is to be done.
    Ok,
    /// Somebody has to look.
    Look,
    /// The kiosk does not work with it.
    Broken,
}

/// One part.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::kiosk) struct Part {
    /// Which.
    pub(in crate::kiosk) name: Words,
    /// How it is.
    pub(in crate::kiosk) state: PartState,
    /// What is known of it, and what to do where it is not well.
    pub(in crate::kiosk) said: Vec<Words>,
}

/// What was seen.
#[derive(Debug, Clone, Copy)]
pub(in crate::kiosk) struct Seen<'a> {
    /// Whether the kiosk has a service of its own to practise with.
    pub(in crate::kiosk) practises: bool,
    /// How the way to ABDM stands, once it was looked at.
    pub(in crate::kiosk) service: Option<ServiceState>,
    /// When ABDM was last well.
    pub(in crate::kiosk) last_answer: Option<UtcMillis>,
    /// When it last was not.
    pub(in crate::kiosk) last_failure: Option<UtcMillis>,
    /// What is known of UIDAI.
    pub(in crate::kiosk) uidai: UidaiSeen,
    /// The paper of the printer, where one is set.
    pub(in crate::kiosk) paper: Option<&'static str>,
    /// How the printer stands, once that is known.
    pub(in crate::kiosk) printer: Option<PrinterState>,
    /// The folders, once they were looked at.
    pub(in crate::kiosk) folders: Option<Folders>,
    /// Whether a record is kept.
    pub(in crate::kiosk) has_record: bool,
    /// What is wrong with it.
    pub(in crate::kiosk) record: Option<RecordFault>,
    /// Whether nobody may begin because of that.
    pub(in crate::kiosk) holds_up: bool,
    /// How the hand-off stands, where the settings want one.
    pub(in crate::kiosk) handoff: Option<&'a HandoffSeen>,
    /// The moment.
    pub(in crate::kiosk) now: UtcMillis,
    /// Since when the program runs.
    pub(in crate::kiosk) since: UtcMillis,
}

/// Every part, in the order in which staff look for what is wrong.
pub(in crate::kiosk) fn parts(seen: &Seen<'_>) -> Vec<Part> {
    let handoff = seen
        .handoff
        .map(|handoff| handoff::summary(handoff, seen.practises, seen.now));
    let save = seen.folders.map(|both| both.save);
    let state = seen.folders.map(|both| both.state);
    [
        Some(network(seen)),
        Some(abdm(seen)),
        Some(uidai(seen)),
        Some(clock(seen)),
        Some(printer(seen)),
        handoff,
        Some(folder(seen, Words::StaffPartSave, save)),
        Some(folder(seen, Words::StaffPartState, state)),
        Some(record(seen)),
        Some(version(seen)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) const fn part(name: Words, state: PartState, said: Vec<Words>) -> Part {
    Part { name, state, said }
}

fn ok(name: Words, said: Words) -> Part {
    part(name, PartState::Ok, vec![said])
}

fn look(name: Words, said: Words) -> Part {
    part(name, PartState::Look, vec![said])
}

fn broken(name: Words, said: Words) -> Part {
    part(name, PartState::Broken, vec![said])
}

fn outage(seen: &Seen<'_>) -> Option<Outage> {
    seen.service.and_then(ServiceState::outage)
}

fn network(seen: &Seen<'_>) -> Part {
    let name = Words::StaffPartNetwork;
    if seen.practises {
        return ok(name, Words::StaffNetworkPractice);
    }
    match (seen.service, outage(seen)) {
        (None, _) => look(name, Words::StaffNotLooked),
        (_, Some(outage @ (Outage::Offline | Outage::NetworkRefused))) => {
            broken(name, service_words::staff(outage))
        }
        (_, Some(outage @ Outage::NoAnswer)) => look(name, service_words::staff(outage)),
        (Some(_), Some(_) | None) => ok(name, Words::StaffNetworkOk),
    }
}

fn abdm(seen: &Seen<'_>) -> Part {
    let name = Words::StaffPartAbdm;
    let at = |moment: UtcMillis| when(moment, seen.now);
    let well = seen
        .last_answer
        .map(|answered| Words::StaffAbdmOk { time: at(answered) });
    let ill = seen
        .last_failure
        .map(|failed| Words::StaffAbdmFailed { time: at(failed) });
    match seen.service {
        None => look(name, Words::StaffNotLooked),
        Some(ServiceState::Available) if seen.practises => ok(name, Words::PracticeExplained),
        Some(ServiceState::Available) => {
            part(name, PartState::Ok, well.into_iter().chain(ill).collect())
        }
        Some(ServiceState::Unavailable(outage)) => {
            let said = [Some(service_words::staff(outage)), well];
            part(
                name,
                PartState::Broken,
                said.into_iter().flatten().collect(),
            )
        }
    }
}

fn uidai(seen: &Seen<'_>) -> Part {
    let name = Words::StaffPartUidai;
    let at = |moment: UtcMillis| when(moment, seen.now);
    match (seen.practises, seen.uidai.silent(), seen.uidai.answered()) {
        (_, Some(silent), _) => look(name, Words::StaffUidaiSilent { time: at(silent) }),
        (true, None, _) => ok(name, Words::PracticeExplained),
        (false, None, Some(answered)) => ok(name, Words::StaffUidaiOk { time: at(answered) }),
        (false, None, None) => look(name, Words::StaffUidaiUnknown),
    }
}

fn clock(seen: &Seen<'_>) -> Part {
    let name = Words::StaffPartClock;
    let time = seen.now.in_india().to_string();
    match (seen.service, outage(seen)) {
        (_, Some(outage @ Outage::ClockWrong { .. })) => {
            let said = vec![
                service_words::staff(outage),
                Words::StaffClockAlone { time },
            ];
            part(name, PartState::Broken, said)
        }
        (Some(ServiceState::Available), _) if !seen.practises => {
            ok(name, Words::StaffClockOk { time })
        }
        (Some(ServiceState::Available), _) => ok(name, Words::StaffClockAlone { time }),
        (Some(ServiceState::Unavailable(_)) | None, _) => {
            look(name, Words::StaffClockAlone { time })
        }
    }
}

fn printer(seen: &Seen<'_>) -> Part {
    let name = Words::StaffPartPrinter;
    let Some(paper) = seen.paper else {
        return ok(name, Words::StaffPrinterNone);
    };
    match seen.printer {
        None => look(name, Words::StaffNotLooked),
        Some(state) => match printer_words(state).and_then(|words| words.staff) {
            Some(words) => broken(name, words),
            None => ok(
                name,
                Words::StaffPrinterOk {
                    paper: paper.to_owned(),
                },
            ),
        },
    }
}

fn folder(seen: &Seen<'_>, name: Words, state: Option<FolderState>) -> Part {
    match state {
        None => look(name, Words::StaffNotLooked),
        Some(FolderState::Unset) if seen.practises => ok(name, Words::StaffFolderUnset),
        Some(FolderState::Unset) => look(name, Words::StaffFolderUnset),
        // It is made with the first card of practice.
        Some(FolderState::Missing) if seen.practises => ok(name, Words::StaffFolderMissing),
        Some(FolderState::Missing) => look(name, Words::StaffFolderMissing),
        Some(FolderState::Refused) => broken(name, Words::StaffFolderRefused),
        Some(FolderState::Writable(None)) => ok(name, Words::StaffFolderOk),
        Some(FolderState::Writable(Some(free))) => {
            let words = size(free);
            if free < NO_ROOM {
                broken(name, Words::StaffRoomLittle { free: words })
            } else if free < LITTLE_ROOM {
                look(name, Words::StaffRoomLittle { free: words })
            } else {
                ok(name, Words::StaffRoomOk { free: words })
            }
        }
    }
}

fn record(seen: &Seen<'_>) -> Part {
    let name = Words::StaffPartRecord;
    match (seen.has_record, seen.record) {
        (false, _) if seen.practises => ok(name, Words::StaffRecordOff),
        (false, _) => look(name, Words::StaffRecordOff),
        (true, None) => ok(name, Words::StaffRecordOk),
        (true, Some(fault)) if seen.holds_up => broken(name, record_words::staff(fault)),
        (true, Some(fault)) => look(name, record_words::staff(fault)),
    }
}

fn version(seen: &Seen<'_>) -> Part {
    ok(
        Words::StaffPartVersion,
        Words::StaffVersion {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            since: when(seen.since, seen.now),
        },
    )
}

/// Hour and minute, and the day where it is another one.
pub(in crate::kiosk) fn when(moment: UtcMillis, now: UtcMillis) -> String {
    let (at, now) = (moment.in_india(), now.in_india());
    if at.day_number == now.day_number {
        format!("{:02}:{:02}", at.hour, at.minute)
    } else {
        at.to_string()
    }
}

/// Bytes as people say them.
fn size(bytes: u64) -> String {
    const MB: u64 = 1024 * 1024;
    const GB: u64 = 1024 * MB;
    if bytes < GB {
        format!("{} MB", bytes / MB)
    } else {
        format!("{} GB", bytes / GB)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PrinterNeed;

    const NOW: UtcMillis = UtcMillis(1_700_000_000_000);

    fn well() -> Seen<'static> {
        let folder = FolderState::Writable(Some(9 * LITTLE_ROOM));
        let mut uidai = UidaiSeen::default();
        uidai.note(true, None, NOW);
        Seen {
            practises: false,
            service: Some(ServiceState::Available),
            last_answer: Some(NOW),
            last_failure: None,
            uidai,
            paper: Some("a4"),
            printer: Some(PrinterState::Ready),
            folders: Some(Folders {
                save: folder,
                state: folder,
            }),
            has_record: true,
            record: None,
            holds_up: false,
            handoff: None,
            now: NOW,
            since: NOW,
        }
    }

    fn state(seen: &Seen<'_>, name: &Words) -> PartState {
        let found = parts(seen).into_iter().find(|part| part.name == *name);
        found.expect("a part of this name").state
    }

    #[test]
    fn all_is_well_where_all_was_seen_to_be() {
        for part in parts(&well()) {
            assert_eq!(part.state, PartState::Ok, "{part:?}");
            assert!(!part.said.is_empty(), "{part:?}");
        }
        let practice = Seen {
            practises: true,
            uidai: UidaiSeen::default(),
            paper: None,
            printer: None,
            has_record: false,
            ..well()
        };
        for part in parts(&practice) {
            assert_eq!(part.state, PartState::Ok, "{part:?}");
        }
    }

    #[test]
    fn nothing_is_called_well_that_nobody_has_looked_at() {
        let nothing = Seen {
            service: None,
            last_answer: None,
            uidai: UidaiSeen::default(),
            printer: None,
            folders: None,
            has_record: false,
            ..well()
        };
        for part in parts(&nothing) {
            let is_known = part.name == Words::StaffPartVersion;
            assert_eq!(part.state == PartState::Ok, is_known, "{part:?}");
        }
    }

    #[test]
    fn each_outage_shows_where_staff_mend_it() {
        use PartState::{Broken, Look, Ok};
        let names = [
            Words::StaffPartNetwork,
            Words::StaffPartAbdm,
            Words::StaffPartClock,
        ];
        for outage in Outage::ALL {
            let seen = Seen {
                service: Some(ServiceState::Unavailable(outage)),
                ..well()
            };
            let found = names.clone().map(|name| state(&seen, &name));
            let expected = match outage {
                Outage::Offline | Outage::NetworkRefused => [Broken, Broken, Look],
                Outage::NoAnswer => [Look, Broken, Look],
                Outage::ClockWrong { .. } => [Ok, Broken, Broken],
                Outage::NotWorking
                | Outage::SlowDown
                | Outage::Untrusted { .. }
                | Outage::NotAuthorised
                | Outage::KeyUnusable => [Ok, Broken, Look],
            };
            assert_eq!(found, expected, "{outage:?}");
        }
    }

    #[test]
    fn what_a_printer_a_disk_and_a_record_want_is_said() {
        let need = PrinterState::Attention(PrinterNeed::Paper);
        let seen = Seen {
            printer: Some(need),
            record: Some(RecordFault::NoRoom),
            ..well()
        };
        let printer = &parts(&seen)[4];
        assert_eq!(printer.said, [Words::PrintStaffPaper]);
        assert_eq!(state(&seen, &Words::StaffPartRecord), PartState::Look);
        let seen = Seen {
            holds_up: true,
            ..seen
        };
        assert_eq!(state(&seen, &Words::StaffPartRecord), PartState::Broken);
        for (folder, expected) in [
            (FolderState::Unset, PartState::Look),
            (FolderState::Missing, PartState::Look),
            (FolderState::Refused, PartState::Broken),
            (FolderState::Writable(None), PartState::Ok),
            (FolderState::Writable(Some(NO_ROOM - 1)), PartState::Broken),
            (
                FolderState::Writable(Some(LITTLE_ROOM - 1)),
                PartState::Look,
            ),
            (FolderState::Writable(Some(LITTLE_ROOM)), PartState::Ok),
        ] {
            let folders = Folders {
                save: folder,
                state: FolderState::Writable(None),
            };
            let seen = Seen {
                folders: Some(folders),
                ..well()
            };
            assert_eq!(state(&seen, &Words::StaffPartSave), expected, "{folder:?}");
        }
    }

    #[test]
    fn a_moment_of_another_day_has_its_day() {
        assert_eq!(when(NOW, NOW), "03:43");
        let before = UtcMillis(NOW.0 - 24 * 3_600_000);
        assert_eq!(when(before, NOW), "14-11-2023, 03:43");
        assert_eq!(size(340 * 1024 * 1024), "340 MB");
        assert_eq!(size(12 * 1024 * 1024 * 1024), "12 GB");
    }
}
