import { matchedAddress } from './matched-address';

type Get = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const routes = import.meta.glob<{ GET?: Get }>('../app/api/v1/**/route.ts');

/** What a read of the API answers whoever the mocked `next/headers` says: its status and its text. */
export async function answeredRead(url: string): Promise<string> {
  const { pathname, href } = new URL(url, 'http://localhost');
  for (const [file, load] of Object.entries(routes)) {
    const params = matchedAddress(file.slice('../app'.length, -'/route.ts'.length), pathname);
    const { GET } = params ? await load() : {};
    if (!params || !GET) continue;
    const answer = await GET(new Request(href), { params: Promise.resolve(params) });
    return `${answer.status} ${await answer.text()}`;
  }
  throw new Error(`No route at ${url}`);
}
