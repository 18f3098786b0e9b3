export { proConnectArrival as GET } from '@/app/_web/proconnect/arrival';
