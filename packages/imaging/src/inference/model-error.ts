export type ModelErrorCode = 'model.missing' | 'model.digest_mismatch' | 'model.card_invalid' | 'model.unloadable';

/** A model that must not be used. A machine's fault: it never counts against a person. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  readonly model: string;

  constructor(code: ModelErrorCode, model: string) {
    super(`${code}: ${model}`);
    this.name = 'ModelError';
    this.code = code;
    this.model = model;
  }
}
