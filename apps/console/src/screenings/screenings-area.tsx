/** @jsxImportSource react */
import type { Place } from '../place.ts';
import { Results } from './results.tsx';
import { ScreeningList } from './screening-list.tsx';

/** Many people screened at once: all such screenings, or what one of them found. */
export function ScreeningsArea({ place }: { readonly place: Place }) {
  return 'id' in place ? <Results key={place.id} id={place.id} /> : <ScreeningList />;
}
