//! The files of the project as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project.
pub struct TextFile {
    /// Its path from the root of the project, with `/` between the parts.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The root of the project.
pub fn root() -> &'static Path {
    // The tests of a crate stand below it.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file())
        .expect("the project has a lock file")
}

/// Every file under `folder` (from the root of the project) whose name ends with one of
/// `endings`, in the order of their paths. A folder that does not exist has no files.
pub fn paths(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if endings
                .iter()
                .any(|ending| name_of(&path).ends_with(ending))
            {
                found.push(from_root(&path));
            }
        }
    }
    found.sort();
    found
}

/// Those files with their text.
pub fn texts(folder: &str, endings: &[&str]) -> Vec<TextFile> {
    paths(folder, endings)
        .into_iter()
        .map(|path| TextFile {
            text: fs::read_to_string(root().join(&path))
                .unwrap_or_else(|error| panic!("{path}: {error}")),
            path,
        })
        .collect()
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root())
        .map(PathBuf::from)
        .expect("the file lies in the project")
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join("/")
}
