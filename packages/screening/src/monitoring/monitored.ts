import type { Subject } from '../hits/subject.ts';

/** Somebody who is watched, by an id that the caller gives. */
export interface Monitored {
  readonly id: string;
  readonly subject: Subject;
}
