//! The page to look at: one file with everything in it, for a screen and for paper.

use super::{CaseReport, Outcome, Report, Shown};
use crate::certify::recorder::Call;
use crate::certify::redaction::redacted;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::fmt::Write;

const STYLE: &str = "\
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; background: #F5F7FA; color: #10233F; font: 1rem/1.5 sans-serif }\n\
h1, h2 { line-height: 1.25 } h2 { margin: 0 } small { color: #44546C }\n\
table { border-collapse: collapse; width: 100%; background: #fff }\n\
th, td { padding: .35rem .6rem; border: 1px solid #C9D3E0; text-align: left; vertical-align: top }\n\
section { margin: 1.5rem 0; padding: 1rem 1.25rem; background: #fff; border: 1px solid #C9D3E0; border-radius: .5rem }\n\
.pictures { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0; width: 15rem }\n\
figure img { width: 100%; border: 1px solid #5A6880 } figcaption { font-size: .85rem }\n\
pre { margin: .25rem 0; padding: .5rem; overflow-wrap: anywhere; white-space: pre-wrap; background: #EEF2F7; font-size: .8rem }\n\
.outcome { padding: .1rem .5rem; border-radius: .3rem; font-weight: bold; white-space: nowrap }\n\
.passed { background: #D7F0DF; color: #0B4A22 } .failed { background: #FADCDC; color: #7A1010 }\n\
.needs-human { background: #FFE9BF; color: #5C3A00 } .not-run { background: #E3E8EF; color: #33435A }\n\
.warning { padding: .75rem 1rem; background: #FFE9BF; border: 2px solid #B36B00; font-weight: bold }\n\
@media print { body { margin: 0; max-width: none; background: #fff } section { break-inside: avoid-page; border-radius: 0 } }\n";

/// `index.html`
pub(super) fn page(report: &Report) -> String {
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>ABHA Kiosk: evidence for Milestone 1</title>\n<style>\n{STYLE}</style>\n\
         <h1>ABHA Kiosk: evidence for ABDM's Milestone 1</h1>\n<p>{}</p>\n",
        escaped(&report.made())
    );
    if let Some(warning) = report.warning() {
        let _ = writeln!(html, "<p class=\"warning\">{}</p>", escaped(warning));
    }
    let _ = writeln!(
        html,
        "<p><strong>{}</strong></p>\n<p>Numbers of people are hidden: in pictures, in words and in \
         bodies. Of a body, only what is known to be harmless is shown; of everything else its kind \
         and length. Touch a call to see what it said. <a href=\"report.pdf\">The same as PDF</a>, <a href=\"manifest.json\">the \
         manifest</a>.</p>",
        escaped(&report.summary().to_string())
    );
    html.push_str(
        "<table>\n<tr><th>Case</th><th>What it is about</th><th>For this entity</th>\
         <th>Outcome</th><th>REQUEST-IDs</th></tr>\n",
    );
    for case in &report.cases {
        let _ = writeln!(
            html,
            "<tr><td><a href=\"#{id}\">{id}</a></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(case.case.title),
            case.case.need(report.entity).name(),
            badge(case.outcome),
            case.request_ids().len(),
            id = case.case.id,
        );
    }
    html.push_str("</table>\n");
    for case in &report.cases {
        section(&mut html, case, report);
    }
    html.push_str("</html>\n");
    html
}

fn badge(outcome: Outcome) -> String {
    let name = outcome.name();
    format!("<span class=\"outcome {name}\">{name}</span>")
}

fn section(html: &mut String, case: &CaseReport, report: &Report) {
    let _ = writeln!(
        html,
        "<section id=\"{id}\">\n<h2>{id} {}</h2>\n<p>{} <small>{}, evidence: {}</small></p>",
        badge(case.outcome),
        escaped(case.case.title),
        case.case.need(report.entity).name(),
        case.case.evidence.name(),
        id = case.case.id,
    );
    if let Some(reason) = &case.reason {
        let _ = writeln!(html, "<p><strong>Why:</strong> {}</p>", escaped(reason));
    }
    if !case.observed.is_empty() {
        html.push_str("<ul>\n");
        for line in &case.observed {
            let _ = writeln!(html, "<li>{}</li>", escaped(line));
        }
        html.push_str("</ul>\n");
    }
    if !case.pictures.is_empty() {
        html.push_str("<div class=\"pictures\">\n");
        for picture in &case.pictures {
            figure(html, picture);
        }
        html.push_str("</div>\n");
    }
    for call in &case.calls {
        of_call(html, call);
    }
    html.push_str("</section>\n");
}

fn figure(html: &mut String, picture: &Shown) {
    let _ = writeln!(
        html,
        "<figure><a href=\"{file}\"><img src=\"data:image/jpeg;base64,{}\" alt=\"{words}\"></a>\
         <figcaption>{words}</figcaption></figure>",
        STANDARD.encode(&picture.jpeg),
        file = escaped(&picture.file),
        words = escaped(&picture.caption),
    );
}

fn of_call(html: &mut String, call: &Call) {
    let status = call
        .status
        .map_or_else(|| "no answer".to_owned(), |status| status.to_string());
    let id = call.request_id.as_deref().unwrap_or("none");
    let _ = writeln!(
        html,
        "<details><summary>{} {} → {status} <small>REQUEST-ID {}</small></summary>",
        escaped(&call.method),
        escaped(&call.path),
        escaped(id)
    );
    for (what, body) in [
        ("sent", redacted(&call.sent)),
        ("answer", redacted(&call.answer)),
    ] {
        if body != Value::Null {
            let text = serde_json::to_string_pretty(&body).unwrap_or_default();
            let _ = writeln!(html, "<pre>{what}: {}</pre>", escaped(&text));
        }
    }
    html.push_str("</details>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
