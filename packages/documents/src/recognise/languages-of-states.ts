import type { TextLine } from '@bonafide/domain';
import { spokenLabels } from '../visual/index.ts';

/**
 * Languages in which the documents of one state alone are labelled, BCP 47 to alpha-3. German, French, Dutch, Greek, Romanian,
 * Albanian, Croatian, Malay and the like are not among them: several states print each of them.
 */
const STATE_BY_LANGUAGE: Readonly<Record<string, string>> = {
  cs: 'CZE',
  da: 'DNK',
  et: 'EST',
  fi: 'FIN',
  fil: 'PHL',
  ga: 'IRL',
  hu: 'HUN',
  is: 'ISL',
  lb: 'LUX',
  lt: 'LTU',
  lv: 'LVA',
  mt: 'MLT',
  nb: 'NOR',
  pl: 'POL',
  sk: 'SVK',
  sl: 'SVN',
  sv: 'SWE',
  tr: 'TUR',
  vi: 'VNM',
};
/** Finland prints Swedish beside its Finnish; Sweden prints no Finnish. */
const BESIDE_FINNISH = 'sv';
/** A label of five letters and more is no chance word, and two of them no chance. */
const SHORTEST = 5;
const FEWEST = 2;
/** How many times more labels one language must have than any other: forms in every language of a union tell nothing. */
const LEAD = 2;

/** The state whose language alone labels the document; null when no such language or several show. */
export function stateByLanguage(lines: readonly TextLine[]): string | null {
  const labels = new Map<string, Set<string>>();
  for (const { key, languages } of lines.flatMap(({ text }) => spokenLabels(text))) {
    const [language, ...others] = languages;
    if (language === undefined || others.length > 0 || key.length < SHORTEST || !STATE_BY_LANGUAGE[language]) continue;
    labels.set(language, (labels.get(language) ?? new Set()).add(key));
  }
  if (labels.has('fi')) labels.delete(BESIDE_FINNISH);
  const [most, next] = [...labels].sort(([, a], [, b]) => b.size - a.size);
  if (!most || most[1].size < FEWEST || most[1].size < LEAD * (next?.[1].size ?? 0)) return null;
  return STATE_BY_LANGUAGE[most[0]] ?? null;
}
