import { withParams } from '@/app/_ui/keep-filters';
import type { BoardFilter } from '@/lib/campaign/campaign-board';

/** The list of some sections of a campaign. */
export const boardHref = (campaignId: number, { action, region, state, sort }: BoardFilter): string =>
  `${withParams(`/pilotage/campagnes/${campaignId}`, {}, { action, region, state, sort })}#volets`;
