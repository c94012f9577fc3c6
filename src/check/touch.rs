//! Whether there is a screen that can be touched.

use super::Check;
use crate::disk;
use std::path::Path;

pub(super) const NAME: &str = "touch";

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// This system is not asked.
    NotAsked,
    /// The list of devices could not be read.
    Unread,
    /// There is none.
    None,
    /// There is one, by this name.
    Found(String),
}

/// The devices that the kernel knows, in blocks of lines.
const DEVICES: &str = "/proc/bus/input/devices";

/// A machine has some dozens of devices.
const LONGEST: u64 = 1024 * 1024;

/// Asks Linux for its devices; other systems are not asked.
pub(super) fn look() -> Seen {
    if !cfg!(target_os = "linux") {
        return Seen::NotAsked;
    }
    match disk::read(Path::new(DEVICES), LONGEST) {
        Ok(list) => find(&String::from_utf8_lossy(&list)),
        Err(_) => Seen::Unread,
    }
}

/// `INPUT_PROP_DIRECT`: it is touched where things are shown, as a touch pad is not.
const DIRECT: usize = 1;

/// `ABS_MT_POSITION_X`: it says where fingers are.
const FINGERS: usize = 0x35;

/// `BTN_TOUCH`, and `BTN_TOOL_PEN`, which a screen for pens alone has beside it.
const TOUCH: usize = 0x14a;
const PEN: usize = 0x140;

/// The first touch screen of a list in the form of `/proc/bus/input/devices`.
fn find(list: &str) -> Seen {
    let screen = list.split("\n\n").find(|device| is_screen(device));
    screen.map_or(Seen::None, |device| {
        let named = device
            .lines()
            .find_map(|line| line.strip_prefix("N: Name="));
        let signs = named.unwrap_or_default().chars();
        let plain = signs.filter(|sign| !sign.is_control() && *sign != '"');
        Seen::Found(plain.take(80).collect())
    })
}

fn is_screen(device: &str) -> bool {
    let has = |kind: &str, bit: usize| {
        let line = device.lines().find_map(|line| line.strip_prefix(kind));
        line.is_some_and(|words| is_set(words, bit))
    };
    has("B: PROP=", DIRECT)
        && (has("B: ABS=", FINGERS) || (has("B: KEY=", TOUCH) && !has("B: KEY=", PEN)))
}

/// Whether a bit is set in words of hexadecimal digits, the highest first. Each has as many bits as a
/// long number of the kernel.
fn is_set(words: &str, bit: usize) -> bool {
    let word = words.split_whitespace().rev().nth(bit / WORD);
    let word = word.and_then(|word| u64::from_str_radix(word, 16).ok());
    word.is_some_and(|word| word >> (bit % WORD) & 1 == 1)
}

/// A kernel has words as long as those of its programs, but for old programs on a new one.
const WORD: usize = usize::BITS as usize;

/// What is said of it.
pub(super) fn judge(seen: &Seen) -> Check {
    match seen {
        Seen::Found(name) if name.is_empty() => Check::ok(NAME, "A touch screen is connected."),
        Seen::Found(name) => Check::ok(NAME, format!("A touch screen is connected: {name}.")),
        Seen::None => Check::look(
            NAME,
            "No touch screen was found: plug its USB cable in, unless people are to use a keyboard.",
        ),
        Seen::Unread => Check::look(
            NAME,
            "The system did not list its devices: touch the screen and see whether the kiosk answers.",
        ),
        Seen::NotAsked => Check::look(
            NAME,
            "It is not looked at on this system: touch the screen and see whether the kiosk answers.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    const KEYBOARD: &str = "I: Bus=0003 Vendor=0001 Product=0001 Version=0001\n\
        N: Name=\"A Keyboard\"\nB: PROP=0\nB: EV=120013\nB: KEY=1000000000007 ff9f207ac14057ff\n";
    const PAD: &str = "N: Name=\"A Touch Pad\"\nB: PROP=5\nB: EV=b\n\
        B: KEY=e520 10000 0 0 0 0\nB: ABS=2e0800000000003\n";
    const SCREEN: &str = "N: Name=\"A Touch Screen\"\nB: PROP=2\nB: EV=b\n\
        B: KEY=400 0 0 0 0 0\nB: ABS=260800000000003\n";
    const OLD_SCREEN: &str = "N: Name=\"An Old Screen\"\nB: PROP=2\nB: EV=b\n\
        B: KEY=400 0 0 0 0 0\nB: ABS=3\n";
    const PEN_SCREEN: &str = "N: Name=\"For Pens\"\nB: PROP=2\nB: EV=b\n\
        B: KEY=401 0 0 0 0 0\nB: ABS=1000003\n";

    #[cfg(target_pointer_width = "64")]
    #[test]
    fn a_touch_screen_is_told_from_all_else() {
        for (device, expected) in [
            (KEYBOARD, Seen::None),
            (PAD, Seen::None),
            (PEN_SCREEN, Seen::None),
            (SCREEN, Seen::Found("A Touch Screen".to_owned())),
            (OLD_SCREEN, Seen::Found("An Old Screen".to_owned())),
            ("", Seen::None),
            ("B: PROP=zz\nB: ABS=\n", Seen::None),
        ] {
            assert_eq!(find(device), expected, "{device}");
        }
        let list = [KEYBOARD, PAD, SCREEN].join("\n");
        assert_eq!(find(&list), Seen::Found("A Touch Screen".to_owned()));
    }

    #[test]
    fn only_one_that_was_found_is_well() {
        assert_eq!(judge(&Seen::Found("x".to_owned())).state, State::Ok);
        for seen in [Seen::None, Seen::Unread, Seen::NotAsked] {
            assert_eq!(judge(&seen).state, State::Look);
        }
    }
}
