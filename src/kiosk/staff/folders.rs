//! The folders that the kiosk writes into, and the room in them.

use crate::disk::{self, Folder};
use std::io::ErrorKind;
use std::path::Path;

/// How a folder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum FolderState {
    /// The settings name none.
    Unset,
    /// It is not there; the kiosk makes it when it is needed, unless a disk is missing.
    Missing,
    /// Nothing can be written into it.
    Refused,
    /// Something could be, and so many bytes are free where the system says it.
    Writable(Option<u64>),
}

/// Both of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folders {
    /// For cards.
    pub(in crate::kiosk) save: FolderState,
    /// For what must outlive the program.
    pub(in crate::kiosk) state: FolderState,
}

/// Looks at both, and writes a file into each for a moment. A folder on a disk that is gone can hold
/// up whoever looks: not for the window's own thread.
pub(in crate::kiosk) fn look_at_folders(save: &Path, state: Option<&Path>) -> Folders {
    Folders {
        save: look(save),
        state: state.map_or(FolderState::Unset, look),
    }
}

fn look(path: &Path) -> FolderState {
    match Folder::open(path).and_then(|folder| folder.part(b"trial").map(drop)) {
        Ok(()) => FolderState::Writable(disk::free(path)),
        Err(error) if error.kind() == ErrorKind::NotFound => FolderState::Missing,
        Err(_) => FolderState::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_looked_at_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let seen = look_at_folders(folder.path(), Some(&folder.path().join("none")));
        assert!(matches!(seen.save, FolderState::Writable(_)));
        assert_eq!(seen.state, FolderState::Missing);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        let seen = look_at_folders(&file, None);
        assert_eq!(seen.save, FolderState::Refused);
        assert_eq!(seen.state, FolderState::Unset);
    }
}
