export interface OverlayOptions {
  readonly frame: HTMLIFrameElement;
  /** The dialog's accessible name. */
  readonly label: string;
  readonly closeLabel: string;
  /** The person closed it: by the button, by Escape, or by asking the page in the frame. */
  readonly onClose: () => void;
}

/** Styles are set one by one, because a page's content security policy may forbid style attributes and elements. */
const DIALOG: Readonly<Partial<CSSStyleDeclaration>> = {
  width: 'min(100vw, 42rem)',
  height: 'min(100dvh, 52rem)',
  maxWidth: '100vw',
  maxHeight: '100dvh',
  padding: '0',
  border: '0',
  borderRadius: '0.75rem',
  overflow: 'hidden',
};
const CLOSE: Readonly<Partial<CSSStyleDeclaration>> = {
  position: 'absolute',
  insetBlockStart: '0.5rem',
  insetInlineEnd: '0.5rem',
  width: '2.75rem',
  height: '2.75rem',
  border: '1px solid #767680',
  borderRadius: '50%',
  background: '#ffffff',
  color: '#1b1b1f',
  font: '1.5rem/1 system-ui, sans-serif',
  cursor: 'pointer',
};

/**
 * A frame in a dialog over the page. The browser keeps the focus inside, makes the rest inert, closes on Escape, and gives the
 * focus back to where it was. Returns what takes it away.
 */
export function showOverlay({ frame, label, closeLabel, onClose }: OverlayOptions): () => void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  Object.assign(dialog.style, DIALOG);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', closeLabel);
  Object.assign(close.style, CLOSE);
  close.addEventListener('click', onClose);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  dialog.append(frame, close);
  document.body.append(dialog);
  const before = document.activeElement;
  dialog.showModal();
  frame.focus();
  return () => {
    dialog.close();
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
}
