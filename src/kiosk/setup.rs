//! From settings to a running application: the one place that brings the rooms together.

use super::app::{Options, Practice};
use super::counter::Counter;
use super::counts::Counts;
use super::files::{Naming, SaveTo};
use super::handoff::HandoffLine;
use super::in_use::InUse;
use super::known_key::KnownKey;
use super::needs::Needs;
use super::record::{RecordPlace, Recorder};
use super::service_client::ServiceClient;
use super::staff::{Practising, StaffSettings};
use super::staff_call::StaffCall;
use super::theme::least;
use super::usb::UsbRoot;
use super::voice_line::VoiceLine;
use crate::abdm::{
    self, Credentials, Endpoints, SecretNews, SecretWatch, SessionKind, SharedObserver,
};
use crate::card::{Mark, Paper};
use crate::config::{Abdm, Access, Config, Environment, Keeping, SpeechEngine};
use crate::domain::{Generation, Language};
use crate::journey::Settings;
use crate::locale::{self, Locale, Locales, Offer};
use crate::print::Jobs;
use crate::record::{Digest, EventKind};
use crate::sandbox::{self, Sandbox};
use crate::voice::{self, EngineChoice};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;
use zeroize::Zeroizing;

/// Why an application could not be set up.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The languages.
    #[error(transparent)]
    Locale(#[from] locale::Error),
    /// The way to ABDM.
    #[error(transparent)]
    Abdm(#[from] abdm::Error),
    /// The sandbox of practice mode.
    #[error(transparent)]
    Sandbox(#[from] sandbox::Error),
}

/// An application ready to run, and the sandbox that lives beside it in practice mode: it stops
/// when this is dropped.
pub struct Ready {
    /// For the window or the tour.
    pub options: Options,
    /// In practice mode.
    pub sandbox: Option<Sandbox>,
}

/// Makes everything ready. In practice mode the sandbox is started on a free port of this
/// machine; must be called within a tokio runtime that lives as long as the application.
///
/// # Errors
///
/// [`Error`] names the room that could not be made ready.
pub async fn prepare(config: &Config) -> Result<Ready, Error> {
    prepare_with(config, None, Recorder::off()).await
}

/// The same, for a kiosk with a record.
///
/// # Errors
///
/// As [`prepare`].
pub async fn prepare_recorded(config: &Config, record: Recorder) -> Result<Ready, Error> {
    prepare_with(config, None, record).await
}

/// The same, with somebody who is shown every exchange with the service.
///
/// # Errors
///
/// As [`prepare`].
pub async fn prepare_observed(
    config: &Config,
    record: Recorder,
    observer: Option<SharedObserver>,
) -> Result<Ready, Error> {
    prepare_with(config, observer, record).await
}

async fn prepare_with(
    config: &Config,
    observer: Option<SharedObserver>,
    record: Recorder,
) -> Result<Ready, Error> {
    let handoff = if record.is_on() {
        HandoffLine::open(config)
    } else {
        HandoffLine::without_record(config)
    };
    let sandbox = match &config.abdm.access {
        Some(_) => None,
        None => {
            let any_port = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            let sandbox = Sandbox::start(any_port, sandbox::Options::default()).await?;
            tracing::info!(event = "sandbox_started", url = sandbox.url());
            Some(sandbox)
        }
    };
    let access = match (&config.abdm.access, &sandbox) {
        (Some(access), _) => of_service(&config.abdm, access),
        (None, Some(sandbox)) => of_sandbox(&sandbox.url()),
        (None, None) => return Err(abdm::Error::Credentials.into()),
    };
    if config.abdm.environment == Environment::Production && config.abdm.api == Generation::V2 {
        tracing::warn!(
            event = "v2_in_production",
            advice = "ABDM accepts no exit from its sandbox on V1/V2: set api to v3"
        );
    }
    let inches = config.screen.diagonal_inches;
    if inches < least::DIAGONAL_INCHES {
        tracing::warn!(
            event = "panel_too_small",
            inches,
            advice =
                "letters and keys are smaller than people need: use a panel of 10 inches or more"
        );
    }
    record.write_of_the_kiosk(EventKind::ConfigurationRead {
        sha256: config.text.as_ref().map(|text| Digest::of(text.as_bytes())),
    });
    let mut access = access;
    keep_times(&mut access, &config.abdm);
    access.observer = observer;
    access.v2_mobile_code = config.abdm.v2_mobile_code;
    access.v3_reactivation = config.abdm.v3_reactivation;
    // The sandbox of practice has one form alone.
    if config.abdm.access.is_some() {
        access.x_token = config.abdm.x_token;
        if let Some(folder) = &config.kiosk.state_dir {
            let known = KnownKey::of(&config.abdm, folder);
            access.key_before = known.read();
            access.key_watch = Some(known.watch(record.clone()));
        }
        access.secret_watch = Some(watch_secret(record.clone()));
    }
    let locales = locales(config)?;
    let options = Options {
        settings: Settings {
            handoff: handoff.mode(),
            ..settings(config, &locales)
        },
        locales,
        client: ServiceClient::new(access, config.abdm.api)?,
        clinic: config.kiosk.clinic_name.clone(),
        practice: sandbox.as_ref().map(|sandbox| Practice {
            sandbox: sandbox.handle(),
        }),
        mark: mark(&config.abdm),
        save_to: SaveTo {
            folder: behind_link(
                config
                    .kiosk
                    .save_dir
                    .clone()
                    .unwrap_or_else(|| PathBuf::from(USUAL_SAVE_DIR)),
            ),
            naming: Naming::counted(),
            sticks: config.kiosk.usb_dir.clone().map(UsbRoot::new),
        },
        printer: config.printer.clone(),
        jobs: config
            .kiosk
            .state_dir
            .as_deref()
            .map_or_else(Jobs::default, Jobs::kept_in),
        record,
        handoff,
        in_use: InUse::off(),
        counts: Counts::default(),
        appearance: config.screen.theme,
        text_size: config.screen.text_size,
        needs: Needs::usual(config.voice.percent),
        staff_call: StaffCall::new(config.kiosk.call_command.clone()),
        staff: StaffSettings {
            pin: config.staff.pin.clone(),
            state_dir: config.kiosk.state_dir.clone(),
            practising: match config.abdm.access {
                Some(_) => Practising::No,
                None => Practising::Always,
            },
            ..StaffSettings::default()
        },
        counter: Counter::of(config),
        voice: VoiceLine::off(),
        diagonal_inches: config.screen.diagonal_inches,
    };
    Ok(Ready { options, sandbox })
}

/// Where cards go where the settings name no folder, below the one that the program is started in.
pub(super) const USUAL_SAVE_DIR: &str = "abha-cards";

/// Starts the voice that the settings want.
#[must_use]
pub fn voice(config: &Config) -> VoiceLine {
    VoiceLine::open(voice_settings(config))
}

/// What the settings say of the voice.
#[must_use]
pub fn voice_settings(config: &Config) -> voice::Settings {
    let voice = &config.voice;
    let engine = match voice.engine {
        SpeechEngine::Auto => EngineChoice::Auto,
        SpeechEngine::SpeechDispatcher => EngineChoice::SpeechDispatcher,
        SpeechEngine::EspeakNg => EngineChoice::EspeakNg,
        SpeechEngine::Windows => EngineChoice::Windows,
        SpeechEngine::Off => EngineChoice::Off,
    };
    voice::Settings {
        engine,
        percent: voice.percent,
        socket: voice.socket.clone(),
        recordings: voice.recordings.clone(),
    }
}

/// Has the record tell of the client's secret.
fn watch_secret(record: Recorder) -> SecretWatch {
    SecretWatch::new(move |news| {
        record.write_of_the_kiosk(match news {
            SecretNews::Read => EventKind::SecretRead,
            SecretNews::Rotated => EventKind::SecretRotated,
            SecretNews::Refused => EventKind::SecretRefused,
        });
    })
}

/// The record of a kiosk that works for people; off where the settings or the lack of a place want none.
#[must_use]
pub fn record(config: &Config) -> Recorder {
    match config.record_path() {
        Some(path) => Recorder::start(RecordPlace {
            path,
            is_required: config.record.keeping == Keeping::Required,
        }),
        None => Recorder::off(),
    }
}

/// The folder that a link leads to, where the operator has named a link. One that comes later is not
/// theirs.
fn behind_link(folder: PathBuf) -> PathBuf {
    let is_link = std::fs::symlink_metadata(&folder).is_ok_and(|facts| facts.is_symlink());
    match std::fs::canonicalize(&folder) {
        Ok(real) if is_link => real,
        Ok(_) | Err(_) => folder,
    }
}

/// What screens and cards say that are not of the real service. Without a way to it the kiosk
/// practises, whatever it was set up for.
fn mark(abdm: &Abdm) -> Option<Mark> {
    match (&abdm.access, abdm.environment) {
        (None, _) | (Some(_), Environment::Practice) => Some(Mark::Practice),
        (Some(_), Environment::Sandbox) => Some(Mark::Sandbox),
        (Some(_), Environment::Production) => None,
    }
}

/// Finds a language by its tag.
///
/// # Errors
///
/// [`locale::Error::Unknown`] when there is no such language.
pub fn language(tag: &str) -> Result<Language, Error> {
    Ok(Locale::find(tag)?)
}

/// The words of a language, by its tag.
///
/// # Errors
///
/// As [`language`], or when the embedded files are damaged.
pub fn words(tag: &str) -> Result<Locale, Error> {
    Ok(Locale::load(Locale::find(tag)?)?)
}

/// The tags of every language there is.
#[must_use]
pub fn language_tags() -> Vec<&'static str> {
    Locale::available()
        .unwrap_or_default()
        .iter()
        .map(|facts| facts.language.tag())
        .collect()
}

/// The consent manager of a sandbox, and so what its addresses end with.
const PRACTICE_CM: &str = "sbx";

/// The client's view of a sandbox: every host of ABDM under one base.
#[must_use]
pub fn of_sandbox(url: &str) -> abdm::Options {
    let endpoints = Endpoints {
        session: format!("{url}/api/hiecm/gateway/v3/sessions"),
        session_kind: SessionKind::V3,
        abha_v3: format!("{url}/abha/api"),
        abha_v1: format!("{url}/api"),
        phr_v3: format!("{url}/abha/api/v3/phr/web"),
    };
    // The sandbox takes any pair that is not empty.
    let credentials = Credentials::new(
        "practice",
        Zeroizing::new("invented-for-practice".to_owned()),
    );
    abdm::Options::new(endpoints, credentials, PRACTICE_CM)
}

/// The client's view of the service that the settings name.
#[must_use]
pub fn of_service(abdm: &Abdm, access: &Access) -> abdm::Options {
    let mut options = abdm::Options::new(
        access.endpoints.clone(),
        access.credentials.clone(),
        access.cm_id.clone(),
    );
    options.proxy.clone_from(&access.proxy_url);
    options.hip_id.clone_from(&access.hip_id);
    options.roots = access.roots.clone();
    options.session_roots.clone_from(&access.session_roots);
    options.key_sha256.clone_from(&access.key_sha256);
    keep_times(&mut options, abdm);
    options
}

fn keep_times(options: &mut abdm::Options, abdm: &Abdm) {
    options.connect_timeout = abdm.connect_timeout;
    options.read_timeout = abdm.read_timeout;
    options.total_timeout = abdm.total_timeout;
}

/// Whether this is the name of a state or union territory.
#[must_use]
pub fn is_state(name: &str) -> bool {
    locale::of_state(name).is_some()
}

/// The languages that a kiosk offers.
pub(crate) fn locales(config: &Config) -> Result<Locales, locale::Error> {
    let kiosk = &config.kiosk;
    let find = |tag: &String| Locale::find(tag);
    let first = kiosk.state.as_deref().and_then(locale::of_state);
    Locales::new(&Offer {
        languages: kiosk.languages.iter().map(find).collect::<Result<_, _>>()?,
        first: first.unwrap_or_default().to_vec(),
        begins_with: kiosk.language.as_ref().map(find).transpose()?,
    })
}

fn settings(config: &Config, locales: &Locales) -> Settings {
    let kiosk = &config.kiosk;
    Settings {
        language: locales
            .facts()
            .next()
            .map_or(Language::ENGLISH, |facts| facts.language),
        generation: config.abdm.api,
        heard: kiosk.heard.clone(),
        idle: kiosk.idle,
        idle_awaiting_otp: kiosk.idle_awaiting_otp,
        idle_result: kiosk.idle_result,
        countdown: kiosk.countdown,
        messages_per_hour: kiosk.messages_per_hour,
        // The endings are the names of the consent managers (protocol.md section 13); practice is a
        // sandbox of ours.
        address_ending: config
            .abdm
            .access
            .as_ref()
            .map_or_else(|| PRACTICE_CM.to_owned(), |access| access.cm_id.clone()),
        print_limit: config
            .printer
            .as_ref()
            .map(|printer| printer.time_out + GRACE),
        // A slip on a plastic card would cost more than it says.
        prints_slips: config
            .printer
            .as_ref()
            .is_some_and(|printer| printer.paper != Paper::Cr80),
        handoff: None,
        face_code: config.abdm.face_code,
    }
}

/// A print that is called off at its time-out is over a little later.
const GRACE: Duration = Duration::from_secs(15);

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::secret::write_secret;

    /// The settings of a kiosk at the service of this name.
    fn at(environment: &str) -> Config {
        let folder = tempfile::tempdir().unwrap();
        write_secret(&folder.path().join("secret"), b"published nowhere");
        let file = folder.path().join("kiosk.toml");
        let text = format!(
            "[abdm]\nenvironment = \"{environment}\"\nclient_id = \"CLINIC_1\"\nclient_secret_file = \"secret\"\n"
        );
        std::fs::write(&file, text).unwrap();
        Config::read(&file).unwrap()
    }

    #[test]
    fn who_practises_with_the_settings_of_a_service_gets_the_mark_of_practice() {
        for (environment, of_the_service) in
            [("production", None), ("sandbox", Some(Mark::Sandbox))]
        {
            let mut config = at(environment);
            assert_eq!(mark(&config.abdm), of_the_service, "{environment}");
            config.practise();
            assert!(config.abdm.access.is_none());
            assert_eq!(config.abdm.environment, Environment::Practice);
            assert_eq!(mark(&config.abdm), Some(Mark::Practice), "{environment}");
        }
        let mut config = at("production");
        config.abdm.access = None;
        assert_eq!(
            mark(&config.abdm),
            Some(Mark::Practice),
            "nothing real is reached"
        );
    }
}
