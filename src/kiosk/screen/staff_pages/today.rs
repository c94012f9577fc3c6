//! What was counted today, without anybody in it.

use super::rows::Row;
use crate::domain::Fault;
use crate::journey::Screen;
use crate::kiosk::counts::{Stopped, Today, Why};
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::screen::{clock_time, problem};
use crate::kiosk::trouble;
use crate::locale::Message as Words;

/// Since when it was counted.
pub(super) fn since(today: &Today) -> Words {
    Words::StaffTodaySince {
        time: clock_time(today.since),
    }
}

/// How many began, what they came away with, and where and why the others stopped.
pub(super) fn rows(today: &Today) -> Vec<Row> {
    let mut rows = vec![
        Row::Count(Words::StaffBegan, today.sessions),
        Row::Count(Words::StaffMade, today.made),
        Row::Count(Words::StaffFound, today.found),
        Row::Count(Words::StaffPrinted, today.printed),
        Row::Count(Words::StaffSaved, today.saved),
    ];
    let seldom = [
        (Words::StaffReactivated, today.reactivated),
        (Words::StaffMobileChanged, today.mobile_changed),
    ];
    let seldom = seldom.into_iter().filter(|(_, count)| *count > 0);
    rows.extend(seldom.map(|(words, count)| Row::Count(words, count)));
    if !today.stopped.is_empty() {
        rows.push(Row::Heading(Words::StaffStopped));
    }
    rows.extend(today.stopped.iter().map(|stopped| Row::Stopped(*stopped)));
    rows
}

/// On which page, by the number that docs/trouble.md has for it, and why.
pub(super) fn stopped(view: &ViewContext<'_>, stopped: &Stopped) -> Words {
    Words::StaffStoppedAt {
        page: view.say(&page(stopped.step)),
        number: u32::from(trouble::of_screen(stopped.step)),
        why: view.say(&why(stopped.why)),
    }
}

/// A page in a word or two.
const fn page(screen: Screen) -> Words {
    match screen {
        Screen::Language => Words::Languages,
        Screen::Home => Words::HomeQuestion,
        Screen::Consent => Words::StepConsent,
        Screen::Aadhaar => Words::StepAadhaar,
        Screen::Mobile | Screen::MobileChange | Screen::MobileConfirm => Words::StepPhone,
        Screen::CodeDestination
        | Screen::AadhaarOtp
        | Screen::MobileOtp
        | Screen::LoginOtp
        | Screen::Kyc => Words::StepCode,
        Screen::Address => Words::StepAddress,
        Screen::Create
        | Screen::Created
        | Screen::Handoff
        | Screen::LoginId
        | Screen::RetrievalDetails
        | Screen::AccountChoice
        | Screen::Profile
        | Screen::Done => Words::StepNumber,
        Screen::Scan | Screen::Scanned | Screen::Card => Words::StepCard,
        Screen::Notice => Words::Help,
        Screen::Slip => Words::NotNow,
        Screen::More => Words::CardMore,
        Screen::Email => Words::MoreEmail,
        Screen::Goodbye => Words::Finish,
    }
}

/// The words that the person was told, where they were told any.
fn why(why: Why) -> Words {
    match why {
        Why::Finished => Words::StaffWhyFinished,
        Why::Left => Words::StaffWhyLeft,
        Why::NewPerson => Words::StaffWhyNewPerson,
        Why::TimeUp => Words::TimeUp,
        Why::ProgramEnded => Words::StaffWhyProgram,
        Why::Staff => Words::StaffWhyStaff,
        Why::PhoneNotAtHand => Words::NoticeNoPhone,
        Why::AadhaarWithoutMobile => Words::NoticeNoMobile,
        Why::LockedOut | Why::Pause => Words::NoticeLocked,
        Why::Deactivated => Words::NoticeDeactivated,
        Why::CodesSpent => Words::NoticeCodesSpent,
        Why::TriesSpent => Words::NoticeTriesSpent,
        Why::DetailsDiffer => Words::NoticeDetails,
        Why::NotFound => Words::NoticeNotFound,
        Why::MayHaveBeenMade => Words::NoticeMayBeMade,
        Why::CutOff => Words::CutOff,
        Why::Minor => Words::NoticeMinor,
        Why::NotRecorded => Words::NotRecorded,
        Why::Fault(name) => problem::of_fault(name.fault().unwrap_or(Fault::Refused)).0,
    }
}
