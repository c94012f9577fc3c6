//! Profiles that people share at a counter: what `abha-kiosk share` needs for that.

use super::{Check, folder, listen};
use crate::abdm::{SecretError, SecretPlace};
use crate::config::{Config, Environment};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

pub(super) const NAME: &str = "share";

/// The shortest key of the desk that is taken, in characters.
const LEAST_KEY: usize = 16;

/// What settings want of it.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    listen: SocketAddr,
    desk: SocketAddr,
    key: Option<PathBuf>,
    /// The folder of its numbers; none in practice, where they go with the program.
    numbers: Option<PathBuf>,
    has_facility: bool,
    lacks_app: bool,
    lacks_address: bool,
}

/// What was seen of what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// Where ABDM's requests come in, and the desk's pages.
    places: [listen::Seen; 2],
    /// The desk's key, and how many characters it has.
    key: Option<Result<usize, SecretError>>,
    numbers: Option<folder::Seen>,
}

impl Wanted {
    /// What settings want.
    pub(super) fn of(config: &Config) -> Self {
        let share = &config.share;
        let practises = config.abdm.access.is_none();
        let named = share.tokens.as_deref().and_then(Path::parent);
        let usual = || {
            config
                .kiosk
                .state_dir
                .as_ref()
                .map(|state| state.join("share"))
        };
        Self {
            listen: share.listen,
            desk: share.desk_listen,
            key: share.desk_key_file.clone(),
            numbers: match named {
                Some(folder) => Some(folder.to_owned()),
                None if practises => None,
                None => usual(),
            },
            has_facility: share.facility.is_some(),
            lacks_app: config.abdm.environment == Environment::Production
                && share.app_url.is_none(),
            lacks_address: !practises && share.public_url.is_none(),
        }
    }

    /// Looks at addresses, the desk's key and the folder of the numbers; at nothing where nobody can share.
    pub(super) fn look(&self) -> Option<Seen> {
        self.has_facility.then(|| Seen {
            places: [self.listen, self.desk].map(|address| listen::port(address, "/")),
            key: self.key.clone().map(|file| {
                let key = SecretPlace::File(file).read();
                key.map(|key| key.chars().count())
            }),
            numbers: self.numbers.as_deref().map(folder::look),
        })
    }

    /// What is said of it: the first that is not well.
    pub(super) fn judge(&self, seen: Option<&Seen>) -> Check {
        let Some(seen) = seen else {
            let sentence =
                "No hip_id and counters are set in [share], and nobody can share a profile.";
            return Check::ok(NAME, sentence);
        };
        if self.lacks_app {
            let sentence =
                "[share] needs app_url in production: ABDM names it when a clinic goes live.";
            return Check::broken(NAME, sentence);
        }
        let problem = self
            .of_places(seen)
            .or_else(|| of_key(seen.key.as_ref()))
            .or_else(|| of_numbers(self.numbers.as_deref(), seen.numbers.as_ref()));
        if let Some(problem) = problem {
            return problem;
        }
        if self.lacks_address {
            let sentence = "[share] says no public_url: ABDM has to be told at which address of the clinic \
                            it may call.";
            return Check::look(NAME, sentence);
        }
        let runs = |seen: &listen::Seen| matches!(seen, listen::Seen::Answers(_));
        Check::ok(
            NAME,
            if seen.places.iter().all(runs) {
                "Profiles can be shared: both addresses of abha-kiosk share answer."
            } else {
                "Profiles can be shared while abha-kiosk share runs; it does not now."
            },
        )
    }

    fn of_places(&self, seen: &Seen) -> Option<Check> {
        let places = [("listen", self.listen), ("desk_listen", self.desk)];
        places
            .iter()
            .zip(&seen.places)
            .find_map(|((key, address), seen)| {
                let sentence = match seen {
                    listen::Seen::Free | listen::Seen::Answers(_) => return None,
                    listen::Seen::Taken | listen::Seen::NoSocket => {
                        format!(
                            "Another program listens at {address}: name another in [share] {key}."
                        )
                    }
                    listen::Seen::Refused(kind) => {
                        format!("Nobody can listen at {address} ({kind}): correct [share] {key}.")
                    }
                };
                Some(Check::broken(NAME, sentence))
            })
    }
}

fn of_key(key: Option<&Result<usize, SecretError>>) -> Option<Check> {
    match key? {
        Ok(length) if *length >= LEAST_KEY => None,
        Ok(_) => Some(Check::broken(
            NAME,
            "The key of the desk is too short: write 16 characters or more into its file.",
        )),
        Err(error) => Some(Check::broken(
            NAME,
            format!("[share] desk_key_file {error}."),
        )),
    }
}

fn of_numbers(path: Option<&Path>, seen: Option<&folder::Seen>) -> Option<Check> {
    match seen? {
        folder::Seen::Writable { .. } | folder::Seen::Missing { can_be_made: true } => None,
        folder::Seen::Missing { can_be_made: false }
        | folder::Seen::NoFolder
        | folder::Seen::NotWritable(_) => Some(Check::broken(
            NAME,
            format!(
                "The numbers of those who wait cannot be kept in {}: let the user of abha-kiosk share \
                 write there.",
                path.unwrap_or(Path::new("")).display()
            ),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;
    use crate::share::Facility;
    use std::io::ErrorKind;

    const WRITABLE: folder::Seen = folder::Seen::Writable {
        free: None,
        mode: None,
    };

    fn wanted() -> Wanted {
        let mut config = Config::practice();
        config.share.facility = Facility::new("IN0000000000", ["OPD1".to_owned()]).ok();
        Wanted::of(&config)
    }

    fn seen(place: listen::Seen) -> Seen {
        Seen {
            places: [listen::Seen::Free, place],
            key: None,
            numbers: Some(WRITABLE),
        }
    }

    #[test]
    fn without_a_facility_nobody_shares_and_nothing_is_looked_at() {
        let wanted = Wanted::of(&Config::practice());
        let seen = wanted.look();
        assert_eq!(seen, None);
        assert_eq!(wanted.judge(seen.as_ref()).state, State::Ok);
    }

    #[test]
    fn each_thing_that_is_needed_is_told_of() {
        let refused = listen::Seen::Refused(ErrorKind::PermissionDenied);
        let answers = listen::Seen::Answers("HTTP/1.1 200 OK".to_owned());
        let with_key = |key| Seen {
            key: Some(key),
            ..seen(listen::Seen::Free)
        };
        let with_numbers = |numbers| Seen {
            numbers: Some(numbers),
            ..seen(listen::Seen::Free)
        };
        for (seen, state, words) in [
            (seen(listen::Seen::Free), State::Ok, "it does not now"),
            (seen(answers), State::Ok, "it does not now"),
            (
                seen(listen::Seen::Taken),
                State::Broken,
                "[share] desk_listen",
            ),
            (seen(refused), State::Broken, "permission denied"),
            (with_key(Ok(16)), State::Ok, "while"),
            (with_key(Ok(15)), State::Broken, "16 characters"),
            (
                with_key(Err(SecretError::Exposed { mode: 0o644 })),
                State::Broken,
                "chmod 600",
            ),
            (
                with_numbers(folder::Seen::NoFolder),
                State::Broken,
                "cannot be kept",
            ),
            (
                with_numbers(folder::Seen::Missing { can_be_made: true }),
                State::Ok,
                "while",
            ),
        ] {
            let check = wanted().judge(Some(&seen));
            assert_eq!(check.state, state, "{check:?}");
            assert!(check.sentence.contains(words), "{check:?}");
        }
        let mut real = wanted();
        real.lacks_address = true;
        assert_eq!(
            real.judge(Some(&seen(listen::Seen::Free))).state,
            State::Look
        );
        real.lacks_app = true;
        assert_eq!(
            real.judge(Some(&seen(listen::Seen::Free))).state,
            State::Broken
        );
    }
}
