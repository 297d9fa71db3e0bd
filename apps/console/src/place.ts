import { useEffect, useState } from 'react';

/** Where in the console somebody is; it stands in the address after `#`, so that the browser's "back" goes back. */
export type Place =
  | { readonly name: Area }
  | { readonly name: 'list' | 'case' | 'monitored' | 'screening'; readonly id: string };

/** What the console consists of, in the order of its navigation. */
export const AREAS = ['cases', 'monitoring', 'screenings', 'lists'] as const;
export type Area = (typeof AREAS)[number];

const ONE = {
  lists: 'list',
  cases: 'case',
  monitoring: 'monitored',
  screenings: 'screening',
} as const satisfies Record<Area, string>;

export function placeOf(hash: string): Place {
  const [, area, id] = /^#\/(lists|cases|monitoring|screenings)(?:\/([\w-]{1,60}))?$/.exec(hash) ?? [];
  if (area === undefined) return { name: 'lists' };
  return id === undefined ? { name: area as Area } : { name: ONE[area as Area], id };
}

/** The area that a place belongs to. */
export function areaOf({ name }: Place): Area {
  return AREAS.find((area) => area === name || ONE[area] === name) ?? 'lists';
}

export function addressOf(place: Place): string {
  const area = `#/${areaOf(place)}`;
  return 'id' in place ? `${area}/${place.id}` : area;
}

export function usePlace(): Place {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const follow = () => setHash(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return placeOf(hash);
}
