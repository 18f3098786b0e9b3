import { personFile } from '@/app/_web/person-file';

/** What is held on oneself. */
export const GET = (): Promise<Response> => personFile();
