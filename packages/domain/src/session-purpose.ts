/**
 * What a session is for. `verification`: who somebody is. `face_authentication`: whether somebody who was verified is here again.
 * `age_estimation`: whether a face looks old enough. All three share states, capture, liveness, evidence and erasure.
 */
export const SESSION_PURPOSES = ['verification', 'face_authentication', 'age_estimation'] as const;
export type SessionPurpose = (typeof SESSION_PURPOSES)[number];
