'use client';

import { useState } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { drawnFor } from '@/app/_web/drawn-for';
import { formatDay, formatTime, parisDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { remindPartner } from '../actions';

interface Props {
  reportId: number;
  organisationId: number;
  organisation: string;
  /** Its part is still waited for. */
  useful: boolean;
  remindedAt: string | null;
  today: string;
}

/** One click sends a message to those of the partner who can enter; once a day at most. */
export function RemindButton({ reportId, organisationId, organisation, useful, remindedAt, today }: Props) {
  const [message, setMessage] = useState(remindedAt ? saidWords(remindedAt, today) : '');
  const [done, setDone] = useState(remindedAt !== null && parisDay(remindedAt) === today);
  const [busy, setBusy] = useState(false);
  const ready = useHydrated();
  if (!useful) return '–';
  const send = async () => {
    setBusy(true);
    const answer = await remindPartner({ reportId, organisationId }, undefined, false, drawnFor()).catch(
      () => null,
    );
    setBusy(false);
    if (answer?.ok) {
      setDone(true);
      setMessage(
        `Message préparé pour ${counted(answer.result.accounts, 'personne')} : il part à 7 h, heure de Paris.`,
      );
    } else setMessage(answer?.message ?? 'Le service n’a pas répondu : réessayez.');
  };
  return (
    <>
      {!done && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--secondary"
          disabled={!ready || busy}
          onClick={() => void send()}
        >
          Relancer<span className="fr-sr-only"> {organisation}</span>
        </button>
      )}
      <span role="status" className="app-file__detail">
        {message}
      </span>
    </>
  );
}

const saidWords = (at: string, today: string): string =>
  parisDay(at) === today
    ? `Déjà relancé aujourd’hui à ${formatTime(at)}`
    : `Relancé le ${formatDay(parisDay(at))}`;
