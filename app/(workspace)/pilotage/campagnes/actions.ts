'use server';

import { randomUUID } from 'node:crypto';
import { formAction } from '@/app/_web/form-action';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { annulCampaign as annul } from '@/lib/campaign/annul-campaign';
import { campaignPreview } from '@/lib/campaign/campaign-preview';
import { changeCampaign as change } from '@/lib/campaign/change-campaign';
import { closeCampaign as close } from '@/lib/campaign/close-campaign';
import { correctCampaign as correct } from '@/lib/campaign/correct-campaign';
import { endException as end } from '@/lib/campaign/end-exception';
import { grantException as grant } from '@/lib/campaign/grant-exception';
import { joinCampaign as join } from '@/lib/campaign/join-campaign';
import { openCampaign as opening } from '@/lib/campaign/open-campaign';
import { refuseException as refuse } from '@/lib/campaign/refuse-exception';
import { remindLeads as remind } from '@/lib/campaign/remind-leads';
import { execute, type Request } from '@/lib/command';
import { idOf } from '@/lib/domain/id';
import { Refusal } from '@/lib/refusal';
import { reinstateSection as reinstate } from '@/lib/section/reinstate-section';
import { releaseSection as release } from '@/lib/section/release-section';
import { read } from '@/lib/store';
import { type CampaignResult, campaignOf, markOf, type TypedCampaign, typedCampaign } from './read-campaign';

const number = (form: FormData, name: string) => Number(form.get(name)) || undefined;
const text = (form: FormData, name: string) => String(form.get(name) ?? '');

interface Asked {
  typed: TypedCampaign;
  open: boolean;
  previewed: string;
}

/** Previews what was typed, and opens it only where it is what was previewed. */
async function previewOrOpen(
  asked: unknown,
  request: Request & { actor: SignedIn | null },
): Promise<CampaignResult> {
  const { typed, open, previewed } = asked as Asked;
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  if (open && previewed === markOf(typed)) {
    const { campaignId } = await execute(opening, campaignOf(typed), request);
    return { opened: true, campaignId };
  }
  const preview = await campaignPreview(read(), request.actor, campaignOf(typed), request.now);
  return { opened: false, preview, typed, key: randomUUID(), changedSince: open };
}

export const openCampaign = formAction(
  previewOrOpen,
  (form): Asked => ({
    typed: typedCampaign(form),
    open: form.get('step') === 'open',
    previewed: String(form.get('previewed') ?? ''),
  }),
  {
    done: (result) => (result.opened ? `/pilotage/campagnes/${result.campaignId}?fait=ouverte` : undefined),
  },
);

export const joinCampaign = formAction(
  async (raw, request) => {
    await execute(join, raw, request);
    return { campaignId: (raw as { campaignId: number }).campaignId };
  },
  (form) => ({
    campaignId: number(form, 'campaignId'),
    actionKeys: form.getAll('actionKeys').map(String),
  }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=etendue` },
);

export const changeCampaign = formAction(
  async (raw, request) => {
    await execute(change, raw, request);
    return { campaignId: (raw as { campaignId: number }).campaignId };
  },
  (form) => ({
    campaignId: number(form, 'campaignId'),
    dueOn: text(form, 'dueOn'),
    closesOn: text(form, 'closesOn'),
    reason: text(form, 'reason'),
  }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=dates` },
);

export const closeCampaign = formAction(
  async (raw, request) => {
    await execute(close, raw, request);
    return { campaignId: (raw as { campaignId: number }).campaignId };
  },
  (form) => ({ campaignId: number(form, 'campaignId') }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=close` },
);

export const annulCampaign = formAction(
  async (raw, request) => {
    await execute(annul, raw, request);
    return { campaignId: (raw as { campaignId: number }).campaignId };
  },
  (form) => ({ campaignId: number(form, 'campaignId'), reason: text(form, 'reason') }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=annulee` },
);

export const correctCampaign = formAction(
  async (raw, request) => {
    await execute(correct, raw, request);
    return { campaignId: (raw as { campaignId: number }).campaignId };
  },
  (form) => ({
    campaignId: number(form, 'campaignId'),
    label: text(form, 'label'),
    periodId: number(form, 'periodId'),
    observedOn: text(form, 'observedOn'),
    actionKeys: form.getAll('actionKeys').map(String),
    reason: text(form, 'reason'),
  }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=corrigee` },
);

const aboutSection = (form: FormData) => ({
  sectionId: number(form, 'sectionId'),
  reason: text(form, 'reason'),
});

export const releaseSection = formAction(release, aboutSection, {
  done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=dispense#dispenses`,
});

export const reinstateSection = formAction(reinstate, aboutSection, {
  done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=redemande`,
});

export const grantException = formAction(
  grant,
  (form) => ({
    sectionId: number(form, 'sectionId'),
    reason: text(form, 'reason'),
    endsOn: text(form, 'endsOn'),
  }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=exception#exceptions` },
);

export const refuseException = formAction(
  refuse,
  (form) => ({ requestId: number(form, 'requestId'), reason: text(form, 'reason') }),
  { done: ({ campaignId }) => `/pilotage/campagnes/${campaignId}?fait=refus` },
);

export const endException = formAction(end, (form) => ({ exceptionId: number(form, 'exceptionId') }));

export const remindLeads = formAction(remind, (form) => ({
  campaignId: number(form, 'campaignId'),
  sectionIds: text(form, 'sectionIds')
    .split(',')
    .flatMap((id) => idOf(id) ?? []),
}));
