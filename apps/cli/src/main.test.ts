import { describe, expect, it } from 'vitest';
import { runBonafide } from './run-bonafide.fixture.ts';

describe('bonafide', () => {
  it('teaches: every command has a line, and help with examples', async () => {
    const overview = await runBonafide(['--help']);
    expect(overview.code).toBe(0);
    for (const command of [
      'serve',
      'partner',
      'session',
      'doctor',
      'inspect',
      'mrz',
      'face',
      'names',
      'addresses',
      'screen',
      'lists',
    ]) {
      expect(overview.stdout).toMatch(new RegExp(`^  ${command} +[A-Z]`, 'm'));
      const help = await runBonafide([command, '--help']);
      expect([command, help.code, help.stderr]).toEqual([command, 0, '']);
      expect(help.stdout).toMatch(/^Usage: bonafide /);
      expect(help.stdout).toMatch(/^Examples:/m);
    }
  });

  it.each([
    ['lists', 'server'],
    ['lists', 'add'],
  ])("%s %s is the server's, and so is its help", async (...args) => {
    const { code, stdout } = await runBonafide([...args, '--help']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: bonafide lists add ORIGIN/)]);
  });

  it.each([
    [[], ''],
    [['no-such'], 'there is no command "no-such"'],
    [['mrz'], 'name at least one file or folder'],
    [['mrz', '--nonsense', 'x.jpg'], "Unknown option '--nonsense'"],
    [['face'], 'say what to do: compare or embed'],
    [['face', 'compare', 'one.jpg'], 'name two images'],
    [['names'], 'say what to do: compare'],
    [['names', 'compare', 'Anna'], 'give two texts, or --stdin'],
    [['names', 'compare', 'Anna', 'Ana', '--kind', 'cat'], '--kind is one of person, organisation'],
    [['addresses', 'compare', 'x', '--stdin'], 'give two texts, or lines on stdin'],
    [['inspect'], '--front is needed'],
    [['inspect', '--front', 'x.jpg', '--country', 'LTU'], '--country is two letters'],
    [['inspect', '--front', 'x.jpg', '--type', 'PASPORT'], '--type is one of PASSPORT'],
    [['partner', 'create', '--environment', 'DEV'], '--name is needed'],
    [['partner', 'create', '--name', 'n', '--environment', 'LIVE'], '--environment is one of DEV'],
    [
      ['partner', 'create', '--name', 'n', '--environment', 'DEV', '--webhook-url', 'ftp://x'],
      'is an http or https URL',
    ],
    [['partner', 'rotate', 'KEY'], 'say what to renew'],
    [['session', 'show', 'x'], 'give one scanRef'],
    [['session', 'create', '--body', '[]'], '--body is a JSON object'],
    [['serve', '--role', 'both'], '--role is one of all, api, worker'],
  ])('%j is misused: one line on stderr, code 2', async (args, told) => {
    const { code, stderr } = await runBonafide(args);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr.trim().split('\n').length).toBe(1);
  });
});
