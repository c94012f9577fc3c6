//! What V1 compares to retrieve a number: name, gender and date of birth, one question a page.

use super::{CodeStep, LoginIdStep, Purpose, Step, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{AccountEvent, DigitEntry, EntryEvent, Problem, Screen, StepEvent};
use abdm_types::{BirthDate, Demographics, Gender, Mobile, UtcMillis};

/// Day, month and year.
const DATE_LENGTH: usize = 8;
/// The year alone, for those who know no more.
const YEAR_LENGTH: usize = 4;
/// Nobody alive was born before.
const EARLIEST_YEAR: u16 = 1900;

/// The three questions.
pub struct DetailsStep {
    origin: LoginIdStep,
    mobile: Mobile,
    page: DetailsPage,
    name: String,
    gender: Option<Gender>,
    birth: DigitEntry,
}

/// Which question is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DetailsPage {
    /// The whole name.
    Name,
    /// The gender.
    Gender,
    /// The date of birth, or its year.
    BirthDate,
}

impl DetailsStep {
    pub(super) fn new(origin: LoginIdStep, mobile: Mobile) -> Self {
        Self {
            origin,
            mobile,
            page: DetailsPage::Name,
            name: String::new(),
            gender: None,
            birth: DigitEntry::new(DATE_LENGTH),
        }
    }

    /// Which question is on the screen.
    #[must_use]
    pub fn page(&self) -> DetailsPage {
        self.page
    }

    /// The name as typed.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The chosen gender.
    #[must_use]
    pub fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// The date of birth as typed: `ddMMyyyy`, or `yyyy`.
    #[must_use]
    pub fn birth(&self) -> &DigitEntry {
        &self.birth
    }

    /// Whether the year alone is being typed.
    #[must_use]
    pub fn is_year_alone(&self) -> bool {
        self.birth.length() == YEAR_LENGTH
    }

    fn press(&mut self, key: EntryEvent, context: &Context<'_>) -> Result<(), Problem> {
        match self.page {
            DetailsPage::Name => {
                self.write(key);
                Ok(())
            }
            DetailsPage::Gender => Ok(()),
            DetailsPage::BirthDate => match key {
                EntryEvent::LengthSwitched => {
                    let length = if self.is_year_alone() {
                        DATE_LENGTH
                    } else {
                        YEAR_LENGTH
                    };
                    self.birth = DigitEntry::new(length);
                    Ok(())
                }
                // People write dates with marks between the parts.
                EntryEvent::Character('/' | '.') => Ok(()),
                key @ (EntryEvent::Digit(_)
                | EntryEvent::Character(_)
                | EntryEvent::Erased
                | EntryEvent::ErasedAll
                | EntryEvent::BoxTouched(_)
                | EntryEvent::ShowAsked) => self.birth.press(key, context.now.monotonic),
            },
        }
    }

    /// What stands in no name is taken too, so that it can be told.
    fn write(&mut self, key: EntryEvent) {
        let character = match key {
            EntryEvent::Digit(digit) => char::from(b'0' + digit.min(9)),
            EntryEvent::Character(character) => character,
            EntryEvent::Erased => {
                let _ = self.name.pop();
                return;
            }
            EntryEvent::ErasedAll => return self.name.clear(),
            EntryEvent::LengthSwitched | EntryEvent::BoxTouched(_) | EntryEvent::ShowAsked => {
                return;
            }
        };
        if !character.is_control() && self.name.chars().count() <= Demographics::MAX_NAME {
            self.name.push(character);
        }
    }

    fn go_back(mut self) -> Step {
        self.page = match self.page {
            DetailsPage::Name => return Step::LoginId(self.origin),
            DetailsPage::Gender => DetailsPage::Name,
            DetailsPage::BirthDate => DetailsPage::Gender,
        };
        Step::Details(self)
    }

    fn go_on(mut self, context: &mut Context<'_>) -> StepChange {
        let name = match Demographics::check_name(&self.name) {
            Ok(name) => name,
            Err(error) => {
                self.page = DetailsPage::Name;
                return StepChange::Problem(self.into(), Problem::Name(error));
            }
        };
        if self.page == DetailsPage::Name {
            self.page = DetailsPage::Gender;
            return StepChange::at(self);
        }
        let Some(gender) = self.gender else {
            self.page = DetailsPage::Gender;
            return StepChange::Problem(self.into(), Problem::GenderNeeded);
        };
        if self.page == DetailsPage::Gender {
            self.page = DetailsPage::BirthDate;
            return StepChange::at(self);
        }
        if let Err(problem) = self.birth.check_length() {
            return StepChange::Problem(self.into(), problem);
        }
        let Some(date_of_birth) = self.date_of_birth(context.now.utc) else {
            return StepChange::Problem(self.into(), Problem::BirthDateNotValid);
        };
        let purpose = Purpose::Retrieve {
            mobile: self.mobile.clone(),
            details: Demographics {
                name,
                gender,
                date_of_birth,
            },
        };
        CodeStep::begin(purpose, self, context)
    }

    fn date_of_birth(&self, today: UtcMillis) -> Option<BirthDate> {
        let date = self.birth.digits().with(|ascii| {
            let text = std::str::from_utf8(ascii).ok()?;
            match ascii.len() {
                YEAR_LENGTH if self.is_year_alone() => BirthDate::parse(text),
                DATE_LENGTH => {
                    let (day, rest) = text.split_at_checked(2)?;
                    let (month, year) = rest.split_at_checked(2)?;
                    BirthDate::parse(&format!("{day}-{month}-{year}"))
                }
                _ => None,
            }
        })?;
        let has_come = BirthDate::of_utc(today).is_none_or(|today| {
            (date.year, date.month_and_day.unwrap_or_default())
                <= (today.year, today.month_and_day.unwrap_or_default())
        });
        (date.year >= EARLIEST_YEAR && has_come).then_some(date)
    }
}

impl StepState for DetailsStep {
    fn screen(&self) -> Screen {
        Screen::RetrievalDetails
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let next = match event {
            StepEvent::Entry(key) => match self.press(key, context) {
                Ok(()) => StepChange::at(self),
                Err(problem) => StepChange::Problem(self.into(), problem),
            },
            StepEvent::Account(AccountEvent::GenderChosen(gender)) => {
                self.gender = Some(gender);
                StepChange::at(self)
            }
            StepEvent::Continued => self.go_on(context),
            StepEvent::WentBack => StepChange::At(self.go_back()),
            _ => StepChange::at(self),
        };
        StepTransition::On(next)
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.origin)
    }

    fn looking_through_again(mut self) -> Step {
        self.page = DetailsPage::Name;
        self.into()
    }
}
