//! A busy clinic.

use crate::clinic::{Clinic, number};
use futures::future::join_all;
use serde_json::json;
use std::collections::BTreeSet;

/// Fifty people at once, who would come in a minute: each is answered within a second, and no number
/// is given twice.
#[tokio::test]
async fn fifty_at_once_are_answered_within_a_second() {
    let clinic = Clinic::new().await;
    let addresses = clinic.addresses().await;
    let people: Vec<(String, &str)> = ["OPD1", "OPD2"]
        .iter()
        .flat_map(|counter| addresses.iter().map(|one| (one.clone(), *counter)))
        .take(50)
        .collect();
    let shares = people.iter().map(|(address, counter)| {
        let clinic = &clinic;
        async move { clinic.share_with(address, counter, json!({})).await }
    });
    let mut given = BTreeSet::new();
    for (share, (_, counter)) in join_all(shares).await.iter().zip(&people) {
        let is_new = given.insert((*counter, number(share)));
        assert!(is_new, "{share}");
        let after = share["answers"][0]["afterMillis"].as_i64().unwrap();
        assert!(after <= 1000, "{after} ms");
    }
    assert_eq!(given.len(), people.len());
}
