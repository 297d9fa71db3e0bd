import { parseArgs } from 'node:util';
import type { NameKind } from '@bonafide/names';
import { EXIT, Misuse, type Terminal } from './command.ts';
import { linesOf } from './lines.ts';
import { saidKind } from './said-kind.ts';

/** Two texts to be held against each other. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: NameKind;
}

/** What a command finds about a pair. */
export interface PairComparer {
  /** Whether it matters what a pair is; else a line may say of it what it likes. */
  readonly minds: boolean;
  /** What `--json` prints for it. */
  describe(pair: ComparedPair): object;
  /** What people read. */
  tell(pair: ComparedPair): string;
}

/** Why a line was not compared; it quotes nothing of it. */
interface LineFault {
  readonly error: { readonly code: string; readonly message: string };
}

const KINDS: readonly NameKind[] = ['person', 'organisation'];
/** Compares the two arguments, or every line of stdin in its order; a bad line is answered and does not stop the others. */
export async function comparePairs(
  args: readonly string[],
  comparer: PairComparer,
  terminal: Terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      stdin: { type: 'boolean', default: false },
      kind: { type: 'string', default: 'person' },
    },
  });
  const kind = saidKind(values.kind);
  if (kind === undefined) throw new Misuse(`--kind is one of ${KINDS.join(', ')}`);
  if (values.stdin) {
    if (positionals.length > 0) throw new Misuse('give two texts, or lines on stdin');
    return compareLines(comparer.minds ? kind : null, comparer, terminal);
  }
  const [a, b] = positionals;
  if (a === undefined || b === undefined || positionals.length > 2) throw new Misuse('give two texts, or --stdin');
  terminal.print(values.json ? JSON.stringify(comparer.describe({ a, b, kind })) : comparer.tell({ a, b, kind }));
  return EXIT.done;
}

async function compareLines(kind: NameKind | null, comparer: PairComparer, { print }: Terminal): Promise<number> {
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue;
    const pair = pairOf(line, kind);
    print(JSON.stringify('error' in pair ? pair : comparer.describe(pair)));
  }
  return EXIT.done;
}

/** `usual`: what a pair is whose line does not say; null: nobody minds. */
function pairOf(line: string, usual: NameKind | null): ComparedPair | LineFault {
  const value = parsed(line);
  if (value === null) return fault('line.json', 'the line is no JSON object');
  if (typeof value.a !== 'string' || typeof value.b !== 'string') {
    return fault('line.incomplete', 'a and b are needed, both strings');
  }
  const says = usual !== null && value.kind !== undefined && value.kind !== null;
  const kind = says ? saidKind(String(value.kind)) : (usual ?? 'person');
  if (kind === undefined) return fault('line.kind_unknown', `kind is one of ${KINDS.join(', ')}`);
  return { a: value.a, b: value.b, kind };
}

function parsed(line: string): { readonly a?: unknown; readonly b?: unknown; readonly kind?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const fault = (code: string, message: string): LineFault => ({ error: { code, message } });

/** Four decimals: what lies behind them says nothing. */
export const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;
