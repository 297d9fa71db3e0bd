import type { ListFaultCode } from '../sources/list-fault.ts';

/** What may make an edition unbelievable although it could be read to its end; somebody may look at it and set it aside. */
export const GUARD_CODES = [
  'list.other',
  'list.older',
  'list.too_few',
  'list.shrunk',
  'list.announced_more',
  'records.skipped',
  'values.misread',
  'values.same',
  'ids.double',
  'fields.lost',
  'names.changed',
  'encoding.mangled',
  'file.cut',
] as const;

export type GuardCode = (typeof GUARD_CODES)[number];

export const isGuardCode = (code: string): code is GuardCode => GUARD_CODES.some((known) => known === code);

/** Why a new edition of a list was not taken; the one before stays in force. Words are for people and quote no entry. */
export interface RefreshRefusal {
  readonly code: GuardCode | ListFaultCode;
  readonly words: string;
}
