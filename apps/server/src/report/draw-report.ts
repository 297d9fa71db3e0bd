import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { ReportCheck, ReportContent, ReportImage, ReportRow } from './report-content.ts';

type Page = PDFKit.PDFDocument;

const FONTS = join(import.meta.dirname, 'fonts');
/** Points; A4 is 595.28 by 841.89. */
const MARGIN = 48;
const LABEL_WIDTH = 150;
const GAP = 12;
const IMAGE_HEIGHT = 190;
/** The first version of the format that knows AES-256. */
const ENCRYPTED_VERSION = '1.7ext3';
const INK = '#16161a';
const GREY = '#5a5a62';
const LINE = '#c9c9d1';

/**
 * Draws a report on A4, in black on white: it must survive a printer. With a password it opens with that alone, encrypted by AES-256
 * (ISO 32000-2, section 7.6).
 */
export async function drawReport(content: ReportContent, password: string | null = null): Promise<Uint8Array> {
  const page = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 20 },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    ...(password !== null && { pdfVersion: ENCRYPTED_VERSION, userPassword: password }),
    info: { Title: content.title, Creator: 'Bonafide', CreationDate: content.madeAt },
  });
  page.registerFont('regular', join(FONTS, 'NotoSans-Regular.ttf'));
  page.registerFont('bold', join(FONTS, 'NotoSans-Bold.ttf'));
  const chunks: Uint8Array[] = [];
  page.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    page.on('end', resolve);
    page.on('error', reject);
  });
  drawContent(page, content);
  drawFooters(page, content.footer);
  page.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function drawContent(page: Page, content: ReportContent): void {
  page.font('bold').fontSize(20).fillColor(INK).text(content.title);
  page.font('regular').fontSize(9).fillColor(GREY).text(content.subtitle);
  page.moveDown(0.8);
  drawVerdict(page, content.verdict);
  for (const { title, rows } of content.sections) drawTable(page, title, rows);
  drawImages(page, content.images);
  if (content.checks.length > 0) heading(page, 'Checks');
  for (const check of content.checks) drawCheck(page, check);
  drawTable(page, 'History', content.history);
}

const width = (page: Page): number => page.page.width - 2 * MARGIN;
const bottom = (page: Page): number => page.page.height - page.page.margins.bottom;

/** Begins a new page where `height` points no longer fit. */
function need(page: Page, height: number): void {
  if (page.y + height > bottom(page)) page.addPage();
}

function heading(page: Page, title: string): void {
  need(page, 60);
  page.moveDown(1);
  page.x = MARGIN;
  page.font('bold').fontSize(12).fillColor(INK).text(title);
  rule(page, page.y + 2, INK);
  page.y += 6;
}

function rule(page: Page, y: number, colour: string): void {
  page
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width(page), y)
    .lineWidth(0.5)
    .strokeColor(colour)
    .stroke();
}

function drawVerdict(page: Page, { word, sentence }: ReportContent['verdict']): void {
  const top = page.y;
  page
    .font('bold')
    .fontSize(16)
    .fillColor(INK)
    .text(word, MARGIN + GAP, top + GAP);
  page
    .font('regular')
    .fontSize(9.5)
    .text(sentence, { width: width(page) - 2 * GAP });
  const height = page.y + GAP - top;
  page.rect(MARGIN, top, width(page), height).lineWidth(1).strokeColor(INK).stroke();
  page.x = MARGIN;
  page.y = top + height;
}

function drawTable(page: Page, title: string, rows: readonly ReportRow[]): void {
  if (rows.length === 0) return;
  heading(page, title);
  for (const row of rows) drawRow(page, row);
}

function drawRow(page: Page, { label, value }: ReportRow): void {
  const valueWidth = width(page) - LABEL_WIDTH;
  page.font('regular').fontSize(9);
  const height = Math.max(
    page.heightOfString(label, { width: LABEL_WIDTH - GAP }),
    page.heightOfString(value, { width: valueWidth }),
  );
  need(page, height + 4);
  const top = page.y + 2;
  page.fillColor(GREY).text(label, MARGIN, top, { width: LABEL_WIDTH - GAP });
  page.fillColor(INK).text(value, MARGIN + LABEL_WIDTH, top, { width: valueWidth });
  page.x = MARGIN;
  page.y = top + height + 2;
  rule(page, page.y, LINE);
}

function drawImages(page: Page, images: readonly ReportImage[]): void {
  if (images.length === 0) return;
  heading(page, 'Images');
  const each = (width(page) - GAP) / 2;
  for (let first = 0; first < images.length; first += 2) {
    need(page, IMAGE_HEIGHT + 30);
    const top = page.y + 4;
    for (const [column, image] of images.slice(first, first + 2).entries())
      drawImage(page, image, { x: MARGIN + column * (each + GAP), y: top, width: each });
    page.x = MARGIN;
    page.y = top + IMAGE_HEIGHT + 24;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function drawImage(page: Page, { caption, jpeg }: ReportImage, { x, y, width: wide }: Place): void {
  page.rect(x, y, wide, IMAGE_HEIGHT).lineWidth(0.5).strokeColor(LINE).stroke();
  const fit: [number, number] = [wide - 4, IMAGE_HEIGHT - 4];
  if (jpeg) page.image(Buffer.from(jpeg), x + 2, y + 2, { fit, align: 'center', valign: 'center' });
  page.font('regular').fontSize(8.5).fillColor(GREY);
  page.text(caption, x, y + IMAGE_HEIGHT + 3, { width: wide, height: 24, ellipsis: true });
}

function drawCheck(page: Page, { title, status, reasons, details, engine }: ReportCheck): void {
  const lines = [...reasons, ...details, engine];
  page.font('regular').fontSize(8.5);
  const height = 16 + lines.reduce((sum, line) => sum + page.heightOfString(line, { width: width(page) - GAP }), 0);
  need(page, Math.min(height, bottom(page) - MARGIN) + 6);
  const top = page.y + 3;
  page.font('bold').fontSize(9.5).fillColor(INK);
  page.text(title, MARGIN, top, { width: width(page) - 120 });
  const below = page.y;
  page.text(status, MARGIN + width(page) - 115, top, { width: 115, align: 'right' });
  page.x = MARGIN;
  page.y = Math.max(below, page.y);
  page.font('regular').fontSize(8.5);
  for (const reason of reasons) page.fillColor(INK).text(reason, MARGIN + GAP, page.y, { width: width(page) - GAP });
  for (const line of [...details, engine])
    page.fillColor(GREY).text(line, MARGIN + GAP, page.y, { width: width(page) - GAP });
  page.x = MARGIN;
  page.y += 3;
  rule(page, page.y, LINE);
}

function drawFooters(page: Page, footer: string): void {
  const { start, count } = page.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    page.switchToPage(at);
    // Text below the margin would begin a page of its own.
    page.page.margins.bottom = 0;
    const y = page.page.height - MARGIN;
    rule(page, y - 6, LINE);
    page.font('regular').fontSize(8).fillColor(GREY);
    page.text(footer, MARGIN, y, { width: width(page) - 100, lineBreak: false, ellipsis: true });
    page.text(`Page ${at - start + 1} of ${count}`, MARGIN + width(page) - 100, y, { width: 100, align: 'right' });
  }
}
