import { knownQuery } from '@/app/_web/api-route';
import { apiWriter, doorOf } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { keySent } from '@/app/_web/key-sent';
import { numberIn } from '@/app/_web/number-in';
import { lengthSaid, readUpload } from '@/app/_web/upload';
import { execute, firstResult, isKnownKey } from '@/lib/command';
import { EVIDENCE_LIMITS, evidenceTypeOf } from '@/lib/domain/evidence';
import { parseLineIdentifier } from '@/lib/domain/exchange';
import { fileDigest, keepFile } from '@/lib/files/kept-files';
import { Refusal } from '@/lib/refusal';
import { attachEvidence } from '@/lib/report/attach-evidence';
import { evidenceItem } from '@/lib/report/evidence-list';
import { refuseUnlessMayAttach, refuseUnlessRoom } from '@/lib/report/evidence-place';
import { read } from '@/lib/store';

/**
 * Joins the file that is the body of the request to a cell (`line` and `measure`), a training (`training`) or the whole
 * section. Rights are asked before the body is read; what it is, is told by its content.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    const search = knownQuery(request.url, ['line', 'measure', 'training']);
    const now = requestNow();
    const actor = await apiWriter(request, now);
    const place = placeOf((await params).id, search);
    await refuseUnlessMayAttach(read(), actor, now, place);
    const asked = { actor, now, door: doorOf(actor), ...keySent(request) };
    if (!(await isKnownKey(read(), asked)))
      await refuseUnlessRoom(read(), place.sectionId, lengthSaid(request));
    const { name, bytes } = await readUpload(request, EVIDENCE_LIMITS.bytes);
    const type = evidenceTypeOf(bytes);
    if (!type) throw new Refusal('unsupported', 'evidence_type');
    const sent = { ...place, file: { name, type, bytes: bytes.length, sha256: fileDigest(bytes) } };
    const first = await firstResult(read(), attachEvidence, sent, asked);
    if (!first) {
      await refuseUnlessRoom(read(), place.sectionId, bytes.length);
      // Kept before the row that names it: a row without its file would be worse than a file without its row.
      await keepFile('evidence', bytes);
    }
    const { evidenceId } = first?.result ?? (await execute(attachEvidence, sent, asked));
    return json(201, { evidence: await evidenceItem(read(), actor, now, evidenceId) });
  } catch (error) {
    return apiErrorResponse(error);
  }
}

function placeOf(id: string, search: URLSearchParams) {
  const line = search.get('line');
  const training = search.get('training');
  const row = line === null ? null : parseLineIdentifier(line);
  if (row === undefined) throw new Refusal('invalid', 'unknown_line');
  return {
    sectionId: numberIn(id),
    trainingId: training === null ? null : Number(training),
    cell: row && { ...row, measure: search.get('measure') },
  };
}
