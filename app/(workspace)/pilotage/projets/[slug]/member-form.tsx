'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { MembershipEvent } from '@/lib/domain/vocabulary';
import type { HeldByMember } from '@/lib/project/left-behind';
import type { ManagedProject } from '@/lib/project/managed-project';
import { french } from '@/lib/wording/typography';
import { changeConsortium } from '../actions';
import { LeftFields } from './left-fields';

interface Props {
  project: Pick<ManagedProject, 'id' | 'version'>;
  event: MembershipEvent;
  organisations: { id: number; name: string }[];
  today: string;
  /** Of a departure: who may take something over, and what each member would leave behind. */
  takers?: { id: number; name: string }[];
  held?: readonly HeldByMember[];
}

/** A partner joins, or leaves, on a day; what it declared before stays, and what becomes of the rest is asked. */
export function MemberForm({ project, event, organisations, takers = [], today, held = [] }: Props) {
  const [state, submit] = useActionState(changeConsortium, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  const id = (name: string) => `${event}-${name}`;
  const [chosen, setChosen] = useState({ organisationId: '', effectiveOn: today });
  const form = useRef<HTMLFormElement>(null);
  const look = () => {
    const data = new FormData(form.current ?? undefined);
    const said = (name: string) => String(data.get(name) ?? '');
    setChosen({ organisationId: said('organisationId'), effectiveOn: said('effectiveOn') });
  };
  // What was chosen before the script came counts too.
  useEffect(look, []);
  const left = held.filter(
    ({ organisationId: of }) =>
      String(of) === chosen.organisationId && organisations.some(({ id: one }) => one === of),
  );
  return (
    <form ref={form} action={submit} onChange={look} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Consortium mis à jour" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <input type="hidden" name="event" value={event} />
      <SelectField
        key={typed('organisationId')}
        name="organisationId"
        id={id('organisation')}
        label="Organisation"
        blank="Choisir une organisation"
        options={organisations.map((one) => ({ value: String(one.id), label: french(one.name) }))}
        defaultValue={typed('organisationId')}
        error={fieldMessage(state, 'organisationId')}
      />
      <TextField
        name="effectiveOn"
        id={id('on')}
        label={event === 'join' ? 'Membre à partir du' : 'N’est plus membre à partir du'}
        type="date"
        defaultValue={typed('effectiveOn') || today}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <TextField
        name="reason"
        id={id('reason')}
        label="Motif (facultatif)"
        maxLength={2000}
        defaultValue={typed('reason')}
        error={fieldMessage(state, 'reason')}
      />
      <TextField
        name="source"
        id={id('source')}
        label="Document (facultatif)"
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      {left.length > 0 && chosen.effectiveOn > today && (
        <p>
          À partir du jour du départ, cette page demandera ce que deviennent ses engagements et ses
          formations.
        </p>
      )}
      {left.length > 0 && chosen.effectiveOn <= today && (
        <LeftFields
          prefix={event}
          things={left}
          members={takers.filter((one) => String(one.id) !== chosen.organisationId)}
          state={state}
        />
      )}
      <SubmitButton>{event === 'join' ? 'Ajouter le membre' : 'Enregistrer le départ'}</SubmitButton>
    </form>
  );
}
