//! Keys in every form, and what they encrypt.

use super::*;
use proptest::prelude::*;
use rsa::pkcs1::EncodeRsaPublicKey as _;
use rsa::pkcs8::LineEnding;
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey};
use serde_json::json;

#[test]
fn reads_a_key_in_every_form() {
    let key = samples::public_2048();
    let pem = samples::PUBLIC_2048.trim();
    let der = key.rsa.to_public_key_der().unwrap().into_vec();
    let bare = STANDARD.encode(&der);
    let wrapped = pem.lines().filter(|line| !line.starts_with('-'));
    let wrapped: Vec<&str> = wrapped.collect();
    for (name, text) in [
        ("PEM", pem.to_owned()),
        ("PEM with CRLF", pem.replace('\n', "\r\n")),
        ("PEM with blank lines", pem.replace('\n', "\n\n")),
        ("PEM in one line", pem.replace('\n', " ")),
        ("PEM after a byte order mark", format!("\u{feff}{pem}\n\n")),
        ("PEM after other text", format!("Key:\n{pem}\nbye")),
        ("PEM as a JSON string", json!(pem).to_string()),
        ("PEM escaped by hand", format!("\"{}\"", pem.replace('\n', "\\n"))),
        ("PEM escaped twice", json!(pem.replace('\n', "\\n")).to_string()),
        ("PEM in bare quotes", format!("\"{pem}\"")),
        (
            "the V3 object",
            json!({"publicKey": bare, "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding"})
                .to_string(),
        ),
        ("the V3 object with PEM", json!({ "publicKey": pem }).to_string()),
        ("bare base64", bare.clone()),
        ("bare base64 with line ends", wrapped.join("\r\n")),
        ("bare base64 without padding", bare.trim_end_matches('=').to_owned()),
        ("a JSON string of base64", json!(bare).to_string()),
    ] {
        assert_eq!(PublicKey::parse(text.as_bytes()).as_ref(), Ok(&key), "{name}");
    }
    assert_eq!(PublicKey::parse(&der), Ok(key));
}

#[test]
fn reads_how_the_service_wants_entries_padded() {
    let pem = samples::PUBLIC_2048;
    let read = |algorithm: Value| {
        let body = json!({"publicKey": pem, "encryptionAlgorithm": algorithm}).to_string();
        PublicKey::parse_v3(body.as_bytes()).map(|key| key.padding())
    };
    for (algorithm, padding) in [
        (
            json!("RSA/ECB/OAEPWithSHA-1AndMGF1Padding"),
            Ok(Some(Padding::OaepSha1)),
        ),
        (
            json!("rsa/ecb/oaepwithsha1andmgf1padding"),
            Ok(Some(Padding::OaepSha1)),
        ),
        (
            json!("RSA/NONE/OAEPWithSHA-1AndMGF1Padding "),
            Ok(Some(Padding::OaepSha1)),
        ),
        (json!("RSA/ECB/PKCS1Padding"), Ok(Some(Padding::Pkcs1v15))),
        (
            json!("RSA/ECB/OAEPWithSHA-256AndMGF1Padding"),
            Err(Error::Algorithm),
        ),
        (json!("RSA/ECB/OAEPPadding"), Err(Error::Algorithm)),
        (json!("EC"), Err(Error::Algorithm)),
        (json!("RSA"), Err(Error::Algorithm)),
        (json!(""), Ok(None)),
        (json!(null), Ok(None)),
        (json!(7), Ok(None)),
    ] {
        assert_eq!(read(algorithm.clone()), padding, "{algorithm}");
    }
    let bare = PublicKey::parse_v3(pem.as_bytes()).unwrap();
    assert_eq!(bare.padding(), None);
}

#[test]
fn refuses_what_is_no_key() {
    let pem = samples::PUBLIC_2048;
    // What source document 002 shows as a certificate: a ciphertext between PEM lines.
    let ciphertext = format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----",
        STANDARD.encode([0xa5; 512])
    );
    let halved = pem.get(..pem.len() / 2).unwrap();
    for text in [
        "",
        "{}",
        "null",
        "<html>",
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        r#"{"publicKey":null}"#,
        halved,
        &ciphertext,
        &"A".repeat(70_000),
    ] {
        assert!(PublicKey::parse(text.as_bytes()).is_err(), "{text:.60}");
    }
    // Keys, and none of those that the protocol knows.
    let rsa = samples::public_2048().rsa;
    let pkcs1 = rsa.to_pkcs1_pem(LineEnding::LF).unwrap();
    let elliptic = rcgen::KeyPair::generate().unwrap().public_key_pem();
    for text in [pkcs1, elliptic] {
        let refusal = Error::Key("it holds no RSA key in SPKI form");
        assert_eq!(
            PublicKey::parse(text.as_bytes()),
            Err(refusal),
            "{text:.60}"
        );
    }
    assert!(PublicKey::parse(b"\x30").is_err());
    assert!(PublicKey::parse(b"\xff\xfe").is_err());
}

#[test]
fn refuses_keys_out_of_bounds() {
    let refusal = |bits: u32, exponent: u32| {
        let modulus = (BigUint::from(1_u32) << (bits as usize - 1)) + BigUint::from(1_u32);
        let key = RsaPublicKey::new_with_max_size(modulus, exponent.into(), 8192).unwrap();
        let der = key.to_public_key_der().unwrap();
        PublicKey::parse(der.as_bytes()).err()
    };
    assert_eq!(refusal(2048, 65_537), None);
    assert_eq!(refusal(4096, 65_537), None);
    let bits = Some(Error::Key("the modulus must have 2048 to 4096 bits"));
    assert_eq!(refusal(2047, 65_537), bits);
    assert_eq!(refusal(1024, 65_537), bits);
    assert!(refusal(4104, 65_537).is_some());
    let exponent = Some(Error::Key("the exponent must be 65537"));
    assert_eq!(refusal(2048, 3), exponent);
    assert_eq!(refusal(2048, 65_539), exponent);
}

#[test]
fn a_key_has_one_fingerprint_however_it_came() {
    let key = samples::public_2048();
    let pem = samples::PUBLIC_2048;
    // `openssl pkey -pubin -in sample_2048.pem -outform DER | sha256sum`
    let expected = "b5805ce5b93ea8b757fa28598dcabef032f94a3f256fe0b26b85f72b088c6885";
    assert_eq!(key.fingerprint().to_string(), expected);
    for text in [
        json!({ "publicKey": pem }).to_string(),
        pem.replace('\n', "\r\n"),
    ] {
        let read = PublicKey::parse_v3(text.as_bytes()).unwrap();
        assert_eq!(read.fingerprint(), key.fingerprint());
    }
}

#[test]
fn seals_so_that_only_the_right_padding_opens() {
    let private = RsaPrivateKey::new(&mut OsRng, 2048).unwrap();
    let spki = private.to_public_key().to_public_key_der().unwrap();
    let key = PublicKey::parse(spki.as_bytes()).unwrap();
    let open = |sealed: &Field| STANDARD.decode(sealed.as_str()).unwrap();
    let oaep = key.seal(b"123456", Padding::OaepSha1).unwrap();
    let opened = private.decrypt(Oaep::new::<Sha1>(), &open(&oaep));
    assert_eq!(opened.unwrap(), b"123456");
    assert!(private.decrypt(Pkcs1v15Encrypt, &open(&oaep)).is_err());
    assert!(
        private
            .decrypt(Oaep::new::<rsa::sha2::Sha256>(), &open(&oaep))
            .is_err()
    );
    let older = key.seal(b"123456", Padding::Pkcs1v15).unwrap();
    let opened = private.decrypt(Pkcs1v15Encrypt, &open(&older));
    assert_eq!(opened.unwrap(), b"123456");
    assert!(private.decrypt(Oaep::new::<Sha1>(), &open(&older)).is_err());
    // Never the same twice.
    assert_ne!(key.seal(b"123456", Padding::OaepSha1), Some(oaep));
    assert_eq!(key.seal(&[b'1'; 400], Padding::OaepSha1), None);
}

#[test]
fn shows_nothing_of_a_ciphertext() {
    let sealed = samples::public_2048()
        .seal(b"123456", Padding::OaepSha1)
        .unwrap();
    assert_eq!(format!("{sealed:?}"), "Field(344 characters)");
}

proptest! {
    #[test]
    fn never_panics_on_bytes(bytes: Vec<u8>) {
        let _ = PublicKey::parse(&bytes);
    }

    #[test]
    fn never_panics_on_text(text: String) {
        let _ = PublicKey::parse(text.as_bytes());
        let _ = PublicKey::parse(format!("-----BEGIN {text}-----END ").as_bytes());
    }

    #[test]
    fn never_panics_on_a_damaged_key(at in 0_usize..294, byte: u8) {
        let key = samples::public_2048().rsa.to_public_key_der().unwrap();
        let mut der = key.into_vec();
        let at = at % der.len();
        der[at] = byte;
        let _ = PublicKey::parse(&der);
        let _ = PublicKey::parse(STANDARD.encode(&der).as_bytes());
    }
}
