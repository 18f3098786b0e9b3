'use client';

import { useState } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { drawnFor } from '@/app/_web/drawn-for';
import type { EntryPart } from '@/lib/report/entry-parts';
import { formatInstant } from '@/lib/wording/dates';
import { ofOrganisation } from '@/lib/wording/elision';
import { useStatus } from '../_draft/draft-context';
import { finishPart } from '../actions';

interface Props {
  sectionId: number;
  part: EntryPart;
  /** Saves what is typed: a part is finished with what it holds. */
  save: () => Promise<boolean>;
}

/** « Partie terminée »: the organisation tells its lead that there is nothing more to wait for. It sends nothing. */
export function PartButton({ sectionId, part, save }: Props) {
  const [state, setState] = useState(part.state);
  const [at, setAt] = useState(part.said?.at ?? null);
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const { unsaved } = useStatus();
  const ready = useHydrated();
  // A value typed since takes the part up again, as the service will say once it is saved.
  const finished = state === 'finished' && unsaved === 0;

  const say = async () => {
    if (busy) return;
    setBusy(true);
    setMessage('');
    const wanted = !finished;
    const kept = !wanted || (await save());
    const answer = kept
      ? await finishPart(
          { sectionId, organisationId: part.organisationId, finished: wanted },
          undefined,
          false,
          drawnFor(),
        ).catch(() => null)
      : undefined;
    setBusy(false);
    if (answer === undefined)
      return setMessage(
        'Des valeurs ne sont pas enregistrées : voyez les cases à corriger, puis recommencez.',
      );
    if (!answer?.ok) return setMessage(answer?.message ?? 'Le service n’a pas répondu : réessayez.');
    setState(wanted ? 'finished' : 'reopened');
    setAt(answer.result.at);
  };
  return (
    <div className="app-part">
      <p>
        <strong>Partie {ofOrganisation(part.organisation)} :</strong> {words(finished, state, at)}
      </p>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--secondary"
        disabled={!ready || busy}
        onClick={() => void say()}
      >
        {finished ? 'Reprendre ma partie' : 'Partie terminée'}
      </button>
      <p className="app-file__detail">
        Le chef de file le voit ; rien n’est envoyé. Une valeur changée ensuite rouvre votre partie.
      </p>
      <p role="status">{message}</p>
    </div>
  );
}

function words(finished: boolean, state: EntryPart['state'], at: string | null): string {
  if (finished && at) return `terminée le ${formatInstant(at)}.`;
  if (state === 'unsaid') return 'pas encore dite terminée.';
  return 'reprise : dites-la terminée de nouveau quand elle l’est.';
}
