//! What the staff side is made with.

use super::Lock;
use crate::config::PinHash;
use crate::domain::UtcMillis;
use crate::kiosk::switch::Switch;
use std::path::PathBuf;

/// What the staff side is made with.
#[derive(Debug, Clone, Default)]
pub struct StaffSettings {
    /// What their PIN is compared with.
    pub pin: Option<PinHash>,
    /// The folder for what must outlive the program.
    pub state_dir: Option<PathBuf>,
    /// Whether the kiosk practises, and why.
    pub practising: Practising,
    /// How it changes over between practice and people, where it can.
    pub switch: Option<Switch>,
    /// Since when the program runs, where that is not the moment the application is made.
    pub since: Option<UtcMillis>,
}

/// Whether the kiosk practises, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Practising {
    /// Its settings name no service: there is nothing else it could do.
    #[default]
    Always,
    /// It works for people.
    No,
    /// It was started to practise, whatever its settings say.
    SinceStart,
    /// Staff have it practise for a while.
    ForNow,
}

impl Practising {
    /// Whether people could take it for a kiosk that works for them: then every page says that it does
    /// not.
    #[must_use]
    pub const fn is_told_on_every_page(self) -> bool {
        matches!(self, Self::SinceStart | Self::ForNow)
    }

    /// Whether it is on.
    #[must_use]
    pub const fn is_on(self) -> bool {
        !matches!(self, Self::No)
    }
}

impl StaffSettings {
    /// What lets staff in.
    pub(in crate::kiosk) fn lock(&self) -> Lock {
        match (&self.pin, self.practising) {
            (Some(_), _) => Lock::Pin,
            (None, Practising::Always | Practising::SinceStart) => Lock::Open,
            (None, Practising::No | Practising::ForNow) => Lock::Shut,
        }
    }

    /// What staff can switch practice to.
    pub(in crate::kiosk) fn can_practise(&self) -> Option<bool> {
        match self.practising {
            Practising::No => Some(true),
            Practising::ForNow => Some(false),
            Practising::Always | Practising::SinceStart => None,
        }
        .filter(|_| self.switch.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_needed_wherever_people_are_served() {
        let pin = PinHash::of(b"204060");
        for (pin, practising, lock) in [
            (None, Practising::Always, Lock::Open),
            (None, Practising::SinceStart, Lock::Open),
            (None, Practising::No, Lock::Shut),
            (None, Practising::ForNow, Lock::Shut),
            (pin.clone(), Practising::Always, Lock::Pin),
            (pin, Practising::No, Lock::Pin),
        ] {
            let settings = StaffSettings {
                pin,
                practising,
                ..StaffSettings::default()
            };
            assert_eq!(settings.lock(), lock, "{settings:?}");
            assert_eq!(settings.can_practise(), None, "there is no way to");
        }
    }
}
