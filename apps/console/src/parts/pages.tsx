/** @jsxImportSource react */
import { useWords } from '../words/words.ts';

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** From page to page; nothing where there is only one. */
export function Pages({ page, pages, onPage }: PagesProps) {
  const { t, number } = useWords();
  if (pages <= 1) return null;
  const go = (to: number) => () => to >= 1 && to <= pages && onPage(to);
  return (
    <nav className="pages" aria-label={t('entries.pages')}>
      <button type="button" className="plain-button" aria-disabled={page === 1} onClick={go(page - 1)}>
        {t('entries.before')}
      </button>
      <span role="status">{t('entries.page', { page: number(page), pages: number(pages) })}</span>
      <button type="button" className="plain-button" aria-disabled={page === pages} onClick={go(page + 1)}>
        {t('entries.next')}
      </button>
    </nav>
  );
}
