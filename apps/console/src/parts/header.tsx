/** @jsxImportSource react */
import { CONSOLE_LOCALES } from '@bonafide/i18n';
import type { Session } from '../session/sign-in.ts';
import { useWords } from '../words/words.ts';

interface HeaderProps {
  readonly session: Session | null;
  readonly onLanguage: (tag: string) => void;
  readonly onSignOut: () => void;
}

export function Header({ session, onLanguage, onSignOut }: HeaderProps) {
  const { t, locale, clock } = useWords();
  return (
    <header>
      <p className="brand">
        <img src="/console-assets/icon.svg" alt="" width="28" height="28" />
        <span>
          Bonafide <span className="quiet">{t('console')}</span>
        </span>
      </p>
      <label className="language">
        <span className="hidden">{t('language')}</span>
        <select value={locale.tag} onChange={(event) => onLanguage(event.target.value)}>
          {CONSOLE_LOCALES.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {session && (
        <div className="leave">
          <span className="quiet small">
            {t('signedInUntil', { time: clock(new Date(session.endsAt).toISOString()) })}
          </span>
          <button type="button" className="plain-button" onClick={onSignOut}>
            {t('signOut')}
          </button>
        </div>
      )}
    </header>
  );
}
