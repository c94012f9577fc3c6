//! Where a printer is.

use std::fmt;
use std::str::FromStr;

/// A printer as settings and the command line name it: the URI of an IPP printer (`ipp`, `ipps`,
/// `http` or `https`), or the bare name of a queue of the CUPS server.
///
/// A printer that shows a certificate of its own making is named with that certificate's
/// SHA-256: `ipps://192.0.2.7/ipp/print#sha256=` and 64 hexadecimal digits. It is trusted with
/// that certificate and no other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PrinterUri(Place);

/// Where the CUPS server is, [`CupsServer::default`] being the one of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CupsServer(Address);

/// Why a text names no printer. It carries nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrinterUriError {
    /// There is nothing, or more than 512 bytes.
    #[error("a printer is named by 1 to 512 bytes")]
    Length,
    /// Another scheme than the four.
    #[error("a printer's URI begins with ipp://, ipps://, http:// or https://")]
    Scheme,
    /// A name or password before the host: these would be seen in logs.
    #[error("a printer's URI carries no user name")]
    User,
    /// No host, or characters that no host has.
    #[error("the printer's URI names no host")]
    Host,
    /// A port that is no number from 1 to 65535.
    #[error("the port of the printer's URI is no number from 1 to 65535")]
    Port,
    /// Characters that stand in no path, or a query.
    #[error("the path of the printer's URI has characters that do not belong there")]
    Path,
    /// What follows `#` is not `sha256=` and 64 hexadecimal digits, or nothing is encrypted.
    #[error("after # only sha256= and 64 hexadecimal digits may stand, for ipps and https")]
    Certificate,
    /// A queue's name with characters that CUPS does not take.
    #[error("a queue's name has 1 to 127 bytes without spaces, quotes, /, \\, ? and #")]
    Queue,
    /// A CUPS server with a path or a certificate.
    #[error("a CUPS server is named without a path, as http://localhost:631")]
    Server,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Place {
    Address(Address),
    Queue(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Address {
    scheme: Scheme,
    host: String,
    port: u16,
    path: String,
    certificate: Option<[u8; 32]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Scheme {
    Ipp,
    Ipps,
    Http,
    Https,
}

impl PrinterUri {
    /// The queue's name, when it is not a URI.
    #[must_use]
    pub fn queue(&self) -> Option<&str> {
        match &self.0 {
            Place::Queue(name) => Some(name),
            Place::Address(_) => None,
        }
    }

    /// The printer's URI: a queue's name becomes its URI at the CUPS server.
    #[must_use]
    pub fn at(&self, server: &CupsServer) -> Self {
        match &self.0 {
            Place::Address(_) => self.clone(),
            Place::Queue(name) => Self(Place::Address(Address {
                path: format!("/printers/{}", percent_encoded(name)),
                ..server.0.clone()
            })),
        }
    }

    /// Whether what is sent is encrypted (`ipps`, `https`).
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.address()
            .is_some_and(|address| address.scheme.is_encrypted())
    }

    /// Host and port as they stand in a URI; nothing for a queue's name.
    #[must_use]
    pub fn authority(&self) -> Option<String> {
        self.address()
            .map(|address| format!("{}:{}", address.host, address.port))
    }

    /// The path, which begins with `/`; nothing for a queue's name.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.address().map(|address| address.path.as_str())
    }

    /// SHA-256 of the only certificate that is taken.
    #[must_use]
    pub fn certificate(&self) -> Option<&[u8; 32]> {
        self.address()
            .and_then(|address| address.certificate.as_ref())
    }

    fn address(&self) -> Option<&Address> {
        match &self.0 {
            Place::Address(address) => Some(address),
            Place::Queue(_) => None,
        }
    }
}

impl CupsServer {
    /// The server itself, where its printers are asked for.
    #[must_use]
    pub fn uri(&self) -> PrinterUri {
        PrinterUri(Place::Address(self.0.clone()))
    }
}

impl Default for CupsServer {
    fn default() -> Self {
        Self(Address {
            scheme: Scheme::Http,
            host: "localhost".to_owned(),
            port: 631,
            path: "/".to_owned(),
            certificate: None,
        })
    }
}

impl Scheme {
    const ALL: [Self; 4] = [Self::Ipp, Self::Ipps, Self::Http, Self::Https];

    const fn name(self) -> &'static str {
        match self {
            Self::Ipp => "ipp",
            Self::Ipps => "ipps",
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    /// RFC 8010 section 4 and RFC 7472 section 4 for the first two.
    const fn port(self) -> u16 {
        match self {
            Self::Ipp | Self::Ipps => 631,
            Self::Http => 80,
            Self::Https => 443,
        }
    }

    const fn is_encrypted(self) -> bool {
        matches!(self, Self::Ipps | Self::Https)
    }
}

impl FromStr for PrinterUri {
    type Err = PrinterUriError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() || text.len() > 512 {
            return Err(PrinterUriError::Length);
        }
        if text.contains("://") {
            return Address::read(text).map(|address| Self(Place::Address(address)));
        }
        // Windows has queues with spaces, and others of the network with backslashes.
        let of_windows = |letter: char| cfg!(windows) && [' ', '\\'].contains(&letter);
        let of_queue = |letter: char| {
            of_windows(letter)
                || !letter.is_whitespace() && !letter.is_control() && !"/\\?#'\"".contains(letter)
        };
        if text.len() > 127 || !text.chars().all(of_queue) {
            return Err(PrinterUriError::Queue);
        }
        Ok(Self(Place::Queue(text.to_owned())))
    }
}

impl FromStr for CupsServer {
    type Err = PrinterUriError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = Address::read(text.trim())?;
        if address.path != "/" || address.certificate.is_some() {
            return Err(PrinterUriError::Server);
        }
        Ok(Self(address))
    }
}

impl Address {
    fn read(text: &str) -> Result<Self, PrinterUriError> {
        let (scheme, rest) = text.split_once("://").ok_or(PrinterUriError::Scheme)?;
        let scheme = Scheme::ALL
            .into_iter()
            .find(|known| known.name().eq_ignore_ascii_case(scheme))
            .ok_or(PrinterUriError::Scheme)?;
        let (rest, certificate) = match rest.split_once('#') {
            None => (rest, None),
            Some((rest, pin)) if scheme.is_encrypted() => (
                rest,
                Some(fingerprint(pin).ok_or(PrinterUriError::Certificate)?),
            ),
            Some(_) => return Err(PrinterUriError::Certificate),
        };
        let (authority, path) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, "/"),
        };
        if authority.contains('@') {
            return Err(PrinterUriError::User);
        }
        let (host, port) = host_and_port(authority)?;
        let of_path = |byte: u8| byte.is_ascii_graphic() && !b"?\"<>\\^`{|}".contains(&byte);
        if !path.bytes().all(of_path) {
            return Err(PrinterUriError::Path);
        }
        Ok(Self {
            scheme,
            host,
            port: port.unwrap_or(scheme.port()),
            path: path.to_owned(),
            certificate,
        })
    }
}

fn host_and_port(authority: &str) -> Result<(String, Option<u16>), PrinterUriError> {
    let (host, port) = match authority.rfind(':') {
        Some(at) if !authority.ends_with(']') => {
            let (host, port) = authority.split_at(at);
            (host, port.strip_prefix(':'))
        }
        Some(_) | None => (authority, None),
    };
    let is_host = match host.strip_prefix('[').and_then(|six| six.strip_suffix(']')) {
        Some(six) => six.parse::<std::net::Ipv6Addr>().is_ok(),
        None => {
            !host.is_empty()
                && host.len() <= 253
                && host
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
        }
    };
    if !is_host {
        return Err(PrinterUriError::Host);
    }
    let port = match port {
        None => None,
        Some(port) => match port.parse() {
            Ok(number) if number != 0 && !port.starts_with('+') => Some(number),
            Ok(_) | Err(_) => return Err(PrinterUriError::Port),
        },
    };
    Ok((host.to_ascii_lowercase(), port))
}

/// Reads `sha256=` and 64 hexadecimal digits, with colons between them or without.
fn fingerprint(text: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> = text
        .strip_prefix("sha256=")?
        .chars()
        .filter(|letter| *letter != ':')
        .map(|letter| {
            letter
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        })
        .collect::<Option<_>>()?;
    let mut bytes = [0; 32];
    if digits.len() != 2 * bytes.len() {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair.iter().fold(0, |sum, digit| sum * 16 + digit);
    }
    Some(bytes)
}

fn percent_encoded(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}://{}", self.scheme.name(), self.host)?;
        if self.port != self.scheme.port() {
            write!(formatter, ":{}", self.port)?;
        }
        formatter.write_str(&self.path)?;
        if let Some(certificate) = &self.certificate {
            formatter.write_str("#sha256=")?;
            for byte in certificate {
                write!(formatter, "{byte:02x}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for PrinterUri {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Address(address) => address.fmt(formatter),
            Place::Queue(name) => formatter.pad(name),
        }
    }
}

impl fmt::Display for CupsServer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        formatter.pad(text.trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests;
