import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { movedTo } from '@/app/_web/clock';
import { SESSION_COOKIE } from '@/app/_web/session-cookie';
import { openSession } from '@/db/account-sessions';
import { closeStore, openStore, write } from '@/db/store';
import { actionCall, actionId } from './actions';
import { type DraftReport, draftReports } from './draft-cells';
import { root } from './folders';
import type { Answer } from './load';
import { DIST, SECRET, type Server } from './servers';
import { TODAY } from './shape';

export interface SignedIn {
  cookie: string;
  report: DraftReport;
}

/** Opens a session for the lead of a draft report, in a database that no server has open yet. */
export async function signIn(database: string): Promise<SignedIn> {
  const [signedIn] = await signInWriters(database, 1);
  if (!signedIn) throw new Error('No draft to write in.');
  return signedIn;
}

/** As many sessions as asked for: where the drafts are fewer, several people of one share its cells out. */
export async function signInWriters(database: string, count: number): Promise<SignedIn[]> {
  openStore(database);
  try {
    const reports = draftReports();
    const sharing = Math.ceil(count / reports.length);
    return await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const report = reports[index % reports.length];
        if (!report) throw new Error('No draft to write in.');
        const turn = Math.floor(index / reports.length);
        const cells = report.cells.filter((_cell, place) => place % sharing === turn);
        return { cookie: await cookieOf(report.lead.accountId, index), report: { ...report, cells } };
      }),
    );
  } finally {
    closeStore();
  }
}

export async function cookieOf(accountId: number, index: number): Promise<string> {
  const sid = `session-of-the-bench-${index}`;
  const at = movedTo(new Date(Date.now()), TODAY).toISOString();
  await write((tx) => openSession(tx, { id: sid, accountId, at, browser: 'bench' }));
  return `${SESSION_COOKIE}=${await encode({ token: { sid }, secret: SECRET, maxAge: 12 * 3600 })}`;
}

/** Saves of the entry form, through the very door that the browser uses: each gives its cell another number. */
export class FormWriter {
  private readonly seen: number[];
  private value = 100_000;

  private constructor(
    private readonly server: Server,
    private readonly signedIn: SignedIn,
    private readonly action: string,
  ) {
    this.seen = signedIn.report.cells.map((cell) => cell.seen);
  }

  /** Undefined, with the reason, where the form cannot be reached. */
  static async on(server: Server, signedIn: SignedIn): Promise<FormWriter | string> {
    const action = actionId(join(root, DIST), 'enterFigures', 'espace/rapports');
    if (!action) return 'this build has no server action « enterFigures » under espace/rapports';
    const writer = new FormWriter(server, signedIn, action);
    try {
      await writer.save(0);
      return writer;
    } catch (error) {
      return String(error);
    }
  }

  get cells(): number {
    return this.seen.length;
  }

  /** One figure saved; throws where the service refuses it. */
  async save(index = 0): Promise<void> {
    const { reportId, cells } = this.signedIn.report;
    const cell = { ...cells[index], text: String(++this.value), seen: this.seen[index] };
    const call = actionCall(this.server.port, `/espace/rapports/${reportId}`, this.action, [
      { reportId, cells: [cell] },
    ]);
    const headers = { ...call.headers, cookie: this.signedIn.cookie };
    this.seen[index] = standingIn(await this.server.client.send({ ...call, headers }));
  }
}

/** The revision that the saved cell now shows. */
function standingIn({ status, body }: Answer): number {
  const text = body.toString();
  const standing = /"standing":\{"cells":\[(\d+)\]/.exec(text)?.[1];
  if (status !== 200 || !standing || !text.includes('"saved":1'))
    throw new Error(`a save answered ${status}: ${text.slice(0, 300)}`);
  return Number(standing);
}
