import type { CampaignPreview } from '@/lib/campaign/campaign-preview';
import { idOf } from '@/lib/domain/id';

/** What the form held: given back after a preview, and compared with what was previewed. */
export interface TypedCampaign {
  label: string;
  periodId: string;
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  actionKeys: string[];
}

export type CampaignResult =
  | {
      opened: false;
      preview: CampaignPreview;
      typed: TypedCampaign;
      /** The idempotency key of what was previewed: opening it twice is one campaign. */
      key: string;
      /** It was to be opened, but it is not what was previewed. */
      changedSince: boolean;
    }
  | { opened: true; campaignId: number };

export function typedCampaign(form: FormData): TypedCampaign {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    label: text('label'),
    periodId: text('periodId'),
    observedOn: text('observedOn'),
    opensOn: text('opensOn'),
    dueOn: text('dueOn'),
    closesOn: text('closesOn'),
    actionKeys: form.getAll('actionKeys').filter((value) => typeof value === 'string'),
  };
}

/** The input of the command. */
export const campaignOf = ({ periodId, ...typed }: TypedCampaign) => ({
  ...typed,
  periodId: idOf(periodId),
});

/** The mark of what was previewed: only the same content is opened. */
export const markOf = (typed: TypedCampaign): string => JSON.stringify(typed);
