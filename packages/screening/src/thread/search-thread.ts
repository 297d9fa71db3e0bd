import { screenSubject } from '../hits/index.ts';
import { buildIndex, ScreeningIndex } from '../index/index.ts';
import { answerCalls } from './answer-calls.ts';
import type { SearchAnswer, SearchRequest } from './messages.ts';

/** The entry of the thread that searches. A new snapshot takes the old one's place between two searches. */
let index = new ScreeningIndex(buildIndex([]));

answerCalls((request: SearchRequest): SearchAnswer => {
  switch (request.kind) {
    case 'search':
      return request.subjects.map((subject) => screenSubject(index, subject, request.options));
    case 'swap':
      index = new ScreeningIndex(request.snapshot);
      return [];
  }
});
