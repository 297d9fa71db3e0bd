import { CAST, encodeJpeg, renderHead, selfieView } from '@bonafide/testkit';
import type { Page } from 'playwright-core';

const LEVELS = [0.35, 0.7, 1];
const POSES = {
  turn_left: (level: number) => ({ yaw: 32 * level }),
  turn_right: (level: number) => ({ yaw: -32 * level }),
  look_up: (level: number) => ({ pitch: 20 * level }),
  move_closer: (level: number) => ({ distance: 56 / (1 + 0.6 * level) }),
  smile: (level: number) => ({ smile: level }),
  blink: (level: number) => ({ blink: level }),
} as const;

/** Puts a drawn person before the page's camera, who does what the page's picture asks, as often as it is asked. */
export async function giveActingCamera(page: Page, seed = 3): Promise<void> {
  const still = { ...selfieView(seed), yaw: 0, pitch: 0, roll: 0, smile: 0, distance: 56 };
  const draw = async (pose: object): Promise<string> => {
    const head = renderHead(CAST.anna, { ...still, width: 480, height: 640, samples: 1, ...pose });
    return (await encodeJpeg(head, 85)).toString('base64');
  };
  const film: Record<string, string[]> = { rest: [await draw({})] };
  for (const [action, pose] of Object.entries(POSES)) {
    film[action] = await Promise.all(LEVELS.map((level) => draw(pose(level))));
  }
  await page.addInitScript(actInstead, film);
}

/** Runs in the page: a canvas instead of the camera. */
function actInstead(film: Readonly<Record<string, readonly string[]>>): void {
  const CYCLE_MS = 4_000;
  const pictures = new Map<string, ImageBitmap[]>();
  const load = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  };
  /** Rest, out, held, back, rest; a blink is over sooner. */
  const levelAt = (action: string, since: number): number => {
    const t = (since % CYCLE_MS) - 700;
    const kept = action === 'blink' ? 600 : 1_500;
    if (t < 0 || t > kept + 900) return 0;
    return Math.min(3, Math.ceil(t / 150), Math.ceil((kept + 900 - t) / 150));
  };
  let [action, since] = ['rest', performance.now()];
  const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 640 });
  const context = canvas.getContext('2d');
  const paint = () => {
    const now = performance.now();
    const shown = document.querySelector('.challenge.running .action')?.classList[1] ?? 'rest';
    if (shown !== action) [action, since] = [shown, now];
    const level = levelAt(action, now - since);
    const picture = level > 0 ? pictures.get(action)?.[level - 1] : pictures.get('rest')?.[0];
    // Nobody keeps quite still.
    if (picture) context?.drawImage(picture, 3 * Math.sin(now / 400), 3 * Math.sin(now / 530));
  };
  navigator.mediaDevices.getUserMedia = async () => {
    for (const [name, frames] of Object.entries(film)) pictures.set(name, await Promise.all(frames.map(load)));
    setInterval(paint, 33);
    return canvas.captureStream(30);
  };
}
