//! What stands in a file after a key was set or taken out, however the file is written.

use super::*;

const EXAMPLE: &str = "# A file.\n\n[kiosk]\n# Who.\nmode = \"self-service\" # usually\n\
                       # The name.\n#: clinic_name = \"Name\"\n\n# Nothing is printed without it.\n\
                       #: [printer]\n# Where.\n#: uri = \"queue\"\n#: paper = \"a4\"\n\n[log]\n";

fn set_to(text: &str, section: &str, key: &str, value: &str) -> String {
    set(text, section, key, Value::from(value)).unwrap()
}

#[test]
fn a_key_goes_where_a_comment_shows_it() {
    let named = set_to(EXAMPLE, "kiosk", "clinic_name", "Asha \"1\"");
    let expected = EXAMPLE.replace("#: clinic_name = \"Name\"", "clinic_name = 'Asha \"1\"'");
    assert_eq!(named, expected);
    // The section with it.
    let printed = set_to(EXAMPLE, "printer", "uri", "office");
    let expected = EXAMPLE
        .replace("#: [printer]", "[printer]")
        .replace("#: uri = \"queue\"", "uri = \"office\"");
    assert_eq!(printed, expected);
    let papered = set_to(&printed, "printer", "paper", "a6");
    assert_eq!(
        papered,
        expected.replace("#: paper = \"a4\"", "paper = \"a6\"")
    );
}

#[test]
fn a_key_that_is_there_keeps_its_line_and_its_comments() {
    let desk = set_to(EXAMPLE, "kiosk", "mode", "front-desk");
    assert_eq!(desk, EXAMPLE.replace("self-service", "front-desk"));
    assert_eq!(set_to(&desk, "kiosk", "mode", "self-service"), EXAMPLE);
}

#[test]
fn a_key_that_is_taken_out_stays_as_a_comment_and_can_come_back() {
    let named = set_to(EXAMPLE, "kiosk", "clinic_name", "Asha");
    let without = unset(&named, "kiosk", "clinic_name").unwrap();
    assert_eq!(without, EXAMPLE.replace("\"Name\"", "\"Asha\""));
    assert_eq!(set_to(&without, "kiosk", "clinic_name", "Asha"), named);
    // Over several lines.
    let listed = "[kiosk]\nlanguages = [ # these\n  \"hi\",\n]\nmode = \"x\"\n";
    assert_eq!(
        unset(listed, "kiosk", "languages").unwrap(),
        "[kiosk]\n#: languages = [ # these\n#:   \"hi\",\n#: ]\nmode = \"x\"\n"
    );
    assert_eq!(unset(EXAMPLE, "kiosk", "operator").unwrap(), EXAMPLE);
}

#[test]
fn however_a_file_is_written_one_key_of_it_changes_and_no_other() {
    let files = [
        EXAMPLE,
        "",
        "[kiosk]\nclinic_name = \"A\"\nmode = \"b\"",
        "kiosk = { mode = \"b\", clinic_name = \"A\" } # in one line\n",
        "kiosk.mode = \"b\"\nkiosk.clinic_name = \"A\"\n[log]\n",
        "[kiosk]\r\nmode = \"b\"\r\n#: clinic_name = \"A\"\r\n",
        // Comments that show the key where it would be another's, or no key at all.
        "[log]\n#: clinic_name = \"A\"\n[kiosk]\nmode = \"b\"\n",
        "[kiosk]\ntext = \"\"\"\n#: clinic_name = \"A\"\n\"\"\"\n",
        "[kiosk]\nmode = \"b\"\n#: [kiosk]\n#: clinic_name = \"A\"\n",
        "[kiosk] # here\nmode = \"b\"\nclinic_name = \"A\"\n[[other]]\na = 1\n",
    ];
    for file in files {
        let mut expected: Table = file.parse().unwrap();
        let set = set_to(file, "kiosk", "clinic_name", "B");
        let kiosk = expected
            .entry("kiosk")
            .or_insert(toml::Value::Table(Table::new()));
        let kiosk = kiosk.as_table_mut().unwrap();
        kiosk.insert("clinic_name".to_owned(), "B".into());
        assert_eq!(set.parse::<Table>().unwrap(), expected, "{file}");
        let without = unset(&set, "kiosk", "clinic_name").unwrap();
        let kiosk = expected["kiosk"].as_table_mut().unwrap();
        kiosk.remove("clinic_name");
        assert_eq!(without.parse::<Table>().unwrap(), expected, "{set}");
        for line in file.lines().filter(|line| !line.contains("clinic_name")) {
            let line = line.trim_end_matches('\r');
            assert!(without.contains(line), "{line} is gone: {without}");
        }
    }
}

#[test]
fn what_is_shown_has_no_comments_no_empty_sections_and_no_secrets() {
    let text = "# A file.\n[kiosk]\n#: x = 1\n\n[staff]\npin = \"4711\" # mine\n[log]\n";
    let secrets = [("staff", "pin")];
    assert_eq!(
        said(text, &secrets),
        ["[staff]", "pin = \"(not shown)\" # mine"]
    );
    let inline = "staff = { pin = \"4711\" }\nkiosk.mode = \"b\"\n";
    let shown = said(inline, &secrets).join("\n");
    assert!(!shown.contains("4711") && shown.contains("kiosk.mode"));
}

#[test]
fn what_is_no_toml_is_not_touched() {
    assert!(set("= 7", "kiosk", "mode", Value::from("x")).is_err());
    assert!(unset("[kiosk", "kiosk", "mode").is_err());
    assert_eq!(get("[kiosk", "kiosk", "mode"), None);
}
