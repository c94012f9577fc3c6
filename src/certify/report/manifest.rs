//! The manifest in the form of NHA's set, and the calls of each case.

use super::{CaseReport, Report};
use crate::certify::case::{Evidence, SET};
use crate::certify::moment::moment;
use crate::certify::redaction::redacted;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Serialize)]
struct Manifest<'a> {
    skill: &'static str,
    set: &'static str,
    entity: &'static str,
    run_started: String,
    run_finished: String,
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    warning: Option<&'static str>,
    cases: Vec<Case<'a>>,
}

#[derive(Serialize)]
struct Case<'a> {
    id: &'static str,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    request_ids: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    observed: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    attachment: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calls: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// `manifest.json`
pub(super) fn write(report: &Report) -> String {
    let manifest = Manifest {
        skill: "abdm-m1",
        set: SET,
        entity: report.entity.name(),
        run_started: moment(report.started),
        run_finished: moment(report.finished),
        client_id: &report.client_id,
        warning: report.warning(),
        cases: report.cases.iter().map(case).collect(),
    };
    pretty(&manifest)
}

fn case(report: &CaseReport) -> Case<'_> {
    let is_run = !matches!(report.outcome, super::Outcome::NotRun);
    let files: Vec<&str> = report
        .pictures
        .iter()
        .map(|picture| picture.file.as_str())
        .collect();
    Case {
        id: report.case.id,
        outcome: report.outcome.name(),
        evidence: is_run.then(|| report.case.evidence.name()),
        request_ids: report.request_ids(),
        observed: &report.observed,
        attachment: files.first().copied(),
        attachments: files.get(1..).unwrap_or_default().to_vec(),
        calls: (!report.calls.is_empty()).then(|| calls_name(report)),
        rule: (is_run && report.case.evidence == Evidence::Screen)
            .then(|| rule(report.case.id))
            .flatten(),
        reason: report.reason.as_deref(),
    }
}

/// The rule of the portal that a screen keeps, where the set names one.
fn rule(id: &str) -> Option<&'static str> {
    match id {
        "CRT_ABHA_102" => Some("hiecm.concept.m1-screen-contract"),
        "CRT_ABHA_104" | "VRFY_ABHA_301" | "VRFY_ABHA_401" => {
            Some("hiecm.concept.m1-honest-screen-states")
        }
        "VRFY_ABHA_302" => Some("hiecm.concept.m1-journey-completes-without-abha"),
        "VRFY_ABHA_403" => Some("hiecm.concept.m1-never-ask-twice"),
        "QR-read" | "VRFY_ABHA_303" => Some("hiecm.concept.m1-two-routes-to-the-profile"),
        _ => None,
    }
}

/// The file of a case's calls.
pub(super) fn calls_name(report: &CaseReport) -> String {
    format!("calls/{}.json", report.case.id)
}

/// What that file holds.
pub(super) fn calls(report: &CaseReport) -> String {
    let calls: Vec<Value> = report
        .calls
        .iter()
        .map(|call| {
            json!({
                "at": moment(call.at),
                "method": call.method,
                "path": call.path,
                "request_id": call.request_id,
                "sent": redacted(&call.sent),
                "status": call.status,
                "answer": redacted(&call.answer),
                "failed": call.fault.map(crate::domain::Fault::name),
            })
        })
        .collect();
    pretty(&calls)
}

fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
