use super::*;
use proptest::prelude::*;

fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x % 256) as u8, (y % 256) as u8, 128])
    })
}

fn jpeg(width: u32, height: u32) -> Arc<[u8]> {
    write_jpeg(&picture(width, height)).unwrap()
}

fn png(image: &image::DynamicImage) -> Arc<[u8]> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner().into()
}

#[test]
fn a_jpeg_is_passed_on_as_it_is() {
    let bytes = jpeg(120, 160);
    let photo = Photo::read(&bytes).unwrap();
    assert!(Arc::ptr_eq(&photo.jpeg, &bytes));
    assert_eq!((photo.jpeg_size, photo.jpeg_channels), ((120, 160), 3));
    assert_eq!(photo.pixels.dimensions(), (120, 160));
}

#[test]
fn a_large_jpeg_and_a_png_are_written_anew() {
    let photo = Photo::read(&jpeg(1500, 2000)).unwrap();
    assert_eq!(photo.jpeg_size, (450, 600));
    let mut clear = image::RgbaImage::from_pixel(8, 8, image::Rgba([255, 0, 0, 0]));
    clear.put_pixel(0, 0, image::Rgba([0, 0, 255, 255]));
    let photo = Photo::read(&png(&clear.into())).unwrap();
    assert_eq!(photo.pixels.get_pixel(0, 0).0, [0, 0, 255]);
    assert_eq!(
        photo.pixels.get_pixel(4, 4).0,
        [255, 255, 255],
        "clear is white"
    );
    assert!(Header::read(&photo.jpeg).is_some());
}

/// A file of `crates/abha-card/tests/data/photos`: red, green, blue and white in the corners of a picture
/// that is taller than it is wide, as it is meant to be seen.
fn sample(name: &str) -> Arc<[u8]> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photos");
    std::fs::read(format!("{path}/{name}")).unwrap().into()
}

/// Whether the corners have their colours, as near as inks and JPEGs come to them.
fn is_upright_and_right(pixels: &RgbImage) -> bool {
    let (width, height) = pixels.dimensions();
    let near = |x: u32, y: u32, wanted: [u8; 3]| {
        let found = pixels.get_pixel(x, y).0;
        found
            .iter()
            .zip(wanted)
            .all(|(one, other)| one.abs_diff(other) < 48)
    };
    width < height
        && near(width / 4, height / 4, [255, 0, 0])
        && near(3 * width / 4, height / 4, [0, 255, 0])
        && near(width / 4, 3 * height / 4, [0, 0, 255])
        && near(3 * width / 4, 3 * height / 4, [255, 255, 255])
}

#[test]
fn a_photo_stands_upright_however_the_camera_was_held() {
    for orientation in 1..=8 {
        let bytes = sample(&format!("turned-{orientation}.jpg"));
        let photo = Photo::read(&bytes).unwrap();
        assert!(is_upright_and_right(&photo.pixels), "{orientation}");
        // What goes into a PDF says nothing of cameras, so it has to stand upright itself.
        let printed = image::load_from_memory(&photo.jpeg).unwrap().to_rgb8();
        assert!(is_upright_and_right(&printed), "{orientation}");
        assert_eq!(photo.jpeg_size, printed.dimensions());
        assert_eq!(Arc::ptr_eq(&photo.jpeg, &bytes), orientation == 1);
        let faces = faces([None, Some(&abdm_types::Photo(bytes))]);
        let [None, Some(face)] = faces.as_slice() else {
            panic!("{orientation}");
        };
        assert_eq!((face.width, face.height), photo.pixels.dimensions());
    }
    let photo = Photo::read(&sample("turned-6.png")).unwrap();
    assert!(is_upright_and_right(&photo.pixels), "a PNG has one too");
}

#[test]
fn colours_are_those_that_were_taken() {
    for name in [
        "cmyk.jpg",
        "ycck.jpg",
        "rgb-adobe.jpg",
        "rgb-named.jpg",
        "progressive.jpg",
    ] {
        let photo = Photo::read(&sample(name)).unwrap();
        assert!(is_upright_and_right(&photo.pixels), "{name}");
        assert_eq!(photo.jpeg_channels, 3, "{name}");
        let printed = image::load_from_memory(&photo.jpeg).unwrap().to_rgb8();
        assert!(is_upright_and_right(&printed), "{name}");
    }
    let grey = Photo::read(&sample("grey.jpg")).unwrap();
    let [red, green, blue] = grey.pixels.get_pixel(2, 2).0;
    assert!(
        red == green && green == blue && (60..100).contains(&red),
        "{red}"
    );
    assert_eq!(grey.jpeg_channels, 1);
    // Inks of which nobody says how they are meant: rather no photo than a negative.
    assert!(Photo::read(&sample("cmyk-untold.jpg")).is_none());
}

#[test]
fn a_wide_gamut_is_brought_into_that_of_screens() {
    // In Display P3 this red is the red of a screen.
    let photo = Photo::read(&sample("display-p3.jpg")).unwrap();
    let [red, green, blue] = photo.pixels.get_pixel(4, 4).0;
    assert!(red > 245 && green < 20 && blue < 20, "{red} {green} {blue}");
    let printed = image::load_from_memory(&photo.jpeg).unwrap().to_rgb8();
    assert!(printed.get_pixel(4, 4).0[1] < 30);
    // The profile of every screen changes nothing, and the file is passed on.
    let usual = sample("srgb.jpg");
    assert!(Arc::ptr_eq(&Photo::read(&usual).unwrap().jpeg, &usual));
}

#[test]
fn half_a_picture_is_none() {
    for name in [
        "turned-1.jpg",
        "turned-6.jpg",
        "progressive.jpg",
        "grey.jpg",
        "cmyk.jpg",
    ] {
        let whole = sample(name);
        let scan = whole
            .windows(2)
            .position(|marker| marker == [0xFF, 0xDA])
            .unwrap();
        for length in (scan..whole.len()).step_by(7) {
            let half: Arc<[u8]> = Arc::from(&whole[..length]);
            assert!(Photo::read(&half).is_none(), "{name} {length}");
        }
    }
    // Also where somebody has closed the file.
    for name in ["turned-1.jpg", "grey.jpg", "cmyk.jpg"] {
        let whole = sample(name);
        let scan = whole
            .windows(2)
            .rposition(|marker| marker == [0xFF, 0xDA])
            .unwrap();
        let half = scan + (whole.len() - scan) / 2;
        let closed = [&whole[..half], &[0xFF, 0xD9]].concat();
        assert!(Photo::read(&closed.into()).is_none(), "{name}");
    }
    let png = png(&picture(40, 40).into());
    assert!(Photo::read(&Arc::from(&png[..png.len() / 2])).is_none());
}

#[test]
fn what_is_no_photo_is_left_out() {
    let whole = jpeg(120, 160);
    for bytes in [
        Arc::from(b"".as_slice()),
        Arc::from(b"not a photo".as_slice()),
        Arc::from(b"GIF89a\x01\0\x01\0\0\0\0;".as_slice()),
        Arc::from(&whole[..40]),
    ] {
        assert!(Photo::read(&bytes).is_none());
    }
}

#[test]
fn a_file_that_claims_to_be_huge_is_not_decoded() {
    let mut bytes = png(&picture(8, 8).into()).to_vec();
    // Width and height stand after the signature and the head of the first chunk.
    bytes[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    assert!(Photo::read(&bytes.into()).is_none());
}

#[test]
fn the_middle_of_the_photo_fills_the_frame() {
    let photo = Photo::read(&jpeg(200, 100)).unwrap();
    let frame = Rect::new(1.0, 2.0, 16.0, 20.0);
    let whole = photo.cover(frame);
    assert_eq!((whole.width, whole.height), (40.0, 20.0));
    assert_eq!((whole.x, whole.y), (-11.0, 2.0));
}

proptest! {
    #[test]
    fn spoilt_files_never_panic(
        spoils in proptest::collection::vec((0_usize..2000, any::<u8>()), 1..20),
        length in 10_usize..2000,
        is_png in any::<bool>(),
    ) {
        let whole = if is_png { png(&picture(24, 32).into()) } else { jpeg(24, 32) };
        let mut bytes = whole.to_vec();
        for (at, byte) in spoils {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        bytes.truncate(length);
        let _ = Photo::read(&bytes.into());
    }
}
