import { createServer } from 'node:net';

/** The port of the variable PORT, 3000 without it. Throws an Error on anything but 1 to 65535. */
export function portOf(text) {
  const port = text === undefined || text === '' ? 3000 : Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT vaut « ${text} » : il faut un nombre entier de 1 à 65535.`);
}

/** Throws an Error that says what to do when nothing can listen on this port. */
export async function assertPortFree(port) {
  // Both: some systems let a program listen on every address beside another that has only 127.0.0.1.
  for (const host of [undefined, '127.0.0.1']) {
    const code = await listenError(port, host);
    if (code) throw new Error(sentence(port, code));
  }
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function sentence(port, code) {
  const other = port === 3001 ? 3002 : 3001;
  const command =
    process.platform === 'win32' ? `set PORT=${other}&& npm run demo` : `PORT=${other} npm run demo`;
  if (code === 'EADDRINUSE')
    return (
      `Le port ${port} est déjà utilisé par un autre programme (peut-être une démonstration déjà lancée : ` +
      `voyez http://localhost:${port}).\nArrêtez-le, ou choisissez un autre port : ${command}`
    );
  return `Le port ${port} ne peut pas être ouvert (${code}). Choisissez un autre port : ${command}`;
}
