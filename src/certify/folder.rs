//! The folder of the evidence: whole or not there, and for its owner alone.

use super::Error;
use super::proof::Record;
use super::secrets::Secrets;
use super::walks::WalkName;
use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The folder while it is being written: beside the one that is wanted, under another name. Dropped
/// before [`Folder::publish`] it is taken away with all that is in it.
pub(super) struct Folder {
    out: PathBuf,
    part: TempDir,
}

impl Folder {
    /// Begins a folder.
    pub(super) fn create(out: &Path) -> Result<Self, Error> {
        let fault = |error: std::io::Error| file_error(out, error.kind());
        match fs::read_dir(out) {
            Ok(mut entries) => {
                if entries.next().is_some() {
                    return Err(Error::NotEmpty(out.to_owned()));
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(fault(error)),
        }
        let parent = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            Some(_) | None => Path::new("."),
        };
        fs::create_dir_all(parent).map_err(fault)?;
        let part = private_place(".certify-", parent).map_err(fault)?;
        Ok(Self {
            out: out.to_owned(),
            part,
        })
    }

    /// Writes a file, down to the medium itself; `name` may have a folder before it.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.part.path().join(name);
        let fault = |error: std::io::Error| file_error(&path, error.kind());
        if let Some(parent) = path.parent()
            && !parent.is_dir()
        {
            private_folder().create(parent).map_err(fault)?;
        }
        let mut file = private_file().open(&path).map_err(fault)?;
        file.write_all(bytes).map_err(fault)?;
        file.sync_all().map_err(fault)
    }

    /// Looks through everything that was written, and puts the folder in its place.
    pub(super) fn publish(
        self,
        secrets: &Secrets,
        records: &BTreeMap<WalkName, Record>,
    ) -> Result<(), Error> {
        // What stands on a picture cannot be read back from its pixels; what was drawn can.
        for record in records.values() {
            for scene in &record.scenes {
                for text in &scene.blotted {
                    clean(
                        secrets,
                        &format!("the picture {}", scene.key),
                        text.as_bytes(),
                    )?;
                }
            }
        }
        self.look_through(self.part.path(), secrets)?;
        if self.out.is_dir() {
            fs::remove_dir(&self.out).map_err(|error| file_error(&self.out, error.kind()))?;
        }
        let part = self.part.keep();
        fs::rename(&part, &self.out).map_err(|error| {
            let _ = fs::remove_dir_all(&part);
            file_error(&self.out, error.kind())
        })
    }

    fn look_through(&self, folder: &Path, secrets: &Secrets) -> Result<(), Error> {
        let fault = |error: std::io::Error| file_error(folder, error.kind());
        for entry in fs::read_dir(folder).map_err(fault)? {
            let path = entry.map_err(fault)?.path();
            if path.is_dir() {
                self.look_through(&path, secrets)?;
            } else {
                let name = path.strip_prefix(self.part.path()).unwrap_or(&path);
                let bytes = fs::read(&path).map_err(fault)?;
                clean(secrets, &name.display().to_string(), &bytes)?;
            }
        }
        Ok(())
    }
}

fn clean(secrets: &Secrets, file: &str, bytes: &[u8]) -> Result<(), Error> {
    match secrets.found_in(bytes) {
        Some(kind) => Err(Error::SecretFound {
            file: file.to_owned(),
            kind,
        }),
        None => Ok(()),
    }
}

fn file_error(path: &Path, kind: ErrorKind) -> Error {
    Error::File {
        path: path.to_owned(),
        kind,
    }
}

/// A folder under a name that nobody has, for its owner alone. It is taken away when it is dropped.
pub(super) fn private_place(prefix: &str, parent: &Path) -> std::io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    let _ = builder.prefix(prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = builder.permissions(fs::Permissions::from_mode(0o700));
    }
    builder.tempdir_in(parent)
}

fn private_folder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certify::secrets::Kind;

    #[test]
    fn a_folder_with_a_secret_in_it_is_never_there() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("evidence");
        let mut secrets = Secrets::default();
        secrets.add(Kind::Code, "471100");
        let folder = Folder::create(&out).unwrap();
        folder
            .write("calls/a.json", b"{\"otp\": \"471100\"}")
            .unwrap();
        let found = folder.publish(&secrets, &BTreeMap::new());
        assert!(matches!(
            found,
            Err(Error::SecretFound {
                kind: Kind::Code,
                ..
            })
        ));
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_is_there_as_a_whole_and_for_its_owner_alone() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("evidence");
        let folder = Folder::create(&out).unwrap();
        folder.write("manifest.json", b"{}").unwrap();
        folder.write("calls/a.json", b"{}").unwrap();
        assert!(!out.exists());
        folder
            .publish(&Secrets::default(), &BTreeMap::new())
            .unwrap();
        assert_eq!(fs::read(out.join("calls/a.json")).unwrap(), b"{}");
        #[cfg(unix)]
        for (path, mode) in [("", 0o700), ("calls", 0o700), ("manifest.json", 0o600)] {
            use std::os::unix::fs::PermissionsExt;
            let found = fs::metadata(out.join(path)).unwrap().permissions().mode();
            assert_eq!(found & 0o777, mode, "{path}");
        }
        assert!(matches!(Folder::create(&out), Err(Error::NotEmpty(_))));
    }
}
