import type { ReactNode } from 'react';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { TableName } from '@/lib/export/tables';
import { type AnyExplanation, formulaWords, noRateWords } from '@/lib/why/explanation-words';
import { Coverage } from './coverage';
import { Layers } from './layers';
import { LeftOutList } from './left-out-list';
import { Rules } from './rules';
import { SignalForm } from './signal-form';
import { Terms } from './terms';
import './answer.css';
import { ExportLinks } from '@/app/_ui/export-links';

/** The table of what is counted; none for a milestone. */
function tableOf(explanation: AnyExplanation): TableName | null {
  if (explanation.kind === 'learners') return 'explanation-participations';
  if (explanation.kind === 'component') {
    const { source } = explanation.component;
    if (source === 'milestone') return null;
    return source === 'learners' ? 'explanation-participations' : 'explanation-offers';
  }
  if (explanation.what === 'reports') return 'explanation-participations';
  return explanation.what === 'trainings' ? 'explanation-offers' : 'explanation-things';
}

interface Props {
  explanation: AnyExplanation;
  /** The address of the same figure in another layer. */
  hrefOf: (layer: AnyExplanation['layer']) => string;
  params: Params;
  /** The address of the figure, which the downloaded tables follow. */
  exported: Params;
  /** The table of what is counted, with its heading. */
  children: ReactNode;
}

/** « Pourquoi ce chiffre ? »: the formula, what is counted, what is not and why, the rules, the coverage. */
export function Answer({ explanation, hrefOf, params, exported, children }: Props) {
  const countedTable = tableOf(explanation);
  const reason = noRateWords(explanation);
  return (
    <>
      <p className="app-formula">{formulaWords(explanation)}</p>
      {reason && <p>{reason}</p>}
      <Layers explanation={explanation} hrefOf={hrefOf} params={params} />
      <Coverage explanation={explanation} />
      <Terms explanation={explanation} exported={exported} />
      <section aria-labelledby="compte">
        <h2 id="compte">Ce qui est compté</h2>
        {children}
        {countedTable && <ExportLinks table={countedTable} params={exported} />}
      </section>
      <section aria-labelledby="laisse">
        <h2 id="laisse">Ce qui n’est pas compté, et pourquoi</h2>
        <LeftOutList explanation={explanation} />
      </section>
      <section aria-labelledby="regles">
        <h2 id="regles">Règles et sources</h2>
        <Rules explanation={explanation} />
      </section>
      <Disclosure summary="Signaler une erreur dans ce chiffre">
        <SignalForm
          path={keepFilters(hrefOf(explanation.layer), { ...params, 'as-of': undefined })}
          asOf={explanation.day}
          shown={formulaWords(explanation).slice(0, 300)}
        />
      </Disclosure>
    </>
  );
}
