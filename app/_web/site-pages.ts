import { menuOf } from '@/app/_ui/shell/menu';
import type { Actor } from '@/lib/access/actor';
import type { StandingSession } from '@/lib/access/actor-of-session';
import { can, conditionOf } from '@/lib/access/policy';
import { roomOf, roomPagesOf } from './home';
import { isDemonstration } from './service';

interface SitePart {
  title: string;
  pages: { label: string; href: string }[];
}

/** The pages that lead to all others, by parts: what the plan of the site lists, and what a search finds. */
export function sitePages(session: StandingSession | null): SitePart[] {
  const actor = session?.owes === null ? session.actor : null;
  const room = actor && roomOf(actor);
  const inside = actor ? roomPagesOf(actor) : [];
  const account = session
    ? { label: 'Mon compte', href: '/compte' }
    : { label: 'Se connecter', href: '/connexion' };
  return [
    {
      title: 'Pages',
      pages: [
        ...menuOf(session),
        account,
        ...(actor?.holdsOthers ? [{ label: 'Changer de compte', href: '/compte/changer' }] : []),
        ...(actor ? [{ label: 'Journal', href: '/journal' }] : []),
        { label: 'Recherche', href: '/recherche' },
        ...(session ? [] : [{ label: 'Mot de passe oublié', href: '/mot-de-passe-oublie' }]),
        ...(isDemonstration()
          ? [{ label: 'Courrier de la démonstration', href: '/demonstration/courrier' }]
          : []),
      ].map(({ label, href }) => ({ label, href })),
    },
    ...(room && inside.length > 0 ? [{ title: room.label, pages: inside }] : []),
    ...(actor && !room && can(actor, 'committee.prepare')
      ? [{ title: 'Comités', pages: committeePages(actor) }]
      : []),
    ...(actor && !room && can(actor, 'sessions.open')
      ? [{ title: 'Sessions', pages: [{ label: 'Sessions de l’action 8', href: '/pilotage/sessions' }] }]
      : []),
    ...(actor && !room && can(actor, 'population.read')
      ? [
          {
            title: 'Populations',
            pages: [
              { label: 'Populations', href: '/pilotage/populations' },
              { label: 'Zones blanches', href: '/pilotage/zones-blanches' },
            ],
          },
        ]
      : []),
    { title: 'Observatoire', pages: observatoryPages },
    {
      title: 'Territoires',
      pages: [{ label: 'Couverture par profession, type, niveau ou zone', href: '/territoires/couverture' }],
    },
    { title: 'Comparer', pages: [{ label: 'Comparaison de deux dates', href: '/comparaison' }] },
    { title: 'À propos du service', pages: aboutPages },
    { title: 'Données', pages: dataPages },
  ];
}

/** Of whoever has no room: an observer prepares a committee, and reads what those of his scope said. */
const committeePages = (actor: Actor) => [
  { label: 'Argent des projets', href: '/pilotage/argent' },
  { label: 'Comparaison des participations', href: '/pilotage/comparaison' },
  { label: 'Préparer un comité', href: '/pilotage/comite' },
  ...(conditionOf(actor, 'committee.read')
    ? [{ label: 'Comités : notes et décisions', href: '/pilotage/comite/seances' }]
    : []),
];

const observatoryPages = [
  { label: 'Observatoire des métiers en émergence', href: '/observatoire' },
  { label: 'Faits sourcés : chiffres, enquête, recommandations', href: '/observatoire/faits' },
  { label: 'Étude sur les dispositifs connectés : formations et compétences', href: '/observatoire/etude' },
];

const aboutPages = [
  { label: 'Vérifier un certificat', href: '/verification' },
  { label: 'Catalogue des indicateurs', href: '/aide/indicateurs' },
  { label: 'Label Medicen : critères, dossier et compétences clés', href: '/aide/label' },
  { label: 'Professions de l’appel, par type', href: '/aide/professions' },
  {
    label: 'Spécialités de l’action n° 6 et catégories transverses',
    href: '/actions/SPECIALITES/specialites',
  },
  { label: 'Accessibilité', href: '/accessibilite' },
  { label: 'Mentions légales', href: '/mentions-legales' },
  { label: 'Données personnelles', href: '/donnees-personnelles' },
  { label: 'Contact', href: '/contact' },
];

const dataPages = [
  { label: 'Tables publiques, licence et éditions figées', href: '/donnees' },
  { label: 'Écarts : les contradictions entre documents', href: '/ecarts' },
  { label: 'Description de l’interface de lecture (OpenAPI, JSON)', href: '/api/v1/openapi.json' },
];
