import type { SourcedFact } from '@/lib/domain/observatory/fact';
import { FACT_TOPICS } from '@/lib/domain/observatory/vocabulary';
import { factTopicWords, factValue } from './observatory';
import { sourceWords } from './source-lines';
import { capitalised, french } from './typography';

/** The facts as a select offers them, by topics: « Emplois : plus de 90 000 emplois (document 000, ligne 136) ». */
export const factChoices = (facts: readonly SourcedFact[]) =>
  FACT_TOPICS.flatMap((topic) => {
    const options = facts
      .filter((fact) => fact.topic === topic)
      .map((fact) => ({
        value: fact.key,
        label: french(
          `${[capitalised(fact.label), factValue(fact)].filter(Boolean).join(' : ')} (${sourceWords(fact.src)})`,
        ),
      }));
    return options.length > 0 ? [{ label: capitalised(factTopicWords[topic]), options }] : [];
  });
