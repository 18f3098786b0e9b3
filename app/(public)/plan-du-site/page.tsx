import { PageHeader } from '@/app/_ui/page-header';
import { menuOf } from '@/app/_ui/shell/menu';
import { currentSession } from '@/app/_web/actor';
import { roomOf, roomPagesOf } from '@/app/_web/home';
import { isDemonstration } from '@/app/_web/service';
import { can } from '@/lib/access/policy';

const aboutPages = [
  { label: 'Catalogue des indicateurs', href: '/aide/indicateurs' },
  { label: 'Accessibilité', href: '/accessibilite' },
  { label: 'Mentions légales', href: '/mentions-legales' },
  { label: 'Données personnelles', href: '/donnees-personnelles' },
  { label: 'Contact', href: '/contact' },
];

export default async function SiteMap() {
  const session = await currentSession();
  const actor = session?.owes === null ? session.actor : null;
  const account = session
    ? { label: 'Mon compte', href: '/compte' }
    : { label: 'Se connecter', href: '/connexion' };
  const more = [
    ...(session ? [] : [{ label: 'Mot de passe oublié', href: '/mot-de-passe-oublie' }]),
    ...(isDemonstration()
      ? [{ label: 'Courrier de la démonstration', href: '/demonstration/courrier' }]
      : []),
  ];
  const room = actor && roomOf(actor);
  const inside = actor ? roomPagesOf(actor) : [];
  return (
    <>
      <PageHeader title="Plan du site" />
      <h2>Pages</h2>
      <Links to={[...menuOf(session), account, ...more]} />
      {room && inside.length > 0 && (
        <>
          <h2>{room.label}</h2>
          <Links to={inside} />
        </>
      )}
      {actor && !room && can(actor, 'committee.prepare') && (
        <>
          <h2>Comités</h2>
          <Links to={[{ label: 'Préparer un comité', href: '/pilotage/comite' }]} />
        </>
      )}
      <h2>Comparer</h2>
      <Links to={[{ label: 'Comparaison de deux dates', href: '/comparaison' }]} />
      <h2>À propos du service</h2>
      <Links to={aboutPages} />
      <h2>Données</h2>
      <Links
        to={[
          { label: 'Tables publiques, licence et éditions figées', href: '/donnees' },
          { label: 'Écarts : les contradictions entre documents', href: '/ecarts' },
          { label: 'Description de l’interface de lecture (OpenAPI, JSON)', href: '/api/v1/openapi.json' },
        ]}
      />
    </>
  );
}

function Links({ to }: { to: { label: string; href: string }[] }) {
  return (
    <ul>
      {to.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
