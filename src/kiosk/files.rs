//! Cards as files: in the operator's folder, or on the person's own USB stick. A QR on the screen
//! to take the card away with is not offered: it would show the card to whoever stands behind.

use super::usb::UsbRoot;
use crate::card::{self, Content, Paper};
use crate::disk::{Folder, Part};
use crate::journey::{SaveFailure, SaveTarget};
use std::ffi::OsString;
use std::fs::DirBuilder;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where cards are saved.
#[derive(Debug, Clone)]
pub struct SaveTo {
    /// The folder; it is made when it is not there. One that is a link when a card is saved is
    /// refused.
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
/// of both is there, readable for its owner alone. What could not be finished is taken away
/// again, with what a kiosk that was killed or lost its power has left.
pub(super) fn save(
    content: &Content,
    to: &SaveTo,
    target: SaveTarget,
) -> Result<SavedFiles, SaveError> {
    let files = (
        card::pdf(content, PAPER)?,
        card::png(&card::pixels(content, DPI)?)?,
    );
    match target {
        SaveTarget::Folder => {
            let path = &to.folder;
            make(path).map_err(|error| fault(path, &error))?;
            let folder = Folder::open_itself(path).map_err(|error| fault(path, &error))?;
            save_in(&folder, path, &files, &to.naming)
        }
        SaveTarget::Stick => {
            // Looked for anew: it may have been pulled out since the button was drawn.
            let mounted = || to.sticks.as_ref().and_then(UsbRoot::mounted);
            let path = mounted().ok_or(SaveError::NoStick)?;
            let folder = Folder::open(&path).map_err(|_| SaveError::NoStick)?;
            // Where it was let go before it was opened, this is a folder of the kiosk's own disk.
            if mounted().as_ref() != Some(&path) {
                return Err(SaveError::NoStick);
            }
            // Its numbers are its own.
            let naming = match &to.naming {
                Naming::Counted(_) => &Naming::counted(),
                naming @ Naming::Fixed(_) => naming,
            };
            match save_in(&folder, &path, &files, naming) {
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

/// The bytes of PDF and PNG, into a folder that is open. `path` is what it is called.
fn save_in(
    folder: &Folder,
    path: &Path,
    (pdf, png): &(Vec<u8>, Vec<u8>),
    naming: &Naming,
) -> Result<SavedFiles, SaveError> {
    folder.clear_up();
    let part = |bytes| folder.part(bytes).map_err(|error| fault(path, &error));
    let parts = Parts {
        pdf: part(pdf)?,
        png: part(png)?,
    };
    let (names, number) = match naming {
        Naming::Fixed(name) => (parts.replace(path, Names::of(name))?, None),
        Naming::Counted(counter) => counted(folder, path, parts, counter)?,
    };
    if let Err(error) = folder.settle() {
        // Said to be not saved, so it is not there; what cannot be taken away is said to be there.
        let is_away = |name| match folder.remove(name) {
            Err(error) => error.kind() == ErrorKind::NotFound,
            Ok(()) => true,
        };
        if is_away(&names.pdf) {
            let _ = is_away(&names.png);
            return Err(fault(path, &error));
        }
    }
    Ok(SavedFiles {
        paths: vec![path.join(names.pdf), path.join(names.png)],
        number,
    })
}

const COUNTED: &str = "abha-card-";

fn counted(
    folder: &Folder,
    path: &Path,
    mut parts: Parts<'_>,
    counter: &Counter,
) -> Result<(Names, Option<u32>), SaveError> {
    let given = counter.0.load(Ordering::Relaxed);
    let first = highest(folder).max(given).saturating_add(1);
    for number in first..u32::MAX {
        let names = Names::of(&format!("{COUNTED}{number}"));
        match parts.keep(folder, &names) {
            Ok(()) => {
                let _ = counter.0.fetch_max(number, Ordering::Relaxed);
                return Ok((names, Some(number)));
            }
            // Somebody else took it just now.
            Err(Kept::Taken(again)) => parts = again,
            Err(Kept::Not(error)) => return Err(fault(path, &error)),
        }
    }
    Err(fault(path, &ErrorKind::AlreadyExists.into()))
}

/// The highest number among the names in a folder; 0 when there is none.
fn highest(folder: &Folder) -> u32 {
    let numbers = folder.names().into_iter().filter_map(|name| {
        let (number, _) = name.strip_prefix(COUNTED)?.split_once('.')?;
        number.parse().ok()
    });
    numbers.max().unwrap_or_default()
}

/// What the files are called in the end.
struct Names {
    pdf: OsString,
    png: OsString,
}

impl Names {
    fn of(name: &str) -> Self {
        Self {
            pdf: format!("{name}.pdf").into(),
            png: format!("{name}.png").into(),
        }
    }
}

/// Both files under their temporary names, where all of them is on the medium.
struct Parts<'a> {
    pdf: Part<'a>,
    png: Part<'a>,
}

/// Why the parts did not get their names.
enum Kept<'a> {
    /// One is taken. They can have others.
    Taken(Parts<'a>),
    /// They cannot have any.
    Not(std::io::Error),
}

impl<'a> Parts<'a> {
    /// Gives both their names, in place of older files.
    fn replace(self, path: &Path, names: Names) -> Result<Names, SaveError> {
        for (part, name) in [(self.pdf, &names.pdf), (self.png, &names.png)] {
            part.replace(name)
                .map_err(|error| fault(&path.join(name), &error))?;
        }
        Ok(names)
    }

    /// Gives both their names if both are free.
    fn keep(mut self, folder: &Folder, names: &Names) -> Result<(), Kept<'a>> {
        let is_taken = |error: &std::io::Error| error.kind() == ErrorKind::AlreadyExists;
        if folder.has(&names.png) {
            return Err(Kept::Taken(self));
        }
        match self.pdf.keep(&names.pdf) {
            Ok(()) => {}
            Err(error) if is_taken(&error) => return Err(Kept::Taken(self)),
            Err(error) => return Err(Kept::Not(error)),
        }
        self.png.keep(&names.png).map_err(|error| {
            // A pair or nothing.
            let _ = folder.remove(&names.pdf);
            Kept::Not(error)
        })
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
