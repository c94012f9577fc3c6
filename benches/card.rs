//! How long a card takes: what stands on it, the PDF and the picture of every paper, the last
//! look. What it costs the processor is in `card_warm`.

#![allow(
    clippy::expect_used,
    reason = "a benchmark without its card has nothing to measure"
)]

use abha_kiosk::card::{self, Paper};
use abha_kiosk::domain::{
    AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Gender, Language, LocalizedDetails, Photo,
    Profile,
};
use abha_kiosk::locale::Locale;
use criterion::{Criterion, criterion_group, criterion_main};
use image::codecs::jpeg::JpegEncoder;
use std::hint::black_box;
use std::sync::Arc;

/// An invented person with everything that a card can hold.
fn person() -> Profile {
    Profile {
        abha_number: AbhaNumber::parse("91-1000-2000-3008").expect("a right number"),
        abha_address: AbhaAddress::given("asha_1995@abdm"),
        name: "Asha Ramachandran Srivastava".to_owned(),
        gender: Some(Gender::Female),
        date_of_birth: BirthDate::parse("31-05-1995"),
        mobile: Some("9545812125".to_owned()),
        email: None,
        photo: Some(Photo(photo())),
        address: Some(
            "House No. 12, Ganesh Marg, near the old water tower, Shivaji Nagar, Bengaluru, \
             Karnataka, 560001"
                .to_owned(),
        ),
        state_code: Some("29".to_owned()),
        state_name: Some("Karnataka".to_owned()),
        district_code: Some("525".to_owned()),
        district_name: Some("Bengaluru".to_owned()),
        pincode: Some("560001".to_owned()),
        status: AccountStatus::Active,
        kyc_verified: None,
        localized: Some(LocalizedDetails {
            name: Some("आशा रामचंद्रन श्रीवास्तव".to_owned()),
            gender: Some("महिला".to_owned()),
            ..LocalizedDetails::default()
        }),
    }
}

/// A JPEG of the size that the service sends.
fn photo() -> Arc<[u8]> {
    let picture = image::RgbImage::from_fn(240, 320, |x, y| {
        let wave = ((x * y) % 97) as u8;
        image::Rgb([120 + wave / 2, (y / 2) as u8, 90 + wave])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 85)
        .encode_image(&picture)
        .expect("a JPEG");
    bytes.into()
}

fn bench(criterion: &mut Criterion) {
    let profile = person();
    let locale = Locale::load(Language::new("hi")).expect("Hindi");
    let content = card::content(&profile, &locale);
    let pixels = card::pixels(&content, 300).expect("a picture");
    let mut group = criterion.benchmark_group("card");
    group.sample_size(30);
    group.bench_function("content", |bencher| {
        bencher.iter(|| card::content(black_box(&profile), &locale));
    });
    for paper in Paper::ALL {
        group.bench_function(format!("pdf {paper}"), |bencher| {
            bencher.iter(|| card::pdf(black_box(&content), *paper));
        });
        if paper.is_receipt() {
            group.bench_function(format!("bits {paper}"), |bencher| {
                bencher.iter(|| card::bitmap(black_box(&content), *paper));
            });
        }
    }
    group.bench_function("pixels 300 dpi", |bencher| {
        bencher.iter(|| card::pixels(black_box(&content), 300));
    });
    group.bench_function("png of those", |bencher| {
        bencher.iter(|| card::png(black_box(&pixels)));
    });
    for dpi in [300, 600] {
        group.bench_function(format!("png {dpi} dpi"), |bencher| {
            bencher.iter(|| card::png(&card::pixels(black_box(&content), dpi)?));
        });
    }
    group.bench_function("verify", |bencher| {
        bencher.iter(|| card::verify(black_box(&pixels), &profile));
    });
    group.bench_function("from profile to pdf", |bencher| {
        bencher.iter(|| card::pdf(&card::content(black_box(&profile), &locale), Paper::Cr80));
    });
    group.bench_function("from profile to png", |bencher| {
        bencher.iter(|| {
            let content = card::content(black_box(&profile), &locale);
            let pixels = card::pixels(&content, 300)?;
            card::png(&pixels)
        });
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
