import type { Actor } from '@/lib/access/actor';
import type { CertificateFile } from '@/lib/certificate/certificate-files';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { actingActor } from './actor';
import { requestNow } from './clock';
import { fileResponse } from './file-response';
import { errorResponse } from './json-response';
import { refusedFile } from './refused-file';

/** A file of certificates for whoever is signed in: they name people, so no program takes them by a token. */
export async function certificateResponse(
  request: Request,
  file: (actor: Actor, now: Now) => Promise<CertificateFile>,
): Promise<Response> {
  try {
    const actor = await actingActor();
    if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
    return fileResponse(await file(actor, requestNow()));
  } catch (error) {
    return refusedFile(request, error, errorResponse);
  }
}
