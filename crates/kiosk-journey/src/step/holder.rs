//! A person with an ABHA.

use abdm_types::{ConsentRecord, Profile, UserToken};
use std::sync::Arc;

/// A person with an ABHA.
pub struct Holder {
    /// Their profile: from the enrolment, and in full once it was fetched.
    pub profile: Profile,
    /// False when they had the ABHA before.
    pub is_new: bool,
    // Whether the person chose the address in this session.
    pub(crate) address_chosen: bool,
    pub(crate) token: Option<Arc<UserToken>>,
    // What was agreed to, when the ABHA was made here.
    pub(crate) consent: Option<ConsentRecord>,
}

impl Holder {
    /// Takes the fetched profile, as long as it is the same ABHA; what it lacks stays.
    pub(crate) fn take(&mut self, fetched: Profile) {
        if fetched.abha_number != self.profile.abha_number {
            return;
        }
        let old = std::mem::replace(&mut self.profile, fetched);
        let profile = &mut self.profile;
        profile.mobile = profile.mobile.take().or_else(|| old.mobile.clone());
        // What the person gave here is known in full, even if the service hides its beginning.
        if let Some(known) = old.whole_mobile() {
            profile.unmask_mobile(known);
        }
        // An address just chosen counts, even if the profile does not know of it yet. Any other
        // the service knows better: a wish that was given up may have arrived.
        profile.abha_address = if self.address_chosen {
            old.abha_address.or(profile.abha_address.take())
        } else {
            profile.abha_address.take().or(old.abha_address)
        };
        profile.photo = profile.photo.take().or(old.photo);
        profile.address = profile.address.take().or(old.address);
        profile.gender = profile.gender.or(old.gender);
        profile.date_of_birth = profile.date_of_birth.or(old.date_of_birth);
        profile.state_code = profile.state_code.take().or(old.state_code);
        profile.state_name = profile.state_name.take().or(old.state_name);
        profile.district_code = profile.district_code.take().or(old.district_code);
        profile.district_name = profile.district_name.take().or(old.district_name);
        if profile.name.is_empty() {
            profile.name = old.name;
        }
    }
}
