import { rateReadings } from '@/app/_charts/objective-view';
import type { SeasonOneResult } from '@/lib/queries/season-one-results';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import type { ResultView } from './season-one-table';

export function resultView(result: SeasonOneResult, href: string): ResultView {
  const { action, printedNumber, objectivePrinted, source } = result;
  const { published, publishedProjects } = action;
  return {
    key: action.key,
    href,
    title: `n° ${action.number} – ${french(action.shortTitle)}`,
    printedNumber: printedNumber === action.number ? '' : `n° ${printedNumber} dans le bilan 2023`,
    objective: french(objectivePrinted),
    publishedProjects: publishedProjects === null ? 'non publié' : formatCount(publishedProjects),
    recordedProjects: formatCount(action.participations),
    publishedRate: published ? formatRate(published.rate) : 'non publié',
    computed: rateReadings(action),
    source,
  };
}
