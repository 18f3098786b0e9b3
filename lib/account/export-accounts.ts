import { z } from 'zod';
import type { Command } from '@/lib/command';
import { TABLE_FORMATS } from '@/lib/domain/table-format';

const input = z.strictObject({ format: z.enum(TABLE_FORMATS) });

/**
 * Leaves the line in the journal that a list of names and addresses left the service as a file. It writes nothing
 * else: the list itself is that of the page, within the rights of whoever asks.
 */
export const exportAccounts: Command<z.infer<typeof input>, { target: Record<string, never> }, null> = {
  name: 'export-accounts',
  permission: 'account.list',
  input,
  find: async () => ({ target: {} }),
  run: async (_, { format }) => ({
    result: null,
    journal: { subject: 'table:accounts', references: { format } },
  }),
};
