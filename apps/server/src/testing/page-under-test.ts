import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Set to a folder to keep a picture of every page; `docs/pages` is made this way. */
const PICTURES = process.env.BONAFIDE_SCREENSHOTS ?? null;
const AXE = resolve(import.meta.dirname, '../../../../node_modules/axe-core/axe.min.js');

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };

/** What axe-core finds wrong with a page for people who do not see it, or use no mouse: one line a fault. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<Violations> } };
    return (await axe.run()).violations.map((fault) => `${fault.id}: ${fault.nodes[0]?.html}`);
  });
}

/** Keeps a picture of the page, where pictures are wanted. */
export async function picture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage });
}
