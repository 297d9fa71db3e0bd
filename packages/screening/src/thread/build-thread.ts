import { SnapshotBuilder } from '../index/index.ts';
import { answerCalls } from './answer-calls.ts';
import type { BuildAnswer, BuildRequest } from './messages.ts';

/** The entry of the thread that builds one snapshot and is ended then: what building needs on its heap goes with it. */
const builder = new SnapshotBuilder();

answerCalls((request: BuildRequest): BuildAnswer => {
  switch (request.kind) {
    case 'add':
      for (const entity of request.entities) builder.add(entity);
      return null;
    case 'finish':
      return builder.build();
  }
});
