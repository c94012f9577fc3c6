//! Somebody at the kiosk, as the update sees them: a lock, and the time of a file.

use crate::Outcome;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Longer than a kiosk waits after somebody.
const LONG: Duration = Duration::from_secs(60 * 60);

/// Whoever is there, or was.
pub struct Visitor {
    file: File,
}

impl Visitor {
    /// Somebody comes to the kiosk of this machine.
    pub fn comes(root: &Path) -> Result<Self, String> {
        let folder = root.join("run/abha-kiosk");
        fs::create_dir_all(&folder).map_err(said)?;
        let file = File::create(folder.join("in-use")).map_err(said)?;
        file.lock().map_err(said)?;
        Ok(Self { file })
    }

    /// They have gone this moment.
    pub fn goes(&self) -> Outcome {
        self.file.unlock().map_err(said)?;
        self.file.set_modified(SystemTime::now()).map_err(said)
    }

    /// Nobody has come since.
    pub fn is_long_gone(&self) -> Outcome {
        let then = SystemTime::now()
            .checked_sub(LONG)
            .unwrap_or(SystemTime::UNIX_EPOCH);
        self.file.set_modified(then).map_err(said)
    }
}

fn said(error: std::io::Error) -> String {
    format!("the visitor: {error}")
}
