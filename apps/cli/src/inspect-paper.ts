import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examineProofOfAddress, type ProofOfAddressOutcome } from '@bonafide/checks';
import { loadTwoDDocCertificates, type TwoDDocCertificate } from '@bonafide/documents';
import { loadDocumentEngine } from '@bonafide/imaging';
import { EXIT, Misuse, type Terminal } from './command.ts';
import { fileFault } from './file-fault.ts';
import { readInput } from './input-files.ts';

/** Whether `inspect` was asked about a proof of address. */
export function asksForPaper(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--proof-of-address' || arg.startsWith('--proof-of-address='));
}

/** `inspect --proof-of-address FILE [--name N] [--address A] [--certificates FOLDER] [--json]`. */
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
    {
      bytes,
      expected: { name: options.name, address: options.address },
      now: new Date(),
      certificates: await readCertificates(options.certificates, note),
    },
  );
  print(options.json ? JSON.stringify(outcome) : forPeople(outcome));
  return EXIT.done;
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      'proof-of-address': text,
      name: text,
      address: text,
      certificates: text,
      json: { type: 'boolean', default: false },
    },
  });
  const file = values['proof-of-address'];
  if (file === undefined) throw new Misuse('--proof-of-address needs a file');
  const { name = null, address = null, certificates = null, json } = values;
  return { file, name, address, certificates, json };
}

/** Certificates of issuers of 2D-Docs that the operator trusts, one PEM file each. */
async function readCertificates(folder: string | null, note: Terminal['note']): Promise<readonly TwoDDocCertificate[]> {
  if (folder === null) return [];
  const names = await readdir(folder).catch(() => {
    throw new Misuse('--certificates needs a folder');
  });
  const files = names.filter((name) => /\.(pem|crt|cer)$/i.test(name));
  const texts = files.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }));
  const { certificates, refused } = loadTwoDDocCertificates(await Promise.all(texts));
  for (const name of refused) note(`${name}: no certificate, or it does not say whose (FR01-0001.pem)`);
  return certificates;
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
