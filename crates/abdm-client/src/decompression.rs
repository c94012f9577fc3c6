//! Answers that come packed, though nothing is asked to be.

use abdm_types::Fault;
use flate2::read::MultiGzDecoder;
use reqwest::header::{CONTENT_ENCODING, HeaderMap};
use std::io::Read as _;
use zeroize::Zeroizing;

/// Whether a body is gzip, which some proxies make it without being asked.
pub(super) fn is_compressed(headers: &HeaderMap) -> bool {
    let coding = headers.get(CONTENT_ENCODING);
    let coding = coding.and_then(|coding| coding.to_str().ok());
    coding.is_some_and(|coding| {
        let coding = coding.trim();
        coding.eq_ignore_ascii_case("gzip") || coding.eq_ignore_ascii_case("x-gzip")
    })
}

/// Unpacks a body that has no more than `max` bytes then.
pub(super) fn decompressed(body: &[u8], max: usize) -> Result<Zeroizing<Vec<u8>>, Fault> {
    // A body that only claims to be packed is read as it is.
    if !body.starts_with(&[0x1f, 0x8b]) {
        return Ok(Zeroizing::new(body.to_vec()));
    }
    let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    // Room for the longest answer, so that no half-read copy is left behind.
    let mut whole = Zeroizing::new(Vec::with_capacity(max.saturating_add(1)));
    let mut reader = MultiGzDecoder::new(body).take(limit);
    match reader.read_to_end(&mut whole) {
        Ok(length) if length <= max => Ok(whole),
        Ok(_) | Err(_) => Err(Fault::Garbled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn unpacks_within_the_limit() {
        let packed = |plain: &[u8]| {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Default::default());
            encoder.write_all(plain).unwrap();
            encoder.finish().unwrap()
        };
        let plain = vec![b'a'; 4096];
        let read = |body: &[u8], max| decompressed(body, max).map(|body| body.len());
        assert_eq!(read(&packed(&plain), 4096), Ok(4096));
        assert_eq!(read(&packed(&plain), 4095), Err(Fault::Garbled));
        let bomb = packed(&vec![0; 64 * 1024 * 1024]);
        assert_eq!(read(&bomb, 2 * 1024 * 1024), Err(Fault::Garbled));
        assert_eq!(read(b"{}", 10), Ok(2), "not packed at all");
        let cut = packed(&plain);
        assert_eq!(read(&cut[..cut.len() / 2], 9000), Err(Fault::Garbled));
        assert_eq!(read(b"\x1f\x8b", 10), Err(Fault::Garbled));
    }
}
