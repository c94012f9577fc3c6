//! Which files are refused.

use crate::common::{HOUR, Home, MORNING, at, open};
use kiosk_record::{Access, OpenError, Reader};

#[test]
fn a_second_kiosk_is_kept_away_and_maintenance_is_not() {
    let home = Home::new();
    let record = home.open();
    let second = home.try_open(MORNING);
    assert!(matches!(second, Err(OpenError::InUse { .. })));
    let _beside = open(&home.path(), Access::Maintenance, MORNING).unwrap();
    let _ = Reader::open(&home.path()).unwrap().verify(None).unwrap();
    record.close(at(MORNING)).unwrap();
    let _ = home.try_open(MORNING + HOUR).unwrap();
}

#[test]
fn maintenance_makes_no_record() {
    let home = Home::new();
    let none = open(&home.path(), Access::Maintenance, MORNING);
    assert!(matches!(none, Err(OpenError::Missing { .. })));
    assert!(!home.path().exists());
}
