import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CHECKS } from './registry.gen.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  // What a folder without one examines, such as a paper, is no part of a document's verification.
  .filter((entry) => existsSync(join(import.meta.dirname, entry.name, 'check.ts')))
  .map((entry) => entry.name);

it('every folder is a check under its own name', () => {
  expect(CHECKS.map((check) => check.id).sort()).toEqual(folders.sort());
});

it.each(folders)('%s says what it proves and what it cannot, and is tested', (folder) => {
  const path = join(import.meta.dirname, folder);
  const readme = readFileSync(join(path, 'README.md'), 'utf8');
  expect(readme).toMatch(/proves/i);
  expect(readme).toMatch(/cannot|does not/i);
  expect(existsSync(join(path, 'check.test.ts'))).toBe(true);
});

it('no reason code is declared by two checks, and none lacks a sentence', () => {
  const reasons = CHECKS.flatMap((check) => Object.entries(check.reasons));
  const codes = reasons.map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [code, { message }] of reasons) expect(message, code).toMatch(/^[A-Z].*\.$/s);
});
