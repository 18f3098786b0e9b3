/**
 * How many days each kind of personal data is kept, counted from the moment that `lib/wording/retention.ts` words. The
 * scheduled work applies this table and « Données personnelles » prints it: there is no other term.
 */
export const RETENTION_DAYS = {
  /** What a reader wrote of a figure, from its sending. */
  reader_words: 30,
  /** A file sent to be imported and what was found in it, from its sending. */
  imported_file: 30,
  /** A piece of evidence that was taken back, from that moment. */
  withdrawn_evidence: 30,
  /** A signed-in browser, from its sign-in (a session lasts twelve hours at most). */
  session: 30,
  /** What ProConnect said at a sign-in, from that moment (it goes at the sign-out; a session lasts twelve hours at most). */
  sign_in_proof: 1,
  /** The digest of a link to choose a password, from the end of its validity. */
  password_link: 30,
  /** The first answer to a write that a program or a form may repeat, from the write. */
  repeated_write: 90,
  /** An API token, from its revocation or its last day. */
  token: 365,
  /** That a message left, or was given up, from its queueing. */
  message: 365,
  /** What the demonstration's own mail server received, from its arrival. */
  caught_mail: 30,
} as const;

export type TimedData = keyof typeof RETENTION_DAYS;
export const TIMED_DATA = Object.keys(RETENTION_DAYS).filter(
  (key): key is TimedData => key in RETENTION_DAYS,
);

/** What no number of days ends: each has its own end, in words. */
export const UNTIMED_DATA = [
  'account',
  'identity',
  'attempt',
  'evidence',
  'participant_name',
  'certificate',
  'written',
  'journal',
  'copy',
] as const;
export type UntimedData = (typeof UNTIMED_DATA)[number];
