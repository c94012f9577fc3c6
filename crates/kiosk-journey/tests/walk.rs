//! The way through the screens, up to each of them.

use crate::kiosk::{Kiosk, self_service};
use crate::service::{AADHAAR, CODE, MOBILE, enrolment, sent, suggestions, verified};
use abdm_types::{AbhaAddress, ConsentItem, Enrolment, Language};
use kiosk_journey::{
    AddressEvent, ConsentEvent, Event, JourneyKind, OtpEvent, Response, Screen, Settings, StepEvent,
};

impl Kiosk {
    pub fn at_home(settings: Settings) -> Self {
        let mut kiosk = Self::new(settings);
        assert!(
            kiosk
                .tell(Event::LanguageChosen(Language::ENGLISH))
                .is_empty()
        );
        kiosk
    }

    pub fn at_consent(settings: Settings) -> Self {
        let mut kiosk = Self::at_home(settings);
        kiosk.begin();
        kiosk
    }

    pub fn begin(&mut self) {
        assert!(
            self.tell(Event::JourneyChosen(JourneyKind::Registration))
                .is_empty()
        );
    }

    /// Says yes or no to an item of the consent.
    pub fn say(&mut self, item: ConsentItem, yes: bool) {
        let event = StepEvent::Consent(ConsentEvent::Answered(item, yes));
        assert!(self.step(event).is_empty());
    }

    /// Turns the switch of an item in the list of the front desk.
    pub fn switch(&mut self, item: ConsentItem, is_on: bool) {
        let event = StepEvent::Consent(ConsentEvent::Switched(item, is_on));
        assert!(self.step(event).is_empty());
    }

    /// Answers the list of the front desk.
    pub fn answer_all(&mut self, yes: bool) {
        let event = StepEvent::Consent(ConsentEvent::AllAnswered(yes));
        assert!(self.step(event).is_empty());
    }

    /// Opens an item of the list of the front desk.
    pub fn open_item(&mut self, item: ConsentItem) {
        let event = StepEvent::Consent(ConsentEvent::Opened(item));
        assert!(self.step(event).is_empty());
    }

    /// Goes through the consent from the page that is shown and agrees to what is needed and to
    /// these, and to nothing else.
    pub fn agree_to(&mut self, free: &[ConsentItem]) {
        let heard = self.session.settings().heard.clone();
        if self.session.settings().is_front_desk() {
            for item in ConsentItem::shown(&heard) {
                if !item.is_needed() {
                    self.switch(*item, free.contains(item));
                }
            }
            self.answer_all(true);
            assert_ne!(self.screen(), Screen::Consent);
            return;
        }
        let page = self.consent().page();
        for item in &ConsentItem::shown(&heard)[page..] {
            assert_eq!(self.screen(), Screen::Consent);
            self.say(*item, item.is_needed() || free.contains(item));
        }
        assert_ne!(self.screen(), Screen::Consent);
    }

    /// The same, with nothing but what is needed.
    pub fn agree(&mut self) {
        self.agree_to(&[]);
    }

    pub fn at_aadhaar() -> Self {
        let mut kiosk = Self::at_consent(self_service());
        kiosk.agree();
        kiosk
    }

    pub fn at_mobile() -> Self {
        let mut kiosk = Self::at_aadhaar();
        kiosk.give_aadhaar(AADHAAR);
        kiosk
    }

    /// Types an Aadhaar number in place of what stands there, and goes on.
    pub fn give_aadhaar(&mut self, digits: &str) {
        self.erase_all();
        assert!(self.digits(digits).is_empty());
        assert!(self.go_on().is_empty());
        assert_eq!(self.screen(), Screen::Mobile);
    }

    pub fn at_destination() -> Self {
        let mut kiosk = Self::at_mobile();
        kiosk.give_mobile(MOBILE);
        kiosk
    }

    /// Types a mobile number in place of what stands there, and goes on.
    pub fn give_mobile(&mut self, digits: &str) {
        self.erase_all();
        assert!(self.digits(digits).is_empty());
        assert!(self.go_on().is_empty());
        assert_eq!(self.screen(), Screen::CodeDestination);
    }

    pub fn phone_is_here(&mut self) -> Vec<&'static str> {
        self.step(StepEvent::PhoneAtHand(true))
    }

    /// Says that the phone is here; the code is sent.
    #[track_caller]
    pub fn get_code(&mut self, transaction: &str) {
        assert_eq!(self.phone_is_here(), ["RequestAadhaarOtp"]);
        assert_eq!(self.leaves(), ["RequestAadhaarOtp"]);
        let names = self.answer("RequestAadhaarOtp", Response::Otp(Ok(sent(transaction))));
        assert!(names.is_empty());
        assert_eq!(self.screen(), Screen::AadhaarOtp);
    }

    pub fn at_otp() -> Self {
        let mut kiosk = Self::at_destination();
        kiosk.get_code("first");
        kiosk
    }

    /// Types a code, up to the call that checks it.
    #[track_caller]
    pub fn try_code(&mut self, code: &str) {
        let names = self.digits(code);
        assert_eq!(self.leaves(), names);
        assert!(
            names == ["EnrolByAadhaar"] || names == ["VerifyMobileOtp"],
            "{names:?}"
        );
    }

    /// The right code, and what the service makes of it.
    #[track_caller]
    pub fn enrolled(enrolment: Enrolment) -> Self {
        Self::enrolled_with(self_service(), enrolment)
    }

    /// The same with other settings.
    #[track_caller]
    pub fn enrolled_with(settings: Settings, enrolment: Enrolment) -> Self {
        let mut kiosk = Self::at_consent(settings);
        kiosk.agree();
        kiosk.give_aadhaar(AADHAAR);
        kiosk.give_mobile(MOBILE);
        kiosk.get_code("first");
        kiosk.try_code(CODE);
        let _ = kiosk.answer(
            "EnrolByAadhaar",
            Response::EnrolByAadhaar(Ok(Box::new(enrolment))),
        );
        kiosk
    }

    /// The given mobile is not the one linked to Aadhaar; its code is asked for by itself.
    #[track_caller]
    pub fn at_mobile_otp_unsent() -> Self {
        let mut kiosk = Self::enrolled(Enrolment {
            mobile_linked: false,
            ..enrolment()
        });
        assert_eq!(kiosk.screen(), Screen::MobileOtp);
        assert_eq!(kiosk.leaves(), ["RequestMobileOtp"]);
        kiosk
    }

    #[track_caller]
    pub fn at_mobile_otp() -> Self {
        let mut kiosk = Self::at_mobile_otp_unsent();
        let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Ok(sent("m1"))));
        assert!(kiosk.mobile_otp().challenge().is_some());
        kiosk
    }

    /// The address screen, after the mobile's own code, with suggestions.
    #[track_caller]
    pub fn at_address() -> Self {
        let mut kiosk = Self::at_mobile_otp();
        kiosk.try_code(CODE);
        assert_eq!(
            kiosk.answer("VerifyMobileOtp", Response::VerifyMobileOtp(Ok(verified()))),
            ["SuggestAddresses"]
        );
        let _ = kiosk.answer(
            "SuggestAddresses",
            Response::SuggestAddresses(Ok(suggestions())),
        );
        assert_eq!(kiosk.screen(), Screen::Address);
        kiosk
    }

    /// The address stays the fourteen digits.
    #[track_caller]
    pub fn keep_the_number(&mut self) -> Vec<&'static str> {
        let chosen = self.step(StepEvent::Address(AddressEvent::DefaultKept));
        assert!(chosen.is_empty(), "it is chosen, not taken");
        let names = self.go_on();
        assert_eq!(self.screen(), Screen::Created);
        names
    }

    /// Chooses a suggestion and takes it.
    #[track_caller]
    pub fn take_address(&mut self, wish: AbhaAddress) -> Vec<&'static str> {
        let chosen = self.step(StepEvent::Address(AddressEvent::Suggested(wish)));
        assert!(chosen.is_empty(), "it is chosen, not taken");
        self.go_on()
    }

    pub fn resend(&mut self) -> Vec<&'static str> {
        self.step(StepEvent::Otp(OtpEvent::ResendAsked))
    }
}
