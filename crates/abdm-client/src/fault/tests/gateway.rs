//! The gateway's own words in every dress, with every status that was seen with them.

use super::*;
use crate::transport::Reply;
use serde_json::json;

/// One code and message in every dress.
fn dresses(code: &str, message: &str) -> Vec<String> {
    let number: u32 = code.parse().unwrap();
    let xml = |prefix: &str, space: &str| {
        format!(
            "<{prefix}fault xmlns:x=\"http://wso2.org/apimanager/{space}\">\n  \
             <{prefix}code>{code}</{prefix}code>\n  \
             <{prefix}message>{message}</{prefix}message>\n  \
             <{prefix}description>For API: /v3, version: 1</{prefix}description></{prefix}fault>"
        )
    };
    let body =
        |code: serde_json::Value| json!({"code": code, "message": message, "description": "x"});
    vec![
        body(json!(code)).to_string(),
        body(json!(number)).to_string(),
        format!("\u{feff}{}", body(json!(code))),
        format!("{}\n<!-- by a proxy -->", body(json!(code))),
        json!({"fault": body(json!(number))}).to_string(),
        json!({"fault": body(json!(code))}).to_string(),
        json!({"Fault": {"Code": code, "Message": message}}).to_string(),
        json!({"error": body(json!(code))}).to_string(),
        json!({"errors": [body(json!(number))]}).to_string(),
        json!([body(json!(code))]).to_string(),
        json!({"ams:fault": {"ams:code": number, "ams:message": message}}).to_string(),
        json!({"errorCode": code, "message": message}).to_string(),
        json!({"message": message, "description":
            format!("Access failure for API: /v3, version: v3 status: ({code}) - {message}")})
        .to_string(),
        xml("ams:", "security"),
        xml("amt:", "throttling"),
        xml("am:", ""),
        xml("", ""),
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}",
            xml("ams:", "security")
        ),
        format!("\u{feff}\r\n{}", xml("ams:", "security")),
    ]
}

const STATUSES: [u16; 8] = [200, 400, 401, 403, 404, 429, 500, 503];

/// The answer, and whether it asks for another session.
fn read(call: Call, status: u16, body: &str) -> (bool, Fault) {
    let reply = Reply::sample(status, body);
    (refuses_the_session(&reply, false), of(call, &reply))
}

#[test]
fn reads_every_dress_of_every_code_with_every_status() {
    let renewed = (true, Fault::NotAuthorised);
    for (code, message, expected) in [
        ("900900", "Unclassified Authentication Failure", renewed),
        ("900901", "Invalid Credentials", renewed),
        ("900902", "Missing Credentials", renewed),
        ("900903", "Access Token Expired", renewed),
        ("900904", "Access Token Inactive", renewed),
        ("900800", "Message throttled out", (false, SLOW)),
        ("900802", "Message throttled out", (false, SLOW)),
        ("900803", "Message throttled out", (false, SLOW)),
        ("900804", "Message throttled out", (false, SLOW)),
        ("900806", "Message throttled out", (false, SLOW)),
        ("900805", "Message blocked", (false, Fault::NotAuthorised)),
        (
            "900908",
            "Resource forbidden",
            (false, Fault::ApiNotAllowed),
        ),
        (
            "900909",
            "Subscription inactive",
            (false, Fault::ApiNotAllowed),
        ),
        ("303001", "Runtime Error", (false, Fault::ServiceDown)),
        ("700700", "API blocked", (false, Fault::ServiceDown)),
    ] {
        for body in dresses(code, message) {
            for status in STATUSES {
                for call in EVERY_CALL {
                    let (renew, fault) = expected;
                    // Whatever a success says, somebody has taken the call.
                    let expected = (renew && status != 200, fault);
                    let found = read(call, status, &body);
                    assert_eq!(found, expected, "{call:?} {status} {body}");
                }
            }
        }
    }
}

#[test]
fn believes_the_header_where_the_body_says_nothing() {
    for body in ["", "{}", "<html>Unauthorized</html>", "Unauthorized"] {
        let mut reply = Reply::sample(401, body);
        assert!(!refuses_the_session(&reply, false), "{body}");
        reply.names_the_session = true;
        assert!(refuses_the_session(&reply, false), "{body}");
        reply.status = 403;
        assert!(!refuses_the_session(&reply, false), "{body}");
    }
}

#[test]
fn what_the_service_itself_says_is_no_matter_of_the_session() {
    for (status, body) in [
        (401, r#"{"message":"X-token expired"}"#),
        (
            401,
            r#"{"error":{"code":"ABDM-1017","message":"Invalid Transaction Id"}}"#,
        ),
        (
            401,
            r#"{"error":{"code":"ABDM-1021","message":"Lack of required priviledges"}}"#,
        ),
        (500, r#"[{"code":"ABDM-9999: ","message":"x (123456) y"}]"#),
        (400, r#"{"loginId":"Invalid LoginId"}"#),
        (500, "<html>Error 900</html>"),
    ] {
        let reply = Reply::sample(status, body);
        assert!(!refuses_the_session(&reply, false), "{body}");
    }
}

#[test]
fn a_page_with_403_is_the_network_and_any_other_page_a_bad_day() {
    let page = "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>Reference #18.1</BODY></HTML>";
    for call in EVERY_CALL {
        check(&[
            (call, 403, page, Fault::NetworkRefused),
            (call, 404, page, Fault::ServiceDown),
            (call, 503, page, Fault::ServiceDown),
            (call, 200, page, Fault::ServiceDown),
        ]);
    }
}
