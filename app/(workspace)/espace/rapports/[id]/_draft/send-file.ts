import { drawnHeader } from '@/app/_web/drawn-for';
import { EVIDENCE_LIMITS } from '@/lib/domain/evidence';
import { lineIdentifier } from '@/lib/domain/exchange';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EvidenceItem } from '@/lib/report/evidence-list';
import { typedRefusalText } from '@/lib/wording/typed-refusals';

/** What a file proves: a cell, a training, or with neither the whole section. */
export type FilePlace = { row: FigureRow; measure: Measure } | { trainingId: number } | null;

export type SentFile = { ok: true; item: EvidenceItem } | { ok: false; message: string };

const UNREACHABLE =
  'Le service n’a pas répondu\u00a0: le fichier n’est pas joint. Réessayez dans un instant.';

export async function sendFile(sectionId: number, place: FilePlace, file: File): Promise<SentFile> {
  const megabytes = EVIDENCE_LIMITS.bytes / 1_000_000;
  if (file.size > EVIDENCE_LIMITS.bytes)
    return { ok: false, message: typedRefusalText('file_too_large', { megabytes }) };
  if (file.size === 0) return { ok: false, message: typedRefusalText('empty_file') };
  try {
    const answer = await fetch(`/api/v1/sections/${sectionId}/evidence${queryOf(place)}`, {
      method: 'POST',
      body: file,
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
        ...drawnHeader(),
      },
    });
    const body: { evidence?: EvidenceItem; error?: { message: string } } = await answer.json();
    return body.evidence
      ? { ok: true, item: body.evidence }
      : { ok: false, message: body.error?.message ?? UNREACHABLE };
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}

function queryOf(place: FilePlace): string {
  if (place === null) return '';
  const search = new URLSearchParams(
    'row' in place
      ? { line: lineIdentifier(place.row), measure: place.measure }
      : { training: String(place.trainingId) },
  );
  return `?${search}`;
}
