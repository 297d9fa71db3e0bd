/** @jsxImportSource react */
import { useWords } from '../words/words.ts';

/** There are no accounts of people yet: reviewers say who they are, and the history repeats it. */
export function ReviewerField({ reviewer }: { readonly reviewer: string }) {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{t('cases.reviewer')}</span>
      <input name="reviewer" required maxLength={100} pattern=".*\S.*" defaultValue={reviewer} autoComplete="name" />
    </label>
  );
}
