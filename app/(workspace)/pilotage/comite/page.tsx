import { Badge } from '@/app/_ui/badge';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { committeeAskedOf, committeeQuery } from '@/app/_web/committee-asked';
import { found, type Search } from '@/app/_web/page';
import { isDemonstration } from '@/app/_web/service';
import { situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { committeeReport } from '@/lib/committee/committee-report';
import { committeeContext, decisionsSentence, missingWords } from '@/lib/committee/committee-words';
import { actionNames } from '@/lib/figure/action-names';
import { read } from '@/lib/store';
import { RESTRICTED } from '@/lib/wording/committee';
import { french } from '@/lib/wording/typography';
import { Choices } from './choices';
import { Downloads } from './downloads';
import { Portfolio } from './portfolio';
import { Preview } from './preview';
import './committee.css';

export default async function CommitteePage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const search = await searchParams;
  const now = requestNow();
  const situation = situationOf(search, now);
  const names = await actionNames(read());
  const { asked, errors } = committeeAskedOf(search, situation, (key) => names.known(key));
  const report = await found(
    committeeReport(read(), actor, now, asked, { demonstration: isDemonstration() }),
  );
  const { day } = situation;
  return (
    <>
      <PageHeader
        title="Préparer un comité"
        above={can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []}
        lead="Le rapport d’un jour, de son choix de saisons et d’actions : les mêmes chiffres que les pages publiques, datés et sourcés."
      />
      <Choices
        situation={situation}
        asked={asked}
        actions={names.list(asked.season).map(({ key, number, shortTitle }) => ({
          key,
          label: french(`N° ${number} – ${shortTitle}`),
        }))}
        errors={errors}
      />
      <section aria-labelledby="apercu">
        <h2 id="apercu">Ce que dira le rapport</h2>
        <p className="app-context">
          {report.restricted && <Badge tone="warning">{RESTRICTED}</Badge>} {french(committeeContext(report))}
        </p>
        <p>
          {report.decisions.length > 0 &&
            `Il s’ouvre sur ce qui avait été décidé. ${french(decisionsSentence(report.decisions.map(({ state }) => state)))} `}
          <a href="/pilotage/comite/seances">Notes et décisions des comités</a>
        </p>
        <Downloads query={committeeQuery(asked, situation.today)} day={day} />
        {report.seasons.length === 0 ? (
          <EmptyState title="Rien à montrer avec ces choix">{missingWords(report).join(' ')}</EmptyState>
        ) : (
          report.seasons.map((season) => (
            <Preview key={season.season} season={season} day={day} isToday={day === situation.today} />
          ))
        )}
      </section>
      <Portfolio seasons={report.seasons} asked={asked} />
    </>
  );
}
