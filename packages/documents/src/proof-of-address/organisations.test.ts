import { expect, it } from 'vitest';
import { isOrganisation } from './organisations.ts';

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
  'Näidis Vesi OÜ',
  'Eksempel ASA',
  'SIA Paraugs',
  'Eksempel Vandværk A/S',
  'Maksu- ja Tolliamet',
  'Vodovod Primer d.o.o.',
])('takes %s for an organisation', (text) => {
  expect(isOrganisation(text)).toBe(true);
});

it.each([
  'Anna Specimen',
  'Jean de la Fontaine',
  'Ūla Agnė Pavyzdė',
  'Sasha Bond',
  'Aurélie Assad',
  'Ada Costa',
  'Inês Sá',
  'Åsa Lindström',
  'Jan Vandenberg',
  'Max Wassermann',
  'Petra Vodopivec',
  'Piotr Bankowski',
  'Eva Pankratz',
])('takes %s for a person', (text) => {
  expect(isOrganisation(text)).toBe(false);
});
