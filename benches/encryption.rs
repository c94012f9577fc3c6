//! How long sealing an entry takes with a key of ABDM's size; the target is 2 ms.

#![allow(missing_docs, clippy::unwrap_used)]

use abha_kiosk::abdm::{Padding, PublicKey};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// A key that was made for this benchmark and whose private half nobody kept.
const PUBLIC_4096: &str = include_str!("key_4096.pem");

fn seal(criterion: &mut Criterion) {
    let key = PublicKey::parse(PUBLIC_4096.as_bytes()).unwrap();
    for (name, padding) in [
        ("seal/oaep-sha1-4096", Padding::OaepSha1),
        ("seal/pkcs1-4096", Padding::Pkcs1v15),
    ] {
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| key.seal(black_box(b"999941057058"), padding).unwrap());
        });
    }
}

criterion_group!(benches, seal);
criterion_main!(benches);
