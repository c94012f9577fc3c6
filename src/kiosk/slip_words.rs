//! What a slip says, on the screen and on paper.

use super::notice_words::notice_words;
use super::trouble;
use crate::card::{self, Content, Mark, SlipText};
use crate::domain::{ConsentItem, ConsentRecord};
use crate::journey::{Slip, SlipKind, StopReason};
use crate::locale::{Locale, Message};

/// The words of a slip.
#[must_use]
pub fn slip_text(slip: &Slip) -> SlipText {
    let moment = slip.made_at.in_india().to_string();
    let made_at = (Message::SlipWhen, moment.clone());
    match &slip.kind {
        SlipKind::Consent(record) => SlipText {
            title: Message::ConsentSlipTitle,
            number: None,
            lines: consent_lines(record),
            are_steps: false,
            made_at: (Message::ConsentSlipWhen, moment),
        },
        &SlipKind::NotNow { number } => SlipText {
            title: Message::SlipTitle,
            number: Some((Message::SlipNumber, number)),
            lines: vec![Message::SlipDeskLine, Message::SlipCareLine],
            are_steps: false,
            made_at,
        },
        &SlipKind::Notice(reason) => {
            let minutes = if let StopReason::LockedOut { until_utc, .. } = reason {
                let left = until_utc.0.saturating_sub(slip.made_at.0).max(0);
                u32::try_from(left / 60_000 + i64::from(left % 60_000 > 0)).unwrap_or(u32::MAX)
            } else {
                0
            };
            let (title, line) = notice_words(reason, minutes);
            let number = trouble::of_reason(reason).to_string();
            SlipText {
                title,
                number: None,
                lines: vec![line, Message::ForStaff { words: number }],
                are_steps: false,
                made_at,
            }
        }
        &SlipKind::Rescue { by_face } => {
            let face = by_face.then_some(Message::RescueFace);
            let steps = [
                Message::RescueCheck,
                Message::RescueLink,
                Message::RescueDesk,
            ];
            SlipText {
                title: Message::RescueTitle,
                number: None,
                lines: steps.into_iter().chain(face).collect(),
                are_steps: true,
                made_at,
            }
        }
    }
}

/// What was agreed to and what was not, in plain words, and how it is taken back. What is not shown
/// is not spoken of; what was not agreed to, of what is shown, was refused.
fn consent_lines(record: &ConsentRecord) -> Vec<Message> {
    let shown = ConsentItem::shown(&record.heard).iter();
    let said = shown.filter_map(|item| {
        let yes = record.agreed.contains(item);
        match item {
            ConsentItem::AadhaarUse => Some(Message::ConsentSlipAadhaar),
            ConsentItem::PastRecords if yes => Some(Message::ConsentSlipPastYes),
            ConsentItem::PastRecords => Some(Message::ConsentSlipPastNo),
            ConsentItem::ShareRecords if yes => Some(Message::ConsentSlipShareYes),
            ConsentItem::ShareRecords => Some(Message::ConsentSlipShareNo),
            ConsentItem::PublicHealth if yes => Some(Message::ConsentSlipPublicYes),
            ConsentItem::PublicHealth => Some(Message::ConsentSlipPublicNo),
            // By whom it was explained, and the person's word for all of it, is the record's.
            ConsentItem::HealthWorker | ConsentItem::OwnDeclaration => None,
        }
    });
    let version = record.version.to_owned();
    said.chain([
        Message::ConsentSlipWithdraw,
        Message::ConsentSlipText { version },
    ])
    .collect()
}

/// The slip as it is printed.
pub(super) fn paper(
    slip: &Slip,
    clinic: Option<&str>,
    mark: Option<Mark>,
    locale: &Locale,
) -> Content {
    card::slip(&slip_text(slip), locale)
        .made_at(clinic, locale)
        .marked(mark, locale)
}
