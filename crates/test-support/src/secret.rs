//! Files that the product wants kept from other users.

use std::fs;
use std::path::Path;

/// Writes a file that its owner alone may read or write.
pub fn write_secret(path: &Path, text: &[u8]) {
    fs::write(path, text).unwrap();
    set_mode(path, 0o600);
}

/// Sets the permission bits, on systems whose files have them.
#[cfg(unix)]
pub fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Sets the permission bits, on systems whose files have them.
#[cfg(not(unix))]
pub fn set_mode(_: &Path, _: u32) {}
