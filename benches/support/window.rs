//! What the window does for a frame, step by step as iced 0.14 does it (its `iced_winit` and the
//! compositor of `iced_tiny_skia`), into memory instead of a window's buffer: the widgets keep
//! their state from frame to frame, and only what changed is painted.

use abha_kiosk::kiosk::theme::{NUMBER_FAMILY, fonts, scale_factor};
use abha_kiosk::kiosk::{App, Message};
use futures::FutureExt;
use iced::advanced::graphics::{Viewport, damage};
use iced::advanced::renderer::{Headless, Style};
use iced::advanced::{clipboard, mouse};
use iced::keyboard::{self, Key, Location, Modifiers, key};
use iced::{Color, Event, Font, Pixels, Rectangle, Renderer, Size, window};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::Cache;
use iced_tiny_skia::Layer;
use std::any::Any;
use std::time::Instant;
use tiny_skia::{Mask, Pixmap};

/// A window that nobody sees.
pub struct Window {
    renderer: Renderer,
    viewport: Viewport,
    cache: Cache,
    pixels: Pixmap,
    mask: Mask,
    shown: Vec<Layer>,
    background: Color,
    /// Which share of the window the last frame painted, from 0 to 1.
    pub painted: f32,
}

impl Window {
    /// A window of this size in physical pixels, with the product's fonts.
    pub fn new((width, height): (u32, u32)) -> Self {
        let files: Vec<&'static [u8]> = abha_kiosk::card::fonts::FILES
            .iter()
            .map(|font| font.bytes)
            .collect();
        fonts::use_only(&files);
        let renderer = <Renderer as Headless>::new(
            Font::with_name(NUMBER_FAMILY),
            Pixels(30.0),
            Some("tiny-skia"),
        );
        let scale = scale_factor(Size::new(width as f32, height as f32), 21.5);
        Self {
            renderer: renderer
                .now_or_never()
                .flatten()
                .expect("the software renderer"),
            viewport: Viewport::with_physical_size(Size::new(width, height), scale),
            cache: Cache::default(),
            pixels: Pixmap::new(width, height).expect("a picture"),
            mask: Mask::new(width, height).expect("a mask"),
            shown: Vec::new(),
            background: Color::BLACK,
            painted: 0.0,
        }
    }

    /// Builds and draws what the application shows now, and then lets it see a key pressed.
    pub fn frame(&mut self, app: &App) {
        let mut messages: Vec<Message> = Vec::new();
        let mut interface = UserInterface::build(
            app.view(),
            self.viewport.logical_size(),
            std::mem::take(&mut self.cache),
            &mut self.renderer,
        );
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        for event in [redraw, key_pressed()] {
            // The window draws between the two events; the key is the one that asks for the
            // next frame.
            let draws = matches!(event, Event::Window(_));
            let _ = interface.update(
                &[event],
                mouse::Cursor::Unavailable,
                &mut self.renderer,
                &mut clipboard::Null,
                &mut messages,
            );
            if draws {
                let style = app.style();
                let text_color = style.text_color;
                interface.draw(
                    &mut self.renderer,
                    &app.theme(),
                    &Style { text_color },
                    mouse::Cursor::Unavailable,
                );
                present(
                    &mut self.renderer,
                    &self.viewport,
                    (&mut self.pixels, &mut self.mask),
                    (&mut self.shown, &mut self.background),
                    style.background_color,
                    &mut self.painted,
                );
            }
        }
        self.cache = interface.into_cache();
    }
}

/// As `iced_tiny_skia::window::compositor::present`, for a buffer that holds the last frame.
fn present(
    renderer: &mut Renderer,
    viewport: &Viewport,
    (pixels, mask): (&mut Pixmap, &mut Mask),
    (shown, shown_on): (&mut Vec<Layer>, &mut Color),
    background: Color,
    painted: &mut f32,
) {
    let software = (renderer as &mut dyn Any)
        .downcast_mut::<iced_tiny_skia::Renderer>()
        .expect("this is about the software renderer: build without `gpu`");
    let whole = Rectangle::with_size(viewport.logical_size());
    let changed = if *shown_on == background && !shown.is_empty() {
        damage::diff(
            shown,
            software.layers(),
            |layer| vec![layer.bounds],
            Layer::damage,
        )
    } else {
        vec![whole]
    };
    if changed.is_empty() {
        *painted = 0.0;
        return;
    }
    *shown = software.layers().to_vec();
    *shown_on = background;
    let changed = damage::group(changed, whole);
    *painted = changed.iter().map(Rectangle::area).sum::<f32>() / whole.area();
    software.draw(&mut pixels.as_mut(), mask, viewport, &changed, background);
}

fn key_pressed() -> Event {
    let key = Key::Character("5".into());
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: key::Physical::Code(key::Code::Digit5),
        location: Location::Standard,
        modifiers: Modifiers::empty(),
        text: Some("5".into()),
        repeat: false,
    })
}
