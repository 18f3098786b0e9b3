import { connection } from 'next/server';

const rows = Array.from({ length: 5 }, (_, index) => ({
  key: `ligne-${index + 1}`,
  value: index * 137,
  rate: null,
}));

export async function GET() {
  await connection();
  return Response.json({ data: rows, meta: { total: rows.length } });
}
