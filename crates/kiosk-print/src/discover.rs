//! Printers that tell of themselves: DNS-SD over multicast DNS (RFC 6762, RFC 6763), as IPP Everywhere
//! (PWG 5100.14) has it. What they say is a stranger's: names are made fit to be seen, and an address
//! is taken only where a printer's URI can be made of it.

use super::PrinterUri;
use abdm_types::plain_line;
use mdns_sd::{ResolvedService, ScopedIp, ServiceDaemon, ServiceEvent};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

/// A printer that told of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discovered {
    /// What it calls itself, in one line.
    pub name: String,
    /// Where to print to, by its present address.
    pub uri: PrinterUri,
}

/// What printers without and with encryption tell themselves under.
const SERVICES: [(&str, &str); 2] = [("_ipp._tcp.local.", "ipp"), ("_ipps._tcp.local.", "ipps")];

/// The pause between two looks at what has come.
const PAUSE: Duration = Duration::from_millis(50);

/// No clinic has more; whoever floods the network fills no memory.
const MOST: usize = 64;

/// A name as long as that is still one line of a list.
const LONGEST_NAME: usize = 80;

/// Where IPP Everywhere prints to, for printers that tell no path.
const USUAL_PATH: &str = "ipp/print";

/// Asks the networks of this machine, and listens for so long to what printers tell, by name. Nothing
/// where the network cannot be listened to. Has to be polled inside a tokio runtime.
pub async fn discover(time: Duration) -> Vec<Discovered> {
    match ServiceDaemon::new() {
        Ok(daemon) => listen(&daemon, time).await,
        Err(_) => Vec::new(),
    }
}

async fn listen(daemon: &ServiceDaemon, time: Duration) -> Vec<Discovered> {
    let browse = |(service, scheme)| Some((scheme, daemon.browse(service).ok()?));
    let told: Vec<_> = SERVICES.into_iter().filter_map(browse).collect();
    let mut found = BTreeMap::new();
    let looks = time.as_millis() / PAUSE.as_millis();
    for _ in 0..looks {
        tokio::time::sleep(PAUSE).await;
        for (scheme, told) in &told {
            for event in told.try_iter() {
                if let ServiceEvent::ServiceResolved(service) = event
                    && let Some(printer) = printer(&service, scheme)
                    && found.len() < MOST
                {
                    let _ = found.insert((printer.name.clone(), *scheme), printer);
                }
            }
        }
    }
    // If it cannot be told now, it ends with the program.
    let _ = daemon.shutdown();
    found.into_values().collect()
}

fn printer(service: &ResolvedService, scheme: &str) -> Option<Discovered> {
    let instance = service.fullname.strip_suffix(&service.ty_domain)?;
    let name = plain_line(&unescaped(instance.strip_suffix('.')?), LONGEST_NAME);
    let host = host(service)?;
    let path = service.get_property_val_str("rp").unwrap_or(USUAL_PATH);
    let path = path.trim_start_matches('/');
    let uri = format!("{scheme}://{host}:{}/{path}", service.port);
    let uri = uri.parse().ok()?;
    (!name.is_empty()).then_some(Discovered { name, uri })
}

/// An address, because a small system knows no names that end in `.local`. One that is good on one
/// network card alone cannot stand in a URI.
fn host(service: &ResolvedService) -> Option<String> {
    let mut addresses: Vec<IpAddr> = service
        .addresses
        .iter()
        .map(ScopedIp::to_ip_addr)
        .filter(|address| match address {
            IpAddr::V4(_) => true,
            IpAddr::V6(address) => !address.is_unicast_link_local(),
        })
        .collect();
    addresses.sort();
    Some(match addresses.first()? {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    })
}

/// A name as it was before DNS put a backslash before its dots (RFC 6763 section 4.3).
fn unescaped(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut signs = name.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => plain.extend(signs.next()),
            _ => plain.push(sign),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdns_sd::{IfKind, ServiceInfo};

    /// One that speaks to the loopback alone, at a port where nothing else of this machine hears it.
    fn daemon(port: u16) -> ServiceDaemon {
        let daemon = ServiceDaemon::new_with_port(port).unwrap();
        daemon.disable_interface(IfKind::All).unwrap();
        daemon.enable_interface(IfKind::LoopbackV4).unwrap();
        daemon
    }

    /// A port of UDP that is free.
    fn port() -> u16 {
        let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.local_addr().unwrap().port()
    }

    fn told(daemon: &ServiceDaemon, service: &str, name: &str, path: &[(&str, &str)]) {
        let host = "printer-of-a-test.local.";
        let mut info = ServiceInfo::new(service, name, host, "127.0.0.1", 631, path).unwrap();
        info.set_requires_probe(false);
        daemon.register(info).unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn printers_that_tell_of_themselves_are_found_with_their_paths() {
        let port = port();
        let printers = daemon(port);
        let with_path = [("rp", "ipp/print")];
        told(&printers, "_ipp._tcp.local.", "Desk no. 1", &with_path);
        told(&printers, "_ipps._tcp.local.", "Desk no. 1", &[]);
        // Blanks stand in no path.
        told(&printers, "_ipp._tcp.local.", "Odd", &[("rp", "a b")]);
        let found = listen(&daemon(port), Duration::from_secs(3)).await;
        let said: Vec<(String, String)> = found
            .into_iter()
            .map(|printer| (printer.name, printer.uri.to_string()))
            .collect();
        let of = |scheme: &str| {
            let uri = format!("{scheme}://127.0.0.1:631/ipp/print");
            let uri: PrinterUri = uri.parse().unwrap();
            ("Desk no. 1".to_owned(), uri.to_string())
        };
        assert_eq!(said, [of("ipp"), of("ipps")]);
        printers.shutdown().unwrap();
    }

    #[test]
    fn a_name_is_what_it_was_before_it_was_written_for_dns() {
        assert_eq!(unescaped("Desk no\\. 1"), "Desk no. 1");
        assert_eq!(unescaped("a\\\\b"), "a\\b");
        assert_eq!(unescaped("end\\"), "end");
    }
}
