use super::*;

fn read(text: &str) -> PrinterUri {
    text.parse().unwrap()
}

fn error(text: &str) -> PrinterUriError {
    text.parse::<PrinterUri>().unwrap_err()
}

#[test]
fn reads_what_it_writes() {
    for text in [
        "ipp://localhost:8650/ipp/print",
        "ipp://printer.example/ipp/print",
        "ipps://192.0.2.7/ipp/print",
        "http://localhost:631/printers/reception",
        "https://[2001:db8::7]:8631/ipp/print",
        "reception",
        "HP_LaserJet-4",
    ] {
        assert_eq!(read(text).to_string(), text);
    }
    assert_eq!(read(" IPP://Printer:631 ").to_string(), "ipp://printer/");
}

#[test]
fn knows_the_ports_of_its_schemes() {
    let authority = |text: &str| read(text).authority().unwrap();
    assert_eq!(authority("ipp://p/ipp"), "p:631");
    assert_eq!(authority("ipps://p/ipp"), "p:631");
    assert_eq!(authority("http://p/ipp"), "p:80");
    assert_eq!(authority("https://p/ipp"), "p:443");
}

#[test]
fn refuses_what_is_no_printer() {
    use PrinterUriError::{Certificate, Host, Length, Path, Port, Queue, Scheme, User};
    for (text, expected) in [
        ("", Length),
        ("ftp://p/ipp", Scheme),
        ("file:///etc/passwd", Scheme),
        ("ipp://user:secret@p/ipp", User),
        ("ipp:///ipp/print", Host),
        ("ipp://a b/ipp", Host),
        ("ipp://[::g]/ipp", Host),
        ("ipp://p:0/", Port),
        ("ipp://p:70000/", Port),
        ("ipp://p:+31/", Port),
        ("ipp://p:/", Port),
        ("ipp://p/a b", Path),
        ("ipp://p/a?b=c", Path),
        ("ipp://p/a#sha256=00", Certificate),
        ("ipps://p/a#sha256=00", Certificate),
        ("ipps://p/a#", Certificate),
        ("my printer", Queue),
        ("a/b", Queue),
        ("a\"b", Queue),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
    assert_eq!(error(&"a".repeat(128)), Queue);
    assert_eq!(error(&"a".repeat(600)), Length);
}

#[test]
fn a_queue_has_its_place_at_the_server() {
    let server: CupsServer = "http://localhost:8631".parse().unwrap();
    assert_eq!(
        read("reception").at(&server).to_string(),
        "http://localhost:8631/printers/reception"
    );
    assert_eq!(
        read("कक्ष").at(&server).path(),
        Some("/printers/%E0%A4%95%E0%A4%95%E0%A5%8D%E0%A4%B7")
    );
    let direct = read("ipp://p/ipp/print");
    assert_eq!(direct.at(&server), direct);
    assert_eq!(CupsServer::default().to_string(), "http://localhost:631");
    assert_eq!("http://localhost:631/".parse(), Ok(CupsServer::default()));
    assert_eq!(
        "http://localhost:631/printers/a".parse::<CupsServer>(),
        Err(PrinterUriError::Server)
    );
}

#[test]
fn takes_a_certificate_where_there_is_one() {
    let plain = "ab".repeat(32);
    let colons = vec!["AB"; 32].join(":");
    for digits in [&plain, &colons] {
        let uri = read(&format!("ipps://p/ipp/print#sha256={digits}"));
        assert_eq!(uri.certificate(), Some(&[0xAB; 32]));
        assert_eq!(
            uri.to_string(),
            format!("ipps://p/ipp/print#sha256={plain}")
        );
        assert_eq!(uri.path(), Some("/ipp/print"));
    }
}
