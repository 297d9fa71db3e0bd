import type { LivenessAccommodation } from '@bonafide/domain';
import { useWords } from '../../words.ts';
import { Layout } from '../layout.tsx';
import { CameraPicture } from '../pictures.tsx';

interface LimitsProps {
  readonly choices: readonly LivenessAccommodation[];
  readonly cannot: readonly LivenessAccommodation[];
  readonly triesLeft: number;
  readonly progress: { readonly current: number; readonly total: number };
  readonly onCannot: (cannot: readonly LivenessAccommodation[]) => void;
  readonly onStart: () => void;
}

/** What a person cannot do; the server then asks for something else. */
export function Limits({ choices, cannot, triesLeft, progress, onCannot, onStart }: LimitsProps) {
  const { t } = useWords();
  return (
    <Layout presence heading={t('liveness.limitsHeading')} progress={progress}>
      <p>{t('liveness.limitsLead')}</p>
      <fieldset class="checks">
        <legend class="unseen">{t('liveness.limitsHeading')}</legend>
        {choices.map((choice) => (
          <label key={choice} class="check">
            <input
              type="checkbox"
              checked={cannot.includes(choice)}
              onChange={(event) =>
                onCannot(event.currentTarget.checked ? [...cannot, choice] : cannot.filter((other) => other !== choice))
              }
            />
            <span>{t(`liveness.cannot.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="small">{t('liveness.triesLeft', { tries: triesLeft })}</p>
      <button type="button" class="primary" onClick={onStart}>
        <CameraPicture /> {t('photo.openCamera')}
      </button>
    </Layout>
  );
}
