//! The numbers for whoever looks after many kiosks: whether somebody can ask for them.

use super::{Check, folder, listen};
use crate::config::{ListenAt, Metrics};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

pub(super) const NAME: &str = "metrics";

/// The path that they are at, and what stands in them whoever asks.
const PATH: &str = "/metrics";
const MARK: &str = "abha_kiosk_";

/// So long a collector may take to be reached.
const PATIENCE: Duration = Duration::from_secs(2);

/// What was seen of where they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// Of where somebody asks for them, and of the folder of a socket that is not there.
    Place(listen::Seen, Option<folder::Seen>),
    /// Whether somebody listens where they are pushed to.
    Collector(bool),
}

/// Looks at each place that the settings name.
pub(super) fn look(metrics: &Metrics) -> Vec<Seen> {
    let place = metrics.listen.as_ref().map(|place| match place {
        ListenAt::Port(address) => Seen::Place(listen::port(*address, PATH), None),
        ListenAt::Socket(path) => socket(path),
    });
    let collector = metrics.otlp_endpoint.as_deref().map(|endpoint| {
        let address = endpoint.strip_prefix("http://").unwrap_or(endpoint);
        let address = address.parse::<SocketAddr>().ok();
        let found = address.map(|address| TcpStream::connect_timeout(&address, PATIENCE));
        Seen::Collector(found.is_some_and(|found| found.is_ok()))
    });
    place.into_iter().chain(collector).collect()
}

#[cfg(unix)]
fn socket(path: &Path) -> Seen {
    let seen = listen::socket(path, PATH);
    let folder = (seen == listen::Seen::Free).then(|| {
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        folder::look(folder.unwrap_or(Path::new(".")))
    });
    Seen::Place(seen, folder)
}

/// Settings that name a socket are refused there.
#[cfg(not(unix))]
fn socket(_: &Path) -> Seen {
    Seen::Place(listen::Seen::Refused(std::io::ErrorKind::Unsupported), None)
}

/// What is said of them: the first that is not well.
pub(super) fn judge(metrics: &Metrics, seen: &[Seen]) -> Check {
    let place = match &metrics.listen {
        Some(ListenAt::Port(address)) => address.to_string(),
        Some(ListenAt::Socket(path)) => path.display().to_string(),
        None => String::new(),
    };
    let judged = seen.iter().map(|seen| match seen {
        Seen::Place(seen, folder) => of_place(&place, seen, folder.as_ref()),
        Seen::Collector(true) => Check::ok(
            NAME,
            "A collector listens where numbers of this kiosk are pushed to.",
        ),
        Seen::Collector(false) => Check::look(
            NAME,
            "Nobody listens at the collector that [metrics] otlp_endpoint names: start it, or correct the \
             address.",
        ),
    });
    let worst = judged.reduce(|one, other| if other.state > one.state { other } else { one });
    worst.unwrap_or_else(|| {
        Check::ok(
            NAME,
            "No [metrics] are set, and nobody is told numbers of this kiosk.",
        )
    })
}

fn of_place(place: &str, seen: &listen::Seen, folder: Option<&folder::Seen>) -> Check {
    match seen {
        listen::Seen::Answers(text) if text.contains(MARK) => {
            Check::ok(NAME, format!("A kiosk tells its numbers at {place}."))
        }
        listen::Seen::Answers(_) | listen::Seen::Taken => Check::broken(
            NAME,
            format!("Another program listens at {place}: name another place in [metrics] listen."),
        ),
        listen::Seen::NoSocket => Check::broken(
            NAME,
            format!("{place} is there and is no socket: name another in [metrics] listen."),
        ),
        listen::Seen::Refused(kind) => Check::broken(
            NAME,
            format!(
                "Nobody can listen at {place} ({kind}): name another place in [metrics] listen."
            ),
        ),
        listen::Seen::Free => match folder {
            None | Some(folder::Seen::Writable { .. }) => Check::ok(
                NAME,
                format!("Numbers of this kiosk can be asked for at {place} while it runs."),
            ),
            Some(folder::Seen::Missing { .. }) => Check::look(
                NAME,
                format!(
                    "The folder of {place} is not there: the kiosk's unit makes /run/abha-kiosk when it \
                     starts, and any other has to be made."
                ),
            ),
            Some(folder::Seen::NoFolder | folder::Seen::NotWritable(_)) => Check::broken(
                NAME,
                format!(
                    "No socket can be made at {place}: let the kiosk's user write in its folder."
                ),
            ),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;
    use std::io::ErrorKind;

    fn at(place: &str) -> Metrics {
        Metrics {
            listen: Some(ListenAt::Socket(place.into())),
            ..Metrics::default()
        }
    }

    #[test]
    fn without_a_place_nobody_is_told() {
        let check = judge(&Metrics::default(), &look(&Metrics::default()));
        assert_eq!(check.state, State::Ok, "{check:?}");
    }

    #[test]
    fn a_place_is_judged_by_what_the_kiosk_would_meet() {
        use listen::Seen as Place;
        let answers = |text: &str| Place::Answers(text.to_owned());
        let missing = folder::Seen::Missing { can_be_made: true };
        let refused = folder::Seen::NotWritable(ErrorKind::PermissionDenied);
        let writable = folder::Seen::Writable {
            free: None,
            mode: None,
        };
        for (seen, folder, state) in [
            (Place::Free, None, State::Ok),
            (Place::Free, Some(writable), State::Ok),
            (Place::Free, Some(missing), State::Look),
            (Place::Free, Some(refused), State::Broken),
            (
                answers("HTTP/1.1 200 OK\r\n\r\nabha_kiosk_sessions_total 1"),
                None,
                State::Ok,
            ),
            (
                answers("HTTP/1.1 404 Not Found\r\n\r\n"),
                None,
                State::Broken,
            ),
            (Place::Taken, None, State::Broken),
            (Place::NoSocket, None, State::Broken),
            (
                Place::Refused(ErrorKind::PermissionDenied),
                None,
                State::Broken,
            ),
        ] {
            let place = Seen::Place(seen, folder);
            let check = judge(&at("/run/m.sock"), std::slice::from_ref(&place));
            assert_eq!(check.state, state, "{place:?} {check:?}");
            assert!(check.sentence.contains("/run/m.sock"), "{check:?}");
        }
    }

    #[test]
    fn what_is_worst_is_told() {
        let seen = [
            Seen::Place(listen::Seen::Free, None),
            Seen::Collector(false),
        ];
        assert_eq!(judge(&at("m"), &seen).state, State::Look);
        let seen = [
            Seen::Place(listen::Seen::Taken, None),
            Seen::Collector(true),
        ];
        assert_eq!(judge(&at("m"), &seen).state, State::Broken);
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_of_a_socket_is_looked_at_and_nothing_is_left() {
        let home = tempfile::tempdir().unwrap();
        let metrics = |path: &str| Metrics {
            listen: Some(ListenAt::Socket(home.path().join(path))),
            ..Metrics::default()
        };
        let state = |path: &str| judge(&metrics(path), &look(&metrics(path))).state;
        assert_eq!(state("m.sock"), State::Ok);
        assert_eq!(state("no/m.sock"), State::Look);
        std::fs::write(home.path().join("file"), "").unwrap();
        assert_eq!(state("file/m.sock"), State::Broken);
        assert_eq!(state("file"), State::Broken);
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_collector_is_called_and_told_nothing() {
        let address = listen::tests::answering("");
        let metrics = |endpoint: String| Metrics {
            otlp_endpoint: Some(endpoint),
            ..Metrics::default()
        };
        assert_eq!(
            look(&metrics(format!("http://{address}"))),
            [Seen::Collector(true)]
        );
        let nobody = metrics("http://127.0.0.1:9".to_owned());
        assert_eq!(look(&nobody), [Seen::Collector(false)]);
    }
}
