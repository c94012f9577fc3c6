//! `abha-kiosk share`: takes the profiles that people share at a counter.

use super::surroundings::{read_settings, state_folder};
use super::{BAD_SETTINGS, complain};
use abha_kiosk::abdm::{self, ShareEndpoints, ShareGateway};
use abha_kiosk::card::{Pixels, page_png};
use abha_kiosk::config::Config;
use abha_kiosk::disk;
use abha_kiosk::handoff::{FacilityId, Options as WorkerOptions, Rank, worker};
use abha_kiosk::kiosk::driver::utc_now;
use abha_kiosk::kiosk::setup;
use abha_kiosk::locale::{Direction, Locale, Message};
use abha_kiosk::record::TokenBook;
use abha_kiosk::sandbox::{self, Sandbox};
use abha_kiosk::share::{
    Clock, CountedOnly, DeskOptions, Facility, Options, OutboxReceiver, Partners, ProfileReceiver,
    ScanShare, Symbol, ToClinic, Words,
};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct ShareArguments {
    #[command(subcommand)]
    command: Option<ShareCommand>,
    #[command(flatten)]
    serve: ServeArguments,
}

#[derive(Args)]
struct ServeArguments {
    /// Settings from a TOML file, of which [share] and [abdm] count; without it, practice
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Address of this machine to listen on, instead of the file's
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    /// Address of the desk's pages, instead of the file's
    #[arg(long, value_name = "ADDR")]
    desk: Option<SocketAddr>,
}

#[derive(Subcommand)]
enum ShareCommand {
    /// Write the QR of a counter, as an SVG or a PNG
    Qr(QrArguments),
}

#[derive(Args)]
struct QrArguments {
    /// Settings from a TOML file, of which [share] counts; without it, practice
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Which counter
    #[arg(long, value_name = "ID")]
    counter: String,
    /// The picture: .svg or .png
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// The facility and the counter of practice.
const PRACTICE: (&str, &str) = ("IN0000000000", "OPD1");

/// Below the state folder. The folder in between is this user's alone.
const USUAL_TOKENS: &str = "share/tokens.sqlite";

/// How long each part of a request may take to come.
const PATIENCE: Duration = Duration::from_secs(5);

/// A module of a QR in a picture, in pixels, at as many pixels an inch: a side of about 10 cm.
const MODULE: usize = 24;
const DPI: u32 = 300;

impl ShareArguments {
    /// Reads the settings; what is wrong with them is said.
    pub(super) fn settings(&self) -> Result<Config, ExitCode> {
        let file = match &self.command {
            Some(ShareCommand::Qr(qr)) => &qr.config,
            None => &self.serve.config,
        };
        let Some(file) = file else {
            return Ok(Config::practice());
        };
        let mut config = read_settings(file).map_err(|error| {
            complain(&error.to_string());
            ExitCode::from(BAD_SETTINGS)
        })?;
        if config.kiosk.state_dir.is_none() {
            config.kiosk.state_dir = state_folder();
        }
        Ok(config)
    }
}

/// Does what is asked.
pub(super) async fn share(arguments: ShareArguments, config: &Config) -> anyhow::Result<ExitCode> {
    let Some(facility) = facility(config) else {
        complain("[share] needs hip_id and counters: nobody can share without them");
        return Ok(ExitCode::from(BAD_SETTINGS));
    };
    let Some(app) = config.share_app() else {
        complain("[share] needs app_url in production: ABDM names it when a clinic goes live");
        return Ok(ExitCode::from(BAD_SETTINGS));
    };
    match arguments.command {
        Some(ShareCommand::Qr(qr)) => draw(&qr, &app, &facility),
        None => serve(&arguments.serve, config, app, facility).await,
    }
}

fn facility(config: &Config) -> Option<Facility> {
    let set = config.share.facility.clone();
    let practises = config.abdm.access.is_none();
    let usual = || Facility::new(PRACTICE.0, [PRACTICE.1.to_owned()]).ok();
    set.or_else(|| usual().filter(|_| practises))
}

fn draw(qr: &QrArguments, app: &str, facility: &Facility) -> anyhow::Result<ExitCode> {
    let Some(symbol) = Symbol::of(app, facility, &qr.counter) else {
        complain("[share] counters has no such counter");
        return Ok(ExitCode::from(BAD_SETTINGS));
    };
    let extension = qr.out.extension().and_then(|extension| extension.to_str());
    let bytes = match extension {
        Some("svg") => symbol.svg().into_bytes(),
        Some("png") => page_png(&pixels(&symbol), DPI)?,
        Some(_) | None => {
            complain("--out must end in .svg or .png");
            return Ok(ExitCode::from(BAD_SETTINGS));
        }
    };
    disk::write_whole(&qr.out, &bytes)
        .with_context(|| format!("{} cannot be written", qr.out.display()))?;
    let mut stdout = std::io::stdout();
    writeln!(stdout, "{}", symbol.text()).context("stdout cannot be written")?;
    Ok(ExitCode::SUCCESS)
}

fn pixels(symbol: &Symbol) -> Pixels {
    let (side, rgba) = symbol.rgba(MODULE);
    Pixels {
        width: side,
        height: side,
        rgba,
    }
}

/// Serves until it is ended. Says on stdout where, when it is ready.
async fn serve(
    arguments: &ServeArguments,
    config: &Config,
    app: String,
    facility: Facility,
) -> anyhow::Result<ExitCode> {
    let settings = &config.share;
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let sandbox = match config.abdm.access {
        Some(_) => None,
        None => Some(Sandbox::start(any, sandbox::Options::default()).await?),
    };
    let mut client = match (&config.abdm.access, &sandbox) {
        (Some(access), _) => {
            let mut client = setup::of_service(&config.abdm, access);
            client.share = Some(access.share.clone());
            client
        }
        (None, Some(sandbox)) => of_sandbox(&sandbox.url()),
        (None, None) => bail!("there is no service"),
    };
    client.hip_id = Some(facility.hip_id().to_owned());
    let receiver = match receiver(config, &facility) {
        Ok(receiver) => receiver,
        Err(problem) => {
            complain(&problem);
            return Ok(ExitCode::from(BAD_SETTINGS));
        }
    };
    let (place, _practice) = tokens(config)?;
    let book = TokenBook::open(&place, rand::random())?;
    let options = Options {
        listen: arguments.listen.unwrap_or(settings.listen),
        desk: Some(DeskOptions {
            listen: arguments.desk.unwrap_or(settings.desk_listen),
            key_file: settings.desk_key_file.clone(),
            words: words(config)?,
        }),
        facility,
        app,
        trust: settings.trust.clone(),
        token_validity: settings.token_validity,
        patience: PATIENCE,
        clock: Clock::in_india(utc_now),
    };
    let partners = Partners {
        gateway: ShareGateway::new(client)?,
        book,
        receiver,
    };
    let mut service = ScanShare::start(options, partners).await?;
    let ready = serde_json::json!({
        "url": service.url(),
        "desk": service.desk_url(),
        "public_url": settings.public_url,
        "sandbox": sandbox.as_ref().map(Sandbox::url),
    });
    let mut stdout = std::io::stdout();
    writeln!(stdout, "{ready}").context("stdout cannot be written")?;
    stdout.flush().context("stdout cannot be written")?;
    service.stopped().await;
    Ok(ExitCode::SUCCESS)
}

/// Who takes the profiles: the outbox of the hand-off, where one is set. Where anything is sent, it is from
/// now on, as long as no kiosk of this machine does; what is wrong with the settings is said.
fn receiver(config: &Config, facility: &Facility) -> Result<Arc<dyn ProfileReceiver>, String> {
    let Some(handoff) = &config.handoff else {
        return Ok(Arc::new(CountedOnly::default()));
    };
    let record = config.record_path().ok_or(
        "[handoff] needs [record] path in practice, or [kiosk] state_dir: what waits is kept there",
    )?;
    let place = config
        .handoff_key()
        .ok_or("[handoff] needs key_file, or [kiosk] state_dir")?;
    let keys = place
        .open()
        .map_err(|error| format!("[handoff] key_file {error}"))?;
    let keys = Arc::new(keys);
    let destinations = handoff
        .destinations()
        .map_err(|error| format!("[handoff] address {error}"))?;
    let desk = if destinations.is_empty() {
        None
    } else {
        let options = WorkerOptions {
            grace: handoff.grace,
            rank: Rank::GivesWay,
            ..WorkerOptions::usual(Arc::new(utc_now))
        };
        let (desk, worker) = worker(record.clone(), Arc::clone(&keys), destinations, options);
        drop(tokio::spawn(worker.run()));
        Some(desk)
    };
    Ok(Arc::new(OutboxReceiver::new(ToClinic {
        record,
        keys,
        way: handoff.way(),
        with_photo: handoff.with_photo,
        facility: FacilityId::new(facility.hip_id()),
        desk,
    })))
}

fn of_sandbox(url: &str) -> abdm::Options {
    let mut client = setup::of_sandbox(url);
    client.share = Some(ShareEndpoints {
        hiecm: format!("{url}/api/hiecm"),
        gateway: format!("{url}/gateway"),
    });
    client
}

/// The file of the numbers; in practice without one of its own, in a folder that goes with the
/// program.
fn tokens(config: &Config) -> anyhow::Result<(PathBuf, Option<tempfile::TempDir>)> {
    if let Some(file) = &config.share.tokens {
        return Ok((file.clone(), None));
    }
    if config.abdm.access.is_none() {
        let folder = tempfile::tempdir().context("there is no room for a folder")?;
        return Ok((folder.path().join(USUAL_TOKENS), Some(folder)));
    }
    let folder = config.kiosk.state_dir.clone();
    let folder = folder.context("there is no state folder: set [share] tokens")?;
    Ok((Path::new(&folder).join(USUAL_TOKENS), None))
}

fn words(config: &Config) -> anyhow::Result<Words> {
    let tag = config.kiosk.language.as_deref().unwrap_or("en");
    let locale: Locale = setup::words(tag)?;
    let say = |message: Message| locale.text(&message);
    Ok(Words {
        language: tag.to_owned(),
        right_to_left: locale.facts().direction == Direction::RightToLeft,
        calling: say(Message::ShareCalling),
        waiting: say(Message::ShareWaiting),
        nobody: say(Message::ShareNobody),
        call_next: say(Message::ShareCallNext),
        counter: say(Message::ShareCounter),
        patient: say(Message::SharePatient),
        missing: say(Message::ShareMissing),
        scan: say(Message::ShareScan),
        key: say(Message::ShareKey),
        enter: say(Message::Continue),
    })
}
