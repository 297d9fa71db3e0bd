/**
 * Letters of the Arabic script to their forms in the Unicode blocks Arabic Presentation Forms-A and -B: code of the isolated
 * form, and how many follow one another there (1: joins nothing; 2: isolated, final; 4: isolated, final, initial, medial).
 */
const LETTERS: Readonly<Record<string, readonly [isolated: number, forms: 1 | 2 | 4]>> = {
  ء: [0xfe80, 1],
  آ: [0xfe81, 2],
  أ: [0xfe83, 2],
  ؤ: [0xfe85, 2],
  إ: [0xfe87, 2],
  ئ: [0xfe89, 4],
  ا: [0xfe8d, 2],
  ب: [0xfe8f, 4],
  ة: [0xfe93, 2],
  ت: [0xfe95, 4],
  ث: [0xfe99, 4],
  ج: [0xfe9d, 4],
  ح: [0xfea1, 4],
  خ: [0xfea5, 4],
  د: [0xfea9, 2],
  ذ: [0xfeab, 2],
  ر: [0xfead, 2],
  ز: [0xfeaf, 2],
  س: [0xfeb1, 4],
  ش: [0xfeb5, 4],
  ص: [0xfeb9, 4],
  ض: [0xfebd, 4],
  ط: [0xfec1, 4],
  ظ: [0xfec5, 4],
  ع: [0xfec9, 4],
  غ: [0xfecd, 4],
  ف: [0xfed1, 4],
  ق: [0xfed5, 4],
  ك: [0xfed9, 4],
  ل: [0xfedd, 4],
  م: [0xfee1, 4],
  ن: [0xfee5, 4],
  ه: [0xfee9, 4],
  و: [0xfeed, 2],
  ى: [0xfeef, 2],
  ي: [0xfef1, 4],
  پ: [0xfb56, 4],
  چ: [0xfb7a, 4],
  ژ: [0xfb8a, 2],
  ک: [0xfb8e, 4],
  گ: [0xfb92, 4],
  ی: [0xfbfc, 4],
};

/** Lam and alef are one letter. Stand-ins of the private use area, so that they are joined like any other. */
const LIGATURES: Readonly<Record<string, string>> = { لآ: '\ue000', لأ: '\ue001', لإ: '\ue002', لا: '\ue003' };
const LIGATURE_FORMS: typeof LETTERS = {
  '\ue000': [0xfef5, 2],
  '\ue001': [0xfef7, 2],
  '\ue002': [0xfef9, 2],
  '\ue003': [0xfefb, 2],
};
const FORMS = { ...LETTERS, ...LIGATURE_FORMS };

/** Every sign that shaped text can consist of, for the tables of outlines. */
export const ARABIC_SIGNS = `${Object.values(FORMS)
  .flatMap(([isolated, forms]) => Array.from({ length: forms }, (_, i) => String.fromCodePoint(isolated + i)))
  .join('')}٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123456789 .:،`;

const joinsNext = (sign: string | undefined): boolean => sign !== undefined && FORMS[sign]?.[1] === 4;
const joinsPrevious = (sign: string | undefined): boolean => sign !== undefined && (FORMS[sign]?.[1] ?? 1) > 1;

/**
 * Text of the Arabic script as it is printed: each letter in the form that its neighbours ask for, from left to right, numbers
 * as they are. For faces whose outlines are those of presentation forms, where nothing else shapes it.
 */
export function shapeArabic(text: string): string {
  const signs = [...text.replace(/ل[آأإا]/g, (pair) => LIGATURES[pair] ?? pair)];
  const printed = signs.map((sign, at) => {
    const form = FORMS[sign];
    if (!form) return sign;
    const before = joinsNext(signs[at - 1]) && joinsPrevious(sign);
    const after = joinsNext(sign) && joinsPrevious(signs[at + 1]);
    return String.fromCodePoint(form[0] + (after ? 2 : 0) + (before ? 1 : 0));
  });
  const turned = printed.toReversed().join('');
  return turned.replace(/[\p{Nd}.]*\p{Nd}/gu, (number) => [...number].toReversed().join(''));
}
