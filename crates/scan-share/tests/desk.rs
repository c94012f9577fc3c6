//! The wall screen and the desk.

use crate::clinic::{Clinic, DESK_KEY, SUNIL};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use test_support::secret::write_secret;

async fn text(response: Response) -> String {
    response.text().await.unwrap()
}

#[tokio::test]
async fn the_desk_calls_and_the_wall_shows_it() {
    let clinic = Clinic::new().await;
    let addresses = clinic.addresses().await;
    let other = addresses.iter().find(|one| *one != SUNIL).unwrap();
    clinic.number(SUNIL, "OPD1").await;
    clinic.number(other, "OPD1").await;
    let url = clinic.desk_url();
    let get = async |path: &str| {
        clinic
            .http
            .get(format!("{url}{path}"))
            .send()
            .await
            .unwrap()
    };
    let wall = get("/counter/OPD1").await;
    let headers = wall.headers().clone();
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("script-src"));
    assert_eq!(headers["cache-control"], "no-store");
    let wall = text(wall).await;
    assert!(wall.contains("class=\"number\">–<"), "{wall}");
    assert!(wall.contains("<li>1</li><li>2</li>"), "{wall}");
    assert!(wall.contains("Scan &lt;this&gt;") && !wall.contains("<script"));
    assert!(!wall.contains("<button"), "the wall calls nobody");
    for name in ["Sunil", "sunil", "3008"] {
        assert!(!wall.contains(name));
    }
    let called = clinic.http.post(format!("{url}/counter/opd1/next")).send();
    let desk = text(called.await.unwrap()).await;
    assert!(desk.contains("class=\"number\">1<"), "{desk}");
    assert!(desk.contains("<button autofocus>"), "{desk}");
    let queue = text(get("/counter/OPD1/queue").await).await;
    assert_eq!(queue, r#"{"called":1,"waiting":[2]}"#);
    assert!(text(get("/").await).await.contains("/counter/OPD2/desk"));
    assert!(
        text(get("/counter/OPD1/qr.svg").await)
            .await
            .starts_with("<svg")
    );
    assert_eq!(get("/counter/OPD9").await.status(), 404);
    assert!(text(get("/style.css").await).await.contains(".number"));
}

#[tokio::test]
async fn a_page_of_another_site_calls_nobody() {
    let clinic = Clinic::new().await;
    clinic.number(SUNIL, "OPD1").await;
    let url = format!("{}/counter/OPD1/next", clinic.desk_url());
    let request = clinic
        .http
        .post(&url)
        .header("origin", "https://evil.example");
    assert_eq!(request.send().await.unwrap().status(), 403);
    let request = clinic.http.post(&url).header("host", "evil.example");
    assert_eq!(request.send().await.unwrap().status(), 403);
    let request = clinic
        .http
        .get(clinic.desk_url())
        .header("x-forwarded-for", "192.0.2.7");
    assert_eq!(request.send().await.unwrap().status(), 403);
}

#[tokio::test]
async fn with_a_key_the_pages_are_for_whoever_has_it() {
    let mut clinic = Clinic::closed().await;
    let file = clinic.folder.path().join("desk-key");
    write_secret(&file, DESK_KEY.as_bytes());
    clinic.desk_key = Some(file);
    clinic.open().await;
    clinic.number(SUNIL, "OPD1").await;
    let url = clinic.desk_url();
    let http = Client::builder().redirect(Policy::none()).build().unwrap();
    let refused = http
        .get(format!("{url}/counter/OPD1"))
        .send()
        .await
        .unwrap();
    assert_eq!(refused.status(), 401);
    assert!(text(refused).await.contains("type=\"password\""));
    let enter = |key: &str| {
        let body = format!("key={key}");
        http.post(format!("{url}/enter")).body(body).send()
    };
    assert_eq!(enter("wrong").await.unwrap().status(), 401);
    let entered = enter(DESK_KEY).await.unwrap();
    assert_eq!(entered.status(), 303);
    let cookie = entered.headers()["set-cookie"].to_str().unwrap();
    assert!(!cookie.contains(DESK_KEY));
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let page = http
        .get(format!("{url}/counter/OPD1"))
        .header("cookie", &cookie);
    assert_eq!(page.send().await.unwrap().status(), 200);
    let next = http
        .post(format!("{url}/counter/OPD1/next"))
        .bearer_auth(DESK_KEY);
    assert_eq!(next.send().await.unwrap().status(), 303);
}
