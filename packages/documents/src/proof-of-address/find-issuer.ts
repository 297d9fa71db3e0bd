import type { Box, Size, TextLine } from '@bonafide/domain';
import { foldWords } from '@bonafide/names';
import { readDates } from '../visual/index.ts';
import type { AddressBlock } from './address-block.ts';
import { isBillTitle, kindPhrase } from './kind-phrase.ts';
import { printHeight } from './line-block.ts';
import { isOrganisation } from './organisations.ts';
import { PAPER_KINDS } from './paper-kinds.ts';

export interface PaperIssuer {
  readonly value: string;
  readonly box: Box;
}

/** Share of the page within which letterheads stand. */
const HEAD = 0.35;
const LONGEST = 60;
const NO_NAME = /[:%@]|https?|www\.|\d{3}|\.(?:pdf|jpe?g|png|heic)$/iu;
/** What speaks for a line to be the sender's name, in the order of how much it says. */
const WEIGHTS = { repeated: 3, organisation: 2.5, sender: 1.5, size: 1.5, title: -3, lower: -1 };
const LEAST = 1.4;
const SHORTEST_REPEATED = 6;

interface Blocks {
  readonly addressee: AddressBlock | null;
  /** Everybody whose address is printed. */
  readonly blocks: readonly AddressBlock[];
}

/**
 * Who sent a paper: print in its head that is large, says that it is an organisation, stands over an address that is not the
 * addressee's, or is said again before an address or at the foot. Null when nothing in the head is any of this.
 */
export function findIssuer(lines: readonly TextLine[], page: Size, { addressee, blocks }: Blocks): PaperIssuer | null {
  const senders = new Set(blocks.filter((block) => block !== addressee).map(({ names }) => names[0]));
  const heights = lines.map(printHeight).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  const candidates = lines
    .filter((line) => line.box.y < page.height * HEAD && canBeName(line, addressee))
    .map((line) => ({ line, score: scoreOf(line, { lines, usual, addressee, senders }) }))
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  return best && best.score >= LEAST ? { value: best.line.text.trim(), box: best.line.box } : null;
}

function canBeName({ text, box }: TextLine, addressee: AddressBlock | null): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || text.length > LONGEST || NO_NAME.test(text) || readDates(text).length > 0) return false;
  if (!addressee) return true;
  const { names, address } = addressee;
  return !names.includes(text) && !address.lines.includes(text) && box.y !== address.box.y;
}

interface Surroundings {
  readonly lines: readonly TextLine[];
  /** Median height of the page's print. */
  readonly usual: number;
  readonly addressee: AddressBlock | null;
  /** Who stands first over the addresses of others. */
  readonly senders: ReadonlySet<string | undefined>;
}

function scoreOf(line: TextLine, { lines, usual, addressee, senders }: Surroundings): number {
  const folded = foldWords(line.text);
  const organisation = isOrganisation(line.text) && !isBillTitle(folded);
  const isTitle = !organisation && PAPER_KINDS.some((kind) => kindPhrase(folded, kind) !== null);
  const isLower = addressee !== null && line.box.y > addressee.address.box.y + addressee.address.box.height;
  return (
    (isRepeated(folded, line, lines) ? WEIGHTS.repeated : 0) +
    (organisation ? WEIGHTS.organisation : 0) +
    (senders.has(line.text) ? WEIGHTS.sender : 0) +
    WEIGHTS.size * Math.min(2, Math.max(0, printHeight(line) / usual - 1)) +
    (isTitle ? WEIGHTS.title : 0) +
    (isLower ? WEIGHTS.lower : 0)
  );
}

/** Said again at the beginning of a longer line, as senders do before their address and at the foot. */
function isRepeated(folded: string, line: TextLine, lines: readonly TextLine[]): boolean {
  const name = folded.trim();
  if (name.length < SHORTEST_REPEATED) return false;
  return lines.some(
    (other) => other !== line && /\d/.test(other.text) && foldWords(other.text).startsWith(` ${name} `),
  );
}
