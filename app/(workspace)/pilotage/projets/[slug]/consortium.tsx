import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { ProjectChoices } from '@/lib/project/project-choices';
import { formatDay } from '@/lib/wording/dates';
import { membershipRoleWords, organisationKindWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { LeadForm } from './lead-form';
import { MemberForm } from './member-form';

interface Props {
  project: ManagedProject;
  choices: ProjectChoices;
  today: string;
}

export function Consortium({ project, choices, today }: Props) {
  const present = project.members.filter(({ state }) => state !== 'gone');
  const names = present.map(({ organisationId, organisation }) => ({
    id: organisationId,
    name: organisation,
  }));
  return (
    <section aria-labelledby="consortium">
      <h2 id="consortium">Consortium</h2>
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
            formatDay(member.since),
            member.until ? formatDay(member.until) : '–',
          ],
        }))}
      />
      <Disclosure summary="Un membre rejoint le consortium">
        <MemberForm project={project} event="join" organisations={choices.organisations} today={today} />
      </Disclosure>
      <Disclosure summary="Un membre quitte le consortium">
        <MemberForm project={project} event="leave" organisations={names} today={today} />
      </Disclosure>
      <Disclosure summary="Changer de chef de file">
        <LeadForm project={project} organisations={choices.organisations} today={today} />
      </Disclosure>
    </section>
  );
}
