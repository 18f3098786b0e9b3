import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { can } from '@/lib/access/policy';
import { lastCommitteeDay } from '@/lib/committee/last-committee';
import { changesBetween } from '@/lib/comparison/changes-between';
import { compareDays } from '@/lib/comparison/day-comparison';
import { actionNames } from '@/lib/figure/action-names';
import { learnersAsOf } from '@/lib/figure/learner-day';
import { professionLabels } from '@/lib/figure/profession-labels';
import { seesMore } from '@/lib/figure/reader';
import { changeNouns } from '@/lib/wording/changes';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { comparedLearnersWords } from '@/lib/wording/situation';
import { targetBasisWords } from '@/lib/wording/targets';
import { french } from '@/lib/wording/typography';
import { ChangesList } from './changes-list';
import { ComparedSeasonBlock } from './compared-season';
import { ComparisonForm } from './comparison-form';
import './comparison.css';
import { ExportLinks } from '@/app/_ui/export-links';
import { comparisonPresets } from './presets';
import { readComparison } from './read-comparison';

export default async function Comparison({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const now = requestNow();
  const names = await actionNames(await pageRead());
  const asked = readComparison(search, now, (key) => names.known(key));
  const { situation, span } = asked;
  const actor = await currentActor();
  const { day } = situation;
  const season = situation.season ?? situation.seasons.at(-1) ?? 'S2';
  const presets = await comparisonPresets(await pageRead(), {
    season,
    day,
    isOfficer: actor !== null && can(actor, 'inbox.open'),
    committeeDay: await lastCommitteeDay(await pageRead(), actor, { season, action: asked.action, day }),
    kept: { ...situation.params, action: asked.action },
  });
  return (
    <>
      <PageHeader
        title="Comparaison de deux dates"
        params={situation.params}
        lead="Ce que disaient les chiffres à la fin de deux jours, et ce qui s’est passé entre les deux."
        {...(situation.target === 'original' && { context: targetBasisWords.original })}
      />
      <ComparisonForm
        asked={asked}
        actions={names.list(situation.season).map(({ key, number, shortTitle }) => ({
          value: key,
          label: `n°\u00a0${number} – ${french(shortTitle)}`,
        }))}
        presets={presets}
      />
      {span === null && (
        <EmptyState title="Choisissez deux jours">
          Deux jours qui existent, entre le 16 décembre 2021 et aujourd’hui, le premier avant le second.
        </EmptyState>
      )}
      {span && span.from === span.to && (
        <Alert title="Les deux jours sont le même : rien ne peut avoir changé">
          <p>Choisissez un autre premier jour que le {formatDay(span.from)}.</p>
        </Alert>
      )}
      {span && span.from < span.to && <Compared asked={asked} span={span} search={search} />}
    </>
  );
}

interface ComparedProps {
  asked: ReturnType<typeof readComparison>;
  span: { from: string; to: string };
  search: Awaited<Search>;
}

async function Compared({ asked, span, search }: ComparedProps) {
  const { situation, action, page } = asked;
  const { season, target } = situation;
  const seasons = await compareDays(await pageRead(), { ...span, season, action, basis: target });
  const actor = await currentActor();
  const list = await changesBetween(await pageRead(), actor, requestNow(), { ...span, season, action, page });
  const read = await pageRead();
  const [before, after] = [await learnersAsOf(read, span.from), await learnersAsOf(read, span.to)];
  const between = `après le ${formatDay(span.from)}, jusqu’au ${formatDay(span.to)} compris`;
  return (
    <>
      {(before !== span.from || after !== span.to) && (
        <p className="app-context">{comparedLearnersWords(before, after, seesMore(read))}</p>
      )}
      {seasons.map((compared) => (
        <ComparedSeasonBlock
          key={compared.season}
          compared={compared}
          {...span}
          action={action}
          params={situation.params}
        />
      ))}
      {seasons.length === 0 && (
        <EmptyState title="Cette action n’est pas de cette saison">Choisissez-en une autre.</EmptyState>
      )}
      <section aria-labelledby="changements">
        <h2 id="changements">Ce qui a changé</h2>
        {list.total === 0 ? (
          <EmptyState title="Aucun événement entre ces deux jours">
            Rien n’a été envoyé, validé ni modifié {between}.
          </EmptyState>
        ) : (
          <>
            <p>
              {counted(list.total, 'événement')} {between} :{' '}
              {list.counts.map(({ kind, count }) => counted(count, ...changeNouns[kind])).join(', ')}. Les
              plus récents d’abord.
            </p>
            {!actor && (
              <p>
                Qui a saisi, pourquoi et de quelle valeur à quelle autre : seules les personnes qui suivent un
                projet le lisent.
              </p>
            )}
            <ChangesList
              changes={list.changes}
              professions={await professionLabels(await pageRead())}
              params={{ ...(season && { season }), place: situation.params.place }}
            />
            <Pagination
              page={list.page}
              pages={list.pages}
              label="Pages des changements"
              hrefOf={(to) => `${withParams('/comparaison', search, { page: String(to) })}#changements`}
            />
            <ExportLinks table="changes" params={{ ...situation.params, ...span, action }} />
          </>
        )}
      </section>
    </>
  );
}
