import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { FIRST_STATUSES } from '@/lib/domain/project-life';
import type { ProjectStatus } from '@/lib/domain/vocabulary';
import { projectStatusWords } from '@/lib/wording/projects';
import { capitalised } from '@/lib/wording/typography';

export interface IdentityValues {
  acronym: string;
  name: string;
  status: ProjectStatus;
  anrReference: string | null;
  startsOn: string | null;
  endsOn: string | null;
  announcedOn: string | null;
}

/** What names a project and dates it; the same in its recording and in a correction. */
interface Props {
  state: FormState;
  values?: IdentityValues;
  /** Once something followed the decision, the status moves by an event of the project's life. */
  hasLife?: boolean;
}

export function IdentityFields({ state, values, hasLife = false }: Props) {
  const typed = (name: keyof IdentityValues) => typedIn(state, name) ?? values?.[name] ?? '';
  const field = (name: keyof IdentityValues) => ({
    name,
    defaultValue: typed(name),
    error: fieldMessage(state, name),
  });
  return (
    <>
      <TextField {...field('acronym')} label="Acronyme" maxLength={40} required />
      <TextField {...field('name')} label="Nom du projet" maxLength={300} required />
      {hasLife ? (
        <input type="hidden" name="status" value={values?.status} />
      ) : (
        <SelectField
          {...field('status')}
          key={typed('status')}
          label="État à l’enregistrement"
          hint="La suite se dit dans la partie « Vie » du projet."
          options={FIRST_STATUSES.map((status) => ({
            value: status,
            label: capitalised(projectStatusWords[status]),
          }))}
        />
      )}
      <TextField
        {...field('anrReference')}
        label="Référence ANR (facultatif)"
        hint="Par exemple : ANR-22-CMAS-0001."
        maxLength={40}
      />
      <TextField {...field('startsOn')} label="Début (facultatif)" type="date" />
      <TextField {...field('endsOn')} label="Fin prévue (facultatif)" type="date" />
      <TextField
        {...field('announcedOn')}
        label="Public à partir du (facultatif)"
        hint="Jusqu’à ce jour, le projet n’est sur aucune page publique : ni liste, ni total, ni carte."
        type="date"
      />
    </>
  );
}

export const IDENTITY_FIELDS = [
  'acronym',
  'name',
  'status',
  'anrReference',
  'startsOn',
  'endsOn',
  'announcedOn',
] as const;
