//! `[share]`.

use super::*;
use std::net::SocketAddr;
use std::time::Duration;

const WHOLE: &str = "[share]\nhip_id = \"IN0000000000\"\ncounters = [\"OPD1\", \"OPD2\"]\n";

#[test]
fn a_file_without_it_takes_no_profiles() {
    let share = check("").unwrap().share;
    assert_eq!(share, crate::config::Share::default());
    assert!(share.facility.is_none());
}

#[test]
fn names_the_clinic_and_takes_the_rest_as_it_usually_is() {
    let share = check(WHOLE).unwrap().share;
    let facility = share.facility.unwrap();
    assert_eq!(facility.hip_id(), "IN0000000000");
    assert_eq!(facility.counters(), ["OPD1", "OPD2"]);
    let address = |text: &str| text.parse::<SocketAddr>().unwrap();
    assert_eq!(share.listen, address("127.0.0.1:8470"));
    assert_eq!(share.desk_listen, address("127.0.0.1:8471"));
    assert_eq!(share.token_validity, Duration::from_secs(1800));
    let more = "token_minutes = 60\ntokens = \"numbers.sqlite\"\ncallers = [\"gateway\"]\n\
                desk_listen = \"0.0.0.0:8471\"\ndesk_key_file = \"desk-key.txt\"\n\
                public_url = \"https://share.clinic.example/\"\n";
    let share = check(&format!("{WHOLE}{more}")).unwrap().share;
    assert_eq!(share.token_validity, Duration::from_secs(3600));
    assert_eq!(share.tokens.as_deref(), Some(Path::new("numbers.sqlite")));
    assert_eq!(share.trust.clients, ["gateway"]);
    let url = share.public_url.as_deref();
    assert_eq!(url, Some("https://share.clinic.example"));
}

#[test]
fn a_counter_can_be_shown_by_the_kiosk_itself() {
    let share = check(&format!("{WHOLE}show_counter = \"opd2\"\n"));
    let share = share.unwrap().share;
    assert_eq!(share.show_counter.as_deref(), Some("OPD2"));
    assert_eq!(share.queue_url, None, "that of desk_listen is asked");
    let more = "show_counter = \"OPD1\"\nqueue_url = \"https://desk.clinic.example/\"\n";
    let share = check(&format!("{WHOLE}{more}")).unwrap().share;
    let url = share.queue_url.as_deref();
    assert_eq!(url, Some("https://desk.clinic.example"));
}

#[test]
fn names_the_line_of_what_cannot_be_used() {
    for (text, said) in [
        (
            "[share]\nhip_id = \"IN1\"\n",
            "kiosk.toml:1: [share] counters must be named with hip_id",
        ),
        (
            "[share]\ncounters = [\"1\"]\n",
            "kiosk.toml:1: [share] hip_id must be named with counters",
        ),
        (
            "[share]\nhip_id = \"IN1\"\ncounters = [\"in1\"]\n",
            "kiosk.toml:3: [share] counters cannot be used: a counter's id must be 1 to 20 letters \
             and digits, and not the facility's own id",
        ),
        (
            "[share]\nhip_id = \"IN 1\"\ncounters = [\"1\"]\n",
            "kiosk.toml:2: [share] hip_id cannot be used: the facility's id must be 1 to 40 \
             letters, digits, dashes, dots and underscores",
        ),
        (
            "[share]\nhip_id = \"IN1\"\ncounters = [\"1\"]\nshow_counter = \"2\"\n",
            "kiosk.toml:4: [share] show_counter must be one of counters",
        ),
        (
            "[share]\ncounters = \"1\"\n",
            "kiosk.toml:2: [share] counters must be a list of texts, such as [\"OPD1\"]",
        ),
        (
            "[share]\nlisten = \"0.0.0.0:8470\"\n",
            "kiosk.toml:2: [share] listen must be an address of this machine itself, such as \
             \"127.0.0.1:8470\": the clinic's own HTTPS hands requests on to it",
        ),
        (
            "[share]\n\ndesk_listen = \"0.0.0.0:8471\"\n",
            "kiosk.toml:3: [share] desk_listen is not this machine alone, and needs desk_key_file",
        ),
        (
            "[share]\ntoken_minutes = 4\n",
            "kiosk.toml:2: [share] token_minutes must be a whole number of minutes from 5 to 240",
        ),
        (
            "[share]\napp_url = \"http://phrsbx.abdm.gov.in\"\n",
            "kiosk.toml:2: [share] app_url must be an https:// address without a query",
        ),
        (
            "[share]\ncallers = [\"a b\"]\n",
            "kiosk.toml:2: [share] callers must be a list of at most 16 texts without blanks",
        ),
    ] {
        assert_eq!(refusal(text), said);
    }
}

/// An answer with somebody's number goes to ABDM's hosts alone, unless another one is named.
#[test]
fn answers_leave_to_known_hosts_alone() {
    for key in ["hiecm_url", "gateway_url"] {
        let text = format!(
            "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"X\"\n\
             session_url = \"http://127.0.0.1:1/sessions\"\n{key} = \"https://evil.example\"\n"
        );
        let said = refusal(&text);
        assert!(
            said.starts_with(&format!("kiosk.toml:5: [abdm] {key} leads to evil.example")),
            "{said}"
        );
    }
}
