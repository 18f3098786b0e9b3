import { Disclosure } from '@/app/_ui/disclosure';
import type { Params } from '@/app/_ui/keep-filters';
import type { GapKind } from '@/lib/domain/vocabulary';
import type { ReadGap } from '@/lib/gap/gap-list';
import { gapKindWords } from '@/lib/wording/gaps';
import { counted } from '@/lib/wording/plural';
import { GapArticle } from './gap-article';

interface Props {
  kind: GapKind;
  gaps: ReadGap[];
  coherent: ReadGap[];
  params: Params;
  isToday: boolean;
}

/** The gaps of one kind: those to explain first, what the records settle and the coherent checks on demand. */
export function KindSection({ kind, gaps, coherent, params, isToday }: Props) {
  const articles = (all: readonly ReadGap[]) =>
    all.map((gap) => <GapArticle key={gap.key} gap={gap} params={params} isToday={isToday} />);
  const settled = gaps.filter(({ settledBy }) => settledBy === 'treatment');
  const shown = gaps.filter(({ settledBy }) => settledBy !== 'treatment');
  return (
    <section aria-labelledby={`nature-${kind}`}>
      <h2 id={`nature-${kind}`}>{gapKindWords[kind]}</h2>
      {articles([
        ...shown.filter(({ state }) => state === 'to_explain'),
        ...shown.filter(({ state }) => state !== 'to_explain'),
      ])}
      {gaps.length === 0 && <p>Aucun écart de cette nature.</p>}
      {settled.length > 0 && (
        <Disclosure
          summary={`${counted(settled.length, 'constat')} que le traitement consigné dans le relevé des sources règle`}
        >
          {articles(settled)}
        </Disclosure>
      )}
      {coherent.length > 0 && (
        <Disclosure summary={`Cohérents : ${counted(coherent.length, 'contrôle')} sans écart`}>
          {articles(coherent)}
        </Disclosure>
      )}
    </section>
  );
}
