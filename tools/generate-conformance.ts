import { CONTRACT_FACTS } from '../apps/server/src/conformance/facts/index.ts';
import { writeGenerated } from './generated-file.ts';

/** `docs/conformance.md`: every fact of the wire contract that is tried, and what it is tried with. */
const TEST = '../apps/server/src/conformance/conformance.test.ts';

const chapters = Map.groupBy(CONTRACT_FACTS, (fact) => fact.chapter);
const cases = CONTRACT_FACTS.reduce((sum, fact) => sum + fact.cases.length, 0);

/** Titles hold what is sent, pipes and angle brackets among it. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('`', "'");

const tables = [...chapters].map(([chapter, facts]) => [
  `## ${chapter}`,
  '',
  '| about | what holds | tried with |',
  '|---|---|---|',
  ...facts.map(
    (fact) =>
      `| ${cell(fact.subject)} | ${cell(fact.fact)} | ${fact.cases.map(({ name }) => cell(name)).join(' · ')} |`,
  ),
  '',
]);

writeGenerated(
  'docs/conformance.md',
  [
    '# What the wire contract says, and what tries it',
    '',
    `${CONTRACT_FACTS.length} facts, ${cases} cases. [One test](${TEST}) tries each over HTTP. This page is generated from`,
    'the cases by `npm run gen`.',
    '',
    ...tables.flat(),
  ].join('\n'),
);
