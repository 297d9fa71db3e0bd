/** @jsxImportSource react */
import { type DragEvent, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import { LARGEST_UPLOAD } from './read-list-file.ts';

interface FileDropProps {
  readonly onFile: (file: File) => void;
  /** Tables of people are CSV; lists may be JSON, too. */
  readonly forms?: keyof typeof ACCEPTED;
}

const ACCEPTED = {
  lists: '.csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json',
  people: '.csv,.tsv,.txt,text/csv',
} as const;
const DROP_WORDS = { lists: 'upload.drop', people: 'screenings.drop' } as const;

/** A button for a file that is a place to drop one, too. */
export function FileDrop({ onFile, forms = 'lists' }: FileDropProps) {
  const { t, size } = useWords();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, now: boolean) => {
    event.preventDefault();
    setOver(now);
  };
  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <Icon name="file" />
      <span className="link-like">{t('upload.choose')}</span>
      <span className="quiet small">{t(DROP_WORDS[forms], { most: size(LARGEST_UPLOAD) })}</span>
      <input
        type="file"
        accept={ACCEPTED[forms]}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
