import type { TextLine } from '@bonafide/domain';
import { editSimilarity } from '@bonafide/names';

/** Least similarity to a recognised MRZ line; the general recogniser reads fillers as K, C or nothing. */
const LEAST_SIMILARITY = 0.6;

/** Birth, sex and expiry with their check digits begin the second row of cards (ICAO 9303-5 clause 4.2.2), read where no zone was found. */
const DATES_ROW = /^\d{7}[MFX]\d{6}/;

/**
 * Lines of the visual zone only. Rows of the MRZ, which the general recogniser reads as well (and badly), would else
 * vouch for themselves when the MRZ is held against the visual zone.
 */
export function withoutMrzLines(lines: readonly TextLine[], mrzLines: readonly string[]): readonly TextLine[] {
  return lines.filter((line) => !isMrzLine(line.text, mrzLines));
}

function isMrzLine(text: string, mrzLines: readonly string[]): boolean {
  const glued = text.replace(/\s/g, '').replaceAll('«', '<<').replaceAll('‹', '<');
  if ((glued.match(/</g)?.length ?? 0) >= 2 || DATES_ROW.test(glued)) return true;
  if (glued.length >= 28 && /^[A-Z0-9<]+$/.test(glued) && /[KCL<]{5,}$|\d{6,}/.test(glued)) return true;
  return mrzLines.some((mrz) => resembles(glued, mrz));
}

/** A box may hold only the start of a row, its fillers cut off. */
function resembles(glued: string, mrz: string): boolean {
  const printed = mrz.replace(/<+$/, '');
  if (glued.length < 12) return false;
  return (
    editSimilarity(glued, mrz) >= LEAST_SIMILARITY ||
    editSimilarity(glued.replace(/<+$/, ''), printed) >= LEAST_SIMILARITY
  );
}
