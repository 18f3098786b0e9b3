export { authToken as GET, signInRoute as POST } from '@/app/_web/sign-in-route';
