//! Which drawing a page shows: what is asked for, for people who do not read it.

use super::view_context::ViewContext;
use crate::domain::Fault;
use crate::journey::step::{CodeUse, SlipStep};
use crate::journey::{
    CardStep, Farewell, PrintStage, Problem, Screen, Session, SlipKind, Stage, Step, StopReason,
    WaitStage,
};
use crate::kiosk::widget::Illustration;

/// The drawing of the present page; none where the page shows the thing itself.
pub(super) fn of_page(view: &ViewContext<'_>) -> Option<Illustration> {
    let waits_long =
        |waiting: &crate::journey::PendingRequest| waiting.wait_stage(view.now) == WaitStage::Long;
    if view.waiting.is_some_and(waits_long) {
        return Some(Illustration::Waiting);
    }
    if let Some(Problem::Fault { fault, .. }) = view.problem
        && is_of_the_line(fault)
    {
        return Some(Illustration::NoNetwork);
    }
    if matches!(view.session.stage(), Stage::Home(_)) && view.closed_words().is_some() {
        // Of the record, or of what only staff can mend, no network tells.
        let is_of_the_line = view
            .closed
            .is_some_and(|closed| !closed.outage.needs_staff());
        return Some(if is_of_the_line {
            Illustration::NoNetwork
        } else {
            Illustration::Desk
        });
    }
    of_screen(view.session)
}

/// The drawing of what the person is asked, whatever goes on.
pub(super) fn of_screen(session: &Session) -> Option<Illustration> {
    match session.step() {
        Some(Step::Notice(notice)) => return Some(of_notice(notice.reason())),
        Some(Step::Slip(slip)) => return Some(of_slip(slip)),
        Some(Step::Code(code)) if code.code_use() == CodeUse::Email => {
            return Some(Illustration::Email);
        }
        Some(Step::Card(card)) => return Some(of_card(session, card)),
        _ => {}
    }
    Some(match session.screen() {
        // The first page draws what one needs; lists of services have drawings of their own.
        Screen::Language | Screen::More => return None,
        Screen::Home => {
            if let Stage::Home(home) = session.stage()
                && home.shows_services()
            {
                return None;
            }
            Illustration::FindAccount
        }
        Screen::Consent => Illustration::Consent,
        Screen::Aadhaar => Illustration::AadhaarCard,
        Screen::Mobile | Screen::MobileChange | Screen::MobileConfirm => Illustration::PhoneNumber,
        Screen::CodeDestination | Screen::Kyc => Illustration::PhoneMessage,
        Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => Illustration::SixDigits,
        Screen::Address => Illustration::Address,
        Screen::Create | Screen::Profile => Illustration::Waiting,
        Screen::Created | Screen::Done => Illustration::CardReady,
        Screen::Handoff => Illustration::Desk,
        Screen::LoginId => Illustration::FindAccount,
        Screen::Scan => Illustration::ScanCode,
        Screen::Scanned | Screen::RetrievalDetails => Illustration::PhotoCheck,
        Screen::AccountChoice => Illustration::Accounts,
        Screen::Email => Illustration::Email,
        Screen::Goodbye => {
            if let Stage::Goodbye(goodbye) = session.stage() {
                of_farewell(goodbye.farewell())
            } else {
                Illustration::Clear
            }
        }
        Screen::Card | Screen::Notice | Screen::Slip => Illustration::Desk,
    })
}

/// What is done with the card: it comes out of the printer, or the desk gets it.
fn of_card(session: &Session, card: &CardStep) -> Illustration {
    let printing = card.printing();
    if card.is_taken() {
        Illustration::Done
    } else if is_printing(printing.stage())
        || (session.settings().print_limit.is_some() && printing.may_begin())
    {
        Illustration::PrinterTray
    } else {
        Illustration::Desk
    }
}

/// Whether nothing but the way to the services is wrong.
const fn is_of_the_line(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::Offline
            | Fault::Interrupted
            | Fault::TimedOut
            | Fault::ServiceDown
            | Fault::UidaiDown
            | Fault::Garbled
    )
}

const fn is_printing(stage: PrintStage) -> bool {
    matches!(
        stage,
        PrintStage::Wanted | PrintStage::Running { .. } | PrintStage::Asked
    )
}

/// What would help.
const fn of_notice(reason: StopReason) -> Illustration {
    match reason {
        StopReason::PhoneNotAtHand | StopReason::AadhaarWithoutMobile => Illustration::PhoneMessage,
        StopReason::LockedOut { .. } | StopReason::CodesSpent => Illustration::Waiting,
        StopReason::Deactivated
        | StopReason::NotFound
        | StopReason::MayHaveBeenMade
        | StopReason::CutOff(_) => Illustration::FindAccount,
        StopReason::DetailsDiffer => Illustration::PhotoCheck,
        StopReason::TriesSpent | StopReason::Minor | StopReason::StaffNeeded(_) => {
            Illustration::Desk
        }
    }
}

fn of_slip(slip: &SlipStep) -> Illustration {
    if is_printing(slip.printing().stage()) {
        return Illustration::PrinterTray;
    }
    match slip.slip().kind {
        SlipKind::NotNow { .. } => Illustration::Treatment,
        SlipKind::Consent(_) => Illustration::Consent,
        SlipKind::Rescue { .. } | SlipKind::Notice(_) => Illustration::Desk,
    }
}

const fn of_farewell(farewell: Farewell) -> Illustration {
    match farewell {
        Farewell::Printed => Illustration::Done,
        Farewell::Printing | Farewell::SlipPrinting => Illustration::PrinterTray,
        Farewell::OnStick => Illustration::UsbStick,
        Farewell::Saved | Farewell::SlipPrinted | Farewell::Number(_) => Illustration::Desk,
        Farewell::TimeUp(_) | Farewell::Cleared => Illustration::Clear,
    }
}
