import { useEffect, useState } from 'react';

/** Where in the console somebody is; it stands in the address after `#`, so that the browser's "back" goes back. */
export type Place = { readonly name: 'lists' } | { readonly name: 'list'; readonly id: string };

const LISTS = '#/lists';

export function placeOf(hash: string): Place {
  const id = /^#\/lists\/([\w-]{1,60})$/.exec(hash)?.[1];
  return id === undefined ? { name: 'lists' } : { name: 'list', id };
}

export function addressOf(place: Place): string {
  return place.name === 'lists' ? LISTS : `${LISTS}/${place.id}`;
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
