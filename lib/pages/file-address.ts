import type { Asked } from './public-address';

/** Scripts, styles and drawings of the build and of `public`; no query: the build puts none. */
const IS_FILE = /^\/(?:_next\/static\/[\w./~-]+\.(?:js|css|svg)|[\w-]+\.svg)$/;

/** Whether a request asks for a file that is the same for everyone, signed in or not, as long as this process runs. */
export function isPublicFile({ method, url = '', headers }: Asked): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.range === undefined && IS_FILE.test(url);
}
