import { minutesWords } from '@/lib/wording/minutes';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import type { DomainView } from './competence-views';
import { minutesOf, type Ticked } from './ticked';

interface Props {
  domains: readonly DomainView[];
  ticked: readonly Ticked[];
  trainingHours: number | null;
}

/** What the ticked competences add up to while they are typed, against what is printed and what the training has. */
export function RunningHours({ domains, ticked, trainingHours }: Props) {
  const covered = ticked.filter(({ covers }) => covers);
  const total = minutesOf(ticked);
  // As it is read once recorded: without all the hours there is no share.
  const isTimed = covered.every((one) => minutesOf([one]) > 0);
  const printed = domains.reduce((sum, { printedMinutes }) => sum + (printedMinutes ?? 0), 0);
  const within = domains.reduce((sum, { competences, printedMinutes }) => {
    const given = minutesOf(competences.map(({ at }) => ticked[at]));
    return sum + Math.min(given, printedMinutes ?? 0);
  }, 0);
  return (
    <div className="app-competences__total" aria-live="polite">
      <p>
        <strong>
          {formatCount(covered.length)} sur {formatCount(ticked.length)} cochées, {minutesWords(total)} en
          tout
        </strong>
        {printed > 0 && total > 0 && ` : ${minutesWords(within)} des ${minutesWords(printed)} imprimées`}
        {printed > 0 && total > 0 && isTimed && `, ${formatRate(within / printed)}`}.
      </p>
      {trainingHours !== null && total > trainingHours * 60 && (
        <p className="fr-error-text">
          {minutesWords(total)} de compétences pour une formation de {formatCount(trainingHours)}&nbsp;h.
        </p>
      )}
      <p id="durees" className="fr-hint-text">
        Une durée s’écrit 2 ou 1,5 (heures), 1 h 30, 45 min ; elle reste vide si elle n’est pas connue.
      </p>
    </div>
  );
}
