import type { ReactNode } from 'react';

interface Props {
  of: 'actions' | 'regions';
  /** The key of the action, or the code of the region. */
  name: string;
  params: { season?: string | undefined; 'as-of'?: string | undefined; view?: string | undefined };
  children: ReactNode;
}

/** The way to a sheet of the portfolio, of the season and the day that are read. */
export function SheetLink({ of, name, params, children }: Props) {
  const query = new URLSearchParams();
  for (const key of ['season', 'as-of', 'view'] as const) {
    const value = params[key];
    if (value) query.set(key, value);
  }
  const path = `/api/v1/committee/${of}/${encodeURIComponent(name)}`;
  return <a href={query.size > 0 ? `${path}?${query}` : path}>{children}</a>;
}
