import { parentPort } from 'node:worker_threads';
import { Gallery, type Template } from '../gallery.ts';
import { DESCRIPTOR_LENGTH } from '../quantise.ts';
import type { Call, PackedTemplates, Reply, Request, SearchAnswer } from './messages.ts';

/** The entry of the thread that keeps the galleries. A rebuilt one takes the old one's place in a single step. */
const galleries = { current: new Gallery(), next: new Gallery() };

function answer(request: Request): SearchAnswer | null {
  switch (request.kind) {
    case 'add':
      galleries[request.target].add(request.partition, unpack(request));
      return null;
    case 'remove':
      galleries[request.target].remove(request.partition, request.ids);
      return null;
    case 'begin':
      galleries.next = new Gallery();
      return null;
    case 'swap':
      galleries.current = galleries.next;
      galleries.next = new Gallery();
      return null;
    case 'search':
      return {
        size: galleries.current.size(request.partition),
        candidates: galleries.current.candidates(request.partition, request.descriptor, request),
      };
  }
}

function* unpack({ ids, descriptors }: PackedTemplates): Iterable<Template> {
  for (const [at, id] of ids.entries()) {
    const start = at * DESCRIPTOR_LENGTH;
    yield { id, descriptor: descriptors.subarray(start, start + DESCRIPTOR_LENGTH) };
  }
}

parentPort?.on('message', ({ call, request }: Call) => {
  let reply: Reply;
  try {
    reply = { call, answer: answer(request) };
  } catch (error) {
    reply = { call, error: error instanceof Error ? error.message : 'failure' };
  }
  parentPort?.postMessage(reply);
});
