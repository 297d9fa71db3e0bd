/** @jsxImportSource react */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useAction } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { FaultNotice } from './fault-notice.tsx';

interface ConfirmProps {
  readonly heading: string;
  /** What the button does, in words: never "yes" or "OK". */
  readonly verb: string;
  /** What is done then; a fault of it is told, and may be tried again. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost. The focus begins on the way out and goes back to where it came from. */
export function Confirm({ heading, verb, onConfirm, onClose, children }: ConfirmProps) {
  const { t } = useWords();
  const { busy, fault, run } = useAction();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{heading}</h2>
      {children}
      {fault && <FaultNotice fault={fault} />}
      <div className="buttons">
        <button type="button" className="plain-button" onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </button>
        <button type="button" className="primary danger" aria-disabled={busy} onClick={() => run(onConfirm)}>
          {verb}
        </button>
      </div>
    </dialog>
  );
}
