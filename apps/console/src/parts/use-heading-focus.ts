import { useEffect, useRef } from 'react';

/** A heading that is focused when it appears, so that a screen reader tells where one has come. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
