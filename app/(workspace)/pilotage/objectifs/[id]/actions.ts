'use server';

import { randomUUID } from 'node:crypto';
import { formAction } from '@/app/_web/form-action';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { execute, type Request } from '@/lib/command';
import { amendTarget as amend } from '@/lib/objective/amend-target';
import { amendmentPreview } from '@/lib/objective/amendment-preview';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import {
  type AmendmentResult,
  amendmentOf,
  markOf,
  type TypedAmendment,
  typedAmendment,
} from './read-amendment';

interface Asked {
  typed: TypedAmendment;
  record: boolean;
  previewed: string;
}

/** Previews what was typed, and records it only where it is what was previewed. */
async function previewOrRecord(
  asked: unknown,
  request: Request & { actor: SignedIn | null },
): Promise<AmendmentResult> {
  const { typed, record, previewed } = asked as Asked;
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const amendment = amendmentOf(typed);
  if (record && previewed === markOf(typed)) {
    await execute(amend, amendment, request);
    return { recorded: true, componentId: typed.componentId };
  }
  const preview = await amendmentPreview(read(), request.actor, amendment, request.now);
  return { recorded: false, preview, typed, key: randomUUID(), changedSince: record };
}

export const amendTarget = formAction(
  previewOrRecord,
  (form): Asked => ({
    typed: typedAmendment(form),
    record: form.get('step') === 'record',
    previewed: String(form.get('previewed') ?? ''),
  }),
  {
    done: (result) =>
      result.recorded ? `/pilotage/objectifs?fait=${encodeURIComponent(result.componentId)}` : undefined,
  },
);
