//! A camera of Linux.

use crate::{CameraFault, Frame, FrameSource};
use image::codecs::jpeg::JpegDecoder;
use image::{ColorType, ImageDecoder};
use linuxvideo::format::{PixFormat, PixelFormat};
use linuxvideo::stream::ReadStream;
use linuxvideo::{BufType, BufTypes, Device};
use std::io;
use std::time::Duration;
use zeroize::Zeroizing;

/// As wide as the code of a card at arm's length needs, and no wider than can be looked at ten
/// times a second.
const WANTED: (u32, u32) = (1_280, 720);

/// The forms in which a picture is understood, the quickest first. Every webcam has one of them.
const FORMS: [PixelFormat; 2] = [PixelFormat::YUYV, PixelFormat::MJPG];

/// So often it is looked whether a picture is there, so many times before that is given up for
/// now, and so many times after another before the camera is given up.
const LOOK: Duration = Duration::from_millis(10);
const LOOKS: u32 = 20;
const EMPTY: u32 = 25;

/// The largest picture that is taken from a JPEG, in bytes: three times what was asked for.
const LARGEST: usize = 16 * 1024 * 1024;

struct Camera {
    stream: ReadStream,
    form: PixelFormat,
    width: usize,
    height: usize,
    line: usize,
    empty: u32,
}

/// The first camera that gives pictures.
pub(crate) fn open() -> Result<Box<dyn FrameSource>, CameraFault> {
    let mut fault = CameraFault::Missing;
    let devices = linuxvideo::list().map_err(|_| CameraFault::Missing)?;
    for device in devices {
        match device.and_then(begin) {
            Ok(Some(camera)) => return Ok(Box::new(camera)),
            Ok(None) => {}
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => fault = CameraFault::Busy,
            // A device that is no camera, or that this program may not open.
            Err(_) => {}
        }
    }
    Err(fault)
}

fn begin(device: Device) -> io::Result<Option<Camera>> {
    let kinds = device.supported_buf_types();
    if !kinds.contains(BufTypes::VIDEO_CAPTURE) {
        return Ok(None);
    }
    let offered: Vec<PixelFormat> = device
        .formats(BufType::VIDEO_CAPTURE)
        .filter_map(Result::ok)
        .map(|format| format.pixel_format())
        .collect();
    let Some(form) = FORMS.into_iter().find(|form| offered.contains(form)) else {
        return Ok(None);
    };
    let (width, height) = WANTED;
    let capture = device.video_capture(PixFormat::new(width, height, form))?;
    let format = capture.format();
    let form = format.pixel_format();
    if !FORMS.contains(&form) {
        return Ok(None);
    }
    let size = |side: u32| usize::try_from(side).unwrap_or_default();
    let (width, height) = (size(format.width()), size(format.height()));
    let line = size(format.bytes_per_line());
    Ok(Some(Camera {
        stream: capture.into_stream()?,
        form,
        width,
        height,
        line,
        empty: 0,
    }))
}

impl FrameSource for Camera {
    fn next(&mut self) -> Result<Option<Frame>, CameraFault> {
        for _ in 0..LOOKS {
            if !self.stream.will_block().map_err(|_| CameraFault::Lost)? {
                let (form, width, height, line) = (self.form, self.width, self.height, self.line);
                let frame = self.stream.dequeue(|picture| {
                    let whole = !picture.is_error();
                    Ok(whole
                        .then(|| read(&picture, form, width, height, line))
                        .flatten())
                });
                self.empty = 0;
                return frame.map_err(|_| CameraFault::Lost);
            }
            std::thread::sleep(LOOK);
        }
        self.empty += 1;
        if self.empty > EMPTY {
            return Err(CameraFault::Lost);
        }
        Ok(None)
    }
}

/// The greys of a picture in one of the forms. `None` when it is none.
fn read(
    bytes: &[u8],
    form: PixelFormat,
    width: usize,
    height: usize,
    line: usize,
) -> Option<Frame> {
    if form == PixelFormat::MJPG {
        return jpeg(bytes);
    }
    // Of two bytes a pixel the first is how light it is.
    const STEP: usize = 2;
    let line = line.max(width * STEP).max(1);
    let mut grey = Vec::with_capacity(width * height);
    for row in bytes.chunks(line).take(height) {
        grey.extend(row.iter().step_by(STEP).take(width).copied());
    }
    Frame::new(width, height, grey)
}

/// The greys of a JPEG.
fn jpeg(bytes: &[u8]) -> Option<Frame> {
    let decoder = JpegDecoder::new(io::Cursor::new(bytes)).ok()?;
    let (width, height) = decoder.dimensions();
    let color = decoder.color_type();
    let step = usize::from(color.bytes_per_pixel());
    let size = usize::try_from(decoder.total_bytes()).ok()?;
    if size > LARGEST || !matches!(color, ColorType::L8 | ColorType::Rgb8) {
        return None;
    }
    let mut pixels = Zeroizing::new(vec![0; size]);
    decoder.read_image(&mut pixels).ok()?;
    // Green is the greater part of how light a pixel is.
    let green = step / 2;
    let grey = pixels
        .chunks(step)
        .filter_map(|pixel| pixel.get(green).copied());
    Frame::new(
        usize::try_from(width).ok()?,
        usize::try_from(height).ok()?,
        grey.collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_every_form_are_read() {
        let yuyv = [10, 0, 20, 0, 99, 99, 30, 0, 40, 0, 99, 99];
        let frame = read(&yuyv, PixelFormat::YUYV, 2, 2, 6).unwrap();
        assert_eq!(
            [
                frame.at(0, 0),
                frame.at(1, 0),
                frame.at(0, 1),
                frame.at(1, 1)
            ],
            [10, 20, 30, 40]
        );
        for (bytes, form) in [
            (&[1, 2, 3][..], PixelFormat::YUYV),
            (&[], PixelFormat::YUYV),
            (b"no picture", PixelFormat::MJPG),
        ] {
            assert!(read(bytes, form, 2, 2, 0).is_none(), "{form:?}");
        }
    }
}
