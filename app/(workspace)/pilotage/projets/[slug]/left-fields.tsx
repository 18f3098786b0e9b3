import { SelectField } from '@/app/_ui/select-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import { DEPARTURE_ANSWERS } from '@/lib/domain/vocabulary';
import type { HeldByMember } from '@/lib/project/left-behind';
import { formatDay } from '@/lib/wording/dates';
import { departureChoices } from '@/lib/wording/departures';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

interface Props {
  /** What tells the fields of this form from those of another on the page. */
  prefix: string;
  things: readonly HeldByMember[];
  /** The members that may take over. */
  members: readonly { id: number; name: string }[];
  state: FormState;
}

const CHOICES = DEPARTURE_ANSWERS.map((value) => ({ value, label: french(departureChoices[value]) }));

/** What becomes of each thing that a member leaves behind: a choice, and who takes it over. Blank, it is said later. */
export function LeftFields({ prefix, things, members, state }: Props) {
  const options = members.map(({ id, name }) => ({ value: String(id), label: french(name) }));
  return things.map((thing, index) => {
    const at = (name: string) => `answers.${index}.${name}`;
    const id = (name: string) => `${prefix}-${at(name)}`;
    const answer = typedIn(state, at('answer')) ?? '';
    const taker = typedIn(state, at('takerId')) ?? '';
    if (!thing.own)
      return (
        <p key={thing.key}>
          {french(leftWords(thing))} : la suite en revient à la personne en charge de l’action.
          {/* Its row stays empty: those after it keep their number. */}
          <input type="hidden" name={at('key')} value={thing.key} />
        </p>
      );
    return (
      <fieldset key={thing.key} className="app-rows">
        <legend>
          {french(leftWords(thing))}
          <span className="fr-hint-text">{leftHint(thing)}</span>
        </legend>
        <input type="hidden" name={at('key')} value={thing.key} />
        <SelectField
          key={`a${answer}`}
          name={at('answer')}
          id={id('answer')}
          label="Ce que cela devient"
          blank="À dire plus tard"
          options={CHOICES}
          defaultValue={answer}
          error={fieldMessage(state, at('answer')) ?? fieldMessage(state, at('key'))}
        />
        <SelectField
          key={`t${taker}`}
          name={at('takerId')}
          id={id('takerId')}
          label="Si repris : par quel membre"
          blank="Personne"
          options={options}
          defaultValue={taker}
          error={fieldMessage(state, at('takerId'))}
        />
      </fieldset>
    );
  });
}

const leftWords = ({ training, action }: HeldByMember): string =>
  training === null
    ? `Université engagée, action n° ${action.number}`
    : `« ${training} », action n° ${action.number}`;

const leftHint = ({ committedOn, planned, training }: HeldByMember): string =>
  french(
    [
      committedOn ? `Engagée le ${formatDay(committedOn)}` : 'Non engagée',
      training !== null &&
        (planned > 0 ? `${counted(planned, 'ligne prévue', 'lignes prévues')}` : 'aucune ligne prévue'),
    ]
      .filter(Boolean)
      .join(', '),
  );
