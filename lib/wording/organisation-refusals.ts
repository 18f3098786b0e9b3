import type { OrganisationRefusalCode } from '@/lib/domain/organisation-refusal-codes';
import type { Params } from '@/lib/refusal';
import { dayOf } from './refusal-params';

type Sentences = Record<OrganisationRefusalCode, (p: Params) => string>;

const named = (name: Params[string] | undefined) =>
  typeof name === 'string' && name !== '' ? `« ${name} »` : 'Cette organisation';
const inside = (name: Params[string] | undefined) =>
  typeof name === 'string' && name !== '' ? `« ${name} »` : 'une autre organisation';

/** What a merger, an absorption, a split, an end or a date of an organisation is refused for. */
export const organisationRefusals: Sentences = {
  succession_kind_needed: () => 'Dites ce qui arrive à l’organisation : fusion, absorption, scission ou fin.',
  successor_missing: () =>
    'Choisissez l’organisation qui succède. Si elle n’est pas dans la liste, enregistrez-la d’abord.',
  successor_is_itself: (p) =>
    `${named(p.organisation)} ne peut pas se succéder à elle-même : choisissez une autre organisation.`,
  organisation_no_more: (p) =>
    `${named(p.organisation)} n’existe plus depuis le ${dayOf(p)}${p.heir ? ` : choisissez « ${p.heir} », qui lui a succédé` : ' : choisissez une organisation qui existe ce jour-là'}.`,
  succession_cycle: (p) =>
    `${named(p.organisation)} est déjà devenue l’organisation que vous voulez lui réunir : la chaîne tournerait en rond. Annulez d’abord l’acte qui est faux.`,
  succession_recorded: (p) =>
    `Cet acte est déjà enregistré pour ${inside(p.organisation)}, au ${dayOf(p)} : il n’y a rien à ajouter.`,
  organisation_gone: (p) =>
    `${named(p.organisation)} n’existe plus depuis le ${dayOf(p)}. Si cet acte est faux, annulez-le d’abord.`,
  succession_far: () =>
    'Ce jour est à plus d’un an : un acte s’enregistre une fois signé, au plus un an avant son effet.',
  succession_before_received: (p) =>
    `${named(p.organisation)} a reçu ${inside(p.other)} le ${dayOf(p)} : elle existait encore ce jour-là. Choisissez un jour suivant, ou annulez l’autre acte.`,
  succession_before_joining: (p) =>
    `${named(p.organisation)} est entrée dans le consortium ${p.project ?? ''} le ${dayOf(p)} : elle existait encore ce jour-là. Choisissez un jour suivant, ou corrigez le consortium.`,
  organisation_leads: (p) =>
    `${named(p.organisation)} est chef de file (${p.projects ?? 'un projet en cours'}) : changez d’abord de chef de file dans la page du projet, ou dites qui lui succède.`,
  succession_cancelled: () => 'Cet acte est déjà annulé. Rechargez la page.',
  name_day_to_come: () => 'Ce jour est à venir : un nom s’enregistre le jour où il prend effet, ou après.',
  identifier_not_known: () =>
    'Cet identifiant n’est pas celui de cette organisation : choisissez-le dans la liste.',
  identifier_ends_before: (p) =>
    `Cet identifiant cesserait de valoir avant d’avoir commencé, le ${dayOf(p)} : corrigez l’un des deux jours.`,
};
