//! What a page asks for is drawn on it, where nothing else stands.

use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::journey::Screen;
use iced::Rectangle;

/// Where the drawing of the page is, and everything else that stands on it.
fn drawn(kiosk: &Kiosk) -> (Option<Rectangle>, Vec<(String, Rectangle)>) {
    let mut drawing = None;
    let mut others = Vec::new();
    for piece in kiosk.pieces() {
        match piece {
            Piece::Control { id, bounds, .. } if id == "page-illustration" => {
                drawing = Some(bounds);
            }
            // Areas that hold others.
            Piece::Control { id, .. } if id.starts_with("page-") && id != "page-float" => {}
            Piece::Control { id, bounds, .. } => others.push((id, bounds)),
            Piece::Text { words, bounds } => others.push((words, bounds)),
        }
    }
    (drawing, others)
}

#[track_caller]
fn is_drawn(kiosk: &Kiosk) {
    let (drawing, others) = drawn(kiosk);
    let screen = kiosk.screen();
    let drawing = drawing.unwrap_or_else(|| panic!("nothing is drawn on {screen:?}"));
    assert!(drawing.height >= 140.0, "{screen:?}: {drawing:?}");
    for (what, bounds) in others {
        let covers = bounds.intersects(&drawing);
        assert!(
            !covers,
            "{screen:?}: {what} at {bounds:?}, drawn at {drawing:?}"
        );
    }
}

#[test]
fn every_page_of_a_registration_has_its_drawing() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    is_drawn(&kiosk);
    kiosk.touch("help");
    is_drawn(&kiosk);
    kiosk.touch("call-somebody");
    is_drawn(&kiosk);
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.agree();
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    is_drawn(&kiosk);
    kiosk.type_text(&aadhaar);
    is_drawn(&kiosk);
    if kiosk.screen() == Screen::Aadhaar {
        kiosk.touch("primary");
    }
    assert_eq!(kiosk.screen(), Screen::Mobile);
    is_drawn(&kiosk);
    kiosk.type_text(&mobile);
    if kiosk.screen() == Screen::Mobile {
        kiosk.touch("primary");
    }
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    is_drawn(&kiosk);
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    is_drawn(&kiosk);
    // What is said of a wrong code has its place, and is not drawn over.
    kiosk.type_text("000000");
    kiosk.touch("primary");
    let (drawing, others) = drawn(&kiosk);
    if let Some(drawing) = drawing {
        assert!(
            others
                .iter()
                .all(|(_, bounds)| !bounds.intersects(&drawing))
        );
    }
}
