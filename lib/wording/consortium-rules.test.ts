import { describe, expect, it } from 'vitest';
import { actionFacts } from '@/db/reference/action-facts';
import { ACTIONS } from '@/db/reference/action-source';
import type { ActionFacts } from '@/lib/domain/reference';
import { consortiumRules, rulesOfAnotherSeason } from './consortium-rules';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function factsOf(key: string): ActionFacts {
  const action = ACTIONS.find((a) => a.key === key);
  if (!action) throw new Error(key);
  return actionFacts(action);
}

const textOf = (facts: ActionFacts, term: string) =>
  consortiumRules(facts)
    .filter((rule) => rule.term === term)
    .map(({ text }) => plain(text));

describe('what the documents do not print', () => {
  it.each([
    ['PS_INITIALE', ['non prévue : le texte demande un consortium']],
    [
      'SPECIALISTES',
      ['candidat sans consortium, à titre exceptionnel, sur décision du Comité de pilotage (003:479)'],
    ],
    ['REGLEMENTAIRE', ['sans objet : le texte n’imprime aucune règle de consortium']],
    ['SPECIALITES', ['sans objet : le texte n’imprime aucune règle de consortium']],
    ['CONTINUE', ['sans objet : le texte n’imprime aucune règle de consortium']],
    ['MEDIATEURS', ['non prévue : le texte demande un consortium']],
  ])('the derogation of %s', (key, expected) => {
    expect(textOf(factsOf(key), 'Dérogation')).toEqual(expected);
  });

  it('is no duration of another length, and no diagnostic that is refused', () => {
    const durations = ACTIONS.map(({ key }) => [key, ...textOf(factsOf(key), 'Durée de l’action')]);
    expect(durations.filter(([, duration]) => duration === '5 ans').map(([key]) => key)).toEqual([
      'PS_INITIALE',
      'TRAVAIL_SOCIAL',
    ]);
    expect(new Set(durations.map(([, duration]) => duration))).toEqual(new Set(['5 ans', 'non imprimée']));
    expect(textOf(factsOf('REGLEMENTAIRE'), 'Diagnostic')).toEqual(['non imprimé']);
    expect(textOf(factsOf('DIRECTION'), 'Diagnostic')).toEqual(['non admis (document 003, ligne 202)']);
  });

  it('is said by nothing where the facts were loaded before they told it', () => {
    const { printed: _, ...facts } = factsOf('CONTINUE');
    const { season, consortiumInferred, leadInferred, certified, openQuestions, ...lead } = facts.lead;
    const terms = consortiumRules({ ...facts, lead }).map(({ term }) => term);
    expect(terms).toContain('Porteur');
    expect(terms).not.toContain('Dérogation');
    expect(terms).not.toContain('Durée de l’action');
    expect(rulesOfAnotherSeason('S1', { lead })).toBeUndefined();
  });
});

describe('what is deduced or open', () => {
  it('is said to be so', () => {
    expect(textOf(factsOf('DIRECTION'), 'Consortium')).toEqual(['obligatoire (déduit)']);
    expect(textOf(factsOf('SPECIALISTES'), 'Consortium')).toEqual(['obligatoire']);
    expect(textOf(factsOf('MEDIATEURS'), 'Porteur')).toEqual([
      'titulaire (organisme de formation) (obligatoire ; déduit)',
    ]);
    expect(textOf(factsOf('MEDIATEURS'), 'Certifications exigées de')).toEqual([
      'titulaire et/ou sous-traitants ; en groupement : titulaire et/ou co-traitants (document 003, lignes 491 à 493)',
    ]);
  });

  it('shows both rules of a conflict, each with its lines', () => {
    expect(textOf(factsOf('JURISTES'), 'À vérifier')).toEqual([
      'universités à secteur droit et secteur numérique (003:238, 004:67) ; ou établissement d’enseignement supérieur (003:467, 003:244), écart D181',
    ]);
    expect(textOf(factsOf('DIRECTION'), 'À vérifier')[0]).toMatch(
      /^« soutenu par un consortium ».*\(003:473, 003:479, 003:214\), écart D190$/,
    );
  });

  it('applies the rules of season 2 to no project of season 1', () => {
    expect(rulesOfAnotherSeason('S1', factsOf('DIRECTION'))).toContain('indicatives');
    expect(rulesOfAnotherSeason('S2', factsOf('DIRECTION'))).toBeUndefined();
    expect(rulesOfAnotherSeason('S1', factsOf('REGLEMENTAIRE'))).toBeUndefined();
  });
});
