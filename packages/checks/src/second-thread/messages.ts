import type { TamperSignal } from '@bonafide/domain';
import type { ModelCard, PictureInput, PrintInput, RgbImage, Tensor } from '@bonafide/imaging';
import type { FacesReading } from '../reading.ts';

/** What the thread can be asked. It keeps networks by the addresses of their cards, and nothing else. */
export interface Asked {
  readonly load: { readonly card: string };
  readonly run: { readonly card: string; readonly inputs: Readonly<Record<string, Tensor>> };
  /** `scale`: width of the image over that of the stored one; `embedderCard`: null for this repository's embedder. */
  readonly portraits: { readonly image: RgbImage; readonly scale: number; readonly embedderCard: string | null };
  readonly pictureTraces: PictureInput;
  readonly printTraces: PrintInput;
}

export interface Answered {
  readonly load: LoadedModel;
  readonly run: Record<string, Tensor>;
  readonly portraits: FacesReading;
  readonly pictureTraces: readonly TamperSignal[];
  readonly printTraces: readonly TamperSignal[];
}

/** What a network tells about itself. */
export interface LoadedModel {
  readonly card: ModelCard;
  readonly digest: string;
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
}

export type Request = {
  readonly [Kind in keyof Asked]: { readonly kind: Kind; readonly asked: Asked[Kind] };
}[keyof Asked];

export interface Call {
  readonly call: number;
  readonly request: Request;
}

/** After it the thread takes nothing more, and ends when what it is at has ended. */
export const END = 'end';

export type Reply =
  | { readonly call: number; readonly answer: Answered[keyof Answered] }
  | { readonly call: number; readonly failure: Failure };

/** An error that goes from thread to thread, where classes get lost. `model`: see imaging's `ModelError`. */
export interface Failure {
  readonly message: string;
  readonly model: { readonly code: string; readonly name: string } | null;
}
