import { Refusal } from '@/lib/refusal';
import { apiErrorResponse } from './json-response';

/** What stands at no address of the API is refused as the API refuses: a program reads no page. */
export const unknownAddress = (): Response => apiErrorResponse(new Refusal('missing', 'not_found'));
