export { tableRoute as GET } from '@/app/_web/table-route';
