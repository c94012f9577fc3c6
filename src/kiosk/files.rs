//! Cards as files: in the operator's folder, or on the person's own USB stick. A QR on the screen
//! to take the card away with is not offered: it would show the card to whoever stands behind.

use super::stick::StickRoot;
use crate::card::{self, Content, Paper};
use crate::journey::{SaveFailure, SaveTarget};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where cards are saved.
#[derive(Debug, Clone)]
pub struct SaveTo {
    /// The folder; it is made when it is not there.
    pub folder: PathBuf,
    /// What the files are called.
    pub naming: Naming,
    /// Where the system mounts USB sticks, when the operator allows them.
    pub sticks: Option<StickRoot>,
}

/// What saved files are called. Never by the person or their number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// `abha-card-1`, `abha-card-2`, …: the first that is free.
    Counted,
    /// Always the same; an older file is replaced.
    Fixed(String),
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

/// Writes the card as PDF and PNG, down to the medium itself. What could not be finished is
/// taken away again.
pub(super) fn save(
    content: &Content,
    to: &SaveTo,
    target: SaveTarget,
) -> Result<Vec<PathBuf>, SaveError> {
    match target {
        SaveTarget::Folder => {
            let fault = |error: std::io::Error| fault(&to.folder, &error);
            std::fs::create_dir_all(&to.folder).map_err(fault)?;
            save_in(&to.folder, content, &to.naming)
        }
        SaveTarget::Stick => {
            // Looked for anew: it may have been pulled out since the button was drawn.
            let mounted = || to.sticks.as_ref().and_then(StickRoot::mounted);
            let folder = mounted().ok_or(SaveError::NoStick)?;
            match save_in(&folder, content, &to.naming) {
                Ok(paths) => Ok(paths.iter().map(|path| nameless(path)).collect()),
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

/// The file alone: a stick is named by its owner, and a log is no place for names.
fn nameless(path: &Path) -> PathBuf {
    path.file_name().map(PathBuf::from).unwrap_or_default()
}

fn save_in(folder: &Path, content: &Content, naming: &Naming) -> Result<Vec<PathBuf>, SaveError> {
    let pdf = card::pdf(content, PAPER)?;
    let png = card::png(&card::pixels(content, DPI)?)?;
    let paths = match naming {
        Naming::Fixed(name) => {
            let pair = Pair::named(folder, name);
            pair.write(&pdf, &png, true)?;
            pair.paths()
        }
        Naming::Counted => counted(folder, &pdf, &png)?,
    };
    settle(folder)?;
    Ok(paths)
}

fn counted(folder: &Path, pdf: &[u8], png: &[u8]) -> Result<Vec<PathBuf>, SaveError> {
    for count in 1..u32::MAX {
        let pair = Pair::named(folder, &format!("abha-card-{count}"));
        if pair.png.exists() {
            continue;
        }
        match pair.write(pdf, png, false) {
            Ok(()) => return Ok(pair.paths()),
            Err(SaveError::File {
                kind: ErrorKind::AlreadyExists,
                ..
            }) => {}
            Err(error) => return Err(error),
        }
    }
    Err(SaveError::File {
        path: folder.to_owned(),
        kind: ErrorKind::AlreadyExists,
    })
}

/// The two files of one card.
struct Pair {
    pdf: PathBuf,
    png: PathBuf,
}

impl Pair {
    fn named(folder: &Path, name: &str) -> Self {
        Self {
            pdf: folder.join(format!("{name}.pdf")),
            png: folder.join(format!("{name}.png")),
        }
    }

    fn write(&self, pdf: &[u8], png: &[u8], replace: bool) -> Result<(), SaveError> {
        write(&self.pdf, pdf, replace)?;
        write(&self.png, png, replace).inspect_err(|_| {
            let _ = std::fs::remove_file(&self.pdf);
        })
    }

    fn paths(self) -> Vec<PathBuf> {
        vec![self.pdf, self.png]
    }
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SaveError> {
    let mut options = OpenOptions::new();
    let _ = options.write(true);
    let _ = if replace {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    let mut file = options.open(path).map_err(|error| fault(path, &error))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| {
            // Half a card helps nobody.
            let _ = std::fs::remove_file(path);
            fault(path, &error)
        })
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
