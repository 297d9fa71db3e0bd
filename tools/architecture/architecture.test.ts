import { expect, test } from 'vitest';
import { ALLOWED, SERVER_SHARED, TESTKIT_USERS } from './layers.ts';
import { findCycles, functionsOf, percentile } from './measure.ts';
import { isGenerated, isTest, readSourceFiles, resolveRelative, type SourceFile } from './source-files.ts';

const files = readSourceFiles(['packages', 'apps', 'bench', 'tools', 'models']);
const written = files.filter((file) => !isGenerated(file.path));
const production = written.filter((file) => !isTest(file.path) && /^(packages|apps)\//.test(file.path));
const workspaceOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const inServer = (file: SourceFile) => file.path.startsWith('apps/server/src/');

/** Lists every offence with its file, so that a failure says what to do. */
function expectNone(offences: readonly string[], rule: string): void {
  expect(offences, rule).toEqual([]);
}

function matches(candidates: readonly SourceFile[], pattern: RegExp): string[] {
  return candidates.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, at) => (pattern.test(line.replace(/\/\/.*|^\s*\*.*/, '')) ? [`${file.path}:${at + 1}`] : [])),
  );
}

test('packages depend on each other only in the decided direction', () => {
  const offences = production.flatMap((file) =>
    file.imports
      .filter((specifier) => specifier.startsWith('@bonafide/'))
      .map((specifier) => specifier.slice('@bonafide/'.length))
      .filter((target) => !(ALLOWED[workspaceOf(file.path)] ?? []).includes(target))
      .filter((target) => !(target === 'testkit' && TESTKIT_USERS.some((user) => user.test(file.path))))
      .map((target) => `${file.path} imports ${target}`),
  );
  expectNone(offences, 'see tools/architecture/layers.ts');
});

test('no file reaches into another workspace by a relative path', () => {
  const offences = files.flatMap((file) =>
    file.imports
      .map((specifier) => resolveRelative(file.path, specifier))
      .filter((target) => target !== null && /^(packages|apps)\//.test(target))
      .filter((target) => /^(packages|apps)\//.test(file.path) && workspaceOf(target ?? '') !== workspaceOf(file.path))
      .map((target) => `${file.path} -> ${target}`),
  );
  expectNone(offences, 'import a package by its name');
});

test('the platform of the server knows no domain folder', () => {
  const offences = production.filter(inServer).flatMap((file) => {
    const folder = file.path.split('/')[3] ?? '';
    if (!SERVER_SHARED.includes(folder)) return [];
    return file.imports
      .map((specifier) => resolveRelative(file.path, specifier))
      .filter((target) => target?.startsWith('apps/server/src/'))
      .map((target) => target?.split('/') ?? [])
      .filter((parts) => parts.length > 4 && !SERVER_SHARED.includes(parts[3] ?? ''))
      .map((parts) => `${file.path} -> ${parts.join('/')}`);
  });
  expectNone(offences, 'platform/ and config/ are used by domain folders, never the other way round');
});

test('no import cycles', () => {
  expectNone(
    findCycles(files).map((cycle) => cycle.join(' -> ')),
    'split by idea',
  );
});

test('files and functions stay within their budgets', () => {
  const long = written.filter((file) => file.lines > 300).map((file) => `${file.path}: ${file.lines} lines`);
  expectNone(long, 'no file over 300 lines');
  const sizes = written.filter((file) => !isTest(file.path)).flatMap(functionsOf);
  expectNone(
    sizes.filter((size) => size.lines > 70).map((size) => `${size.file} ${size.name}: ${size.lines} lines`),
    'no function over 70 lines',
  );
  expectNone(
    sizes.filter((size) => size.parameters > 4).map((size) => `${size.file} ${size.name}: ${size.parameters}`),
    'at most 4 parameters',
  );
  expect(
    percentile(
      written.map((file) => file.lines),
      0.95,
    ),
  ).toBeLessThanOrEqual(240);
  expect(
    percentile(
      sizes.map((size) => size.lines),
      0.95,
    ),
  ).toBeLessThanOrEqual(45);
});

test('no escape hatches from the type checker, no unfinished business', () => {
  const own = written.filter((file) => !file.path.startsWith('tools/architecture/'));
  expectNone(
    matches(own, /@ts-(ignore|expect-error|nocheck)|\bas any\b|:\s*any\b|<any>|^\s*(export )?(const )?enum /),
    'no any, no ignores, no enums',
  );
  expectNone(
    own.filter((file) => /\b(TODO|FIXME|XXX:)\b/.test(file.text)).map((file) => file.path),
    'do it or leave it out',
  );
  expectNone(
    matches(
      own.filter((file) => isTest(file.path)),
      /\b(test|it|describe)\.(only|skip)\(/,
    ),
    'no skipped tests',
  );
});

test('SQL lives in queries.ts and the database platform only', () => {
  const exempt = (path: string) =>
    /\/queries\.ts$/.test(path) ||
    path.startsWith('apps/server/src/platform/') ||
    path.startsWith('apps/server/src/testing/');
  const candidates = production.filter((file) => inServer(file) && !exempt(file.path));
  const importers = candidates.filter((file) =>
    file.imports.some((name) => name === 'pg' || name.startsWith('drizzle-orm')),
  );
  expectNone(
    importers.map((file) => file.path),
    "move the statement to the folder's queries.ts",
  );
  expectNone(
    matches(candidates, /\b(select\s+.+\s+from|insert\s+into|update\s+\w+\s+set|delete\s+from)\s/i),
    'no SQL text outside queries.ts',
  );
});

test('the environment is read in config/ only', () => {
  // Sets a variable that a library reads when it is loaded; it reads none.
  const exempt = /^apps\/server\/src\/(config|testing)\/|^packages\/imaging\/src\/inference\/refuse-telemetry\.ts$/;
  const candidates = production.filter((file) => !exempt.test(file.path));
  expectNone(matches(candidates, /process\.env\b/), 'take it from Config');
});

test('clock and randomness come from the platform', () => {
  const exempt =
    /^(apps\/server\/src\/(platform|testing)\/|apps\/cli\/|apps\/capture\/|apps\/console\/src\/main\.tsx|packages\/testkit\/|packages\/sdk\/src\/platform\.ts)/;
  const candidates = production.filter((file) => !exempt.test(file.path));
  expectNone(
    matches(candidates, /Date\.now\(\)|new Date\(\)|Math\.random\(|crypto\.random|randomUUID\(|randomBytes\(/),
    'pass Clock or Random in',
  );
});

test('no name hides what is inside', () => {
  const vague = files
    .filter((file) => /\/(utils?|helpers?|common|misc)(\.|\/)/.test(file.path))
    .map((file) => file.path);
  expectNone(vague, 'name the idea');
});
