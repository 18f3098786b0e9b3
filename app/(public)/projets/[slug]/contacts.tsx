import type { ProjectContact } from '@/lib/project/project-contacts';
import { roleNames } from '@/lib/wording/roles';
import { french } from '@/lib/wording/typography';

/** Whom an officer writes to: never part of what the public, a file or another role reads. */
export function Contacts({ contacts }: { contacts: ProjectContact[] }) {
  if (contacts.length === 0)
    return (
      <p>
        Aucun compte actif chez le chef de file :{' '}
        <a href="/administration/comptes/nouveau">ouvrir un compte</a>.
      </p>
    );
  return (
    <>
      <p>
        Les personnes du chef de file aujourd’hui. Elles ne sont montrées qu’à ceux qui suivent le projet.
      </p>
      <ul className="app-contacts">
        {contacts.map(({ accountId, name, email, role, organisation }) => (
          <li key={accountId}>
            <strong>{name}</strong>, {roleNames[role]}, {french(organisation)} :{' '}
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
