//! A stream of NATS JetStream, out of which the clinic's systems take people: for many sites, each with an
//! outbox of its own.
//!
//! A hand-off is there when the stream has acknowledged it. It carries its name as `Nats-Msg-Id`, so that one
//! that comes twice within the stream's window is kept once.

mod answer;

use crate::destination::{Delivered, Destination, Handoff, Ongoing, Trouble};
use crate::http::{Reach, ReachError, SignIn, is_of_tls, is_this_machine};
use abdm_client::{Roots, SecretPlace};
use abdm_types::AbhaNumber;
use async_nats::connection::State;
use async_nats::{
    Client, ConnectError, ConnectErrorKind, ConnectOptions, Event, HeaderMap, Request,
    RequestErrorKind, ServerAddr, ServerError,
};
use kiosk_record::{DestinationKind, HandoffFault, PatientId};
use reqwest::Url;
use rustls::crypto::aws_lc_rs;
use rustls::{ClientConfig, RootCertStore};
use std::fmt;
use std::sync::Arc;
use tokio::sync::{Mutex, watch};
use tokio::time::timeout;
use zeroize::Zeroizing;

/// Which stream people go into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    /// How the server is reached: `tls://HOST:PORT`, or `nats://HOST:PORT` to this machine. There is no proxy.
    pub reach: Reach,
    /// A credentials file of NATS, with which the kiosk signs in in place of what `reach` says.
    pub credentials: Option<SecretPlace>,
    /// What is published to: words of letters, digits, `-` and `_` with dots between.
    pub subject: String,
    /// The name of the stream that takes it. Another one that would is refused.
    pub stream: String,
    /// Whether the photo is sent.
    pub with_photo: bool,
}

/// A stream of NATS JetStream.
pub struct Nats {
    stream: Stream,
    server: ServerAddr,
    tls: ClientConfig,
    is_tls: bool,
    // One hand-off is on its way at a time.
    open: Mutex<Option<Open>>,
}

/// A connection, and what is heard of it beside answers.
struct Open {
    client: Client,
    heard: watch::Receiver<Option<HandoffFault>>,
}

impl Nats {
    /// Makes ready to publish; nothing is sent. Secrets are read anew for each connection.
    ///
    /// # Errors
    ///
    /// [`ReachError`] if the server cannot be reached as the settings have it.
    pub fn new(stream: Stream) -> Result<Self, ReachError> {
        let reach = &stream.reach;
        let url = Url::parse(&reach.address).map_err(|_| ReachError::Nats)?;
        let is_tls = url.scheme() == "tls";
        let is_near = url.scheme() == "nats" && is_this_machine(&url);
        let is_bare = matches!(url.path(), "" | "/")
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        if !(is_tls || is_near) || !is_bare {
            return Err(ReachError::Nats);
        }
        let server = reach.address.parse().map_err(|_| ReachError::Nats)?;
        Ok(Self {
            tls: tls(&reach.roots)?,
            server,
            is_tls,
            stream,
            open: Mutex::default(),
        })
    }

    async fn hand_over(&self, handoff: Handoff<'_>) -> Result<Delivered, Trouble> {
        // Whatever the client does about its connection: so long, and no longer.
        let published = timeout(self.stream.reach.total_timeout, self.publish(handoff));
        published.await.map_err(|_| HandoffFault::TimedOut)?
    }

    async fn publish(&self, handoff: Handoff<'_>) -> Result<Delivered, Trouble> {
        let mut place = self.open.lock().await;
        let open = match place.take() {
            Some(open) if open.is_connected() => open,
            Some(_) | None => self.connect().await?,
        };
        let mut patient = handoff.patient.clone();
        patient.photo = patient.photo.filter(|_| self.stream.with_photo);
        let body = patient.to_json(Some(handoff.key)).to_vec();
        let mut headers = HeaderMap::new();
        headers.insert("Nats-Msg-Id", handoff.key.to_string());
        headers.insert("Nats-Expected-Stream", self.stream.stream.as_str());
        headers.insert("Content-Type", "application/json");
        let request = Request::new().headers(headers).payload(body.into());
        let answered = open.ask(self.stream.subject.clone(), request).await;
        // After a failure a new connection is made: what the old one waits for is nobody's any more.
        if answered.is_ok() {
            *place = Some(open);
        }
        answered
    }

    async fn connect(&self) -> Result<Open, Trouble> {
        let (tell, heard) = watch::channel(None);
        let reach = &self.stream.reach;
        let options = ConnectOptions::new()
            .name("abha-kiosk")
            .connection_timeout(reach.connect_timeout)
            .request_timeout(Some(reach.total_timeout))
            // The outbox repeats, and says when.
            .max_reconnects(1)
            // Nobody but whom the settings name.
            .ignore_discovered_servers()
            .require_tls(self.is_tls)
            .tls_client_config(self.tls.clone())
            .event_callback(move |event| {
                let fault = fault_of_event(&event);
                if fault.is_some() {
                    let _ = tell.send_replace(fault);
                }
                std::future::ready(())
            });
        let options = self.sign_in(options)?;
        let connected = options.connect(self.server.clone()).await;
        let client = connected.map_err(|error| fault_of_connect(&error))?;
        Ok(Open { client, heard })
    }

    fn sign_in(&self, options: ConnectOptions) -> Result<ConnectOptions, Trouble> {
        let unreadable = HandoffFault::SecretUnreadable;
        if let Some(place) = &self.stream.credentials {
            let text = place.read().map_err(|_| unreadable)?;
            // The client knows no end of it without an end of its line.
            let text = Zeroizing::new(format!("{}\n", text.as_str()));
            return options.credentials(&text).map_err(|_| unreadable.into());
        }
        Ok(match &self.stream.reach.sign_in {
            SignIn::Nobody => options,
            SignIn::Token(place) => {
                let token = place.read().map_err(|_| unreadable)?;
                options.token(token.to_string())
            }
            SignIn::Password { user, password } => {
                let password = password.read().map_err(|_| unreadable)?;
                options.user_and_password(user.clone(), password.to_string())
            }
        })
    }
}

impl Open {
    fn is_connected(&self) -> bool {
        self.heard.borrow().is_none() && self.client.connection_state() == State::Connected
    }

    /// Publishes, and waits for what the stream says. A server that lets the kiosk not publish answers
    /// nothing, and says so beside.
    async fn ask(&self, subject: String, request: Request) -> Result<Delivered, Trouble> {
        let mut heard = self.heard.clone();
        let answer = tokio::select! {
            answer = self.client.send_request(subject, request) => answer,
            heard = heard.wait_for(Option::is_some) => {
                let fault = heard.ok().and_then(|fault| *fault);
                return Err(fault.unwrap_or(HandoffFault::Interrupted).into());
            }
        };
        match answer {
            Ok(message) => answer::read(&message.payload).map_err(Trouble::from),
            Err(error) => Err(match error.kind() {
                RequestErrorKind::TimedOut => HandoffFault::TimedOut,
                // Nobody listens there, and no stream does.
                RequestErrorKind::NoResponders | RequestErrorKind::InvalidSubject => {
                    HandoffFault::WrongAddress
                }
                RequestErrorKind::MaxPayloadExceeded => HandoffFault::Refused,
                RequestErrorKind::Other => HandoffFault::Interrupted,
            }
            .into()),
        }
    }
}

fn tls(roots: &Roots) -> Result<ClientConfig, ReachError> {
    let certificates = match roots {
        Roots::Bundled => webpki_root_certs::TLS_SERVER_ROOT_CERTS,
        Roots::Only(roots) => roots,
    };
    let mut store = RootCertStore::empty();
    for certificate in certificates {
        store
            .add(certificate.clone())
            .map_err(|_| ReachError::Tls)?;
    }
    let provider = Arc::new(aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| ReachError::Tls)?;
    Ok(config.with_root_certificates(store).with_no_client_auth())
}

fn fault_of_connect(error: &ConnectError) -> HandoffFault {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if is_of_tls(cause) {
            return HandoffFault::Untrusted;
        }
        source = cause.source();
    }
    match error.kind() {
        ConnectErrorKind::Authentication | ConnectErrorKind::AuthorizationViolation => {
            HandoffFault::NotSignedIn
        }
        ConnectErrorKind::Tls => HandoffFault::Untrusted,
        ConnectErrorKind::ServerParse => HandoffFault::WrongAddress,
        ConnectErrorKind::Dns
        | ConnectErrorKind::TimedOut
        | ConnectErrorKind::Io
        | ConnectErrorKind::MaxReconnects => HandoffFault::Offline,
    }
}

/// What an event means for whoever waits for an answer.
fn fault_of_event(event: &Event) -> Option<HandoffFault> {
    match event {
        Event::Disconnected | Event::Closed | Event::ClientError(_) => {
            Some(HandoffFault::Interrupted)
        }
        Event::ServerError(ServerError::AuthorizationViolation) => Some(HandoffFault::NotSignedIn),
        Event::ServerError(ServerError::Other(said)) => {
            let said = said.to_ascii_lowercase();
            if said.contains("permissions violation") {
                Some(HandoffFault::NotAllowed)
            } else if said.contains("authorization") || said.contains("authentication") {
                Some(HandoffFault::NotSignedIn)
            } else {
                Some(HandoffFault::ServerFailed)
            }
        }
        Event::ServerError(ServerError::SlowConsumer(_))
        | Event::Connected
        | Event::LameDuckMode
        | Event::Draining
        | Event::SlowConsumer(_) => None,
    }
}

impl Destination for Nats {
    fn kind(&self) -> DestinationKind {
        DestinationKind::Nats
    }

    fn find<'a>(&'a self, _: &'a AbhaNumber) -> Ongoing<'a, Option<PatientId>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn deliver<'a>(&'a self, handoff: Handoff<'a>) -> Ongoing<'a, Delivered> {
        Box::pin(self.hand_over(handoff))
    }
}

impl fmt::Debug for Nats {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Nats")
            .field("stream", &self.stream)
            .finish_non_exhaustive()
    }
}
