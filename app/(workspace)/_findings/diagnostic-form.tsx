'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { DIAGNOSTIC_DOMAINS } from '@/lib/domain/finding';
import { domainWords } from '@/lib/wording/findings';
import { recordDiagnostic } from './actions';

const FIELDS = ['projectId', 'domain', 'title', 'deliveredOn', 'source'];

interface Props {
  /** The project that it is of; an officer chooses among several, or none. */
  of: { projectId: number } | { projects: readonly { id: number; acronym: string }[] };
}

export function DiagnosticForm({ of }: Props) {
  const [state, submit] = useActionState(recordDiagnostic, null);
  const field = fieldOf(state);
  const select = selectOf(state);
  const { key: projectKey, ...project } = select('projectId');
  const { key: domainKey, ...domain } = select('domain');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {'projectId' in of ? (
        <input type="hidden" name="projectId" value={of.projectId} />
      ) : (
        <SelectField
          key={projectKey}
          {...project}
          label="Projet"
          hint="Les projets qui participent à l’action n° 2 (003:158)."
          blank="Aucun : une étude extérieure au programme"
          options={of.projects.map(({ id, acronym }) => ({ value: String(id), label: acronym }))}
        />
      )}
      <SelectField
        key={domainKey}
        {...domain}
        label="Domaine évalué"
        hint="Les trois que cite l’appel (003:160-162)."
        blank="Choisir"
        options={DIAGNOSTIC_DOMAINS.map((one) => ({ value: one, label: domainWords[one] }))}
      />
      <TextField {...field('title')} label="Titre" maxLength={300} />
      <TextField
        {...field('deliveredOn')}
        label="Remis le"
        hint={
          'projectId' in of
            ? 'Le diagnostic est public depuis ce jour ou, s’il est passé, depuis aujourd’hui.'
            : 'Vide pour une étude qui ne porte pas de jour.'
        }
        type="date"
      />
      <TextField {...field('source')} label="Source" hint="Le document qui le contient." maxLength={300} />
      <SubmitButton>Enregistrer le diagnostic</SubmitButton>
    </form>
  );
}
