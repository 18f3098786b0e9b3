import { z } from 'zod';
import { keepName, type NamedParticipant, namedParticipants } from '@/db/participant-names';
import { touchTrainingSession } from '@/db/training-sessions';
import { type Command, fieldsOf } from '@/lib/command';
import { acceptedLine } from '@/lib/domain/accepted-text';
import { confirmedInput, problem } from '@/lib/domain/inputs';
import { erasureDay, isNamesTermOver } from '@/lib/domain/names-term';
import { type NameInput, nameInput, type PastedRow, pastedNames } from '@/lib/domain/participant-names';
import { confirmOrRefuse, type FieldRefusal, Refusal, refuseAll } from '@/lib/refusal';
import { nameKey } from './name-key';
import { type FoundNames, findNames } from './names-found';
import { nameWarnings } from './names-warned';

const input = z.object({
  sessionId: z.int().positive(),
  /** What stands in the fields of each number; one without a name says nothing. */
  rows: z
    .array(
      z.object({ number: z.int().positive(), name: z.string(), email: z.string(), employer: z.string() }),
    )
    .max(99)
    .default([]),
  /** A list pasted from a spreadsheet, onto the numbers that have no name yet (lib/domain/participant-names.ts). */
  pasted: z.string().max(50_000).default(''),
  confirmed: confirmedInput,
});

/**
 * Keeps names under numbers of a session, in the place of those that were. Only once an officer said how long; the line
 * in the journal says which numbers, never who.
 */
export const enterNames: Command<z.output<typeof input>, FoundNames, { kept: number }> = {
  name: 'enter-names',
  permission: 'names.enter',
  input,
  find: ({ tx, now }, { sessionId }) => findNames(tx, now, sessionId),
  async run({ tx, now }, { rows, pasted, confirmed }, { session, term }) {
    refuseWithoutTerm(term, now.day);
    const participants = namedParticipants(tx, session.id);
    const names = givenNames(participants, rows, pasted);
    confirmOrRefuse(
      nameWarnings(tx, { projectId: session.projectId, sessionId: session.id }, names),
      confirmed,
    );
    for (const { number, ...said } of names) {
      const participant = participants.find((one) => one.number === number);
      if (!participant) continue;
      keepName(tx, {
        ...{ participantId: participant.id, ...said },
        nameKey: nameKey(session.projectId, said.name),
        enteredAt: now.instant,
      });
    }
    touchTrainingSession(tx, session.id);
    return {
      result: { kept: names.length },
      journal: {
        subject: session.subject,
        projectId: session.projectId,
        references: { numbers: names.map(({ number }) => number) },
      },
    };
  },
};

/** Refuses names where nobody said how long they are kept, where nothing says from when, or once that time is over. */
function refuseWithoutTerm(term: FoundNames['term'], today: string): void {
  if (term.months === null) throw new Refusal('conflict', 'retention_needed');
  if (term.lastDay === null) throw new Refusal('conflict', 'session_dates_needed');
  if (isNamesTermOver(term, today))
    throw new Refusal('conflict', 'names_term_over', { day: erasureDay(term) });
}

/** The names that are said, by their numbers; what stands as it was is not said again. */
function givenNames(
  participants: readonly NamedParticipant[],
  rows: readonly PastedRow[],
  pasted: string,
): NameInput[] {
  const of = (number: number) => participants.find((one) => one.number === number);
  const typed = rows.filter((row) => row.name.trim() !== '' && !isAsBefore(row, of(row.number)));
  const list = pastedNames(pasted, {
    known: participants.map(({ number }) => number),
    free: participants
      .filter(({ name, withdrawnOn }) => name === null && withdrawnOn === null)
      .map(({ number }) => number)
      .filter((number) => !typed.some((row) => row.number === number)),
  });
  const given = [...typed, ...list.rows];
  const names: NameInput[] = [];
  const problems: FieldRefusal[] = [...list.problems];
  for (const row of given) {
    const path = list.rows.includes(row) ? 'pasted' : `name-${row.number}`;
    const read = nameInput.safeParse(row);
    if (!read.success) problems.push(...fieldsOf(read.error).map((wrong) => placed(wrong, row, path)));
    else if (of(row.number) === undefined)
      problems.push(problem(path, 'participant_unknown', { number: row.number }));
    else if (of(row.number)?.withdrawnOn)
      problems.push(problem(path, 'name_of_withdrawn', { number: row.number }));
    else if (names.some(({ number }) => number === row.number))
      problems.push(problem(path, 'participant_twice', { number: row.number }));
    else names.push(read.data);
  }
  refuseAll(problems);
  if (names.length === 0) throw new Refusal('invalid', 'names_needed');
  return names;
}

/** A problem of a field at the field of the form that holds it: `email-3`; of a pasted line, at the list. */
const placed = (wrong: FieldRefusal, { number }: PastedRow, path: string): FieldRefusal =>
  path === 'pasted' ? { ...wrong, path, params: { number } } : { ...wrong, path: `${wrong.path}-${number}` };

const isAsBefore = (row: PastedRow, before: NamedParticipant | undefined): boolean =>
  before !== undefined &&
  (['name', 'email', 'employer'] as const).every(
    (field) => acceptedLine(row[field]) === (before[field] ?? ''),
  );
