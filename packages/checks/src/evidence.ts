import type { LicenceTable, LocatedField, MrzReading } from '@bonafide/documents';
import type { Attributes, ClientNetwork, DocumentKind, EvidenceStep, LivenessOutcome } from '@bonafide/domain';
import type { DatabaseAnswer } from './databases.ts';
import type { LicenceBarcode } from './gather-barcode.ts';
import type { PeopleFindings } from './people.ts';
import type { PresentationReading } from './presentation-reading.ts';
import type { HeldDocument } from './read-held-document.ts';
import type { DocumentSideReading, FacesReading } from './reading.ts';
import type { RecordFindings } from './records.ts';
import type { ExaminationRequest } from './request.ts';
import type { ScreeningFindings } from './screening.ts';

/**
 * What became of one image. `unusable`: the file is no image that can be decoded (`code` of imaging's ImageError).
 * `engine_fault`: our machinery failed, which says nothing about the image.
 */
export type Obtained<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'unusable'; readonly code: string }
  | { readonly state: 'engine_fault' }
  | { readonly state: 'read'; readonly value: T };

/** What the sides of the document say together. */
export interface DocumentFindings {
  readonly kind: DocumentKind | null;
  /** [0,1] */
  readonly kindConfidence: number;
  /** ISO 3166-1 alpha-3 or an ICAO 9303-3 code. */
  readonly issuingState: string | null;
  /** The machine-readable zone that counts and the image that shows it; centuries settled. */
  readonly mrz: { readonly step: EvidenceStep; readonly reading: MrzReading } | null;
  /** The barcode of a North American licence or identification card. */
  readonly barcode: LicenceBarcode | null;
  /** Which vehicles the holder of a European licence may drive, since when and until when. */
  readonly licenceTable: LicenceTable | null;
  readonly visual: readonly LocatedField[];
  /** Images that show several documents, of which another than the one that was read may be meant. */
  readonly meantUnclear: readonly EvidenceStep[];
  readonly attributes: Attributes;
}

/** Faces of the person from a chip, and from a verification that succeeded earlier: its document's portrait, its selfie. */
export interface OtherPortraits {
  readonly chip?: FacesReading;
  /** Counts where no document is at hand now. */
  readonly document?: FacesReading;
  readonly earlierSelfie?: FacesReading;
}

/** Everything that checks look at. */
export interface Evidence {
  readonly request: ExaminationRequest;
  readonly now: Date;
  readonly front: Obtained<DocumentSideReading>;
  readonly back: Obtained<DocumentSideReading>;
  readonly selfie: Obtained<FacesReading>;
  /** Traces of attacks on the selfie; left out where nobody looked. */
  readonly presentation?: Obtained<PresentationReading>;
  /** The document beside the face; left out where none was asked for. */
  readonly heldDocument?: Obtained<HeldDocument>;
  readonly document: DocumentFindings;
  /** Portraits from elsewhere than the photos of this attempt. */
  readonly otherPortraits?: OtherPortraits;
  /** What came of the challenge; null or left out where none was asked for. */
  readonly liveness?: LivenessOutcome | null;
  /** Who these faces are like; left out where nobody looked. */
  readonly people?: Obtained<PeopleFindings>;
  /** The network that the person came from; left out where nobody looked. */
  readonly network?: ClientNetwork;
  /** Who else has these data; left out where nobody looked. */
  readonly records?: Obtained<RecordFindings>;
  /** What databases say of the document; left out where none was asked. */
  readonly databases?: Obtained<readonly DatabaseAnswer[]>;
  /** Whom the holder is like on the lists; null or left out where nobody was to be screened. */
  readonly screening?: ScreeningFindings | null;
}

/** The reading, or null whatever the cause. */
export function readingOf<T>(obtained: Obtained<T>): T | null {
  return obtained.state === 'read' ? obtained.value : null;
}
