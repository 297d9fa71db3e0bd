/**
 * Draws a scenario's photographs into a folder:
 *
 *   node packages/testkit/src/commands/draw.ts --scenario anna-utopia-passport --out FOLDER
 *   node packages/testkit/src/commands/draw.ts --scenario elif-id-card --issuer LTU --out FOLDER
 *   node packages/testkit/src/commands/draw.ts --list
 *
 * or proofs of address with `truth.json`:
 *
 *   node packages/testkit/src/commands/draw.ts --papers --count 40 --seed 1 --split training --out FOLDER
 *
 * or the photographs of a measurement over invented designs, with `truth.json`; what the folder has already is kept:
 *
 *   node packages/testkit/src/commands/draw.ts --designs --count 1000 --seed 1 --split held-out --out FOLDER [--part 0/2]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_NAMES, demoScenario, demoVerification } from '../demo/index.ts';
import { issuerUnderCode } from '../people/index.ts';
import { type DesignsOrder, drawDesigns } from './draw-designs.ts';
import { drawPapers } from './draw-papers.ts';

const USAGE = `usage: draw.ts --scenario NAME --out FOLDER [--issuer ALPHA-3]   or   draw.ts --list   or
       draw.ts --designs --count N --seed S --split training|held-out --out FOLDER [--part K/N]
       draw.ts --papers --count N --seed S --split training|held-out --out FOLDER`;

const OPTIONS = {
  scenario: { type: 'string' },
  out: { type: 'string' },
  issuer: { type: 'string' },
  list: { type: 'boolean' },
  designs: { type: 'boolean' },
  papers: { type: 'boolean' },
  count: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  split: { type: 'string', default: 'held-out' },
  part: { type: 'string', default: '0/1' },
} as const;

interface Order {
  readonly name: string;
  readonly folder: string;
  /** Alpha-3 code under which the document is issued; Utopia when absent. */
  readonly issuer: string | undefined;
}

async function draw({ name, folder, issuer }: Order): Promise<void> {
  const demo = await demoVerification(name, issuer ? { issuer: issuerUnderCode(issuer, issuer) } : {});
  const { face: _face, ...person } = demo.person;
  const truth = { scenario: name, story: demo.scenario.story, person, ...demo.truth };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'front.jpg'), demo.front);
  if (demo.back) await writeFile(join(folder, 'back.jpg'), demo.back);
  await writeFile(join(folder, 'selfie.jpg'), demo.selfie);
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  const sides = demo.back ? 'front.jpg, back.jpg' : 'front.jpg';
  process.stdout.write(`${folder}: ${sides}, selfie.jpg, truth.json\n`);
}

function list(): void {
  for (const name of DEMO_NAMES) process.stdout.write(`${name.padEnd(26)} ${demoScenario(name).story}\n`);
}

type Values = Readonly<Record<'count' | 'seed' | 'split' | 'part', string>>;

/** Null when the options make no sense. */
function designsOrder(folder: string, values: Values): DesignsOrder | null {
  const [part = Number.NaN, parts = Number.NaN] = values.part.split('/').map(Number);
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const sound = [part, parts, count, seed].every(Number.isInteger) && part < parts && count > 0;
  if (!sound || (values.split !== 'training' && values.split !== 'held-out')) return null;
  return { folder, count, seed, split: values.split, part, parts };
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.list) {
    list();
    return 0;
  }
  const order = (values.designs || values.papers) && values.out ? designsOrder(values.out, values) : null;
  if (order) {
    await (values.papers ? drawPapers : drawDesigns)(order, (line) => process.stdout.write(`${line}\n`));
    return 0;
  }
  if (!values.scenario || !values.out) {
    console.error(USAGE);
    return 2;
  }
  await draw({ name: values.scenario, folder: values.out, issuer: values.issuer });
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'drawing failed');
  process.exitCode = 1;
}
