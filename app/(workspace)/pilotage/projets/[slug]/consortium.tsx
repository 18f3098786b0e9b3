import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { ProjectChoices } from '@/lib/project/project-choices';
import { formatDay } from '@/lib/wording/dates';
import { membershipRoleWords, organisationKindWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { Departures } from './departures';
import { LeadForm } from './lead-form';
import { MemberForm } from './member-form';

interface Props {
  project: ManagedProject;
  choices: ProjectChoices;
  today: string;
}

export function Consortium({ project, choices, today }: Props) {
  const present = project.members.filter(({ state }) => state !== 'gone');
  const partners = present.filter(({ role }) => role === 'partner');
  const named = (members: typeof present) =>
    members.map(({ organisationId, organisation }) => ({ id: organisationId, name: organisation }));
  return (
    <section aria-labelledby="consortium">
      <h2 id="consortium">Consortium</h2>
      <p>
        <a href={`/pilotage/projets/${project.slug}/consortium`}>Règles du texte pour ce consortium</a>
      </p>
      <DataTable
        caption="Membres du consortium"
        hideCaption
        columns={[
          { key: 'name', label: 'Organisation' },
          { key: 'role', label: 'Rôle' },
          { key: 'kind', label: 'Type' },
          { key: 'since', label: 'Depuis le' },
          { key: 'until', label: 'Jusqu’au' },
        ]}
        rows={project.members.map((member) => ({
          key: `${member.organisationId} ${member.since} ${member.role}`,
          cells: [
            <a key="name" href={`/pilotage/organisations/${member.organisationId}`}>
              {french(member.organisation)}
            </a>,
            capitalised(membershipRoleWords[member.role]),
            `${capitalised(organisationKindWords[member.kind])}${member.healthUniversity ? ', secteur santé' : ''}`,
            `${formatDay(member.since)}${member.state === 'to_come' ? ', à venir' : ''}`,
            member.until ? formatDay(member.until) : '–',
          ],
        }))}
      />
      {project.leadsWithoutAccount.map((name) => (
        <Alert key={name} tone="warning" title="Personne ne peut envoyer les rapports">
          <p>
            {french(name)} n’a pas de compte de chef de file.{' '}
            <a href="/administration/comptes/nouveau">Ouvrir un compte</a>
          </p>
        </Alert>
      ))}
      <Departures project={project} />
      <Disclosure summary="Un membre rejoint le consortium">
        <MemberForm project={project} event="join" organisations={choices.organisations} today={today} />
      </Disclosure>
      <Disclosure summary="Un partenaire quitte le consortium">
        <p>Pour le chef de file, employez « Changer de chef de file ».</p>
        <MemberForm
          project={project}
          event="leave"
          organisations={named(partners)}
          takers={named(present.filter(({ state }) => state === 'present'))}
          held={project.held}
          today={today}
        />
      </Disclosure>
      <Disclosure summary="Changer de chef de file">
        <LeadForm project={project} organisations={choices.organisations} today={today} />
      </Disclosure>
    </section>
  );
}
