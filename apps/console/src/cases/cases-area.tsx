/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { listNames } from '../lists/list-names.ts';
import type { Place } from '../place.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { type CaseFilter, CaseList } from './case-list.tsx';
import { CasePage } from './case-page.tsx';

export interface ReviewerProps {
  /** What the reviewer calls themselves; empty until they have said. */
  readonly reviewer: string;
  readonly onReviewer: (name: string) => void;
}

/** Hits on lists that people look at: all of them, or one. */
export function CasesArea({ place, ...names }: ReviewerProps & { readonly place: Place }) {
  const { api } = useApi();
  // Whoever comes back from a case finds the list as it was left.
  const [filter, setFilter] = useState<CaseFilter>('OPEN');
  const [page, setPage] = useState(1);
  const load = useCallback((signal: AbortSignal) => listNames(api, signal), [api]);
  const { value: lists } = useLoaded<ReadonlyMap<string, string>>(load);
  const nameOf = (listId: string) => lists?.get(listId) ?? listId;
  if ('id' in place) return <CasePage key={place.id} id={place.id} {...{ nameOf }} {...names} />;
  const choose = (chosen: CaseFilter) => {
    setFilter(chosen);
    setPage(1);
  };
  return <CaseList {...{ filter, page, nameOf }} onFilter={choose} onPage={setPage} />;
}
