import type { Language } from './language.ts';

export const ENGLISH: Language = {
  code: 'en',
  labels: {
    surname: 'Surname, Surnames, Last name, Family name, Primary identifier, Last, Surname of holder, LN',
    givenNames:
      'Given name, Given names, First name, First names, Forename, Forenames, Other names, Secondary identifier, Given name(s), Forename(s), First, First & middle names, Middle name, FN',
    fullName: 'Name, Full name, Name of holder, Name of bearer, Surname and given names, Surname given names, Names',
    dateOfBirth: 'Date of birth, Birth date, DOB, Born, Born on, Date and place of birth, Date & place of birth',
    placeOfBirth: 'Place of birth, Birthplace, Town of birth, City of birth',
    sex: 'Sex, Gender',
    nationality: 'Nationality, Citizenship, Citizen of',
    documentNumber:
      'Passport No, Passport number, Passport Nr, Document No, Document number, Card No, Card number, Identity card No, Identity card number, ID card No, ID card number, Licence No, Licence number, License number, License No, Driver licence No, Driver license number, Permit No, Permit number, Number, No, Document ID, DLN, DL, DL No, LIC No, DL number, Visa number, Sticker number, Control number, Serial No, Residence permit number, Customer number',
    personalNumber:
      'Personal No, Personal number, Personal code, Personal ID, Personal ID No, Personal ID number, Personal identification number, Personal identification code, Personal identity number, Identity number, Identity No, Identification number, National ID, National ID number, National identity number, National identification number, ID number, ID No, National number, Social security number, Citizen number, Administrative number',
    dateOfIssue: 'Date of issue, Issue date, Date issued, Issued on, Issued, Issuance date, Date of issuance, Iss',
    dateOfExpiry:
      'Date of expiry, Date of expiration, Expiry date, Expiration date, Expires, Expires on, Expiration, Expiry, Valid until, Valid to, Valid thru, Valid through, Exp, Card expires, Permit expires, Exp date',
    authority: 'Authority, Issuing authority, Issued by, Authority of issue, Issuing office, Place of issue authority',
    address:
      'Address, Residence, Domicile, Home address, Permanent address, Place of residence, ADD, Permanent place of residence, Residential address',
    licenceCategories: 'Class, Categories, Vehicle categories, Category of vehicles, Vehicle class, Licence class',
    issuingState:
      'Issuing state, Issuing country, Code of issuing state, Country code, Code of state, State code, Country of issue, Issuing state code, Code',
    documentCode: 'Type, Document type, Type of document',
    other:
      "Holder's signature, Signature of bearer, Signature, Signature of the holder, Signature of holder, Bearer's signature, Endorsements, End, Restrictions, Restr, Rest, Height, Hgt, Weight, Wgt, Eyes, Hair, Race, Colour of eyes, Eye colour, Eye color, Color of eyes, CAN, Remarks, Observations, Preferred name, Type of permit, Kind of permit, Category, Municipality, Place of issue, Birth name, Name at birth, Maiden name, Card access number, Passport, Identity card, Personal identity card, National identity card, Specimen, Donor, Organ donor, Veteran, Entries, Number of entries, Duration of stay, Annotation, Issuing post name, Blood group, Profession, Occupation, Marital status, Issued in exchange, DD, Spouse's name, Father's name, Mother's name, Visa type, Photo, Driving licence, Residence permit, Travel document, Country of birth, Duplicate, Audit, Valid from",
  },
  months: 'January February March April May June July August September|Sept October November December',
  sex: { M: 'MALE MAN', F: 'FEMALE WOMAN' },
};
