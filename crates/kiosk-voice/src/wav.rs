//! WAV files: 16 bits a sample, as the kiosk writes them and makes them softer.

/// A file of one channel with this many samples a second.
pub(crate) fn file(samples: &[u8], rate: u32) -> Vec<u8> {
    let length = u32::try_from(samples.len()).unwrap_or(u32::MAX);
    let mut file = Vec::with_capacity(samples.len() + 44);
    file.extend(b"RIFF");
    file.extend(length.saturating_add(36).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    // PCM, one channel.
    file.extend([1, 0, 1, 0]);
    file.extend(rate.to_le_bytes());
    file.extend((rate * 2).to_le_bytes());
    // Two bytes a sample, 16 bits.
    file.extend([2, 0, 16, 0]);
    file.extend(b"data");
    file.extend(length.to_le_bytes());
    file.extend(samples);
    file
}

/// A file at so many percent of its loudness; none where it is not PCM of 16 bits, or makes no sense.
pub(crate) fn softer(mut file: Vec<u8>, percent: u8) -> Option<Vec<u8>> {
    if file.get(..4)? != b"RIFF" || file.get(8..12)? != b"WAVE" {
        return None;
    }
    let mut at = 12;
    let mut is_plain = false;
    loop {
        let size: [u8; 4] = file.get(at + 4..at + 8)?.try_into().ok()?;
        let size = usize::try_from(u32::from_le_bytes(size)).ok()?;
        let end = (at + 8).checked_add(size)?;
        match file.get(at..at + 4)? {
            b"fmt " => {
                let format = file.get(at + 8..at + 10)?;
                let bits = file.get(at + 22..at + 24)?;
                is_plain = format == [1, 0] && bits == [16, 0];
            }
            b"data" if is_plain => {
                // A file that was cut off is played as far as it goes.
                let end = end.min(file.len());
                let percent = i32::from(percent.min(100));
                for sample in file.get_mut(at + 8..end)?.chunks_exact_mut(2) {
                    let [low, high] = sample else { continue };
                    let height = i32::from(i16::from_le_bytes([*low, *high])) * percent / 100;
                    let height = i16::try_from(height).unwrap_or_default();
                    [*low, *high] = height.to_le_bytes();
                }
                return Some(file);
            }
            b"data" => return None,
            _ => {}
        }
        // Parts begin at even places.
        at = end.checked_add(size % 2)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_softer_sample_by_sample() {
        let samples: Vec<u8> = [1000_i16, -1000, i16::MIN, i16::MAX]
            .into_iter()
            .flat_map(i16::to_le_bytes)
            .collect();
        let mut loud = file(&samples, 44_100);
        // Something else between the parts, of an odd length.
        let _ = loud.splice(36..36, *b"LIST\x03\0\0\0abc\0");
        let soft = softer(loud.clone(), 50).unwrap();
        assert_eq!(soft.len(), loud.len());
        let heights: Vec<i16> = soft[56..]
            .chunks_exact(2)
            .map(|two| i16::from_le_bytes([two[0], two[1]]))
            .collect();
        assert_eq!(heights, [500, -500, -16_384, 16_383]);
        assert_eq!(softer(loud.clone(), 100).as_ref(), Some(&loud));
    }

    #[test]
    fn what_is_no_such_file_is_left_alone() {
        let good = file(&[1, 2, 3, 4], 8000);
        for end in 0..44 {
            assert!(softer(good[..end].to_vec(), 50).is_none(), "{end}");
        }
        let mut floats = good.clone();
        floats[20] = 3;
        let mut narrow = good.clone();
        narrow[34] = 8;
        let mut endless = good.clone();
        endless[36..44].copy_from_slice(b"LIST\xff\xff\xff\xff");
        for other in [floats, narrow, endless, b"OggS".repeat(20)] {
            assert!(softer(other, 50).is_none());
        }
        let mut longer = good;
        longer[40..44].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(softer(longer, 50).is_some(), "as far as it goes");
    }
}
