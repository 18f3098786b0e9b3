import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ResultKind } from '@/lib/domain/training-session/vocabulary';
import type { SessionDetail } from '@/lib/training-session/session-detail';
import { formatDay } from '@/lib/wording/dates';
import { audienceWords, moduleName, resultWords } from '@/lib/wording/training-sessions';

type Everybody = NonNullable<SessionDetail['people']>;

/** Who is in the session, by number: what is said of each, and how far each went. */
export function People({ people }: { people: Everybody }) {
  return (
    <Disclosure summary="Participants un par un : public, accord de l’employeur, assiduité, badge">
      <DataTable
        asCards
        caption="Participants"
        hideCaption
        columns={[
          { key: 'number', label: 'N°' },
          { key: 'audience', label: 'Public' },
          { key: 'first', label: 'Première fois' },
          { key: 'employer', label: 'Accord de l’employeur' },
          { key: 'followed', label: 'Assiduité' },
          { key: 'badge', label: 'Badge Pix' },
          { key: 'knowledge', label: 'Évaluation' },
        ]}
        rows={people.map((one) => ({
          key: String(one.number),
          cells: [
            `N°\u00a0${one.number}`,
            <span key="audience">
              {audienceWords[one.audience]}
              {one.audienceOther && <span className="app-second">{one.audienceOther}</span>}
              {one.withdrawnOn && (
                <span className="app-second">désistement le {formatDay(one.withdrawnOn)}</span>
              )}
            </span>,
            one.firstTime === null ? 'non renseigné' : one.firstTime ? 'oui' : 'non',
            one.employerAgreedOn ? formatDay(one.employerAgreedOn) : 'non renseigné',
            followedWords(one),
            resultOf(one, 'pix_badge'),
            resultOf(one, 'knowledge'),
          ],
        }))}
      />
    </Disclosure>
  );
}

const followedWords = ({ marks, assiduous, missing }: Everybody[number]): string =>
  marks.length === 0
    ? 'non renseignée'
    : assiduous
      ? 'assidu'
      : `manque\u00a0: ${missing.map((key) => moduleName(key).toLowerCase()).join(', ')}`;

function resultOf({ results }: Everybody[number], kind: ResultKind): string {
  const known = results.find((result) => result.kind === kind);
  return known ? `${resultWords[known.result]}, le ${formatDay(known.onDay)}` : 'non renseigné';
}
