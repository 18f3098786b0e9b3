import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { SESSION_MEASURES } from '@/lib/domain/session-figures';
import { reportEntry } from '@/lib/report/report-entry';
import { isOffered, type SessionProposal, sessionProposals } from '@/lib/report/session-proposals';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { proposalPartWords, proposalWords, sessionMeasureWords } from '@/lib/wording/session-figures';
import { french } from '@/lib/wording/typography';
import { ProposalForm, type ProposalRow } from './proposal-form';

export default async function SessionProposalsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const entry = await found(reportEntry(read(), actor, requestNow(), idOf(id) ?? notFound()));
  const proposals = sessionProposals(entry);
  const differing = proposals.filter(({ standing }) => standing !== 'equal');
  const equal = proposals.filter(({ standing }) => standing === 'equal');
  const { campaign, project } = entry;
  const here = `${project.acronym} – ${campaign.label}`;
  return (
    <>
      <PageHeader
        title="Reprendre les sessions"
        tab={`${here} – Reprendre les sessions`}
        above={[
          entry.onBehalf
            ? { label: 'Pilotage', href: '/pilotage' }
            : { label: 'Mon espace', href: '/espace' },
          { label: here, href: `/espace/rapports/${entry.id}` },
        ]}
        context={`${campaign.label} · période ${campaign.period}, observée au ${formatDay(campaign.observedOn)}`}
        lead="Ce que comptent les sessions du projet, à côté de ce que dit le brouillon. Rien n’est repris sans vous, et rien n’est envoyé."
      />
      {proposals.length === 0 && (
        <p>Aucune session ne compte quelqu’un dans cette période, au jour de l’observation.</p>
      )}
      {differing.length > 0 && (
        <ProposalForm reportId={entry.id} rows={differing.map((one) => rowOf(one, entry.words.regions))} />
      )}
      {equal.length > 0 && (
        <p>
          {counted(equal.length, 'nombre du brouillon est', 'nombres du brouillon sont')} déjà ceux des
          sessions.
        </p>
      )}
      <h2>Comment les sessions comptent</h2>
      <dl>
        {SESSION_MEASURES.map((measure) => (
          <div key={measure}>
            <dt>{measureWords[measure].label}</dt>
            <dd>{sessionMeasureWords[measure]}</dd>
          </div>
        ))}
      </dl>
      <p>
        Chacun compte dans la période de son premier créneau suivi. Un nombre saisi autre que celui des
        sessions reste possible : il se justifie par un commentaire sur sa cellule, avant l’envoi.
      </p>
    </>
  );
}

function rowOf(one: SessionProposal, regions: Record<string, string>): ProposalRow {
  const { key, training, regionCode, measure, asked, part, typed, counted, into, standing } = one;
  return {
    value: isOffered(one) ? `${key}:${counted}:${into?.seen ?? ''}` : null,
    // What somebody typed is not replaced, nor a measure added, unless he says so.
    checked: asked && standing === 'blank',
    name: key.replaceAll('|', '-'),
    training: french(training.title),
    region: french(regions[regionCode] ?? regionCode),
    measure: `${measureWords[measure].label}${proposalPartWords[part]}`,
    typed: typed === null ? 'non renseigné' : formatCount(typed),
    counted: formatCount(counted),
    words: asked ? proposalWords[standing] : 'Ajouter cette mesure au rapport',
  };
}
