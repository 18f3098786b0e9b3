import type { ComponentSource, Measure } from '@/lib/domain/vocabulary';
import { recountOffers } from './offer-history';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

interface Counted {
  id: string;
  actionKey: string;
  seasonKey: string;
  source: ComponentSource;
  measure: Measure | null;
}

/** Whether anybody ever entered what a component counts, drafts and planned figures included. */
export async function hasFigures(read: Read, component: Counted): Promise<boolean> {
  const { id, actionKey, seasonKey, source, measure } = component;
  const found =
    source === 'milestone'
      ? prepared(read, 'SELECT 1 FROM milestone_records WHERE component_id = ? LIMIT 1').get(id)
      : source === 'learners'
        ? prepared(
            read,
            `SELECT 1 FROM participations p JOIN trainings t ON t.participation_id = p.id
             JOIN figure_lines l ON l.training_id = t.id JOIN figure_revisions r ON r.line_id = l.id
             WHERE p.season_key = ? AND p.action_key = ? AND l.measure = ? LIMIT 1`,
          ).get(seasonKey, actionKey, measure ?? 'entered')
        : prepared(
            read,
            `SELECT 1 FROM participations p JOIN offer_revisions r ON r.participation_id = p.id
             WHERE p.season_key = ? AND p.action_key = ? AND r.subject = ? LIMIT 1`,
          ).get(seasonKey, actionKey, source === 'health_universities' ? 'university' : 'training');
  return found !== undefined;
}

/** The first free id of a component that stands in for another: `PS_INITIALE.S1.E.R1`. */
export async function replacementId(read: Read, componentId: string): Promise<string> {
  const stem = componentId.replace(/\.R\d+$/, '');
  for (let n = 1; ; n += 1) {
    const id = `${stem}.R${n}`;
    if (!prepared(read, 'SELECT 1 FROM components WHERE id = ?').get(id)) return id;
  }
}

export async function addComponent(tx: Tx, row: typeof t.components.$inferInsert): Promise<void> {
  tx.insert(t.components).values(row).run();
}

/** The trainings that answered to a component answer to the one that stands in for it; offers are counted again. */
export async function carryTrainings(
  tx: Tx,
  from: Counted,
  to: { id: string; source: ComponentSource },
  day: string,
): Promise<void> {
  if (to.source === 'learners' || to.source === 'milestone') return;
  prepared(
    tx,
    `INSERT INTO training_components (training_id, component_id, known_from)
     SELECT training_id, @to, max(known_from, @day) FROM training_components WHERE component_id = @from AND until IS NULL`,
  ).run({ to: to.id, from: from.id, day });
  recountOffers(tx, from);
}

/** The component that took the place of another; the latest, where an earlier one was taken back. */
export function replacementOf(read: Read, componentId: string): string | null {
  const row = prepared(read, 'SELECT max(id) AS id FROM components WHERE replaces = ?').get(componentId);
  return (row as { id: string | null }).id;
}

/** Whether anybody recorded something for a component that stands in for another, beyond what it took over. */
export function isUsedBeside(read: Read, id: string): boolean {
  return (
    prepared(
      read,
      `SELECT 1 FROM milestone_records WHERE component_id = @id
       UNION ALL
       SELECT 1 FROM training_components n JOIN components c ON c.id = n.component_id
       WHERE n.component_id = @id AND NOT EXISTS (
         SELECT 1 FROM training_components o WHERE o.component_id = c.replaces AND o.training_id = n.training_id)
       LIMIT 1`,
    ).get({ id }) !== undefined
  );
}
