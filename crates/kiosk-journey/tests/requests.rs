//! Which effects are answered, and by what name.

use kiosk_journey::{Effect, RequestId};

/// The name of the request that an effect makes, if it is answered.
pub fn id_of(effect: &Effect) -> Option<RequestId> {
    match effect {
        Effect::Prepare { id }
        | Effect::RequestAadhaarOtp { id, .. }
        | Effect::EnrolByAadhaar { id, .. }
        | Effect::RequestMobileOtp { id, .. }
        | Effect::VerifyMobileOtp { id, .. }
        | Effect::SuggestAddresses { id, .. }
        | Effect::ChooseAddress { id, .. }
        | Effect::VerifyAadhaarOtp { id, .. }
        | Effect::CheckMobile { id, .. }
        | Effect::ResendMobileOtp { id, .. }
        | Effect::CreateAbha { id, .. }
        | Effect::RequestLoginOtp { id, .. }
        | Effect::VerifyLogin { id, .. }
        | Effect::EnterAccount { id, .. }
        | Effect::FindAccounts { id, .. }
        | Effect::RequestFoundOtp { id, .. }
        | Effect::RequestRetrievalOtp { id, .. }
        | Effect::Retrieve { id, .. }
        | Effect::RequestReactivationOtp { id, .. }
        | Effect::Reactivate { id, .. }
        | Effect::RequestNewMobileOtp { id, .. }
        | Effect::VerifyNewMobile { id, .. }
        | Effect::RequestChangeOtp { id, .. }
        | Effect::ChangeMobile { id, .. }
        | Effect::FetchProfile { id, .. }
        | Effect::FetchCardImage { id, .. }
        | Effect::DrawCard { id, .. }
        | Effect::SaveCard { id, .. }
        | Effect::PrintCard { id, .. } => Some(*id),
        Effect::Cancel { .. }
        | Effect::CancelPrint { .. }
        | Effect::LogOut { .. }
        | Effect::Forget => None,
    }
}
