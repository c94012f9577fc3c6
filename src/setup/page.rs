//! What is asked, page by page.

/// One thing that is asked. Several pages can be one of the seven questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The clinic's name.
    Clinic,
    /// The state where it stands.
    State,
    /// Which languages are offered.
    Languages,
    /// Self-service, or a desk.
    Mode,
    /// Who sits at the desk.
    Operator,
    /// How large the screen is.
    Size,
    /// Where cards are printed.
    Printer,
    /// What lies in the printer.
    Paper,
    /// Whether a test card is printed.
    TestCard,
    /// Practice, or a service of ABDM.
    Service,
    /// The id at ABDM.
    ClientId,
    /// Where the secret is to lie.
    SecretKept,
    /// The secret.
    Secret,
    /// The PIN of staff.
    Pin,
    /// The same for the second time.
    PinAgain,
    /// What will be written.
    Review,
}

impl Page {
    /// How many questions there are.
    pub const QUESTIONS: usize = 7;

    /// The first pages of the questions, in their order.
    pub const FIRST: [Self; Self::QUESTIONS] = [
        Self::Clinic,
        Self::State,
        Self::Mode,
        Self::Size,
        Self::Printer,
        Self::Service,
        Self::Pin,
    ];

    /// The number of the question that it belongs to, from 1; none for the last page.
    #[must_use]
    pub const fn question(self) -> Option<usize> {
        match self {
            Self::Clinic => Some(1),
            Self::State | Self::Languages => Some(2),
            Self::Mode | Self::Operator => Some(3),
            Self::Size => Some(4),
            Self::Printer | Self::Paper | Self::TestCard => Some(5),
            Self::Service | Self::ClientId | Self::SecretKept | Self::Secret => Some(6),
            Self::Pin | Self::PinAgain => Some(7),
            Self::Review => None,
        }
    }
}
