'use client';

import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { FrameworkKey, FrameworkUnit } from '@/lib/domain/framework/vocabulary';
import { coverCompetences } from './actions';
import type { DomainView } from './competence-views';
import { DomainGrid } from './domain-grid';
import { RunningHours } from './running-hours';
import { type Ticked, tickedFrom } from './ticked';

interface Props {
  trainingId: number;
  framework: FrameworkKey;
  unit: FrameworkUnit;
  seen: number;
  trainingHours: number | null;
  domains: DomainView[];
}

/** The tick grid of one framework: its hours add up while they are typed; what was ticked is kept on a refusal. */
export function CompetencesForm({ trainingId, framework, unit, seen, trainingHours, domains }: Props) {
  const [state, submit] = useActionState(coverCompetences, null);
  const [ticked, setTicked] = useState(() => tickedFrom(domains, (name) => typedIn(state, name)));
  const change = (at: number, part: Partial<Ticked>) =>
    setTicked((before) => before.map((one, i) => (i === at ? { ...one, ...part } : one)));
  // Sent by hand: an action of the form empties its boxes once it is answered, refused too.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  };
  const names = ticked.flatMap((_, at) =>
    ['position', 'minutes', 'assessed'].map((name) => `competences.${at}.${name}`),
  );
  return (
    <form action={submit} onSubmit={send} className="app-form" noValidate>
      <ErrorSummary errors={formErrors(state, names)} />
      {state?.ok && (
        <Alert
          tone="success"
          title={state.result.changed > 0 ? 'Compétences enregistrées' : 'Rien n’a changé'}
          announce
        />
      )}
      <input type="hidden" name="trainingId" value={trainingId} />
      <input type="hidden" name="framework" value={framework} />
      <input type="hidden" name="seen" value={seen} />
      {domains.map((domain) => (
        <DomainGrid
          key={domain.number}
          domain={domain}
          unit={unit}
          ticked={ticked}
          change={change}
          errorOf={(name) => fieldMessage(state, name)}
        />
      ))}
      <RunningHours domains={domains} ticked={ticked} trainingHours={trainingHours} />
      <SubmitButton>Enregistrer les compétences</SubmitButton>
    </form>
  );
}
