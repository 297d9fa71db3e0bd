export { type FoundMrz, findMrz } from './find-mrz.ts';
export { readMrzLine } from './read-mrz-line.ts';
