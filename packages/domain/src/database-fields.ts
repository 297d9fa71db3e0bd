/** What a database can be asked to confirm. */
export const DATABASE_FIELDS = [
  'documentNumber',
  'personalNumber',
  'firstName',
  'lastName',
  'dateOfBirth',
  'dateOfExpiry',
  'nationality',
  'sex',
  'address',
] as const;
export type DatabaseField = (typeof DATABASE_FIELDS)[number];
