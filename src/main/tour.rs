//! The sub-command `tour`: pictures of every screen of a journey.

use super::{named, runtime, size};
use abha_kiosk::config::Config;
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::HandoffMode;
use abha_kiosk::kiosk::setup::{self, Ready};
use abha_kiosk::kiosk::theme::{Appearance, TextSize};
use abha_kiosk::kiosk::{Naming, SaveTo, tour};
use abha_kiosk::print::PrinterUri;
use abha_kiosk::share::Facility;
use anyhow::{Context, bail};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

#[derive(Args)]
pub(super) struct TourArguments {
    /// Folder for the pictures
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Language to walk in
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: String,
    /// Size of the pictures in pixels
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1080x1920")]
    size: (u32, u32),
    /// Diagonal of the panel in inches, 7 to 65
    #[arg(long, value_name = "INCHES", default_value_t = 21.5)]
    diagonal: f32,
    /// Text size: 0.75, 1.0, 1.25 or 1.5
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0)]
    text_scale: f32,
    /// Colours: light, dark or high-contrast
    #[arg(long, value_name = "NAME", default_value = "light",
          value_parser = PossibleValuesParser::new(["light", "dark", "high-contrast"]).try_map(named::<Appearance>))]
    theme: Appearance,
    /// Which journey
    #[arg(long, value_name = "NAME", default_value = REGISTRATION, value_parser = tour::journeys())]
    journey: String,
    /// Every language there is, each into a folder of its own
    #[arg(long, conflicts_with = "language")]
    all_languages: bool,
    /// Draw nothing: only look whether every text can be read as it stands. Ends with 1 where a word is
    /// broken, a text cut off or covered, or a page longer than the panel
    #[arg(long)]
    check: bool,
    /// Every journey in both generations, each into a folder of its own
    #[arg(long, conflicts_with = "journey")]
    all: bool,
    /// Print the card as well, with a picture of everything the printer says: an IPP URI or the
    /// name of a queue
    #[arg(long, value_name = "URI", conflicts_with = "all")]
    printer: Option<PrinterUri>,
    /// How long nothing may move before the print is called off
    #[arg(long, value_name = "SECONDS", requires = "printer", default_value_t = 120,
          value_parser = clap::value_parser!(u64).range(1..=600))]
    time_out: u64,
}

/// The journey that is walked when none is named.
const REGISTRATION: &str = "registration";

/// Walks as the arguments say.
pub(super) fn make(arguments: TourArguments, api: Option<Generation>) -> anyhow::Result<()> {
    let tour = Tour {
        language: arguments.language,
        size: arguments.size,
        diagonal_inches: diagonal(arguments.diagonal)?,
        appearance: arguments.theme,
        text_size: text_size(arguments.text_scale)?,
        draws: !arguments.check,
        printer: arguments
            .printer
            .map(|uri| (uri, Duration::from_secs(arguments.time_out))),
    };
    let api = api.unwrap_or_default();
    let walk = |tour: &Tour, out: &Path| {
        if arguments.all {
            tour.walk_all(out)
        } else {
            tour.walk(out, &arguments.journey, api)
        }
    };
    if !arguments.all_languages {
        return walk(&tour, &arguments.out);
    }
    // All of them, so that one does not hide what is wrong with the next.
    let mut result = Ok(());
    for language in setup::language_tags() {
        let tour = Tour {
            language: language.to_owned(),
            ..tour.clone()
        };
        result = result.and(walk(&tour, &arguments.out.join(language)));
    }
    result
}

/// The registration, as it usually looks.
pub(super) fn usual(language: &str, out: &Path) -> anyhow::Result<()> {
    let tour = Tour {
        language: language.to_owned(),
        size: (1080, 1920),
        diagonal_inches: 21.5,
        appearance: Appearance::Light,
        text_size: TextSize::Normal,
        draws: true,
        printer: None,
    };
    tour.walk(out, REGISTRATION, Generation::V3)
}

/// How the pictures of a tour look.
#[derive(Clone)]
struct Tour {
    language: String,
    size: (u32, u32),
    diagonal_inches: f32,
    appearance: Appearance,
    text_size: TextSize,
    draws: bool,
    printer: Option<(PrinterUri, Duration)>,
}

impl Tour {
    fn walk_all(&self, out: &Path) -> anyhow::Result<()> {
        let walk = |name: &str, api| {
            let walk = |journey| {
                let folder = out.join(format!("{journey}-{name}"));
                self.walk(&folder, journey, api)
                    .with_context(|| format!("{journey} {name}"))
            };
            if self.draws {
                return tour::journeys().into_iter().try_for_each(walk);
            }
            // All of them, so that one does not hide what is wrong with the next.
            tour::journeys()
                .into_iter()
                .map(walk)
                .fold(Ok(()), anyhow::Result::and)
        };
        // A walk keeps one core busy, and neither generation knows of the other.
        thread::scope(|scope| {
            let older = scope.spawn(|| walk("v2", Generation::V2));
            let newer = walk("v3", Generation::V3);
            let older = older.join();
            newer.and(older.unwrap_or_else(|_| Err(anyhow::anyhow!("the walk in v2 broke"))))
        })
    }

    fn walk(&self, out: &Path, journey: &str, api: Generation) -> anyhow::Result<()> {
        let mut config = Config::practice();
        config.abdm.api = api;
        if !self.draws {
            // What a clinic may have set is looked through too.
            config.share.facility = Facility::new("IN0000000000", ["OPD1".to_owned()]).ok();
            config.share.show_counter = Some("OPD1".to_owned());
        }
        if let Some((uri, time_out)) = &self.printer {
            config.print_to(uri.clone());
            if let Some(printer) = &mut config.printer {
                printer.time_out = *time_out;
            }
        }
        runtime()?.block_on(async {
            let ready = self.prepare(&config, out).await?;
            let Some(sandbox) = &ready.sandbox else {
                bail!("the tour walks in the sandbox alone");
            };
            let journey = tour::journey(journey).context("there is no such journey")?;
            let Some(walker) = tour::Walker::of(&sandbox.handle(), journey) else {
                bail!("the sandbox knows nobody to walk with");
            };
            let plan = tour::Plan {
                out: out.to_owned(),
                size: self.size,
                language: setup::language(&self.language)?,
                journey,
                walker,
                draws: self.draws,
            };
            let mut faulty = tour::walk(ready.options, sandbox.handle(), &plan).await?;
            if !self.draws && plan.journey.name() == REGISTRATION && api == Generation::V3 {
                let staff = self.prepare(&config, out).await?;
                faulty.extend(tour::look_at_staff_side(staff.options, &plan).await?);
            }
            for (screen, fault) in &faulty {
                let (language, journey) = (&self.language, plan.journey.name());
                writeln!(std::io::stdout(), "{language} {journey} {screen}: {fault}")?;
            }
            anyhow::ensure!(
                self.draws || faulty.is_empty(),
                "texts cannot be read as they stand"
            );
            Ok(())
        })
    }
}

impl Tour {
    /// A kiosk that looks as the arguments say.
    async fn prepare(&self, config: &Config, out: &Path) -> anyhow::Result<Ready> {
        let mut ready = setup::prepare(config).await?;
        ready.options.save_to = SaveTo {
            folder: out.to_owned(),
            naming: Naming::Fixed("card".to_owned()),
            sticks: None,
        };
        ready.options.appearance = self.appearance;
        ready.options.text_size = self.text_size;
        ready.options.diagonal_inches = self.diagonal_inches;
        if !self.draws {
            ready.options.settings.handoff = Some(HandoffMode::Sent);
        }
        Ok(ready)
    }
}

fn text_size(factor: f32) -> anyhow::Result<TextSize> {
    TextSize::ALL
        .into_iter()
        .find(|size| (size.factor() - factor).abs() < 0.01)
        .context("the text size is 0.75, 1.0, 1.25 or 1.5")
}

fn diagonal(inches: f32) -> anyhow::Result<f32> {
    anyhow::ensure!(
        (7.0..=65.0).contains(&inches),
        "the diagonal is 7 to 65 inches"
    );
    Ok(inches)
}
