import type { FoundValue } from './found-value.ts';
import type { VisualField } from './visual-field.ts';

/** Turns a found value into a field whose confidence is how often such values are right. */
export function weighField(found: FoundValue): VisualField {
  const { attribute, value, line, evidence } = found;
  const confidence = line.confidence * evidence.label;
  return { attribute, ...value, box: line.box, confidence, found: found.found };
}
