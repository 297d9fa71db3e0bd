import { parseArgs } from 'node:util';
import type { MrzReading } from '@bonafide/documents';
import { type Command, EXIT } from './command.ts';
import { type FileFault, fileFault } from './file-fault.ts';
import { inputFiles, readInput } from './input-files.ts';
import { loadMrzReader, type MrzReader } from './mrz-reader.ts';

export const mrz: Command = {
  name: 'mrz',
  summary: 'Read the machine-readable zones of photos, scans or PDFs.',
  help: `Usage: bonafide mrz IMAGE|FOLDER… [--json]

Reads passports, cards and visas (TD1, TD2, TD3, MRV-A, MRV-B, old French and Romanian cards, Swiss licences) at any angle.
A file that cannot be read is named with the reason and does not stop the others.

  --json   one line for each image:
           {"file","format","lines":[…],"raw":[…],"valid","fields":{…},"checkDigits":[…],"corrections":[…],"ms"}
           lines: as printed on the document       raw: as the recogniser saw them, unrepaired
           valid: every check digit holds          format: null where there is no zone

Examples:
  bonafide mrz passport.jpg
  bonafide mrz scans/ --json | jq -r 'select(.valid) | .fields.documentNumber'`,
  async run(args, { print }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const files = await inputFiles(positionals);
    const read = await loadMrzReader();
    for (const file of files) {
      const result = await readFileMrz(read, file);
      print(values.json ? JSON.stringify(result) : forPeople(result));
    }
    return EXIT.done;
  },
};

type FileResult = ReturnType<typeof describe> & { readonly error?: FileFault };

async function readFileMrz(read: MrzReader, file: string): Promise<FileResult> {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  try {
    const reading = await read(await readInput(file), new Date());
    return describe(file, reading, ms());
  } catch (error) {
    return { ...describe(file, null, ms()), error: fileFault(error) };
  }
}

function describe(file: string, reading: MrzReading | null, ms: number) {
  return {
    file,
    format: reading?.format ?? null,
    lines: reading?.lines ?? [],
    raw: reading?.raw ?? [],
    valid: reading?.valid ?? false,
    fields: Object.fromEntries(reading?.fields.map(({ name, value }) => [name, value]) ?? []),
    checkDigits:
      reading?.checkDigits.map(({ name, expected, actual, valid }) => ({ name, expected, actual, valid })) ?? [],
    corrections: reading?.corrections ?? [],
    ms,
  };
}

const UNSURE = 'all check digits hold, but what they do not cover was not read surely';

function forPeople({ file, error, format, lines, valid, fields, checkDigits }: FileResult): string {
  if (error !== undefined) return `${file}: ${error.message} (${error.code})\n`;
  if (format === null) return `${file}: no machine-readable zone\n`;
  const wrong = checkDigits.filter((digit) => !digit.valid).map((digit) => digit.name);
  const verdict = valid
    ? 'all check digits hold'
    : wrong.length > 0
      ? `wrong check digits: ${wrong.join(', ')}`
      : UNSURE;
  const read = Object.entries(fields).filter(([, value]) => value !== null);
  return [
    `${file}: ${format}, ${verdict}`,
    ...lines.map((line) => `  ${line}`),
    ...read.map(([name, value]) => `  ${name.padEnd(16)} ${value}`),
    '',
  ].join('\n');
}
