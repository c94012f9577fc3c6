//! The sessions that make a machine the kiosk, without a screen.

use crate::Outcome;
use crate::command::{cargo, is_there, run};
use std::fs;
use std::path::Path;

/// What the tests of sessions are called by, and no other test is.
pub const TESTS: &str = "session_of_";

/// Where they leave their pictures.
const PICTURES: &str = "target/sessions";

/// What they work with, beside the kiosk.
const TOOLS: [&str; 10] = [
    "Xvfb", "cage", "grim", "import", "mcookie", "setpriv", "sway", "wtype", "xauth", "xdotool",
];

/// The kiosk in cage, in sway on outputs of every shape, and on an X server, by keys to a saved card.
pub fn sessions() -> Outcome {
    let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_there(tool)).collect();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        return Err(format!("not there: {missing}; .ci/run installs them"));
    }
    let pictures = Path::new(PICTURES);
    if pictures.exists() {
        fs::remove_dir_all(pictures).map_err(|error| format!("{PICTURES}: {error}"))?;
    }
    let mut test = cargo(["test", "--locked", "--test", "sessions"]);
    run(test.args(["--", "--ignored", TESTS]))?;
    println!("pictures: {PICTURES}");
    Ok(())
}
