import { DOCUMENT_TYPES, LOCALES } from '@bonafide/contract';
import type { ContractFact } from '../contract-fact.ts';
import { type FieldRule, fieldFacts } from '../field-rules.ts';

const SIGNS_NOT_IN_NAMES = [...'~!@#$%^*()_+={}[]|:;",<>/?'];
const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

const name = (field: string): FieldRule => ({
  field,
  fact: 'A name of 1 to 100 characters in any script, without digits and special signs; echoed in upper case.',
  accepts: [
    ['Jonė', 'JONĖ'],
    ['李'],
    ["O'Brien", "O'BRIEN"],
    ['Иван', 'ИВАН'],
    ['x'.repeat(100), 'X'.repeat(100)],
    [null],
  ],
  refuses: ['', '   ', 'J0hn', 'x'.repeat(101), 7, true, ['Jonas'], ...SIGNS_NOT_IN_NAMES.map((sign) => `Jo${sign}n`)],
});

const date = (field: string): FieldRule => ({
  field,
  fact: 'A date of the calendar as YYYY-MM-DD, or null.',
  accepts: [['1990-12-20'], ['2020-02-29'], [null]],
  refuses: ['', '1990-02-30', '2021-02-29', '20-12-1990', '1990-1-1', '1990-12-20T00:00:00Z', 19901220],
});

const page = (field: string): FieldRule => ({
  field,
  fact: 'Where the person goes at the end: an absolute URI of 5 to 2048 characters, web page or app.',
  accepts: [['https://shop.example/done?x=1'], ['shopapp://done'], [`https://a.example/${'b'.repeat(2030)}`], [null]],
  refuses: [
    '',
    'a://',
    '/done',
    'shop.example/done',
    'javascript:alert(1)',
    'data:text/html,a',
    `https://a.example/${'b'.repeat(2031)}`,
    5,
  ],
});

const number = (field: string): FieldRule => ({
  field,
  fact: 'A text of 1 to 50 characters, or null.',
  accepts: [['1'], ['LT 1234-567'], ['9'.repeat(50)], [null]],
  refuses: ['', '9'.repeat(51), 12345, 'a\u0000b'],
});

const switched = (field: string, usual = false): FieldRule => ({
  field,
  fact: `A switch; ${usual} when absent or null.`,
  accepts: [[true], [false], [null, usual]],
  refuses: ['true', 1],
});

const SWITCHES = [
  'generateDigitString',
  'reviewSuccessful',
  'reviewFailed',
  'checkAml',
  'checkLid',
  'checkCriminal',
  'checkLiveness',
  'checkFaceBlacklist',
  'checkDocFaceBlacklist',
  'checkPersonBlacklist',
  'checkDuplicateFaces',
  'checkDuplicateDocFaces',
  'checkDuplicatePersonalData',
  'checkDriverLicense',
  'checkIpProxy',
  'verifyEmail',
  'verifyPhone',
  'verifyBank',
  'verifyBankAccounts',
  'verifyBankBalances',
  'verifyBankTransactions',
  'verifyAddress',
  'bankCardVerification',
  'bankCardPdfUpload',
  'allowBsnMasking',
  'nfcRequired',
  'nfcOptional',
  'autoAmlMonitoring',
  'driverLicenseBack',
];

const RULES: readonly FieldRule[] = [
  {
    field: 'clientId',
    fact: "The partner's id of the person: 1 to 100 printable ASCII characters.",
    accepts: [['a'], ['user@shop.example'], ['x'.repeat(100)], ['{"a":1}']],
    refuses: ['', 'x'.repeat(101), 'žmogus', 'a\nb', 5, ['a'], { a: 1 }],
  },
  {
    field: 'clientId',
    fact: 'It is the one field that must be there.',
    accepts: [],
    refuses: [null, undefined],
    refusal: 'MISSING_VALUE',
  },
  {
    field: 'tokenType',
    fact: 'IDENTIFICATION unless DOCUMENT is asked for.',
    accepts: [['IDENTIFICATION'], ['DOCUMENT'], [null, 'IDENTIFICATION'], [undefined, 'IDENTIFICATION']],
    refuses: ['identification', 'SELFIE', '', 1],
  },
  {
    field: 'externalRef',
    fact: 'Up to 40 characters, echoed.',
    accepts: [['order 7'], ['é'.repeat(40)], [null]],
    refuses: ['x'.repeat(41), 5],
  },
  name('firstName'),
  name('lastName'),
  date('dateOfBirth'),
  date('dateOfExpiry'),
  date('dateOfIssue'),
  {
    field: 'nationality',
    fact: 'ISO 3166-1 alpha-2 in any case, echoed in upper case; ALL clears it.',
    accepts: [['LT'], ['lt', 'LT'], ['ALL', null], [null]],
    refuses: ['LTU', 'ZZ', '', 'Lithuania', 44],
  },
  number('documentNumber'),
  number('personalNumber'),
  { field: 'sex', fact: 'M or F.', accepts: [['M'], ['F'], [null]], refuses: ['X', 'm', 'MALE', ''] },
  {
    field: 'address',
    fact: 'Up to 255 characters.',
    accepts: [['Gedimino pr. 1, Vilnius'], ['a'.repeat(255)], [null]],
    refuses: ['a'.repeat(256), 5],
  },
  page('successUrl'),
  page('errorUrl'),
  page('unverifiedUrl'),
  {
    field: 'callbackUrl',
    fact: 'The webhook address of this session: http or https.',
    accepts: [['https://shop.example/hook'], ['http://shop.example/hook'], [null]],
    refuses: ['shopapp://hook', 'ftp://shop.example', '/hook', 'a', 5],
  },
  {
    field: 'locale',
    fact: 'A language of the hosted flow, at most 7 characters; one that is not spoken becomes English.',
    accepts: [...LOCALES.map((code) => [code] as const), ['LT', 'lt'], ['xx', 'en'], ['zh-Hant', 'en'], [null]],
    refuses: ['12345678', 5],
  },
  switched('showInstructions', true),
  switched('questionnaireRequired', true),
  {
    field: 'expiryTime',
    fact: 'Seconds that an unused token lives: a whole number from 0 to 2592000, 3600 when absent.',
    accepts: [[0], [30], [2_592_000], [null, 3600], [undefined, 3600]],
    refuses: [-1, 2_592_001, 1.5, '60', true],
  },
  {
    field: 'sessionLength',
    fact: 'Seconds that the person has once it is opened: 60 to 3600, 600 when absent.',
    accepts: [[60], [3600], [null, 600], [undefined, 600]],
    refuses: [0, 59, 3601, 90.5, '600'],
  },
  {
    field: 'country',
    fact: 'One country or several, alpha-2 in any case, echoed as sent.',
    accepts: [['LT'], ['lt'], [['LT', 'lv']], [null]],
    refuses: ['ZZ', 'LTU', '', [], ['LT', 'ZZ'], 7, { LT: true }],
  },
  {
    field: 'documents',
    fact: 'Document types of the contract; a passport, two cards and the licence when absent.',
    accepts: [
      ...DOCUMENT_TYPES.map((type) => [[type]] as const),
      [['PASSPORT', 'ID_CARD']],
      [null, ['ID_CARD', 'PASSPORT', 'DRIVER_LICENSE', 'RESIDENCE_PERMIT']],
    ],
    refuses: [[], ['LIBRARY_CARD'], 'PASSPORT', ['passport']],
  },
  {
    field: 'theme',
    fact: 'An id; an unknown one is no fault.',
    accepts: [[UUID], [null]],
    refuses: ['dark', '', 5],
  },
  { field: 'riskAssessmentProfile', fact: 'An id.', accepts: [[UUID], [null]], refuses: ['high', 5] },
  { field: 'ageLimit', fact: 'Whole years.', accepts: [[0], [18], [null]], refuses: [-1, 18.5, '18'] },
  { field: 'ageMax', fact: 'Whole years.', accepts: [[99], [null]], refuses: [-1, 99.5, '99'] },
  {
    field: 'registryCentersCountries',
    fact: 'Countries whose registries are asked; an empty list when absent.',
    accepts: [[['lt'], ['LT']], [[]], [null, []]],
    refuses: ['LT', ['ZZ']],
  },
  {
    field: 'faceMatchingThresholdModifier',
    fact: 'A number added to the threshold; 0 when absent.',
    accepts: [[0.05], [-0.05], [null, 0], [undefined, 0]],
    refuses: ['0.1', 2, -2],
  },
  ...SWITCHES.map((field) => switched(field)),
];

/** Section 2.1, row by row. */
export const TOKEN_FIELD_FACTS: readonly ContractFact[] = fieldFacts(
  {
    chapter: '2 Sessions: fields of POST /api/v2/token',
    path: '/api/v2/token',
    ok: 201,
    others: { clientId: 'client-1' },
  },
  RULES,
);
