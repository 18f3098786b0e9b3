import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { PeerSentences } from '@/app/(workspace)/_peers/peer-sentences';
import { ownOrganisations } from '@/lib/access/actor';
import { lockedSections } from '@/lib/campaign/locked-sections';
import { closedOn } from '@/lib/domain/campaign';
import { idOf } from '@/lib/domain/id';
import { reportImports } from '@/lib/import/import-job';
import { importRoom } from '@/lib/import/import-room';
import { partnerProgress } from '@/lib/report/entry-parts';
import { receiptsOf } from '@/lib/report/receipt-content';
import { type ReportEntry, reportEntry } from '@/lib/report/report-entry';
import { reportPeers } from '@/lib/report/report-peers';
import { read } from '@/lib/store';
import { formatDay, parisDay } from '@/lib/wording/dates';
import { deadlineWords } from '@/lib/wording/deadlines';
import { importRoomWords } from '@/lib/wording/file-room';
import { releaseCauseWords } from '@/lib/wording/releases';
import { actionWords, dueAgainWords, dueWords } from '@/lib/wording/sections';
import { capitalised } from '@/lib/wording/typography';
import './entry.css';
import { packReport } from './_draft/packed-report';
import { FileExchange } from './_exchange/file-exchange';
import { PartnersProgress } from './_parts/partners-progress';
import { LockedSections } from './_sending/locked-sections';
import { RecallForm } from './_sending/recall-form';
import { Receipts } from './_sending/receipts';
import { SectionStates } from './_sending/section-states';
import { EntryForm } from './entry-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const reportId = idOf(id) ?? notFound();
  const now = requestNow();
  const entry = await found(reportEntry(read(), actor, now, reportId));
  const partners = entry.mayRemind ? await partnerProgress(read(), entry, ownOrganisations(actor)) : [];
  const locked = await found(lockedSections(read(), actor, now, reportId));
  const peers = await reportPeers(read(), actor, now, entry);
  const query = await searchParams;
  return (
    <>
      <PageHeader
        title={`Rapport ${entry.project.acronym}`}
        tab={`${entry.project.acronym}, ${entry.campaign.label} – Rapport`}
        here={`${entry.project.acronym} – ${entry.campaign.label}`}
        above={[
          entry.onBehalf
            ? { label: 'Pilotage', href: '/pilotage' }
            : { label: 'Mon espace', href: '/espace' },
        ]}
        context={`${entry.campaign.label} · période ${entry.campaign.period}, observée au ${formatDay(entry.campaign.observedOn)}${dueNote(entry, now.day)}`}
        lead={entry.project.name}
      />
      {one(query.envoye) !== undefined && (
        <Alert tone="success" title="Rapport envoyé" announce>
          <p>
            Ses chiffres sont maintenant publics, marqués « déclaré, non vérifié ». La personne en charge de
            l’action va l’examiner.
          </p>
        </Alert>
      )}
      {one(query.demandee) !== undefined && (
        <Alert tone="success" title="Exception demandée" announce>
          <p>La personne en charge de l’action est prévenue. Sa réponse viendra par message.</p>
        </Alert>
      )}
      {one(query.sessions) !== undefined && (
        <Alert tone="success" title="Nombres des sessions repris dans le brouillon" announce>
          <p>Ils se modifient comme toute valeur saisie, et ne sont envoyés qu’avec le rapport.</p>
        </Alert>
      )}
      {one(query.repris) !== undefined && (
        <Alert tone="success" title="Rapport repris" announce>
          <p>Il est de nouveau en brouillon. Ce qui avait été envoyé reste public jusqu’au prochain envoi.</p>
        </Alert>
      )}
      {one(query.corrige) !== undefined && (
        <Alert tone="success" title="Correction enregistrée" announce>
          <p>
            Le volet est de nouveau à valider. Les chiffres déclarés ont changé ; les chiffres vérifiés
            resteront ceux de la dernière validation jusqu’à la prochaine.
          </p>
        </Alert>
      )}
      {entry.onBehalf && entry.sections.some((s) => s.readOnly === null) && (
        <Alert title="Vous saisissez pour le compte du consortium">
          <p>Vos valeurs seront marquées ainsi. Une autre personne que vous devra valider ces volets.</p>
        </Alert>
      )}
      {entry.released.map((section) => (
        <ReleasedNote key={section.id} section={section} />
      ))}
      <Receipts reportId={entry.id} receipts={await receiptsOf(read(), actor, now, entry.id)} />
      {locked && <LockedSections locked={locked} />}
      <SectionStates reportId={entry.id} sections={entry.sections} overseas={entry.campaign.overseas} />
      {entry.sections.some(({ sessions }) => Object.keys(sessions).length > 0) && (
        <p>
          <a href={`/espace/rapports/${entry.id}/sessions`}>Reprendre les nombres des sessions</a>, ou les
          comparer à ce qui est saisi.
        </p>
      )}
      <p>
        <a href={`/espace/projets/${entry.project.slug}/doubles-comptes`}>Doubles comptes du projet</a>, quand
        deux formations comptent les mêmes personnes.
      </p>
      {peers.length > 0 && (
        <section aria-labelledby="comparaison">
          <h2 id="comparaison">Comparaison</h2>
          {peers.map(({ section, peers: own }) => (
            <PeerSentences key={section.id} peers={own} of={section.action.title} />
          ))}
          <ExportLinks table="peers" params={{}} of="Comparaison, toutes les périodes" withName />
        </section>
      )}
      <PartnersProgress reportId={entry.id} partners={partners} mayRemind={entry.mayRemind} today={now.day} />
      <FileExchange
        reportId={entry.id}
        enterable={entry.sections.some((s) => s.readOnly === null)}
        imports={await reportImports(read(), actor, now, entry.id)}
        room={importRoomWords(await importRoom(read(), actor.accountId))}
      />
      {entry.recallable && <RecallForm reportId={entry.id} />}
      <EntryForm key={entry.version} report={packReport(entry)} accountId={actor.accountId} />
    </>
  );
}

function ReleasedNote({ section }: { section: ReportEntry['released'][number] }) {
  const { actionNumber: number, actionTitle: title, seasonKey: season, cause, reason, at } = section;
  return (
    <Alert title={`${actionWords({ number, title, season })} : volet dispensé le ${formatDay(parisDay(at))}`}>
      <p>
        {capitalised(releaseCauseWords[cause])}. {reason} Personne n’attend plus ce volet ; ce qui y était
        saisi est gardé parmi les saisies du projet.
      </p>
    </Alert>
  );
}

function dueNote({ campaign, submittable, resent }: ReportEntry, today: string): string {
  const { closedAt, dueOn, closesOn, overseas } = campaign;
  if (closedAt !== null) return ` · campagne close le ${formatDay(closedOn({ closedAt, closesOn }))}`;
  if (!submittable) return '';
  const closing = closesOn === dueOn ? '' : ` ; clôture le ${deadlineWords(closesOn, overseas)}`;
  return ` · ${(resent ? dueAgainWords : dueWords)(dueOn, today)}, ${dueOn < today ? 'attendu ' : ''}le ${deadlineWords(dueOn, overseas)}${closing}`;
}
