//! Files and folders as they lie on a disk.

use super::*;
use crate::abdm::{Credentials, SessionKind};
use std::fs;
use zeroize::Zeroizing;

/// A folder with `kiosk.toml` and `secret.txt`.
fn folder(settings: &str, secret: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    fs::write(&file, settings).unwrap();
    let path = folder.path().join("secret.txt");
    fs::write(&path, secret).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }
    (folder, file)
}

const SANDBOX: &str = "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_0001\"\n\
                       client_secret_file = \"secret.txt\"\n";

#[test]
fn fills_the_addresses_of_an_environment() {
    let (_folder, file) = folder(SANDBOX, b"  hush-hush\n");
    let config = Config::read(&file).unwrap();
    let shown = format!("{config:?}");
    assert!(!shown.contains("hush-hush"), "{shown}");
    let access = config.abdm.access.unwrap();
    let secret = Zeroizing::new("hush-hush".to_owned());
    assert_eq!(access.credentials, Credentials::new("SBX_0001", secret));
    assert!(!access.secret_is_exposed);
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

#[cfg(unix)]
#[test]
fn tells_when_others_can_read_the_secret() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, file) = folder(SANDBOX, b"x");
    for (mode, exposed) in [(0o600, false), (0o400, false), (0o640, true), (0o604, true)] {
        let secret = folder.path().join("secret.txt");
        fs::set_permissions(secret, fs::Permissions::from_mode(mode)).unwrap();
        let access = Config::read(&file).unwrap().abdm.access.unwrap();
        assert_eq!(access.secret_is_exposed, exposed, "{mode:o}");
    }
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
