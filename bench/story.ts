import { addDays } from '@/lib/domain/time';
import { PROJECTS, type Shape, TODAY, YEARS } from './shape';

export interface BenchCampaign {
  index: number;
  label: string;
  year: number;
  /** From 0, within its year. */
  ofYear: number;
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
}

interface CampaignEvent<Step extends 'open' | 'close'> {
  day: string;
  step: Step;
  campaign: BenchCampaign;
}

interface ReportEvent {
  day: string;
  step: 'enter' | 'submit' | 'validate' | 'return';
  campaign: BenchCampaign;
  project: number;
}

export type Event = CampaignEvent<'open'> | CampaignEvent<'close'> | ReportEvent;

/** The campaigns of every year, spread over it; the last of all is still open today. */
export function campaignsOf({ campaignsPerYear }: Shape): BenchCampaign[] {
  const all = YEARS.flatMap((year) =>
    Array.from({ length: campaignsPerYear }, (_, ofYear) => {
      const observedOn = addDays(`${year}-08-31`, Math.floor((365 * (ofYear + 1)) / campaignsPerYear));
      const opensOn = addDays(observedOn, 1);
      return {
        label: `${year}-${year + 1}, observation ${ofYear + 1} (banc)`,
        year,
        ofYear,
        observedOn,
        opensOn,
        dueOn: addDays(opensOn, 21),
        closesOn: addDays(opensOn, 35),
      };
    }),
  ).map((campaign, index) => ({ ...campaign, index }));
  return all.map((campaign, i) =>
    i < all.length - 1 ? campaign : { ...campaign, closesOn: addDays(TODAY, 25) },
  );
}

/** Everything that happens, in the order of the days. The last campaign has drafts, sent and returned reports. */
export function storyOf(campaigns: BenchCampaign[]): Event[] {
  const events: Event[] = [];
  for (const campaign of campaigns) {
    const last = campaign.index === campaigns.length - 1;
    events.push({ day: campaign.opensOn, step: 'open', campaign });
    for (const { index: project } of PROJECTS) {
      const sent = addDays(campaign.opensOn, 4 + ((project * 7) % 24));
      const read = addDays(sent, 9);
      const fate = last ? project % 8 : 7;
      events.push({ day: sent, step: 'enter', campaign, project });
      if (fate > 0) events.push({ day: sent, step: 'submit', campaign, project });
      if (fate === 2) events.push({ day: read, step: 'return', campaign, project });
      if (fate > 2) events.push({ day: read, step: 'validate', campaign, project });
    }
    if (!last) events.push({ day: campaign.closesOn, step: 'close', campaign });
  }
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
