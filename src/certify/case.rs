//! What a case of NHA is: for whom, what proves it, and how it is run.

pub(super) mod set;

use super::proof::Proof;
use super::walks::WalkName;
use set::CASES;
use std::fmt;

/// What the cases are about, as a manifest names it.
pub const SET: &str = "M1 ABHA creation and verification, NHA, version 1.1";

/// Who wants to leave the sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Entity {
    /// A clinic, or whoever makes software for one.
    #[default]
    Private,
    /// A body of the government.
    Government,
}

/// Whether somebody has to pass a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// No exit without it.
    Mandatory,
    /// As one likes.
    Optional,
    /// Not for this entity, or for nobody.
    NotMeant,
}

/// What proves a case, in the words of the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// A call that the gateway sees.
    Sandbox,
    /// What the kiosk shows.
    Screen,
    /// Something that only a person can do, such as typing a code.
    Human,
}

/// How a case comes to its outcome.
#[derive(Clone, Copy)]
pub(super) enum Run {
    /// By a walk through the kiosk, and what is looked for in what was seen on it.
    Walk(WalkName, Check),
    /// Not at all, for this reason.
    Not(&'static str),
}

/// Looks for what proves a case; says what is missing.
pub(super) type Check = fn(&mut Proof<'_>) -> Result<(), String>;

/// One case.
#[derive(Clone, Copy)]
pub struct Case {
    /// As NHA writes it.
    pub id: &'static str,
    /// What it is about, in our words.
    pub title: &'static str,
    /// For a private integrator.
    pub private: Need,
    /// For the government.
    pub government: Need,
    /// What proves it.
    pub evidence: Evidence,
    pub(super) run: Run,
}

impl Entity {
    /// As the manifest and the command line write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Government => "government",
        }
    }
}

impl Need {
    /// In a word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mandatory => "mandatory",
            Self::Optional => "optional",
            Self::NotMeant => "not for this entity",
        }
    }
}

impl Evidence {
    /// As a manifest writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sandbox => "sandbox",
            Self::Screen => "screen",
            Self::Human => "human",
        }
    }
}

impl Case {
    /// Whether an entity has to pass it.
    #[must_use]
    pub const fn need(&self, entity: Entity) -> Need {
        match entity {
            Entity::Private => self.private,
            Entity::Government => self.government,
        }
    }

    /// Finds a case by its id, in capitals or not.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        CASES.iter().find(|case| case.id.eq_ignore_ascii_case(id))
    }

    /// Whether this product runs it.
    #[must_use]
    pub const fn is_run(&self) -> bool {
        matches!(self.run, Run::Walk(..))
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}
