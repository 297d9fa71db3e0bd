import type { TextLine } from '@bonafide/domain';
import { foldWords } from '@bonafide/names';
import type { AddressBlock } from './address-block.ts';
import type { PaperIssuer } from './find-issuer.ts';

/** Where the sender's name ends and its address begins in one line, as windows of envelopes show it. */
const SEPARATOR = /^[\s,;:·•|–—-]+/u;

/**
 * Confidence below which a line is not handed on: senders print their address small. Of 21 that photographs of development papers
 * showed, 6 above were right and 5 had a letter wrong; below, 1 was right and 9 were mostly garbled.
 */
const READ = 0.9;

interface Page {
  readonly lines: readonly TextLine[];
  readonly blocks: readonly AddressBlock[];
  /** Whom the paper was sent to. */
  readonly addressee: AddressBlock | null;
}

/**
 * Where the sender of a paper says that it is: lines as printed, without its name. Only a block that names the sender is taken: another
 * organisation's address, or a meter's, is nobody's here. Null when there is none, or none that can be read.
 */
export function findIssuerAddress(
  issuer: PaperIssuer | null,
  { lines: printed, blocks, addressee }: Page,
): readonly string[] | null {
  if (!issuer) return null;
  const own = blocks.find(
    (block) =>
      block !== addressee && [...block.names, ...block.address.lines].some((line) => beginsWith(line, issuer.value)),
  );
  const read = printed.filter(({ text }) => own?.address.lines.includes(text));
  if (!own || read.some(({ confidence }) => confidence < READ)) return null;
  const lines = own.address.lines.map((line) => withoutName(line, issuer.value)).filter((line) => line !== '');
  return lines.length > 0 ? lines : null;
}

function beginsWith(line: string, name: string): boolean {
  return foldWords(line).startsWith(foldWords(name));
}

/** Cut after as many words as the name has: spelling and marks may differ between letterhead and window. */
function withoutName(line: string, name: string): string {
  if (!beginsWith(line, name)) return line;
  const words = line.trim().split(/\s+/);
  const rest = words.findIndex((_, at) => foldWords(words.slice(0, at + 1).join(' ')) === foldWords(name));
  return rest < 0
    ? line
    : words
        .slice(rest + 1)
        .join(' ')
        .replace(SEPARATOR, '');
}
