import { expect, test } from 'vitest';
import { acceptedFiles, fileHint, problemWords } from './paper-ways.ts';

test.each([
  [true, true, 'image/jpeg,image/png,application/pdf', 'photo.fileHint', 'photo.cameraDenied'],
  [true, false, 'image/jpeg,image/png', 'paper.imageHint', 'photo.cameraDenied'],
  [false, true, 'application/pdf', 'paper.pdfHint', 'photo.cameraDenied'],
  [false, false, null, 'paper.pdfHint', 'paper.cameraNeeded'],
])('photos %s, PDF %s', (canUpload, canUploadPDF, accept, hint, denied) => {
  const ways = { canUpload, canUploadPDF };
  expect(acceptedFiles(ways)).toBe(accept);
  expect(fileHint(ways)).toBe(hint);
  expect(problemWords(ways, 'denied')).toBe(denied);
  expect(problemWords(ways, 'not_an_image')).toBe('paper.notThisFile');
  expect(problemWords(ways, 'something else')).toBe('failed');
});
