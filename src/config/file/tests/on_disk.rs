//! Files and folders as they lie on a disk.

use super::*;
use crate::abdm::{Credentials, Roots, SecretPlace, SessionKind};
use std::fs;
use test_support::secret::{set_mode, write_secret};

/// A folder with `kiosk.toml` and `secret.txt`.
fn folder(settings: &str, secret: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    fs::write(&file, settings).unwrap();
    write_secret(&folder.path().join("secret.txt"), secret);
    (folder, file)
}

const SANDBOX: &str = "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_0001\"\n\
                       client_secret_file = \"secret.txt\"\n";

#[test]
fn fills_the_addresses_of_an_environment() {
    let (folder_, file) = folder(SANDBOX, b"  hush-hush\n");
    let config = Config::read(&file).unwrap();
    let shown = format!("{config:?}");
    assert!(!shown.contains("hush-hush"), "{shown}");
    let access = config.abdm.access.unwrap();
    let place = SecretPlace::File(folder_.path().join("secret.txt"));
    assert_eq!(access.credentials, Credentials::kept_at("SBX_0001", place));
    assert_eq!(access.roots, Roots::Bundled);
    assert_eq!(
        access.endpoints.session,
        "https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions"
    );
    assert_eq!(access.endpoints.session_kind, SessionKind::V3);
    assert_eq!(
        access.endpoints.abha_v3,
        "https://abhasbx.abdm.gov.in/abha/api"
    );
    assert_eq!(
        access.endpoints.abha_v1,
        "https://healthidsbx.abdm.gov.in/api"
    );
    assert_eq!(
        access.endpoints.phr_v3,
        "https://abhasbx.abdm.gov.in/abha/api/v3/phr/web"
    );
    assert_eq!(access.cm_id, "sbx");
    assert_eq!(access.proxy_url, None);

    let (_folder, file) = folder(&SANDBOX.replace("sandbox", "production"), b"x");
    let access = Config::read(&file).unwrap().abdm.access.unwrap();
    assert_eq!(
        access.endpoints.session,
        "https://apis.abdm.gov.in/api/hiecm/gateway/v3/sessions"
    );
    assert_eq!(
        access.endpoints.abha_v3,
        "https://abha.abdm.gov.in/api/abha"
    );
    assert_eq!(access.cm_id, "abdm");
    assert_eq!(access.hip_id, None);
}

#[test]
fn a_kiosk_for_people_keeps_its_record_in_the_state_folder() {
    let (_folder, file) = folder(SANDBOX, b"x");
    let mut config = Config::read(&file).unwrap();
    assert_eq!(config.record_path(), None, "no folder is known");
    config.kiosk.state_dir = Some("state".into());
    let usual = Path::new("state/record/record.sqlite");
    assert_eq!(config.record_path().as_deref(), Some(usual));
    config.practise();
    assert_eq!(config.record_path(), None);
}

#[test]
fn signs_in_the_older_way_for_the_older_generation() {
    for (environment, session) in [
        ("sandbox", "https://dev.abdm.gov.in/gateway/v0.5/sessions"),
        (
            "production",
            "https://live.abdm.gov.in/gateway/v0.5/sessions",
        ),
    ] {
        let settings = SANDBOX.replace("sandbox", environment);
        let (_folder, file) = folder(
            &format!("{settings}api = \"v2\"\nallow_v2 = true\nhip_id = \"CLINIC-1\"\n"),
            b"x",
        );
        let config = Config::read(&file).unwrap();
        assert_eq!(config.abdm.api, Generation::V2);
        let access = config.abdm.access.unwrap();
        assert_eq!(access.endpoints.session, session);
        assert_eq!(access.endpoints.session_kind, SessionKind::V05);
        assert_eq!(access.hip_id.as_deref(), Some("CLINIC-1"));
    }
}

#[test]
fn takes_other_addresses_and_the_form_they_tell() {
    let settings = format!(
        "{SANDBOX}session_url = \"http://127.0.0.1:9/gateway/v0.5/sessions\"\n\
         abha_v3_url = \"http://127.0.0.1:9/abha/api/\"\ncm_id = \"abdm\"\n\
         proxy_url = \"http://proxy.clinic.example:3128\"\n"
    );
    let (_folder, file) = folder(&settings, b"x");
    let access = Config::read(&file).unwrap().abdm.access.unwrap();
    assert_eq!(access.endpoints.session_kind, SessionKind::V05);
    assert_eq!(access.endpoints.abha_v3, "http://127.0.0.1:9/abha/api");
    assert_eq!(
        access.endpoints.abha_v1,
        "https://healthidsbx.abdm.gov.in/api"
    );
    assert_eq!(access.cm_id, "abdm");
    assert_eq!(
        access.proxy_url.as_deref(),
        Some("http://proxy.clinic.example:3128")
    );
}

#[test]
fn refuses_a_secret_file_that_holds_no_secret() {
    let said = |secret: &[u8], settings: &str| {
        let (folder, file) = folder(settings, secret);
        let said = Config::read(&file).expect_err(settings).to_string();
        let folder = folder.path().display().to_string();
        said.strip_prefix(&format!("{folder}/")).unwrap().to_owned()
    };
    let key = "kiosk.toml:4: [abdm] client_secret_file";
    assert_eq!(
        said(b" \n", SANDBOX),
        format!("{key} must name a file that is not empty")
    );
    assert_eq!(
        said(b"\xff\xfe", SANDBOX),
        format!("{key} must name a file with the secret as plain text")
    );
    assert_eq!(
        said(&[b'x'; 5000], SANDBOX),
        format!("{key} must name a file of at most 4 KB that holds the secret and nothing else")
    );
    let elsewhere = SANDBOX.replace("secret.txt", "nowhere.txt");
    assert_eq!(
        said(b"x", &elsewhere),
        format!("{key} must name a file that can be read")
    );
}

/// What is wrong with a file of settings, from its name on.
fn said(folder: &tempfile::TempDir, settings: &str, credentials: Option<&Path>) -> String {
    let file = folder.path().join("kiosk.toml");
    fs::write(&file, settings).unwrap();
    let said = Config::read_in_service(&file, credentials).map(|_| ());
    let said = said.expect_err(settings).to_string();
    let folder = format!("{}/", folder.path().display());
    said.strip_prefix(&folder).unwrap_or(&said).to_owned()
}

#[cfg(unix)]
#[test]
fn refuses_a_secret_that_others_may_look_into() {
    let (folder, file) = folder(SANDBOX, b"x");
    let secret = folder.path().join("secret.txt");
    for mode in [0o600, 0o400] {
        set_mode(&secret, mode);
        assert!(Config::read(&file).is_ok(), "{mode:o}");
    }
    for mode in [0o640, 0o604, 0o644, 0o666] {
        set_mode(&secret, mode);
        assert_eq!(
            said(&folder, SANDBOX, None),
            format!(
                "kiosk.toml:4: [abdm] client_secret_file must name a file that its owner alone may \
                 read or write: this one has mode {mode:04o}, and chmod 600 mends it"
            )
        );
    }
}

#[test]
fn takes_the_secret_that_the_system_hands_to_the_service() {
    let settings = SANDBOX.replace("client_secret_file = \"secret.txt\"\n", "");
    let (folder, file) = folder(&settings, b"x");
    let needs = "kiosk.toml:2: [abdm] environment \"sandbox\" needs client_secret_file";
    if cfg!(not(windows)) {
        assert_eq!(said(&folder, &settings, None), needs);
        assert_eq!(said(&folder, &settings, Some(folder.path())), needs);
    }
    let credential = folder.path().join("abdm-client-secret");
    write_secret(&credential, b"hush-hush");
    set_mode(&credential, 0o400);
    let config = Config::read_in_service(&file, Some(folder.path())).unwrap();
    let place = SecretPlace::Credential(credential.clone());
    let expected = Credentials::kept_at("SBX_0001", place);
    assert_eq!(config.abdm.access.unwrap().credentials, expected);
    // What the file names comes first.
    fs::write(&file, SANDBOX).unwrap();
    let config = Config::read_in_service(&file, Some(folder.path())).unwrap();
    let place = SecretPlace::File(folder.path().join("secret.txt"));
    let expected = Credentials::kept_at("SBX_0001", place);
    assert_eq!(config.abdm.access.unwrap().credentials, expected);
    write_secret(&credential, b"");
    assert_eq!(
        said(&folder, &settings, Some(folder.path())),
        "kiosk.toml:1: [abdm] the credential abdm-client-secret must name a file that is not empty"
    );
}

#[test]
fn needs_no_secret_where_a_forwarder_makes_the_sessions() {
    let settings = "[abdm]\nenvironment = \"production\"\n\
                    session_url = \"http://127.0.0.1:8460/sessions\"\n";
    let (_folder, file) = folder(settings, b"x");
    let access = Config::read(&file).unwrap().abdm.access.unwrap();
    assert_eq!(access.credentials, Credentials::of_nobody("kiosk"));
    assert_eq!(
        access.endpoints.abha_v3,
        "https://abha.abdm.gov.in/api/abha"
    );
    let settings = "[abdm]\nenvironment = \"production\"\nclient_id = \"kiosk-1\"\n\
                    client_secret_file = \"secret.txt\"\nhosts = [\"gateway.clinic.example\"]\n\
                    session_url = \"https://gateway.clinic.example:8460/sessions\"\n";
    let (folder, file) = folder(settings, b"a key of the forwarder");
    let access = Config::read(&file).unwrap().abdm.access.unwrap();
    let place = SecretPlace::File(folder.path().join("secret.txt"));
    assert_eq!(access.credentials, Credentials::kept_at("kiosk-1", place));
}

#[test]
fn leaves_to_no_host_that_is_neither_abdm_s_nor_named() {
    let (folder, file) = folder(SANDBOX, b"x");
    for (line, host) in [
        // Of the other environment.
        (
            "abha_v3_url = \"https://abha.abdm.gov.in/api/abha\"",
            "abha.abdm.gov.in",
        ),
        (
            "abha_v3_url = \"https://abhasbx.abdm.gov.in.example/abha/api\"",
            "abhasbx.abdm.gov.in.example",
        ),
        ("abha_v3_url = \"https://192.0.2.7/abha/api\"", "192.0.2.7"),
    ] {
        let settings = format!("{SANDBOX}{line}\n");
        assert_eq!(
            said(&folder, &settings, None),
            format!(
                "kiosk.toml:5: [abdm] abha_v3_url leads to {host}, which is no host of ABDM in \
                 \"sandbox\": if it is meant, name it in hosts"
            )
        );
        fs::write(&file, format!("{settings}hosts = [\"{host}\"]\n")).unwrap();
        assert!(Config::read(&file).is_ok(), "{host}");
    }
    // Another spelling of ABDM's own, and another port.
    let older = "abha_v1_url = \"https://HEALTHIDSBX.ndhm.gov.in:443/api\"\n";
    fs::write(&file, format!("{SANDBOX}{older}")).unwrap();
    assert!(Config::read(&file).is_ok());
}

#[test]
fn believes_the_roots_that_a_file_names_and_no_others() {
    let (folder, file) = folder(SANDBOX, b"x");
    let pem = include_bytes!("../../../../crates/abdm-client/tests/self_signed.pem");
    fs::write(folder.path().join("roots.pem"), pem).unwrap();
    let settings = format!("{SANDBOX}roots = \"roots.pem\"\nsession_roots = \"roots.pem\"\n");
    fs::write(&file, &settings).unwrap();
    let access = Config::read(&file).unwrap().abdm.access.unwrap();
    let roots = Roots::from_pem(pem).unwrap();
    assert_eq!(access.roots, roots);
    assert_eq!(access.session_roots, Some(roots));
    let key = "kiosk.toml:5: [abdm] roots must name a file";
    let with = |content: &[u8]| {
        fs::write(folder.path().join("roots.pem"), content).unwrap();
        said(&folder, &settings, None)
    };
    let pem_problem = |problem: &str| format!("{key} with certificates in PEM: {problem}");
    assert_eq!(with(b""), pem_problem("it has no certificate in PEM"));
    let private = include_bytes!("../../../../crates/abdm-client/tests/key_2048.pem");
    assert_eq!(with(private), pem_problem("it has a private key in it"));
    let broken = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assert_eq!(
        with(broken),
        pem_problem("a certificate in it cannot be read")
    );
    let long = format!("{key} of at most 1 MB with certificates in PEM");
    assert_eq!(with(&vec![b'#'; 2_000_000]), long);
    let nowhere = settings.replace("roots.pem", "nowhere.pem");
    let unreadable = format!("{key} that can be read");
    assert_eq!(said(&folder, &nowhere, None), unreadable);
}

#[test]
fn does_not_read_the_secret_in_practice() {
    let settings = SANDBOX
        .replace("sandbox", "practice")
        .replace("secret.txt", "nowhere.txt");
    let (_folder, file) = folder(&settings, b"x");
    assert!(Config::read(&file).unwrap().abdm.access.is_none());
}

#[test]
fn names_a_file_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nowhere.toml");
    let said = Config::read(&path).expect_err("no file").to_string();
    assert_eq!(
        said,
        format!("{}: cannot be read: entity not found", path.display())
    );
    let path = folder.path().join("bytes.toml");
    fs::write(&path, b"[kiosk]\n# \xff\n").unwrap();
    let said = Config::read(&path).expect_err("no text").to_string();
    assert_eq!(said, format!("{}:2: must be UTF-8 text", path.display()));
    fs::write(&path, vec![b'#'; 2_000_000]).unwrap();
    let said = Config::read(&path).expect_err("too long").to_string();
    assert_eq!(said, format!("{}: is larger than 1 MB", path.display()));
}

/// What the file does not allow, an argument does not bring about either.
#[test]
fn an_argument_speaks_the_older_calls_in_production_only_where_the_file_allows_them() {
    let settings = SANDBOX.replace("sandbox", "production");
    for (allowed, may) in [("", false), ("allow_v2 = true\n", true)] {
        let (_folder, file) = folder(&format!("{settings}{allowed}"), b"x");
        let mut config = Config::read(&file).unwrap();
        let spoken = config.abdm.speak(Generation::V2);
        assert_eq!(spoken.is_ok(), may);
        assert_eq!(config.abdm.api == Generation::V2, may);
        if let Err(error) = spoken {
            let told = "--api v2 has no way out of ABDM's sandbox: in production it needs \
                        allow_v2 = true";
            assert_eq!(error.to_string(), told);
        }
        config.practise();
        assert!(config.abdm.speak(Generation::V2).is_ok());
    }
}
