//! The people of the service.

use abha_kiosk::sandbox::Direct;
use serde_json::Value;
use tokio::runtime::Runtime;

/// Somebody who may come to the kiosk.
#[derive(Debug, Clone)]
pub struct Person {
    pub aadhaar: String,
    /// The mobile that UIDAI knows.
    pub mobile: Option<String>,
    pub name: String,
    pub gender: String,
    /// `ddMMyyyy`
    pub birth: String,
    pub accounts: Vec<Account>,
}

/// An ABHA of theirs.
#[derive(Debug, Clone)]
pub struct Account {
    /// Fourteen digits.
    pub number: String,
    pub address: String,
    pub mobile: Option<String>,
}

/// Everybody, as the service knows them now.
pub fn all(runtime: &Runtime, service: &Direct) -> Vec<Person> {
    let url = format!("{}/practice/people", service.handle().url());
    let request = http::Request::builder().uri(url).body(Vec::new().into());
    let answer = runtime.block_on(service.call(request.unwrap())).unwrap();
    let list: Value = serde_json::from_slice(answer.body()).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    list.as_array()
        .unwrap()
        .iter()
        .map(|person| Person {
            aadhaar: text(&person["aadhaar"]).unwrap(),
            mobile: text(&person["aadhaarMobile"]),
            name: text(&person["name"]).unwrap(),
            gender: text(&person["gender"]).unwrap(),
            birth: text(&person["dob"]).unwrap().replace('-', ""),
            accounts: person["abhaNumbers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|account| Account {
                    number: text(&account["abhaNumber"]).unwrap().replace('-', ""),
                    address: text(&account["abhaAddress"]).unwrap(),
                    mobile: text(&account["mobile"]),
                })
                .collect(),
        })
        .collect()
}
