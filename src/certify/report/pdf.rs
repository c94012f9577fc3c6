//! The document for a reviewer: a table of all cases, then each case that was run, with what was
//! observed, its calls and its pictures.

use super::{CaseReport, Outcome, Report};
use crate::card::{self, Block, Picture};
use crate::certify::redaction::redacted;
use serde_json::Value;
use std::sync::Arc;

/// The most pictures of one case on paper; all are in the folder.
const PICTURES: usize = 8;

/// A body longer than this is cut on paper; all of it is in the folder.
const LONGEST_BODY: usize = 420;

/// `report.pdf`
pub(super) fn write(report: &Report) -> Result<Vec<u8>, card::Error> {
    card::report(
        "ABHA Kiosk: evidence for ABDM's Milestone 1",
        &blocks(report),
    )
}

fn blocks(report: &Report) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title("ABHA Kiosk: evidence for ABDM's Milestone 1".to_owned()),
        Block::Text(report.made()),
    ];
    blocks.extend(
        report
            .warning()
            .map(|warning| Block::Text(warning.to_owned())),
    );
    blocks.push(Block::Text(report.summary().to_string()));
    blocks.push(Block::Fine(
        "Numbers of people are hidden: in pictures, in words and in bodies. Of a body, only what is \
         known to be harmless is shown; of everything else its kind and length."
            .to_owned(),
    ));
    blocks.push(row(
        [
            "Case",
            "What it is about",
            "For this entity",
            "Outcome",
            "Calls",
        ],
        true,
    ));
    for case in &report.cases {
        blocks.push(row(
            [
                case.case.id,
                case.case.title,
                case.case.need(report.entity).name(),
                case.outcome.name(),
                &case.request_ids().len().to_string(),
            ],
            false,
        ));
    }
    blocks.push(Block::NewPage);
    for case in &report.cases {
        of_case(&mut blocks, case, report);
    }
    not_run(&mut blocks, report);
    blocks
}

fn row(cells: [&str; 5], is_head: bool) -> Block {
    let shares = [0.25, 0.41, 0.14, 0.13, 0.07];
    Block::Row {
        cells: shares.into_iter().zip(cells.map(str::to_owned)).collect(),
        is_head,
    }
}

fn of_case(blocks: &mut Vec<Block>, case: &CaseReport, report: &Report) {
    if case.outcome == Outcome::NotRun {
        return;
    }
    blocks.push(Block::Heading(format!(
        "{}: {}",
        case.case.id,
        case.outcome.name()
    )));
    blocks.push(Block::Text(format!(
        "{} ({}, evidence: {})",
        case.case.title,
        case.case.need(report.entity).name(),
        case.case.evidence.name()
    )));
    if let Some(reason) = &case.reason {
        blocks.push(Block::Text(format!("Why: {reason}")));
    }
    let observed = case.observed.iter();
    blocks.extend(observed.map(|line| Block::Fine(format!("• {line}"))));
    for call in &case.calls {
        let status = call
            .status
            .map_or_else(|| "no answer".to_owned(), |status| status.to_string());
        blocks.push(Block::Fine(format!(
            "{} {} · {status} · REQUEST-ID {}",
            call.method,
            call.path,
            call.request_id.as_deref().unwrap_or("none")
        )));
        let answer = redacted(&call.answer);
        if answer != Value::Null {
            blocks.push(Block::Fine(cut(&answer.to_string())));
        }
    }
    let pictures: Vec<Picture> = case
        .pictures
        .iter()
        .take(PICTURES)
        .map(|picture| Picture {
            file: Arc::clone(&picture.jpeg),
            caption: picture.caption.clone(),
        })
        .collect();
    if !pictures.is_empty() {
        blocks.push(Block::Pictures(pictures));
    }
}

/// Why the others were not run.
fn not_run(blocks: &mut Vec<Block>, report: &Report) {
    blocks.push(Block::Heading("Not run".to_owned()));
    for case in &report.cases {
        if let (Outcome::NotRun, Some(reason)) = (case.outcome, &case.reason) {
            blocks.push(Block::Row {
                cells: vec![(0.3, case.case.id.to_owned()), (0.7, reason.clone())],
                is_head: false,
            });
        }
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST_BODY {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST_BODY).collect();
    format!("{start} …")
}
