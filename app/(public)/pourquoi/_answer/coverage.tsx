import type { AnyExplanation } from '@/lib/why/explanation-words';
import { coverageWords, unansweredWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';

/** Who answered, in which campaign, and the day the figure is known on. */
export function Coverage({ explanation: { coverage, day } }: { explanation: AnyExplanation }) {
  return (
    <p>
      {coverage && (
        <>
          {coverageWords(coverage)},{' '}
          {coverageWords({ reported: coverage.validated, expected: coverage.expected }, 'verified')} (
          {coverage.campaigns
            .map(({ label, observedOn }) => `${french(label)}, observation au ${formatDay(observedOn)}`)
            .join(' ; ')}
          ). {coverage.unanswered.map((one) => `${unansweredWords(one)}. `)}
        </>
      )}
      Situation connue au {formatDay(day)}.
    </p>
  );
}
