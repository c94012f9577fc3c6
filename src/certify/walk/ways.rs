//! The ways from screen to screen: what home offers, and what is answered on the way to a screen.

use super::{Halt, Person, Stride, Walk};
use crate::certify::source::Fact;
use crate::domain::{LoginIdKind, OtpSystem};
use crate::journey::Screen;
use crate::journey::step::Step;
use zeroize::Zeroizing;

/// What somebody at home wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::certify) enum Way {
    /// "I am new": whoever says so is looked for first.
    New,
    /// To make an ABHA, from the list of all services.
    Create,
    /// To change the mobile of an ABHA.
    ChangeMobile,
}

/// No way from one screen to the next that matters has more screens than this.
const LONGEST: usize = 40;

impl Walk<'_> {
    /// Chooses the language, and comes to home.
    pub(in crate::certify) async fn home(&mut self) -> Stride {
        let tile = format!("language-{}", self.language);
        self.press(&tile).await?;
        self.at(Screen::Home)
    }

    /// Touches what leads to this at home: with [`Walk::write_at_home`] the one place that knows what
    /// home offers.
    pub(in crate::certify) async fn choose(&mut self, way: Way) -> Stride {
        let service = match way {
            Way::New => return self.press("newcomer").await,
            Way::Create => "create",
            Way::ChangeMobile => "change-mobile",
        };
        self.press("services").await?;
        self.press(service).await
    }

    /// Writes into the box of home, and stays there.
    pub(in crate::certify) async fn write_at_home(
        &mut self,
        kind: LoginIdKind,
        text: &str,
    ) -> Stride {
        if kind == LoginIdKind::AbhaAddress {
            self.press("type-address").await?;
        }
        self.type_text(text).await;
        self.at(Screen::Home)
    }

    /// Says at home who the person is. Nothing has left yet.
    pub(in crate::certify) async fn say_at_home(
        &mut self,
        kind: LoginIdKind,
        person: Person,
    ) -> Stride {
        let text = self.identifier(kind, person)?;
        self.write_at_home(kind, &text).await
    }

    /// Goes on to a screen, and answers what is asked on the way as this person would.
    pub(in crate::certify) async fn towards(&mut self, wanted: Screen, person: Person) -> Stride {
        for _ in 0..LONGEST {
            let at = self.screen();
            if at == wanted {
                return Ok(());
            }
            match at {
                Screen::Home => self.press("primary").await?,
                Screen::Consent => self.agree_where_asked().await?,
                Screen::Aadhaar | Screen::Mobile | Screen::LoginId if self.is_filled() => {
                    self.press("primary").await?;
                }
                Screen::Aadhaar => {
                    let aadhaar = self.digits(person.who, Fact::Aadhaar)?;
                    self.fill(&aadhaar).await?;
                }
                Screen::Mobile => {
                    let mobile = self.digits(person.who, person.mobile)?;
                    self.fill(&mobile).await?;
                }
                Screen::MobileChange => {
                    let mobile = self.digits(person.who, Fact::NewMobile)?;
                    self.fill(&mobile).await?;
                }
                Screen::LoginId => self.say_who(person).await?,
                Screen::CodeDestination => self.say_which_phone(person).await?,
                Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => {
                    self.right_code().await?;
                }
                Screen::AccountChoice => self.press("account-0").await?,
                Screen::Address
                | Screen::Create
                | Screen::Created
                | Screen::Profile
                | Screen::MobileConfirm
                | Screen::Scanned
                | Screen::Done
                | Screen::Notice => self.press("primary").await?,
                Screen::Handoff => self.press("handoff-no").await?,
                Screen::Language
                | Screen::Scan
                | Screen::RetrievalDetails
                | Screen::Card
                | Screen::Slip
                | Screen::More
                | Screen::Email
                | Screen::Kyc
                | Screen::Goodbye => return Err(self.lost(wanted.name())),
            }
        }
        Err(self.lost(wanted.name()))
    }

    /// By what the person is to be found.
    fn identifier(&mut self, kind: LoginIdKind, person: Person) -> Result<Zeroizing<String>, Halt> {
        match kind {
            LoginIdKind::Mobile => self.digits(person.who, person.mobile),
            LoginIdKind::AbhaNumber => self.digits(person.who, Fact::AbhaNumber),
            LoginIdKind::AbhaAddress => self.fact(person.who, Fact::AbhaAddress),
            LoginIdKind::Aadhaar => self.digits(person.who, Fact::Aadhaar),
        }
    }

    /// Types it where it is asked for on a page of its own.
    async fn say_who(&mut self, person: Person) -> Stride {
        let kind = match self.driver.session().step() {
            Some(Step::LoginId(step)) => step.kind(),
            Some(_) | None => return Err(self.lost("the question who somebody is")),
        };
        let text = self.identifier(kind, person)?;
        self.fill(&text).await
    }

    /// Whether what the page asks for stands there already: nobody is asked twice.
    fn is_filled(&self) -> bool {
        match self.driver.session().step() {
            Some(Step::Mobile(step)) => !step.entry().digits().is_empty(),
            Some(Step::Aadhaar(step)) => !step.entry().digits().is_empty(),
            Some(Step::LoginId(step)) => {
                step.entry().is_some_and(|entry| !entry.digits().is_empty())
            }
            Some(_) | None => false,
        }
    }

    /// Says which phone is at hand.
    async fn say_which_phone(&mut self, person: Person) -> Stride {
        let wished = match person.phone {
            OtpSystem::Abdm => "phone-abha",
            OtpSystem::Aadhaar => "phone-aadhaar",
        };
        let phone = if self.can(wished) {
            wished
        } else {
            "phone-yes"
        };
        self.press(phone).await
    }

    /// Agrees to every item, where consent is asked for.
    pub(in crate::certify) async fn agree_where_asked(&mut self) -> Stride {
        for _ in 0..LONGEST {
            if self.screen() != Screen::Consent {
                return Ok(());
            }
            let button = if self.can("consent-agree") {
                "consent-agree"
            } else {
                "primary"
            };
            self.press(button).await?;
        }
        Err(self.lost("the end of the consent"))
    }
}
