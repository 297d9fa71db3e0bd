import type { FlowSession } from '@bonafide/contract';

/** A session as the server would describe it just after the start; tests change what they speak of. */
export function flowSessionFixture(changes: Partial<FlowSession> = {}): FlowSession {
  return {
    purpose: 'verification',
    state: 'capturing',
    partnerName: 'Example Bank',
    locale: 'en',
    addressLanguage: null,
    testMode: false,
    showInstructions: true,
    ownsSession: true,
    countries: ['LT', 'DE'],
    documentTypes: ['PASSPORT', 'ID_CARD'],
    country: 'LT',
    documentType: 'ID_CARD',
    typesWithBack: ['ID_CARD'],
    faceRequired: true,
    documentFrame: 'horizontal',
    selfieMode: 'selfie',
    liveness: 'static',
    livenessAccommodations: [],
    livenessTriesLeft: 0,
    steps: [],
    questionnaire: null,
    taken: [],
    attempt: 1,
    attemptsAllowed: 2,
    secondsLeft: 600,
    stage: null,
    advice: [],
    returnUrl: null,
    ending: null,
    theme: null,
    ...changes,
  };
}
