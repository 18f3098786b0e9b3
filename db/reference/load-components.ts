import { and, eq } from 'drizzle-orm';
import type { Now } from '@/lib/domain/time';
import * as t from '../schema';
import type { Tx } from '../store';
import { ACTIONS, type ObjectiveSource } from './action-source';
import { ruleOf } from './component-rules';
import { DOCUMENTS } from './load-documents';
import { put } from './put';
import { documentOf, oneSource } from './source';

/** What each objective counts, and its first version: the targets as the documents print them. */
export function loadComponents(tx: Tx, { now }: { now: Now }): number {
  const objectives = ACTIONS.flatMap((action) =>
    action.objectives.map((objective, position) => ({ actionKey: action.key, position, objective })),
  );
  const components = objectives.map(({ actionKey, position, objective }) => {
    const { source, measure, indicatorKey } = ruleOf(objective);
    return {
      id: objective.id,
      actionKey,
      seasonKey: objective.season,
      position,
      groupKey: objective.group ?? objective.id,
      label: objective.label,
      unit: objective.unit,
      source,
      measure,
      setByCandidate: objective.result_objective_set_by_candidate ?? false,
      remainderOf: objective.remainder_of?.[0] ?? null,
      remainderInferred: objective.remainder_of_inferred ?? false,
      note: objective.note ?? objective.logic_note ?? null,
      indicatorKey,
    };
  });
  const written = put(tx, t.components, [t.components.id], components);
  return objectives.reduce((sum, { objective }) => sum + addFirstVersion(tx, objective, now), written);
}

/** Versions are append-only: the first one is written once, whatever was decided since. */
function addFirstVersion(tx: Tx, objective: ObjectiveSource, now: Now): number {
  const present = tx
    .select({ id: t.componentVersions.id })
    .from(t.componentVersions)
    .where(and(eq(t.componentVersions.componentId, objective.id), eq(t.componentVersions.version, 1)))
    .get();
  if (present) return 0;
  const document = DOCUMENTS[objective.doc ?? documentOf(objective.src)];
  const { countingMode, modeInferred } = ruleOf(objective);
  return tx
    .insert(t.componentVersions)
    .values({
      componentId: objective.id,
      version: 1,
      target: objective.target,
      dueOn: objective.deadline ?? null,
      duePrecision: objective.deadline ? 'year' : null,
      countingMode,
      modeInferred,
      inForceFrom: objective.in_force_from ?? document.datedOn,
      inForceTo: objective.in_force_to ?? null,
      // Either the document's own date is inferred, or the end that another document brought.
      validityInferred: document.inferred || objective.in_force_to !== undefined,
      knownFrom: document.datedOn,
      documentKey: document.key,
      src: oneSource(objective.src),
      reason: objective.validity_note ?? null,
      recordedAt: now.instant,
    })
    .run().changes;
}
