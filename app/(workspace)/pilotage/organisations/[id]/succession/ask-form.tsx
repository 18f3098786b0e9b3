import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { FieldProblem } from '@/lib/domain/inputs';
import { SUCCESSION_KINDS } from '@/lib/domain/vocabulary';
import { successionKindMeanings, successionKindWords } from '@/lib/wording/organisations';
import { refusalText } from '@/lib/wording/refusals';
import { capitalised, french } from '@/lib/wording/typography';
import type { AskedSuccession } from './asked-succession';

interface Props {
  organisation: { id: number; name: string };
  organisations: { id: number; name: string }[];
  asked: AskedSuccession;
  problems: readonly FieldProblem[];
  today: string;
}

/** What happens, to which organisations, from when on: sent to this page, which shows what it would change. */
export function AskForm({ organisation, organisations, asked: { typed }, problems, today }: Props) {
  const errors = problems.map(({ path, code, params }) => ({
    field: path.startsWith('alsoIds') ? 'alsoIds' : path,
    message: refusalText({ code, params }),
  }));
  const error = (field: string) => {
    const found = errors.find((one) => one.field === field);
    return found ? { error: found.message } : {};
  };
  const options = organisations.map(({ id, name }) => ({ value: String(id), label: french(name) }));
  return (
    <form
      method="get"
      action={`/pilotage/organisations/${organisation.id}/succession`}
      className="app-form app-narrow"
      noValidate
    >
      <ErrorSummary
        errors={errors.map(({ field, message }) =>
          field === 'organisationId' ? { message } : { field, message },
        )}
        title="Cet acte ne peut pas être enregistré"
      />
      <SelectField
        name="kind"
        label="Ce qui arrive"
        blank="Choisir"
        options={SUCCESSION_KINDS.map((kind) => ({
          value: kind,
          label: `${capitalised(successionKindWords[kind])} : ${successionKindMeanings[kind]}`,
        }))}
        defaultValue={typed.kind}
        {...error('kind')}
      />
      <SelectField
        name="successorId"
        label="L’organisation qui lui succède"
        hint="Aucune pour une fin. Si elle n’est pas dans la liste, enregistrez-la d’abord."
        blank="Aucune"
        options={options}
        defaultValue={typed.successorId}
        {...error('successorId')}
      />
      <SelectField
        name="alsoIds"
        label="Autre organisation qui fusionne avec elle (facultatif)"
        blank="Aucune"
        options={options}
        defaultValue={typed.alsoIds[0] ?? ''}
        {...error('alsoIds')}
      />
      <TextField
        name="effectiveOn"
        label="À compter du"
        hint="Le jour où l’acte prend effet ; au plus un an à l’avance."
        type="date"
        defaultValue={typed.effectiveOn || today}
        {...error('effectiveOn')}
      />
      <p>
        <a href="/pilotage/organisations/nouvelle">Enregistrer une organisation nouvelle</a>
      </p>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Voir ce que cela change
      </button>
    </form>
  );
}
