//! What the tour does on each screen.

use super::Way;
use super::{Error, LOOK, Walk};
use crate::domain::{Gender, LoginIdKind};
use crate::journey::Screen;
use crate::journey::step::{DetailsPage, Step};
use crate::kiosk::input::KeyPress;

/// Nobody's.
const EMAIL: &str = "asha.rao@example.in";

impl Walk<'_> {
    /// Does what the present screen asks for.
    pub(super) async fn answer(&mut self, at: Screen) -> Result<(), Error> {
        match at {
            Screen::Consent => self.agree().await,
            Screen::Aadhaar => self.fill(&self.plan.walker.aadhaar.clone()).await,
            Screen::Mobile => self.fill(&self.plan.walker.mobile.clone()).await,
            Screen::CodeDestination => self.say_which_phone().await,
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => self.prove().await,
            Screen::Address => self.choose_address().await,
            Screen::LoginId => self.say_who().await,
            Screen::RetrievalDetails => self.give_details().await,
            Screen::AccountChoice => self.choose_account().await,
            Screen::MobileChange => self.fill(&self.plan.walker.new_mobile.clone()).await,
            Screen::Create
            | Screen::Created
            | Screen::MobileConfirm
            | Screen::Scanned
            | Screen::Done
            | Screen::Profile => self.press("primary").await,
            Screen::Handoff => self.answer_handoff().await,
            Screen::Card => self.take_card().await,
            Screen::More => self.change_everything().await,
            Screen::Email => self.fill(EMAIL).await,
            Screen::Kyc => self.press("phone-yes").await,
            Screen::Language
            | Screen::Home
            | Screen::Scan
            | Screen::Notice
            | Screen::Slip
            | Screen::Goodbye => Err(self.lost(Screen::Card)),
        }
    }

    /// The phone is at hand: of two that of the ABHA.
    async fn say_which_phone(&mut self) -> Result<(), Error> {
        let is_asked_which = self.driver.pressable("phone-abha").is_some();
        self.press(if is_asked_which {
            "phone-abha"
        } else {
            "phone-yes"
        })
        .await
    }

    async fn agree(&mut self) -> Result<(), Error> {
        while self.driver.pressable("consent-agree").is_none() {
            self.press("primary").await?;
            self.draw()?;
        }
        self.press("consent-agree").await
    }

    /// Types, shows what was typed, and goes on.
    pub(super) async fn fill(&mut self, text: &str) -> Result<(), Error> {
        let at = self.driver.session().screen();
        self.driver.type_keys(text).await;
        self.draw()?;
        // A number that is complete and right goes on by itself, where nothing is sent.
        self.driver.pass(LOOK).await;
        if self.driver.session().screen() == at {
            self.press("primary").await?;
        }
        Ok(())
    }

    /// The newest code; the very first time with a slip of the finger before it, as it happens
    /// to everybody: the screen stays and says how many tries are left.
    async fn prove(&mut self) -> Result<(), Error> {
        if !self.slipped {
            self.slipped = true;
            let wrong: String = self
                .newest_code()?
                .chars()
                .map(|digit| if digit == '9' { '0' } else { '9' })
                .collect();
            self.type_text(&wrong).await;
            self.draw()?;
        }
        let code = self.newest_code()?;
        self.type_text(&code).await;
        Ok(())
    }

    async fn choose_address(&mut self) -> Result<(), Error> {
        self.press("own-address").await?;
        self.type_text("asha_1995").await;
        self.draw()?;
        // On a low page Back is the way to them.
        let ways = ["see-suggestions", "back"];
        if let Some(way) = ways
            .into_iter()
            .find(|way| self.driver.pressable(way).is_some())
        {
            self.press(way).await?;
        }
        self.press("primary").await
    }

    async fn say_who(&mut self) -> Result<(), Error> {
        let walker = &self.plan.walker;
        let typed = match self.driver.session().step() {
            Some(Step::LoginId(step)) => match step.kind() {
                LoginIdKind::Mobile => walker.mobile.clone(),
                LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress => walker.abha_number.clone(),
                LoginIdKind::Aadhaar => walker.aadhaar.clone(),
            },
            Some(_) | None => return Err(self.lost(Screen::LoginId)),
        };
        // A number that is known from before stands there already.
        for _ in 0..typed.len() {
            self.driver.key(KeyPress::Erase).await;
        }
        self.fill(&typed).await
    }

    async fn give_details(&mut self) -> Result<(), Error> {
        let (page, walker) = (self.details_page(), self.plan.walker.clone());
        match page {
            Some(DetailsPage::Name) => self.fill(&walker.name).await,
            Some(DetailsPage::Gender) => {
                self.press(match walker.gender {
                    Gender::Female => "gender-female",
                    Gender::Male => "gender-male",
                    Gender::Other | Gender::Undisclosed => "gender-other",
                })
                .await?;
                self.press("primary").await
            }
            Some(DetailsPage::BirthDate) => {
                if walker.birth.len() == 4 {
                    self.press("year-alone").await?;
                }
                self.fill(&walker.birth).await
            }
            None => Err(self.lost(Screen::RetrievalDetails)),
        }
    }

    fn details_page(&self) -> Option<DetailsPage> {
        if let Some(Step::Details(step)) = self.driver.session().step() {
            Some(step.page())
        } else {
            None
        }
    }

    async fn choose_account(&mut self) -> Result<(), Error> {
        let name = &self.plan.walker.name;
        let own = match self.driver.session().step() {
            Some(Step::AccountChoice(step)) => step
                .accounts()
                .iter()
                .position(|account| account.name == *name)
                .unwrap_or_default(),
            Some(_) | None => 0,
        };
        self.press(&format!("account-{own}")).await
    }

    /// Each thing that can be changed, once; then back to the card.
    async fn change_everything(&mut self) -> Result<(), Error> {
        let next = ["change-email", "kyc-again", "choose-address"]
            .into_iter()
            .find(|id| !self.changed.contains(id) && self.driver.pressable(id).is_some());
        match next {
            Some(id) => {
                self.changed.push(id);
                self.press(id).await
            }
            None => self.press("primary").await,
        }
    }

    /// What the kiosk is set up for a tour with has no such system.
    async fn answer_handoff(&mut self) -> Result<(), Error> {
        if self.driver.pressable("handoff-yes").is_none() {
            return self.press("primary").await;
        }
        if self.plan.draws {
            return self.press("handoff-yes").await;
        }
        self.look_at_handoff().await
    }

    async fn take_card(&mut self) -> Result<(), Error> {
        if self.plan.journey == Way::More && !self.reached_card {
            self.reached_card = true;
            return self.press("more").await;
        }
        self.reached_card = true;
        if self.driver.pressable("print").is_some() {
            self.press("print").await?;
            self.draw()?;
            if self.driver.pressable("print-yes").is_some() {
                self.press("print-yes").await?;
                self.draw()?;
            }
        }
        self.press("save").await?;
        self.draw()?;
        self.press("official-card").await?;
        self.draw()?;
        self.press("primary").await
    }
}
