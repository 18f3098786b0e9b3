import { describe, expect, it } from 'vitest';
import { ACTIONS } from './action-source';
import { constraintWords } from './constraint-words';

const words = (actionKey: string, code: string) => {
  const found = ACTIONS.find((a) => a.key === actionKey)?.constraints.find((c) => c.code === code);
  if (!found) throw new Error(`${actionKey} ${code}`);
  return constraintWords(found).replace(/[\u00a0\u202f]/g, ' ');
};

describe('the rules of the call in words', () => {
  it.each([
    ['SPECIALISTES', 'cohort', 'étudiants par formation (indicatif) : entre 20 et 40 étudiants'],
    ['JURISTES', 'cohort', 'étudiants du parcours restant : entre 20 et 40 étudiants'],
    ['SPECIALISTES', 'track_duration', 'durée du parcours de santé numérique : 1 an'],
    [
      'PS_INITIALE',
      'duration',
      "durée totale de l'action : 5 ans, lancement (financement de la Stratégie), puis pérennisation (moyens de l'établissement)",
    ],
    ['PS_INITIALE', 'module_not_cqp', 'le module ne constitue pas un CQP'],
    [
      'PS_INITIALE',
      'module_types',
      'types de modules : 2 (transversaux, spécifiques aux exercices professionnels)',
    ],
    [
      'DIRECTION',
      'consistency_initial_continuing',
      'cohérence entre initiale et formation tout au long de la vie : fortement souhaitée',
    ],
    [
      'CONTINUE',
      'funding_majority_of',
      'financement majoritairement dédié aux organismes de formation (conception) : plus de 50 % (seuil déduit)',
    ],
    ['MEDIATEURS', 'session_min_mediators', 'médiateurs par session (financement) : au moins 10 médiateurs'],
    ['MEDIATEURS', 'in_person_modules', 'modules à déployer en présentiel : 2 et 5'],
    [
      'MEDIATEURS',
      'in_person_sequence_deadline',
      'séquence présentielle organisée sous 1 mois (en s’accordant avec chaque employeur)',
    ],
    ['MEDIATEURS', 'sessions_period', 'période des sessions : 2023-2026'],
    ['MEDIATEURS', 'legal_basis', 'décret n°2018-1341 du 28 décembre 2018'],
    [
      'MEDIATEURS',
      'zones',
      'zones avec au moins un acteur de terrain : 14 annoncées, 13 imprimées (un acteur dans chacune : lecture déduite)',
    ],
    [
      'MEDIATEURS',
      'session_list_reporting',
      'remontée périodique de la liste des sessions tenues, avec les médiateurs de la cohorte et les dates (donné en exemple ; périodicité non imprimée ; par le porteur)',
    ],
    ['MEDIATEURS', 'certificate', "certificat de présence et d'assiduité par participant (par le titulaire)"],
    [
      'MEDIATEURS',
      'it_interface',
      "interface informatique dédiée, mise en place par le titulaire, qui y saisit les dates et l'assiduité",
    ],
    [
      'SPECIALITES',
      'deliverables',
      'livrables : référentiels de compétences et modules de compétences spécifiques',
    ],
    [
      'SPECIALITES',
      'transverse_categories',
      'appui sur les regroupements de catégories transverses : 8 catégories',
    ],
  ])('%s %s', (actionKey, code, expected) => {
    expect(words(actionKey, code)).toBe(expected);
  });

  it('has words for every rule', () => {
    for (const action of ACTIONS)
      for (const c of action.constraints) expect(constraintWords(c)).not.toMatch(/undefined|null|true|NaN/);
  });
});
