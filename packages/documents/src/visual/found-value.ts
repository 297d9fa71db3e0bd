import type { AttributeName, TextLine } from '@bonafide/domain';
import type { FieldValue } from './field-value.ts';
import type { FoundBy } from './visual-field.ts';

/** What speaks for a value being the attribute's, apart from how well it was read. Each in [0,1]. */
export interface Evidence {
  /** Likeness of the label or number, 1 when it was met to the letter. */
  readonly label: number;
  /** Nearness of value and label, 1 when both stand in one line or at the usual place. */
  readonly place: number;
}

/** A value as found, before its confidence is known. */
export interface FoundValue {
  readonly attribute: AttributeName;
  readonly value: FieldValue;
  readonly line: TextLine;
  readonly found: FoundBy;
  readonly evidence: Evidence;
}
