import { foldWords } from '@bonafide/names';
import { expect, it } from 'vitest';
import { isOrganisation } from './organisations.ts';

const is = (text: string): boolean => isOrganisation(foldWords(text));

it.each([
  'Utopia Energy Ltd',
  'Aguas Utopía S.A.',
  'Beispiel s.r.o.',
  'UAB Pavyzdys',
  'Stadtwerke Musterstadt',
  'Sparkasse am See',
  'Anytown Borough Council',
  'Urząd Gminy Wzorowo',
  'Mairie de Exempleville',
  'Pavyzdžio rajono savivaldybė',
  'Esimerkin kaupunki',
  'Mintaváros Önkormányzat',
])('takes %s for an organisation', (text) => {
  expect(is(text)).toBe(true);
});

it.each(['Anna Specimen', 'Jean de la Fontaine', 'Ūla Agnė Pavyzdė', 'Sasha Bond', 'Aurélie Assad', 'Ada Costa'])(
  'takes %s for a person',
  (text) => {
    expect(is(text)).toBe(false);
  },
);
