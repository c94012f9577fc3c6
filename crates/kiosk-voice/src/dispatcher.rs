//! speech-dispatcher: whatever engine the clinic has set up in it speaks.

use crate::engine::{Engine, EngineName, Failure, Manner, Sound, primary};
use crate::ssip::{Broken, Connection};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// So long the dispatcher has to take words, connecting and all. It is on this machine, and takes them
/// within a few milliseconds.
const PATIENCE: Duration = Duration::from_secs(1);

/// So long it has to name its voices. All of espeak-ng's are half a megabyte.
const PATIENCE_FOR_VOICES: Duration = Duration::from_millis(1500);

/// So long a dispatcher that failed is not looked for again; doubled each time.
const LATER: Duration = Duration::from_secs(5);

/// But no longer than this.
const LATEST: Duration = Duration::from_secs(60);

/// The way to speech-dispatcher.
pub(crate) struct Dispatcher {
    socket: Option<PathBuf>,
    link: Option<Link>,
    // After a failure: when it may be looked for again, and how long that was.
    not_before: Option<(Instant, Duration)>,
}

/// A connection, and what was said over it.
struct Link {
    connection: Connection,
    /// Whether it tells when a message is over.
    tells: bool,
    language: &'static str,
    manner: Option<Manner>,
    message: Option<Message>,
    // Whether it has a voice for a language, once it was asked.
    voices: BTreeMap<&'static str, bool>,
}

/// What is being said.
struct Message {
    number: u64,
    /// When it is over, whatever is told.
    until: Instant,
}

impl Dispatcher {
    /// The dispatcher of this user, or at this socket.
    pub(crate) fn new(socket: Option<&Path>) -> Self {
        Self {
            socket: socket.map(Path::to_owned).or_else(usual_socket),
            link: None,
            not_before: None,
        }
    }

    /// The connection, made anew where there is none.
    fn link(&mut self, deadline: Instant) -> Result<&mut Link, Failure> {
        if self.link.is_none() {
            let now = Instant::now();
            if self.not_before.is_some_and(|(at, _)| now < at) {
                return Err(Failure::Missing);
            }
            let socket = self.socket.as_ref().ok_or(Failure::Missing)?;
            match Link::open(socket, deadline) {
                Ok(link) => self.link = Some(link),
                Err(Broken) => {
                    self.put_off();
                    return Err(Failure::Missing);
                }
            }
        }
        self.link.as_mut().ok_or(Failure::Missing)
    }

    fn put_off(&mut self) {
        let wait = self.not_before.map_or(LATER, |(_, wait)| wait * 2);
        let wait = wait.min(LATEST);
        self.not_before = Some((Instant::now() + wait, wait));
    }
}

impl Engine for Dispatcher {
    fn name(&self) -> EngineName {
        EngineName::SpeechDispatcher
    }

    fn is_there(&mut self) -> bool {
        self.link(Instant::now() + PATIENCE).is_ok()
    }

    fn has_voice(&mut self, language: &'static str) -> bool {
        let deadline = Instant::now() + PATIENCE;
        let Ok(link) = self.link(deadline) else {
            return false;
        };
        match link.speaks(language, deadline) {
            Ok(speaks) => speaks,
            Err(Broken) => {
                self.link = None;
                false
            }
        }
    }

    fn say(&mut self, words: &str, language: &'static str, manner: Manner) -> Result<(), Failure> {
        let deadline = Instant::now() + PATIENCE;
        // It may have been started anew since the last sentence: then a second connection is better.
        let mut is_fresh = self.link.is_none();
        loop {
            let link = self.link(deadline)?;
            match link.say(words, language, manner, deadline) {
                Ok(said) => {
                    self.not_before = None;
                    return said;
                }
                Err(Broken) => self.link = None,
            }
            if is_fresh {
                self.put_off();
                return Err(Failure::Mute);
            }
            is_fresh = true;
        }
    }

    fn sound(&mut self) -> Sound {
        let Some(link) = &mut self.link else {
            return Sound::Over;
        };
        link.sound().unwrap_or_else(|Broken| {
            self.link = None;
            Sound::Failed(Failure::Mute)
        })
    }

    fn stop(&mut self) {
        if let Some(link) = &mut self.link
            && link.cancel().is_err()
        {
            self.link = None;
        }
    }
}

impl Link {
    fn open(socket: &Path, deadline: Instant) -> Result<Self, Broken> {
        let mut connection = Connection::open(socket)?;
        let named = connection.command("SET self CLIENT_NAME kiosk:abha-kiosk:main", deadline)?;
        if !is_good(named) {
            return Err(Broken);
        }
        let told = connection.command("SET self NOTIFICATION all on", deadline)?;
        // Words are words, whatever signs they hold. Older servers keep what was said, newer ones do
        // not know the word.
        for line in [
            "SET self SSML_MODE off",
            "SET self PRIORITY message",
            "SET self HISTORY off",
        ] {
            let _ = connection.command(line, deadline)?;
        }
        Ok(Self {
            connection,
            tells: is_good(told),
            language: "",
            manner: None,
            message: None,
            voices: BTreeMap::new(),
        })
    }

    fn say(
        &mut self,
        words: &str,
        language: &'static str,
        manner: Manner,
        deadline: Instant,
    ) -> Result<Result<(), Failure>, Broken> {
        if self.voices.get(language) == Some(&false) {
            return Ok(Err(Failure::NoVoice));
        }
        if !self.set_language(language, deadline)? {
            return Ok(Err(Failure::NoVoice));
        }
        if self.manner != Some(manner) {
            let volume = i16::from(manner.percent.min(100)) * 2 - 100;
            let rate = if manner.is_slow { -40 } else { 0 };
            for line in [
                format!("SET self VOLUME {volume}"),
                format!("SET self RATE {rate}"),
            ] {
                let _ = self.connection.command(&line, deadline)?;
            }
            self.manner = Some(manner);
        }
        let Some(number) = self.connection.speak(words, deadline)? else {
            return Ok(Err(Failure::Mute));
        };
        let time = time_of(words, manner);
        // Engines differ in speed; one that tells nothing is not waited for so long.
        let time = if self.tells { time * 4 } else { time };
        self.message = Some(Message {
            number,
            until: Instant::now() + time,
        });
        Ok(Ok(()))
    }

    /// Sets a language; `false` where the server does not take it.
    fn set_language(&mut self, language: &'static str, deadline: Instant) -> Result<bool, Broken> {
        if self.language != language {
            let line = format!("SET self LANGUAGE {language}");
            if !is_good(self.connection.command(&line, deadline)?) {
                return Ok(false);
            }
            self.language = language;
        }
        Ok(true)
    }

    fn speaks(&mut self, language: &'static str, deadline: Instant) -> Result<bool, Broken> {
        Ok(self.set_language(language, deadline)? && self.has_voice()?)
    }

    fn sound(&mut self) -> Result<Sound, Broken> {
        let Some(message) = &self.message else {
            return Ok(Sound::Over);
        };
        let (number, until) = (message.number, message.until);
        // Asked while the sentence is spoken already: the list is long, and the answer is mostly yes.
        if !self.has_voice()? {
            self.cancel()?;
            return Ok(Sound::Failed(Failure::NoVoice));
        }
        if self.connection.is_ended(number)? || Instant::now() >= until {
            self.message = None;
            return Ok(Sound::Over);
        }
        Ok(Sound::Going)
    }

    /// Whether there is a voice for the language that is set. Which output speaks a language is
    /// decided when it is set, so that the list is asked for after that, once for each.
    fn has_voice(&mut self) -> Result<bool, Broken> {
        if let Some(has) = self.voices.get(self.language) {
            return Ok(*has);
        }
        let wanted = primary(self.language);
        let mut has = false;
        let deadline = Instant::now() + PATIENCE_FOR_VOICES;
        let code = self
            .connection
            .list("LIST SYNTHESIS_VOICES", deadline, |voice| {
                let language = voice.split('\t').nth(1).unwrap_or_default();
                has |= primary(language).eq_ignore_ascii_case(wanted);
            })?;
        // An output that cannot name its voices may have one.
        has |= !is_good(code);
        let _ = self.voices.insert(self.language, has);
        Ok(has)
    }

    fn cancel(&mut self) -> Result<(), Broken> {
        self.message = None;
        let deadline = Instant::now() + PATIENCE;
        // CANCEL ends what is queued too, STOP would not.
        let code = self.connection.command("CANCEL self", deadline)?;
        if is_good(code) { Ok(()) } else { Err(Broken) }
    }
}

const fn is_good(code: u16) -> bool {
    code >= 200 && code < 300
}

/// How long words take: about twelve letters a second.
fn time_of(words: &str, manner: Manner) -> Duration {
    let letters = u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
    let each = Duration::from_millis(if manner.is_slow { 125 } else { 80 });
    each.saturating_mul(letters) + Duration::from_millis(300)
}

/// Where the dispatcher of this user listens. An address in a network is not taken: what is said may
/// be a person's.
fn usual_socket() -> Option<PathBuf> {
    let told = std::env::var_os("SPEECHD_ADDRESS");
    let told = told.as_ref().and_then(|address| address.to_str());
    if let Some(path) = told.and_then(|address| address.strip_prefix("unix_socket:")) {
        return Some(path.into());
    }
    let folder = PathBuf::from(std::env::var_os("XDG_RUNTIME_DIR")?);
    Some(folder.join("speech-dispatcher/speechd.sock"))
}
