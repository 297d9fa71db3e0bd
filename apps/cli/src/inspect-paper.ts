import { parseArgs } from 'node:util';
import { examineProofOfAddress, type ProofOfAddressOutcome } from '@bonafide/checks';
import { loadDocumentEngine } from '@bonafide/imaging';
import { EXIT, Misuse, type Terminal } from './command.ts';
import { fileFault } from './file-fault.ts';
import { readInput } from './input-files.ts';

/** Whether `inspect` was asked about a proof of address. */
export function asksForPaper(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--proof-of-address' || arg.startsWith('--proof-of-address='));
}

/** `inspect --proof-of-address FILE [--name N] [--address A] [--json]`. */
export async function inspectPaper(args: readonly string[], { print, note }: Terminal): Promise<number> {
  const options = parseOptions(args);
  const bytes = await readInput(options.file).catch((error: unknown) => {
    const { message, code } = fileFault(error);
    note(`${options.file}: ${message} (${code})`);
    return null;
  });
  if (!bytes) return EXIT.failed;
  const outcome = await examineProofOfAddress(
    { document: await loadDocumentEngine() },
    { bytes, expected: { name: options.name, address: options.address }, now: new Date() },
  );
  print(options.json ? JSON.stringify(outcome) : forPeople(outcome));
  return EXIT.done;
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { 'proof-of-address': text, name: text, address: text, json: { type: 'boolean', default: false } },
  });
  const file = values['proof-of-address'];
  if (file === undefined) throw new Misuse('--proof-of-address needs a file');
  return { file, name: values.name ?? null, address: values.address ?? null, json: values.json };
}

function forPeople({ reading, check }: ProofOfAddressOutcome): string {
  const paper = reading?.paper;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['kind', paper?.kind],
    ['issuer', paper?.issuer?.value],
    ['name', paper?.names.join(', ') || null],
    ['address', paper?.address?.lines.join(', ')],
    ['date', paper?.issueDate?.value],
    ['2D-Doc', reading?.signed?.verdict],
  ];
  const said = rows.map(([label, value]) => `${label.padEnd(8)} ${value ?? '-'}`);
  const compared = check.comparisons.map(
    ({ field, agrees }) => `${field.padEnd(8)} ${agrees === null ? 'unsure' : agrees ? 'as expected' : 'differs'}`,
  );
  const findings = check.reasons.map(({ code, message }) => `  ${message} (${code})`);
  return [...said, '', ...compared, `${check.check}: ${check.status}`, ...findings].join('\n');
}
