const CHECK_ID = '4e6a3f0c-58a1-4b6e-9f27-c0d1a7b2e913';
const RESOURCE_ID = '9b8b4c1c0f2a7d55e0a4f6d0b2c9d1e73f5a6b8c7d9e0f1a2b3c4d5e6f708192';
const CHANGED_AT = 1_892_160_000_000;

const INPUT = { fullName: 'Vardan Pavyzdys', nationality: 'LT', dateOfBirth: '1961-03-09', sex: 'MALE' };
const FILTER = {
  threshold: 85,
  datasets: ['PEP_CURRENT', 'PEP_FORMER', 'PEP_LINKED', 'SAN_CURRENT', 'SAN_FORMER', 'REL'],
  sanctionBodies: null,
  dateOfBirthMatching: 'SAME_YEAR',
  pepTiers: null,
};

/** Somebody invented who was found. */
export const AML_HIT_EXAMPLE = {
  resourceId: RESOURCE_ID,
  name: 'Vardanas Pavyzdys',
  match: 'Vardan Pavyzdys',
  score: 97,
  datasets: ['SAN_CURRENT'],
  datesOfBirth: ['1961-03-09'],
  nationalities: ['LT'],
  countries: ['LT'],
  addresses: [{ city: 'Vilnius', geography: 'LT' }],
  gender: 'MALE',
  pepTier: null,
  currentSanBodyIds: [80],
  formerSanBodyIds: [],
  profileImage: null,
  version: CHANGED_AT,
};

const EVIDENCE_ID = 'demo:D-0007';

/** Invented people on an invented list; tests hold each against its schema. */
export const AML_EXAMPLES = {
  amlCheckRequest: [
    { clientId: 'user-123', userType: 'PERSON', input: INPUT, filter: FILTER },
    {
      clientId: 'company-7',
      userType: 'COMPANY',
      input: { companyName: 'Pavyzdys Shipping Ltd', country: 'LT' },
      filter: { datasets: ['SAN_CURRENT', 'SAN_FORMER'] },
    },
  ],
  amlCheckAnswer: [
    {
      id: CHECK_ID,
      clientId: 'user-123',
      checkedAt: '2030-01-01T12:00:00.000Z',
      created: '2030-01-01T12:00:00.000Z',
      userType: 'PERSON',
      input: INPUT,
      filter: FILTER,
      overallStatus: 'FLAGS_FOUND',
      amlCheck: [AML_HIT_EXAMPLE],
      adverseMedia: null,
      monitoring: null,
    },
  ],
  amlPdfRequest: [{ password: 'only for the risk department' }],
  amlProfile: [
    {
      version: CHANGED_AT,
      resourceId: RESOURCE_ID,
      firstName: 'Vardanas',
      middleName: null,
      lastName: 'Pavyzdys',
      gender: 'MALE',
      isDeleted: false,
      isDeceased: false,
      aliases: [{ firstName: null, middleName: null, lastName: 'Vardan Pavyzdys', type: 'NAME_SPELLING_VARIATION' }],
      datesOfBirth: ['1961-03-09'],
      datesOfDeath: [],
      nationalities: ['LT'],
      addresses: [
        {
          line1: 'Pavyzdžio g. 1',
          line2: null,
          postcode: null,
          city: 'Vilnius',
          county: null,
          country: 'LT',
          addressType: 'RESIDENTIAL',
        },
      ],
      profileImages: [],
      notes: [{ value: 'Invented for demonstrations.' }],
      contactEntries: [],
      identifiers: [{ category: 'passport', value: '00000007' }],
      evidences: [
        {
          evidenceId: EVIDENCE_ID,
          originalUrl: null,
          title: 'Invented sanctions',
          summary: null,
          captureDate: '2029-12-17',
          publicationDate: '2029-11-02',
          datasets: ['SAN_CURRENT'],
        },
      ],
      sanEntries: {
        current: [
          {
            sanctionId: 'D-0007',
            measures: [],
            regime: { body: 'Invented sanctions', bodyId: 80, name: 'INVENTED-1', origin: 'Other', types: [] },
            events: [{ type: 'ADDED', date: '2029-11-02', evidenceIds: [EVIDENCE_ID] }],
          },
        ],
        former: [],
      },
      relEntries: [],
      rreEntries: [],
      poiEntries: [],
      insEntries: [],
      ddEntries: [],
      pepEntries: { pepTier: null, current: [], former: [] },
      pepByAssociationEntries: [],
      individualLinks: [],
      businessLinks: [],
      griEntries: [],
      datasets: ['SAN_CURRENT'],
    },
  ],
};
