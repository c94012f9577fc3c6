//! Who may see the desk's pages: whoever is at this machine, or whoever has the key.

use abdm_client::read_secret_file;
use axum::http::{HeaderMap, HeaderValue, header};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::net::IpAddr;
use std::path::Path;
use zeroize::Zeroizing;

pub(super) enum Access {
    /// Whoever asks from this machine.
    ThisMachine,
    /// Whoever shows this key.
    Key(Zeroizing<Vec<u8>>),
}

/// Why somebody is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The key was not shown.
    NoKey,
    /// The request is for another name, came by a forwarder, or from a page of another site.
    Elsewhere,
}

const MAX_KEY: u64 = 512;
const MIN_KEY: usize = 16;

/// The cookie of whoever showed the key.
const COOKIE: &str = "desk";

/// What a forwarder adds.
const FORWARDED: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

impl Access {
    pub(super) fn of(file: Option<&Path>) -> Result<Self, &'static str> {
        let Some(file) = file else {
            return Ok(Self::ThisMachine);
        };
        let key = read_secret_file(file, MAX_KEY).map_err(
            |_| "the desk's key cannot be read, or others may read it too (chmod 600 mends that)",
        )?;
        let key = Zeroizing::new(key.trim_ascii().to_vec());
        let is_visible = key.iter().all(u8::is_ascii_graphic);
        if key.len() < MIN_KEY || !is_visible {
            return Err("the desk's key must be 16 to 512 visible characters");
        }
        Ok(Self::Key(key))
    }

    /// Whether a request may be answered; `is_change` where it calls somebody.
    pub(super) fn admits(&self, headers: &HeaderMap, is_change: bool) -> Result<(), Refused> {
        if is_change && !is_of_own_page(headers) {
            return Err(Refused::Elsewhere);
        }
        match self {
            Self::ThisMachine => {
                let is_forwarded = FORWARDED.iter().any(|name| headers.contains_key(*name));
                let is_here = names_this_machine(headers) && !is_forwarded;
                is_here.then_some(()).ok_or(Refused::Elsewhere)
            }
            Self::Key(key) => {
                let shown = cookie(headers)
                    .is_some_and(|shown| same(shown.as_bytes(), cookie_of(key).as_bytes()));
                let bearer = text(headers, header::AUTHORIZATION.as_str())
                    .and_then(|text| text.strip_prefix("Bearer "))
                    .is_some_and(|shown| same(shown.as_bytes(), key));
                (shown || bearer).then_some(()).ok_or(Refused::NoKey)
            }
        }
    }

    /// The cookie for whoever sends the form with the right key.
    pub(super) fn enter(&self, headers: &HeaderMap, body: &[u8]) -> Option<HeaderValue> {
        let Self::Key(key) = self else { return None };
        let shown = decoded(body.strip_prefix(b"key=")?)?;
        if !is_of_own_page(headers) || !same(shown.trim_ascii(), key) {
            return None;
        }
        let day = 24 * 60 * 60;
        let cookie = format!(
            "{COOKIE}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age={day}",
            cookie_of(key)
        );
        HeaderValue::try_from(cookie).ok()
    }
}

/// What whoever has shown the key is known by: of the key, and not the key.
fn cookie_of(key: &[u8]) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        // A key may have any length.
        return String::new();
    };
    mac.update(b"cookie of the desk");
    let bytes = mac.finalize().into_bytes();
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Digests are compared, so that the time it takes says nothing of the key.
fn same(shown: &[u8], key: &[u8]) -> bool {
    Sha256::digest(shown) == Sha256::digest(key)
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let mut cookies = text(headers, "cookie")?.split(';');
    cookies.find_map(|one| one.trim().strip_prefix(COOKIE)?.strip_prefix('='))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// Whether a page of these sends it, or no page at all.
fn is_of_own_page(headers: &HeaderMap) -> bool {
    let by = text(headers, "sec-fetch-site").unwrap_or("none");
    let host = text(headers, "host").unwrap_or_default();
    let of_host = |origin: &str| {
        origin
            .split_once("://")
            .is_some_and(|(_, name)| name == host)
    };
    let origin = headers.get(header::ORIGIN);
    let is_own = origin.is_none_or(|origin| origin.to_str().is_ok_and(of_host));
    ["none", "same-origin"].contains(&by) && is_own
}

/// Whether `Host` is a name that nobody else can give to this machine.
fn names_this_machine(headers: &HeaderMap) -> bool {
    let host = text(headers, "host").unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None => host.split(':').next(),
    };
    let name = name.unwrap_or_default();
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// A value of a form.
fn decoded(bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(bytes.len()));
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [bytes.next()?, bytes.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &[u8] = b"a key of the desk's own+&%";

    fn headers(list: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = list.iter().map(|(name, value)| {
            let name = header::HeaderName::from_static(name);
            (name, HeaderValue::from_str(value).unwrap())
        });
        pairs.collect()
    }

    #[test]
    fn without_a_key_this_machine_alone_is_let_in() {
        let here = ("host", "127.0.0.1:8471");
        let admits = |list: &[(&'static str, &str)], change| {
            Access::ThisMachine.admits(&headers(list), change)
        };
        assert_eq!(admits(&[here], false), Ok(()));
        assert_eq!(admits(&[("host", "localhost")], true), Ok(()));
        let own = ("origin", "http://127.0.0.1:8471");
        assert_eq!(
            admits(&[here, own, ("sec-fetch-site", "same-origin")], true),
            Ok(())
        );
        for (list, change) in [
            (vec![("host", "clinic.example")], false),
            (vec![], false),
            (vec![here, ("x-forwarded-for", "192.0.2.1")], false),
            (vec![here, ("via", "1.1 proxy")], false),
            (vec![here, ("origin", "http://evil.example")], true),
            (vec![here, ("origin", "null")], true),
            (vec![here, ("sec-fetch-site", "cross-site")], true),
        ] {
            assert_eq!(admits(&list, change), Err(Refused::Elsewhere), "{list:?}");
        }
    }

    #[test]
    fn with_a_key_whoever_shows_it_is_let_in() {
        let access = Access::Key(Zeroizing::new(KEY.to_vec()));
        let host = ("host", "clinic.example");
        let form = b"key=a+key+of+the+desk%27s+own%2B%26%25";
        let cookie = access.enter(&headers(&[host]), form).unwrap();
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        assert!(!cookie.contains("key of"));
        let cookie = cookie.split(';').next().unwrap();
        assert_eq!(
            access.admits(&headers(&[("cookie", cookie)]), false),
            Ok(())
        );
        let bearer = format!("Bearer {}", std::str::from_utf8(KEY).unwrap());
        assert_eq!(
            access.admits(&headers(&[("authorization", &bearer)]), false),
            Ok(())
        );
        for list in [
            vec![host],
            vec![("cookie", "desk=")],
            vec![("cookie", "other=1; desk=00")],
            vec![("authorization", "Bearer x")],
        ] {
            assert_eq!(
                access.admits(&headers(&list), false),
                Err(Refused::NoKey),
                "{list:?}"
            );
        }
        for body in [&b"key="[..], b"", b"key=other", b"key=%4", b"word=a"] {
            assert!(access.enter(&headers(&[host]), body).is_none(), "{body:?}");
        }
        let elsewhere = headers(&[host, ("origin", "https://evil.example")]);
        assert!(access.enter(&elsewhere, form).is_none());
    }
}
