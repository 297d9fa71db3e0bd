import { ImageError } from '@bonafide/imaging';

/** Why one file gave no result. Codes are stable; the message is for people and quotes nothing of the file. */
export interface FileFault {
  readonly code: string;
  readonly message: string;
}

const SYSTEM_FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: { code: 'file.missing', message: 'there is no such file' },
  EACCES: { code: 'file.forbidden', message: 'the file may not be read' },
  EPERM: { code: 'file.forbidden', message: 'the file may not be read' },
  EISDIR: { code: 'file.folder', message: 'this is a folder' },
  ENOTDIR: { code: 'file.no_folder', message: 'a file stands where a folder is needed' },
  ENOSPC: { code: 'file.no_space', message: 'there is no space left' },
};

/** The fault that a failed reading comes down to. Faults of the program are no fault of the file: they are thrown on. */
export function fileFault(error: unknown): FileFault {
  if (error instanceof ImageError) return { code: error.code, message: error.message };
  const known = error instanceof Error && 'code' in error ? SYSTEM_FAULTS[String(error.code)] : undefined;
  if (known === undefined) throw error;
  return known;
}

/** What a failure of the system comes down to, with the path that it is about; null for any other error. */
export function systemWords(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  const known = SYSTEM_FAULTS[String(error.code)];
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return known === undefined ? null : `${path}${known.message}`;
}
