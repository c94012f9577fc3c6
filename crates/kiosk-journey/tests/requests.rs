//! The answers to requests, as the shell tells them.

use abdm_types::{AbhaNumber, Fault};
use kiosk_journey::{
    CardResponse, Event, HandoffNews, PatientNumber, Request, RequestId, Response,
};

/// The answer to a request that came to nothing.
pub fn refused(request: &Request, fault: Fault) -> Response {
    match request {
        Request::Otp(_) => Response::Otp(Err(fault)),
        Request::EnrolByAadhaar { .. } => Response::EnrolByAadhaar(Err(fault)),
        Request::VerifyAadhaarOtp { .. } => Response::VerifyAadhaarOtp(Err(fault)),
        Request::CheckMobile { .. } => Response::CheckMobile(Err(fault)),
        Request::VerifyMobileOtp { .. } => Response::VerifyMobileOtp(Err(fault)),
        Request::CreateAbha { .. } => Response::CreateAbha(Err(fault)),
        Request::SuggestAddresses { .. } => Response::SuggestAddresses(Err(fault)),
        Request::ChooseAddress { .. } => Response::ChooseAddress(Err(fault)),
        Request::VerifyLogin { .. } => Response::VerifyLogin(Err(fault)),
        Request::EnterAccount { .. } => Response::EnterAccount(Err(fault)),
        Request::FindAccounts { .. } => Response::FindAccounts(Err(fault)),
        Request::FindAuthMethods { .. } => Response::FindAuthMethods(Err(fault)),
        Request::Retrieve { .. } => Response::Retrieve(Err(fault)),
        Request::Reactivate { .. } => Response::Reactivate(Err(fault)),
        Request::VerifyNewMobile { .. } => Response::VerifyNewMobile(Err(fault)),
        Request::ChangeMobile { .. } => Response::ChangeMobile(Err(fault)),
        Request::VerifyEmail { .. } => Response::VerifyEmail(Err(fault)),
        Request::VerifyKyc { .. } => Response::VerifyKyc(Err(fault)),
        Request::FetchProfile { .. } => Response::FetchProfile(Err(fault)),
    }
}

/// Any answer that the shell gives.
#[derive(Debug, Clone)]
pub enum Answer {
    Service(Response),
    Card(CardResponse),
    Handoff(HandoffNews),
    Patients(Vec<(AbhaNumber, PatientNumber)>),
}

impl Answer {
    /// What it tells the session.
    pub fn event(&self, id: RequestId) -> Event {
        match self {
            Self::Service(response) => Event::Responded(id, response.clone()),
            Self::Card(response) => Event::CardResponded(id, *response),
            Self::Handoff(news) => Event::HandedOff(id, news.clone()),
            Self::Patients(patients) => Event::PatientsFound(id, patients.clone()),
        }
    }

    /// Of an event, with the name of the request.
    pub fn of(event: &Event) -> Option<(RequestId, Self)> {
        match event {
            Event::Responded(id, response) => Some((*id, Self::Service(response.clone()))),
            Event::CardResponded(id, response) => Some((*id, Self::Card(*response))),
            Event::HandedOff(id, news) => Some((*id, Self::Handoff(news.clone()))),
            Event::PatientsFound(id, patients) => Some((*id, Self::Patients(patients.clone()))),
            _ => None,
        }
    }

    /// Whether the request is over with it.
    pub fn is_last(&self) -> bool {
        match self {
            Self::Service(_) | Self::Handoff(_) | Self::Patients(_) => true,
            Self::Card(response) => response.is_last(),
        }
    }
}

impl From<Response> for Answer {
    fn from(response: Response) -> Self {
        Self::Service(response)
    }
}

impl From<HandoffNews> for Answer {
    fn from(news: HandoffNews) -> Self {
        Self::Handoff(news)
    }
}

impl From<CardResponse> for Answer {
    fn from(response: CardResponse) -> Self {
        Self::Card(response)
    }
}
