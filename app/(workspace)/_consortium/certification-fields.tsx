'use client';

import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { CERTIFICATION_KINDS } from '@/lib/domain/eligibility/vocabulary';
import { certificationWords } from '@/lib/wording/consortium-facts';
import { capitalised } from '@/lib/wording/typography';

interface Props {
  state: FormState;
  prefix: string;
}

/** What an organisation is certified, registered or on the way to, since when and until when. */
export function CertificationFields({ state, prefix }: Props) {
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <>
      <SelectField
        key={typed('kind')}
        name="kind"
        id={`${prefix}-kind`}
        label="Enregistrement ou certification"
        blank="Choisir"
        options={CERTIFICATION_KINDS.map((one) => ({
          value: one,
          label: capitalised(certificationWords[one]),
        }))}
        defaultValue={typed('kind')}
        error={fieldMessage(state, 'kind')}
      />
      <TextField
        name="obtainedOn"
        id={`${prefix}-on`}
        label="Obtenu le, ou démarche engagée le"
        type="date"
        defaultValue={typed('obtainedOn')}
        error={fieldMessage(state, 'obtainedOn')}
      />
      <TextField
        name="expiresOn"
        id={`${prefix}-ends`}
        label="Valable jusqu’au (facultatif)"
        type="date"
        defaultValue={typed('expiresOn')}
        error={fieldMessage(state, 'expiresOn')}
      />
      <TextField
        name="number"
        id={`${prefix}-number`}
        label="Numéro (facultatif)"
        maxLength={60}
        defaultValue={typed('number')}
        error={fieldMessage(state, 'number')}
      />
      <TextField
        name="source"
        id={`${prefix}-source`}
        label="Document"
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
    </>
  );
}
