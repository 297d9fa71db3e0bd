/** @jsxImportSource react */
import { type FormEvent, useState } from 'react';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.ts';
import type { Door } from './door.ts';
import { type Session, type SignInFault, SignInRefused, signIn } from './sign-in.ts';

interface SignInProps {
  readonly door: Door;
  /** The session before this page ended by itself. */
  readonly ended: boolean;
  readonly onSession: (session: Session) => void;
}

/** Key and secret stand in the form alone, never in the state of the page, and the secret is gone from there once it is sent. */
export function SignIn({ door, ended, onSession }: SignInProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const typed = new FormData(form);
    const secret = form.elements.namedItem('secret') as HTMLInputElement;
    secret.value = '';
    setBusy(true);
    setFault(null);
    try {
      onSession(await signIn(door, { apiKey: String(typed.get('key')), apiSecret: String(typed.get('secret')) }));
    } catch (error) {
      setFault(error instanceof SignInRefused ? error.fault : 'server');
      setBusy(false);
      secret.focus();
    }
  };
  return (
    <div className="card narrow">
      <h1>{t('signIn.heading')}</h1>
      {ended && !fault && <Notice tone="wait">{t('signIn.ended')}</Notice>}
      <p>{t('signIn.intro')}</p>
      <form onSubmit={submit}>
        <label className="field">
          <span>{t('signIn.key')}</span>
          <input name="key" required autoComplete="username" autoCapitalize="none" spellCheck={false} dir="ltr" />
        </label>
        <label className="field">
          <span>{t('signIn.secret')}</span>
          <input name="secret" type="password" required autoComplete="current-password" dir="ltr" />
        </label>
        {fault && (
          <Notice tone="bad" alert>
            {t(`signIn.faults.${fault}`)}
          </Notice>
        )}
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? t('signIn.busy') : t('signIn.submit')}
        </button>
      </form>
      <p className="quiet small">{t('signIn.memory')}</p>
    </div>
  );
}
