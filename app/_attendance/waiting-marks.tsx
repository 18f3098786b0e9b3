'use client';

import { MarksNotice } from './marks-notice';
import { useMarks } from './use-marks';

/** Presences that an earlier page left in this browser: they leave now, or it is said what keeps them. */
export function WaitingMarks({ accountId }: { accountId: string }) {
  const { kept, state, sender, lasting } = useMarks(accountId);
  return <MarksNotice state={state} kept={kept} lasting={lasting} forget={() => sender.forgetRefused()} />;
}
