//! Cards as files: in the operator's folder, or on the person's own USB stick. A QR on the screen
//! to take the card away with is not offered: it would show the card to whoever stands behind.

use super::usb::UsbRoot;
use crate::card::{self, Content, Paper};
use crate::journey::{SaveFailure, SaveTarget};
use std::fs::{DirBuilder, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempPath;

/// Where cards are saved.
#[derive(Debug, Clone)]
pub struct SaveTo {
    /// The folder; it is made when it is not there.
    pub folder: PathBuf,
    /// What the files are called.
    pub naming: Naming,
    /// Where the system mounts USB sticks, when the operator allows them.
    pub sticks: Option<UsbRoot>,
}

/// What saved files are called. Never by the person or their number.
#[derive(Debug, Clone)]
pub enum Naming {
    /// `abha-card-1`, `abha-card-2`, …: one more than the highest there is.
    Counted(Counter),
    /// Always the same; an older file is replaced.
    Fixed(String),
}

impl Naming {
    /// Counted from the files that are there.
    #[must_use]
    pub fn counted() -> Self {
        Self::Counted(Counter::default())
    }
}

/// The highest number that was given since the program began. A card that the desk has handed over
/// and deleted does not leave its number to the next person in the queue. Cloning shares it.
#[derive(Debug, Clone, Default)]
pub struct Counter(Arc<AtomicU32>);

/// The two files of a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedFiles {
    /// Where they are; of files on a stick the names alone.
    pub paths: Vec<PathBuf>,
    /// The number in their names, where names are counted.
    pub number: Option<u32>,
}

/// Why a card could not be saved. It holds no content of the card.
#[derive(Debug, Clone, thiserror::Error)]
pub enum SaveError {
    /// The card was not drawn.
    #[error("there is no card to save")]
    NoCard,
    /// The card could not be made.
    #[error(transparent)]
    Card(#[from] card::Error),
    /// No stick is mounted.
    #[error("no USB stick is mounted")]
    NoStick,
    /// The folder or a file could not be written.
    #[error("{path}: {kind}")]
    File {
        /// Which.
        path: PathBuf,
        /// How the system names it.
        kind: ErrorKind,
    },
    /// The work was stopped.
    #[error("the saving was stopped")]
    Stopped,
}

impl SaveError {
    /// The same in the words of the journey.
    pub(super) fn failure(&self) -> SaveFailure {
        match self {
            Self::NoCard | Self::Card(_) => SaveFailure::NotMade,
            Self::NoStick => SaveFailure::Gone,
            Self::Stopped => SaveFailure::Impossible,
            Self::File { kind, .. } => of_system(*kind),
        }
    }
}

fn of_system(kind: ErrorKind) -> SaveFailure {
    use ErrorKind::{
        FileTooLarge, NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
    };
    if matches!(kind, StorageFull | QuotaExceeded | FileTooLarge) {
        SaveFailure::NoRoom
    } else if matches!(kind, ReadOnlyFilesystem | PermissionDenied) {
        SaveFailure::WriteProtected
    } else if kind == NotFound {
        SaveFailure::Gone
    } else {
        SaveFailure::Impossible
    }
}

/// Pixels an inch of the saved PNG.
const DPI: u32 = 300;

/// The paper of the saved PDF: whoever opens the file has an office printer.
const PAPER: Paper = Paper::A4;

/// Writes the card as PDF and PNG, down to the medium itself: each under a temporary name until all
/// of it is there, readable for its owner alone. What could not be finished is taken away
/// again, with what a kiosk that lost its power has left.
pub(super) fn save(
    content: &Content,
    to: &SaveTo,
    target: SaveTarget,
) -> Result<SavedFiles, SaveError> {
    match target {
        SaveTarget::Folder => {
            make(&to.folder).map_err(|error| fault(&to.folder, &error))?;
            save_in(&to.folder, content, &to.naming)
        }
        SaveTarget::Stick => {
            // Looked for anew: it may have been pulled out since the button was drawn.
            let mounted = || to.sticks.as_ref().and_then(UsbRoot::mounted);
            let folder = mounted().ok_or(SaveError::NoStick)?;
            // Its numbers are its own.
            let naming = match &to.naming {
                Naming::Counted(_) => &Naming::counted(),
                naming @ Naming::Fixed(_) => naming,
            };
            match save_in(&folder, content, naming) {
                Ok(saved) => Ok(SavedFiles {
                    paths: saved.paths.iter().map(|path| nameless(path)).collect(),
                    number: None,
                }),
                // Whatever the system calls it: the stick is not there any more.
                Err(_) if mounted().is_none() => Err(SaveError::NoStick),
                Err(SaveError::File { path, kind }) => Err(SaveError::File {
                    path: nameless(&path),
                    kind,
                }),
                Err(error) => Err(error),
            }
        }
    }
}

/// Makes the folder, for its owner alone. One that is there keeps the rights that the operator gave
/// it.
fn make(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    let _ = builder.recursive(true);
    #[cfg(unix)]
    let _ = std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The file alone: a stick is named by its owner, and a log is no place for names.
fn nameless(path: &Path) -> PathBuf {
    path.file_name().map(PathBuf::from).unwrap_or_default()
}

fn save_in(folder: &Path, content: &Content, naming: &Naming) -> Result<SavedFiles, SaveError> {
    let pdf = card::pdf(content, PAPER)?;
    let png = card::png(&card::pixels(content, DPI)?)?;
    clear_up(folder);
    let parts = Parts {
        pdf: part(folder, &pdf)?,
        png: part(folder, &png)?,
    };
    let saved = match naming {
        Naming::Fixed(name) => SavedFiles {
            paths: parts.replace(&Names::of(folder, name))?,
            number: None,
        },
        Naming::Counted(counter) => counted(folder, parts, counter)?,
    };
    settle(folder)?;
    Ok(saved)
}

const COUNTED: &str = "abha-card-";

fn counted(folder: &Path, mut parts: Parts, counter: &Counter) -> Result<SavedFiles, SaveError> {
    let given = counter.0.load(Ordering::Relaxed);
    let first = highest(folder).max(given).saturating_add(1);
    for number in first..u32::MAX {
        let names = Names::of(folder, &format!("{COUNTED}{number}"));
        match parts.keep(&names) {
            Ok(paths) => {
                let _ = counter.0.fetch_max(number, Ordering::Relaxed);
                return Ok(SavedFiles {
                    paths,
                    number: Some(number),
                });
            }
            // Somebody else took it just now.
            Err((
                SaveError::File {
                    kind: ErrorKind::AlreadyExists,
                    ..
                },
                Some(again),
            )) => parts = again,
            Err((error, _)) => return Err(error),
        }
    }
    Err(SaveError::File {
        path: folder.to_owned(),
        kind: ErrorKind::AlreadyExists,
    })
}

/// The highest number among the names in a folder; 0 when there is none.
fn highest(folder: &Path) -> u32 {
    names_in(folder)
        .filter_map(|name| {
            let (number, _) = name.strip_prefix(COUNTED)?.split_once('.')?;
            number.parse().ok()
        })
        .max()
        .unwrap_or_default()
}

fn names_in(folder: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok())
}

/// What the files are called in the end.
struct Names {
    pdf: PathBuf,
    png: PathBuf,
}

impl Names {
    fn of(folder: &Path, name: &str) -> Self {
        Self {
            pdf: folder.join(format!("{name}.pdf")),
            png: folder.join(format!("{name}.png")),
        }
    }

    fn paths(&self) -> Vec<PathBuf> {
        vec![self.pdf.clone(), self.png.clone()]
    }
}

/// Both files under their temporary names, where all of them is on the medium. Dropping them takes
/// them away.
#[derive(Debug)]
struct Parts {
    pdf: TempPath,
    png: TempPath,
}

impl Parts {
    /// Gives both their names, in place of older files.
    fn replace(self, names: &Names) -> Result<Vec<PathBuf>, SaveError> {
        for (part, path) in [(self.pdf, &names.pdf), (self.png, &names.png)] {
            part.persist(path)
                .map_err(|error| fault(path, &error.error))?;
        }
        Ok(names.paths())
    }

    /// Gives both their names if both are free; where they are not, the parts come back.
    fn keep(self, names: &Names) -> Result<Vec<PathBuf>, (SaveError, Option<Self>)> {
        let Self { pdf, png } = self;
        if names.png.exists() {
            let error = fault(&names.png, &ErrorKind::AlreadyExists.into());
            return Err((error, Some(Self { pdf, png })));
        }
        if let Err(error) = pdf.persist_noclobber(&names.pdf) {
            let reason = fault(&names.pdf, &error.error);
            let pdf = error.path;
            return Err((reason, Some(Self { pdf, png })));
        }
        if let Err(error) = png.persist_noclobber(&names.png) {
            // A pair or nothing.
            let _ = std::fs::remove_file(&names.pdf);
            return Err((fault(&names.png, &error.error), None));
        }
        Ok(names.paths())
    }
}

const PART: (&str, &str) = (".abha-card-", ".part");

/// Writes a file under a temporary name, down to the medium.
fn part(folder: &Path, bytes: &[u8]) -> Result<TempPath, SaveError> {
    let fault = |error: std::io::Error| fault(folder, &error);
    let (prefix, suffix) = PART;
    let mut file = tempfile::Builder::new()
        .prefix(prefix)
        .suffix(suffix)
        .tempfile_in(folder)
        .map_err(fault)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.as_file().sync_all());
    written.map_err(fault)?;
    Ok(file.into_temp_path())
}

/// What is older than this was left by a kiosk that lost its power; what is younger may be another
/// kiosk's that saves into the same folder.
const LEFT_BEHIND: Duration = Duration::from_secs(600);

/// Takes away parts that nobody will finish.
fn clear_up(folder: &Path) {
    let (prefix, suffix) = PART;
    for name in names_in(folder).filter(|name| name.starts_with(prefix) && name.ends_with(suffix)) {
        let path = folder.join(name);
        let age = std::fs::metadata(&path)
            .and_then(|about| about.modified())
            .ok()
            .and_then(|written| written.elapsed().ok());
        if age.is_some_and(|age| age > LEFT_BEHIND) {
            // If it cannot be, it is no hindrance.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Brings the names of the files to the medium too, so that a stick can be pulled out. Only Unix
/// opens a folder like a file, and not every file system there can do this.
fn settle(folder: &Path) -> Result<(), SaveError> {
    use ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if !matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) => {
            Err(fault(folder, &error))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn fault(path: &Path, error: &std::io::Error) -> SaveError {
    SaveError::File {
        path: path.to_owned(),
        kind: error.kind(),
    }
}

#[cfg(test)]
mod tests;
