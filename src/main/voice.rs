//! The sub-command `voice`: what is said aloud, and what of it somebody has recorded.

use super::{BAD_SETTINGS, complain, surroundings};
use abha_kiosk::config::Config;
use abha_kiosk::domain::Language;
use abha_kiosk::kiosk::setup;
use abha_kiosk::locale::Locale;
use abha_kiosk::voice::recorded::{self, Playing};
use abha_kiosk::voice::{self, EngineName, Settings};
use clap::{Args, Subcommand};
use serde_json::json;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct VoiceArguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// List every sentence: where its recording is to lie, whether it does, and its words
    ///
    /// A sentence a line, with tabs between: a file below the folder of recordings; recorded, missing,
    /// or unplayable where this machine has no program for that kind of file; the words. A last line
    /// for each language counts them, and says which engine speaks those without a recording.
    List {
        /// This language alone
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// The settings of the kiosk, of which [voice] counts
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
}

/// Does what the arguments say.
pub(super) fn look_after(arguments: VoiceArguments) -> anyhow::Result<ExitCode> {
    let Task::List {
        language,
        config,
        json,
    } = arguments.task;
    let config = match config.as_deref().map(surroundings::read_settings) {
        Some(Ok(config)) => config,
        None => Config::practice(),
        Some(Err(error)) => {
            complain(&error.to_string());
            return Ok(ExitCode::from(BAD_SETTINGS));
        }
    };
    let settings = setup::voice_settings(&config);
    let languages = match language {
        Some(tag) => vec![Locale::find(&tag)?],
        None => Locale::available()?
            .iter()
            .map(|facts| facts.language)
            .collect(),
    };
    match list(&languages, &settings, json) {
        // Whoever reads no further has seen enough.
        Err(error) if is_closed(&error) => Ok(ExitCode::SUCCESS),
        result => result.map(|()| ExitCode::SUCCESS),
    }
}

fn is_closed(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<std::io::Error>();
    error.is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

fn list(languages: &[Language], settings: &Settings, json: bool) -> anyhow::Result<()> {
    let folder = settings.recordings.as_deref();
    match folder {
        None => {
            complain(
                "no folder of recordings is set: [voice] recordings of the settings names one",
            );
        }
        Some(folder) if !folder.is_dir() => {
            complain(&format!("{}: there is no such folder", folder.display()));
        }
        Some(_) => {}
    }
    let tags: Vec<&'static str> = languages.iter().map(|language| language.tag()).collect();
    let engines = voice::speakers(settings, &tags);
    let playing = Playing::find();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut counts = Vec::new();
    for (language, engine) in languages.iter().zip(engines) {
        let locale = Locale::load(*language)?;
        let mut count = Count {
            language: language.tag(),
            engine,
            sentences: 0,
            recorded: 0,
        };
        for (name, words) in locale.sentences() {
            let sentence = Sentence::look(language.tag(), name, words, folder, &playing);
            count.sentences += 1;
            count.recorded += usize::from(sentence.state == State::Recorded);
            sentence.write(&mut out, json)?;
        }
        counts.push(count);
    }
    for count in counts {
        count.write(&mut out, json)?;
    }
    Ok(out.flush()?)
}

/// What became of the recording of a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Recorded,
    /// It is there, and no program of this machine plays its kind.
    Unplayable,
    Missing,
}

impl State {
    const fn name(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Unplayable => "unplayable",
            Self::Missing => "missing",
        }
    }
}

struct Sentence<'a> {
    language: &'static str,
    name: &'static str,
    words: &'a str,
    /// Below the folder of recordings: where it lies, or is to lie.
    file: String,
    state: State,
}

impl<'a> Sentence<'a> {
    fn look(
        language: &'static str,
        name: &'static str,
        words: &'a str,
        folder: Option<&Path>,
        playing: &Playing,
    ) -> Self {
        let found = folder.and_then(|folder| recorded::find(folder, language, name));
        let state = match &found {
            None => State::Missing,
            Some(path) if playing.can_play(path) => State::Recorded,
            Some(_) => State::Unplayable,
        };
        let file = found.as_deref().and_then(Path::file_name);
        let file = file.map(|file| format!("{language}/{}", file.to_string_lossy()));
        Self {
            language,
            name,
            words,
            file: file.unwrap_or_else(|| recorded::place(language, name)),
            state,
        }
    }

    fn write(&self, out: &mut impl Write, json: bool) -> std::io::Result<()> {
        let state = self.state.name();
        if json {
            let line = json!({
                "language": self.language, "message": self.name, "file": self.file,
                "state": state, "words": self.words,
            });
            return writeln!(out, "{line}");
        }
        // A text of several lines is one sentence.
        let words: Vec<&str> = self.words.split_whitespace().collect();
        writeln!(out, "{}\t{state}\t{}", self.file, words.join(" "))
    }
}

struct Count {
    language: &'static str,
    engine: Option<EngineName>,
    sentences: usize,
    recorded: usize,
}

impl Count {
    fn write(&self, out: &mut impl Write, json: bool) -> std::io::Result<()> {
        let engine = self.engine.map(EngineName::name);
        if json {
            let line = json!({
                "language": self.language, "sentences": self.sentences,
                "recorded": self.recorded, "engine": engine,
            });
            return writeln!(out, "{line}");
        }
        let left = self.sentences - self.recorded;
        let spoken = match engine {
            Some(engine) => format!("{left} spoken by {engine}"),
            None => format!("{left} not spoken: no engine has a voice for this language"),
        };
        let (language, sentences, recorded) = (self.language, self.sentences, self.recorded);
        writeln!(
            out,
            "{language}: {sentences} sentences, {recorded} recorded, {spoken}"
        )
    }
}
