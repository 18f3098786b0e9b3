import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Call {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A client of one server on the loopback, with as many kept connections as calls run at once. */
export class Client {
  private readonly agent: Agent;

  constructor(
    readonly port: number,
    private readonly connections = 10,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: this.connections });
  }

  send({ path, method = 'GET', headers = {}, body }: Call): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          method,
          agent: this.agent,
          headers: { host: `localhost:${this.port}`, ...headers },
          timeout: 60_000,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`No answer to ${path} within a minute.`)));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // A kept connection that the server closed meanwhile: asked for again on another, as a browser does.
        if (sent.reusedSocket && error.code === 'ECONNRESET')
          this.send({ path, method, headers, ...(body !== undefined && { body }) }).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  }

  /** Sends a call a number of times, some at once; any answer but the one expected stops the bench. */
  async repeat(call: Call, times: number, atOnce: number, expected = 200): Promise<void> {
    let left = times;
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        const { status } = await this.send(call);
        if (status !== expected) throw new Error(`${call.path} answered ${status}.`);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, this.connections) }, worker));
  }

  close(): void {
    this.agent.destroy();
  }
}

/** What a browser says that it reads; the server compresses for it. */
export const AS_A_BROWSER = { 'accept-encoding': 'gzip, deflate, br' };
