import type { Circumstances } from '@/lib/command';
import { tellLeads } from '@/lib/section/lead-messages';

type Given = Pick<Circumstances, 'tx' | 'actor' | 'now'>;
interface Told {
  projectId: number;
  exceptionId: number;
}

/** A section may be sent again until a day. */
export const tellGranted = (given: Given, { projectId, exceptionId }: Told): Promise<number> =>
  tellLeads(given, projectId, {
    kind: 'exception_granted',
    params: { exceptionId },
    key: String(exceptionId),
  });

/** It may not: with the sentence of the officer. */
export const tellRefused = (
  given: Given,
  { projectId, requestId }: { projectId: number; requestId: number },
): Promise<number> =>
  tellLeads(given, projectId, { kind: 'exception_refused', params: { requestId }, key: String(requestId) });

/** Its last days have come. */
export const tellEnding = (
  given: Given,
  { projectId, exceptionId }: Told,
  notBefore: string,
): Promise<number> =>
  tellLeads(given, projectId, {
    kind: 'exception_ending',
    params: { exceptionId },
    key: String(exceptionId),
    notBefore,
  });

/** It is over: what was not sent is locked again. */
export const tellEnded = (
  given: Given,
  { projectId, exceptionId }: Told,
  notBefore?: string,
): Promise<number> =>
  tellLeads(given, projectId, {
    kind: 'exception_ended',
    params: { exceptionId },
    key: String(exceptionId),
    ...(notBefore !== undefined && { notBefore }),
  });
