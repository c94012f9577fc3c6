//! What is refused, with its line and what is allowed there.

use super::*;

#[test]
fn names_the_line_and_what_is_allowed() {
    for (text, said) in [
        (
            "# a clinic\n\n[kiosk]\nclinic_name = \"A\"\n\n\nmode = \"kiosk\"\n",
            "kiosk.toml:7: [kiosk] mode must be \"self-service\" or \"front-desk\"",
        ),
        (
            "[kiosk]\nmode = 3\n",
            "kiosk.toml:2: [kiosk] mode must be \"self-service\" or \"front-desk\"",
        ),
        (
            "[kiosk]\n\nmode = \"front-desk\"\n",
            "kiosk.toml:3: [kiosk] mode \"front-desk\" needs operator = \"the name of the health \
             worker\"",
        ),
        (
            "[kiosk]\nclinic_name = \"\"\n",
            "kiosk.toml:2: [kiosk] clinic_name must be a text of 1 to 80 characters in one line",
        ),
        (
            "[kiosk]\nclinic_name = \"a\\nb\"\n",
            "kiosk.toml:2: [kiosk] clinic_name must be a text of 1 to 80 characters in one line",
        ),
        (
            "[kiosk]\nlanguage = \"h i\"\n",
            "kiosk.toml:2: [kiosk] language must be the tag of a language, such as \"en\" or \
             \"hi\"",
        ),
        (
            "[kiosk]\n\nusb_dir = \"media\"\n",
            "kiosk.toml:3: [kiosk] usb_dir must be the absolute path of a folder in one line, such \
             as \"/media\"",
        ),
        (
            "[kiosk]\nusb_dir = true\n",
            "kiosk.toml:2: [kiosk] usb_dir must be the absolute path of a folder in one line, such \
             as \"/media\"",
        ),
        (
            "[kiosk]\nidle_seconds = 29\n",
            "kiosk.toml:2: [kiosk] idle_seconds must be a whole number of seconds from 30 to 600",
        ),
        (
            "[staff]\npin = \"204060\"\n",
            "kiosk.toml:2: [staff] pin must be a hash as abha-kiosk setup writes it: \
             \"$argon2id$v=19$m=...\", never the PIN itself",
        ),
        (
            "[kiosk]\n\n\nidle_seconds = -120\n",
            "kiosk.toml:4: [kiosk] idle_seconds must be a whole number of seconds from 30 to 600",
        ),
        (
            "[kiosk]\nidle_seconds = \"120\"\n",
            "kiosk.toml:2: [kiosk] idle_seconds must be a whole number of seconds from 30 to 600",
        ),
        (
            "[kiosk]\nidle_seconds = 120.5\n",
            "kiosk.toml:2: [kiosk] idle_seconds must be a whole number of seconds from 30 to 600",
        ),
        (
            "[kiosk]\nidle_seconds_awaiting_otp = 30\n",
            "kiosk.toml:2: [kiosk] idle_seconds_awaiting_otp must be a whole number of seconds \
             from 60 to 900",
        ),
        (
            "[kiosk]\nidle_seconds_awaiting_otp = 100\nidle_seconds = 120\n",
            "kiosk.toml:2: [kiosk] idle_seconds_awaiting_otp must not be less than idle_seconds, \
             120",
        ),
        (
            "[kiosk]\ncountdown_seconds = 121\n",
            "kiosk.toml:2: [kiosk] countdown_seconds must be a whole number of seconds from 20 \
             to 120",
        ),
        (
            "[metrics]\ninstance = \"Kiosk 7\"\n",
            "kiosk.toml:2: [metrics] instance must be a name of 1 to 64 letters without accents, \
             digits, dots, dashes and underscores",
        ),
        (
            "[kiosk]\nmessages_per_hour = 4\n",
            "kiosk.toml:2: [kiosk] messages_per_hour must be a whole number from 5 to 300",
        ),
        (
            "[kiosk]\nmessages_per_hour = 301\n",
            "kiosk.toml:2: [kiosk] messages_per_hour must be a whole number from 5 to 300",
        ),
        (
            "[screen]\ndiagonal_inches = 6.9\n",
            "kiosk.toml:2: [screen] diagonal_inches must be a number from 7.0 to 65.0",
        ),
        (
            "[screen]\ndiagonal_inches = nan\n",
            "kiosk.toml:2: [screen] diagonal_inches must be a number from 7.0 to 65.0",
        ),
        (
            "[screen]\ntext_scale = 2\n",
            "kiosk.toml:2: [screen] text_scale must be a number from 0.75 to 1.5",
        ),
        (
            "[screen]\ntheme = \"blue\"\n",
            "kiosk.toml:2: [screen] theme must be \"light\", \"dark\" or \"high-contrast\"",
        ),
        (
            "[screen]\nfullscreen = \"yes\"\n",
            "kiosk.toml:2: [screen] fullscreen must be true or false",
        ),
        (
            "[abdm]\nenvironment = \"test\"\n",
            "kiosk.toml:2: [abdm] environment must be \"practice\", \"sandbox\" or \"production\"",
        ),
        (
            "[abdm]\napi = \"v4\"\n",
            "kiosk.toml:2: [abdm] api must be \"v3\" or \"v2\"",
        ),
        (
            "[abdm]\nallow_v2 = \"yes\"\n",
            "kiosk.toml:2: [abdm] allow_v2 must be true or false",
        ),
        (
            "[abdm]\nenvironment = \"production\"\napi = \"v2\"\n",
            "kiosk.toml:3: [abdm] api \"v2\" has no way out of ABDM's sandbox: in production it \
             needs allow_v2 = true",
        ),
        (
            "[abdm]\nv2_mobile_code = true\n",
            "kiosk.toml:2: [abdm] v2_mobile_code must be \"plain\" or \"encrypted\"",
        ),
        (
            "[abdm]\nx_token = \"Bearer\"\n",
            "kiosk.toml:2: [abdm] x_token must be \"bearer\" or \"bare\"",
        ),
        (
            "[abdm]\nv3_reactivation = \"\"\n",
            "kiosk.toml:2: [abdm] v3_reactivation must be \"login\" or \"account\"",
        ),
        (
            "[abdm]\nhip_id = \"\"\n",
            "kiosk.toml:2: [abdm] hip_id must be the id that ABDM gave: visible characters \
             without blanks",
        ),
        (
            "[abdm]\ncm_id = \"dev\"\n",
            "kiosk.toml:2: [abdm] cm_id must be \"sbx\" or \"abdm\"",
        ),
        (
            "[abdm]\n\nenvironment = \"sandbox\"\n",
            "kiosk.toml:3: [abdm] environment \"sandbox\" needs client_id",
        ),
        (
            "[abdm]\nenvironment = \"production\"\nclient_id = \"X\"\n",
            "kiosk.toml:2: [abdm] environment \"production\" needs client_secret_file",
        ),
        (
            "[abdm]\nclient_id = \"a b\"\n",
            "kiosk.toml:2: [abdm] client_id must be the id that ABDM gave: visible characters \
             without blanks",
        ),
        (
            "[abdm]\nproxy_url = \"socks5://127.0.0.1\"\n",
            "kiosk.toml:2: [abdm] proxy_url must be an http:// or https:// address, such as \
             http://proxy.clinic.example:3128",
        ),
        (
            "[abdm]\nhosts = \"gateway.clinic.example\"\n",
            "kiosk.toml:2: [abdm] hosts must be a list of at most 32 names of hosts, such as \
             [\"gateway.clinic.example\"]",
        ),
        (
            "[abdm]\nhosts = [\"gateway.clinic.example:8460\"]\n",
            "kiosk.toml:2: [abdm] hosts must be a list of at most 32 names of hosts, such as \
             [\"gateway.clinic.example\"]",
        ),
        (
            "[abdm]\nkey_sha256 = [\"00\"]\n",
            "kiosk.toml:2: [abdm] key_sha256 must be a list of 1 to 16 SHA-256 fingerprints, each of \
             64 hexadecimal digits",
        ),
        (
            "[abdm]\nkey_sha256 = []\n",
            "kiosk.toml:2: [abdm] key_sha256 must be a list of 1 to 16 SHA-256 fingerprints, each of \
             64 hexadecimal digits",
        ),
        (
            "[abdm]\nread_timeout_seconds = 4\n",
            "kiosk.toml:2: [abdm] read_timeout_seconds must be a whole number of seconds from 5 to 120",
        ),
        (
            "[abdm]\ntotal_timeout_seconds = 8\n",
            "kiosk.toml:2: [abdm] total_timeout_seconds must leave time for an answer: \
             connect_timeout_seconds is 10, total_timeout_seconds is 8",
        ),
        (
            "[abdm]\nconnect_timeout_seconds = 40\n",
            "kiosk.toml:2: [abdm] connect_timeout_seconds must leave time for an answer: \
             connect_timeout_seconds is 40, total_timeout_seconds is 30",
        ),
        (
            "[log]\nformat = \"xml\"\n",
            "kiosk.toml:2: [log] format must be \"text\" or \"json\"",
        ),
    ] {
        assert_eq!(refusal(text), said, "{text}");
    }
}

#[test]
fn refuses_every_address_that_is_not_safe() {
    for key in ["session_url", "abha_v3_url", "abha_v1_url", "phr_v3_url"] {
        for bad in [
            "http://dev.example/x",
            "http://127.0.0.1@dev.example/x",
            "https://user:word@dev.example/x",
            "https://dev.example/x?a=b",
            "ftp://127.0.0.1/x",
            "dev.example",
            "",
        ] {
            let said = refusal(&format!("[abdm]\n# {key}\n{key} = \"{bad}\"\n"));
            assert_eq!(
                said,
                format!(
                    "kiosk.toml:3: [abdm] {key} must be an https:// address without a query \
                     (http:// only to this machine, such as http://127.0.0.1:8080)"
                ),
                "{bad}"
            );
        }
        for good in [
            "https://dev.example/x/",
            "http://127.0.0.1:1/x",
            "http://[::1]:1/x",
        ] {
            assert!(
                check(&format!("[abdm]\n{key} = \"{good}\"\n")).is_ok(),
                "{good}"
            );
        }
    }
}

#[test]
fn names_the_line_of_what_it_does_not_know() {
    let said = refusal("[kiosk]\nmode = \"self-service\"\nidel_seconds = 120\n");
    assert!(
        said.starts_with("kiosk.toml:3: [kiosk] unknown field `idel_seconds`"),
        "{said}"
    );
    assert!(said.contains("`idle_seconds`"), "{said}");
    let said = refusal("\n[kisok]\nmode = \"self-service\"\n");
    assert!(said.starts_with("kiosk.toml:2:"), "{said}");
    assert!(
        said.contains("`kisok`") && said.contains("`kiosk`"),
        "{said}"
    );
    let said = refusal("[kiosk]\n\nmode = self-service\n");
    assert!(said.starts_with("kiosk.toml:3: [kiosk] "), "{said}");
    let said = refusal("[kiosk]\nmode = \"self-service\"\nmode = \"front-desk\"\n");
    assert!(
        said.starts_with("kiosk.toml:3: [kiosk] duplicate key"),
        "{said}"
    );
    let said = refusal("\nkiosk = 3\n");
    assert_eq!(
        said,
        "kiosk.toml:2: kiosk, screen, voice, printer, abdm, record, staff, share, handoff, metrics and log are sections, such as [kiosk]"
    );
    let said = refusal("[kiosk\n");
    assert!(said.starts_with("kiosk.toml:1:"), "{said}");
}

#[test]
fn never_repeats_a_secret_that_was_put_into_the_file() {
    let said = refusal("[abdm]\nclient_id = \"X\"\nclient_secret = \"hush-hush\"\n");
    assert!(
        said.starts_with("kiosk.toml:3: [abdm] client_secret must not stand"),
        "{said}"
    );
    assert!(!said.contains("hush-hush"), "{said}");
    let said = refusal("[abdm]\nclient_secret = \"hush-hush\n");
    assert!(said.starts_with("kiosk.toml:2: "), "{said}");
    assert!(!said.contains("hush-hush"), "{said}");
    let said = refusal("[abdm]\nclient_secret = hush-hush\n");
    assert!(!said.contains("hush-hush"), "{said}");
}

#[test]
fn checks_languages_and_state_where_they_were_set() {
    let known = ["en", "hi"];
    let is_state = |name: &str| name == "Karnataka";
    let refused = |text: &str| {
        let config = check(text).unwrap();
        config
            .check_names(&known, is_state)
            .unwrap_err()
            .to_string()
    };
    let good = "[kiosk]\nlanguage = \"hi\"\nlanguages = [\"hi\", \"en\"]\nstate = \"Karnataka\"\n";
    let config = check(good).unwrap();
    assert!(config.check_names(&known, is_state).is_ok());
    assert_eq!(config.kiosk.languages, ["hi", "en"]);
    assert_eq!(
        refused("[kiosk]\n\nlanguage = \"ta\"\n"),
        "kiosk.toml:3: [kiosk] language must be \"en\" or \"hi\""
    );
    assert_eq!(
        refused("[kiosk]\nlanguages = [\"hi\", \"ta\"]\n"),
        "kiosk.toml:2: [kiosk] languages must each be \"en\" or \"hi\""
    );
    assert_eq!(
        refused("[kiosk]\nstate = \"Atlantis\"\n"),
        "kiosk.toml:2: [kiosk] state must be the English name of a state or union territory, such as \"Karnataka\""
    );
    assert!(Config::practice().check_names(&["en"], is_state).is_ok());
    for wrong in ["[]", "\"hi\"", "[1]", "[\"h i\"]", "[[\"hi\"]]"] {
        let said = refusal(&format!("[kiosk]\nlanguages = {wrong}\n"));
        assert!(
            said.starts_with("kiosk.toml:2: [kiosk] languages must be a list"),
            "{said}"
        );
    }
}

#[test]
fn nothing_of_the_record_is_kept_shorter_than_the_law_wants() {
    for (text, said) in [
        (
            "[record]\nkeep = \"maybe\"\n",
            "kiosk.toml:2: [record] keep must be \"required\", \"wanted\" or \"off\"",
        ),
        (
            "[record]\npath = \"\"\n",
            "kiosk.toml:2: [record] path must be a text of 1 to 4096 characters in one line",
        ),
        (
            "[record]\naadhaar_days = 730\n",
            "kiosk.toml:2: [record] aadhaar_days must be a whole number of days from 731 to 36500: \
             Aadhaar transactions are kept for two years, and five more in an archive",
        ),
        (
            "[record]\n\naudit_days = 365\n",
            "kiosk.toml:3: [record] audit_days must be a whole number of days from 366 to 36500: \
             the Digital Personal Data Protection Rules want one year",
        ),
        (
            "[record]\noperations_days = 179\n",
            "kiosk.toml:2: [record] operations_days must be a whole number of days from 180 to \
             36500: CERT-In wants 180 days",
        ),
        (
            "[record]\noperations_days = 36501\n",
            "kiosk.toml:2: [record] operations_days must be a whole number of days from 180 to \
             36500: CERT-In wants 180 days",
        ),
    ] {
        assert_eq!(refusal(text), said);
    }
}

#[test]
fn the_line_of_a_printer_that_is_none_is_named() {
    for (text, said) in [
        (
            "[printer]\npaper = \"letter\"\n",
            "kiosk.toml:2: [printer] paper must be \"cr80\", \"a4\", \"a4-large\", \"a6\", \
             \"receipt-80\" or \"receipt-58\"",
        ),
        (
            "[printer]\nuri = \"A\"\ntime_out_seconds = 29\n",
            "kiosk.toml:3: [printer] time_out_seconds must be a whole number of seconds from 30 \
             to 600",
        ),
        (
            "[printer]\nuri = \"A\"\n\nwatch_seconds = 4\n",
            "kiosk.toml:4: [printer] watch_seconds must be a whole number of seconds from 5 to \
             600",
        ),
        (
            "\n[printer]\nwatch_seconds = 60\n",
            "kiosk.toml:2: [printer] uri is missing: which printer?",
        ),
        (
            "[printer]\nuri = 631\n",
            "kiosk.toml:2: [printer] uri must be the URI of a printer, such as \
             \"ipp://192.0.2.7/ipp/print\", or the name of a queue",
        ),
        (
            "[printer]\nuri = \"ftp://192.0.2.7/\"\n",
            "kiosk.toml:2: [printer] uri must be the URI of a printer, such as \
             \"ipp://192.0.2.7/ipp/print\", or the name of a queue: a printer's URI begins with \
             ipp://, ipps://, http:// or https://",
        ),
        (
            "[printer]\nuri = \"ipp://somebody:secret@192.0.2.7/\"\n",
            "kiosk.toml:2: [printer] uri must be the URI of a printer, such as \
             \"ipp://192.0.2.7/ipp/print\", or the name of a queue: a printer's URI carries no \
             user name",
        ),
    ] {
        assert_eq!(refusal(text), said);
    }
}
