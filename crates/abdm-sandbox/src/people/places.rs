//! Where the people live.

use super::Place;

/// A place in a town.
const fn town(
    state_code: &'static str,
    state: &'static str,
    district_code: &'static str,
    district: &'static str,
    town: &'static str,
    pincode: &'static str,
) -> Place {
    Place {
        state_code,
        state,
        district_code,
        district,
        subdistrict: None,
        village: None,
        town: Some(town),
        pincode,
    }
}

pub(super) static BENGALURU: Place = town(
    "29",
    "Karnataka",
    "525",
    "Bengaluru Urban",
    "Jayanagar",
    "560041",
);
pub(super) static LUCKNOW: Place =
    town("9", "Uttar Pradesh", "162", "Lucknow", "Aliganj", "226024");
pub(super) static CHENNAI: Place = town("33", "Tamil Nadu", "568", "Chennai", "Mylapore", "600004");
pub(super) static KOLKATA: Place = town("19", "West Bengal", "315", "Kolkata", "Behala", "700034");
pub(super) static SRINAGAR: Place = town(
    "1",
    "Jammu And Kashmir",
    "15",
    "Srinagar",
    "Rajbagh",
    "190008",
);
pub(super) static AMRITSAR: Place =
    town("3", "Punjab", "27", "Amritsar", "Ranjit Avenue", "143001");
pub(super) static AHMEDABAD: Place =
    town("24", "Gujarat", "438", "Ahmedabad", "Maninagar", "380008");
pub(super) static KOZHIKODE: Place =
    town("32", "Kerala", "561", "Kozhikode", "Nadakkavu", "673011");
pub(super) static SOUTH_GOA: Place = town("30", "Goa", "552", "South Goa", "Margao", "403601");
pub(super) static PATNA: Place = town("10", "Bihar", "212", "Patna", "Kankarbagh", "800020");

pub(super) static GUNTUR_VILLAGE: Place = Place {
    state_code: "28",
    state: "Andhra Pradesh",
    district_code: "506",
    district: "Guntur",
    subdistrict: Some("Tenali"),
    village: Some("Kolakaluru"),
    town: None,
    pincode: "522307",
};
pub(super) static KHORDHA_VILLAGE: Place = Place {
    state_code: "21",
    state: "Odisha",
    district_code: "362",
    district: "Khordha",
    subdistrict: Some("Balianta"),
    village: Some("Bhingarpur"),
    town: None,
    pincode: "752101",
};
pub(super) static SATARA_VILLAGE: Place = Place {
    state_code: "27",
    state: "Maharashtra",
    district_code: "494",
    district: "Satara",
    subdistrict: Some("Satara"),
    village: Some("Limb"),
    town: None,
    pincode: "415001",
};
