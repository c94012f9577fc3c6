//! Pictures that were made to fill the memory of whoever looks at them.

use super::*;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write as _;
use test_support::memory::peak_of;

/// What all pictures of an answer may take together, in MB.
const BUDGET: u64 = 64;

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// So many MB of nothing, in a thousandth of that.
fn bomb(megabytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    for _ in 0..megabytes {
        encoder.write_all(&[0; 1 << 20]).unwrap();
    }
    encoder.finish().unwrap()
}

fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(name);
    sum.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length, &name[..], content, &sum.sum().to_be_bytes()].concat()
}

/// A PNG of one grey bit a pixel, or as `kind` says (depth, colour, packing, filters, layers).
fn png_of(side: u32, kind: [u8; 5], chunks: &[Vec<u8>], pixels: &[u8]) -> Arc<[u8]> {
    let side = side.to_be_bytes();
    let header = chunk(b"IHDR", &[&side[..], &side, &kind].concat());
    let parts = [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        header,
        chunks.concat(),
        chunk(b"IDAT", pixels),
        chunk(b"IEND", &[]),
    ];
    parts.concat().into()
}

const BITS: [u8; 5] = [1, 0, 0, 0, 0];

/// One line of a filter and eight pixels.
fn small(chunks: &[Vec<u8>]) -> Arc<[u8]> {
    png_of(8, BITS, chunks, &packed(&[0, 0x55].repeat(8)))
}

fn photo(file: &Arc<[u8]>) -> abdm_types::Photo {
    abdm_types::Photo(Arc::clone(file))
}

#[test]
fn no_list_of_faces_takes_more_than_the_budget() {
    let peak = peak_of(
        "photo::hostile::no_list_of_faces_takes_more_than_the_budget",
        || {
            let huge = png_of(4096, BITS, &[], &packed(&vec![0; 513 * 4096]));
            assert!(huge.len() < 3_000, "{}", huge.len());
            // As large as a picture may be, with eight bytes a pixel.
            let whole = png_of(
                2000,
                [16, 6, 0, 0, 0],
                &[],
                &packed(&vec![0; 16_001 * 2000]),
            );
            for file in [&huge, &whole] {
                let photos = vec![photo(file); 500];
                let faces = faces(photos.iter().map(Some));
                assert_eq!(faces.len(), 500);
                let shown: Vec<&Pixels> = faces.iter().flatten().collect();
                assert_eq!(shown.len(), if Arc::ptr_eq(file, &whole) { 4 } else { 0 });
                assert!(
                    shown
                        .iter()
                        .all(|face| (face.width, face.height) == (192, 192))
                );
            }
            // A hundred and sixty usual ones are all there.
            let usual = write_jpeg(&RgbImage::new(200, 200)).unwrap();
            let photos = vec![photo(&usual); 160];
            assert!(faces(photos.iter().map(Some)).iter().all(Option::is_some));
        },
    );
    assert!(peak.is_none_or(|peak| peak < BUDGET), "{peak:?} MB");
}

#[test]
fn what_unpacks_to_a_thousand_times_as_much_is_not_unpacked() {
    let peak = peak_of(
        "photo::hostile::what_unpacks_to_a_thousand_times_as_much_is_not_unpacked",
        || {
            let bomb = bomb(300);
            assert!(bomb.len() < 400_000, "{}", bomb.len());
            let named = |before: &[u8]| [before, &bomb].concat();
            for (name, content) in [
                (b"iCCP", named(b"p\0\0")),
                (b"zTXt", named(b"Raw profile type iptc\0\0")),
                (b"iTXt", named(b"XML:com.adobe.xmp\0\x01\0\0\0")),
                (b"eXIf", vec![0; 1 << 20]),
            ] {
                let file = small(&[chunk(name, &content)]);
                assert!(Photo::read(&file).is_some(), "the picture itself is good");
                assert!(Photo::read_card(&file).is_some());
                assert!(qr_in(&file).is_empty());
            }
            // Frames of an animation, and a picture that goes on behind its last line.
            let frames = chunk(b"acTL", &[0, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]);
            assert!(Photo::read(&small(&[frames])).is_some());
            let _ = Photo::read(&png_of(8, BITS, &[], &bomb));
        },
    );
    assert!(peak.is_none_or(|peak| peak < 24), "{peak:?} MB");
}

#[test]
fn no_picture_takes_more_than_the_budget() {
    let peak = peak_of(
        "photo::hostile::no_picture_takes_more_than_the_budget",
        || {
            // Depth and colour; in layers too.
            for kind in [[8, 2], [16, 6]] {
                for layers in [0, 1] {
                    let channels = [0, 0, 3, 0, 2, 0, 4][usize::from(kind[1])];
                    let line = 2000 * channels * usize::from(kind[0] / 8) + 1;
                    // Seven layers have more lines.
                    let lines = if layers == 1 { 4000 } else { 2000 };
                    let pixels = packed(&vec![0; line * lines]);
                    let kind = [kind[0], kind[1], 0, 0, layers];
                    let file = png_of(2000, kind, &[], &pixels);
                    assert!(Photo::read_card(&file).is_some(), "{kind:?}");
                }
            }
            let large = write_jpeg(&RgbImage::new(2000, 2000)).unwrap();
            assert!(Photo::read_card(&large).is_some());
            assert!(qr_in(&large).is_empty());
        },
    );
    assert!(peak.is_none_or(|peak| peak <= BUDGET), "{peak:?} MB");
}

/// A JPEG with segments after its first marker.
fn jpeg_with(segments: &[(u8, Vec<u8>)]) -> Arc<[u8]> {
    let plain = write_jpeg(&RgbImage::from_pixel(24, 32, image::Rgb([200, 30, 30]))).unwrap();
    let mut file = plain[..2].to_vec();
    for (marker, content) in segments {
        file.extend([0xFF, *marker]);
        file.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        file.extend(content);
    }
    file.extend(&plain[2..]);
    file.into()
}

#[test]
fn what_a_jpeg_carries_along_is_left_behind() {
    // A part of a description that says it is 4 GB in all, a remark, a second word about how the
    // camera was held, and more of a colour profile than there is in any.
    let claims = [
        &b"http://ns.adobe.com/xmp/extension/\0"[..],
        &[b'0'; 32],
        &[0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0],
    ]
    .concat();
    let profile = |part: u8| [&b"ICC_PROFILE\0"[..], &[part, 200], &[0; 60_000]].concat();
    let mut segments = vec![(0xE1, claims), (0xFE, vec![b'a'; 60_000])];
    segments.extend((0..2).map(|_| (0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0".to_vec())));
    segments.extend((1..=60).map(|part| (0xE2, profile(part))));
    let file = jpeg_with(&segments);
    let read = Photo::read(&file).unwrap();
    assert_eq!(read.pixels.dimensions(), (24, 32));
    assert!(read.jpeg.len() < 2_000, "nor does it go into a PDF");
    assert!(Header::read(&read.jpeg).is_some());
    // What is needed stays where it is.
    let usual = jpeg_with(&[(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec())]);
    assert!(Arc::ptr_eq(&Photo::read(&usual).unwrap().jpeg, &usual));
}

#[test]
fn a_jpeg_that_says_it_is_huge_or_has_layers_without_end_is_none() {
    let file = jpeg_with(&[]);
    let frame = file
        .windows(2)
        .position(|marker| marker == [0xFF, 0xC0])
        .unwrap();
    for side in [[0xFF, 0xFF], [0x20, 0]] {
        for marker in [0xC0, 0xC2] {
            let mut huge = file.to_vec();
            huge[frame + 1] = marker;
            huge[frame + 5..frame + 9].copy_from_slice(&[side, side].concat());
            assert!(Photo::read(&huge.into()).is_none());
        }
    }
    let progressive: Arc<[u8]> = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/photos/progressive.jpg"
    ))
    .unwrap()
    .into();
    assert!(Photo::read(&progressive).is_some());
    let scan = progressive
        .windows(2)
        .rposition(|marker| marker == [0xFF, 0xDA])
        .unwrap();
    let (before, last) = progressive.split_at(scan);
    let (last, end) = last.split_at(last.len() - 2);
    let layers = [before, &last.repeat(20_000), end].concat();
    let begun = std::time::Instant::now();
    assert!(Photo::read(&layers.into()).is_none());
    assert!(begun.elapsed().as_secs() < 5);
}
