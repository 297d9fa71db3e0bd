/** @jsxImportSource react */

const PATHS = {
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  warning: 'M12 4L2.8 19.5h18.4zM12 10v4.2M12 16.9v.2',
  file: 'M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4M9 12h6M9 15.5h6',
  empty: 'M4 13l2.5-7.5h11L20 13v5.5H4zM4 13h5l1.2 2.2h3.6L15 13h5',
  back: 'M19 12H5M11 6l-6 6 6 6',
} as const;
export type IconName = keyof typeof PATHS;

/** Says nothing by itself: words stand beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
