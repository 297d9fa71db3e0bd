/**
 * What a session is for. `verification`: who somebody is. `face_authentication`: whether somebody who was verified is here again.
 * `age_estimation`: whether a face looks old enough. `information_update`: papers and answers that a verification lacks. All share
 * states, capture, liveness, evidence and erasure.
 */
export const SESSION_PURPOSES = [
  'verification',
  'face_authentication',
  'age_estimation',
  'information_update',
] as const;
export type SessionPurpose = (typeof SESSION_PURPOSES)[number];

/** Whether sessions of this purpose may ask for papers and answers besides photos. */
export function asksForPapers(purpose: SessionPurpose): boolean {
  return purpose === 'verification' || purpose === 'information_update';
}
