//! The pictures of a card that the shell holds for a session, and their way into files.

use crate::card::{self, Content, Paper};
use crate::domain::Profile;
use crate::locale::Locale;
use iced::widget::image::Handle;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Our card, drawn, its QR read back and found right.
pub struct Drawn {
    /// For the screen.
    pub handle: Handle,
    /// For the files.
    pub content: Content,
}

/// Where cards are saved.
#[derive(Debug, Clone)]
pub struct SaveTo {
    /// The folder; it is made when it is not there.
    pub folder: PathBuf,
    /// What the files are called.
    pub naming: Naming,
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
    /// The card could not be made.
    #[error(transparent)]
    Card(#[from] card::Error),
    /// The folder or a file could not be written.
    #[error("{path}: {kind}")]
    File {
        /// Which.
        path: PathBuf,
        /// How the system names it.
        kind: std::io::ErrorKind,
    },
}

/// Pixels an inch of the card on the screen: about 1,010 pixels across.
const SCREEN_DPI: u32 = 300;

/// Pixels an inch of the saved PNG.
const FILE_DPI: u32 = 300;

/// Draws our card and reads its QR back from the finished picture: what cannot be read is not
/// offered.
pub(super) fn draw(profile: &Profile, locale: &Locale) -> Result<Drawn, card::Error> {
    let content = card::content(profile, locale);
    let pixels = card::pixels(&content, SCREEN_DPI)?;
    card::verify(&pixels, profile)?;
    Ok(Drawn {
        handle: Handle::from_rgba(pixels.width, pixels.height, pixels.rgba),
        content,
    })
}

/// Writes the card as PDF and PNG.
pub(super) fn save(content: &Content, to: &SaveTo) -> Result<Vec<PathBuf>, SaveError> {
    let pdf = card::pdf(content, Paper::A4)?;
    let png = card::png(&card::pixels(content, FILE_DPI)?)?;
    std::fs::create_dir_all(&to.folder).map_err(|error| SaveError::File {
        path: to.folder.clone(),
        kind: error.kind(),
    })?;
    match &to.naming {
        Naming::Fixed(name) => {
            let pdf_path = to.folder.join(format!("{name}.pdf"));
            let png_path = to.folder.join(format!("{name}.png"));
            write(&pdf_path, &pdf, true)?;
            write(&png_path, &png, true)?;
            Ok(vec![pdf_path, png_path])
        }
        Naming::Counted => {
            for count in 1..u32::MAX {
                let pdf_path = to.folder.join(format!("abha-card-{count}.pdf"));
                let png_path = to.folder.join(format!("abha-card-{count}.png"));
                if png_path.exists() {
                    continue;
                }
                match write(&pdf_path, &pdf, false) {
                    Ok(()) => {}
                    Err(SaveError::File {
                        kind: std::io::ErrorKind::AlreadyExists,
                        ..
                    }) => continue,
                    Err(error) => return Err(error),
                }
                write(&png_path, &png, false)?;
                return Ok(vec![pdf_path, png_path]);
            }
            Err(SaveError::File {
                path: to.folder.clone(),
                kind: std::io::ErrorKind::AlreadyExists,
            })
        }
    }
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SaveError> {
    let fault = |error: std::io::Error| SaveError::File {
        path: path.to_owned(),
        kind: error.kind(),
    };
    let mut options = std::fs::OpenOptions::new();
    let _ = options.write(true);
    let _ = if replace {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    let mut file = options.open(path).map_err(fault)?;
    file.write_all(bytes).map_err(fault)?;
    file.sync_all().map_err(fault)
}
