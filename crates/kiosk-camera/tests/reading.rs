//! What is read from a picture.

use crate::pictures::{Card, HEIGHT, Picture, WIDTH};
use abdm_types::Mobile;
use kiosk_camera::{Frame, Preview, codes};
use scanned_code::{ScannedCode, read};
use test_support::people::{asha, nameless};

/// A card as large in the picture as one that is held a hand away.
const DPI: u32 = 240;

#[test]
fn a_card_is_read_however_it_is_held() {
    let card = Card::of(&asha(), DPI);
    let upright = card.turned(0.0);
    for (how, picture) in [
        ("upright", upright.clone()),
        ("sideways", card.turned(90.0)),
        ("sideways the other way", card.turned(270.0)),
        ("upside down", card.turned(180.0)),
        ("a little tilted", card.turned(6.0)),
        ("dim", upright.clone().dim(0.2)),
        ("blurred", upright.clone().blurred(1)),
        ("noisy", upright.clone().noisy(30.0)),
        ("dim and sideways", card.turned(90.0).dim(0.25)),
        ("dim and noisy", upright.clone().dim(0.4).noisy(10.0)),
    ] {
        let found = codes(&picture.frame());
        assert_eq!(found.len(), 1, "{how}");
        let ScannedCode::Abha(person) = read(&found[0]) else {
            panic!("{how}: no card");
        };
        assert_eq!(person.number(), Some(&asha().abha_number), "{how}");
    }
}

/// What our own cards say is read again, whole.
#[test]
fn our_own_card_says_who_somebody_is() {
    for profile in [asha(), nameless()] {
        let found = codes(&Card::of(&profile, DPI).turned(0.0).frame());
        assert_eq!(found.len(), 1, "{}", profile.name);
        let ScannedCode::Abha(person) = read(&found[0]) else {
            panic!("the card of {} is no card", profile.name);
        };
        assert_eq!(person.number(), Some(&profile.abha_number));
        assert_eq!(person.address(), profile.abha_address.as_ref());
        let name: String = profile.name.chars().take(60).collect();
        assert_eq!(person.name.as_deref(), Some(name.as_str()));
        assert_eq!(person.gender, profile.gender);
        assert_eq!(person.date_of_birth, profile.date_of_birth);
        let mobile = profile.whole_mobile();
        let mobile = mobile.and_then(|mobile| Mobile::parse(mobile).ok());
        assert_eq!(person.mobile, mobile);
    }
}

#[test]
fn where_there_is_no_code_none_is_read() {
    assert!(codes(&Picture::empty().frame()).is_empty());
    assert!(codes(&Picture::empty().noisy(80.0).frame()).is_empty());
    // Too far out of focus.
    let card = Card::of(&asha(), DPI).turned(0.0);
    assert!(codes(&card.blurred(9).frame()).is_empty());
    for (width, height) in [(1, 1), (2, 2), (3, 1), (40, 2)] {
        let frame = Frame::new(width, height, vec![255; width * height]).unwrap();
        assert!(codes(&frame).is_empty());
    }
    assert!(Frame::new(2, 2, vec![0; 3]).is_none());
    assert!(Frame::new(0, 0, Vec::new()).is_none());
    assert!(Frame::new(usize::MAX, 2, vec![0; 3]).is_none());
}

#[test]
fn what_is_shown_is_small_and_a_mirror() {
    let mut grey = vec![0; WIDTH * HEIGHT];
    grey[0] = 200;
    let shown = Frame::new(WIDTH, HEIGHT, grey).unwrap().preview();
    assert!(usize::try_from(shown.width).unwrap() <= Preview::WIDEST);
    assert_eq!(
        shown.rgba.len(),
        usize::try_from(shown.width * shown.height * 4).unwrap()
    );
    let last = usize::try_from(shown.width - 1).unwrap() * 4;
    assert_eq!(shown.rgba[last], 200);
}
