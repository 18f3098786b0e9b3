import type { FindingListAnswer } from '@/lib/api/finding';
import { findingCounts, type ReadDiagnostic, type ReadFinding } from '@/lib/finding/diagnostics';

export const findingListAnswer = (
  diagnostics: readonly ReadDiagnostic[],
  day: string,
): FindingListAnswer => ({
  data: diagnostics.map(({ id, domain, title, slug, deliveredOn, source, findings }) => ({
    ...{ id, domain, title, project: slug, deliveredOn, source },
    findings: findings.map(findingAnswer),
  })),
  meta: { asOf: day, ...findingCounts(diagnostics) },
});

const findingAnswer = ({ qualifier, low, high, unit, horizon, ...finding }: ReadFinding) => ({
  id: finding.id,
  kind: finding.kind,
  label: finding.label,
  text: finding.text,
  profession: finding.profession,
  romeCode: finding.romeCode,
  quantity:
    qualifier !== null && low !== null && unit !== null && horizon !== null
      ? { qualifier, low, high, unit, horizon }
      : null,
  basis: finding.basis,
  source: finding.source,
  trainings: finding.answers.map(({ trainingId, title, slug }) => ({ id: trainingId, title, project: slug })),
});
