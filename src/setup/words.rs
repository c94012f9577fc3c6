//! What is asked, in words. They are English: setup is for whoever installs the kiosk, as `check` is.

use super::{Host, Page, Setup};
use crate::card::Paper;
use crate::config::Config;
use crate::kiosk::setup;
use std::path::Path;

/// What a page asks.
#[must_use]
pub const fn title(page: Page) -> &'static str {
    match page {
        Page::Clinic => "What is the clinic called?",
        Page::State => "In which state does the kiosk stand?",
        Page::Languages => "Which languages does it offer?",
        Page::Mode => "Who works the kiosk?",
        Page::Operator => "Who sits at the desk?",
        Page::Size => "How large is the screen?",
        Page::Printer => "Where are cards printed?",
        Page::Paper => "What lies in the printer?",
        Page::TestCard => "Print a test card?",
        Page::Service => "Is this practice, or does it work for people?",
        Page::ClientId => "Which client id did ABDM give?",
        Page::SecretKept => "Where is the client secret to be kept?",
        Page::Secret => "What is the client secret?",
        Page::Pin => "Which PIN opens the staff pages?",
        Page::PinAgain => "The same PIN once more",
        Page::Review => "This will be written",
    }
}

/// What helps to answer it, in a sentence or two.
#[must_use]
pub const fn explained(page: Page) -> &'static str {
    match page {
        Page::Clinic => {
            "It stands on the first page, and people know by it that they are right here."
        }
        Page::State => "The languages that are spoken there come first.",
        Page::Languages => {
            "Usually all of them, those of the state first. Or only some, in the order you name them; \
             English is always among them."
        }
        Page::Mode => {
            "At a self-service kiosk people stand alone. At a desk somebody of the clinic helps them, \
             and declares with their name that the consent was explained."
        }
        Page::Operator => "This name stands in the declaration of each consent.",
        Page::Size => "Letters and keys are drawn in millimetres by it.",
        Page::Printer => "Without a printer people save their card, or see it on the screen.",
        Page::Paper => "Cards are laid out for it.",
        Page::TestCard => "It is a card of an invented person.",
        Page::Service => {
            "In practice nothing leaves this machine, and all people are invented. ABDM's sandbox and \
             production want a client id and its secret, which ABDM gives to the clinic."
        }
        Page::ClientId => "It is no secret, and looks like SBX_000001.",
        Page::SecretKept => {
            "Whoever has it can speak to ABDM in the clinic's name. It is never in the settings."
        }
        Page::Secret => "It is not shown while you type it.",
        Page::Pin => {
            "Six to twelve digits, which are not shown. Only their hash is kept, so write the PIN down \
             where patients do not come."
        }
        Page::PinAgain => "So that it is the one you meant.",
        Page::Review => "Nothing has been written yet.",
    }
}

/// What a paper is, for whoever puts it into a printer.
#[must_use]
pub const fn of_paper(paper: Paper) -> &'static str {
    match paper {
        Paper::Cr80 => "plastic cards, as a bank's",
        Paper::A4 => "A4 sheets",
        Paper::A4Large => "A4 sheets, in large letters",
        Paper::A6 => "A6 sheets",
        Paper::Receipt80 => "a roll of 80 mm",
        Paper::Receipt58 => "a roll of 58 mm",
    }
}

/// What will be written where, and who may read it, line by line.
#[must_use]
pub fn of_writing(setup: &Setup, host: &Host) -> Vec<String> {
    let file = setup.file();
    let mut lines = vec![format!("The settings go to {}.", file.display())];
    lines.push(host.readers(file).to_owned());
    if !setup.is_first() {
        lines
            .push("What stands there now stays beside them, with .bak behind its name.".to_owned());
    }
    match setup.secret_file() {
        Some(place) if setup.has_new_secret() => lines.push(format!(
            "The secret goes to {}, for the kiosk's user alone.",
            place.display()
        )),
        Some(_) | None => {}
    }
    lines
}

/// What is left to do where the secret is handed to systemd, line by line.
#[must_use]
pub fn of_handing_over(file: &Path) -> Vec<String> {
    vec![
        "The secret is not laid anywhere by this. Hand it to systemd, as root:".to_owned(),
        "  mkdir -p -m 700 /etc/credstore.encrypted".to_owned(),
        "  systemd-creds encrypt --name=abdm-client-secret - \
         /etc/credstore.encrypted/abdm-client-secret"
            .to_owned(),
        "Type it, then Ctrl+D twice. Then look whether all is well:".to_owned(),
        format!(
            "  systemd-run --pipe -p User=abha-kiosk -p LoadCredentialEncrypted=abdm-client-secret \
             abha-kiosk check --config {}",
            file.display()
        ),
    ]
}

/// What a language is called in English; nothing for one that came later than this list.
#[must_use]
pub fn of_language(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "as" => "Assamese",
        "bn" => "Bengali",
        "en" => "English",
        "gu" => "Gujarati",
        "hi" => "Hindi",
        "kn" => "Kannada",
        "ml" => "Malayalam",
        "mr" => "Marathi",
        "or" => "Odia",
        "pa" => "Punjabi",
        "ta" => "Tamil",
        "te" => "Telugu",
        "ur" => "Urdu",
        _ => return None,
    })
}

/// Those that are offered by the answers so far, in their order.
#[must_use]
pub fn of_offer(config: &Config) -> String {
    let Ok(locales) = setup::locales(config) else {
        return String::new();
    };
    let named = locales.facts().map(|facts| {
        let tag = facts.language.tag();
        of_language(tag).map_or_else(|| facts.name.clone(), str::to_owned)
    });
    named.collect::<Vec<_>>().join(", ")
}
