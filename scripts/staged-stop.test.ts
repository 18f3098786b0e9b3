import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { stopInStages } from './staged-stop';

async function serving(listener: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(listener);
  server.listen(0);
  await once(server, 'listening');
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

it('answers all that it has heard, takes nothing new, and closes the store last', async () => {
  const told: string[] = [];
  const { server, address } = await serving(async (_, response) => {
    await setTimeout(300);
    told.push('answered');
    response.end('ok');
  });
  const asked = Array.from({ length: 40 }, () => fetch(address).then((answer) => answer.text()));
  await setTimeout(100);
  const stopped = stopInStages(server, () => told.push('closed'));
  await expect(fetch(address)).rejects.toThrow();
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 40 }, () => 'ok'));
  await stopped;
  expect(told).toEqual([...Array.from({ length: 40 }, () => 'answered'), 'closed']);
});

it('waits for no request for ever', async () => {
  const { server, address } = await serving(() => undefined);
  const asked = fetch(address).then(
    () => 'answered',
    () => 'cut',
  );
  await setTimeout(50);
  await stopInStages(server, () => undefined, 200);
  expect(await asked).toBe('cut');
});
