/** What letters set before names, in some thirty languages; matched without marks, dots and superscripts. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof sir madam herr herrn frau frl m mme mlle mm monsieur madame mademoiselle don dona d da sr sra srta senor senora sig sigra sigg signor signora spett gent dhr mevr mw heer pan pani ponas ponia p gerb kungs kundze godatais godata harra proua herra rouva hr fr fru froken gospod gospa gosp ga g gospodin gospodja gospoda gdin gdja domnul doamna dl dna d-na pane slecna bay bayan sayın sayin sn ur urholgy sz szanowny szanowna gentmo gentma egr egregio vazeny vazena doamnei domnului gđa gda gđin κος κα κυριος κυρια господин госпожа'.split(
    ' ',
  ),
);
const MOST_TITLES = 2;

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.ªº:,]/gu, '');

/** A name without the courtesy and academic titles before it; two words always stay. */
export function withoutCourtesyTitle(text: string): string {
  const words = text.trim().split(/\s+/);
  let titles = 0;
  while (titles < MOST_TITLES && words.length - titles > 2 && TITLES.has(plain(words[titles] ?? ''))) titles++;
  return words.slice(titles).join(' ');
}

/** Whether a name stands behind a title: then it is a person's. */
export function hasCourtesyTitle(text: string): boolean {
  return withoutCourtesyTitle(text) !== text.trim().split(/\s+/).join(' ');
}

/** Whether a line is a title alone: the name stands beneath it. */
export function isTitleAlone(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= MOST_TITLES && words.every((word) => TITLES.has(plain(word)));
}
