import { screenInFull } from '../hits/index.ts';
import { buildIndex, ChangedIndex, ScreeningIndex } from '../index/index.ts';
import { answerCalls } from './answer-calls.ts';
import type { SearchAnswer, SearchRequest } from './messages.ts';

/** The entry of the thread that searches. A new snapshot takes the old one's place between two searches. */
let index = new ScreeningIndex(buildIndex([]));
const changed = new Map<number, ChangedIndex>();

answerCalls((request: SearchRequest): SearchAnswer => {
  switch (request.kind) {
    case 'search': {
      const source = request.changes === null ? index : changed.get(request.changes);
      if (source === undefined) throw new Error('these changes were closed');
      return request.subjects.map((subject) => screenInFull(source, subject, request.options));
    }
    case 'swap':
      index = new ScreeningIndex(request.snapshot);
      return [];
    case 'open-changes':
      changed.set(request.number, new ChangedIndex(index, request.changes));
      return [];
    case 'close-changes':
      changed.delete(request.number);
      return [];
  }
});
