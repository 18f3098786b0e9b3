'use client';

import { useEffect, useRef } from 'react';
import { useStatus } from '../_draft/draft-context';
import type { SaveOutcome } from '../_draft/use-save';
import { FieldLink } from '../_grid/field-link';

const SHOWN = 20;

interface Props {
  outcome: SaveOutcome | null;
  signInHref: string;
}

/** Why the last save was not whole, with a link to each case to correct. It takes the focus. */
export function SaveMessage({ outcome, signInHref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { problems } = useStatus();
  useEffect(() => {
    if (outcome && outcome.kind !== 'saved' && !outcome.quiet) box.current?.focus();
  }, [outcome]);
  // What was saved by itself is said in the bar; that the session is over has its link here.
  if (!outcome || outcome.kind === 'saved' || (outcome.quiet && outcome.kind !== 'signed_out')) return null;
  return (
    <div
      ref={box}
      className={`fr-alert fr-alert--${outcome.kind === 'signed_out' ? 'warning' : 'error'} app-block`}
      role="alert"
      tabIndex={-1}
    >
      <p className="fr-alert__title">{TITLES[outcome.kind]}</p>
      <p>{outcome.message}</p>
      {outcome.kind === 'signed_out' && (
        <p>
          <a href={signInHref} target="_blank" rel="noreferrer" title="Se reconnecter – nouvel onglet">
            Se reconnecter
          </a>
        </p>
      )}
      {outcome.kind === 'refused' && (
        <ul>
          {outcome.elsewhere.map((message) => (
            <li key={message}>{message}</li>
          ))}
          {problems.slice(0, SHOWN).map(({ field, message }) => (
            <li key={field}>
              <FieldLink field={field}>{message}</FieldLink>
            </li>
          ))}
          {problems.length > SHOWN && <li>Et {problems.length - SHOWN} autres, marquées dans la grille.</li>}
        </ul>
      )}
    </div>
  );
}

const TITLES = {
  refused: 'Des valeurs sont à revoir',
  signed_out: 'Reconnectez-vous pour enregistrer',
  unreachable: 'Le service n’a pas répondu',
};
