import type { LicenceTable, MrzReading } from '@bonafide/documents';
import {
  type Attributes,
  type ClientNetwork,
  type DocumentKind,
  decide,
  type EvidenceStep,
  type Examination,
  type LivenessOutcome,
} from '@bonafide/domain';
import type { AskDatabases, DatabaseAnswer } from './databases.ts';
import type { Engines } from './engines.ts';
import { type Evidence, type OtherPortraits, readingOf } from './evidence.ts';
import { matchPortrait } from './face-match/match-portrait.ts';
import { gatherDatabases } from './gather-databases.ts';
import { gatherDocument } from './gather-document.ts';
import { type Duplicates, duplicatesOf, gatherPeople } from './gather-people.ts';
import { gatherRecords } from './gather-records.ts';
import { gatherScreening } from './gather-screening.ts';
import { gatherSides } from './gather-sides.ts';
import { obtain } from './obtain.ts';
import type { LookUpPeople } from './people.ts';
import { readSelfie } from './read-faces.ts';
import { readHeldDocument } from './read-held-document.ts';
import { type CapturedStream, readPresentation } from './read-presentation.ts';
import type { DocumentSideReading } from './reading.ts';
import type { LookUpRecords } from './records.ts';
import { CHECKS } from './registry.gen.ts';
import type { ExaminationRequest } from './request.ts';
import { runCheck } from './run-check.ts';
import type { ScreeningFindings, ScreenPerson } from './screening.ts';
import { STANDARD_POLICY } from './standard-policy.ts';

/** The images of one attempt, readings that were made earlier, what was asked for, and the present moment. */
export interface ExaminationInput {
  readonly images: Partial<Record<EvidenceStep, Uint8Array>>;
  readonly readings?: Partial<Record<EvidenceStep, DocumentSideReading>>;
  readonly request: ExaminationRequest;
  readonly now: Date;
  /** Told when a stage begins, for the person who waits. */
  readonly onStage?: (stage: ExaminationStage) => void;
  /** Searches for the attempt's faces; left out: nobody looks. */
  readonly lookUpPeople?: LookUpPeople;
  /** Searches for the document's data among earlier ones; left out: nobody looks. */
  readonly lookUpRecords?: LookUpRecords;
  /** Asks databases about the document; left out: none is asked. */
  readonly askDatabases?: AskDatabases;
  /** Screens the holder against lists; left out: nobody is screened. */
  readonly screenPerson?: ScreenPerson;
  /** The network that the person came from; left out: nobody looked. */
  readonly network?: ClientNetwork;
  /** Portraits from a chip or an earlier verification, read beforehand. */
  readonly otherPortraits?: OtherPortraits;
  /** What came of the attempt's challenge; null or left out where none was asked for. */
  readonly liveness?: LivenessOutcome | null;
  /** Frames of the challenge that the selfie was cut from; null or left out where there was none. */
  readonly stream?: CapturedStream | null;
}

/** What the engines are at, in this order. */
export type ExaminationStage = 'document' | 'face' | 'decision';

export interface ExaminationOutcome extends Examination {
  readonly document: {
    readonly kind: DocumentKind | null;
    /** ISO 3166-1 alpha-3, or an ICAO 9303-3 code. */
    readonly issuingState: string | null;
    readonly attributes: Attributes;
    readonly mrz: MrzReading | null;
    /** Back of a European driving licence; left out by earlier releases. */
    readonly licenceTable?: LicenceTable | null;
  };
  readonly face: {
    readonly similarity: number | null;
    readonly distance: number | null;
    /** Years that the face looks like; null where nobody asked. Decides nothing. */
    readonly ageEstimate: number | null;
  };
  /** The network that the person came from; left out where nobody looked. */
  readonly network?: ClientNetwork;
  /** What databases said of the document; left out where none was asked. */
  readonly databases?: readonly DatabaseAnswer[];
  /** Whom the holder is like on the lists; left out where nobody was to be screened. */
  readonly screening?: ScreeningFindings;
  /** References of earlier verifications; left out by earlier releases. */
  readonly duplicates?: Duplicates;
}

/** Runs every check on one attempt and recommends a decision. Engine faults end as `inconclusive`, never as a throw. */
export async function examine(engines: Engines, input: ExaminationInput): Promise<ExaminationOutcome> {
  const evidence = await gatherEvidence(engines, input);
  input.onStage?.('decision');
  return judge(evidence);
}

/** The rest of an examination, once everything has been read: pure. */
export function judge(evidence: Evidence): ExaminationOutcome {
  const checks = CHECKS.map((check) => runCheck(check, evidence));
  const { policy = STANDARD_POLICY, resubmissionPossible, stepUpPossible = false, faceRequired } = evidence.request;
  const { kind, issuingState, attributes, mrz, licenceTable } = evidence.document;
  const match = matchPortrait(evidence);
  return {
    checks,
    decision: decide(policy, checks, { resubmissionPossible, stepUpPossible, faceRequired }),
    document: { kind, issuingState, attributes, mrz: mrz?.reading ?? null, licenceTable },
    face: {
      similarity: match?.similarity ?? null,
      distance: match?.distance ?? null,
      ageEstimate: readingOf(evidence.selfie)?.faces[0]?.age?.years ?? null,
    },
    ...(evidence.network && { network: evidence.network }),
    ...(evidence.databases?.state === 'read' && { databases: evidence.databases.value }),
    ...(evidence.screening && { screening: evidence.screening }),
    duplicates: duplicatesOf(evidence),
  };
}

async function gatherEvidence(engines: Engines, input: ExaminationInput): Promise<Evidence> {
  const { request, now, onStage, lookUpPeople, lookUpRecords, liveness = null } = input;
  onStage?.('document');
  const { front, back } = await gatherSides(engines, input);
  onStage?.('face');
  const face = await gatherFace(engines, input);
  const document = gatherDocument({ front: readingOf(front), back: readingOf(back) }, now);
  const people = await gatherPeople(lookUpPeople, { front, selfie: face.selfie });
  const records = await gatherRecords(lookUpRecords, document, people);
  const databases = await gatherDatabases(input.askDatabases, document);
  const screening = await gatherScreening(input.screenPerson, document);
  return {
    request,
    now,
    front,
    back,
    ...face,
    document,
    people,
    records,
    databases,
    screening,
    liveness,
    ...givenBeforehand(input),
  };
}

/** What was read or looked up before the examination. */
function givenBeforehand({ otherPortraits, network }: ExaminationInput): Pick<Evidence, 'otherPortraits' | 'network'> {
  return { ...(otherPortraits && { otherPortraits }), ...(network && { network }) };
}

/** The person on the selfie, what it bears of attacks, and the document beside the face where one was asked for. */
async function gatherFace(engines: Engines, { images, request, stream = null }: ExaminationInput) {
  const file = request.faceRequired ? images.FACE : undefined;
  const selfie = await obtain(file, (bytes) => readSelfie(engines, bytes, { withAge: request.estimateAge ?? false }));
  const readable = selfie.state === 'read' ? file : undefined;
  const presentation = await obtain(readable, (bytes) => readPresentation(engines, bytes, stream));
  const held = request.documentInHand ? readable : undefined;
  const heldDocument = await obtain(held, (bytes) => readHeldDocument(engines, bytes));
  return { selfie, presentation, heldDocument };
}
