import { VerdictMark } from '@/app/_charts/verdict-mark';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { SynthesisText } from '@/app/_ui/synthesis-text';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { isSeasonKey } from '@/lib/domain/season';
import { officerSyntheses } from '@/lib/synthesis/officer-syntheses';
import { seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { verdictView } from '@/lib/wording/verdict-view';
import { Standing } from './standing';
import { WriteForm } from './write-form';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function SynthesisPage({ params, searchParams }: Props) {
  const { key } = await params;
  const season = one((await searchParams).season);
  const actor = await requireActor();
  const now = requestNow();
  const asked = season !== undefined && isSeasonKey(season) ? season : undefined;
  const { action, judged, subjects, standing, history } = await found(
    officerSyntheses(await pageRead(), actor, { action: key, season: asked }, now),
  );
  const labels = new Map(subjects.map(({ id, label }) => [id, capitalised(french(label))]));
  const aboutOf = (componentId: string | null) =>
    (componentId && labels.get(componentId)) || 'Toute l’action';
  const shown = standing.flatMap(({ componentId, waiting, published }) =>
    [waiting, published].flatMap((synthesis) =>
      synthesis ? [{ synthesis, about: aboutOf(componentId) }] : [],
    ),
  );
  return (
    <>
      <PageHeader
        title="Synthèse de l’action"
        tab={`Action ${action.number}, ${seasonWords(action.season).toLocaleLowerCase('fr')} – Synthèse`}
        here="Synthèse"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: `Action n° ${action.number}`, href: `/actions/${key}?season=${action.season}` },
        ]}
        context={`N° ${action.number} – ${french(action.title)} · ${seasonNames(action.season)}`}
        lead="Ce que vous savez et que le verdict ne dit pas. Elle se lit à côté de lui ; elle ne le change pas."
      />
      <h2>Verdicts du {formatDay(now.day)}</h2>
      {judged?.components.map((component) => {
        const verdict = verdictView(component, judged);
        const label = capitalised(french(component.label));
        return (
          verdict && (
            <div key={component.id}>
              <p className="fr-mb-0">{label}</p>
              <VerdictMark verdict={verdict} of={label} />
            </div>
          )
        );
      })}
      {(judged?.components ?? []).length === 0 && <p>Aucune cible en vigueur.</p>}
      <h2>Synthèses en cours</h2>
      {shown.length === 0 && (
        <EmptyState title="Aucune synthèse">Écrivez-en une ci-dessous, puis publiez-la.</EmptyState>
      )}
      {shown.map(({ synthesis, about }) => (
        <Standing key={synthesis.id} synthesis={synthesis} about={about} />
      ))}
      <h2>Écrire une synthèse</h2>
      <p>Une nouvelle remplace celle qui parle de la même chose ; les jours passés gardent la leur.</p>
      <WriteForm
        actionKey={key}
        seasonKey={action.season}
        subjects={subjects.map(({ id }) => ({ value: id, label: labels.get(id) ?? id }))}
        submitKey={crypto.randomUUID()}
      />
      {history.length > 0 && (
        <Disclosure summary={`Historique : ${counted(history.length, 'synthèse')}`}>
          {history.map(({ author, ...synthesis }) => (
            <article key={synthesis.id}>
              <p className="fr-mb-0">
                {aboutOf(synthesis.componentId)}, par {author ?? 'un agent du programme'} :
              </p>
              <SynthesisText synthesis={synthesis} />
            </article>
          ))}
        </Disclosure>
      )}
    </>
  );
}
