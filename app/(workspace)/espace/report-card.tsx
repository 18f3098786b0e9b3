import { Badge } from '@/app/_ui/badge';
import { SectionBadge } from '@/app/_ui/section-badge';
import { daysBetween } from '@/lib/domain/time';
import type { PartLeft } from '@/lib/report/part-left';
import type { NextStep, WorkspaceReport } from '@/lib/report/workspace';
import { campaignWords, exceptionWords } from '@/lib/wording/campaigns';
import { formatDay } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { ofName } from '@/lib/wording/elision';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { actionWords, dueAgainWords, dueWords } from '@/lib/wording/sections';

const steps: Record<NextStep, string> = {
  begin: 'Commencer la saisie',
  continue: 'Continuer la saisie',
  correct: 'Corriger et renvoyer',
  read: 'Voir le rapport',
};

/** « 6 cases à remplir sur 49 », of one's own part. */
const leftWords = ({ toFill, own }: PartLeft): string =>
  toFill === 0
    ? 'Tout est saisi : dites votre partie terminée'
    : `${counted(toFill, 'case')} à remplir sur ${formatCount(own)}`;

/** A report with what it waits for, and the one button for the next step. */
export function ReportCard({ report, today }: { report: WorkspaceReport; today: string }) {
  const {
    id,
    acronym,
    projectName,
    campaignLabel,
    retrospective,
    periodLabel,
    stage,
    next,
    sections,
    expectedOn,
    resent,
    opensOn,
    dueOn,
    closesOn,
    closedAt,
    overseas,
  } = report;
  const days = daysBetween(today, expectedOn);
  return (
    <article className="app-report" aria-labelledby={`rapport-${id}`}>
      <h3 id={`rapport-${id}`} className="app-report__title">
        {acronym} – {campaignWords(campaignLabel, retrospective)}
      </h3>
      <p className="app-report__what">
        {projectName} · période {periodLabel}
      </p>
      {stage === 'to_do' && (
        <p>
          <Badge tone={days > 7 ? 'info' : days < 0 && !resent ? 'error' : 'warning'}>
            {(resent ? dueAgainWords : dueWords)(expectedOn, today)}
          </Badge>{' '}
          {days < 0 && resent ? 'première échéance le' : 'pour le'} {deadlineWords(expectedOn, overseas)}
          {closedAt === null && closesOn !== expectedOn && (
            <span className="app-report__note">
              Clôture de la campagne : {deadlineWords(closesOn, overseas)}
            </span>
          )}
        </p>
      )}
      {stage === 'to_come' && (
        <p>
          Ouverture le {formatDay(opensOn)}, à envoyer pour le {deadlineWords(dueOn, overseas)}
        </p>
      )}
      <ul className="app-report__sections">
        {sections.map((section) => (
          <li key={section.id}>
            {actionWords({
              number: section.actionNumber,
              title: section.actionTitle,
              season: section.seasonKey,
            })}{' '}
            <SectionBadge status={section.status} />
            {section.left && section.left.own > 0 && (
              <span className="app-report__note">{leftWords(section.left)}</span>
            )}
            {section.exceptedUntil && section.exceptionReason !== section.lastReason && (
              <span className="app-report__note">
                Campagne close, {exceptionWords(section.exceptedUntil, overseas)} : {section.exceptionReason}
              </span>
            )}
            {section.status === 'returned' && section.lastRemarks > 0 && (
              <span className="app-report__note">
                {counted(section.lastRemarks, 'ligne retournée', 'lignes retournées')}, avec un motif à
                chacune
              </span>
            )}
            {section.status === 'returned' && section.lastReason && (
              <>
                <span className="app-report__note">Retourné avec ce motif :</span>
                <blockquote className="app-reason">{section.lastReason}</blockquote>
              </>
            )}
          </li>
        ))}
      </ul>
      <a className={`fr-btn${next === 'read' ? ' fr-btn--secondary' : ''}`} href={`/espace/rapports/${id}`}>
        {steps[next]}
        <span className="fr-sr-only">
          {' '}
          {ofName(acronym)}, {campaignWords(campaignLabel, retrospective)}
        </span>
      </a>
    </article>
  );
}
