/** @jsxImportSource react */
import type { ReactNode } from 'react';

interface ListTableProps {
  /** What is listed, for those who hear the table. */
  readonly caption: string;
  /** One for each column. */
  readonly titles: readonly string[];
  /** Another page is on its way. */
  readonly busy?: boolean;
  /** The rows. */
  readonly children: ReactNode;
}

/** The list of an area: rows become cards where the window is narrow. */
export function ListTable({ caption, titles, busy = false, children }: ListTableProps) {
  return (
    <table className="entries" aria-busy={busy}>
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
