use super::*;

#[test]
fn knows_a_gateway_refusal() {
    for (status, body, refused) in [
        (
            401,
            r#"{"code":"900901","message":"Invalid Credentials"}"#,
            true,
        ),
        (
            401,
            r#"{"code":900902,"message":"Missing Credentials"}"#,
            true,
        ),
        (500, r#"{"code":"900900","message":"Unclassified"}"#, true),
        (500, r#"{"code":"900901"}"#, false),
        (401, r#"{"code":"900900"}"#, false),
        (401, "", false),
        (401, r#"{"message":"X-token expired"}"#, false),
    ] {
        assert_eq!(
            is_gateway_refusal(&Reply::sample(status, body)),
            refused,
            "{status} {body}"
        );
    }
}
