import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { SectionBadge } from '@/app/_ui/section-badge';
import { SectionHistory } from '@/app/_ui/section-history';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { PeerSentences } from '@/app/(workspace)/_peers/peer-sentences';
import { idOf } from '@/lib/domain/id';
import type { SectionStep } from '@/lib/domain/vocabulary';
import { sectionReview } from '@/lib/report/section-review';
import { read } from '@/lib/store';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { actionWords } from '@/lib/wording/sections';
import { french } from '@/lib/wording/typography';
import './review.css';
import { ExportLinks } from '@/app/_ui/export-links';
import { ArrivalFocus } from './arrival-focus';
import { Authors } from './authors';
import { Decided } from './decided';
import { Decision } from './decision';
import { DecisionBar } from './decision-bar';
import { EffectTable } from './effect-table';
import { FilesTable } from './files-table';
import { OffersTable } from './offers-table';
import { OwnDecision } from './own-decision';
import { QueueLinks } from './queue-links';
import { ReviewForms } from './review-forms';
import { type Drawn, ReviewLines } from './review-lines';
import { SectionState } from './section-state';
import { Warnings } from './warnings';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

/** Read once for the page and for its title: the arguments are texts, so that the second asks nothing. */
const reviewed = cache(async (id: string, ...asked: (string | undefined)[]) => {
  const actor = await requireActor();
  const [action, region, campaign, decide] = asked;
  const sectionId = idOf(id) ?? notFound();
  const filter = { action, region, campaign };
  return found(sectionReview(read(), actor, requestNow(), sectionId, filter, idOf(decide ?? '')));
});

async function readPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const filter = { action: one(query.action), region: one(query.region), campaign: one(query.campaign) };
  const review = await reviewed(id, filter.action, filter.region, filter.campaign, one(query.decide));
  return { id, query, review, filter };
}

export default async function ReviewPage(props: Props) {
  const { id, query, review, filter } = await readPage(props);
  const { section, project, campaign, offers, queue, decided } = review;
  const isUndone = one(query.annule) !== undefined && section.status === 'submitted';
  const kept = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  const hrefOf = (sectionId: number | null) =>
    sectionId === null ? null : `/pilotage/volets/${sectionId}${kept.size > 0 ? `?${kept}` : ''}`;
  const decides = section.status === 'submitted' && review.mayDecide;
  const returnable = decides && !review.ownEntry;
  const acceptHref = returnable ? `/pilotage/volets/${section.id}/acceptation` : undefined;
  const place =
    queue.position === null
      ? `${counted(queue.total, 'volet')} à valider`
      : `${queue.position} sur ${queue.total} à valider`;
  const moved = offers.filter((offer) => offer.changed);
  // What went back before is shown even where the consortium left it as it was.
  const shown = offers.filter((offer) => offer.changed || offer.remarks.length > 0);
  const still = offers.filter((offer) => offer.told && !shown.includes(offer));
  const drawn = DRAWN[one(query.lignes) ?? ''] ?? 'first';
  const turn = review.history.findLast(({ step }) => MAKES_WAIT.includes(step))?.id ?? 0;
  const pendingEffects = section.status === 'submitted' ? review.effects : [];
  const title = actionWords({
    number: section.actionNumber,
    title: section.actionTitle,
    season: section.seasonKey,
  });
  return (
    <ReviewForms
      sectionId={section.id}
      submission={section.submissionId}
      onward={queue.onward}
      kept={kept.toString()}
      decided={decided?.sectionId ?? null}
    >
      <PageHeader
        title={`${project.acronym} – ${section.actionTitle}`}
        tab={`${french(project.acronym)}, action ${section.actionNumber} – Examen, ${campaign.label}`}
        above={[{ label: 'Pilotage', href: `/pilotage${kept.size > 0 ? `?${kept}` : ''}` }]}
        context={`${title} · ${campaign.label} · période ${campaign.period}, observée au ${formatDay(campaign.observedOn)}`}
        lead={project.name}
      />
      <QueueLinks
        previous={hrefOf(queue.previous)}
        next={hrefOf(queue.next)}
        place={place}
        decides={decides}
      />
      <ArrivalFocus after={decided ? `${decided.sectionId}` : isUndone ? 'undone' : ''} />
      <Decided decided={decided} here={section.id} left={queue.total} kept={kept.toString()} />
      {isUndone && (
        <Alert tone="success" title="Décision annulée" announce>
          <p>Ce volet attend de nouveau votre décision ; ce qui était vérifié avant l’est de nouveau.</p>
        </Alert>
      )}
      <p>
        <SectionBadge status={section.status} />{' '}
        {section.submittedAt
          ? `${review.isCorrection ? 'Corrigé' : 'Envoyé'} le ${formatInstant(section.submittedAt)}`
          : 'Pas encore envoyé'}
        {section.nothingToReport && ' · rien à déclarer'} ·{' '}
        <a href={`/espace/rapports/${review.reportId}`}>Voir tout le rapport</a>
      </p>
      <SectionState review={review} isCorrected={one(query.corrige) !== undefined}>
        <OwnDecision
          undo={review.undo}
          sectionId={section.id}
          kept={kept.toString()}
          byKey={decided === null || decided.undo === null || decided.sectionId === section.id}
        />
      </SectionState>

      <h2>Ce que la validation change</h2>
      <EffectTable effects={review.effects} period={campaign.period} status={section.status} />
      <Warnings warnings={review.warnings} words={review.words} />

      {review.peers.length > 0 && (
        <>
          <h2 id="comparaison">Comparaison</h2>
          <PeerSentences peers={review.peers} />
          <p>
            <a href={`/pilotage/comparaison?season=${section.seasonKey}&action=${section.actionKey}`}>
              Toutes les comparaisons de l’action
            </a>
          </p>
        </>
      )}

      <h2>Ce qui change depuis la dernière validation</h2>
      <OffersTable
        caption={
          offers.length === 0
            ? 'Ouvertures changées'
            : `Ouvertures changées (${moved.length} sur ${offers.length})`
        }
        offers={shown}
        effects={pendingEffects}
        returnable={returnable}
      />
      {still.length > 0 && (
        <Disclosure summary={counted(still.length, 'ouverture inchangée', 'ouvertures inchangées')}>
          <OffersTable caption="Ouvertures inchangées" offers={still} returnable={returnable} />
        </Disclosure>
      )}
      {offers.length > 0 && <ExportLinks table="review-offers" params={{ section: id }} />}
      <Disclosure summary="Pourquoi ces chiffres ?">
        <p>
          Une ligne est une formation, une région, un niveau, une profession et une mesure. « Dernier
          vérifié » est sa valeur validée la plus récente ; « Déclaré », celle de cet envoi ; « Écart », leur
          différence, donnée quand les deux sont des nombres ; « Prévu », celle de la convention. « – » veut
          dire qu’il n’y en a pas, et n’est pas un zéro. Sous l’écart ou le jour : le taux de la composante,
          sur toute l’action, avant et après cette seule ligne.
        </p>
      </Disclosure>
      <div id="effectifs">
        <ReviewLines
          review={review}
          drawn={drawn}
          hrefOf={(more) => `/pilotage/volets/${section.id}?${withDrawn(kept, more)}`}
          returnable={returnable}
          acceptHref={acceptHref}
        />
      </div>

      {review.files.length > 0 && (
        <>
          <h2>Pièces jointes</h2>
          <FilesTable files={review.files} words={review.words} />
        </>
      )}

      <h2>Qui l’a dit</h2>
      <Authors authors={review.authors} />
      <Disclosure summary="Historique du volet">
        <SectionHistory sectionId={section.id} history={review.history} />
      </Disclosure>

      {section.status === 'submitted' && (
        <>
          <h2 id="decider">Décider</h2>
          {review.mayDecide ? (
            <Decision
              sectionId={section.id}
              turn={turn}
              examined={review.examined}
              closed={campaign.closed}
              ownEntry={review.ownEntry}
            />
          ) : (
            <Alert title="Vous lisez ce volet">
              <p>Il est d’une action que vous ne suivez pas : une autre personne en décide.</p>
            </Alert>
          )}
        </>
      )}
      {decides && (
        <DecisionBar
          sectionId={section.id}
          turn={turn}
          ownEntry={review.ownEntry}
          place={place}
          acceptHref={acceptHref}
        />
      )}
    </ReviewForms>
  );
}

/** The steps after which a section waits for a decision. */
const MAKES_WAIT: readonly SectionStep[] = ['submit', 'correct', 'undo'];

/** How the address says how much of the lines is drawn. */
const DRAWN: Record<string, Drawn> = { changees: 'changed', toutes: 'all' };

const withDrawn = (kept: URLSearchParams, drawn: Drawn) =>
  new URLSearchParams([...kept, ['lignes', drawn === 'all' ? 'toutes' : 'changees']]);
