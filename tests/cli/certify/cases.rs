//! One test for each case that a private integrator must pass, or that this kiosk shows beyond them.

use super::{is_not_run, passes};

#[test]
fn crt_abha_101_passes() {
    passes("CRT_ABHA_101");
}

#[test]
fn crt_abha_102_passes() {
    passes("CRT_ABHA_102");
}

#[test]
fn crt_abha_103_passes() {
    passes("CRT_ABHA_103");
}

#[test]
fn crt_abha_104_passes() {
    passes("CRT_ABHA_104");
}

#[test]
fn crt_abha_105_passes() {
    passes("CRT_ABHA_105");
}

#[test]
fn crt_abha_106_passes() {
    passes("CRT_ABHA_106");
}

#[test]
fn crt_abha_107_passes() {
    passes("CRT_ABHA_107");
}

#[test]
fn crt_abha_108_passes() {
    passes("CRT_ABHA_108");
}

#[test]
fn crt_abha_109_passes() {
    passes("CRT_ABHA_109");
}

#[test]
fn crt_abha_112_passes() {
    passes("CRT_ABHA_112");
}

#[test]
fn crt_abha_113_passes() {
    passes("CRT_ABHA_113");
}

#[test]
fn crt_abha_114_passes() {
    passes("CRT_ABHA_114");
}

#[test]
fn vrfy_abha_201_passes() {
    passes("VRFY_ABHA_201");
}

#[test]
fn vrfy_abha_202_passes() {
    passes("VRFY_ABHA_202");
}

#[test]
fn vrfy_abha_301_passes() {
    passes("VRFY_ABHA_301");
}

#[test]
fn vrfy_abha_302_passes() {
    passes("VRFY_ABHA_302");
}

#[test]
fn vrfy_abha_303_passes() {
    passes("VRFY_ABHA_303");
}

#[test]
fn vrfy_abha_304_passes() {
    passes("VRFY_ABHA_304");
}

#[test]
fn vrfy_abha_305_passes() {
    passes("VRFY_ABHA_305");
}

#[test]
fn prof_abha_601_passes() {
    passes("PROF_ABHA_601");
}

#[test]
fn crt_abha_115_passes() {
    passes("CRT_ABHA_115");
}

#[test]
fn crt_abha_201_is_not_run_and_says_why() {
    is_not_run("CRT_ABHA_201");
}

#[test]
fn vrfy_abha_101_passes() {
    passes("VRFY_ABHA_101");
}

#[test]
fn vrfy_abha_102_passes() {
    passes("VRFY_ABHA_102");
}

#[test]
fn vrfy_abha_401_passes() {
    passes("VRFY_ABHA_401");
}

#[test]
fn vrfy_abha_402_passes() {
    passes("VRFY_ABHA_402");
}

#[test]
fn vrfy_abha_403_passes() {
    passes("VRFY_ABHA_403");
}

#[test]
fn vrfy_abha_404_passes() {
    passes("VRFY_ABHA_404");
}

#[test]
fn vrfy_abha_405_passes() {
    passes("VRFY_ABHA_405");
}

#[test]
fn tagging_uniquepatientid_uniqueabhanumber_passes() {
    passes("TAGGING_UNIQUEPATIENTID_UNIQUEABHANUMBER");
}

#[test]
fn share_patient_profile_701_passes() {
    passes("SHARE_PATIENT_PROFILE_701");
}

#[test]
fn qr_read_passes() {
    passes("QR-read");
}

#[test]
fn prof_abha_603_passes() {
    passes("PROF_ABHA_603");
}

#[test]
fn prof_abha_604_passes() {
    passes("PROF_ABHA_604");
}
