/** @jsxImportSource react */
import { type Area, addressOf } from '../place.ts';
import { Icon } from './icon.tsx';

/** The way from one thing to all of its kind. */
export function Back({ to, words }: { readonly to: Area; readonly words: string }) {
  return (
    <p className="back">
      <a href={addressOf({ name: to })}>
        <Icon name="back" />
        {words}
      </a>
    </p>
  );
}
