import type { Identity } from '../heads/index.ts';
import type { Sex } from '../mrz/index.ts';

/** An invented person. Dates are ISO 8601. */
export interface Person {
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly placeOfBirth: string;
  readonly personalNumber: string;
  readonly address: string;
  readonly face: Identity;
}
