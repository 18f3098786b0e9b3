import { Disclosure } from '@/app/_ui/disclosure';
import { SectionBadge } from '@/app/_ui/section-badge';
import { SectionHistory } from '@/app/_ui/section-history';
import type { EntrySection } from '@/lib/report/entry-section';
import { deadlineWords } from '@/lib/wording/deadlines';
import { ofName } from '@/lib/wording/elision';
import { counted } from '@/lib/wording/plural';
import { actionWords, readOnlyWords, stillVerifiedWords } from '@/lib/wording/sections';

/** Where each section stands, why it was returned, and what may be done in it. */
export function SectionStates({
  reportId,
  sections,
  overseas,
}: {
  reportId: number;
  sections: readonly EntrySection[];
  /** The regions of the consortium whose clock is not that of Paris. */
  overseas: readonly string[];
}) {
  return (
    <ul className="app-states">
      {sections.map((section) => (
        <li key={section.id}>
          <p className="app-states__name">
            <a href={`#volet-${section.id}`}>{actionWords(section.action)}</a>{' '}
            <SectionBadge status={section.status} />
          </p>
          <State section={section} reportId={reportId} overseas={overseas} />
          <Disclosure
            summary={
              <>
                Historique<span className="fr-sr-only"> {ofName(section.action.title)}</span>
              </>
            }
          >
            <SectionHistory sectionId={section.id} history={section.history} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function State({
  section,
  reportId,
  overseas,
}: {
  section: EntrySection;
  reportId: number;
  overseas: readonly string[];
}) {
  const { status, readOnly, exceptedUntil, history } = section;
  const returned = status === 'returned' ? history.findLast((event) => event.step === 'return') : undefined;
  return (
    <>
      {section.remarks.length > 0 && (
        <p>
          <a href={`#volet-${section.id}`}>{counted(section.remarks.length, 'ligne')} à corriger</a>
          {'\u00a0'}: le motif est écrit à côté.
        </p>
      )}
      {returned?.reason && (
        <>
          <p>Ce volet vous a été retourné avec ce motif :</p>
          <blockquote className="app-reason">{returned.reason}</blockquote>
        </>
      )}
      {exceptedUntil && (
        <p>
          La campagne est close ; une exception laisse ce volet ouvert à la saisie jusqu’au{' '}
          {deadlineWords(exceptedUntil, overseas)}.
        </p>
      )}
      {section.exceptionReason && (
        <>
          <p>Motif de l’exception :</p>
          <blockquote className="app-reason">{section.exceptionReason}</blockquote>
        </>
      )}
      {readOnly && <p>{readOnlyWords[readOnly]}</p>}
      {section.stillVerifiedSince && <p>{stillVerifiedWords(section.stillVerifiedSince)}</p>}
      {section.correctable && (
        <p>
          <a className="fr-link" href={`/espace/rapports/${reportId}/correction?section=${section.id}`}>
            Corriger une valeur…<span className="fr-sr-only"> {ofName(section.action.title)}</span>
          </a>
        </p>
      )}
    </>
  );
}
