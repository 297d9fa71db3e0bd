import { savedPdf } from '@bonafide/testkit';
import { describe, expect, it } from 'vitest';
import { pdfSavesSignal } from './pdf-saves.ts';

describe('pdfSavesSignal', () => {
  it('does not suspect a file that was written once', () => {
    expect(pdfSavesSignal(savedPdf('Bank Statement Writer 4', [])).score).toBe(0);
  });

  it('counts what was appended, more when it happened on another day', () => {
    const sameDay = pdfSavesSignal(savedPdf('Writer', [{ producer: 'Writer', days: 0 }])).score;
    const later = pdfSavesSignal(savedPdf('Writer', [{ producer: 'Writer', days: 12 }])).score;
    expect(sameDay).toBe(1);
    expect(later).toBeGreaterThan(sameDay);
  });

  it('names an editor of pages', () => {
    expect(pdfSavesSignal(savedPdf('Sejda 5.3', [])).score).toBe(1);
  });

  it('allows linearised and signed files their own additions', () => {
    const once = savedPdf('Writer', [{ producer: 'Writer', days: 0 }]).toString('latin1');
    const signed = Buffer.from(once.replace('/MediaBox', '/ByteRange [0 10 20 30]/MediaBox'), 'latin1');
    expect(pdfSavesSignal(signed).score).toBe(0);
    const linearised = Buffer.from(once.replace('%PDF-1.4\n', '%PDF-1.4\n<</Linearized 1>>\n'), 'latin1');
    expect(pdfSavesSignal(linearised).score).toBe(0);
  });
});
