'use client';

import { DataTable } from '@/app/_ui/data-table';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { ConsortiumMember } from '@/lib/project/project-detail';
import { formatDay } from '@/lib/wording/dates';
import { becameWords } from '@/lib/wording/organisations';
import { counted } from '@/lib/wording/plural';
import { membershipRoleWords, organisationKindWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

interface Props {
  members: ConsortiumMember[];
  day: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** The members of the day, those who left with their day and reason, those announced. */
export function Consortium({ members, day, params }: Props) {
  const present = new Set(members.flatMap(({ state, countsAs }) => (state === 'present' ? [countsAs] : [])))
    .size;
  return (
    <DataTable
      caption={`${counted(present, 'membre')} au ${formatDay(day)}`}
      columns={[
        { key: 'organisation', label: 'Organisation' },
        { key: 'role', label: 'Rôle' },
        { key: 'region', label: 'Région du siège' },
        { key: 'since', label: 'Depuis' },
        { key: 'until', label: 'Jusqu’au' },
      ]}
      rows={members.map((member) => ({
        key: `${member.organisationId} ${member.since}`,
        cells: [
          <span key="organisation" className="app-title-cell">
            {french(member.organisation)}
            <span className="app-second">
              {organisationKindWords[member.kind]}
              {member.healthUniversity && ', secteur santé'}
            </span>
            {member.became && <span className="app-second">{becameWords(member.became, day)}</span>}
          </span>,
          membershipRoleWords[member.role],
          member.regionCode && member.region ? (
            <a key="region" href={keepFilters(`/territoires/${member.regionCode}`, params)}>
              {french(member.region)}
            </a>
          ) : (
            'non renseignée'
          ),
          <>
            {formatDay(member.since)}
            {member.state === 'to_come' && <span className="app-second">à venir</span>}
          </>,
          <Until key="until" member={member} />,
        ],
      }))}
    />
  );
}

function Until({ member: { until, state, reason } }: { member: ConsortiumMember }) {
  if (!until) return 'toujours membre';
  return (
    <>
      <strong>{state === 'gone' ? `a quitté le consortium le ${formatDay(until)}` : formatDay(until)}</strong>
      {reason && <span className="app-second">{french(reason)}</span>}
    </>
  );
}
