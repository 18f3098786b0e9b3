import { personFile } from '@/app/_web/person-file';

/** What is held on oneself. */
export const GET = (request: Request): Promise<Response> => personFile(request);
