import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes text and keeps markup', () => {
  const cell = html`<td>${'P<UTO & "Co"'}</td>`;
  expect(cell.html).toBe('<td>P&lt;UTO &amp; &quot;Co&quot;</td>');
  expect(html`<tr>${cell}${[cell]}${null}${0}</tr>`.html).toBe(`<tr>${cell.html}${cell.html}0</tr>`);
});
