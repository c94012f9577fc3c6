//! Printing at a printer that lives in the test. What real ones do is in `tests/cli/print_tools.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

mod bad_answers;
mod course;
mod documents;
mod leftovers;
mod odd_printers;
mod printer_status;

use abdm_types::{PrintState, PrinterUri};
use abha_card::{self as card, Paper};
use futures::StreamExt;
use kiosk_print::{self as print, Job, Report, Running, Target};
use printer::Printer;
use std::time::Duration;
use test_support::{people, printer, process, raster};

/// Long enough for a busy machine, short enough for nobody to mind.
const LIMIT: Duration = Duration::from_secs(60);

fn target(printer: &Printer) -> Target {
    printer.uri().parse::<PrinterUri>().unwrap().into()
}

fn job(target: Target, paper: Paper, time_out: u64) -> Job {
    Job {
        target,
        content: card::content(&people::asha(), &people::locale("hi")),
        paper,
        time_out: Duration::from_secs(time_out),
        poll: Duration::from_millis(20),
        jobs: print::Jobs::default(),
    }
}

fn start(printer: &Printer) -> Running {
    print::start(job(target(printer), Paper::A4, 60))
}

async fn next(running: &mut Running) -> Report {
    tokio::time::timeout(LIMIT, running.next())
        .await
        .expect("nothing changes any more")
        .expect("it is over")
}

/// Waits for a state, passing over those on the way there.
async fn until(running: &mut Running, state: PrintState) -> Report {
    let mut before = Vec::new();
    loop {
        let report = next(running).await;
        if report.state == state {
            return report;
        }
        before.push(report.state);
        assert!(!report.state.is_final(), "{state:?} never came: {before:?}");
    }
}

/// Waits for the end, and sees that nothing comes after it.
async fn end(running: &mut Running) -> PrintState {
    loop {
        let report = next(running).await;
        if report.state.is_final() {
            assert_eq!(running.next().await, None);
            return report.state;
        }
    }
}
