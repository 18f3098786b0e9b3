import type { fieldOf } from '@/app/_ui/field-of';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import type { EntryWords } from '@/lib/domain/committee';

interface Props {
  field: ReturnType<typeof fieldOf>;
  label: string;
  words: EntryWords;
  /** A note is for nobody and no day. */
  withDue: boolean;
}

/** The sentence of an entry, who answers for it and by when, as they hold. */
export function WordsFields({ field, label, words, withDue }: Props) {
  return (
    <>
      <TextAreaField {...field('body', words.body)} label={label} maxLength={2000} />
      {withDue && (
        <>
          <TextField
            {...field('responsible', words.responsible)}
            label="Responsable"
            hint="Une fonction ou une organisation. Vide : personne en particulier."
            maxLength={120}
          />
          <TextField
            {...field('dueOn', words.dueOn)}
            label="Échéance"
            hint="Vide : sans échéance."
            type="date"
          />
        </>
      )}
    </>
  );
}
