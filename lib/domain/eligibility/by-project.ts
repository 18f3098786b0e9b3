import type { ConsortiumRecords } from './records';

/**
 * The records of many consortia, project by project: the facts of one are folded without looking at the others. What is
 * said of an organisation goes to every project that it, or one that became it, belongs to.
 */
export function recordsByProject(records: ConsortiumRecords): (projectId: number) => ConsortiumRecords {
  const project = {
    memberships: grouped(records.memberships, ({ projectId }) => projectId),
    functions: grouped(records.functions, ({ projectId }) => projectId),
    rosters: grouped(records.rosters, ({ projectId }) => projectId),
    statements: grouped(records.statements, ({ projectId }) => projectId),
    derogations: grouped(records.derogations, ({ projectId }) => projectId),
    notes: grouped(records.notes, ({ projectId }) => projectId),
    agreements: grouped(records.agreements, ({ projectId }) => projectId),
  };
  const organisation = {
    organisations: grouped(records.organisations, ({ organisationId }) => organisationId),
    traits: grouped(records.traits, ({ organisationId }) => organisationId),
    certifications: grouped(records.certifications, ({ organisationId }) => organisationId),
    heirs: grouped(records.heirs, ({ organisationId }) => organisationId),
  };
  return (projectId) => {
    const memberships = project.memberships(projectId);
    const rosters = project.rosters(projectId);
    const named = new Set([
      ...memberships.map(({ organisationId }) => organisationId),
      ...rosters.flatMap(({ lines }) => lines.flatMap(({ organisationId }) => organisationId ?? [])),
    ]);
    const heirs = [...named].flatMap((id) => organisation.heirs(id));
    for (const { heirId } of heirs) named.add(heirId);
    const ofThem = <R>(rowsOf: (id: number) => readonly R[]) => [...named].flatMap((id) => rowsOf(id));
    return {
      memberships,
      rosters,
      heirs,
      functions: project.functions(projectId),
      statements: project.statements(projectId),
      derogations: project.derogations(projectId),
      notes: project.notes(projectId),
      agreements: project.agreements(projectId),
      organisations: ofThem(organisation.organisations),
      traits: ofThem(organisation.traits),
      certifications: ofThem(organisation.certifications),
      applications: records.applications,
      zones: records.zones,
    };
  };
}

function grouped<R>(rows: readonly R[], keyOf: (row: R) => number): (key: number) => readonly R[] {
  const groups = Map.groupBy(rows, keyOf);
  return (key) => groups.get(key) ?? [];
}
