import type { FlowStep } from '@bonafide/contract';

type Ways = Pick<FlowStep, 'canUpload' | 'canUploadPDF'>;

/** Media types of files that may be chosen; null: none may. */
export function acceptedFiles({ canUpload, canUploadPDF }: Ways): string | null {
  const types = [...(canUpload ? ['image/jpeg', 'image/png'] : []), ...(canUploadPDF ? ['application/pdf'] : [])];
  return types.length > 0 ? types.join(',') : null;
}

/** Key of the words for what may be chosen. */
export function fileHint({ canUpload, canUploadPDF }: Ways): string {
  if (canUpload && canUploadPDF) return 'photo.fileHint';
  return canUpload ? 'paper.imageHint' : 'paper.pdfHint';
}

const PROBLEMS: Readonly<Record<string, string>> = {
  denied: 'photo.cameraDenied',
  missing: 'photo.cameraMissing',
  busy: 'photo.cameraBusy',
  not_an_image: 'paper.notThisFile',
  too_large: 'photo.tooLarge',
};

/** Key of the words for what went wrong. Nobody is told to choose a file where none may be chosen. */
export function problemWords(step: Ways, problem: string): string {
  const noFile = acceptedFiles(step) === null;
  return noFile && (problem === 'denied' || problem === 'missing')
    ? 'paper.cameraNeeded'
    : (PROBLEMS[problem] ?? 'failed');
}
