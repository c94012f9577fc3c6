### The consent published by ABDM, code "abha-enrollment", version 1.4: the binding text.
### Placeholders in it stand for names: of the health worker (item 6) and of the person (item 7),
### whom the kiosk does not know by name before the Aadhaar code was given.

consent-heading = I hereby declare that:
consent-item-1 = I am voluntarily sharing my Aadhaar Number / Virtual ID issued by the Unique Identification Authority of India (“UIDAI”), and my demographic information for the purpose of creating an Ayushman Bharat Health Account number (“ABHA number”) and Ayushman Bharat Health Account address (“ABHA Address”). I authorize NHA to use my Aadhaar number / Virtual ID for performing Aadhaar based authentication with UIDAI as per the provisions of the Aadhaar (Targeted Delivery of Financial and other Subsidies, Benefits and Services) Act, 2016 for the aforesaid purpose. I understand that UIDAI will share my e-KYC details, or response of “Yes” with NHA upon successful authentication.
consent-item-3 = I consent to usage of my ABHA address and ABHA number for linking of my legacy (past) government health records and those which will be generated during this encounter.
consent-item-4 = I authorize the sharing of all my health records with healthcare provider(s) for the purpose of providing healthcare services to me during this encounter.
consent-item-5 = I consent to the anonymization and subsequent use of my government health records for public health purposes.
consent-item-6 = I, { $operator }, confirm that I have duly informed and explained the beneficiary of the contents of consent for aforementioned purposes.
consent-item-7 = I, the holder of this Aadhaar number, have been explained about the consent as stated above and hereby provide my consent for the aforementioned purposes.
