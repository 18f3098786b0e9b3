export { proConnectStart as GET } from '@/app/_web/proconnect/start';
