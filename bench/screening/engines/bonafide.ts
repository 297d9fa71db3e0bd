import { prepareName } from '@bonafide/names';
import { buildIndex, type ListEntity, ScreeningIndex } from '@bonafide/screening';
import { type Engine, TOP } from './engine.ts';

/** Names that are found at all; what counts as a hit is judged by their scores afterwards. */
export const LOWEST_SCORE = 0.6;

/** The product's index, which gets names as they stand on the list and in the query. No word is remembered between searches. */
export function bonafide(entities: readonly ListEntity[], minimum = LOWEST_SCORE): Engine {
  const index = new ScreeningIndex(buildIndex(entities), { rememberedWords: 0 });
  const idOf = (entityRef: number): string => entities[entityRef]?.id ?? '';
  return {
    search: (name) => {
      const best = new Map<number, number>();
      for (const { entityRef, score } of index.searchNames(prepareName(name, 'person'), { limit: TOP, minimum }))
        if (!best.has(entityRef)) best.set(entityRef, score.score);
      return [...best].map(([entityRef, score]) => ({ entityId: idOf(entityRef), score }));
    },
  };
}
