import { z } from 'zod';
import { namedParticipants } from '@/db/participant-names';
import type { Command } from '@/lib/command';
import { reasonInput } from '@/lib/domain/inputs';
import { type FoundNames, findNames } from './names-found';

const input = z.object({ sessionId: z.int().positive(), reason: reasonInput });

/** A name as it is shown. */
export interface ConsultedName {
  number: number;
  name: string;
  email: string | null;
  employer: string | null;
}

/** An officer reads the names of a session, and says why: each reading stands in the journal with its reason. */
export const consultNames: Command<z.output<typeof input>, FoundNames, { names: ConsultedName[] }> = {
  name: 'consult-names',
  permission: 'names.ask',
  input,
  answerIsKeptNowhere: true,
  find: ({ tx, now }, { sessionId }) => findNames(tx, now, sessionId),
  async run({ tx }, { reason }, { session }) {
    const names = namedParticipants(tx, session.id).flatMap(({ number, name, email, employer }) =>
      name === null ? [] : [{ number, name, email, employer }],
    );
    return {
      result: { names },
      journal: { subject: session.subject, projectId: session.projectId, reason },
    };
  },
};
