import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, id, instant, realDay, wholeNumber } from '../columns';
import { sessionParticipants } from './training-sessions';

/**
 * The names of participants, and nothing else that names one: no other table, journal, file of export or search holds
 * them. A row goes at the end of its term, or before; nothing is kept of what it said.
 */
export const participantIdentities = sqliteTable('participant_identities', {
  participantId: integer('participant_id')
    .primaryKey()
    .references(() => sessionParticipants.id),
  name: text('name').notNull(),
  email: text('email'),
  employer: text('employer'),
  /** A keyed digest of the name, within its project: the same of two spellings, of no use elsewhere. */
  nameKey: text('name_key').notNull(),
  /** When it was written last: an erasure that is done again leaves alone what was written since. */
  enteredAt: instant('entered_at').notNull(),
});

/**
 * Append-only but for its file: what was issued, to which number of a session, under which number and digest. The PDF,
 * which holds the name, lies in the folder of files until its erasure.
 */
export const certificates = sqliteTable(
  'certificates',
  {
    id: id(),
    participantId: integer('participant_id')
      .notNull()
      .references(() => sessionParticipants.id),
    number: text('number').notNull(),
    issuedOn: day('issued_on').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    accountId: integer('account_id').notNull(),
    at: instant('at').notNull(),
    fileErasedAt: instant('file_erased_at'),
  },
  (t) => [
    uniqueIndex('certificates_number').on(t.number),
    index('certificates_participant').on(t.participantId),
    wholeNumber(t.bytes, 1),
    realDay(t.issuedOn),
  ],
);

/** Append-only: a certificate that is not valid any more. */
export const certificateRevocations = sqliteTable(
  'certificate_revocations',
  {
    certificateId: integer('certificate_id')
      .primaryKey()
      .references(() => certificates.id),
    revokedOn: day('revoked_on').notNull(),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [realDay(t.revokedOn)],
);
