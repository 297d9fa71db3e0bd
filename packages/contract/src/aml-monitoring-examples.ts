const ID = 'a3f1c9e2-4b7d-4e1a-8c55-2f9d6b0e7a10';
const CREATED = '2030-01-01T12:00:00.000Z';
const EXPIRATION = '2031-01-01T12:00:00.000Z';
const INPUT = { fullName: 'Vardan Pavyzdys', nationality: 'LT', dateOfBirth: '1961-03-09', sex: 'MALE' };

const HIT = {
  resourceId: '9b8b4c1c0f2a7d55e0a4f6d0b2c9d1e73f5a6b8c7d9e0f1a2b3c4d5e6f708192',
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
  version: 1_892_160_000_000,
};

const STANDING = {
  id: ID,
  isSubscribed: true,
  status: 'ALERT',
  expiration: EXPIRATION,
  created: CREATED,
  tags: ['branch-7'],
};

const CALLBACK = {
  monitoringId: ID,
  name: 'Vardan Pavyzdys',
  surname: '',
  nationality: 'LT',
  dob: '1961-03-09',
  isActive: true,
  expiration: '2031-01-01',
  scanRefList: [],
  alertStatus: 'ALERT',
  status: 'ALERT',
  pepsStatus: 'NO_FLAGS',
  sanctionsStatus: 'FLAGS_FOUND',
  adverseMediaStatus: null,
  results: [
    {
      status: {
        serviceSuspected: true,
        checkSuccessful: true,
        serviceFound: true,
        serviceUsed: true,
        overallStatus: 'SUSPECTED',
      },
      data: [
        {
          name: 'Vardanas',
          surname: 'Pavyzdys',
          nationality: 'LT',
          dob: '1961-03-09',
          suspicion: 'SANCTION',
          reason: 'INVENTED-1',
          listNumber: 'D-0007',
          listName: 'Invented sanctions',
          score: 97,
          lastUpdate: '2029-12-17',
          exitDate: null,
          isPerson: true,
          isActive: true,
          linkedDocument: null,
          pepLevel: null,
          category: 'SANCTION',
          otherInformation: null,
          checkDate: '2030-01-01',
          whitelisted: false,
        },
      ],
      serviceName: 'AML_NAMES_CHECK',
      serviceGroupType: 'AML',
      uid: 'OHT8GR5ESRF5XROWE5ZGCC49A',
      errorMessage: null,
    },
  ],
  amlCheck: {
    id: ID,
    overallStatus: 'FLAGS_FOUND',
    statusSetBy: null,
    statusSetAt: null,
    amlCheck: [HIT],
    adverseMedia: null,
  },
};

const TRAIL = { eventId: '0d4a8d1e-2b7c-4e7f-9a53-6c1f0e9b8a72', sequence: 1 };

/** Invented people on an invented list; a test holds each against its schema. */
export const AML_MONITORING_EXAMPLES = {
  amlMonitoringRequest: [
    {
      isSubscribed: true,
      amlCheck: { clientId: 'user-123', userType: 'PERSON', input: INPUT },
      tags: ['branch-7'],
    },
    {
      isSubscribed: false,
      amlCheck: { clientId: 'company-7', userType: 'COMPANY', input: { companyName: 'Pavyzdys Shipping Ltd' } },
    },
  ],
  amlMonitoringChange: [{ tags: ['branch-8'] }],
  amlMonitoringTurn: [{ comment: 'The account was closed.' }],
  amlMonitoring: [
    {
      ...STANDING,
      amlCheck: {
        id: ID,
        clientId: 'user-123',
        checkedAt: CREATED,
        created: CREATED,
        userType: 'PERSON',
        input: INPUT,
        filter: {
          threshold: 85,
          datasets: ['SAN_CURRENT', 'PEP_CURRENT'],
          sanctionBodies: null,
          dateOfBirthMatching: 'EXACT',
          pepTiers: null,
        },
        overallStatus: 'FLAGS_FOUND',
        amlCheck: [HIT],
        adverseMedia: null,
      },
    },
  ],
  amlMonitoringPage: [
    {
      count: 1,
      next: null,
      previous: null,
      results: [{ ...STANDING, name: 'Vardan Pavyzdys', userType: 'PERSON', checkedAt: CREATED }],
    },
  ],
  amlMonitoringCallback: [CALLBACK],
  amlMonitoringWebhook: [{ ...CALLBACK, ...TRAIL }],
  amlMonitoringExpirationWebhook: [{ usersToExtend: 12, usersToExpire: 3, ...TRAIL }],
  olderMonitoringRequest: [
    { scanRef: '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11' },
    {
      name: 'Ona',
      surname: 'Pavyzdė',
      dateOfBirth: '1990-12-20',
      nationality: 'LTU',
      type: 'PERSON',
      monitorAdverseMedia: true,
    },
    { name: 'Pavyzdys Shipping Ltd', country: 'LT', type: 'COMPANY' },
  ],
  olderMonitoringAnswer: [{ monitoring_id: ID, monitoringId: ID }],
  monitoringCallbackRequest: [{ monitoringId: ID }],
};
