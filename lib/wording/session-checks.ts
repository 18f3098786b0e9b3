import type { CheckFinding } from '@/lib/domain/training-session/checks';
import { MEDIATORS_FOR_FINANCING, SESSION_YEARS, SIZE } from '@/lib/domain/training-session/vocabulary';
import { formatDay } from './dates';
import { counted } from './plural';
import { moduleName } from './training-sessions';
import { french, uncapitalised } from './typography';

type Params = CheckFinding['params'];

const day = (value: Params[string] | undefined): string => formatDay(String(value ?? ''));
const number = (value: Params[string] | undefined): number => Number(value ?? 0);
const ofModule = ({ module }: Params): string => moduleName(String(module ?? ''));
const inModule = (params: Params): string => uncapitalised(ofModule(params));
const people = ({ count }: Params, one: string, several?: string): string =>
  counted(number(count), one, several);

/** What was found when a session was read against the text; a rule says it beside its state. */
const words: Record<string, (params: Params) => string> = {
  session_cancelled: () => 'La session est annulée.',
  no_on_site_slot: () => 'Aucun créneau en présentiel n’est planifié.',
  nobody_registered: () => 'Personne n’est inscrit.',
  size_planned_within: (p) => `${ofModule(p)} : ${people(p, 'inscrit')}.`,
  size_planned_under: (p) => `${ofModule(p)} : ${people(p, 'inscrit')}, moins de ${SIZE.min}.`,
  size_planned_over: (p) => `${ofModule(p)} : ${people(p, 'inscrit')}, plus de ${SIZE.max}.`,
  size_held_within: (p) => `${ofModule(p)} : ${people(p, 'présent')}.`,
  size_held_under: (p) => `${ofModule(p)} : ${people(p, 'présent')}, moins de ${SIZE.min}.`,
  size_held_over: (p) => `${ofModule(p)} : ${people(p, 'présent')}, plus de ${SIZE.max}.`,
  mediators_registered: (p) =>
    `${people(p, 'médiateur inscrit', 'médiateurs inscrits')} ; les présences en présentiel ne sont pas encore marquées.`,
  mediators_enough: (p) => `${people(p, 'médiateur présent', 'médiateurs présents')} en présentiel.`,
  mediators_short: (p) =>
    `${people(p, 'médiateur')} sur les ${MEDIATORS_FOR_FINANCING} demandés pour le financement.`,
  module_remote: (p) => `${ofModule(p)} à distance.`,
  on_site_not_planned: ({ modules }) => `Pas encore planifié : module ${modules}.`,
  on_site_planned: () => 'Planifiés en présentiel.',
  modules_planned: () => 'Les six modules ont un créneau.',
  modules_missing: ({ modules }) => `Sans créneau : module ${modules}.`,
  no_slot: () => 'Aucun créneau n’est planifié.',
  before_period: (p) => `Commence le ${day(p.day)}, avant le ${day(SESSION_YEARS.from)}.`,
  before_agreement: (p) => `Commence le ${day(p.day)}, avant le début du projet, le ${day(p.from)}.`,
  after_period: (p) => `Finit le ${day(p.day)}, après le ${day(SESSION_YEARS.to)}.`,
  within_period: (p) =>
    p.first === p.last ? `Le ${day(p.first)}.` : `Du ${day(p.first)} au ${day(p.last)}.`,
  pix_last: (p) => `Prévu au ${inModule(p)}, le ${day(p.day)}.`,
  pix_elsewhere: (p) =>
    `Prévu au ${uncapitalised(moduleName(String(p.planned)))} ; le dernier créneau en présentiel est celui du ${inModule(p)}, le ${day(p.day)}.`,
  pix_absent: (p) =>
    `Prévu nulle part ; le dernier créneau en présentiel est celui du ${inModule(p)}, le ${day(p.day)}.`,
  sequence_start_unknown: () =>
    'Le texte ne dit pas à partir de quand court le mois : la personne en charge de l’action ne l’a pas encore précisé.',
  sequence_late: (p) =>
    `Dernier créneau en présentiel le ${day(p.last)}, au-delà du ${day(p.until)}, pour ${people(p, 'participant')}.`,
  sequence_unknown: (p) => `Le point de départ manque pour ${people(p, 'participant')}.`,
  sequence_in_time: (p) => `Dernier créneau en présentiel le ${day(p.last)}.`,
  employers_agreed: () => 'Accord enregistré pour chaque participant.',
  employers_missing: (p) => `Accord de l’employeur non renseigné pour ${people(p, 'participant')}.`,
  not_held_yet: () => 'La session n’est pas encore tenue.',
  certificates_unknown: ({ assiduous }) =>
    `${counted(number(assiduous), 'participant assidu', 'participants assidus')} ; certificats non renseignés.`,
  certificates_issued: ({ issued, assiduous }) =>
    `${counted(number(issued), 'certificat')} pour ${counted(number(assiduous), 'participant assidu', 'participants assidus')}.`,
  certificates_missing: ({ issued, assiduous }) =>
    `${counted(number(issued), 'certificat')} pour ${counted(number(assiduous), 'participant assidu', 'participants assidus')}.`,
  zone_not_printed: () => 'La région n’est dans aucune des zones imprimées.',
  field_actor_unknown: ({ zone }) => `Acteur de terrain de la zone ${zone} non renseigné.`,
  field_actor_known: ({ zone }) => `La zone ${zone} a un acteur de terrain.`,
  field_actor_missing: ({ zone }) => `La zone ${zone} n’a pas d’acteur de terrain.`,
};

export const findingWords = ({ code, params }: CheckFinding): string => french(words[code]?.(params) ?? code);
