import { readFileSync } from 'node:fs';
import { THEME_COLOR_NAMES } from '@bonafide/contract';
import { describe, expect, test } from 'vitest';
import { applyTheme, VARIABLES } from './apply-theme.ts';

function page() {
  const set = new Map<string, string>();
  const dataset: Record<string, string> = {};
  const style = { setProperty: (name: string, value: string) => void set.set(name, value) };
  return { set, dataset, root: { dataset, style } as unknown as HTMLElement };
}
const theme = (colors: Record<string, string>) => ({ colors, logoUrl: null, showTimer: true, showFileChoice: true });

describe('a theme', () => {
  test('sets the colours that it names, and nothing that is none', () => {
    const { set, dataset, root } = page();
    applyTheme(
      root,
      theme({
        accent: '#0b3d91',
        livenessFeedback: '#102030',
        text: '#FFFFFF',
        unknown: '#000000',
        line: 'url(https://a.example)',
      }),
    );
    expect([...set]).toEqual([
      ['--accent', '#0b3d91'],
      ['--feedback', '#102030'],
      ['--ink', '#FFFFFF'],
    ]);
    expect(dataset).toEqual({ themed: '' });
  });

  test('without colours leaves the page by night as it is', () => {
    const { set, dataset, root } = page();
    applyTheme(root, theme({}));
    applyTheme(root, null);
    expect([set.size, dataset]).toEqual([0, {}]);
  });

  test('colours everything that the contract names, each by a rule of the page', () => {
    expect(Object.keys(VARIABLES)).toEqual(THEME_COLOR_NAMES);
    const rules = ['style.css', 'challenge.css'].map((name) =>
      readFileSync(new URL(`static/${name}`, import.meta.url), 'utf8'),
    );
    for (const variable of Object.values(VARIABLES)) expect(rules.join('')).toMatch(new RegExp(`var\\(${variable}\\b`));
  });
});
