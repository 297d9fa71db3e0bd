import type { ListFaultCode } from '../sources/list-fault.ts';

/** What may make an edition unbelievable although it could be read to its end. */
export type GuardCode =
  | 'list.other'
  | 'list.older'
  | 'list.too_few'
  | 'list.shrunk'
  | 'list.announced_more'
  | 'records.skipped'
  | 'values.misread'
  | 'ids.double'
  | 'fields.lost'
  | 'names.changed'
  | 'encoding.mangled'
  | 'file.cut';

/** Why a new edition of a list was not taken; the one before stays in force. Words are for people and quote no entry. */
export interface RefreshRefusal {
  readonly code: GuardCode | ListFaultCode;
  readonly words: string;
}
