//! People who are handed over to the clinic's own system: the key of what waits, and who takes them. Nobody
//! is handed over, and a webhook is not called at all.

use super::patience::{STEP, alone};
use super::{Check, folder};
use crate::config::{Config, HandoffTo};
use crate::handoff::{KeyError, KeyPlace, Profile, Reach, Server};
use crate::record::HandoffFault as Fault;
use reqwest::Url;
use std::path::Path;
use tokio::time::timeout;

pub(super) const NAME: &str = "handoff";

/// What was seen of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    /// Nobody says where it lies.
    Nowhere,
    /// There is none yet.
    Missing {
        /// Whether it could be made.
        can_be_made: bool,
    },
    /// It can be used.
    Ready,
    /// It cannot be used.
    Unusable(KeyError),
}

/// Looks at the key and at whoever takes people.
pub(super) async fn look(config: &Config) -> Check {
    let Some(handoff) = &config.handoff else {
        let sentence = "Nobody is handed over to a system of the clinic: [handoff] to is not set.";
        return Check::ok(NAME, sentence);
    };
    let place = config.handoff_key();
    let key = alone(NAME, move || judge_key(look_at_key(place.as_ref()))).await;
    if key.state != super::State::Ok {
        return key;
    }
    match &handoff.to {
        HandoffTo::Local => key,
        HandoffTo::Folder(folder) => {
            let path = folder.path.clone();
            alone(NAME, move || judge_folder(&path, &folder::look(&path))).await
        }
        HandoffTo::Webhook { reach, signing } => {
            let (reach, signing) = (reach.clone(), signing.clone());
            let host = host(&reach.address);
            alone(NAME, move || {
                judge_webhook(&host, reach.sign_in.can_be_read() && signing.read().is_ok())
            })
            .await
        }
        HandoffTo::Fhir { reach, profile } => {
            let seen = ask(reach, profile.clone()).await;
            judge_server(&host(&reach.address), seen)
        }
        #[cfg(feature = "nats")]
        HandoffTo::Nats(stream) => {
            let stream = stream.clone();
            let host = host(&stream.reach.address);
            alone(NAME, move || {
                let credentials = stream.credentials.as_ref();
                let has_credentials = credentials.is_none_or(|place| place.read().is_ok());
                judge_webhook(&host, has_credentials && stream.reach.sign_in.can_be_read())
            })
            .await
        }
    }
}

/// Looks at the key, and makes none.
fn look_at_key(place: Option<&KeyPlace>) -> Key {
    let Some(place) = place else {
        return Key::Nowhere;
    };
    if let KeyPlace::File(path) = place
        && std::fs::symlink_metadata(path).is_err()
    {
        let can_be_made = folder::can_be_made(path);
        return Key::Missing { can_be_made };
    }
    match place.open() {
        Ok(_) => Key::Ready,
        Err(error) => Key::Unusable(error),
    }
}

fn judge_key(key: Key) -> Check {
    match key {
        Key::Ready => Check::ok(
            NAME,
            "People are given a patient id, and the key of their numbers can be read.",
        ),
        Key::Missing { can_be_made: true } => Check::ok(
            NAME,
            "People are given a patient id; the key of their numbers is made with the first of them.",
        ),
        Key::Nowhere => Check::broken(
            NAME,
            "There is no place for the key of what is handed over: set [handoff] key_file or [kiosk] \
             state_dir.",
        ),
        Key::Missing { can_be_made: false } => Check::broken(
            NAME,
            "There is no key for what is handed over, and none can be made: let the kiosk's user write in \
             the folder of [handoff] key_file.",
        ),
        Key::Unusable(error) => Check::broken(NAME, format!("[handoff] key_file {error}.")),
    }
}

fn judge_folder(path: &Path, seen: &folder::Seen) -> Check {
    let path = path.display();
    match seen {
        folder::Seen::Writable { .. } => {
            Check::ok(NAME, format!("People can be handed over in {path}."))
        }
        folder::Seen::Missing { .. } | folder::Seen::NoFolder => Check::broken(
            NAME,
            format!(
                "{path} is no folder that is there: correct [handoff] folder, or mount its disk."
            ),
        ),
        folder::Seen::NotWritable(_) => Check::broken(
            NAME,
            format!("Nothing can be written into {path}: let the kiosk's user write there."),
        ),
    }
}

/// A call that says nothing of anybody is none that a webhook knows, nor one that a stream is for.
fn judge_webhook(host: &str, has_secrets: bool) -> Check {
    if !has_secrets {
        return Check::broken(NAME, NO_SECRET);
    }
    Check::look(
        NAME,
        format!(
            "Whether {host} takes people cannot be told without sending one: watch the first who is handed \
             over."
        ),
    )
}

const NO_SECRET: &str = "A token, password or key that [handoff] names cannot be read: lay it there as a \
                         file of the kiosk's user, with chmod 600.";

/// Asks a server of FHIR which one it speaks, which it tells everybody.
async fn ask(reach: &Reach, profile: Profile) -> Result<String, Fault> {
    let server = Server::new(reach, profile).map_err(|_| Fault::WrongAddress)?;
    let answered = timeout(STEP, server.version()).await;
    let answered = answered.map_err(|_| Fault::TimedOut)?;
    answered.map_err(|trouble| trouble.fault)
}

fn judge_server(host: &str, seen: Result<String, Fault>) -> Check {
    let fault = match seen {
        Ok(version) if version.starts_with("4.0.") => {
            let sentence = format!("{host} speaks FHIR {version}; nobody was handed over to it.");
            return Check::ok(NAME, sentence);
        }
        Ok(version) => {
            let sentence =
                format!("{host} speaks FHIR {version}, and the kiosk speaks R4 (4.0.1).");
            return Check::look(NAME, sentence);
        }
        Err(fault) => fault,
    };
    let sentence = match fault {
        Fault::Offline | Fault::Interrupted | Fault::TimedOut => format!(
            "{host} gives no answer: look at [handoff] address, and at the network; whoever is handed over \
             waits until then."
        ),
        Fault::Untrusted => format!(
            "The certificate of {host} is not trusted: look at [handoff] roots (docs/handoff.md)."
        ),
        Fault::Busy | Fault::ServerFailed => {
            let sentence = format!("{host} has trouble of its own just now: look again later.");
            return Check::look(NAME, sentence);
        }
        Fault::NotSignedIn | Fault::NotAllowed => format!(
            "{host} does not let this kiosk in: ask those who look after it for another token or password."
        ),
        Fault::SecretUnreadable => NO_SECRET.to_owned(),
        Fault::WrongAddress
        | Fault::Redirected
        | Fault::NoAnswer
        | Fault::Refused
        | Fault::Conflict
        // What no answer to this question comes to.
        | Fault::NotWritable
        | Fault::NoRoom
        | Fault::SeveralMatches
        | Fault::AnotherPerson
        | Fault::Unreadable => format!("No server of FHIR answers at {host}: correct [handoff] address."),
    };
    Check::broken(NAME, sentence)
}

/// Where an address is, without what stands behind it.
fn host(address: &str) -> String {
    let url = Url::parse(address).ok();
    let host = url.as_ref().and_then(Url::host_str);
    host.unwrap_or("the address of [handoff]").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;
    use std::io::ErrorKind;

    #[tokio::test]
    async fn without_a_destination_nobody_is_handed_over() {
        assert_eq!(look(&Config::practice()).await.state, State::Ok);
    }

    #[test]
    fn a_key_is_looked_at_and_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| KeyPlace::File(folder.path().join(name));
        let missing = look_at_key(Some(&path("handoff.key")));
        assert_eq!(missing, Key::Missing { can_be_made: true });
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        std::fs::write(folder.path().join("short"), "x").unwrap();
        let short = look_at_key(Some(&path("short")));
        assert!(matches!(short, Key::Unusable(_)), "{short:?}");
        let below = look_at_key(Some(&path("short/handoff.key")));
        assert_eq!(below, Key::Missing { can_be_made: false });
        assert!(path("made.key").open().is_ok());
        assert_eq!(look_at_key(Some(&path("made.key"))), Key::Ready);
        for (key, state) in [
            (missing, State::Ok),
            (Key::Ready, State::Ok),
            (short, State::Broken),
            (below, State::Broken),
            (look_at_key(None), State::Broken),
        ] {
            assert_eq!(judge_key(key).state, state, "{key:?}");
        }
    }

    #[test]
    fn a_folder_has_to_be_there() {
        let path = Path::new("/var/lib/hmis/in");
        let writable = folder::Seen::Writable {
            free: None,
            mode: None,
        };
        for (seen, state) in [
            (writable, State::Ok),
            (folder::Seen::Missing { can_be_made: true }, State::Broken),
            (folder::Seen::NoFolder, State::Broken),
            (
                folder::Seen::NotWritable(ErrorKind::PermissionDenied),
                State::Broken,
            ),
        ] {
            assert_eq!(judge_folder(path, &seen).state, state, "{seen:?}");
        }
    }

    #[test]
    fn a_webhook_cannot_be_tried() {
        assert_eq!(judge_webhook("hmis.example", true).state, State::Look);
        assert_eq!(judge_webhook("hmis.example", false).state, State::Broken);
    }

    #[test]
    fn a_server_is_judged_by_what_it_speaks_and_by_what_keeps_it_from_that() {
        for (seen, state, words) in [
            (Ok("4.0.1"), State::Ok, "4.0.1"),
            (Ok("5.0.0"), State::Look, "R4"),
            (Err(Fault::Offline), State::Broken, "no answer"),
            (Err(Fault::TimedOut), State::Broken, "no answer"),
            (Err(Fault::Untrusted), State::Broken, "certificate"),
            (Err(Fault::ServerFailed), State::Look, "later"),
            (Err(Fault::NotSignedIn), State::Broken, "token"),
            (Err(Fault::SecretUnreadable), State::Broken, "chmod 600"),
            (Err(Fault::NoAnswer), State::Broken, "No server of FHIR"),
            (Err(Fault::WrongAddress), State::Broken, "No server of FHIR"),
        ] {
            let check = judge_server("hmis.example", seen.map(str::to_owned));
            assert_eq!(check.state, state, "{check:?}");
            assert!(check.sentence.contains(words), "{check:?}");
        }
    }

    #[test]
    fn an_address_is_told_without_what_stands_behind_its_host() {
        assert_eq!(host("https://hmis.example/fhir/7"), "hmis.example");
    }
}
