//! `check`: whether this machine can serve as a kiosk.

use super::{runtime, surroundings};
use abha_kiosk::check::{self, Check, State};
use abha_kiosk::config::{self, Config};
use abha_kiosk::domain::Generation;
use abha_kiosk::kiosk::setup;
use anyhow::Context;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct CheckArguments {
    /// The settings of the kiosk; without them practice is looked at
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// One JSON array of objects with name, state and sentence
    #[arg(long)]
    json: bool,
}

/// Somebody has to look at something.
const LOOK: u8 = 1;

/// Something does not work.
const BROKEN: u8 = 2;

/// Looks, and says what was seen.
pub(crate) fn check(
    arguments: &CheckArguments,
    api: Option<Generation>,
) -> anyhow::Result<ExitCode> {
    let file = arguments.config.as_deref();
    let checks = match settings(arguments, api) {
        Ok(config) => {
            let runtime = runtime()?;
            let checks = runtime.block_on(check::run(&config, file));
            // A name that DNS does not answer for is not waited for.
            runtime.shutdown_background();
            checks
        }
        Err(error) => vec![check::of_broken_settings(&error)],
    };
    let text = if arguments.json {
        serde_json::to_string_pretty(&checks).context("it cannot be written as JSON")? + "\n"
    } else {
        table(&checks)
    };
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .context("stdout cannot be written")?;
    Ok(match State::worst(&checks) {
        State::Ok => ExitCode::SUCCESS,
        State::Look => ExitCode::from(LOOK),
        State::Broken => ExitCode::from(BROKEN),
    })
}

/// The settings as the kiosk would have them, but that the secret is looked at by itself.
fn settings(arguments: &CheckArguments, api: Option<Generation>) -> Result<Config, config::Error> {
    let mut config = match &arguments.config {
        Some(file) => surroundings::read_settings_without_secret(file)?,
        None => Config::practice(),
    };
    config.check_names(&setup::language_tags(), setup::is_state)?;
    if let Some(api) = api {
        config.abdm.speak(api)?;
    }
    if config.kiosk.state_dir.is_none() {
        config.kiosk.state_dir = surroundings::state_folder();
    }
    Ok(config)
}

/// A line for each, and how many there are of each state.
fn table(checks: &[Check]) -> String {
    let width = checks.iter().map(|check| check.name.len()).max();
    let width = width.unwrap_or_default();
    let mut text = String::new();
    for check in checks {
        let (state, name) = (check.state.name(), check.name);
        text += &format!("{state:6}  {name:width$}  {}\n", check.sentence);
    }
    let count = |state| checks.iter().filter(|check| check.state == state).count();
    text + &format!(
        "{} ok, {} to look at, {} broken\n",
        count(State::Ok),
        count(State::Look),
        count(State::Broken)
    )
}
