//! What stops everything, in words: what it is, and what it means with what to do now. On the page and
//! on the slip.

use super::screen::clock_time;
use crate::journey::{CutOff, StopReason};
use crate::locale::Message as Words;

/// Both sentences. `minutes` is how long a pause lasts yet, where there is one.
pub(super) fn notice_words(reason: StopReason, minutes: u32) -> (Words, Words) {
    match reason {
        StopReason::PhoneNotAtHand => (Words::NoticeNoPhone, Words::NoticeNoPhoneLine),
        StopReason::AadhaarWithoutMobile => (Words::NoticeNoMobile, Words::NoticeNoMobileLine),
        StopReason::LockedOut { until_utc, .. } => {
            let time = clock_time(until_utc);
            (
                Words::NoticeLocked,
                Words::NoticeLockedLine { time, minutes },
            )
        }
        StopReason::Deactivated => (Words::NoticeDeactivated, Words::NoticeDeactivatedLine),
        StopReason::CodesSpent => (Words::NoticeCodesSpent, Words::NoticeCodesSpentLine),
        StopReason::TriesSpent => (Words::NoticeTriesSpent, Words::NoticeTriesSpentLine),
        StopReason::NotFound => (Words::NoticeNotFound, Words::NoticeNotFoundLine),
        StopReason::MayHaveBeenMade => (Words::NoticeMayBeMade, Words::NoticeMayBeMadeLine),
        StopReason::CutOff(CutOff::Enrolment { at }) => {
            let time = clock_time(at);
            (Words::CutOff, Words::CutOffEnrolment { time })
        }
        StopReason::CutOff(CutOff::Change { at }) => {
            let time = clock_time(at);
            (Words::CutOff, Words::CutOffChange { time })
        }
        StopReason::DetailsDiffer => (Words::NoticeDetails, Words::NoticeDetailsLine),
        StopReason::Minor => (Words::NoticeMinor, Words::NoticeMinorLine),
        // What is wrong is for staff: they find it under help, and in the log.
        StopReason::StaffNeeded(_) => (Words::NoticeStaff, Words::NoticeStaffLine),
    }
}
