import type { ListedAddress, ListedBirth, ListedDocument } from '../../entities/list-entity.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { daysOf } from '../../entities/listed-day.ts';
import type { ReadingLog } from '../reading-log.ts';
import { childrenOf, elementsAt, textAt, type XmlElement } from '../streams/xml-records.ts';
import type { AdvancedReferences } from './advanced-references.ts';
import { identifications } from './identifications.ts';

/** Kinds of features that are read by their name; what is said of the rest is a number of that kind, as in the classic form. */
const NAMED =
  /^(?:birthdate|place of birth|nationality country|citizenship country|location|title|vessel (?:call sign|flag|owner|type|tonnage)|.*tonnage)$/i;

/** What is said of a party beside its names, by kind. */
export class AdvancedFeatures {
  readonly #byKind = new Map<string, XmlElement[]>();
  readonly #references: AdvancedReferences;
  readonly #log: ReadingLog;

  constructor(features: readonly XmlElement[], references: AdvancedReferences, log: ReadingLog) {
    this.#references = references;
    this.#log = log;
    for (const feature of features) {
      const word = references.word('FeatureType', feature.attributes.FeatureTypeID);
      const kind = log.understood('feature', word === '' ? null : word.toLowerCase());
      if (kind === null) continue;
      this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), ...childrenOf(feature, 'FeatureVersion')]);
    }
  }

  /** Texts and words; of a place its country or, where it has none, all of it. */
  texts(kind: string): readonly string[] {
    return this.#versions(kind).flatMap((version) => [
      ...this.#detailsOf(version),
      ...this.#placesOf(version).map(({ text, country }) => country || text),
    ]);
  }

  addresses(): readonly ListedAddress[] {
    return this.#versions('location').flatMap((version) => this.#placesOf(version));
  }

  birthPlaces(): readonly string[] {
    return this.#versions('place of birth').flatMap((version) => [
      ...this.#detailsOf(version),
      ...this.#placesOf(version).map(({ text }) => text),
    ]);
  }

  births(): readonly (ListedBirth | null)[] {
    return this.#versions('birthdate')
      .flatMap((version) => childrenOf(version, 'DatePeriod'))
      .map((period) => this.#log.understood('birth date', birthOf(period)));
  }

  /** Numbers that stand among features. */
  documents(): readonly ListedDocument[] {
    const numbers = [...this.#byKind.keys()].filter((kind) => !NAMED.test(kind));
    return numbers.flatMap((kind) => this.texts(kind).flatMap((number) => identifications(kind, number, '')));
  }

  #versions(kind: string): readonly XmlElement[] {
    return this.#byKind.get(kind) ?? [];
  }

  #detailsOf(version: XmlElement): readonly string[] {
    return childrenOf(version, 'VersionDetail')
      .map(({ attributes, text }) =>
        attributes.DetailReferenceID === undefined
          ? text.trim()
          : this.#references.word('DetailReference', attributes.DetailReferenceID),
      )
      .filter(Boolean);
  }

  #placesOf(version: XmlElement): readonly ListedAddress[] {
    return childrenOf(version, 'VersionLocation')
      .map(({ attributes }) => this.#log.understood('location', this.#references.location(attributes.LocationID)))
      .filter((place) => place !== null);
  }
}

/** A date is a period of days, from the first of its start to the last of its end: a day, a month, a year, or between two. */
function birthOf(period: XmlElement): ListedBirth | null {
  const [from, to] = [dayAt(period, 'Start', 'From'), dayAt(period, 'End', 'To') ?? dayAt(period, 'Start', 'To')];
  if (from === null) return null;
  const isCirca = period.children.some(({ attributes }) => attributes.Approximate === 'true');
  const whole = [from, from.slice(0, 7), from.slice(0, 4)].find((text) => {
    const days = daysOf(text);
    return days?.from === from && days.to === (to ?? from);
  });
  return listedBirth(whole ?? `${from} to ${to}`, isCirca);
}

/** ISO 8601; null where there is none. */
function dayAt(period: XmlElement, ...path: readonly string[]): string | null {
  const [date] = elementsAt(period, ...path);
  return date === undefined ? null : dateIn(date);
}

/** The date (ISO 8601) that an element gives as numbers; null where its year, month or day is missing. */
export function dateIn(date: XmlElement): string | null {
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map((part) => textAt(date, part));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return daysOf(text)?.precision === 'day' ? text : null;
}
