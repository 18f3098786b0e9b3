import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the server small: with Node's own limits its heap grows to several hundred megabytes of garbage before
 * it is collected. Imported first, before anything is allocated. Numbers in docs/performance.md.
 */
setFlagsFromString('--max-old-space-size=256');
setFlagsFromString('--max-semi-space-size=16');
