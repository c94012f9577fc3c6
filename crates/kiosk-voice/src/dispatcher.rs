//! speech-dispatcher, by its protocol (SSIP): whatever engine the clinic has set up in it speaks.

use crate::engine::{Engine, EngineName, Manner, Mute};
use ssip_client_async::fifo::synchronous::{Builder, UnixStream};
use ssip_client_async::{Client, ClientName, ClientScope, MessageScope};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use zeroize::Zeroize as _;

/// So long an answer of the dispatcher is waited for. It is on this machine, and answers in a
/// millisecond.
const PATIENCE: Duration = Duration::from_secs(1);

/// So long a dispatcher that was not there is not looked for again.
const LATER: Duration = Duration::from_secs(5);

/// The way to speech-dispatcher.
pub(crate) struct Dispatcher {
    socket: Option<PathBuf>,
    client: Option<Client<UnixStream>>,
    not_before: Option<Instant>,
    // By how long such words take: who speaks tells of their end on a connection of its own alone.
    until: Option<Instant>,
}

impl Dispatcher {
    /// The dispatcher of this user, or at this socket, if it is there.
    pub(crate) fn find(socket: Option<&Path>) -> Option<Self> {
        let mut found = Self {
            socket: socket.map(Path::to_owned),
            client: None,
            not_before: None,
            until: None,
        };
        found.client = Some(found.connect().ok()?);
        Some(found)
    }

    fn connect(&self) -> Result<Client<UnixStream>, Mute> {
        let mut builder = Builder::new();
        if let Some(socket) = &self.socket {
            let _ = builder.path(socket);
        }
        let mut client = builder.timeout(PATIENCE).build().map_err(|_| Mute)?;
        let named = client.set_client_name(ClientName::new("kiosk", "abha-kiosk"));
        let named = named.and_then(|client| client.check_client_name_set());
        let _ = named.map_err(|_| Mute)?;
        Ok(client)
    }

    /// The connection, made anew where the dispatcher was started again.
    fn client(&mut self) -> Result<&mut Client<UnixStream>, Mute> {
        if self.client.is_none() {
            let now = Instant::now();
            if self.not_before.is_some_and(|at| now < at) {
                return Err(Mute);
            }
            self.not_before = Some(now + LATER);
            self.client = Some(self.connect()?);
            self.not_before = None;
        }
        self.client.as_mut().ok_or(Mute)
    }

    fn try_to_say(&mut self, words: &str, language: &str, manner: Manner) -> Result<(), Mute> {
        let client = self.client()?;
        let volume = i16::from(manner.percent.min(100)) * 2 - 100;
        let rate = if manner.is_slow { -40 } else { 0 };
        let said = (|| {
            let _ = client.stop(MessageScope::Last)?.receive()?;
            let _ = client
                .set_language(ClientScope::Current, language)?
                .receive()?;
            let volume = i8::try_from(volume).unwrap_or_default();
            let _ = client.set_volume(ClientScope::Current, volume)?.receive()?;
            let _ = client.set_rate(ClientScope::Current, rate)?.receive()?;
            let _ = client.speak()?.check_receiving_data()?;
            let mut lines = lines(words);
            let sent = client.send_lines(&lines).map(|_| ());
            lines.iter_mut().for_each(String::zeroize);
            sent?;
            client.receive_message_id()
        })();
        said.map(|_| ()).map_err(|_| Mute)
    }
}

impl Engine for Dispatcher {
    fn name(&self) -> EngineName {
        EngineName::SpeechDispatcher
    }

    fn say(&mut self, words: &str, language: &str, manner: Manner) -> Result<(), Mute> {
        for _ in 0..2 {
            match self.try_to_say(words, language, manner) {
                Ok(()) => {
                    self.until = Some(Instant::now() + time_of(words, manner));
                    return Ok(());
                }
                // It may have been started anew since the last sentence.
                Err(Mute) => self.client = None,
            }
        }
        Err(Mute)
    }

    fn is_speaking(&mut self) -> bool {
        self.until.is_some_and(|until| Instant::now() < until)
    }

    fn stop(&mut self) {
        self.until = None;
        if let Some(client) = &mut self.client {
            let stopped = client.cancel(MessageScope::Last);
            if stopped.and_then(|client| client.receive()).is_err() {
                self.client = None;
            }
        }
    }
}

/// How long words take: about twelve letters a second.
fn time_of(words: &str, manner: Manner) -> Duration {
    let letters = u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
    let each = Duration::from_millis(if manner.is_slow { 125 } else { 80 });
    each.saturating_mul(letters) + Duration::from_millis(300)
}

/// Words as lines of the protocol: a dot that begins a line is doubled, because one alone ends the
/// text.
fn lines(words: &str) -> Vec<String> {
    words
        .split(['\r', '\n'])
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let dot = if line.starts_with('.') { "." } else { "" };
            format!("{dot}{line}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_itself_or_becomes_a_command() {
        assert_eq!(lines(".\r\nQUIT\n.b\n\n"), ["..", "QUIT", "..b"]);
    }
}
