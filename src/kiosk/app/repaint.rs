//! When the renderer has to draw the whole window anew. Of what has changed it draws the text's own
//! place, and letters stand out of that by a pixel here and there.
//!
//! It draws all of it where the ground has another colour than in the frame before, so the ground
//! turns by a shade that nobody can see. A compositor of Wayland shows two pictures in turn, and the
//! one that is not seen still has what was there before: it has to be drawn whole as well.

/// The shade of the ground, and what is still to be drawn whole.
#[derive(Debug)]
pub(super) struct Repaint {
    turned: bool,
    // How many frames had been drawn when the shade turned last; none before the first time.
    since: Option<u64>,
    // Whether pictures are shown in turn.
    in_turn: bool,
    // Whether the picture that is not seen has something else on it.
    owed: bool,
    asked: bool,
}

impl Repaint {
    pub(super) fn new() -> Self {
        Self {
            turned: false,
            since: None,
            in_turn: false,
            owed: false,
            asked: false,
        }
    }

    /// Whether the ground has the other shade.
    pub(super) fn is_turned(&self) -> bool {
        self.turned
    }

    /// Two pictures are shown in turn.
    pub(super) fn show_in_turn(&mut self) {
        self.in_turn = true;
    }

    /// There is something else to be seen.
    pub(super) fn ask(&mut self) {
        self.asked = true;
    }

    /// Messages have been worked on, after so many frames. What is drawn next is what they led to.
    pub(super) fn settle(&mut self, frames: u64) {
        // A shade that was not drawn yet differs from the last that was.
        let was_drawn = self.since.is_none_or(|since| frames > since);
        let asked = std::mem::take(&mut self.asked);
        if asked {
            self.owed = self.in_turn;
        }
        if !was_drawn || !(asked || self.owed) {
            return;
        }
        if !asked {
            self.owed = false;
        }
        self.turned = !self.turned;
        self.since = Some(frames);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shade after each message: whether it changed what is seen, and how many frames were drawn
    /// before it.
    fn shades(in_turn: bool, messages: &[(bool, u64)]) -> Vec<bool> {
        let mut repaint = Repaint::new();
        if in_turn {
            repaint.show_in_turn();
        }
        let shades = messages.iter().map(|(changes, frames)| {
            if *changes {
                repaint.ask();
            }
            repaint.settle(*frames);
            repaint.is_turned()
        });
        shades.collect()
    }

    #[test]
    fn each_change_is_drawn_whole_and_nothing_else_is() {
        let messages = [(false, 1), (true, 2), (false, 3), (false, 4), (true, 5)];
        assert_eq!(
            shades(false, &messages),
            [false, true, true, true, false],
            "one picture"
        );
    }

    #[test]
    fn the_picture_that_was_not_seen_is_drawn_whole_too() {
        let messages = [(true, 1), (false, 2), (false, 3), (false, 4)];
        assert_eq!(shades(true, &messages), [true, false, false, false]);
        // Change on change: each frame is drawn whole, and one after them.
        let messages = [(true, 1), (true, 2), (true, 3), (false, 4), (false, 5)];
        assert_eq!(shades(true, &messages), [true, false, true, false, false]);
    }

    #[test]
    fn two_changes_before_a_frame_are_one() {
        assert_eq!(shades(false, &[(true, 1), (true, 1)]), [true, true]);
        let messages = [(true, 1), (true, 1), (false, 1), (false, 2), (false, 3)];
        assert_eq!(shades(true, &messages), [true, true, true, false, false]);
    }
}
