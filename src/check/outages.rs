//! What is said of a call that came to nothing.

use crate::domain::{Outage, TlsFault};

/// Why a host could not be used, and what to do.
pub(super) fn of_call(outage: Outage, host: &str) -> String {
    match outage {
        Outage::Offline => format!(
            "No connection to {host} can be made: check the network cable, the router and the firewall."
        ),
        Outage::NoAnswer => format!(
            "{host} takes calls and gives no answer: look again in some minutes, then check the network."
        ),
        Outage::NotWorking => format!(
            "{host} does not work, or something else answers in its place: see in a browser whether \
             this network wants a sign-in, and look again in some minutes."
        ),
        Outage::SlowDown => {
            format!("{host} has too many calls and wants us to wait: look again in ten minutes.")
        }
        Outage::Untrusted {
            cause: TlsFault::UnexpectedKey,
        } => format!(
            "The key of {host} is none of those that key_sha256 names: ask ABDM whether its key has \
             changed, and let nobody begin before."
        ),
        Outage::Untrusted { .. } => format!("{host} was not spoken to: see tls."),
        Outage::NetworkRefused => format!(
            "{host} lets nobody in from this network: ask ABDM which networks it takes, and switch a \
             VPN off."
        ),
        Outage::NotAuthorised => format!(
            "{host} refuses the client id or its secret: compare both with what ABDM gave for this \
             environment."
        ),
        Outage::KeyUnusable => format!(
            "This version cannot encrypt with the key of {host}: install the newest version."
        ),
        Outage::ClockWrong { .. } => {
            format!("{host} refuses the time of this machine: see clock.")
        }
    }
}

/// Why a host is not trusted, and what to do.
pub(super) fn untrusted(cause: TlsFault, host: &str) -> String {
    match cause {
        TlsFault::Expired => format!(
            "The certificate of {host} has run out: check the date of this machine first, then tell \
             whoever runs {host}."
        ),
        TlsFault::NotValidYet => format!(
            "The certificate of {host} is not valid yet: check the date of this machine first, then \
             tell whoever runs {host}."
        ),
        TlsFault::WrongName => format!(
            "What answers as {host} shows the certificate of another name: check the address in [abdm] \
             and the DNS of this network."
        ),
        TlsFault::UnknownIssuer => format!(
            "Nobody whom the kiosk trusts has issued the certificate of {host}: if a proxy of the clinic \
             opens TLS, name its authority in roots, else let nobody begin."
        ),
        TlsFault::Revoked => format!(
            "The certificate of {host} was revoked: let nobody begin, and tell whoever runs {host}."
        ),
        TlsFault::WeakSignature | TlsFault::Certificate => format!(
            "The certificate of {host} is not made as it has to be: tell whoever runs {host}."
        ),
        TlsFault::OldProtocol => format!(
            "{host} speaks only TLS that is too old to be safe: tell whoever runs {host}, or the proxy \
             between."
        ),
        TlsFault::Handshake => format!(
            "{host} broke off before a secure connection was made: check the address in [abdm], and \
             any proxy or firewall between."
        ),
        TlsFault::Redirected => format!(
            "{host} sends the kiosk elsewhere, and it does not go: see in a browser whether this \
             network wants a sign-in, then check the address in [abdm]."
        ),
        TlsFault::ForeignHost => {
            format!("{host} is not among the addresses of [abdm]: correct the settings.")
        }
        TlsFault::UnexpectedKey => {
            format!("The key of {host} is not one that the settings name: see key.")
        }
    }
}

/// What is said of a clock that is ahead by so many minutes, or behind where they are negative.
pub(super) fn clock(minutes_ahead: Option<i32>) -> String {
    let by = match minutes_ahead {
        Some(minutes) => {
            let way = if minutes < 0 { "behind" } else { "ahead" };
            format!("is {} {way}", length(minutes.unsigned_abs()))
        }
        None => "is wrong by what ABDM says".to_owned(),
    };
    format!("The clock of this machine {by}: set it, and let the network keep it right (NTP).")
}

/// As somebody says it.
fn length(minutes: u32) -> String {
    match minutes {
        0 | 1 => "a minute".to_owned(),
        2..=119 => format!("{minutes} minutes"),
        120..=2879 => format!("{} hours", (minutes + 30) / 60),
        _ => format!("{} days", (minutes + 720) / 1440),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outage_and_every_cause_is_one_sentence_with_its_host() {
        for outage in Outage::ALL {
            let said = of_call(outage, "h.example");
            assert!(said.contains("h.example") && said.ends_with('.'), "{said}");
            assert!(!said.contains(". "), "one sentence: {said}");
        }
        for cause in TlsFault::ALL {
            let said = untrusted(cause, "h.example");
            assert!(said.contains("h.example") && said.ends_with('.'), "{said}");
            assert!(!said.contains(". "), "one sentence: {said}");
        }
    }

    #[test]
    fn a_clock_is_told_as_people_say_it() {
        for (minutes, words) in [
            (Some(1), "is a minute ahead"),
            (Some(-60), "is 60 minutes behind"),
            (Some(330), "is 6 hours ahead"),
            (Some(-365 * 1440), "is 365 days behind"),
            (None, "is wrong by what ABDM says"),
        ] {
            let said = clock(minutes);
            assert!(said.contains(words), "{said}");
        }
    }
}
