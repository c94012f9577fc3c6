//! The way to ABDM: secret, names of hosts, TLS, gateway session, key and clock.

use super::patience::{STEP, within};
use super::{Check, SECRET, outages};
use crate::abdm::{self, Examination, SecretError};
use crate::config::{Access, Config};
use crate::domain::{Generation, Outage, TlsFault};
use crate::kiosk::{ServiceClient, setup};
use crate::sandbox::{self, Sandbox};
use futures::future::join_all;
use reqwest::Url;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs as _};

const NAMES: &str = "host-names";
const TLS: &str = "tls";
const GATEWAY: &str = "gateway";
const KEY: &str = "key";
const CLOCK: &str = "clock";
const UIDAI: &str = "uidai";

/// Who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    /// The host that makes gateway sessions.
    gateway: String,
    /// The host that hands out the key.
    key: String,
    /// Whether neither is spoken to by TLS, because both are this machine.
    is_plain: bool,
}

/// A host, and whether an address was found for it; `None` where nobody answered in time.
type Named = (String, Option<bool>);

/// Looks at the place of the secret; practice has none.
pub(super) fn secret(access: Option<&Access>) -> Check {
    let Some(credentials) = access.map(|access| &access.credentials) else {
        return Check::ok(SECRET, "Practice needs no secret.");
    };
    if !credentials.have_a_secret() {
        let sentence = "The forwarder that session_url names wants no secret of this kiosk.";
        return Check::ok(SECRET, sentence);
    }
    of_secret(credentials.check_secret())
}

/// What is said of the place of a secret.
fn of_secret(seen: Result<(), SecretError>) -> Check {
    let Err(error) = seen else {
        let sentence = if cfg!(unix) {
            "The secret can be read, and only by the kiosk's user."
        } else {
            "The secret can be read."
        };
        return Check::ok(SECRET, sentence);
    };
    let sentence = match error {
        SecretError::Unreadable => {
            "The file that client_secret_file names is not there or cannot be read: lay the secret \
             there, as a file of the kiosk's user."
                .to_owned()
        }
        SecretError::TooLong | SecretError::NoText => {
            "What client_secret_file names is no file with the secret and nothing else: lay the secret \
             there as plain text."
                .to_owned()
        }
        SecretError::Empty => {
            "The file that client_secret_file names is empty: lay the secret there.".to_owned()
        }
        SecretError::Exposed { mode } => format!(
            "Others on this machine may read or change the file of the secret (mode {mode:04o}): do \
             chmod 600 on it, and ask ABDM for a new secret if somebody may have read it."
        ),
        SecretError::OfAnother => {
            "The file of the secret belongs to somebody else: give it to the kiosk's user with chown."
                .to_owned()
        }
        SecretError::NotKept => {
            "The Credential Manager has no secret for this user: lay it there as docs/secret.md says."
                .to_owned()
        }
    };
    Check::broken(SECRET, sentence)
}

/// Whether UIDAI answers cannot be seen from outside.
pub(super) fn uidai(practises: bool) -> Check {
    if practises {
        return Check::ok(
            UIDAI,
            "In practice the kiosk's own service stands for UIDAI.",
        );
    }
    Check::look(
        UIDAI,
        "Whether UIDAI answers cannot be told without spending a code: watch the first person who \
         registers.",
    )
}

/// Looks at names, TLS, gateway session, key and clock, in this order. Without a secret nobody is asked
/// for a session.
pub(super) async fn look(config: &Config, may_sign_in: bool) -> Vec<Check> {
    let (options, sandbox) = match options(config).await {
        Ok(ready) => ready,
        Err(problem) => return unready(&problem),
    };
    let asked = Asked::of(&options, config);
    let names = find_all(names_of(&options));
    let examined = async {
        if !may_sign_in {
            return Ok(None);
        }
        let client = ServiceClient::new(options.clone(), config.abdm.api)?;
        Ok(Some(client.examine().await))
    };
    let (names, examined): (Vec<Named>, Result<_, abdm::Error>) = futures::join!(names, examined);
    drop(sandbox);
    let examined = match examined {
        Ok(examined) => examined,
        Err(error) => return unready(&error.to_string()),
    };
    let mut checks = vec![host_names(&names, options.proxy.is_some())];
    checks.extend(match examined {
        Some(seen) => [
            tls(&seen, &asked),
            gateway(&seen, &asked),
            key(&seen, &asked),
            clock(&seen),
        ],
        None => [TLS, GATEWAY, KEY, CLOCK]
            .map(|name| Check::look(name, "It was not looked at: put the secret right first.")),
    });
    checks
}

/// How the service is reached, within the time that a step may take. In practice the sandbox is started
/// as the kiosk does.
async fn options(config: &Config) -> Result<(abdm::Options, Option<Sandbox>), String> {
    let (mut options, sandbox) = match &config.abdm.access {
        Some(access) => (setup::of_service(&config.abdm, access), None),
        None => {
            let any_port = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            let sandbox = Sandbox::start(any_port, sandbox::Options::default()).await;
            let sandbox = sandbox.map_err(|error| error.to_string())?;
            (setup::of_sandbox(&sandbox.url()), Some(sandbox))
        }
    };
    for time in [
        &mut options.connect_timeout,
        &mut options.read_timeout,
        &mut options.total_timeout,
    ] {
        *time = (*time).min(STEP);
    }
    Ok((options, sandbox))
}

/// What is said where nobody can be asked at all.
fn unready(problem: &str) -> Vec<Check> {
    let not_looked = |name| Check::look(name, "It was not looked at: see gateway.");
    let sentence = format!("No call can be made: {problem}.");
    vec![
        not_looked(NAMES),
        not_looked(TLS),
        Check::broken(GATEWAY, sentence),
        not_looked(KEY),
        not_looked(CLOCK),
    ]
}

impl Asked {
    fn of(options: &abdm::Options, config: &Config) -> Self {
        let endpoints = &options.endpoints;
        let key = match config.abdm.api {
            Generation::V3 => &endpoints.abha_v3,
            Generation::V2 => &endpoints.abha_v1,
        };
        let host = |address: &str| host_and_port(address).map(|(host, _)| host);
        let is_plain = |address: &str| address.starts_with("http://");
        Self {
            gateway: host(&endpoints.session).unwrap_or_default(),
            key: host(key).unwrap_or_default(),
            is_plain: is_plain(&endpoints.session) && is_plain(key),
        }
    }
}

/// The hosts whose addresses this machine has to find, each once. With a proxy that is the proxy's:
/// it finds all others.
fn names_of(options: &abdm::Options) -> Vec<(String, u16)> {
    let endpoints = &options.endpoints;
    let all = [
        &endpoints.session,
        &endpoints.abha_v3,
        &endpoints.abha_v1,
        &endpoints.phr_v3,
    ];
    let addresses: Vec<&String> = match &options.proxy {
        Some(proxy) => vec![proxy],
        None => all.into(),
    };
    let mut names: Vec<(String, u16)> = Vec::new();
    for (host, port) in addresses
        .into_iter()
        .filter_map(|address| host_and_port(address))
    {
        if !names.iter().any(|(known, _)| *known == host) {
            names.push((host, port));
        }
    }
    names
}

fn host_and_port(address: &str) -> Option<(String, u16)> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let host = bare.parse::<IpAddr>().map_or(host, |_| bare);
    Some((host.to_owned(), url.port_or_known_default()?))
}

async fn find_all(names: Vec<(String, u16)>) -> Vec<Named> {
    let asked = names.into_iter().map(|(host, port)| async move {
        let name = host.clone();
        let find = move || {
            let found = (name.as_str(), port).to_socket_addrs();
            found.is_ok_and(|mut found| found.next().is_some())
        };
        let found = within(STEP, find).await;
        (host, found)
    });
    join_all(asked).await
}

fn host_names(names: &[Named], has_proxy: bool) -> Check {
    let of = |wanted: Option<bool>| -> Vec<&str> {
        let names = names.iter().filter(|(_, found)| *found == wanted);
        names.map(|(host, _)| host.as_str()).collect()
    };
    let (unknown, silent) = (of(Some(false)), of(None));
    if !unknown.is_empty() {
        return Check::broken(
            NAMES,
            format!(
                "No address was found for {}: check the network and its DNS, then how the name is \
                 written in [abdm].",
                unknown.join(", ")
            ),
        );
    }
    if !silent.is_empty() {
        return Check::broken(
            NAMES,
            format!(
                "DNS did not answer for {}: check the network and which DNS server it names.",
                silent.join(", ")
            ),
        );
    }
    let found = of(Some(true)).join(", ");
    let by = if has_proxy {
        ", the proxy, which finds all other hosts"
    } else {
        ""
    };
    Check::ok(NAMES, format!("An address was found for {found}{by}."))
}

fn tls(seen: &Examination, asked: &Asked) -> Check {
    let parts = [
        (seen.session.err(), &asked.gateway),
        (seen.key.and_then(Result::err), &asked.key),
    ];
    for (outage, host) in parts {
        if let Some(Outage::Untrusted { cause }) = outage
            && cause != TlsFault::UnexpectedKey
        {
            return Check::broken(TLS, outages::untrusted(cause, host));
        }
    }
    if asked.is_plain {
        let sentence = "ABDM is reached through this machine itself, where no TLS is spoken.";
        return Check::ok(TLS, sentence);
    }
    let has_answered =
        |outage: Option<Outage>| !matches!(outage, Some(Outage::Offline | Outage::NoAnswer));
    if parts.iter().all(|(outage, _)| has_answered(*outage)) {
        return Check::ok(TLS, "The certificates that were shown are trusted.");
    }
    let sentence =
        "No certificate was looked at, because no connection was made: see gateway and key.";
    Check::look(TLS, sentence)
}

fn gateway(seen: &Examination, asked: &Asked) -> Check {
    match seen.session {
        Ok(()) => Check::ok(
            GATEWAY,
            format!("{} opened a session for this kiosk.", asked.gateway),
        ),
        Err(outage) => Check::broken(GATEWAY, outages::of_call(outage, &asked.gateway)),
    }
}

fn key(seen: &Examination, asked: &Asked) -> Check {
    match seen.key {
        None => Check::look(
            KEY,
            "It was not fetched, because there is no session: see gateway.",
        ),
        Some(Ok(())) => Check::ok(
            KEY,
            format!("{} handed out its key, and it encrypts.", asked.key),
        ),
        Some(Err(outage)) => Check::broken(KEY, outages::of_call(outage, &asked.key)),
    }
}

fn clock(seen: &Examination) -> Check {
    let refused = [
        seen.session.err(),
        seen.key.and_then(Result::err),
        seen.clock.and_then(Result::err),
    ];
    for outage in refused.into_iter().flatten() {
        if let Outage::ClockWrong { minutes_ahead } = outage {
            return Check::broken(CLOCK, outages::clock(minutes_ahead));
        }
    }
    match (seen.clock, seen.key) {
        (Some(_), _) => Check::ok(
            CLOCK,
            "This machine's clock agrees with ABDM's to the minute.",
        ),
        (None, Some(Ok(()))) => Check::look(
            CLOCK,
            "ABDM's answer named no time to compare with: compare this machine's clock with a phone's.",
        ),
        (None, _) => Check::look(
            CLOCK,
            "It is compared with the answer that brings ABDM's key, and there was none: compare this \
             machine's clock with a phone's.",
        ),
    }
}

#[cfg(test)]
mod tests;
