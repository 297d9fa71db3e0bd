import { useWords } from '../../words.ts';
import { FileChoice } from '../file-choice.tsx';
import type { FieldProps, Labelled } from './field.tsx';

/** Files go to the server as soon as they are chosen, so that none is lost with the page. */
export function FilesField({
  question,
  files,
  fault,
  onFile,
  onRemoveFiles,
  label,
  hint,
  problem,
}: FieldProps & Labelled) {
  const { t } = useWords();
  const again = files > 0 ? 'questionnaire.anotherFile' : 'questionnaire.file';
  return (
    <div class={fault ? 'field invalid' : 'field'}>
      <span>{label}</span>
      {hint}
      <FileChoice
        label={`${t(again)}: ${question.title}`}
        hint={t('questionnaire.fileHint')}
        accept="image/jpeg,image/png,application/pdf"
        onFile={(file) => {
          if (file instanceof File) onFile(file);
        }}
      />
      {files > 0 && (
        <p role="status">
          {t('questionnaire.files', { number: files })}{' '}
          <button type="button" class="link" onClick={onRemoveFiles}>
            {t('questionnaire.removeFiles')}
          </button>
        </p>
      )}
      {problem}
    </div>
  );
}
