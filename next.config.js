// What has an extension, and what is not a page, gets no nonce from proxy.ts: it needs no script at all.
const NOT_A_PAGE = '/:path(api(?:/.*)?|_next/static/.*|_next/image.*|.*\\.[A-Za-z0-9]+)';

const policyWithoutScript = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {import('next').NextConfig} */
const config = {
  // A second server on the same checkout (tests, bench) builds into its own folder.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    'nodemailer',
    'pdfkit',
    'pino',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-fr',
  ],
  transpilePackages: ['@codegouvfr/react-dsfr'],
  // « npm run check » reads the types; doing it again here doubles the time of a first start.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // The title comes in the head, for every reader, and not at the end of a streamed page.
  htmlLimitedBots: /.*/,
  // The first page would wait for every other one to be loaded: each is, when it is first asked for.
  experimental: { preloadEntriesOnStart: false },
  // No image is resized: the optimiser would be a public route that costs memory.
  images: { unoptimized: true },
  // What every answer carries is said once, by the server around Next (scripts/front/headers.ts).
  headers: async () => [
    { source: NOT_A_PAGE, headers: [{ key: 'Content-Security-Policy', value: policyWithoutScript }] },
    {
      // What people joined to a report is a file to save, in no case a page.
      source: '/api/v1/evidence/:id',
      headers: [
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
    {
      // Public files keep their name when they change: a cache may keep them, and asks again after an hour.
      source: '/:file([^/]+\\.(?:svg|png|ico|webmanifest|topojson))',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' }],
    },
  ],
};

export default config;
