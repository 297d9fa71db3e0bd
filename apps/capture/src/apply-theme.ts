import type { FlowTheme } from '@bonafide/contract';

/** The page's own names of what can be coloured. */
export const VARIABLES: Readonly<Record<string, string>> = {
  background: '--ground',
  surface: '--surface',
  header: '--header',
  title: '--title',
  text: '--ink',
  quietText: '--quiet',
  line: '--line',
  accent: '--accent',
  button: '--button',
  buttonText: '--button-ink',
  captureButton: '--shutter',
  cameraBackground: '--camera',
  messageBackground: '--message',
  messageText: '--message-ink',
  success: '--good',
  failure: '--bad',
  waiting: '--wait',
  link: '--link',
  switchButton: '--switch',
  stepNumber: '--step',
  stepText: '--step-ink',
  livenessTitle: '--presence-title',
  livenessText: '--presence-ink',
  livenessButton: '--presence-button',
  livenessButtonText: '--presence-button-ink',
  livenessFeedback: '--feedback',
  livenessFeedbackText: '--feedback-ink',
};

/**
 * Gives the page its colours, through the object model: no policy has to allow style attributes. A themed page is the same by
 * night, because its colours were checked against the ones of the day.
 */
export function applyTheme(root: HTMLElement, theme: FlowTheme | null): void {
  const colors = Object.entries(theme?.colors ?? {}).filter(([, color]) => /^#[0-9a-f]{6}$/i.test(color));
  if (colors.length === 0) return;
  root.dataset.themed = '';
  for (const [name, color] of colors) {
    const variable = VARIABLES[name];
    if (variable) root.style.setProperty(variable, color);
  }
}
