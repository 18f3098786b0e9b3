export interface VersionFloor {
  /** The first version without the fault, of the line that we use. */
  from: string;
  reason: string;
}

/** Packages that must not be older, wherever they stand in the tree, and what an older one lets happen. */
export const PACKAGE_FLOORS: Readonly<Record<string, VersionFloor>> = {
  next: {
    from: '16.3.3',
    reason: 'faults of the router and of server components that pass proxies or stop a server',
  },
  react: {
    from: '19.2.8',
    reason: 'decoding what a form action is sent: code run from afar (19.2.1), then stops',
  },
  'react-dom': { from: '19.2.8', reason: 'goes with react' },
  'next-auth': {
    from: '4.24.12',
    reason: 'a sign-in link sent to another domain than the one that was read',
  },
  nodemailer: {
    from: '9.1.0',
    reason: 'a message sent to another domain than the one that was checked (IDN, comments)',
  },
  'drizzle-orm': {
    from: '0.45.2',
    reason: 'names of columns not escaped: SQL put in by a name (CVE-2026-39356)',
  },
  yauzl: {
    from: '3.2.1',
    reason: 'a workbook whose dates read past their field stops the process (CVE-2026-31988)',
  },
  jose: {
    from: '4.15.5',
    reason: 'a small encrypted cookie that unpacks to all the memory (CVE-2024-28176)',
  },
  cookie: { from: '0.7.0', reason: 'names and values that write other fields of a cookie (CVE-2024-47764)' },
};

/** What runs them. */
export const RUNTIME_FLOORS = {
  node: { from: '24.17.0', reason: 'security releases of June 2026: TLS names, HTTP/2, llhttp, OpenSSL' },
  sqlite: {
    from: '3.51.3',
    reason: 'a log reset while another connection writes loses acknowledged commits',
  },
} as const satisfies Record<string, VersionFloor>;

/** Whether a version (`1.2.3`, without a mark of a trial) is at a floor or above. */
export function isAtLeast(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => text.split('.').map(Number));
  if (!one || !other || [...one, ...other].some(Number.isNaN)) return false;
  const at = [0, 1, 2].find((index) => one[index] !== other[index]);
  return at === undefined || (one[at] ?? 0) > (other[at] ?? 0);
}
