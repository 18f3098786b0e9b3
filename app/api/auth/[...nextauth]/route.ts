export { authToken as GET, sessionRoute as POST } from '@/app/_web/sign-in-route';
