const SCAN_REF = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';
const ADDRESS = '12 Invented Way, Leeds LS1 4AP';

/** Invented steps and papers for the API's documentation; a test holds each against its schema. */
export const STEP_EXAMPLES = {
  uploadStepRequest: [
    {
      scanRef: SCAN_REF,
      image: '/9j/4AAQSkZJRg==',
      step: 'UTILITY_BILL',
      additionalData: { UTILITY_BILL: { address: ADDRESS } },
    },
  ],
  stepValuesRequest: [{ reviewer: 'staff-7', values: { address: ADDRESS }, standing: null }],
  stepValuesResponse: [
    {
      scanRef: SCAN_REF,
      step: 'UTILITY_BILL',
      status: 'VALID' as const,
      additionalData: { address: { value: ADDRESS, status: 'MATCH' as const } },
      mismatchTags: [],
    },
  ],
  poaCheckRequest: [{ file: '/9j/4AAQSkZJRg==', providedName: 'Anna Specimen', providedAddress: ADDRESS }],
  poaCheckResponse: [
    {
      id: 'c1b7a3b0-5a0e-4f0b-9d7e-0f6a2b8c4d11',
      created: '2030-01-01T12:00:00.000Z',
      file: `https://kyc.example.com/files/0d5f9f6e-7f0e-4d5a-9b52-6b6a7d3a1c2e?expires=1893456000&signature=${'0f'.repeat(32)}`,
      providedName: 'Anna Specimen',
      providedAddress: ADDRESS,
      name: 'Anna Specimen',
      address: '12 Invented Way, LEEDS LS1 4AP',
      orgName: 'Utopia Energy Ltd',
      orgAddress: '4 Harbour Street, Port Utopia UT1 2PZ',
      issueDate: '2029-12-20',
      documentType: 'ELECTRICITY_BILL',
      country: null,
      hasLogo: null,
      isScreenshot: false,
      nameMatch: true,
      addressMatch: true,
      dateValid: true,
      documentTypeSupported: true,
      countrySupported: null,
      overallStatus: 'MATCH' as const,
    },
  ],
};
