import { createServer } from 'node:http';

/** The least that an answer can cost: the small JSON of the bare route, written by hand. */
const rows = Array.from({ length: 5 }, (_, index) => ({
  key: `ligne-${index + 1}`,
  value: index * 137,
  rate: null,
}));

createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: rows, meta: { total: rows.length } }));
}).listen(Number(process.env.PORT));
