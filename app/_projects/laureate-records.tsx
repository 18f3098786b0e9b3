'use client';

import type { LaureateView } from './laureate-view';

/** The publicly known laureates as reference records: sources, and no figure. */
export function LaureateRecords({ records }: { records: LaureateView[] }) {
  return (
    <ul className="app-records">
      {records.map(({ id, title, name, status, facts, sources }) => (
        <li key={id} className="app-record">
          <h3>{title}</h3>
          {name && <p>{name}</p>}
          {status && (
            <p>
              <strong>{status}</strong>
            </p>
          )}
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
          <p>Sources :</p>
          <ul>
            {sources.map(({ href, words }) => (
              <li key={href}>
                <a href={href} rel="noreferrer">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
