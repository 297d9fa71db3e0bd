/** @jsxImportSource react */
import { AREAS, addressOf, areaOf, type Place } from '../place.ts';
import { useWords } from '../words/words.ts';

/** The areas of the console, the present one marked. */
export function Navigation({ place }: { readonly place: Place }) {
  const { t } = useWords();
  const here = areaOf(place);
  return (
    <nav className="areas" aria-label={t('areas.label')}>
      <ul>
        {AREAS.map((area) => (
          <li key={area}>
            <a href={addressOf({ name: area })} {...(area === here && { 'aria-current': 'page' as const })}>
              {t(`areas.${area}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
