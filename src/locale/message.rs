//! Every message the product can say, with the variables each needs. `tests/locales.rs` holds
//! this list, the Fluent files of every language and the code that says them together.

use fluent::FluentArgs;

macro_rules! messages {
    ($( $(#[$section:meta])* $name:ident $({ $($field:ident : $kind:ty),+ $(,)? })? = $key:literal, )+) => {
        /// A message and its variables.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs, reason = "the English file says what each message is")]
        pub enum Message {
            $( $(#[$section])* $name $({ $($field: $kind),+ })?, )+
        }

        impl Message {
            /// The key in the Fluent files.
            #[must_use]
            pub const fn key(&self) -> &'static str {
                match self { $( Self::$name { .. } => $key, )+ }
            }

            /// Each message's name in code, its key, and the names of its variables.
            pub const TABLE: &'static [(&'static str, &'static str, &'static [&'static str])] = &[
                $( (stringify!($name), $key, &[$($(stringify!($field)),+)?]), )+
            ];

            pub(super) fn put_args(&self, args: &mut FluentArgs<'_>) {
                match self {
                    $( Self::$name $({ $($field),+ })? => {
                        $( $( args.set(stringify!($field), $field.clone()); )+ )?
                    } )+
                }
                let _ = args;
            }

            /// One of each, with variables at their defaults, so that a test can say them all.
            #[must_use]
            pub fn samples() -> Vec<Self> {
                vec![$( Self::$name $({ $($field: <$kind>::default()),+ })?, )+]
            }
        }
    };
}

messages! {
    // kiosk.ftl
    Continue = "continue",
    Back = "back",
    Cancel = "cancel",
    Close = "close",
    FinishAndClear = "finish-and-clear",
    Help = "help",
    Languages = "languages",
    TextSize = "text-size",
    Contrast = "contrast",
    PracticeBadge = "practice-badge",
    PracticeExplained = "practice-explained",
    ClinicDefault = "clinic-default",
    StepConsent = "step-consent",
    StepAadhaar = "step-aadhaar",
    StepCode = "step-code",
    StepAddress = "step-address",
    StepCard = "step-card",
    LanguageQuestion = "language-question",
    HomeQuestion = "home-question",
    HomeHelp = "home-help",
    HomeCreate = "home-create",
    HomeCreateLine = "home-create-line",
    ConsentHelp { page: u32, pages: u32 } = "consent-help",
    ConsentNeededMark = "consent-needed-mark",
    ConsentFreeMark = "consent-free-mark",
    ConsentShowEnglish = "consent-show-english",
    ConsentShowTranslation = "consent-show-translation",
    ConsentUnofficial = "consent-unofficial",
    ConsentNeeded = "consent-needed",
    AadhaarQuestion = "aadhaar-question",
    AadhaarHelp = "aadhaar-help",
    VidQuestion = "vid-question",
    VidHelp = "vid-help",
    AadhaarUseVid = "aadhaar-use-vid",
    AadhaarUseAadhaar = "aadhaar-use-aadhaar",
    AadhaarNotValid = "aadhaar-not-valid",
    AadhaarNotValidLength = "aadhaar-not-valid-length",
    VidNotValidLength = "vid-not-valid-length",
    AadhaarNotValidDigit = "aadhaar-not-valid-digit",
    OnlyDigits = "only-digits",
    OnlyDigitsLine = "only-digits-line",
    MobileQuestion = "mobile-question",
    MobileHelp = "mobile-help",
    MobileNotValid = "mobile-not-valid",
    MobileNotValidLength = "mobile-not-valid-length",
    MobileNotValidDigit = "mobile-not-valid-digit",
    DestinationQuestion = "destination-question",
    DestinationHelp = "destination-help",
    DestinationAgain = "destination-again",
    DestinationYes = "destination-yes",
    DestinationYesAgain = "destination-yes-again",
    DestinationNo = "destination-no",
    OtpQuestion = "otp-question",
    OtpHelpAadhaar { phone: String } = "otp-help-aadhaar",
    OtpHelpAadhaarUnnamed = "otp-help-aadhaar-unnamed",
    OtpHelpMobile { phone: String } = "otp-help-mobile",
    OtpMobileFirst { phone: String } = "otp-mobile-first",
    OtpVerify = "otp-verify",
    OtpSend = "otp-send",
    OtpResend = "otp-resend",
    OtpResendWait { seconds: u32 } = "otp-resend-wait",
    OtpResendOpen { resends: u32 } = "otp-resend-open",
    OtpResendSpent = "otp-resend-spent",
    OtpTries { tries: u32 } = "otp-tries",
    OtpIncomplete = "otp-incomplete",
    OtpIncompleteLine = "otp-incomplete-line",
    OtpWrong = "otp-wrong",
    OtpWrongLine { tries: u32 } = "otp-wrong-line",
    OtpTriesSpent = "otp-tries-spent",
    OtpTriesSpentLine = "otp-tries-spent-line",
    OtpExpired = "otp-expired",
    OtpExpiredLine = "otp-expired-line",
    OtpOtherMobile = "otp-other-mobile",
    OtpSkipMobile = "otp-skip-mobile",
    AddressQuestion = "address-question",
    AddressHelp = "address-help",
    AddressOwn = "address-own",
    AddressKeepNumber = "address-keep-number",
    AddressLoading = "address-loading",
    AddressNone = "address-none",
    AddressOwnQuestion = "address-own-question",
    AddressOwnHelp = "address-own-help",
    AddressSeeSuggestions = "address-see-suggestions",
    AddressTake = "address-take",
    AddressRuleLength = "address-rule-length",
    AddressRuleCharacters = "address-rule-characters",
    AddressRuleSeparators = "address-rule-separators",
    AddressRuleEdges = "address-rule-edges",
    AddressTaken = "address-taken",
    AddressTakenLine = "address-taken-line",
    AddressBreaksRule = "address-breaks-rule",
    AddressBreaksRuleLine = "address-breaks-rule-line",
    CreatedQuestion = "created-question",
    CreatedExistingQuestion = "created-existing-question",
    CreatedHelp = "created-help",
    CreatedExistingHelp = "created-existing-help",
    AbhaNumber = "abha-number",
    AbhaAddress = "abha-address",
    CreatedShowCard = "created-show-card",
    CardQuestion = "card-question",
    CardHelp = "card-help",
    CardOurs = "card-ours",
    CardOfficial = "card-official",
    CardComing = "card-coming",
    CardOfficialComing = "card-official-coming",
    CardUnavailable = "card-unavailable",
    CardOfficialUnavailable = "card-official-unavailable",
    CardSave = "card-save",
    CardPrint = "card-print",
    CardSaved = "card-saved",
    CardSavedLine = "card-saved-line",
    CardNotSaved = "card-not-saved",
    CardNotSavedLine = "card-not-saved-line",
    NoPrinting = "no-printing",
    NoPrintingLine = "no-printing-line",
    WaitingAadhaarOtp = "waiting-aadhaar-otp",
    WaitingEnrol = "waiting-enrol",
    WaitingMobileOtp = "waiting-mobile-otp",
    WaitingVerifyMobile = "waiting-verify-mobile",
    WaitingChooseAddress = "waiting-choose-address",
    WaitingLong = "waiting-long",
    IdleQuestion = "idle-question",
    IdleLine { seconds: u32 } = "idle-line",
    IdleStay = "idle-stay",
    NoticeNoPhone = "notice-no-phone",
    NoticeNoPhoneLine = "notice-no-phone-line",
    NoticeNoMobile = "notice-no-mobile",
    NoticeNoMobileLine = "notice-no-mobile-line",
    NoticeLocked = "notice-locked",
    NoticeLockedLine { time: String, minutes: u32 } = "notice-locked-line",
    NoticeDeactivated = "notice-deactivated",
    NoticeDeactivatedLine = "notice-deactivated-line",
    NoticeCodesSpent = "notice-codes-spent",
    NoticeCodesSpentLine = "notice-codes-spent-line",
    NoticeDetails = "notice-details",
    NoticeDetailsLine = "notice-details-line",
    NoticeStaff = "notice-staff",
    NoticeStaffLine { reason: String } = "notice-staff-line",
    NoticeBack = "notice-back",
    StaffNotAuthorised = "staff-not-authorised",
    StaffClock = "staff-clock",
    StaffCreationLimit = "staff-creation-limit",
    HelpTitle = "help-title",
    HelpLanguage = "help-language",
    HelpHome = "help-home",
    HelpConsent = "help-consent",
    HelpAadhaar = "help-aadhaar",
    HelpMobile = "help-mobile",
    HelpCodeDestination = "help-code-destination",
    HelpOtp = "help-otp",
    HelpAddress = "help-address",
    HelpCreated = "help-created",
    HelpCard = "help-card",
    HelpNotice = "help-notice",
    HelpKeys = "help-keys",
    PhoneTitle = "phone-title",
    PhoneEmpty = "phone-empty",
    PhonePractise { aadhaar: String, mobile: String } = "phone-practise",
    PhoneHide = "phone-hide",
    PhoneShow = "phone-show",
    PhoneTo { number: String } = "phone-to",

    // consent.ftl
    ConsentHeading = "consent-heading",
    ConsentItem1 = "consent-item-1",
    ConsentItem3 = "consent-item-3",
    ConsentItem4 = "consent-item-4",
    ConsentItem5 = "consent-item-5",
    ConsentItem6 { operator: String } = "consent-item-6",
    ConsentItem7 = "consent-item-7",

    // faults.ftl
    FaultOffline = "fault-offline",
    FaultOfflineLine = "fault-offline-line",
    FaultInterrupted = "fault-interrupted",
    FaultInterruptedLine = "fault-interrupted-line",
    FaultTimedOut = "fault-timed-out",
    FaultTimedOutLine = "fault-timed-out-line",
    FaultServiceDown = "fault-service-down",
    FaultServiceDownLine = "fault-service-down-line",
    FaultUidaiDown = "fault-uidai-down",
    FaultUidaiDownLine = "fault-uidai-down-line",
    FaultGarbled = "fault-garbled",
    FaultGarbledLine = "fault-garbled-line",
    FaultSlowDown = "fault-slow-down",
    FaultSlowDownLine = "fault-slow-down-line",
    FaultKeyRefused = "fault-key-refused",
    FaultKeyRefusedLine = "fault-key-refused-line",
    FaultAadhaarUnknown = "fault-aadhaar-unknown",
    FaultAadhaarUnknownLine = "fault-aadhaar-unknown-line",
    FaultTransactionExpired = "fault-transaction-expired",
    FaultTransactionExpiredLine = "fault-transaction-expired-line",
    FaultMobileRefused = "fault-mobile-refused",
    FaultMobileRefusedLine = "fault-mobile-refused-line",
    FaultMobileOnSix = "fault-mobile-on-six",
    FaultMobileOnSixLine = "fault-mobile-on-six-line",
    FaultMobileNotVerified = "fault-mobile-not-verified",
    FaultMobileNotVerifiedLine = "fault-mobile-not-verified-line",
    FaultAddressRefused = "fault-address-refused",
    FaultAddressRefusedLine = "fault-address-refused-line",
    FaultNotFound = "fault-not-found",
    FaultNotFoundLine = "fault-not-found-line",
    FaultRefused = "fault-refused",
    FaultRefusedLine = "fault-refused-line",
    FaultCancelled = "fault-cancelled",
    FaultCancelledLine = "fault-cancelled-line",

    // card.ftl
    CardTitle = "card-title",
}
