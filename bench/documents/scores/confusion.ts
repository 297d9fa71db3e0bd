import { type Rate, wilson } from '../../statistics.ts';
import type { EngineReading } from '../readers/reader.ts';
import type { PhotoTruth } from '../truth.ts';
import type { ScoredPhoto } from './scored-photo.ts';

/** Counts of what was said (columns) for what was true (rows). */
export interface Confusion {
  readonly right: Rate;
  /** Said to be unknown: neither right nor misleading. */
  readonly unknown: Rate;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

const UNKNOWN = 'unknown';

export interface ConfusionQuestion {
  truth(photo: PhotoTruth): string | null;
  said(engine: EngineReading): string | null;
}

export const CONFUSIONS: Readonly<Record<string, ConfusionQuestion>> = {
  kind: { truth: ({ kind }) => kind, said: ({ kind }) => kind },
  side: { truth: ({ side }) => side, said: ({ side }) => side },
  'issuing state': { truth: ({ issuingState }) => issuingState, said: ({ issuingState }) => issuingState },
};

/** Photos whose answer is not known do not count. */
export function confusion(photos: readonly ScoredPhoto[], question: ConfusionQuestion): Confusion {
  const answers = photos.flatMap(({ truth, observed }) => {
    const right = question.truth(truth);
    const engine = observed.reading?.engine;
    return right === null ? [] : [{ right, said: (engine && question.said(engine)) ?? UNKNOWN }];
  });
  const rows = [...new Set(answers.map(({ right }) => right))].sort();
  const others = [...new Set(answers.map(({ said }) => said))].filter(
    (said) => said !== UNKNOWN && !rows.includes(said),
  );
  const columns = [...rows, ...others.sort(), UNKNOWN];
  return {
    right: wilson(answers.filter(({ right, said }) => right === said).length, answers.length),
    unknown: wilson(answers.filter(({ said }) => said === UNKNOWN).length, answers.length),
    rows,
    columns,
    counts: rows.map((row) =>
      columns.map((column) => answers.filter(({ right, said }) => right === row && said === column).length),
    ),
  };
}
