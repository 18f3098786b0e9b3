import { apiRead } from '@/app/_web/api-route';
import { API_ROUTES } from '@/lib/api/routes';
import { recordingReferences } from '@/lib/project/recording-references';
import { read } from '@/lib/store';

export const GET = apiRead(() => recordingReferences(read()), API_ROUTES['/api/v1/references']);
