//! New codes: closed for sixty seconds after each message, open twice, and in one transaction.

use crate::certify::proof::Proof;
use crate::certify::recorder::Call;
use crate::certify::walk::{Stride, Walk};
use crate::locale::Message as Words;

/// From the first message to where no more is sent, with the evidence for these cases.
pub(super) async fn walk_through(walk: &mut Walk<'_>, cases: &'static [&'static str]) -> Stride {
    walk.see(
        "sent",
        cases,
        "A code has been sent: no new one can be asked for yet",
    );
    walk.wait_for_resend().await;
    walk.see(
        "open",
        cases,
        "After 60 seconds a new code can be asked for",
    );
    walk.press("resend").await?;
    walk.see("sent-again", cases, "The second code has been sent");
    walk.wait_for_resend().await;
    walk.see(
        "open-again",
        cases,
        "After another 60 seconds it can be asked for once more",
    );
    walk.press("resend").await?;
    walk.see("sent-last", cases, "The third code has been sent");
    walk.wait_for_resend().await;
    walk.see("spent", cases, "Two new codes, and no more");
    Ok(())
}

/// Looks for what [`walk_through`] has to show. `asks` tells the calls that sent the codes.
pub(super) fn proven(
    proof: &mut Proof<'_>,
    path: &str,
    asks: impl Fn(&Call) -> bool,
) -> Result<(), String> {
    for (key, may) in [
        ("sent", false),
        ("open", true),
        ("sent-again", false),
        ("open-again", true),
        ("sent-last", false),
        ("spent", false),
    ] {
        let scene = proof.scene(key)?;
        if scene.controls.iter().any(|id| id == "resend") != may {
            let is = if may { "closed" } else { "open" };
            return Err(format!("a new code is {is} on \"{key}\""));
        }
    }
    for (from, to) in [("sent", "open"), ("sent-again", "open-again")] {
        let seconds = (proof.scene(to)?.at.0 - proof.scene(from)?.at.0) / 1000;
        if seconds < 60 {
            return Err(format!("a new code was open after {seconds} seconds"));
        }
        proof.note(format!(
            "closed after a message, open {seconds} seconds later by the kiosk's clock"
        ));
    }
    proof.says("spent", &Words::OtpResendSpent)?;
    let sent: Vec<&Call> = proof
        .calls_to(path)
        .into_iter()
        .filter(|call| asks(call))
        .collect();
    let [first, second, third] = sent[..] else {
        return Err(format!("{} messages instead of three", sent.len()));
    };
    let mut transaction = first.answer.text("txnId");
    proof.take(first, "first code");
    for (call, what) in [(second, "second code"), (third, "third code")] {
        if call.status != Some(200) || transaction.is_none() {
            return Err(format!("the {what} was refused"));
        }
        if call.sent.text("txnId") != transaction {
            return Err(format!(
                "the {what} was not asked for in the transaction of the one before"
            ));
        }
        if call.answer.text("txnId") != transaction {
            return Err(format!(
                "the service answered the {what} with another transaction"
            ));
        }
        proof.take(call, what);
        transaction = call.answer.text("txnId");
    }
    proof.note(format!(
        "one transaction: {}",
        transaction.unwrap_or_default()
    ));
    Ok(())
}
