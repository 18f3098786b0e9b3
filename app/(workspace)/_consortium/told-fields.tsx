'use client';

import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';

interface Props {
  state: FormState;
  /** Makes the ids of a page with several such forms differ. */
  prefix: string;
  today: string;
  /** What the day is of: « Depuis le ». */
  day: string;
  dayName?: 'effectiveOn' | 'appliedOn' | 'obtainedOn';
  /** Which of the two must be given, if any; a reason is not asked of what is proposed. */
  must: 'source' | 'source alone' | 'reason' | 'neither';
}

/** Since when a fact is so, what says it, and why it is recorded. */
export function ToldFields({ state, prefix, today, day, dayName = 'effectiveOn', must }: Props) {
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <>
      <TextField
        name={dayName}
        id={`${prefix}-on`}
        label={day}
        type="date"
        defaultValue={typed(dayName) || today}
        error={fieldMessage(state, dayName)}
      />
      <TextField
        name="source"
        id={`${prefix}-source`}
        label={must.startsWith('source') ? 'Document' : 'Document (facultatif)'}
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      {must !== 'source alone' && (
        <TextField
          name="reason"
          id={`${prefix}-reason`}
          label={must === 'reason' ? 'Motif' : 'Motif (facultatif)'}
          maxLength={2000}
          defaultValue={typed('reason')}
          error={fieldMessage(state, 'reason')}
        />
      )}
    </>
  );
}
