//! Tones as files of sound.

use crate::Tone;

/// Samples a second.
const RATE: u32 = 22_050;

/// As many samples as a tone of 120 milliseconds has.
const SAMPLES: u32 = RATE * 120 / 1000;

/// Samples in which a tone swells and dies away, so that it does not crack.
const SOFT: u32 = RATE * 12 / 1000;

impl Tone {
    /// In hertz: far enough from each other for ears that hear little above 2000.
    const fn pitches(self) -> &'static [f32] {
        match self {
            Self::Typed => &[660.0],
            Self::Erased => &[330.0],
            Self::Full => &[660.0, 880.0],
        }
    }

    /// The tone as a WAV file: 16 bits, one channel, 20 to 100 percent of the loudness there is.
    #[must_use]
    pub fn wav(self, percent: u8) -> Vec<u8> {
        let loudness = f32::from(percent.min(100)) / 100.0 * 0.6;
        let mut samples = Vec::new();
        for pitch in self.pitches() {
            for at in 0..SAMPLES {
                let edge = at.min(SAMPLES - 1 - at).min(SOFT) as f32 / SOFT as f32;
                let turns = at as f32 * pitch / RATE as f32;
                let height = (turns * std::f32::consts::TAU).sin() * edge * loudness;
                #[allow(clippy::cast_possible_truncation, reason = "it is between -1 and 1")]
                let sample = (height * f32::from(i16::MAX)) as i16;
                samples.extend(sample.to_le_bytes());
            }
        }
        wav(&samples)
    }
}

/// Samples of 16 bits with the head of a WAV file before them.
fn wav(samples: &[u8]) -> Vec<u8> {
    let length = u32::try_from(samples.len()).unwrap_or(u32::MAX);
    let mut file = Vec::with_capacity(samples.len() + 44);
    file.extend(b"RIFF");
    file.extend(length.saturating_add(36).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    // PCM, one channel.
    file.extend([1, 0, 1, 0]);
    file.extend(RATE.to_le_bytes());
    file.extend((RATE * 2).to_le_bytes());
    // Two bytes a sample, 16 bits.
    file.extend([2, 0, 16, 0]);
    file.extend(b"data");
    file.extend(length.to_le_bytes());
    file.extend(samples);
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_are_short_soft_and_each_another() {
        let all = Tone::ALL.map(|tone| tone.wav(100));
        for file in &all {
            assert!(file.starts_with(b"RIFF") && file[8..16] == *b"WAVEfmt ");
            let length = u32::from_le_bytes([file[40], file[41], file[42], file[43]]);
            assert_eq!(length as usize, file.len() - 44);
            assert_eq!(file[44..46], [0, 0], "it begins without a crack");
        }
        assert_ne!(all[0], all[1]);
        let loudest = |file: &[u8]| {
            let samples = file[44..].chunks_exact(2);
            samples
                .map(|two| i16::from_le_bytes([two[0], two[1]]).unsigned_abs())
                .max()
        };
        assert!(loudest(&Tone::Typed.wav(20)) < loudest(&Tone::Typed.wav(100)));
    }
}
