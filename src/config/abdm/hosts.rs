//! Which hosts calls may leave to: ABDM's own of an environment, and what the settings name beside
//! them.

use super::super::error::Error;
use super::super::field::{Raw, Section};
use super::Usual;
use reqwest::Url;
use std::net::IpAddr;
use toml::Value;

/// The longest list of hosts.
const MOST_HOSTS: usize = 32;

/// The hosts of `hosts`, each without scheme and port.
pub(super) fn named(section: Section<'_>, raw: &Raw) -> Result<Vec<String>, Error> {
    let rule = "must be a list of at most 32 names of hosts, such as [\"gateway.clinic.example\"]";
    let hosts = section.checked("hosts", raw, rule, |value| {
        let hosts = value.as_array()?;
        (hosts.len() <= MOST_HOSTS).then_some(())?;
        hosts.iter().map(name).collect::<Option<Vec<_>>>()
    })?;
    Ok(hosts.unwrap_or_default())
}

/// A host as an address has it.
fn name(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    let url = Url::parse(&format!("https://{text}/")).ok()?;
    let is_bare = url.port().is_none()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    let host = url.host_str()?;
    (is_bare && host.eq_ignore_ascii_case(text)).then(|| host.to_owned())
}

/// Refuses an address that leads to a host which is neither ABDM's in this environment, nor named,
/// nor this machine.
pub(super) fn check(
    section: Section<'_>,
    (key, raw): (&str, &Raw),
    address: Option<&str>,
    (usual, named): (&Usual, &[String]),
) -> Result<(), Error> {
    let Some(host) = address.and_then(host_of) else {
        return Ok(());
    };
    let is_known = usual.hosts.contains(&host.as_str()) || named.contains(&host);
    if is_known || is_this_machine(&host) {
        return Ok(());
    }
    let rule = format!(
        "leads to {host}, which is no host of ABDM in \"{}\": if it is meant, name it in hosts",
        usual.name
    );
    Err(section.error(key, raw, &rule))
}

/// Whether the sessions are made by ABDM itself, and not by a forwarder in the clinic.
pub(super) fn is_of_abdm(address: &str, usual: &Usual) -> bool {
    host_of(address).is_some_and(|host| usual.hosts.contains(&host.as_str()))
}

fn host_of(address: &str) -> Option<String> {
    Some(Url::parse(address).ok()?.host_str()?.to_owned())
}

/// Whether a host, as an address has it, is this machine itself.
pub(in super::super) fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
