//! `[handoff] to = "nats"`

use super::super::error::Error;
use super::super::field::Section;
use super::{HandoffTo, RawHandoff, is_near};
use reqwest::Url;

/// After the name of the setting.
#[cfg(not(feature = "nats"))]
const NOT_BUILT: &str = "\"nats\" is not in this program: build it with \
                                    cargo build --release --features nats";

/// What is published to, and the stream that takes it.
pub(super) struct Names {
    #[cfg_attr(
        not(feature = "nats"),
        allow(dead_code, reason = "it is checked alone")
    )]
    subject: String,
    #[cfg_attr(
        not(feature = "nats"),
        allow(dead_code, reason = "it is checked alone")
    )]
    stream: String,
}

const LONGEST_SUBJECT: usize = 100;
const LONGEST_STREAM: usize = 32;

impl RawHandoff {
    /// The address of a server.
    pub(super) fn nats_address(&self, section: Section<'_>) -> Result<Option<String>, Error> {
        let rule = "must be tls://HOST:PORT of a NATS server \
                    (nats:// only to this machine, such as nats://127.0.0.1:4222)";
        section.checked("address", &self.address, rule, |value| {
            let text = value.as_str()?.trim();
            let url = Url::parse(text).ok()?;
            let is_bare = url.has_host()
                && matches!(url.path(), "" | "/")
                && url.username().is_empty()
                && url.password().is_none()
                && url.query().is_none()
                && url.fragment().is_none();
            let fits = url.scheme() == "tls" || (url.scheme() == "nats" && is_near(text));
            (is_bare && fits).then(|| text.to_owned())
        })
    }

    /// Subject and stream, where both are named.
    pub(super) fn stream(&self, section: Section<'_>) -> Result<Option<Names>, Error> {
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        let rule = "must be words of letters, digits, - and _ with dots between, such as \
                    \"clinic.patients\"";
        let subject = section.checked("subject", &self.subject, rule, |value| {
            let text = value.as_str()?;
            let fits = text.len() <= LONGEST_SUBJECT && text.split('.').all(is_word);
            fits.then(|| text.to_owned())
        })?;
        let rule = "must be 1 to 32 letters, digits, - and _, such as \"PATIENTS\"";
        let stream = section.checked("stream", &self.stream, rule, |value| {
            let text = value.as_str()?;
            let fits = text.len() <= LONGEST_STREAM && is_word(text);
            fits.then(|| text.to_owned())
        })?;
        Ok(subject
            .zip(stream)
            .map(|(subject, stream)| Names { subject, stream }))
    }

    #[cfg(feature = "nats")]
    pub(super) fn nats(
        &self,
        section: Section<'_>,
        (address, names): (String, Names),
        with_photo: bool,
    ) -> Result<HandoffTo, Error> {
        if self.proxy_url.is_some() {
            let rule = "does not go with \"nats\": its connections take no proxy";
            return Err(section.error("proxy_url", &self.proxy_url, rule));
        }
        let reach = self.reach(section, address)?;
        let secret = ("credentials_file", &self.credentials_file, CREDENTIALS);
        let credentials = super::place(section, secret)?;
        if credentials.is_some() && reach.sign_in != crate::handoff::SignIn::Nobody {
            let rule = "does not go with token_file or user: one of them signs in";
            return Err(section.error("credentials_file", &self.credentials_file, rule));
        }
        Ok(HandoffTo::Nats(Box::new(crate::handoff::Stream {
            reach,
            credentials,
            subject: names.subject,
            stream: names.stream,
            with_photo,
        })))
    }

    /// This program has no such way.
    #[cfg(not(feature = "nats"))]
    pub(super) fn nats(
        &self,
        section: Section<'_>,
        _: (String, Names),
        _: bool,
    ) -> Result<HandoffTo, Error> {
        Err(section.error("to", &self.to, NOT_BUILT))
    }
}

/// The name of the credentials of NATS among those of a service.
#[cfg(feature = "nats")]
const CREDENTIALS: &str = "handoff-nats";
