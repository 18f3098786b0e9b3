import { requestException } from '@/lib/campaign/request-exception';
import { isLockedUnsent } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import type { ReportDraft } from './report-draft';
import { perform } from './world';

const REASON =
  'Nos effectifs de mars étaient saisis, et le rapport n’est pas parti avant la clôture. Nous voudrions l’envoyer avant la fin de novembre, pour que la série soit complète.';

/** The lead asks to be let in again in a campaign that locked his draft. */
export async function askForException(draft: ReportDraft, now: Now): Promise<void> {
  const { world, spec } = draft;
  const sectionIds = (await draft.sections(now)).filter(isLockedUnsent).map(({ id }) => id);
  await perform(
    requestException,
    { reportId: spec.reportId, sectionIds, reason: REASON },
    world.leadOf(spec.project.lead),
    now,
  );
}
