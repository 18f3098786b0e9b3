/** The read-only handle that queries take; the doors get it from here because only lib knows db. */
export { type Read, read } from '@/db/store';
