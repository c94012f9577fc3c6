//! What the API gateway (WSO2 API Manager) in front of the service says in its own name. Its
//! codes are the same in every dress that they come in: flat JSON, wrapped JSON, XML, text or
//! number, with statuses that differ from installation to installation (protocol.md sections
//! 11.1 and 18). The service never saw a call that is answered so.

use super::body::ErrorBody;
use crate::transport::Reply;
use abdm_types::Fault;

/// What is to be done about a call that the gateway did not let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// Our token is not taken: another one may be, so the call is sent once more with a new one.
    RenewSession,
    /// We ask too much: nothing is to be asked for a while.
    SlowDown,
    /// Only staff, or ABDM, can mend it.
    Staff(Fault),
    /// The service behind the gateway is away, or this gateway does not know the call.
    ServiceDown,
}

impl Decision {
    /// What the answer asks for; `None` when the gateway did not speak.
    pub(super) fn of(body: &ErrorBody) -> Option<Self> {
        let code = body.codes.iter().find_map(|code| of_code(code));
        // Some installations say it in the description alone: "status: (900901) - Invalid …".
        code.or_else(|| in_brackets(&body.text).and_then(of_code))
    }

    /// The fault of a call whose token was new, or that is not worth a new one.
    pub(super) fn fault(self) -> Fault {
        match self {
            Self::RenewSession => Fault::NotAuthorised,
            Self::SlowDown => Fault::SlowDown { retry_after: None },
            Self::Staff(fault) => fault,
            Self::ServiceDown => Fault::ServiceDown,
        }
    }
}

fn of_code(code: &str) -> Option<Decision> {
    Some(match code {
        // Unclassified, invalid, missing, expired, inactive, of the wrong kind.
        "900900" | "900901" | "900902" | "900903" | "900904" | "900905" => Decision::RenewSession,
        // By the hour, hard, by resource, application, subscription, own rule, burst.
        "900800" | "900801" | "900802" | "900803" | "900804" | "900806" | "900807" => {
            Decision::SlowDown
        }
        // We are blocked by name or address.
        "900805" => Decision::Staff(Fault::NotAuthorised),
        // Not subscribed, subscription asleep, scope not granted.
        "900908" | "900909" | "900910" => Decision::Staff(Fault::ApiNotAllowed),
        // Blocked or unknown API, endpoint suspended, endpoint away.
        "700700" | "900906" | "900907" | "303001" | "404" => Decision::ServiceDown,
        "101500" | "101501" | "101503" | "101504" | "101505" | "101506" | "101507" | "101508" => {
            Decision::ServiceDown
        }
        _ => return None,
    })
}

/// The six digits that stand in brackets in a message.
fn in_brackets(text: &str) -> Option<&str> {
    text.split('(').skip(1).find_map(|rest| {
        let (inside, _) = rest.split_once(')')?;
        let is_code = inside.len() == 6 && inside.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some(inside)
    })
}

/// Whether the gateway refused our own token before the service saw the call, so that it can be
/// sent again with a new one. What V1 and V2 say with a 401 is not published; they count as
/// refusing it when nothing particular is named.
pub(crate) fn refuses_the_session(reply: &Reply, legacy: bool) -> bool {
    // Whatever a success says, somebody has taken the call.
    if reply.is_success() {
        return false;
    }
    let body = ErrorBody::read(&reply.body);
    match Decision::of(&body) {
        Some(decision) => decision == Decision::RenewSession,
        None if reply.status != 401 => false,
        // It says so in the header of the standard, whatever its body is.
        None if reply.names_the_session => true,
        None if !legacy => false,
        None => {
            let is_particular = |code: &String| code.starts_with("HIS-") && code != "HIS-401";
            let is_of_person = ["x-token", "t-token"]
                .into_iter()
                .any(|token| body.text.contains(token));
            !body.codes.iter().any(is_particular) && !is_of_person && !body.is_page
        }
    }
}

/// What a page means that no program wrote for us: a proxy, a sign-in page of the network, or
/// the content network in front of ABDM, which refuses whole networks and countries with 403.
pub(super) fn of_page(status: u16) -> Fault {
    if status == 403 {
        Fault::NetworkRefused
    } else {
        Fault::ServiceDown
    }
}
