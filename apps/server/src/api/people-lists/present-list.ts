import type { PeopleListKind } from '@bonafide/checks';
import type { ListedPersonAnswer, ListKindWord, PeopleListAnswer } from '@bonafide/contract';
import type { Deps } from '../../deps.ts';
import { particularsOf } from '../../people/people-lists.ts';
import type { PeopleListRow, PersonRow } from '../../people/queries.ts';
import { isSessionPhoto } from '../../people/remove-person.ts';

export const KINDS: Readonly<Record<ListKindWord, PeopleListKind>> = {
  BLOCKLIST: 'blacklist',
  WATCHLIST: 'watch',
  CUSTOMERS: 'customer',
  SEVERAL_ACCOUNTS: 'whitelist',
};
const KIND_WORDS: Readonly<Record<PeopleListKind, ListKindWord>> = {
  blacklist: 'BLOCKLIST',
  watch: 'WATCHLIST',
  customer: 'CUSTOMERS',
  whitelist: 'SEVERAL_ACCOUNTS',
};
const STATE_WORDS = {
  waiting: 'WAITING',
  ready: 'READY',
  unreadable: 'UNREADABLE',
  no_face: 'NO_FACE',
  several_faces: 'SEVERAL_FACES',
  failed: 'FAILED',
} as const;

export function presentList(list: PeopleListRow, people: number): PeopleListAnswer {
  const { id, name, kind, createdAt } = list;
  return { id, name, kind: KIND_WORDS[kind], people, createdAt: createdAt.toISOString() };
}

export function presentPerson(deps: Pick<Deps, 'vault'>, person: PersonRow): ListedPersonAnswer {
  const { id, state, sessionId, source, createdAt } = person;
  return {
    id,
    state: STATE_WORDS[state],
    scanRef: sessionId,
    face: isSessionPhoto(source) ? source : null,
    ...particularsOf(deps, person),
    createdAt: createdAt.toISOString(),
  };
}
