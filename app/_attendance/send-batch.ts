import { drawnFor } from '@/app/_web/drawn-for';
import { markAttendance } from './actions';
import type { Batch } from './kept-marks';
import type { BatchAnswer, SendBatch } from './mark-sender';

/** What passes by itself: the service is busy, full, or failed. The marks wait as if the network were cut. */
const PASSING: readonly string[] = ['unavailable', 'limited', 'fault'];

/** Somebody has to sign in first: nobody is, another account is, or the session owes something. */
const SIGN_IN: readonly string[] = [
  'other_account',
  'second_factor_to_give',
  'password_to_change',
  'second_factor_to_enrol',
];

/** Sends the marks of one slot for the account of the page. */
export const sendBatch: SendBatch = async (batch, quiet): Promise<BatchAnswer> => {
  const answer = await markAttendance(inputOf(batch), undefined, quiet, drawnFor());
  if (answer.ok)
    return {
      kind: 'received',
      conflicts: answer.result.conflicts.map(({ number, state, minutes }) => ({
        participant: number,
        theirs: { state, minutes },
      })),
    };
  if (answer.kind === 'unauthenticated' || SIGN_IN.includes(answer.code)) return { kind: 'signed_out' };
  if (PASSING.includes(answer.kind)) return { kind: 'unreachable' };
  return {
    kind: 'refused',
    message: answer.fields.find(({ path }) => !path.startsWith('marks.'))?.message ?? answer.message,
    refused: answer.fields.flatMap(({ path, message }) => {
      const [, position] = /^marks\.(\d+)/.exec(path) ?? [];
      return position === undefined ? [] : [{ position: Number(position), message }];
    }),
  };
};

const inputOf = ({ sessionId, slotNo, marks }: Batch) => ({
  sessionId,
  slotNo,
  marks: marks.map(({ participant, state, minutes, seen }) => ({
    number: participant,
    state,
    minutes,
    expected: seen,
  })),
});
