/** @jsxImportSource react */
import { useState } from 'react';
import type { Place } from '../place.ts';
import { MonitoredList, NO_WISH, type Wish } from './monitored-list.tsx';
import { MonitoredOne } from './monitored-one.tsx';

/** Whoever is held against the lists again whenever these change: all of them, or one. */
export function MonitoringArea({ place }: { readonly place: Place }) {
  // Whoever comes back from one finds the list as it was left.
  const [wish, setWish] = useState<Wish>(NO_WISH);
  return 'id' in place ? <MonitoredOne key={place.id} id={place.id} /> : <MonitoredList wish={wish} onWish={setWish} />;
}
