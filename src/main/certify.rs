//! The sub-command `certify`: the evidence for ABDM's Milestone 1, and the person at the terminal who
//! types what only a person has.

use super::{BAD_SETTINGS, complain, runtime, size, surroundings};
use abha_kiosk::certify::{self, Case, Entity, Fact, Plan, Source, Summary, Who};
use abha_kiosk::config::Config;
use abha_kiosk::domain::Generation;
use abha_kiosk::kiosk::{self, setup};
use anyhow::Context;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use futures::StreamExt;
use std::collections::BTreeMap;
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use zeroize::Zeroizing;

#[derive(Args)]
pub(super) struct CertifyArguments {
    /// Folder for the evidence; it must be empty or not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Who wants to leave ABDM's sandbox: private or government
    #[arg(long, value_name = "NAME", default_value = "private",
          value_parser = PossibleValuesParser::new(["private", "government"]).map(entity))]
    entity: Entity,
    /// Only this case, as NHA writes it (CRT_ABHA_101); may be given several times
    #[arg(long = "case", value_name = "ID", value_parser = case)]
    cases: Vec<&'static Case>,
    /// Run against ABDM's sandbox as this file says, with a person at the terminal
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Language to walk in
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: String,
    /// Size of the pictures in pixels
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1080x1920")]
    size: (u32, u32),
}

/// A mandatory case was waiting for a person.
const NEEDS_A_PERSON: u8 = 3;

/// Runs as the arguments say. Ends with 0 when no mandatory case failed, with 3 when one was
/// waiting for a person.
pub(super) fn certify(
    arguments: CertifyArguments,
    api: Option<Generation>,
) -> anyhow::Result<ExitCode> {
    let mut config = match &arguments.config {
        Some(file) => match super::surroundings::read_settings(file) {
            Ok(config) => config,
            Err(error) => {
                complain(&error.to_string());
                return Ok(ExitCode::from(BAD_SETTINGS));
            }
        },
        None => Config::practice(),
    };
    if let Some(api) = api {
        config.abdm.speak(api)?;
    }
    let plan = Plan {
        out: arguments.out,
        entity: arguments.entity,
        cases: arguments.cases,
        language: setup::language(&arguments.language)?,
        size: arguments.size,
        diagonal_inches: 21.5,
    };
    let mut terminal = Terminal::default();
    let is_real = config.abdm.access.is_some();
    let is_there = std::io::stdin().is_terminal();
    if is_real && !is_there {
        complain("nobody is at the terminal: cases that need a person are recorded as needs-human");
    }
    let person = (is_real && is_there).then_some(&mut terminal as &mut dyn Source);
    // Broken off it leaves nothing, no card of anybody above all.
    let (stopper, stop) = kiosk::stopper();
    surroundings::end_on_signals(stopper)?;
    let summary = runtime()?.block_on(async {
        let mut asked = std::pin::pin!(stop.asked());
        tokio::select! {
            summary = certify::run(&config, &plan, person) => Ok(summary?),
            _ = asked.next() => Err(anyhow::anyhow!("broken off: nothing of this run was kept")),
        }
    })?;
    writeln!(std::io::stdout(), "{summary}").context("stdout cannot be written")?;
    Ok(code(&summary))
}

fn code(summary: &Summary) -> ExitCode {
    if !summary.failed.is_empty() {
        ExitCode::FAILURE
    } else if summary.needs_human.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NEEDS_A_PERSON)
    }
}

fn entity(name: String) -> Entity {
    if name == Entity::Government.name() {
        Entity::Government
    } else {
        Entity::Private
    }
}

fn case(id: &str) -> Result<&'static Case, String> {
    Case::find(id)
        .ok_or_else(|| "is no case of NHA's set 1.1 (docs/m1-cases.md lists them)".to_owned())
}

/// Somebody at the terminal. What they type is asked for once, and kept until the run ends.
#[derive(Default)]
struct Terminal {
    known: BTreeMap<(Who, Fact), Option<Zeroizing<String>>>,
}

impl Source for Terminal {
    fn fact(&mut self, who: Who, fact: Fact) -> Option<Zeroizing<String>> {
        if let Some(known) = self.known.get(&(who, fact)) {
            return known.clone();
        }
        let words = format!("{} (leave empty to skip)", certify::described(who, fact));
        let text = if matches!(fact, Fact::Aadhaar | Fact::Qr) {
            unseen(&words)
        } else {
            seen(&words)
        };
        let _ = self.known.insert((who, fact), text.clone());
        text
    }

    fn code(&mut self, to: &str) -> Option<Zeroizing<String>> {
        let phone = if to.is_empty() { "the phone" } else { to };
        unseen(&format!(
            "the code that came to {phone} (leave empty to skip)"
        ))
    }

    fn wait(&mut self, time: Duration) -> Duration {
        complain(&format!(
            "waiting {} seconds until a new code may be asked for",
            time.as_secs()
        ));
        time
    }
}

/// Asks without showing what is typed.
fn unseen(words: &str) -> Option<Zeroizing<String>> {
    let typed = rpassword::prompt_password(format!("{words}: ")).ok()?;
    given(Zeroizing::new(typed))
}

fn seen(words: &str) -> Option<Zeroizing<String>> {
    let mut stderr = std::io::stderr();
    write!(stderr, "{words}: ").ok()?;
    stderr.flush().ok()?;
    let mut line = Zeroizing::new(String::new());
    let _ = std::io::stdin().lock().read_line(&mut line).ok()?;
    given(line)
}

fn given(line: Zeroizing<String>) -> Option<Zeroizing<String>> {
    let text = Zeroizing::new(line.trim().to_owned());
    (!text.is_empty()).then_some(text)
}
