//! The sub-command `manual`: the pages of the manual and the completions of shells, made from the
//! very arguments that the program takes. A package lays them where the system looks for them.

use anyhow::Context;
use clap::{Args, Command};
use clap_complete::{Shell, generate_to};
use std::fs;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct ManualArguments {
    /// Where they go; made where it is not there. Files of the same names are written anew
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// What the program is called, and what its pages and files are called after.
const NAME: &str = env!("CARGO_BIN_NAME");

/// What shells complete, and how each calls its file.
const SHELLS: [Shell; 3] = [Shell::Bash, Shell::Zsh, Shell::Fish];

/// Writes a page of section 1 for the program and one for each of its sub-commands, and a file for
/// each shell.
pub(crate) fn write(arguments: &ManualArguments, command: &Command) -> anyhow::Result<()> {
    let folder = &arguments.out;
    let named = || format!("{}", folder.display());
    fs::create_dir_all(folder).with_context(named)?;
    let mut told = told(command);
    clap_mangen::generate_to(told.clone(), folder).with_context(named)?;
    for shell in SHELLS {
        let _ = generate_to(shell, &mut told, NAME, folder).with_context(named)?;
    }
    Ok(())
}

/// The command as people are told of it: without what is hidden, which shells would complete all the
/// same, and without `help`, whose pages would say what the others say.
fn told(command: &Command) -> Command {
    let shown = command.get_subcommands().filter(|one| !one.is_hide_set());
    Command::new(NAME)
        .version(env!("CARGO_PKG_VERSION"))
        // Among the arguments there is one of the program's own.
        .disable_version_flag(true)
        .about(command.get_about().cloned().unwrap_or_default())
        .long_about(command.get_long_about().cloned().unwrap_or_default())
        .args(command.get_arguments().cloned())
        .subcommands(shown.cloned())
        .disable_help_subcommand(true)
        .disable_version_flag(true)
}
