import type { PlaceCoverage } from '@/lib/figure/place-coverage';
import { coverageWords, unansweredWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { capitalised, french } from '@/lib/wording/typography';

/** Who answered, in which campaign, observed when. */
export function coverageNote({
  expected,
  reported,
  validated,
  campaigns,
  unanswered,
}: PlaceCoverage): string {
  if (expected === 0) return 'Aucune campagne n’a encore interrogé de participation.';
  const verified = coverageWords({ reported: validated, expected }, 'verified');
  const words = campaigns.map(
    ({ label, observedOn }) => `${french(label)}, observation au ${formatDay(observedOn)}`,
  );
  const later = unanswered.map((one) => ` ${unansweredWords(one)}.`).join('');
  return `${capitalised(coverageWords({ reported, expected }))}, ${verified} (${words.join('\u00a0; ')}).${later}`;
}

/** The same of one project: what it has not sent is said before where its numbers come from. */
export const projectCoverageNote = (coverage: PlaceCoverage): string =>
  coverage.expected > 0 && coverage.reported === 0
    ? `${coverage.campaigns.map(({ label }) => french(label)).join(', ')}\u00a0: pas encore envoyé. Les nombres viennent des campagnes d’avant.`
    : coverageNote(coverage);
