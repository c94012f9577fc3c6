//! The people of the hostel, whose ABHA numbers were made with other documents than Aadhaar.

use super::{Hair, Identity, Look, places};

pub(super) static ASHA: Identity = Identity {
    first: "Asha",
    middle: "",
    last: Some("Kumari"),
    gender: "F",
    dob: "14-02-1995",
    email: None,
    look: Some(Look {
        skin: 2,
        hair: Hair::Long,
        grey: false,
        cloth: [90, 90, 160],
    }),
    street: "Vidyarthi Bhavan Hostel",
    place: &places::PATNA,
    local: None,
};

pub(super) static BIRJU: Identity = Identity {
    first: "Birju",
    middle: "",
    last: Some("Mahato"),
    gender: "M",
    dob: "02-03-2004",
    email: None,
    look: Some(Look {
        skin: 3,
        hair: Hair::Short,
        grey: false,
        cloth: [60, 120, 90],
    }),
    street: "Vidyarthi Bhavan Hostel",
    place: &places::PATNA,
    local: None,
};

pub(super) static CHANDA: Identity = Identity {
    first: "Chanda",
    middle: "",
    last: Some("Devi"),
    gender: "F",
    dob: "21-07-2003",
    email: None,
    look: Some(Look {
        skin: 2,
        hair: Hair::Bun,
        grey: false,
        cloth: [170, 80, 100],
    }),
    street: "Vidyarthi Bhavan Hostel",
    place: &places::PATNA,
    local: None,
};

pub(super) static DEEPAK: Identity = Identity {
    first: "Deepak",
    middle: "",
    last: Some("Paswan"),
    gender: "M",
    dob: "30-08-2004",
    email: None,
    look: Some(Look {
        skin: 2,
        hair: Hair::Short,
        grey: false,
        cloth: [120, 120, 60],
    }),
    street: "Vidyarthi Bhavan Hostel",
    place: &places::PATNA,
    local: None,
};

pub(super) static EKTA: Identity = Identity {
    first: "Ekta",
    middle: "",
    last: Some("Kumari"),
    gender: "F",
    dob: "05-05-2005",
    email: None,
    look: None,
    street: "Vidyarthi Bhavan Hostel",
    place: &places::PATNA,
    local: None,
};

pub(super) static FIROZ: Identity = Identity {
    first: "Firoz",
    middle: "",
    last: Some("Ansari"),
    gender: "M",
    dob: "12-12-2003",
    email: None,
    look: Some(Look {
        skin: 1,
        hair: Hair::Moustache,
        grey: false,
        cloth: [60, 60, 60],
    }),
    street: "Vidyarthi Bhavan Hostel",
    place: &places::PATNA,
    local: None,
};
