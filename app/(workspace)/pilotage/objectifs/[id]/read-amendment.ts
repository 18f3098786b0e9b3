import type { AmendmentPreview } from '@/lib/objective/amendment-preview';

/** What the form held: given back after a preview, and compared with what was previewed. */
export interface TypedAmendment {
  componentId: string;
  expectedVersion: string;
  event: string;
  target: string;
  noTarget: boolean;
  dueOn: string;
  inForceFrom: string;
  src: string;
  reason: string;
}

export type AmendmentResult =
  | {
      recorded: false;
      preview: AmendmentPreview;
      typed: TypedAmendment;
      /** The idempotency key of what was previewed: recording it twice is one write. */
      key: string;
      /** It was to be recorded, but it is not what was previewed. */
      changedSince: boolean;
    }
  | { recorded: true; componentId: string };

export function typedAmendment(form: FormData): TypedAmendment {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    componentId: text('componentId'),
    expectedVersion: text('expectedVersion'),
    event: text('event'),
    target: text('target'),
    noTarget: form.has('noTarget'),
    dueOn: text('dueOn'),
    inForceFrom: text('inForceFrom'),
    src: text('src'),
    reason: text('reason'),
  };
}

/** The input of the command. */
export const amendmentOf = ({ noTarget, expectedVersion, ...typed }: TypedAmendment) => ({
  ...typed,
  target: noTarget ? null : typed.target,
  expectedVersion: Number(expectedVersion) || undefined,
});

/** The mark of what was previewed: only the same content is recorded. The version expected may move on. */
export const markOf = ({ expectedVersion: _, ...typed }: TypedAmendment): string => JSON.stringify(typed);
