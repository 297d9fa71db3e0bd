import { openVerification } from '@bonafide/sdk/embed';

/** Call it from a click: `link` comes from your server, which made the token. */
export function showVerification(link: string, say: (text: string) => void): void {
  openVerification({
    url: link,
    mode: 'overlay',
    label: 'Identity verification',
    on: {
      step: (step) => say(`now: ${step}`),
      finished: ({ status, manualStatus }) => say(manualStatus === 'WAITING' ? 'we will tell you' : status),
      closed: ({ finished }) => {
        if (!finished) say('not finished; the link still works');
      },
      error: (reason) => say(reason),
    },
  });
}
