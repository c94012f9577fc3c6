//! The sub-command `translations`: the words of the kiosk for translators, and back.

use super::complain;
use abha_kiosk::disk;
use abha_kiosk::domain::Language;
use abha_kiosk::locale::Locale;
use abha_kiosk::translation::{self, Files, Merged, Places};
use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct TranslationsArguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write a PO file for each language, and a template for a new one
    ///
    /// They are for Weblate, Poedit and the like (docs/translations.md).
    Export {
        /// The folder for abha-kiosk.pot and a TAG.po for each language; it is made when it is not there
        #[arg(value_name = "DIR")]
        out: PathBuf,
        /// This language alone
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// A folder of languages; without it the words that are built into this program
        #[arg(long, value_name = "DIR")]
        locales: Option<PathBuf>,
        /// A folder that `tour --all` has written: its pictures are named beside the messages on them
        #[arg(long, value_name = "DIR")]
        pictures: Option<PathBuf>,
    },
    /// Put what translators have written into the Fluent files
    ///
    /// Nothing is written where one message cannot be taken; what is wrong is told with its line.
    Import {
        /// The folder with a TAG.po for each language
        #[arg(value_name = "DIR")]
        from: PathBuf,
        /// This language alone
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// The folder of languages that is written to
        #[arg(long, value_name = "DIR", default_value = "locales")]
        locales: PathBuf,
    },
}

/// No PO file of a kiosk is larger, in bytes: ours have a quarter of a megabyte.
const LARGEST_PO: u64 = 8 * 1024 * 1024;

/// No Fluent file is larger, in bytes.
const LARGEST_FLUENT: u64 = 1024 * 1024;

/// So many faults of a file are told.
const TOLD: usize = 20;

/// How deep lists of messages lie in a folder of the tour: language, journey.
const DEPTH: usize = 2;

/// The list that the tour writes.
const LIST: &str = "messages.tsv";

/// Does what the arguments say.
pub(super) fn translate(arguments: TranslationsArguments) -> anyhow::Result<ExitCode> {
    match arguments.task {
        Task::Export {
            out,
            language,
            locales,
            pictures,
        } => {
            let source = Source(locales);
            let lists = pictures.as_deref().map(Lists::read).transpose()?;
            export(
                &out,
                language.as_deref(),
                &source,
                &lists.unwrap_or_default(),
            )?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Import {
            from,
            language,
            locales,
        } => import(&from, language.as_deref(), &locales),
    }
}

/// Where the Fluent files are: in a folder, or in the program.
struct Source(Option<PathBuf>);

impl Source {
    /// The languages, without English.
    fn languages(&self) -> anyhow::Result<Vec<String>> {
        let mut tags: Vec<String> = match &self.0 {
            Some(folder) => names(folder)?
                .into_iter()
                .filter(|tag| folder.join(tag).join("language.toml").is_file())
                .collect(),
            None => Locale::available()?
                .iter()
                .map(|facts| facts.language.tag().to_owned())
                .collect(),
        };
        tags.retain(|tag| tag != Language::ENGLISH.tag());
        Ok(tags)
    }

    fn files(&self, tag: &str) -> anyhow::Result<Files> {
        match &self.0 {
            Some(folder) => read_files(&folder.join(tag)),
            None => {
                let language = Locale::find(tag)?;
                let files = Locale::fluent_files(language);
                let named = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
                Ok(Files::read(named)?)
            }
        }
    }
}

fn export(
    out: &Path,
    language: Option<&str>,
    source: &Source,
    lists: &Lists,
) -> anyhow::Result<()> {
    let mut languages = source.languages()?;
    if let Some(tag) = language {
        refuse_english(tag)?;
        languages.retain(|language| language == tag);
        ensure!(!languages.is_empty(), "there is no language {tag}");
    }
    let english = source.files(Language::ENGLISH.tag())?;
    let version = env!("CARGO_PKG_VERSION");
    let places = lists.of(Language::ENGLISH.tag());
    let template = translation::template(version, &english, &places);
    let mut files = vec![("abha-kiosk.pot".to_owned(), template)];
    for tag in &languages {
        let present = source.files(tag)?;
        let places = lists.of(tag);
        let po = translation::translation(version, tag, &english, &present, &places);
        files.push((format!("{tag}.po"), po));
    }
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    for (name, text) in &files {
        let path = out.join(name);
        disk::write_whole(&path, text.as_bytes()).with_context(|| path.display().to_string())?;
    }
    let (count, seen) = (english.count(), places.count());
    say(&format!("{} files, {count} messages in each", files.len()))?;
    if !lists.0.is_empty() {
        say(&format!("{seen} of the messages stand on a picture"))?;
    }
    Ok(())
}

fn import(from: &Path, language: Option<&str>, locales: &Path) -> anyhow::Result<ExitCode> {
    let tags = match language {
        Some(tag) => vec![tag.to_owned()],
        None => names(from)?
            .into_iter()
            .filter_map(|name| name.strip_suffix(".po").map(str::to_owned))
            .collect(),
    };
    ensure!(
        !tags.is_empty(),
        "there is no PO file in {}",
        from.display()
    );
    let english = locales.join(Language::ENGLISH.tag());
    ensure!(
        english.is_dir(),
        "{}: not there: name the folder of languages with --locales",
        english.display()
    );
    let english = read_files(&english)?;
    let mut all = Vec::new();
    let mut is_good = true;
    for tag in tags {
        let path = from.join(format!("{tag}.po"));
        refuse_english(&tag).with_context(|| path.display().to_string())?;
        let folder = locales.join(&tag);
        let is_language = is_tag(&tag) && folder.join("language.toml").is_file();
        ensure!(
            is_language,
            "{}: there is no language {tag:?} in {}: make its folder with a language.toml first, as \
             \"A language\" in CONTRIBUTING.md says",
            path.display(),
            locales.display()
        );
        let po = disk::read(&path, LARGEST_PO)
            .map_err(|error| anyhow::anyhow!("{} {error}", path.display()))?;
        match translation::merge(&tag, &english, &read_files(&folder)?, &po) {
            Ok(merged) => all.push((tag, folder, merged)),
            Err(faults) => {
                is_good = false;
                for fault in faults.iter().take(TOLD) {
                    complain(&format!("{}:{fault}", path.display()));
                }
                if let Some(more) = faults.len().checked_sub(TOLD).filter(|more| *more > 0) {
                    complain(&format!("{}: and {more} more", path.display()));
                }
            }
        }
    }
    if !is_good {
        complain("nothing was written");
        return Ok(ExitCode::FAILURE);
    }
    for (tag, folder, merged) in &all {
        for (name, text) in &merged.files {
            let path = folder.join(name);
            disk::write_whole(&path, text.as_bytes())
                .with_context(|| path.display().to_string())?;
        }
        say(&format!("{tag}: {}", told(merged)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What became of a language, in a line.
fn told(merged: &Merged) -> String {
    let names: Vec<&str> = merged.files.keys().map(String::as_str).collect();
    let mut told = match names.as_slice() {
        [] => "nothing changes".to_owned(),
        names => format!("{} changed in {}", merged.changed, names.join(", ")),
    };
    for (count, what) in [
        (merged.same, "as before"),
        (merged.untranslated, "without a translation, kept as before"),
        (merged.fuzzy, "marked as fuzzy, kept as before"),
        (merged.outdated, "of other English words, kept as before"),
        (merged.absent, "not in the file, kept as before"),
        (merged.missing, "have no words in this language"),
    ] {
        if count > 0 {
            told.push_str(&format!("; {count} {what}"));
        }
    }
    told
}

fn refuse_english(tag: &str) -> anyhow::Result<()> {
    if tag.eq_ignore_ascii_case(Language::ENGLISH.tag()) {
        bail!("English is what is translated from: it is changed in locales/en itself");
    }
    Ok(())
}

/// Whether it can be the name of a folder below that of the languages.
fn is_tag(tag: &str) -> bool {
    !tag.is_empty()
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The Fluent files of a folder.
fn read_files(folder: &Path) -> anyhow::Result<Files> {
    let mut files = Vec::new();
    for name in names(folder)? {
        if name.ends_with(".ftl") {
            let path = folder.join(&name);
            let text = disk::read(&path, LARGEST_FLUENT)
                .map_err(|error| anyhow::anyhow!("{} {error}", path.display()))?;
            let text = String::from_utf8(text)
                .map_err(|_| anyhow::anyhow!("{} is not UTF-8", path.display()))?;
            files.push((name, text));
        }
    }
    Files::read(files).with_context(|| folder.display().to_string())
}

/// The names in a folder, in their order.
fn names(folder: &Path) -> anyhow::Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

/// The lists that a tour has left: each with the folder it lies in.
#[derive(Default)]
struct Lists(Vec<(String, String)>);

impl Lists {
    fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut lists = Self::default();
        lists.look(folder, "", DEPTH)?;
        ensure!(
            !lists.0.is_empty(),
            "{}: no {LIST} in it: `abha-kiosk tour --all --out DIR` writes one beside its pictures",
            folder.display()
        );
        Ok(lists)
    }

    fn look(&mut self, folder: &Path, name: &str, depth: usize) -> anyhow::Result<()> {
        for entry in names(folder)? {
            let path = folder.join(&entry);
            if entry == LIST {
                let list = disk::read(&path, LARGEST_FLUENT)
                    .map_err(|error| anyhow::anyhow!("{} {error}", path.display()))?;
                let list = String::from_utf8_lossy(&list).into_owned();
                self.0.push((name.to_owned(), list));
            } else if depth > 0 && path.is_dir() {
                self.look(&path, &format!("{name}{entry}/"), depth - 1)?;
            }
        }
        Ok(())
    }

    /// What is known of a language: what its own folder says where it has one, else the others.
    fn of(&self, tag: &str) -> Places {
        let own = format!("{tag}/");
        let has_own = self.0.iter().any(|(folder, _)| folder.starts_with(&own));
        let mut places = Places::default();
        for (folder, list) in &self.0 {
            if !has_own || folder.starts_with(&own) {
                places.add(folder, list);
            }
        }
        places
    }
}

fn say(line: &str) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "{line}").context("stdout cannot be written")
}
