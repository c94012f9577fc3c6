//! The program `abha-kiosk`: arguments to one sub-command.

#[path = "main/card.rs"]
mod card_command;
#[path = "main/certify.rs"]
mod certify_command;
#[path = "main/check.rs"]
mod check_command;
#[path = "main/contact_sheet.rs"]
mod contact_sheet;
#[path = "main/gateway.rs"]
mod gateway_command;
#[path = "main/log.rs"]
mod log;
#[path = "main/manual.rs"]
mod manual;
#[path = "main/panics.rs"]
mod panics;
#[path = "main/setup.rs"]
mod setup_command;
#[path = "main/share.rs"]
mod share_command;
#[path = "main/surroundings.rs"]
mod surroundings;
#[path = "main/translations.rs"]
mod translations_command;
#[path = "main/version.rs"]
mod version;
#[path = "main/voice.rs"]
mod voice_command;

use abha_kiosk::config::{Config, LogFormat};
use abha_kiosk::domain::Generation;
use abha_kiosk::kiosk::{self, Practising, ServiceManager, Switch, WindowSize, setup};
use abha_kiosk::print::PrinterUri;
use abha_kiosk::sandbox::{self, Sandbox};
use anyhow::Context;
use card_command::CardArguments;
use certify_command::CertifyArguments;
use check_command::CheckArguments;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand};
use kiosk_process::{Hardening, WipingAllocator};
use log::{LastWords, complain};
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use tokio::runtime::Runtime;
use tour_command::TourArguments;
#[cfg(windows)]
use windows_resource as _;

#[path = "main/print.rs"]
mod print_command;
#[path = "main/record.rs"]
mod record_command;
#[path = "main/tour.rs"]
mod tour_command;

/// A health-account kiosk: ABHA registration by Aadhaar OTP, from consent to a printable card.
///
/// Without a sub-command the kiosk window opens. Without a configuration file it practises: it
/// starts a simulator of ABDM in its own process and shows the messages with the codes on a
/// practice phone; nothing leaves this machine.
#[derive(Parser)]
#[command(version, disable_version_flag = true, max_term_width = 100)]
struct Arguments {
    /// Print the version; with --verbose also the languages, and who has looked through each
    // clap's own ends before it has seen what follows it.
    #[arg(short = 'V', long, display_order = 900)]
    version: bool,
    /// More of what --version tells
    #[arg(long, requires = "version", display_order = 901)]
    verbose: bool,
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    kiosk: KioskArguments,
}

#[derive(Args)]
struct KioskArguments {
    /// Settings from a TOML file (see installer/abha-kiosk.example.toml)
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Practise against the built-in sandbox, whatever the file says
    #[arg(long)]
    practice: bool,
    /// Fill the whole screen
    #[arg(long, conflicts_with = "windowed")]
    fullscreen: bool,
    /// A window of this many pixels
    #[arg(long, value_name = "WxH", value_parser = size)]
    windowed: Option<(u32, u32)>,
    /// The language of the first screen, by its tag (en, hi, ta)
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// How the log on stderr is written
    #[arg(long, value_name = "FORMAT", global = true)]
    log_format: Option<LogFormat>,
    /// Which generation of ABDM's calls is spoken
    #[arg(long, value_name = "API", global = true, value_parser = generations())]
    api: Option<Generation>,
    /// Where cards are saved
    #[arg(long, value_name = "DIR")]
    save_dir: Option<PathBuf>,
    /// Where cards are printed: an IPP URI or the name of a queue
    #[arg(long, value_name = "URI")]
    printer: Option<PrinterUri>,
}

#[derive(Subcommand)]
enum Command {
    /// Run the ABDM simulator alone
    ///
    /// Prints {"url":"http://…"} on stdout when it is ready. All hosts of ABDM live under this
    /// base; /practice/inbox, /practice/people, /practice/clock, /practice/faults,
    /// /practice/variants and /practice/reset are its own switches.
    Sandbox {
        /// Address to listen on; port 0 takes a free one
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
        listen: SocketAddr,
        /// The same seed gives the same codes, transactions and ABHA numbers
        #[arg(long, value_name = "N")]
        seed: Option<u64>,
        /// Let other machines reach it, who read every code and change what is answered
        #[arg(long)]
        public: bool,
    },
    /// Hold ABDM's secret on a machine of its own, and hand short session tokens to kiosks
    ///
    /// Kiosks that name it as session_url need no secret. Prints {"url":"http://…"} on stdout when it
    /// is ready. Listens to this machine alone, or elsewhere with a list of kiosks and a certificate
    /// (docs/secret.md).
    Gateway(gateway_command::GatewayArguments),
    /// Take the profiles that people share at a counter, give them numbers, and show who is called
    ///
    /// The clinic's side of ABDM's Scan & Share, behind the clinic's own HTTPS (docs/share.md). Prints
    /// {"url":"http://…","desk":"http://…"} on stdout when it is ready: where requests of ABDM come in,
    /// and the pages of wall screen and desk. Without --config it practises: a sandbox in the same
    /// process plays phone and gateway (POST /practice/share).
    Share(share_command::ShareArguments),
    /// Walk a whole journey without a display and write a picture of every screen
    ///
    /// Ends with 0 only if the card was reached. Writes 01-language.png and so on, card.pdf,
    /// card.png and an index.html that shows them.
    Tour(TourArguments),
    /// Collect the evidence for ABDM's Milestone 1 exit: every case of NHA's set 1.1
    ///
    /// Walks through the kiosk without a display and judges each case by what it saw and by the
    /// calls that left. Without --config it does so by itself, in practice. With it, it speaks to
    /// ABDM's sandbox, and asks at the terminal for numbers and codes that only a person has; they
    /// are not shown, not logged and never written. Leaves manifest.json in NHA's form, index.html
    /// to look at, report.pdf for the reviewer, pictures and calls, with the numbers of people
    /// hidden; or nothing, if a secret were found in any of it.
    ///
    /// The last line says how many mandatory cases passed. Ends with 0 when no mandatory case that
    /// can be run failed, with 1 when one did, with 3 when one was waiting for a person.
    Certify(CertifyArguments),
    /// Look whether this machine can serve as a kiosk: settings, ABDM, printer, folders, voice, screen
    ///
    /// No code is spent and nothing is printed. Says ok, look or broken of each part, and what to do.
    /// Start it as the kiosk's user, on the kiosk's screen. Ends with 0 when all is ok, with 1 when
    /// somebody has to look at something, with 2 when something is broken. A log is written only where
    /// --log-format asks for one.
    Check(CheckArguments),
    /// Ask what a kiosk has to know at its first start, and write its settings
    ///
    /// Seven questions: the clinic, its state and languages, who works the kiosk, the size of the
    /// screen, the printer, ABDM and its secret, the PIN of staff. A second run begins with what the
    /// file says. Comments stay, and what is not asked stays as it is. Nothing is written before it
    /// has been shown; then the check looks at it, and its exit codes are those of this command. Ends
    /// with 3 where nothing was written.
    Setup(setup_command::SetupArguments),
    /// Make a card from a V3 profile
    Card(CardArguments),
    /// List what can be printed to: the queues of CUPS, and printers by URI
    Printers(print_command::PrintersArguments),
    /// Print a card, or a test card, and tell each change of state as a line of JSON
    ///
    /// Ends with 0 when the printer says that it is done; with 3 when somebody has to act (paper,
    /// a cover, nothing moving until the time-out: the job has then been called off); with 4
    /// when the printer refused, gave up or is not there.
    Print(print_command::PrintArguments),
    /// Look after the record of what happened: verify, export, purge and anchor it
    ///
    /// Each is an entry of the record itself, and can be done while the kiosk works.
    Record(record_command::RecordArguments),
    /// Hand the words of the kiosk to translators as PO files, and take them back
    Translations(translations_command::TranslationsArguments),
    /// Look after what is said aloud: which sentences there are, and which somebody has recorded
    Voice(voice_command::VoiceArguments),
    /// Write the pages of the manual and the completions of shells, for a package
    #[command(hide = true)]
    Manual(manual::ManualArguments),
}

/// Also what libraries give back is wiped first.
#[global_allocator]
static ALLOCATOR: WipingAllocator = WipingAllocator;

/// Where the tour goes when there is no display.
const TOUR_FOLDER: &str = "abha-kiosk-tour";

/// The window when nothing else is said: fits on a notebook.
const USUAL_WINDOW: (u32, u32) = (1280, 800);

/// Broken settings end with this code.
const BAD_SETTINGS: u8 = 2;

fn main() -> ExitCode {
    let hardening = kiosk_process::harden();
    #[allow(
        clippy::disallowed_methods,
        reason = "the start of the program is when it begins"
    )]
    let started = Instant::now();
    panics::set_hook();
    let arguments = Arguments::parse();
    let _last_words = LastWords;
    if arguments.version {
        return version::print(arguments.verbose);
    }
    match work(arguments, started, hardening) {
        Ok(code) => code,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn work(arguments: Arguments, started: Instant, hardening: Hardening) -> anyhow::Result<ExitCode> {
    match arguments.command {
        None => open_kiosk(&arguments.kiosk, started, hardening),
        Some(Command::Sandbox {
            listen,
            seed,
            public,
        }) => {
            set_log(arguments.kiosk.log_format);
            serve(listen, seed, public)
        }
        Some(Command::Gateway(gateway)) => {
            let config = match gateway.settings() {
                Ok(config) => config,
                Err(code) => return Ok(code),
            };
            set_log(Some(
                arguments.kiosk.log_format.unwrap_or(config.log.format),
            ));
            runtime()?.block_on(gateway_command::serve(gateway, &config))
        }
        Some(Command::Share(share)) => {
            let config = match share.settings() {
                Ok(config) => config,
                Err(code) => return Ok(code),
            };
            set_log(Some(
                arguments.kiosk.log_format.unwrap_or(config.log.format),
            ));
            runtime()?.block_on(share_command::share(share, &config))
        }
        Some(Command::Tour(tour)) => {
            set_log(arguments.kiosk.log_format);
            tour_command::make(tour, arguments.kiosk.api)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Certify(certify)) => {
            set_log(arguments.kiosk.log_format);
            certify_command::certify(certify, arguments.kiosk.api)
        }
        Some(Command::Check(check)) => {
            if let Some(format) = arguments.kiosk.log_format {
                set_log(Some(format));
            }
            check_command::check(&check, arguments.kiosk.api)
        }
        Some(Command::Setup(arguments)) => setup_command::set_up(&arguments),
        Some(Command::Card(card)) => {
            set_log(arguments.kiosk.log_format);
            card_command::make(&card)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Printers(printers)) => {
            set_log(arguments.kiosk.log_format);
            runtime()?.block_on(print_command::list(&printers))
        }
        Some(Command::Print(print)) => {
            set_log(arguments.kiosk.log_format);
            runtime()?.block_on(print_command::print(print))
        }
        Some(Command::Record(record)) => {
            set_log(arguments.kiosk.log_format);
            record_command::look_after(record)
        }
        Some(Command::Voice(voice)) => voice_command::look_after(voice),
        Some(Command::Translations(translations)) => translations_command::translate(translations),
        Some(Command::Manual(pages)) => {
            manual::write(&pages, &Arguments::command())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn open_kiosk(
    arguments: &KioskArguments,
    started: Instant,
    hardening: Hardening,
) -> anyhow::Result<ExitCode> {
    let (config, practises_by_argument) = match settings(arguments) {
        Ok(settings) => settings,
        Err(error) => {
            complain(&error.to_string());
            return Ok(ExitCode::from(BAD_SETTINGS));
        }
    };
    set_log(Some(arguments.log_format.unwrap_or(config.log.format)));
    let language = config.kiosk.language.as_deref().unwrap_or("en");
    let _ = setup::language(language)?;
    // Whoever practises may look at pictures instead. A kiosk for people without a screen is
    // broken, and whoever started it has to hear of it.
    let practises = config.abdm.access.is_none();
    if !surroundings::has_display() {
        return without_display(language, practises);
    }
    let Hardening {
        undumpable,
        coreless,
        locked,
        quiet,
    } = hardening;
    tracing::info!(
        event = "process_hardened",
        undumpable,
        coreless,
        locked,
        quiet
    );
    let manager = ServiceManager::of_environment();
    let runtime = runtime()?;
    let record = setup::record(&config);
    let mut ready = runtime.block_on(setup::prepare_recorded(&config, record))?;
    ready.options.voice = setup::voice(&config);
    ready.options.in_use = surroundings::in_use();
    if practises_by_argument {
        ready.options.staff.practising = Practising::SinceStart;
    }
    ready.options.staff.switch = Switch::of(&config);
    let _metrics = runtime.block_on(kiosk::metrics::start(&config, &ready.options));
    let size = match arguments.windowed {
        Some((width, height)) => WindowSize::Windowed { width, height },
        None if arguments.fullscreen || fills_the_screen(&config) => WindowSize::Fullscreen,
        None => WindowSize::Windowed {
            width: USUAL_WINDOW.0,
            height: USUAL_WINDOW.1,
        },
    };
    surroundings::forget_leaving();
    let (stopper, stop) = kiosk::stopper();
    surroundings::end_on_signals(stopper)?;
    match kiosk::run(ready.options, size, started, stop, manager) {
        Ok(ended) => Ok(surroundings::end(ended)),
        Err(kiosk::Error::NoDisplay) => without_display(language, practises),
        Err(error) => Err(error.into()),
    }
}

/// A kiosk that works for people fills its screen; one for practice has a window, if the file does
/// not say otherwise.
fn fills_the_screen(config: &Config) -> bool {
    let for_people = config.abdm.access.is_some();
    config.screen.fullscreen.unwrap_or(for_people)
}

/// The settings, and whether it practises by an argument though they name a service.
fn settings(arguments: &KioskArguments) -> Result<(Config, bool), abha_kiosk::config::Error> {
    let mut config = match &arguments.config {
        Some(file) => surroundings::read_settings(file)?,
        None => Config::practice(),
    };
    config.check_names(&setup::language_tags(), setup::is_state)?;
    let names_service = config.abdm.access.is_some();
    if arguments.practice {
        config.practise();
    }
    if let Some(language) = &arguments.language {
        config.kiosk.language = Some(language.clone());
    }
    if let Some(api) = arguments.api {
        config.abdm.speak(api)?;
    }
    if let Some(folder) = &arguments.save_dir {
        config.kiosk.save_dir = Some(folder.clone());
    }
    if let Some(printer) = &arguments.printer {
        config.print_to(printer.clone());
    }
    if config.kiosk.state_dir.is_none() {
        config.kiosk.state_dir = surroundings::state_folder();
    }
    Ok((config, names_service && arguments.practice))
}

/// Without a display the program still does its main job where it can be looked at, in practice.
fn without_display(language: &str, practises: bool) -> anyhow::Result<ExitCode> {
    if !practises {
        anyhow::bail!("no display server was found: the kiosk has no screen to open its window on");
    }
    complain(&format!(
        "no display server was found: the tour of the registration goes into ./{TOUR_FOLDER}/ instead"
    ));
    tour_command::usual(language, Path::new(TOUR_FOLDER))?;
    complain(&format!("done: open ./{TOUR_FOLDER}/index.html"));
    Ok(ExitCode::SUCCESS)
}

fn serve(listen: SocketAddr, seed: Option<u64>, public: bool) -> anyhow::Result<ExitCode> {
    let options = sandbox::Options {
        seed,
        public,
        ..sandbox::Options::default()
    };
    runtime()?.block_on(async {
        let mut sandbox = Sandbox::start(listen, options).await?;
        let ready = serde_json::json!({ "url": sandbox.url() });
        let mut stdout = std::io::stdout();
        writeln!(stdout, "{ready}").context("stdout cannot be written")?;
        stdout.flush().context("stdout cannot be written")?;
        sandbox.stopped().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// The generations, as the configuration writes them.
fn generations() -> impl TypedValueParser<Value = Generation> {
    let v3 = PossibleValue::new("v3").help("The calls that ABDM offers today");
    let v2 = PossibleValue::new("v2").help("The older calls of V1 and V2");
    PossibleValuesParser::new([v3, v2]).try_map(named)
}

/// Finds the variant that serde gives this name.
fn named<T: DeserializeOwned>(name: String) -> Result<T, serde::de::value::Error> {
    T::deserialize(name.into_deserializer())
}

fn runtime() -> anyhow::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("no threads can be started")
}

/// Our own events and no others: the libraries' logs may hold what people typed, and no setting
/// of the environment can turn them on.
fn set_log(format: Option<LogFormat>) {
    use tracing_subscriber::Layer;
    use tracing_subscriber::filter::{LevelFilter, Targets};
    use tracing_subscriber::fmt;
    use tracing_subscriber::layer::SubscriberExt;
    let ours = [
        "abha_kiosk",
        "abdm_client",
        "abdm_gateway",
        "abdm_sandbox",
        "kiosk_print",
        "scan_share",
    ];
    let ours = Targets::new().with_targets(ours.map(|room| (room, LevelFilter::INFO)));
    // Where there is no thread to write it, the program goes on without a log.
    let Some(lines) = log::to_stderr() else {
        return;
    };
    let layer = fmt::layer().with_writer(lines).with_target(false);
    let layer = match format {
        Some(LogFormat::Json) => layer.json().flatten_event(true).boxed(),
        Some(LogFormat::Text) | None => layer.with_ansi(false).boxed(),
    };
    let subscriber = tracing_subscriber::registry().with(layer.with_filter(ours));
    let _ = tracing::subscriber::set_global_default(subscriber);
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let parsed = text
        .split_once(['x', 'X'])
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    match parsed {
        Some((width, height))
            if (480..=7680).contains(&width) && (480..=7680).contains(&height) =>
        {
            Ok((width, height))
        }
        Some(_) => Err("each side must be 480 to 7680 pixels".to_owned()),
        None => Err("must be like 1080x1920".to_owned()),
    }
}
