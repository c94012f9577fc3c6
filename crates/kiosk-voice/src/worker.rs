//! The thread that speaks.

use crate::engine::{Engine, Manner, Mute};
use crate::player::Player;
use crate::{EngineName, News, Piece, Settings, Silence, Speech, engine, recorded};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// What the thread is asked for.
pub(crate) enum Command {
    Say(Speech),
    Stop,
    Pause,
    Resume,
    Again,
    Volume(u8),
    Slow(bool),
}

/// So often it is looked whether a piece is over, while something is said.
const TICK: Duration = Duration::from_millis(40);

pub(crate) struct Worker {
    settings: Settings,
    commands: Receiver<Command>,
    tell: Box<dyn Fn(News) + Send>,
    engine: Option<Box<dyn Engine>>,
    player: Option<Player>,
    manner: Manner,
    // The speech, for whoever wants to hear it again.
    last: Option<Speech>,
    // What of it is still to be said; the first of them is being said.
    left: VecDeque<Piece>,
    begun: bool,
    resting: Option<Instant>,
    paused: bool,
    told: Option<News>,
}

impl Worker {
    pub(crate) fn new(
        settings: Settings,
        commands: Receiver<Command>,
        tell: Box<dyn Fn(News) + Send>,
    ) -> Self {
        let manner = Manner {
            percent: settings.percent,
            is_slow: false,
        };
        Self {
            settings,
            commands,
            tell,
            engine: None,
            player: None,
            manner,
            last: None,
            left: VecDeque::new(),
            begun: false,
            resting: None,
            paused: false,
            told: None,
        }
    }

    pub(crate) fn work(mut self) {
        self.engine = engine::find(self.settings.engine, self.settings.socket.as_deref());
        self.player = Player::find();
        match self.engine.as_ref().map(|engine| engine.name()) {
            Some(name) => self.say_news(News::Ready(name)),
            None => self.say_news(News::Silent(Silence::NoEngine)),
        }
        loop {
            let is_busy = !self.left.is_empty() && !self.paused;
            let command = if is_busy {
                self.commands.recv_timeout(TICK)
            } else {
                self.commands
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected)
            };
            match command {
                Ok(command) => self.take(command),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.be_silent();
                    return;
                }
            }
            self.go_on();
        }
    }

    fn take(&mut self, command: Command) {
        match command {
            Command::Say(speech) => {
                self.begin(&speech);
                self.last = Some(speech);
            }
            Command::Stop => {
                self.be_silent();
                self.left.clear();
                self.last = None;
                self.paused = false;
            }
            Command::Pause => {
                self.be_silent();
                // It begins anew with the piece that was interrupted.
                self.begun = false;
                self.paused = true;
            }
            Command::Resume => self.paused = false,
            Command::Again => {
                if let Some(speech) = self.last.clone() {
                    self.begin(&speech);
                }
            }
            Command::Volume(percent) => self.manner.percent = percent,
            Command::Slow(is_slow) => self.manner.is_slow = is_slow,
        }
    }

    fn begin(&mut self, speech: &Speech) {
        self.be_silent();
        self.left = speech.pieces.iter().cloned().collect();
        self.begun = false;
        self.paused = false;
    }

    fn be_silent(&mut self) {
        if let Some(engine) = &mut self.engine {
            engine.stop();
        }
        if let Some(player) = &mut self.player {
            player.stop();
        }
        self.resting = None;
    }

    /// Begins the next piece when the one before is over.
    fn go_on(&mut self) {
        while !self.paused && !self.left.is_empty() {
            if self.begun {
                if self.is_sounding() {
                    return;
                }
                let _ = self.left.pop_front();
                self.begun = false;
                continue;
            }
            let Some(piece) = self.left.front().cloned() else {
                return;
            };
            self.begun = true;
            self.sound(&piece);
        }
    }

    fn is_sounding(&mut self) -> bool {
        let rests = self.resting.is_some_and(|until| Instant::now() < until);
        let speaks = self
            .engine
            .as_mut()
            .is_some_and(|engine| engine.is_speaking());
        let plays = self.player.as_mut().is_some_and(Player::is_playing);
        rests || speaks || plays
    }

    fn sound(&mut self, piece: &Piece) {
        self.resting = None;
        match piece {
            Piece::Pause(time) => self.resting = Some(Instant::now() + *time),
            Piece::Tone(tone) => {
                if let Some(player) = &mut self.player {
                    player.play_tone(*tone, self.manner);
                }
            }
            Piece::Sentence { recording, words } => {
                let language = self.last_language();
                let recorded = self.settings.recordings.as_deref();
                let recorded = recorded.zip(*recording);
                let recorded =
                    recorded.and_then(|(folder, name)| recorded::find(folder, language, name));
                match (recorded, &mut self.player) {
                    (Some(path), Some(player)) => player.play(&path, self.manner.percent),
                    (Some(_) | None, _) => self.speak(words, language),
                }
            }
        }
    }

    fn last_language(&self) -> &'static str {
        self.last.as_ref().map_or("en", |speech| speech.language)
    }

    fn speak(&mut self, words: &str, language: &str) {
        let manner = self.manner;
        let Some(engine) = &mut self.engine else {
            return;
        };
        let name = engine.name();
        match engine.say(words, language, manner) {
            Ok(()) => self.say_news(News::Ready(name)),
            Err(Mute) => self.say_news(News::Silent(Silence::Mute(name))),
        }
    }

    /// Tells what is new.
    fn say_news(&mut self, news: News) {
        if self.told != Some(news) {
            self.told = Some(news);
            (self.tell)(news);
        }
    }
}

/// Which engine there is.
pub(crate) const fn engine_of(news: News) -> Option<EngineName> {
    match news {
        News::Ready(name) => Some(name),
        News::Silent(_) => None,
    }
}
