//! How large the screen is: everything is drawn in millimetres by what the settings say of it.

use super::Check;
use crate::kiosk::theme::least;
use x11rb::connection::Connection as _;
use x11rb::protocol::randr::ConnectionExt as _;

pub(super) const NAME: &str = "screen";

/// What the display says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// There is none that can be asked.
    Nothing,
    /// A screen.
    Screen {
        /// Width and height in pixels.
        pixels: (u32, u32),
        /// The same in millimetres; zeros where it does not say.
        millimetres: (u32, u32),
    },
}

/// Asks the X server of this session, if there is one, for its first monitor.
pub(super) fn look() -> Seen {
    ask().unwrap_or(Seen::Nothing)
}

fn ask() -> Option<Seen> {
    let (display, screen) = x11rb::connect(None).ok()?;
    let whole = display.setup().roots.get(screen)?;
    let monitors = display.randr_get_monitors(whole.root, true).ok()?.reply();
    let monitors = monitors.map(|reply| reply.monitors).unwrap_or_default();
    let monitor = monitors
        .iter()
        .find(|monitor| monitor.primary)
        .or_else(|| monitors.first());
    let (pixels, millimetres) = match monitor {
        Some(one) => (
            (one.width, one.height),
            (one.width_in_millimeters, one.height_in_millimeters),
        ),
        None => {
            let millimetres = (
                u32::from(whole.width_in_millimeters),
                u32::from(whole.height_in_millimeters),
            );
            ((whole.width_in_pixels, whole.height_in_pixels), millimetres)
        }
    };
    let pixels = (u32::from(pixels.0), u32::from(pixels.1));
    Some(Seen::Screen {
        pixels,
        millimetres,
    })
}

/// The size that the display tells in inches, from corner to corner; `None` where it tells none, or one
/// that was made up for it.
#[must_use]
pub fn told_inches() -> Option<f64> {
    let Seen::Screen {
        pixels,
        millimetres,
    } = look()
    else {
        return None;
    };
    let told = diagonal(millimetres) / INCH;
    is_measured(told, pixels).then_some(told)
}

/// Whether a size was told by a display, and not made up of its pixels.
fn is_measured(told: f64, pixels: (u32, u32)) -> bool {
    told != 0.0 && differs(told, diagonal(pixels) / INVENTED_DPI)
}

fn differs(one: f64, other: f64) -> bool {
    (one - other).abs() > other * TOLERANCE
}

/// What differs by more than this part is another panel, and not another way of measuring.
const TOLERANCE: f64 = 0.07;

/// What X says where a display does not tell its size.
const INVENTED_DPI: f64 = 96.0;

/// Millimetres in an inch.
const INCH: f64 = 25.4;

/// What is said of a screen that the settings call so many inches large.
pub(super) fn judge(seen: &Seen, inches: f32) -> Check {
    if inches < least::DIAGONAL_INCHES {
        let least = least::DIAGONAL_INCHES;
        return Check::look(
            NAME,
            format!(
                "[screen] diagonal_inches is {inches}, and letters and keys are too small for people: \
                 use a panel of {least} inches or more."
            ),
        );
    }
    let Seen::Screen {
        pixels: (width, height),
        millimetres,
    } = *seen
    else {
        return Check::look(
            NAME,
            format!(
                "No display told its size: measure the panel from corner to corner, and see that it \
                 has the {inches} inches of [screen] diagonal_inches."
            ),
        );
    };
    let told = diagonal(millimetres) / INCH;
    if !differs(told, f64::from(inches)) {
        return Check::ok(
            NAME,
            format!(
                "The panel has {width} by {height} pixels and {inches} inches, as the settings say."
            ),
        );
    }
    if !is_measured(told, (width, height)) {
        return Check::look(
            NAME,
            format!(
                "The display has {width} by {height} pixels and does not know its own size: measure \
                 the panel from corner to corner, and see that it has the {inches} inches of [screen] \
                 diagonal_inches."
            ),
        );
    }
    Check::look(
        NAME,
        format!(
            "The display says that it has {told:.1} inches, and the settings say {inches}: measure the \
             panel from corner to corner, and set [screen] diagonal_inches to it."
        ),
    )
}

fn diagonal((width, height): (u32, u32)) -> f64 {
    f64::from(width).hypot(f64::from(height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    #[test]
    fn a_panel_is_compared_with_what_the_settings_say() {
        let screen = |millimetres| Seen::Screen {
            pixels: (1920, 1080),
            millimetres,
        };
        for (seen, inches, state, words) in [
            (screen((476, 268)), 21.5, State::Ok, "as the settings say"),
            (screen((344, 194)), 21.5, State::Look, "has 15.5 inches"),
            (screen((344, 194)), 15.6, State::Ok, "as the settings say"),
            (
                screen((0, 0)),
                21.5,
                State::Look,
                "does not know its own size",
            ),
            // What X invents at 96 dots an inch.
            (
                screen((508, 286)),
                15.6,
                State::Look,
                "does not know its own",
            ),
            (screen((508, 286)), 23.0, State::Ok, "as the settings say"),
            (Seen::Nothing, 21.5, State::Look, "21.5 inches"),
            (Seen::Nothing, 7.0, State::Look, "10 inches or more"),
        ] {
            let check = judge(&seen, inches);
            assert_eq!(check.state, state, "{seen:?} {check:?}");
            assert!(check.sentence.contains(words), "{check:?}");
        }
    }
}
