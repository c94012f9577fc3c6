//! Drawing without a display, through the same view code as the window: for the tour and for
//! tests.

use super::layout_fault::{Inspection, LayoutFault};
use super::theme::{self, Look, NUMBER_FAMILY};
use futures::FutureExt;
use iced::advanced::renderer::Headless;
use iced::advanced::widget::{Id, Operation};
use iced::advanced::{clipboard, mouse, renderer};
use iced::{
    Color, Element, Event, Font, Pixels as FontSize, Rectangle, Renderer, Size, Theme, window,
};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::Cache;
use image::ImageEncoder;
use std::fmt;

/// Why nothing could be drawn.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The picture would have no pixels, or more than 16,384 on a side.
    #[error("a picture of {width} x {height} pixels at scale {scale} cannot be drawn")]
    Size {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Pixels a logical pixel.
        scale: f32,
    },
    /// The software renderer is not in this build.
    #[error("this build has no software renderer")]
    NoRenderer,
    /// The PNG could not be written.
    #[error("the picture could not be written as PNG: {0}")]
    Png(String),
}

/// A drawn picture: eight bits a channel, rows from the top, red, green, blue, alpha.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// `4 * width * height` bytes.
    pub rgba: Vec<u8>,
}

/// A place to draw elements on. Keep it: each new one reads the icons again.
pub struct Canvas {
    renderer: Renderer,
    size: (u32, u32),
    scale: f32,
}

impl Canvas {
    /// Makes a canvas of `size` pixels that draws `scale` pixels a logical pixel, with `fonts`
    /// as the only fonts (see [`theme::fonts::use_only`]).
    ///
    /// # Errors
    ///
    /// [`Error::Size`] for a size that cannot be, [`Error::NoRenderer`] in a build without the
    /// software renderer.
    pub fn new(size: (u32, u32), scale: f32, fonts: &[&'static [u8]]) -> Result<Self, Error> {
        let possible = 1..=16_384;
        if !possible.contains(&size.0)
            || !possible.contains(&size.1)
            || !(0.05..=20.0).contains(&scale)
        {
            return Err(Error::Size {
                width: size.0,
                height: size.1,
                scale,
            });
        }
        theme::fonts::use_only(fonts);
        let renderer = <Renderer as Headless>::new(
            Font::with_name(NUMBER_FAMILY),
            FontSize(30.0),
            Some("tiny-skia"),
        )
        // The software renderer has nothing to wait for.
        .now_or_never()
        .flatten()
        .ok_or(Error::NoRenderer)?;
        Ok(Self {
            renderer,
            size,
            scale,
        })
    }

    /// The size of the canvas in logical pixels: what a window of this size would hand to the
    /// view.
    #[must_use]
    pub fn logical_size(&self) -> Size {
        Size::new(
            self.size.0 as f32 / self.scale,
            self.size.1 as f32 / self.scale,
        )
    }

    /// Draws an element as a window with this theme and background would show it, without a
    /// cursor. Messages it may publish are dropped.
    pub fn draw<M>(&mut self, element: Element<'_, M>, theme: &Theme, background: Color) -> Pixels {
        self.draw_with_texts(element, theme, background).0
    }

    /// The same, with the texts that are on the picture.
    pub fn draw_with_texts<M>(
        &mut self,
        element: Element<'_, M>,
        theme: &Theme,
        background: Color,
    ) -> (Pixels, Vec<String>) {
        let mut interface = UserInterface::build(
            element,
            self.logical_size(),
            Cache::default(),
            &mut self.renderer,
        );
        // Buttons learn whether they can be used from this event; before it they all look
        // unusable.
        #[allow(
            clippy::disallowed_methods,
            reason = "iced wants the time of the frame; nothing drawn depends on it"
        )]
        let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
        let _ = interface.update(
            &[redraw],
            mouse::Cursor::Unavailable,
            &mut self.renderer,
            &mut clipboard::Null,
            &mut Vec::new(),
        );
        let mut texts = Texts::default();
        interface.operate(&self.renderer, &mut texts);
        interface.draw(
            &mut self.renderer,
            theme,
            &renderer::Style {
                text_color: theme.palette().text,
            },
            mouse::Cursor::Unavailable,
        );
        let (width, height) = self.size;
        let drawn = self.drawn_size();
        let mut rgba = self.renderer.screenshot(drawn, self.scale, background);
        if drawn.width > width {
            rgba = rgba
                .chunks_exact(drawn.width as usize * 4)
                .flat_map(|row| row.iter().take(width as usize * 4))
                .copied()
                .collect();
        }
        rgba.truncate(width as usize * height as usize * 4);
        let pixels = Pixels {
            width,
            height,
            rgba,
        };
        (pixels, texts.0)
    }
}

/// The texts that an element shows.
#[derive(Default)]
struct Texts(Vec<String>);

impl Operation for Texts {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text(&mut self, _id: Option<&Id>, _bounds: Rectangle, text: &str) {
        self.0.push(text.to_owned());
    }
}

impl Canvas {
    /// The texts that a window would show of an element, each as one widget holds it.
    pub fn texts<M>(&mut self, element: Element<'_, M>) -> Vec<String> {
        let size = self.logical_size();
        let renderer = &mut self.renderer;
        let mut interface = UserInterface::build(element, size, Cache::default(), renderer);
        let mut texts = Texts::default();
        interface.operate(renderer, &mut texts);
        texts.0
    }

    /// What is wrong with how an element is laid out in this look.
    pub fn layout_faults<M>(&mut self, element: Element<'_, M>, look: &Look) -> Vec<LayoutFault> {
        let size = self.logical_size();
        let renderer = &mut self.renderer;
        let mut interface = UserInterface::build(element, size, Cache::default(), renderer);
        let mut inspection = Inspection::new(look, size);
        interface.operate(renderer, &mut inspection);
        inspection.faults()
    }
}

impl Canvas {
    /// The size to ask the renderer for. iced 0.14 takes this size for logical pixels when it
    /// decides what to paint, so that below a scale of one a part would stay empty.
    fn drawn_size(&self) -> Size<u32> {
        let (width, height) = self.size;
        if self.scale < 1.0 {
            let grown = |side: u32| (side as f32 / self.scale).ceil() as u32;
            Size::new(grown(width), grown(height))
        } else {
            Size::new(width, height)
        }
    }
}

impl fmt::Debug for Pixels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pixels({} x {})", self.width, self.height)
    }
}

/// Writes a picture as PNG.
///
/// # Errors
///
/// [`Error::Png`] when the bytes do not fit the size.
pub fn png(pixels: &Pixels) -> Result<Vec<u8>, Error> {
    let wanted = u64::from(pixels.width) * u64::from(pixels.height) * 4;
    if pixels.rgba.len() as u64 != wanted {
        return Err(Error::Png(format!(
            "{} bytes instead of {wanted}",
            pixels.rgba.len()
        )));
    }
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(
            &pixels.rgba,
            pixels.width,
            pixels.height,
            image::ExtendedColorType::Rgba8,
        )
        .map_err(|error| Error::Png(error.to_string()))?;
    Ok(bytes)
}
