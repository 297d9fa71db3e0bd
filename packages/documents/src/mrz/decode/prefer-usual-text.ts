import { countryOf } from '@bonafide/names';
import type { FieldSpec, FormatSpec } from '../formats/index.ts';
import type { Choice } from './vote-line.ts';

type Places = readonly (readonly Choice[])[];

/** How much likelier the usual text is than an odd one, before anything is seen. */
const USUAL = 100;
/** A character between fillers on both sides; a single letter does not follow the end of a name. */
const LONE = /(?<=<<)[^<](?=<<|<$|$)/g;

/**
 * Raises characters that make known codes of states, and fillers where a lone character stands in a run of them.
 * Both only where the readings themselves saw the other character; a clear print stays as it is.
 */
export function preferUsualText(spec: FormatSpec, line: number, choices: Places): Places {
  const fields = spec.fields.filter((field) => field.line === line);
  const codes = fields.filter(({ kind }) => kind === 'country').reduce(preferCountry, choices);
  return fields.filter(({ kind }) => kind === 'names' || kind === 'text').reduce(preferFillers, codes);
}

const bestText = (choices: Places, { start, end }: FieldSpec): string =>
  choices
    .slice(start, end)
    .map((place) => place[0]?.char ?? '<')
    .join('');

function preferFillers(choices: Places, field: FieldSpec): Places {
  const lone = [...bestText(choices, field).matchAll(LONE)].map(({ index }) => field.start + index);
  // The first letter after two fillers begins the given names when nothing else does.
  const names = field.kind === 'names' ? lone.slice(/<<[^<]{2}/.test(bestText(choices, field)) ? 0 : 1) : lone;
  return names.reduce((places, at) => raised(places, at, '<'), choices);
}

function preferCountry(choices: Places, field: FieldSpec): Places {
  const [usual, other] = spellings(choices.slice(field.start, field.end)).filter(({ text }) => countryOf(text));
  if (!usual || (other && usual.text === bestText(choices, field))) return choices;
  return [...usual.text].reduce((places, char, i) => raised(places, field.start + i, char), choices);
}

/** Every text that the choices allow, the most probable first. */
function spellings(places: Places): { readonly text: string; readonly probability: number }[] {
  return places
    .reduce(
      (texts, place) =>
        texts.flatMap(({ text, probability }) =>
          place.map((choice) => ({ text: text + choice.char, probability: probability * choice.probability })),
        ),
      [{ text: '', probability: 1 }],
    )
    .sort((a, b) => b.probability - a.probability);
}

/** The choices with one character of one place made likelier by USUAL. */
function raised(choices: Places, at: number, char: string): Places {
  const place = choices[at] ?? [];
  if (!place.some((choice) => choice.char === char)) return choices;
  const weighed = place.map((choice) => ({
    ...choice,
    probability: choice.probability * (choice.char === char ? USUAL : 1),
  }));
  const sum = weighed.reduce((total, { probability }) => total + probability, 0);
  const ranked = weighed
    .map((choice) => ({ ...choice, probability: choice.probability / sum }))
    .sort((a, b) => b.probability - a.probability);
  return choices.with(at, ranked);
}
