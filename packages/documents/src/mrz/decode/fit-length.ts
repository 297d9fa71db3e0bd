import type { MrzCharacter, MrzLineReading } from '@bonafide/domain';
import type { MrzCorrectionReason } from '../mrz-types.ts';

/** A reading brought to a line's length: what stands at each place, and what was left out or put in. */
export interface FittedReading {
  readonly reading: MrzLineReading;
  readonly characters: readonly MrzCharacter[];
  /** True where a filler was put in that the recogniser did not see. */
  readonly inserted: readonly boolean[];
  readonly removed: readonly { readonly position: number; readonly char: string; readonly why: MrzCorrectionReason }[];
  /** In nats: how unlikely the repairs are. */
  readonly penalty: number;
}

const MAX_STRAY = 3;
const MAX_MISSING = 16;
const STRAY_PENALTY = 1.5;
const FILLER_PENALTY = 0.25;
/** Fillers get lost, they seldom double. */
const DOUBLED_PENALTY = 1.5;
/** Extra for a run that is not the line's longest. */
const SHORT_RUN_PENALTY = 1;
/** Runs of fillers are what the recogniser miscounts; shorter ones separate names and words. */
const MIN_RUN = 2;
/** What is not seen in a run of fillers is a filler, nearly surely. */
const UNSEEN_FILLER: MrzCharacter = { char: '<', probability: 0.9, rivals: [] };

/** Every plausible way to make a reading `length` characters long. */
export function fitLength(reading: MrzLineReading, length: number): FittedReading[] {
  const surplus = reading.characters.length - length;
  if (surplus > MAX_STRAY + 1 || surplus < -MAX_MISSING) return [];
  const fitted: FittedReading[] = [];
  for (let leading = 0; leading <= MAX_STRAY; leading++) {
    for (let trailing = 0; leading + trailing <= MAX_STRAY; trailing++) {
      fitted.push(...fitRuns(withoutEdges(reading, leading, trailing), length));
    }
  }
  return fitted;
}

function withoutEdges(reading: MrzLineReading, leading: number, trailing: number): FittedReading {
  const end = reading.characters.length - trailing;
  const characters = reading.characters.slice(leading, end);
  const stray = (char: string, position: number) => ({ position, char, why: 'line_edge' as const });
  return {
    reading,
    characters,
    inserted: characters.map(() => false),
    removed: [
      ...[...reading.text.slice(0, leading)].map((char) => stray(char, 0)),
      ...[...reading.text.slice(end)].map((char) => stray(char, characters.length)),
    ],
    penalty: (leading + trailing) * STRAY_PENALTY,
  };
}

interface Run {
  readonly start: number;
  readonly length: number;
}

function fillerRuns(characters: readonly MrzCharacter[]): Run[] {
  const text = characters.map(({ char }) => char).join('');
  return [...text.matchAll(/<+/g)].map((match) => ({ start: match.index, length: match[0].length }));
}

/** Stretches or shortens one run of fillers, or appends to the end, so that the length comes right. */
function fitRuns(from: FittedReading, length: number): FittedReading[] {
  const missing = length - from.characters.length;
  if (missing === 0) return [from];
  if (missing < -2) return [];
  const runs = fillerRuns(from.characters).filter((run) => run.length >= MIN_RUN && run.length + missing >= MIN_RUN);
  const longest = Math.max(0, ...runs.map((run) => run.length));
  const atEnd = runs.some((run) => run.start + run.length === from.characters.length);
  if (missing > 0 && !atEnd) runs.push({ start: from.characters.length, length: 0 });
  return runs.map((run) => {
    const extra = run.length < longest || run.length === 0 ? SHORT_RUN_PENALTY : 0;
    const repair = missing > 0 ? FILLER_PENALTY * Math.sqrt(missing) : DOUBLED_PENALTY * -missing;
    const penalty = from.penalty + repair + extra;
    return missing > 0
      ? stretched(from, run, { missing, penalty })
      : shortened(from, run, { surplus: -missing, penalty });
  });
}

function stretched(from: FittedReading, run: Run, { missing, penalty }: { missing: number; penalty: number }) {
  const at = run.start + run.length;
  const unseen = new Array<MrzCharacter>(missing).fill(UNSEEN_FILLER);
  return {
    ...from,
    characters: from.characters.toSpliced(at, 0, ...unseen),
    inserted: from.inserted.toSpliced(at, 0, ...unseen.map(() => true)),
    removed: from.removed.map((gone) => (gone.position > 0 ? { ...gone, position: gone.position + missing } : gone)),
    penalty,
  };
}

function shortened(from: FittedReading, run: Run, { surplus, penalty }: { surplus: number; penalty: number }) {
  const at = run.start + run.length - surplus;
  const gone = Array.from({ length: surplus }, () => ({ position: at, char: '<', why: 'filler_run' as const }));
  const moved = from.removed.map((edge) => (edge.position > 0 ? { ...edge, position: edge.position - surplus } : edge));
  return {
    ...from,
    characters: from.characters.toSpliced(at, surplus),
    inserted: from.inserted.toSpliced(at, surplus),
    removed: [...moved, ...gone],
    penalty,
  };
}
