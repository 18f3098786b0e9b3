import { tableRoute } from '@/app/_web/table-route';

export const GET = tableRoute;
