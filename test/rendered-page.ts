import { Writable } from 'node:stream';
import { createElement, type ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { matchedAddress } from './matched-address';

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;

const pages = import.meta.glob<{ default: Page }>('../app/*/**/page.tsx');

/** The pages by their address, `/actions/[key]`: a written part is met before one in brackets, as Next does. */
const byAddress = new Map(
  Object.entries(pages)
    .sort(([a], [b]) => Number(a.includes('[')) - Number(b.includes('[')))
    .flatMap(([path, load]) => {
      const found = /^\.\.\/app\/\((?:public|workspace)\)(.*)\/page\.tsx$/.exec(path);
      return found ? [[found[1] || '/', load] as const] : [];
    }),
);

/**
 * What a page shows whoever the mocked `next/headers` says, without its frame, made as the server makes it; what it
 * refuses is its error.
 */
export async function renderedPage(url: string): Promise<string> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  for (const [address, load] of byAddress) {
    const params = matchedAddress(address, pathname);
    if (!params) continue;
    const { default: page } = await load();
    return written(
      createElement(page as never, {
        params: Promise.resolve(params),
        searchParams: Promise.resolve(Object.fromEntries(searchParams)),
      }),
    );
  }
  throw new Error(`No page at ${url}`);
}

const written = (node: ReactNode): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const out = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks).toString());
        done();
      },
    });
    const { pipe } = renderToPipeableStream(node, { onAllReady: () => pipe(out), onError: reject });
  });
