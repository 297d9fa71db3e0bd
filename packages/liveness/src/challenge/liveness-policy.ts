/** What an operator lets advisory signs decide. */
export interface LivenessPolicy {
  /** `required`: skin that does not answer the flash fails the challenge; fails people in bright light as well. */
  readonly flash: 'advisory' | 'required';
  /** `refused`: a device that is named as virtual cameras are fails the challenge. */
  readonly virtualCamera: 'advisory' | 'refused';
}

export const STANDARD_LIVENESS_POLICY: LivenessPolicy = { flash: 'advisory', virtualCamera: 'advisory' };
