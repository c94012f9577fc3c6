//! `printers` and `print`: what can be printed to, and a card on its way there.

use abha_kiosk::abdm;
use abha_kiosk::card::{self, Paper};
use abha_kiosk::kiosk::print_words::print_words;
use abha_kiosk::kiosk::{setup, test_card};
use abha_kiosk::print::{
    self, CupsServer, Job, PrintFailure, PrintState, Printer, PrinterState, PrinterUri, Report,
    Target,
};
use anyhow::{Context, bail};
use clap::Args;
use futures::StreamExt;
use serde_json::json;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

#[derive(Args)]
pub(crate) struct PrintersArguments {
    /// The CUPS server
    #[arg(long, value_name = "URL", default_value_t)]
    cups: CupsServer,
    /// A printer besides its queues: ipp://…, ipps://…, or the name of a queue
    #[arg(long, value_name = "URI")]
    printer: Vec<PrinterUri>,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub(crate) struct PrintArguments {
    /// The printer: ipp://…, ipps://…, or the name of a queue of the CUPS server
    #[arg(long, value_name = "URI")]
    printer: PrinterUri,
    /// The CUPS server whose queue it is, if it is one
    #[arg(long, value_name = "URL", default_value_t)]
    cups: CupsServer,
    /// The body of GET /v3/profile/account; without one a test card is printed
    #[arg(long, value_name = "FILE.json")]
    profile: Option<PathBuf>,
    /// The paper; a printer that does not have it gets the nearest that it has
    #[arg(long, value_name = "NAME", default_value = "a4")]
    paper: Paper,
    /// The second language of the card, and the language of the messages
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: String,
    /// How long nothing may move before the job is called off
    #[arg(long, value_name = "SECONDS", default_value_t = print::TIME_OUT.as_secs(),
          value_parser = clap::value_parser!(u64).range(1..=3600))]
    time_out: u64,
}

/// Somebody has to act before it prints.
const SOMEBODY_MUST_ACT: u8 = 3;

/// The printer refused, gave up or is not there.
const NOT_PRINTED: u8 = 4;

/// What a shell says of a program that was interrupted.
const INTERRUPTED: u8 = 130;

/// Lists the printers.
pub(crate) async fn list(arguments: &PrintersArguments) -> anyhow::Result<ExitCode> {
    let listing = print::list(&arguments.cups, &arguments.printer).await;
    // Windows has queues of its own, and nobody there misses a CUPS that was not asked for.
    let is_missed = !cfg!(windows) || arguments.cups != CupsServer::default();
    if let Err(error) = listing.cups
        && is_missed
    {
        super::complain(&format!("no queues: CUPS at {}: {error}", arguments.cups));
    }
    let mut out = std::io::stdout().lock();
    let text = if arguments.json {
        listing
            .printers
            .iter()
            .map(|printer| object(printer) + "\n")
            .collect()
    } else if listing.printers.is_empty() {
        "no printers\n".to_owned()
    } else {
        table(&listing.printers)
    };
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .context("stdout cannot be written")?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a card and tells every change of state.
pub(crate) async fn print(arguments: PrintArguments) -> anyhow::Result<ExitCode> {
    let words = setup::words(&arguments.language)?;
    let content = match &arguments.profile {
        Some(file) => {
            let profile = super::card_command::read(file)?;
            let profile = abdm::profile_from_json(&profile).context("this is no profile")?;
            card::content(&profile, &words)
        }
        None => test_card::content(&words)?,
    };
    let mut running = print::start(Job {
        target: Target {
            printer: arguments.printer,
            server: arguments.cups,
        },
        content,
        paper: arguments.paper,
        time_out: Duration::from_secs(arguments.time_out),
        poll: print::POLL,
        jobs: print::Jobs::default(),
    });
    let canceller = running.canceller();
    let (interrupt, interrupted) = std::sync::mpsc::channel();
    ctrlc::set_handler(move || {
        let _ = interrupt.send(());
        canceller.cancel();
    })
    .context("signals cannot be heard")?;
    let mut last = None;
    while let Some(report) = running.next().await {
        let said = print_words(report.state);
        let line = change(
            &report,
            &words.text(&said.person),
            said.staff.map(|staff| words.text(&staff)).as_deref(),
        );
        last = Some(report.state);
        let mut out = std::io::stdout().lock();
        if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
            running.cancel();
        }
    }
    let by_hand = interrupted.try_recv().is_ok();
    match last {
        Some(state) => Ok(code(state, by_hand)),
        None => bail!("nothing came of it"),
    }
}

/// A state of printing as the code that a script asks for.
fn code(state: PrintState, by_hand: bool) -> ExitCode {
    match state {
        PrintState::Done => ExitCode::SUCCESS,
        PrintState::Failed(PrintFailure::NotMade) => ExitCode::FAILURE,
        PrintState::Failed(PrintFailure::Cancelled) if by_hand => ExitCode::from(INTERRUPTED),
        // A printer that gives a job up because it has no paper waits for somebody as much as
        // a queue that keeps the job.
        PrintState::Failed(PrintFailure::Stuck(_) | PrintFailure::Aborted(Some(_)))
        | PrintState::Attention(_) => ExitCode::from(SOMEBODY_MUST_ACT),
        PrintState::Failed(
            PrintFailure::NotThere
            | PrintFailure::Refused
            | PrintFailure::WantsEncryption
            | PrintFailure::Untrusted
            | PrintFailure::NoFormat
            | PrintFailure::Aborted(None)
            | PrintFailure::Cancelled
            | PrintFailure::Unknown,
        )
        | PrintState::Sending
        | PrintState::Waiting
        | PrintState::Printing => ExitCode::from(NOT_PRINTED),
    }
}

/// One line of JSON for a change.
fn change(report: &Report, message: &str, staff: Option<&str>) -> String {
    json!({
        "event": "print_state",
        "state": report.state.name(),
        "need": report.state.need().map(|need| need.name()),
        "reasons": report.reasons,
        "message": message,
        "staff": staff,
        "paper": report.paper.name(),
    })
    .to_string()
}

fn object(printer: &Printer) -> String {
    json!({
        "event": "printer",
        "name": printer.name,
        "uri": printer.uri.to_string(),
        "state": printer.state.name(),
        "need": printer.state.need().map(|need| need.name()),
        "reasons": printer.reasons,
        "formats": printer.formats,
        "error": printer.error.map(|error| error.to_string()),
    })
    .to_string()
}

/// In columns as wide as what stands in them.
fn table(printers: &[Printer]) -> String {
    let rows: Vec<[String; 5]> = printers
        .iter()
        .map(|printer| {
            let reasons = match printer.error {
                Some(error) => error.to_string(),
                None if printer.reasons.is_empty() => "none".to_owned(),
                None => printer.reasons.join(","),
            };
            let formats: Vec<&str> = printer
                .formats
                .iter()
                .map(String::as_str)
                .filter(|format| ["application/pdf", "image/pwg-raster"].contains(format))
                .collect();
            [
                or_dash(&printer.name),
                printer.uri.to_string(),
                state(printer.state),
                reasons,
                or_dash(&formats.join(",")),
            ]
        })
        .collect();
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|text| text.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..4).map(width).collect();
    rows.iter()
        .map(|row| {
            let mut line = String::new();
            for (text, width) in row.iter().zip(widths.iter().chain(&[0])) {
                line += &format!("{text:width$}  ");
            }
            line.trim_end().to_owned() + "\n"
        })
        .collect()
}

fn state(state: PrinterState) -> String {
    match state.need() {
        Some(need) => format!("{}:{need}", state.name()),
        None => state.name().to_owned(),
    }
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "-" } else { text }.to_owned()
}
