import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureBrowser } from '../../../../tools/find-browser.ts';

interface Phone {
  /** For profiles of browsers. */
  readonly folder: string;
  /** What its camera plays, MJPEG or Y4M. */
  readonly clip: string;
  readonly locale: string;
}

/** A browser on a phone whose camera plays a film. */
export async function openPhone({ folder, clip, locale }: Phone): Promise<BrowserContext> {
  return chromium.launchPersistentContext(await mkdtemp(join(folder, 'profile-')), {
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${clip}`,
    ],
    viewport: { width: 360, height: 640 },
    locale,
    isMobile: true,
    hasTouch: true,
  });
}
