'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import type { NameLine } from '@/lib/participant/session-names';
import { counted } from '@/lib/wording/plural';
import { enterNames } from './actions';

interface Props {
  sessionId: number;
  lines: NameLine[];
  /** Whether names may be entered now; otherwise they are shown. */
  open: boolean;
}

/** A name for each number, or a whole list pasted at once. */
export function NamesForm({ sessionId, lines, open }: Props) {
  const [state, submit] = useActionState(enterNames, null);
  const standing = lines.filter(({ withdrawn }) => !withdrawn);
  const fields = standing.flatMap(({ number }) => [
    `name-${number}`,
    `email-${number}`,
    `employer-${number}`,
  ]);
  const isKept = state?.ok === true;
  return (
    <form action={submit} className="app-form" autoComplete="off" noValidate>
      <ErrorSummary
        title="Aucun nom n’est enregistré"
        errors={formErrors(state, ['pasted', 'confirmed', ...fields])}
      />
      {isKept && (
        <Alert tone="success" title="Noms enregistrés" announce>
          <p>{`${counted(state.result.kept, 'nom')} : seuls ceux qui ont changé sont écrits.`}</p>
        </Alert>
      )}
      <input type="hidden" name="sessionId" value={sessionId} />
      <ConfirmFields state={state} />
      {open && (
        <TextAreaField
          key={isKept ? `pasted ${state.result.kept}` : 'pasted'}
          name="pasted"
          label="Coller une liste"
          hint="Une personne par ligne : nom et prénom, adresse, employeur, séparés par des tabulations ou des points-virgules. Elle prend les numéros sans nom, dans leur ordre ; écrivez un numéro au début de la ligne pour en choisir un."
          defaultValue={typedIn(state, 'pasted')}
          error={fieldMessage(state, 'pasted')}
          maxLength={50_000}
        />
      )}
      {standing.map((line) => (
        <fieldset key={`${line.number} ${line.name ?? ''}`} className="app-rows">
          <legend>{`Inscrit n°\u00a0${line.number}`}</legend>
          <input type="hidden" name="number" value={line.number} />
          <NameFields line={line} state={state} readOnly={!open} />
        </fieldset>
      ))}
      {lines.length > standing.length && (
        <p>{`${counted(lines.length - standing.length, 'désistement')} : un nom déjà saisi est effacé dans la journée, sauf si un certificat le porte.`}</p>
      )}
      {open && <SubmitButton>Enregistrer les noms</SubmitButton>}
    </form>
  );
}

function NameFields({ line, state, readOnly }: { line: NameLine; state: FormState; readOnly: boolean }) {
  const field = (name: 'name' | 'email' | 'employer') => {
    const id = `${name}-${line.number}`;
    const error = fieldMessage(state, id);
    return {
      ...{ name: id, readOnly, autoComplete: 'off' as const },
      defaultValue: typedIn(state, id) ?? line[name] ?? '',
      ...(error !== undefined && { error }),
    };
  };
  return (
    <div className="app-rows__row">
      <TextField {...field('name')} label="Nom et prénom" maxLength={200} />
      <TextField {...field('email')} label="Adresse électronique (facultative)" maxLength={254} />
      <TextField {...field('employer')} label="Employeur (facultatif)" maxLength={200} />
    </div>
  );
}
