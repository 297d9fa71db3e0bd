import { type Rate, wilson } from '../../statistics.ts';
import type { ScoredPhoto } from './scored-photo.ts';

export interface MrzScore {
  /** Of the zones that are wholly visible. */
  readonly documentsExact: Rate;
  readonly linesExact: Rate;
  /** Wrong, though every check digit holds: nothing gives it away. Of all zones, hidden ones too. */
  readonly silentErrors: Rate;
  /** Photos without a zone on which one was claimed with valid check digits. */
  readonly invented: Rate;
  readonly notRead: number;
  readonly wrong: readonly { readonly file: string; readonly silent: boolean; readonly lines: readonly Misread[] }[];
}

interface Misread {
  readonly truth: string;
  readonly read: string | null;
}

const readLines = ({ observed }: ScoredPhoto): readonly string[] => observed.reading?.engine?.mrz?.lines ?? [];

export function isMrzExact(photo: ScoredPhoto): boolean {
  const lines = photo.truth.lines ?? [];
  const read = readLines(photo);
  return read.length === lines.length && lines.every((line, index) => line === read[index]);
}

/** Our machine-readable zones against the lines as printed. Photos whose lines are unknown do not count. */
export function scoreMrz(photos: readonly ScoredPhoto[]): MrzScore {
  const known = photos.filter(({ truth }) => truth.lines !== null);
  const printed = known.filter(({ truth }) => truth.lines?.length);
  const valid = (photo: ScoredPhoto) => photo.observed.reading?.engine?.mrz?.valid ?? false;
  const visible = printed.filter(({ truth }) => truth.zoneVisible);
  const exact = visible.filter(isMrzExact);
  const silent = printed.filter((photo) => !isMrzExact(photo) && valid(photo));
  const bare = known.filter(({ truth }) => truth.lines?.length === 0);
  const lines = visible.map((photo) => (photo.truth.lines ?? []).filter((line) => readLines(photo).includes(line)));
  const lineCount = visible.reduce((sum, { truth }) => sum + (truth.lines?.length ?? 0), 0);
  return {
    documentsExact: wilson(exact.length, visible.length),
    linesExact: wilson(lines.flat().length, lineCount),
    silentErrors: wilson(silent.length, printed.length),
    invented: wilson(bare.filter(valid).length, bare.length),
    notRead: visible.filter((photo) => readLines(photo).length === 0).length,
    wrong: printed
      .filter((photo) => !isMrzExact(photo) && (photo.truth.zoneVisible || silent.includes(photo)))
      .map((photo) => ({ file: photo.truth.file, silent: silent.includes(photo), lines: misreadLines(photo) })),
  };
}

function misreadLines(photo: ScoredPhoto): readonly Misread[] {
  const read = readLines(photo);
  return (photo.truth.lines ?? [])
    .map((truth, index) => ({ truth, read: read[index] ?? null }))
    .filter((line) => line.truth !== line.read);
}
