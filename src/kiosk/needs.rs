//! What makes it easier for the person who is here. The next one begins with what the operator set.

use crate::voice;

/// What makes it easier for one person, beside colours and the size of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs {
    /// Everything is read aloud as it comes.
    pub reads_aloud: bool,
    /// Slowly.
    pub speaks_slowly: bool,
    /// Nobody else hears it: numbers may be spoken.
    pub wears_headphones: bool,
    /// How loud, in percent.
    pub volume: u8,
    /// Everything to press lies in the lower part of an upright panel.
    pub keys_low: bool,
    /// What is pressed most lies on the left.
    pub left_hand: bool,
    /// Twice the time.
    pub more_time: bool,
}

/// Something that is on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// See [`Needs::reads_aloud`].
    ReadAloud,
    /// See [`Needs::speaks_slowly`].
    SlowSpeech,
    /// See [`Needs::wears_headphones`].
    Headphones,
    /// See [`Needs::keys_low`].
    KeysLow,
    /// See [`Needs::left_hand`].
    LeftHand,
    /// See [`Needs::more_time`].
    MoreTime,
}

impl Needs {
    /// Those of somebody who has said nothing; the voice begins as loud as this.
    #[must_use]
    pub const fn usual(volume: u8) -> Self {
        Self {
            reads_aloud: false,
            speaks_slowly: false,
            wears_headphones: false,
            volume,
            keys_low: false,
            left_hand: false,
            more_time: false,
        }
    }

    /// Whether one is on.
    #[must_use]
    pub const fn has(&self, need: Need) -> bool {
        match need {
            Need::ReadAloud => self.reads_aloud,
            Need::SlowSpeech => self.speaks_slowly,
            Need::Headphones => self.wears_headphones,
            Need::KeysLow => self.keys_low,
            Need::LeftHand => self.left_hand,
            Need::MoreTime => self.more_time,
        }
    }

    /// Turns one on or off.
    pub const fn switch(&mut self, need: Need) {
        let one = match need {
            Need::ReadAloud => &mut self.reads_aloud,
            Need::SlowSpeech => &mut self.speaks_slowly,
            Need::Headphones => &mut self.wears_headphones,
            Need::KeysLow => &mut self.keys_low,
            Need::LeftHand => &mut self.left_hand,
            Need::MoreTime => &mut self.more_time,
        };
        *one = !*one;
    }

    /// A step louder, or softer.
    pub fn turn_volume(&mut self, louder: bool) {
        let step = voice::Settings::STEP;
        let turned = if louder {
            self.volume.saturating_add(step)
        } else {
            self.volume.saturating_sub(step)
        };
        self.volume = turned.clamp(voice::Settings::LEAST, voice::Settings::MOST);
    }
}

impl Default for Needs {
    fn default() -> Self {
        Self::usual(voice::Settings::default().percent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_switched_by_itself_and_the_voice_stays_within_its_bounds() {
        let all = [
            Need::ReadAloud,
            Need::SlowSpeech,
            Need::Headphones,
            Need::KeysLow,
            Need::LeftHand,
            Need::MoreTime,
        ];
        for need in all {
            let mut needs = Needs::default();
            needs.switch(need);
            for other in all {
                assert_eq!(needs.has(other), other == need, "{need:?} {other:?}");
            }
            needs.switch(need);
            assert_eq!(needs, Needs::default());
        }
        let mut needs = Needs::usual(30);
        for _ in 0..3 {
            needs.turn_volume(false);
        }
        assert_eq!(needs.volume, 20);
        for _ in 0..12 {
            needs.turn_volume(true);
        }
        assert_eq!(needs.volume, 100);
    }
}
