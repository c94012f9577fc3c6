//! Tones as files of sound.

use crate::{Tone, wav};

/// Samples a second.
const RATE: u32 = 44_100;

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
        wav::file(&samples, RATE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_are_short_soft_and_each_another() {
        let all = Tone::ALL.map(|tone| tone.wav(100));
        for (tone, file) in Tone::ALL.iter().zip(&all) {
            let milliseconds = (file.len() - 44) * 1000 / (2 * 44_100);
            assert_eq!(milliseconds, 120 * tone.pitches().len());
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
