//! What is seen on the screen of a kiosk under test.

use super::*;

/// Something on a screen, with its place in logical pixels.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Something with an id.
    Control {
        id: String,
        bounds: Rectangle,
        visible: Option<Rectangle>,
    },
    /// A text.
    Text { words: String, bounds: Rectangle },
}

/// The text of an id.
fn name(id: &Id) -> String {
    let shown = format!("{id:?}");
    let inner = shown.split('"').nth(1);
    inner.map_or(shown.clone(), str::to_owned)
}

impl Kiosk {
    /// Whether there is something with this id, and a touch on it does something.
    pub fn can_touch(&self, id: &str) -> bool {
        let mut ui = self.simulator();
        ui.click(Id::from(id.to_owned())).is_ok()
            && ui
                .into_messages()
                .any(|message| matches!(message, Message::ControlPressed(..)))
    }

    /// Where something lies on the screen.
    #[track_caller]
    pub fn bounds(&self, id: &str) -> Rectangle {
        match self.simulator().find(selector::id(id.to_owned())) {
            Ok(target) => target.bounds(),
            Err(error) => panic!("{id} on {}: {error}", self.screen().name()),
        }
    }

    /// Whether the screen says this.
    pub fn says(&self, words: &Words) -> bool {
        let text = self.locale().text(words);
        self.simulator().find(text).is_ok()
    }

    /// Where a text lies on the screen that says it.
    pub fn bounds_of(&self, words: &Words) -> Option<Rectangle> {
        let text = self.locale().text(words);
        let found = self.simulator().find(text).ok()?;
        Some(found.bounds())
    }

    /// Whether an application says this.
    pub fn shows(app: &App, words: &Words) -> bool {
        let locale = Locale::load(app.spoken_language()).expect("a language");
        let size = Size::new(1080.0, 1920.0);
        simulate(app, size).find(locale.text(words)).is_ok()
    }

    /// Whether the screen shows exactly this.
    pub fn says_text(&self, text: &str) -> bool {
        self.simulator().find(text.to_owned()).is_ok()
    }

    pub fn locale(&self) -> Locale {
        Locale::load(self.app.spoken_language()).expect("a language")
    }

    pub fn screen(&self) -> Screen {
        self.app.session().screen()
    }

    pub fn problem(&self) -> Option<Problem> {
        self.app.session().problem()
    }

    /// The size of a widget, by its id, in logical pixels.
    pub fn size_of(&self, id: &str) -> Size {
        let found = self.simulator().find(selector::id(Id::from(id.to_owned())));
        found.expect("it is on the screen").bounds().size()
    }

    /// Whether the page holds more than its room.
    pub fn scrolls(&self) -> bool {
        match self.simulator().find(selector::id(BODY)) {
            Ok(Target::Scrollable {
                bounds,
                content_bounds,
                ..
            }) => content_bounds.height > bounds.height + 0.5,
            Ok(_) | Err(_) => false,
        }
    }

    /// The present screen as a picture.
    pub fn picture(&self) -> canvas::Pixels {
        let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
        let size = (self.size.width as u32, self.size.height as u32);
        let mut canvas = canvas::Canvas::new(size, self.app.scale(), &fonts).expect("a canvas");
        canvas.draw(
            self.app.view(),
            &self.app.theme(),
            self.app.style().background_color,
        )
    }

    /// Every control and every text of the present screen.
    pub fn pieces(&self) -> Vec<Piece> {
        let found = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&found);
        // A selector that takes nothing walks the whole tree.
        let _ = self
            .simulator()
            .find(move |candidate: Candidate<'_>| -> Option<Target> {
                let piece = match candidate {
                    Candidate::Container {
                        id: Some(id),
                        bounds,
                        visible_bounds,
                    } => Some(Piece::Control {
                        id: name(id),
                        bounds,
                        visible: visible_bounds,
                    }),
                    Candidate::Text {
                        content, bounds, ..
                    } => Some(Piece::Text {
                        words: content.to_owned(),
                        bounds,
                    }),
                    _ => None,
                };
                seen.lock().expect("a list").extend(piece);
                None
            });
        let found = found.lock().expect("a list").clone();
        assert!(found.len() > 5, "{}", self.screen().name());
        found
    }

    pub(super) fn simulator(&self) -> Simulator<'_, Message> {
        simulate(&self.app, self.size * (1.0 / self.app.scale()))
    }
}
