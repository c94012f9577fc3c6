//! What is wrong with a file, and where.

use std::fmt;
use std::path::{Path, PathBuf};

/// A file that cannot be used. Shown as `file:line: what is allowed`; a secret is never in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The file as a whole.
    #[error("{}: {problem}", .file.display())]
    File {
        /// The file, as it was named.
        file: PathBuf,
        /// What is wrong.
        problem: String,
    },
    /// A line of it.
    #[error("{place}: {problem}")]
    Line {
        /// Which line of which file.
        place: Place,
        /// What is wrong, and what is allowed.
        problem: String,
    },
    /// An argument that goes against it.
    #[error("{argument} {problem}")]
    Argument {
        /// The argument as it was given.
        argument: String,
        /// What is wrong, and what is allowed.
        problem: &'static str,
    },
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which file, as it was named.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
}

impl Place {
    /// The line that holds the byte at `offset`.
    pub(super) fn at(file: &Path, text: &str, offset: usize) -> Self {
        let before = text.as_bytes().iter().take(offset);
        Self {
            file: file.to_owned(),
            line: 1 + before.filter(|byte| **byte == b'\n').count(),
        }
    }

    pub(super) fn error(&self, problem: impl Into<String>) -> Error {
        Error::Line {
            place: self.clone(),
            problem: problem.into(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file.display(), self.line)
    }
}
