import { parseArgs } from 'node:util';
import { apiSuite } from './api/suite.ts';
import { challengeSuite } from './challenge.ts';
import { pagesSuite } from './documents/pages/suite.ts';
import { documentsSuite } from './documents/suite.ts';
import { livenessSuite } from './faces/liveness/suite.ts';
import { passiveSuite } from './faces/passive/suite.ts';
import { facesSuite } from './faces/suite.ts';
import { fuzzSuite } from './fuzz/suite.ts';
import { hostileSuite } from './hostile/suite.ts';
import { listSwapSuite } from './list-swap/suite.ts';
import { mrzSuite } from './mrz.ts';
import { pipelineSuite } from './pipeline.ts';
import { screeningSuite } from './screening/suite.ts';
import { searchSuite } from './search.ts';
import { tamperSuite } from './tamper/suite.ts';

/** `npm run bench -- SUITE [--data FOLDER …]`: prints one JSON document; `--list` names the suites and their options. */
const SUITES = [
  apiSuite,
  mrzSuite,
  documentsSuite,
  pagesSuite,
  hostileSuite,
  fuzzSuite,
  facesSuite,
  livenessSuite,
  passiveSuite,
  challengeSuite,
  searchSuite,
  pipelineSuite,
  tamperSuite,
  screeningSuite,
  listSwapSuite,
];

function list(): void {
  for (const suite of SUITES) {
    console.log(`${suite.name.padEnd(10)} ${suite.description}`);
    for (const [option, meaning] of Object.entries(suite.options)) console.log(`           --${option}  ${meaning}`);
  }
}

async function main(): Promise<number> {
  const known = Object.fromEntries(
    SUITES.flatMap((suite) => Object.keys(suite.options).map((option) => [option, { type: 'string' as const }])),
  );
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...known, list: { type: 'boolean' } },
  });
  const { list: listed, ...options } = values as Record<string, string> & { list?: boolean };
  if (listed || positionals.length === 0) {
    list();
    return 0;
  }
  const suites = positionals.map((name) => SUITES.find((suite) => suite.name === name) ?? name);
  const unknown = suites.filter((suite) => typeof suite === 'string');
  if (unknown.length > 0) {
    console.error(`no such suite: ${unknown.join(', ')}; "npm run bench -- --list" names them`);
    return 2;
  }
  for (const suite of suites) {
    if (typeof suite !== 'string')
      console.log(JSON.stringify({ suite: suite.name, ...((await suite.run(options)) as object) }, null, 2));
  }
  return 0;
}

process.exitCode = await main();
