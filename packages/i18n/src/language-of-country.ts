/** The language that most people in a country read, by CLDR's likely subtags: `LT` to `lt`, `CH` to `de`. Null for no country. */
export function languageOfCountry(alpha2: string): string | null {
  if (!/^[A-Z]{2}$/.test(alpha2)) return null;
  const { language, script } = new Intl.Locale(`und-${alpha2}`).maximize();
  return script === undefined || language === 'und' ? null : language;
}
