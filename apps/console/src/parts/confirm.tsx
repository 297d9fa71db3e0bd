/** @jsxImportSource react */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Fault } from '../session/fault.ts';
import { useWords } from '../words/words.ts';
import { FaultNotice } from './fault-notice.tsx';

interface ConfirmProps {
  readonly heading: string;
  /** What the button does, in words: never "yes" or "OK". */
  readonly verb: string;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost. The focus begins on the way out and goes back to where it came from. */
export function Confirm({ heading, verb, busy, fault, onConfirm, onClose, children }: ConfirmProps) {
  const { t } = useWords();
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
        <button type="button" className="primary danger" aria-disabled={busy} onClick={onConfirm}>
          {verb}
        </button>
      </div>
    </dialog>
  );
}
