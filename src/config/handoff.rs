//! `[handoff]`

mod nats;

use super::abdm::{hosts, is_bare, proxy, trust};
use super::error::Error;
use super::field::{Raw, Section};
use super::record::Keeping;
use crate::abdm::SecretPlace;
use crate::handoff::{
    Destination, FileForms, Folder, IdentifierSystem, KeyPlace, Profile, Reach, ReachError, Server,
    SignIn, Way, Webhook,
};
use crate::record::PatientIdForm;
use reqwest::Url;
use serde::Deserialize;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How people get to the clinic's own system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handoff {
    /// `to`, and what that needs.
    pub to: HandoffTo,
    /// `patient_id`: how the clinic's ids are counted at the kiosk; `None` where the destination makes
    /// them.
    pub numbering: Option<PatientIdForm>,
    /// `key_file`, or the credential that the system laid out; without both the key lies in the state
    /// folder ([`Config::handoff_key`](super::Config::handoff_key)).
    pub key: Option<KeyPlace>,
    /// `grace_hours`, 0 to 720: so long what was acknowledged is kept.
    pub grace: Duration,
    /// `photo`: whether the photo is sent.
    pub with_photo: bool,
}

/// To whom people are handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoffTo {
    /// `"local"`: to nobody; a patient id is all there is.
    Local,
    /// `"folder"`: a file a person.
    Folder(Folder),
    /// `"webhook"`: an address that takes JSON.
    Webhook {
        /// `address`, and how it is reached.
        reach: Reach,
        /// `signing_key_file`: the key of the signatures.
        signing: SecretPlace,
    },
    /// `"fhir"`: a server that speaks FHIR R4.
    Fhir {
        /// `address`, and how it is reached.
        reach: Reach,
        /// How patients are written there.
        profile: Profile,
    },
    /// `"nats"`: a stream of NATS JetStream.
    #[cfg(feature = "nats")]
    Nats(Box<crate::handoff::Stream>),
}

impl Handoff {
    /// To nobody, with ids of the usual form and the key in a file.
    #[must_use]
    pub fn local(key: PathBuf) -> Self {
        Self {
            to: HandoffTo::Local,
            numbering: PatientIdForm::parse(PatientIdForm::USUAL).ok(),
            key: Some(KeyPlace::File(key)),
            grace: Duration::ZERO,
            with_photo: false,
        }
    }

    /// The way for the end of a visit.
    #[must_use]
    pub fn way(&self) -> Way {
        use crate::record::DestinationKind as Kind;
        Way {
            destination: match self.to {
                HandoffTo::Local => None,
                HandoffTo::Folder(_) => Some(Kind::Folder),
                HandoffTo::Webhook { .. } => Some(Kind::Webhook),
                HandoffTo::Fhir { .. } => Some(Kind::Fhir),
                #[cfg(feature = "nats")]
                HandoffTo::Nats(_) => Some(Kind::Nats),
            },
            numbering: self.numbering.clone(),
        }
    }

    /// What the outbox is emptied into; none at a clinic on paper.
    ///
    /// # Errors
    ///
    /// [`ReachError`] if it cannot be reached as the settings have it; the check of a file has tried that.
    pub fn destinations(&self) -> Result<Vec<Arc<dyn Destination>>, ReachError> {
        Ok(match &self.to {
            HandoffTo::Local => Vec::new(),
            HandoffTo::Folder(folder) => vec![Arc::new(folder.clone())],
            HandoffTo::Webhook { reach, signing } => {
                vec![Arc::new(Webhook::new(
                    reach,
                    signing.clone(),
                    self.with_photo,
                )?)]
            }
            HandoffTo::Fhir { reach, profile } => {
                vec![Arc::new(Server::new(reach, profile.clone())?)]
            }
            #[cfg(feature = "nats")]
            HandoffTo::Nats(stream) => {
                vec![Arc::new(crate::handoff::Nats::new((**stream).clone())?)]
            }
        })
    }
}

/// What other sections say that matters here.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// Whether the kiosk practises.
    pub(super) practises: bool,
    /// Whether there is a record, in whose file the outbox is.
    pub(super) keeping: Keeping,
}

/// The word of `to`.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum To {
    Local,
    Folder,
    Webhook,
    Fhir,
    Nats,
}

/// The word of `files`.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Files {
    Json,
    Csv,
    Both,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawHandoff {
    to: Raw,
    patient_id: Raw,
    key_file: Raw,
    grace_hours: Raw,
    photo: Raw,
    folder: Raw,
    files: Raw,
    group_reads: Raw,
    address: Raw,
    token_file: Raw,
    user: Raw,
    password_file: Raw,
    signing_key_file: Raw,
    subject: Raw,
    stream: Raw,
    credentials_file: Raw,
    roots: Raw,
    proxy_url: Raw,
    connect_timeout_seconds: Raw,
    total_timeout_seconds: Raw,
    abha_number_systems: Raw,
    abha_address_system: Raw,
    patient_id_system: Raw,
    claim_profile: Raw,
    split_name: Raw,
}

/// In the state folder.
pub(super) const USUAL_KEY: &str = "handoff.key";

/// The names of secrets among the credentials of a service.
const TOKEN: &str = "handoff-token";
const PASSWORD: &str = "handoff-password";
const SIGNING_KEY: &str = "handoff-signing-key";

const MAX_PATH: usize = 4096;
const MAX_USER: usize = 100;
const MOST_SYSTEMS: usize = 4;
const MOST_HOURS: i64 = 720;

impl RawHandoff {
    /// `None` without a `to`: nobody is handed over then. Neither is anybody in practice, unless it stays
    /// on this machine. What the others need is checked all the same, so that a file is right before it is
    /// needed.
    pub(super) fn check(
        &self,
        section: Section<'_>,
        around: Around,
    ) -> Result<Option<Handoff>, Error> {
        let to = section.choice("to", &self.to)?;
        let numbering = self.patient_id(section)?;
        let key = self.key(section)?;
        let grace = self.grace(section)?;
        let with_photo = section.flag("photo", &self.photo)?.unwrap_or_default();
        let folder = self.folder(section, with_photo)?;
        let address = match to {
            Some(To::Nats) => self.nats_address(section)?,
            Some(_) | None => self.address(section)?,
        };
        let stream = self.stream(section)?;
        let profile = self.profile(section, with_photo)?;
        let Some(to) = to else {
            return match self.first_key() {
                None => Ok(None),
                Some(_) => {
                    let rule =
                        "is missing: \"local\", \"folder\", \"webhook\", \"fhir\" or \"nats\"?";
                    Err(section.error("to", &self.to, rule))
                }
            };
        };
        if around.keeping == Keeping::Off {
            let rule = "needs a record, which holds what waits: [record] keep is \"off\"";
            return Err(section.error("to", &self.to, rule));
        }
        let named = matches!(to, To::Webhook | To::Fhir | To::Nats);
        let address = match address {
            None if named => return Err(self.needs(section, "address")),
            address => address.unwrap_or_default(),
        };
        let leaves = named && !is_near(&address);
        // What practice does not use is not looked for either.
        if around.practises && leaves {
            return Ok(None);
        }
        let usual = || PatientIdForm::parse(PatientIdForm::USUAL).ok();
        let (to, numbering) = match to {
            To::Local => (HandoffTo::Local, numbering.or_else(usual)),
            To::Folder => {
                let folder = folder.ok_or_else(|| self.needs(section, "folder"))?;
                (HandoffTo::Folder(folder), numbering.or_else(usual))
            }
            To::Webhook => {
                let reach = self.reach(section, address)?;
                let secret = ("signing_key_file", &self.signing_key_file, SIGNING_KEY);
                let signing = place(section, secret)?;
                let signing = signing.ok_or_else(|| self.needs(section, "signing_key_file"))?;
                (HandoffTo::Webhook { reach, signing }, numbering)
            }
            // The server makes the ids.
            To::Fhir => {
                let reach = self.reach(section, address)?;
                (HandoffTo::Fhir { reach, profile }, None)
            }
            To::Nats => {
                let stream = stream.ok_or_else(|| self.needs(section, "subject and stream"))?;
                let to = self.nats(section, (address, stream), with_photo)?;
                (to, numbering)
            }
        };
        let handoff = Handoff {
            to,
            numbering,
            key,
            grace,
            with_photo,
        };
        handoff
            .destinations()
            .map_err(|error| section.error("address", &self.address, &error.to_string()))?;
        Ok(Some(handoff))
    }

    /// What is set without anybody to hand over to.
    fn first_key(&self) -> Option<&Raw> {
        [
            &self.patient_id,
            &self.key_file,
            &self.folder,
            &self.address,
            &self.signing_key_file,
            &self.subject,
            &self.stream,
        ]
        .into_iter()
        .find(|raw| raw.is_some())
    }

    fn needs(&self, section: Section<'_>, key: &str) -> Error {
        let word = self.to.as_ref().and_then(|value| value.get_ref().as_str());
        let rule = format!("\"{}\" needs {key}", word.unwrap_or_default());
        section.error("to", &self.to, &rule)
    }

    fn patient_id(&self, section: Section<'_>) -> Result<Option<PatientIdForm>, Error> {
        let Some(text) = section.line("patient_id", &self.patient_id, MAX_USER)? else {
            return Ok(None);
        };
        let form = PatientIdForm::parse(&text);
        form.map(Some)
            .map_err(|error| section.error("patient_id", &self.patient_id, &error.to_string()))
    }

    fn key(&self, section: Section<'_>) -> Result<Option<KeyPlace>, Error> {
        let file = section.line("key_file", &self.key_file, MAX_PATH)?;
        let handed = section.secret.credentials;
        let handed = handed.map(|folder| folder.join(KeyPlace::CREDENTIAL));
        Ok(match (file, handed) {
            (Some(file), _) => Some(KeyPlace::File(section.path(&file))),
            (None, Some(file)) if file.exists() => Some(KeyPlace::Credential(file)),
            (None, _) => None,
        })
    }

    fn grace(&self, section: Section<'_>) -> Result<Duration, Error> {
        let rule = format!("must be a whole number of hours from 0 to {MOST_HOURS}");
        let hours = section.checked("grace_hours", &self.grace_hours, &rule, |value| {
            let hours = value.as_integer()?;
            (0..=MOST_HOURS).contains(&hours).then_some(hours)
        })?;
        let hours = u64::try_from(hours.unwrap_or(24)).unwrap_or_default();
        Ok(Duration::from_secs(hours * 60 * 60))
    }

    fn folder(&self, section: Section<'_>, with_photo: bool) -> Result<Option<Folder>, Error> {
        let path = section.line("folder", &self.folder, MAX_PATH)?;
        let files = section.choice("files", &self.files)?;
        let for_group = section.flag("group_reads", &self.group_reads)?;
        Ok(path.map(|path| Folder {
            path: section.path(&path),
            forms: match files.unwrap_or(Files::Json) {
                Files::Json => FileForms::Json,
                Files::Csv => FileForms::Csv,
                Files::Both => FileForms::Both,
            },
            for_group: for_group.unwrap_or_default(),
            with_photo,
        }))
    }

    fn address(&self, section: Section<'_>) -> Result<Option<String>, Error> {
        let rule = "must be an https:// address without a query \
                    (http:// only to this machine, such as http://127.0.0.1:8080/fhir)";
        section.checked("address", &self.address, rule, |value| {
            let text = value.as_str()?.trim();
            let url = Url::parse(text).ok().filter(is_bare)?;
            let fits = url.scheme() == "https" || (url.scheme() == "http" && is_near(text));
            fits.then(|| text.to_owned())
        })
    }

    fn profile(&self, section: Section<'_>, send_photo: bool) -> Result<Profile, Error> {
        let usual = Profile::default();
        let rule = "must be a list of 1 to 4 URIs, such as [\"https://healthid.abdm.gov.in\"]";
        let systems = &self.abha_number_systems;
        let systems = section.checked("abha_number_systems", systems, rule, |value| {
            let systems = value.as_array()?;
            (1..=MOST_SYSTEMS).contains(&systems.len()).then_some(())?;
            let read = |system: &toml::Value| IdentifierSystem::new(system.as_str()?);
            systems.iter().map(read).collect::<Option<Vec<_>>>()
        })?;
        let system = |key: &str, raw: &Raw| {
            let rule = "must be a URI of letters, digits and :/._-, such as \"urn:clinic:mrn\"";
            section.checked(key, raw, rule, |value| {
                IdentifierSystem::new(value.as_str()?)
            })
        };
        Ok(Profile {
            number_systems: systems.unwrap_or(usual.number_systems),
            address_system: system("abha_address_system", &self.abha_address_system)?
                .unwrap_or(usual.address_system),
            patient_id_system: system("patient_id_system", &self.patient_id_system)?,
            claim_profile: section
                .flag("claim_profile", &self.claim_profile)?
                .unwrap_or(usual.claim_profile),
            split_name: section
                .flag("split_name", &self.split_name)?
                .unwrap_or(usual.split_name),
            send_photo,
        })
    }

    /// How an address is reached. Secrets are looked at once, so that what is wrong with their place is
    /// told now, and not kept.
    fn reach(&self, section: Section<'_>, address: String) -> Result<Reach, Error> {
        let connect_timeout = section.seconds(
            "connect_timeout_seconds",
            &self.connect_timeout_seconds,
            1..=60,
        )?;
        let total_timeout = section.seconds(
            "total_timeout_seconds",
            &self.total_timeout_seconds,
            5..=120,
        )?;
        let user = self.user(section)?;
        let token = place(section, ("token_file", &self.token_file, TOKEN))?;
        let password = place(section, ("password_file", &self.password_file, PASSWORD))?;
        let sign_in = match (token, user, password) {
            (Some(_), Some(_), _) => {
                let rule = "does not go with token_file: one of the two signs in";
                return Err(section.error("user", &self.user, rule));
            }
            (Some(token), None, _) => SignIn::Token(token),
            (None, Some(user), Some(password)) => SignIn::Password { user, password },
            (None, Some(_), None) => {
                let rule = "needs password_file";
                return Err(section.error("user", &self.user, rule));
            }
            (None, None, _) => SignIn::Nobody,
        };
        Ok(Reach {
            address,
            roots: trust::roots(section, "roots", &self.roots)?.unwrap_or_default(),
            proxy: proxy(section, &self.proxy_url)?,
            sign_in,
            connect_timeout: connect_timeout.unwrap_or(Duration::from_secs(10)),
            total_timeout: total_timeout.unwrap_or(Duration::from_secs(30)),
        })
    }

    fn user(&self, section: Section<'_>) -> Result<Option<String>, Error> {
        let rule = "must be a name of 1 to 100 visible characters without a colon";
        section.checked("user", &self.user, rule, |value| {
            let user = value.as_str()?;
            let fits = (1..=MAX_USER).contains(&user.len())
                && user
                    .bytes()
                    .all(|byte| byte.is_ascii_graphic() && byte != b':');
            fits.then(|| user.to_owned())
        })
    }
}

/// Where a secret lies: in the file of a key, or among the credentials of the service.
fn place(
    section: Section<'_>,
    (key, raw, credential): (&str, &Raw, &str),
) -> Result<Option<SecretPlace>, Error> {
    let file = section.line(key, raw, MAX_PATH)?;
    let handed = section.secret.credentials;
    let handed = handed.map(|folder| folder.join(credential));
    let place = match (file, handed) {
        (Some(file), _) => SecretPlace::File(section.path(&file)),
        (None, Some(file)) if file.exists() => SecretPlace::Credential(file),
        (None, _) => return Ok(None),
    };
    if section.secret.is_looked_at {
        place
            .read()
            .map_err(|error| section.error(key, raw, &error.to_string()))?;
    }
    Ok(Some(place))
}

/// Whether an address is this machine.
fn is_near(address: &str) -> bool {
    let url = Url::parse(address).ok();
    let host = url.as_ref().and_then(Url::host_str);
    host.is_some_and(hosts::is_this_machine)
}
