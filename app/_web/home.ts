import type { Actor } from '@/lib/access/actor';
import { conditionOf, type Permission } from '@/lib/access/policy';

interface Place {
  label: string;
  href: string;
  permission: Permission;
  /** What it is about, where a room has many pages: those of one subject stand together. */
  subject?: string;
}

interface Room extends Place {
  /** The pages that the room's own page leads to. */
  pages: readonly Place[];
}

const ROOMS: readonly Room[] = [
  {
    label: 'Mon espace',
    href: '/espace',
    permission: 'workspace.open',
    pages: [
      { label: 'Fichier des formations', href: '/espace/formations', permission: 'trainings.load' },
      { label: 'Inviter', href: '/espace/inviter', permission: 'account.invite' },
    ],
  },
  {
    label: 'Pilotage',
    href: '/pilotage',
    permission: 'inbox.open',
    pages: [
      {
        label: 'Préparer un comité',
        href: '/pilotage/comite',
        permission: 'committee.prepare',
        subject: 'Suivre',
      },
      {
        label: 'Comités\u00a0: notes et décisions',
        href: '/pilotage/comite/seances',
        permission: 'committee.write',
        subject: 'Suivre',
      },
      { label: 'Campagnes', href: '/pilotage/campagnes', permission: 'inbox.open', subject: 'Suivre' },
      {
        label: 'Objectifs et cibles',
        href: '/pilotage/objectifs',
        permission: 'inbox.open',
        subject: 'Suivre',
      },
      {
        label: 'Comparaison des participations',
        href: '/pilotage/comparaison',
        permission: 'committee.prepare',
        subject: 'Suivre',
      },
      { label: 'Projets', href: '/pilotage/projets', permission: 'inbox.open', subject: 'Projets' },
      {
        label: 'Reprendre un fichier',
        href: '/pilotage/projets/reprise',
        permission: 'programme.load',
        subject: 'Projets',
      },
      {
        label: 'Organisations',
        href: '/pilotage/organisations',
        permission: 'organisation.manage',
        subject: 'Projets',
      },
      { label: 'Consortiums', href: '/pilotage/consortiums', permission: 'inbox.open', subject: 'Projets' },
      {
        label: 'Argent des projets',
        href: '/pilotage/argent',
        permission: 'committee.prepare',
        subject: 'Projets',
      },
      {
        label: 'Sessions de l’action 8',
        href: '/pilotage/sessions',
        permission: 'sessions.open',
        subject: 'Projets',
      },
      {
        label: 'Zones blanches',
        href: '/pilotage/zones-blanches',
        permission: 'population.read',
        subject: 'Territoires',
      },
      {
        label: 'Populations',
        href: '/pilotage/populations',
        permission: 'population.read',
        subject: 'Territoires',
      },
      {
        label: 'Professions visées par les actions',
        href: '/pilotage/professions-visees',
        permission: 'aim.link',
        subject: 'Territoires',
      },
      {
        label: 'Référentiels de compétences',
        href: '/pilotage/referentiels',
        permission: 'inbox.open',
        subject: 'Compétences',
      },
      {
        label: 'Diagnostics des besoins',
        href: '/pilotage/diagnostics',
        permission: 'inbox.open',
        subject: 'Compétences',
      },
      {
        label: 'Observatoire\u00a0: liens et faits',
        href: '/pilotage/observatoire',
        permission: 'fact.record',
        subject: 'Compétences',
      },
      {
        label: 'Dossiers de label',
        href: '/pilotage/labels',
        permission: 'inbox.open',
        subject: 'Compétences',
      },
      {
        label: 'Saisons, actions et périodes',
        href: '/pilotage/programme',
        permission: 'programme.manage',
        subject: 'Programme',
      },
    ],
  },
  { label: 'Administration', href: '/administration', permission: 'account.list', pages: [] },
];

/** Where a person works: the first of these that his role may open; undefined for whoever only reads. */
export const roomOf = (who: Pick<Actor, 'role'>): Room | undefined =>
  ROOMS.find(({ permission }) => conditionOf(who, permission));

/** The pages inside his room that a person may open. */
export const roomPagesOf = (who: Pick<Actor, 'role'>): Place[] =>
  roomOf(who)?.pages.filter(({ permission }) => conditionOf(who, permission)) ?? [];

/** The page where a person begins after signing in. */
export const homeOf = (who: Pick<Actor, 'role'>): string => roomOf(who)?.href ?? '/';
