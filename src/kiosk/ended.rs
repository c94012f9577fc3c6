//! How the window came to its end, and what whoever started the program is told of it.

/// How the window came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ended {
    /// It was closed, or asked to end from outside.
    #[default]
    Closed,
    /// Staff want it started again.
    ToRestart,
    /// Staff have left it for good.
    Left,
}

impl Ended {
    /// The exit code. The units of `installer` start the kiosk again after every one but that of
    /// [`Ended::Left`] (docs/staff.md).
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Closed => 0,
            Self::ToRestart => 75,
            Self::Left => 69,
        }
    }
}
