//! The thread that speaks.

use crate::engine::{Engines, Failure, Manner, Sound};
use crate::player::Player;
use crate::speech::spelt;
use crate::{News, Piece, Settings, Silence, Speech, VoiceEvent, recorded};
use std::collections::VecDeque;
use std::path::PathBuf;
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
    Turn { louder: bool },
    Slow(bool),
    Reset,
}

/// So often it is looked whether a piece is over, while something is said.
const TICK: Duration = Duration::from_millis(40);

pub(crate) struct Worker {
    settings: Settings,
    commands: Receiver<Command>,
    tell: Box<dyn Fn(VoiceEvent) + Send>,
    engines: Engines,
    player: Option<Player>,
    manner: Manner,
    // The speech, for whoever wants to hear it again.
    last: Option<Speech>,
    language: &'static str,
    // What of it is still to be said; the first of them is being said.
    left: VecDeque<Piece>,
    course: Course,
    // Whether some of the speech was heard, and nobody was told of its end.
    has_begun: bool,
    paused: bool,
    told: Option<News>,
}

/// Where the first piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    /// Still to begin.
    Waiting,
    /// Nothing sounds until then.
    Resting(Instant),
    /// A file of sound, or a tone.
    Playing,
    /// An engine speaks; for the second time, where the first failed.
    Speaking { again: bool },
    /// To be spoken, because its recording could not be played.
    Unplayable,
    /// Over.
    Over,
}

impl Worker {
    pub(crate) fn new(
        settings: Settings,
        commands: Receiver<Command>,
        tell: Box<dyn Fn(VoiceEvent) + Send>,
    ) -> Self {
        let mut worker = Self {
            settings,
            commands,
            tell,
            engines: Engines::new(Vec::new()),
            player: None,
            manner: Manner {
                percent: 0,
                is_slow: false,
            },
            last: None,
            language: "en",
            left: VecDeque::new(),
            course: Course::Waiting,
            has_begun: false,
            paused: false,
            told: None,
        };
        worker.take_usual_manner();
        worker
    }

    /// Looks for what speaks on this machine, and works with it.
    pub(crate) fn work(mut self) {
        self.engines = Engines::find(self.settings.engine, self.settings.socket.as_deref());
        self.player = Player::find();
        self.run();
    }

    fn run(&mut self) {
        match self.engines.ready() {
            Some(name) => self.say_news(News::Ready(name)),
            None => self.say_news(News::Silent(Silence::NoEngine)),
        }
        let mut is_behind = false;
        loop {
            let is_busy = !self.left.is_empty() && !self.paused;
            let command = if is_busy {
                self.commands.recv_timeout(TICK)
            } else {
                self.commands
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected)
            };
            let began = Instant::now();
            match command {
                Ok(command) => {
                    self.take(command);
                    // An engine that is slow is not given what was replaced meanwhile.
                    while is_behind && let Ok(command) = self.commands.try_recv() {
                        self.take(command);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.be_silent();
                    return;
                }
            }
            self.go_on();
            is_behind = began.elapsed() > TICK;
        }
    }

    fn take(&mut self, command: Command) {
        match command {
            Command::Say(speech) => {
                self.begin(&speech);
                self.last = Some(speech);
            }
            Command::Stop => self.forget(),
            Command::Pause => {
                self.be_silent();
                // It begins anew with the piece that was interrupted.
                self.course = Course::Waiting;
                self.paused = true;
            }
            Command::Resume => self.paused = false,
            Command::Again => {
                if let Some(speech) = self.last.clone() {
                    self.begin(&speech);
                }
            }
            Command::Volume(percent) => self.manner.percent = percent,
            Command::Turn { louder } => self.manner.percent = turned(self.manner.percent, louder),
            Command::Slow(is_slow) => self.manner.is_slow = is_slow,
            Command::Reset => {
                self.forget();
                self.take_usual_manner();
            }
        }
    }

    fn take_usual_manner(&mut self) {
        let percent = self.settings.percent;
        self.manner = Manner {
            percent: percent.clamp(Settings::LEAST, Settings::MOST),
            is_slow: false,
        };
    }

    fn begin(&mut self, speech: &Speech) {
        self.end();
        self.language = speech.language;
        self.left = speech.pieces.iter().cloned().collect();
    }

    fn forget(&mut self) {
        self.end();
        self.last = None;
    }

    /// Ends what is being said before its end.
    fn end(&mut self) {
        self.be_silent();
        self.left.clear();
        self.course = Course::Waiting;
        self.paused = false;
        if std::mem::take(&mut self.has_begun) {
            (self.tell)(VoiceEvent::Stopped);
        }
    }

    fn be_silent(&mut self) {
        self.engines.stop();
        if let Some(player) = &mut self.player {
            player.stop();
        }
    }

    /// Begins the next piece when the one before is over.
    fn go_on(&mut self) {
        if self.paused {
            return;
        }
        while let Some(piece) = self.left.front().cloned() {
            self.course = self.next(&piece);
            match self.course {
                Course::Resting(_) | Course::Playing | Course::Speaking { .. } => {
                    if !self.has_begun {
                        self.has_begun = true;
                        (self.tell)(VoiceEvent::Began);
                    }
                    return;
                }
                Course::Waiting | Course::Unplayable => {}
                Course::Over => {
                    let _ = self.left.pop_front();
                    self.course = Course::Waiting;
                }
            }
        }
        if std::mem::take(&mut self.has_begun) {
            (self.tell)(VoiceEvent::Finished);
        }
    }

    /// Where a piece is now.
    fn next(&mut self, piece: &Piece) -> Course {
        let now = self.course;
        match now {
            Course::Waiting => self.sound(piece),
            Course::Resting(until) if Instant::now() < until => now,
            Course::Playing => match self.player.as_mut().map_or(Sound::Over, Player::sound) {
                Sound::Going => now,
                Sound::Over => Course::Over,
                Sound::Failed(_) => Course::Unplayable,
            },
            Course::Speaking { again } => match self.engines.sound() {
                Sound::Going => now,
                Sound::Over => {
                    if let Some(name) = self.engines.last() {
                        self.say_news(News::Ready(name));
                    }
                    Course::Over
                }
                // Another engine may do better, or the same, started anew.
                Sound::Failed(_) if !again => self.speak(piece, true),
                Sound::Failed(Failure::NoVoice) => self.fail(Silence::NoVoiceFor(self.language)),
                Sound::Failed(Failure::Mute | Failure::Missing) => self.speak_no_more(),
            },
            Course::Unplayable => self.speak(piece, false),
            Course::Resting(_) | Course::Over => Course::Over,
        }
    }

    /// Begins a piece.
    fn sound(&mut self, piece: &Piece) -> Course {
        let percent = self.manner.percent;
        match piece {
            Piece::Pause(time) => Instant::now()
                .checked_add(*time)
                .map_or(Course::Over, Course::Resting),
            Piece::Tone(tone) => {
                let player = self.player.as_mut();
                if player.is_some_and(|player| player.play_tone(*tone, percent)) {
                    Course::Playing
                } else {
                    Course::Over
                }
            }
            Piece::Sentence { recording, .. } => {
                let recorded = recording.and_then(|name| self.recorded(name));
                let played = recorded
                    .zip(self.player.as_mut())
                    .is_some_and(|(path, player)| player.play_recording(&path, percent));
                if played {
                    Course::Playing
                } else {
                    Course::Unplayable
                }
            }
            Piece::Digits(_) => Course::Unplayable,
        }
    }

    fn recorded(&self, name: &str) -> Option<PathBuf> {
        let folder = self.settings.recordings.as_deref()?;
        recorded::find(folder, self.language, name)
    }

    fn speak(&mut self, piece: &Piece, again: bool) -> Course {
        let words = match piece {
            Piece::Sentence { words, .. } => words.clone(),
            Piece::Digits(number) => spelt(number),
            Piece::Tone(_) | Piece::Pause(_) => return Course::Over,
        };
        if words.trim().is_empty() {
            return Course::Over;
        }
        match self.engines.say(&words, self.language, self.manner) {
            Ok(name) => {
                // One that took words and ended over them is believed when it has said some.
                if self.told != Some(News::Silent(Silence::Mute(name))) {
                    self.say_news(News::Ready(name));
                }
                Course::Speaking { again }
            }
            Err(silence) => self.fail(silence),
        }
    }

    fn fail(&mut self, silence: Silence) -> Course {
        self.say_news(News::Silent(silence));
        Course::Over
    }

    fn speak_no_more(&mut self) -> Course {
        let silence = self.engines.last().map_or(Silence::NoEngine, Silence::Mute);
        self.fail(silence)
    }

    /// Tells what is new, once.
    fn say_news(&mut self, news: News) {
        if self.told != Some(news) {
            self.told = Some(news);
            (self.tell)(VoiceEvent::News(news));
        }
    }
}

/// A step louder or softer.
fn turned(percent: u8, louder: bool) -> u8 {
    let percent = if louder {
        percent.saturating_add(Settings::STEP)
    } else {
        percent.saturating_sub(Settings::STEP)
    };
    percent.clamp(Settings::LEAST, Settings::MOST)
}

#[cfg(test)]
mod tests;
