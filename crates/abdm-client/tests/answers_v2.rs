//! The good answers of V1 and V2 (protocol.md sections 6A to 10A).

use crate::common::NEXT_TXN;
use serde_json::{Value, json};

pub fn jwt() -> Value {
    json!({"token": "final.jwt", "expiresIn": 1800, "refreshToken": "refresh.jwt",
        "refreshExpiresIn": 432_000})
}

pub fn kyc() -> Value {
    json!({
        "txnId": NEXT_TXN, "mobileNumber": null, "photo": null, "gender": "M",
        "name": "Kishan Kumar Singh", "email": null, "pincode": "415001",
        "birthdate": "31-05-1995", "careOf": "S/O Mohan", "house": "12", "street": "Lake Road",
        "landmark": null, "locality": null, "villageTownCity": "Satara", "subDist": null,
        "district": "Satara", "state": "Maharashtra", "postOffice": null,
        "address": "12 Lake Road, Satara", "healthIdNumber": null, "jwtResponse": null,
        "new": true
    })
}

pub fn created() -> Value {
    json!({
        "token": "final.jwt", "refreshToken": "refresh.jwt",
        "healthIdNumber": "91-1000-2000-3008", "healthId": "91100020003008@sbx",
        "name": "Kishan Kumar Singh", "firstName": "Kishan", "middleName": "Kumar",
        "lastName": "Singh", "gender": "M", "yearOfBirth": "1995", "monthOfBirth": "05",
        "dayOfBirth": "31", "stateCode": "27", "districtCode": "490",
        "stateName": "Maharashtra", "districtName": "Satara", "pincode": "415001",
        "email": null, "mobile": "9545812125", "kycPhoto": null, "profilePhoto": null,
        "authMethods": ["MOBILE_OTP", "AADHAAR_OTP"], "tags": {}, "new": true
    })
}

pub fn standing() -> Value {
    json!({
        "healthId": "deepak.pant@sbx", "healthIdNumber": "91-1000-2000-3008",
        "name": "Deepak Pant", "status": "ACTIVE",
        "authMethods": ["AADHAAR_BIO", "AADHAAR_OTP", "DEMOGRAPHICS", "PASSWORD", "MOBILE_OTP"],
        "tags": null
    })
}

pub fn linked() -> Value {
    json!({
        "txnId": NEXT_TXN, "token": "transfer.jwt", "mobileLinkedHid": [
            {"healthIdNumber": "91-1000-2000-3008", "healthId": "asha_1995@sbx",
                "name": "Asha Rao", "profilePhoto": null, "phrAddress": null},
            {"healthIdNumber": null, "healthId": "ravi@sbx", "name": "Ravi Rao"}
        ]
    })
}

pub fn user_dto() -> Value {
    json!({
        "healthIdNumber": "91-1000-2000-3008", "healthId": "asha_1995@sbx",
        "mobile": "9545812125", "firstName": "Asha", "middleName": "", "lastName": "Rao",
        "name": "Asha Rao", "yearOfBirth": "1995", "dayOfBirth": "31", "monthOfBirth": "5",
        "gender": "F", "email": null, "profilePhoto": null, "stateCode": "27",
        "districtCode": "490", "subDistrictCode": null, "pincode": null, "address": null,
        "kycPhoto": null, "stateName": "UNKNOWN", "districtName": "UNKNOWN",
        "authMethods": ["MOBILE_OTP"], "tags": {}, "kycVerified": true, "phrAddress": null,
        "emailVerified": false, "new": false
    })
}
