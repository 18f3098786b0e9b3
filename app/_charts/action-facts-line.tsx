'use client';

import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';
import type { ActionFacts } from './action-view';

interface Props {
  actionKey: string;
  facts: ActionFacts;
  params: Params;
}

/** The counts of an action in a sentence: each leads to its explanation. */
export function ActionFactsLine({ actionKey, facts, params }: Props) {
  const why = (what: 'participations' | 'reports') =>
    whyPath({ kind: 'count', what, place: { action: actionKey } });
  return (
    <>
      <WhyFigure why={why('participations')} params={params}>
        {facts.participations}
      </WhyFigure>
      {facts.coverage && ' · '}
      {facts.coverage && (
        <WhyFigure why={why('reports')} params={params}>
          {facts.coverage}
        </WhyFigure>
      )}
      {facts.more}
    </>
  );
}
