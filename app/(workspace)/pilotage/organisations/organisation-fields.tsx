import { CheckboxField } from '@/app/_ui/checkbox-field';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { ORGANISATION_KINDS, type OrganisationKind } from '@/lib/domain/vocabulary';
import { organisationKindWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';

export interface OrganisationValues {
  name: string;
  kind: OrganisationKind;
  regionCode: string | null;
  healthUniversity: boolean;
  healthSource: string | null;
  uai: string[];
  siret: string[];
}

interface Props {
  regions: { code: string; name: string }[];
  values?: OrganisationValues;
  state: FormState;
}

/** The fields of an organisation; several identifiers go in one field, separated by commas. */
export function OrganisationFields({ regions, values, state }: Props) {
  const refused = state?.ok === false;
  const typed = (name: string, before: string | null | undefined) => typedIn(state, name) ?? before ?? '';
  return (
    <>
      <TextField
        name="name"
        label="Nom"
        maxLength={200}
        defaultValue={typed('name', values?.name)}
        error={fieldMessage(state, 'name')}
        required
      />
      <SelectField
        key={`kind-${typed('kind', values?.kind)}`}
        name="kind"
        label="Type"
        blank="Choisir un type"
        options={ORGANISATION_KINDS.map((kind) => ({
          value: kind,
          label: capitalised(organisationKindWords[kind]),
        }))}
        defaultValue={typed('kind', values?.kind)}
        error={fieldMessage(state, 'kind')}
      />
      <SelectField
        key={`region-${typed('regionCode', values?.regionCode)}`}
        name="regionCode"
        label="Région (facultatif)"
        blank="Aucune, ou nationale"
        options={regions.map(({ code, name }) => ({ value: code, label: french(name) }))}
        defaultValue={typed('regionCode', values?.regionCode)}
        error={fieldMessage(state, 'regionCode')}
      />
      <CheckboxField
        name="healthUniversity"
        label="Université avec secteur santé"
        hint="C’est ce que comptent les objectifs « 33 universités » et leurs 60 %."
        defaultChecked={refused ? typedIn(state, 'healthUniversity') !== undefined : values?.healthUniversity}
        error={fieldMessage(state, 'healthUniversity')}
      />
      <TextField
        name="healthSource"
        label="Source du secteur santé"
        hint="Le document qui le dit, par exemple : liste des universités du ministère, 12 mars 2025."
        maxLength={300}
        defaultValue={typed('healthSource', values?.healthSource)}
        error={fieldMessage(state, 'healthSource')}
      />
      <TextField
        name="uai"
        label="UAI (facultatif)"
        hint="Sept chiffres et une lettre ; plusieurs se séparent par des virgules."
        defaultValue={typed('uai', values?.uai.join(', '))}
        error={anyOf(state, 'uai')}
      />
      <TextField
        name="siret"
        label="SIRET (facultatif)"
        hint="Quatorze chiffres ; plusieurs se séparent par des virgules."
        defaultValue={typed('siret', values?.siret.join(', '))}
        error={anyOf(state, 'siret')}
      />
    </>
  );
}

/** The refusals of one of the identifiers of a field that holds several. */
const anyOf = (state: FormState, name: string): string | undefined =>
  state?.ok === false
    ? state.fields.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message
    : undefined;
