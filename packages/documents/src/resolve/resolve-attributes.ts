import type { Attribute, AttributeName, AttributeReading, Attributes, EvidenceStep } from '@bonafide/domain';
import { ATTRIBUTE_NAMES } from '@bonafide/domain';
import { asciiSpellings, nameWords, restoreSpaces } from '@bonafide/names';
import type { VisualField } from '../visual/index.ts';
import type { BarcodeReadings, MachineValue, MrzAttributes, MrzValue } from './mrz-attributes.ts';
import { contradicts, earlierCounts, machineVoice, type Voice, visualVoice, voicesAgree } from './voice.ts';

/** A field of the visual zone and the image that shows it. */
export type LocatedField = VisualField & { readonly step: EvidenceStep };

/** What the images of one document say. */
export interface ResolutionInput {
  readonly mrz: MrzAttributes | null;
  readonly barcode?: BarcodeReadings | null;
  /** The front's fields before the back's: where both speak, the first counts. */
  readonly visual: readonly LocatedField[];
}

/**
 * Brings MRZ, barcode and visual zone together, attribute by attribute. Every reading is kept. The value is the MRZ's
 * unless it was hardly read, then the barcode's, then the visual zone's; a cut name gives way to a whole one that agrees.
 * Source `both`: another source says the same. `conflict`: another source clearly says something else.
 */
export function resolveAttributes({ mrz, barcode, visual }: ResolutionInput): Attributes {
  const resolved: Attributes = {};
  for (const name of ATTRIBUTE_NAMES) {
    const fields = visual.filter((field) => field.attribute === name);
    const attribute = resolveOne(name, { mrz: mrz?.[name], barcode: barcode?.[name], fields });
    if (attribute) resolved[name] = attribute;
  }
  return resolved;
}

interface Sources {
  readonly mrz: MrzValue | undefined;
  readonly barcode: MachineValue | undefined;
  readonly fields: readonly LocatedField[];
}

function resolveOne(name: AttributeName, sources: Sources): Attribute | null {
  const voices = voicesOf(name, sources);
  const chosen = voices.reduce<Voice | null>(
    (best, voice) => (best && earlierCounts(name, best, voice) ? best : voice),
    null,
  );
  if (!chosen) return null;
  const others = voices.filter((voice) => voice !== chosen);
  const agreeing = others.filter((voice) => voicesAgree(name, chosen, voice) === 'same');
  const whole = chosen.truncated ? (agreeing.find(({ truncated }) => !truncated) ?? chosen) : chosen;
  const print = [chosen, ...agreeing].find(({ source }) => source === 'visual');
  const trusted = agreeing.length > 0 || others.length === 0;
  return {
    name,
    value: whole.value,
    source: agreeing.length > 0 ? 'both' : chosen.source,
    native: print && trusted && isName(name) ? nativeOf(print.value) : null,
    confidence: agreeing.length === 0 && chosen.source === 'mrz' ? loneZone(chosen) : surest([chosen, ...agreeing]),
    readings: readingsOf(sources),
    conflict: others.some((voice) => contradicts(name, chosen, voice)),
  };
}

/** Voices in the order MRZ, barcode, print; of several prints the place where the MRZ's value stands counts first. */
function voicesOf(name: AttributeName, { mrz, barcode, fields }: Sources): readonly Voice[] {
  const print = fields.find(({ found }) => found === 'mrz-value') ?? fields[0];
  const model = mrz ?? barcode;
  const visual = print && model && isName(name) ? { ...print, value: restoreSpaces(print.value, model.value) } : print;
  return [
    ...(mrz ? [machineVoice('mrz', mrz, mrz.proven)] : []),
    ...(barcode ? [machineVoice('barcode', barcode, true)] : []),
    ...(visual ? [visualVoice(visual)] : []),
  ];
}

/**
 * What a zone is right in where nothing on the document confirms it: 95 of 100 such values of drawn photographs, since a
 * print that could not be found often means that something else was read, such as the document beside it.
 */
const LONE_ZONE = 0.95;

function loneZone({ confidence }: Voice): number {
  return Math.min(LONE_ZONE, confidence);
}

/** Independent readings that agree are all wrong only if all erred alike. */
function surest(voices: readonly Voice[]): number {
  return 1 - voices.reduce((wrong, { confidence }) => wrong * (1 - confidence), 1);
}

function readingsOf({ mrz, barcode, fields }: Sources): readonly AttributeReading[] {
  return [
    ...(mrz ? [machineReading('mrz', mrz)] : []),
    ...(barcode ? [machineReading('barcode', barcode)] : []),
    ...fields.map(visualReading),
  ];
}

function machineReading(source: 'mrz' | 'barcode', { value, raw, region, confidence }: MachineValue): AttributeReading {
  return { source, value, raw, region, confidence };
}

function visualReading({ value, raw, box, confidence, step }: LocatedField): AttributeReading {
  return { source: 'visual', value, raw, region: { step, box }, confidence };
}

function isName(name: AttributeName): boolean {
  return name === 'surname' || name === 'givenNames';
}

/** The print where it shows more than plain ASCII: diacritics or another script. */
function nativeOf(printed: string): string | null {
  const plain = nameWords(printed).every((word) => asciiSpellings(word)[0] === word);
  return plain ? null : printed;
}
