export { type FoundMrz, findMrz } from './find-mrz.ts';
export { type LineReader, readMrzLines } from './read-mrz-lines.ts';
