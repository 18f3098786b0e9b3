import { connection } from 'next/server';

/** The least that a dynamic page of so many rows can be: five elements each. */
export default async function Page({ params }) {
  await connection();
  const { count } = await params;
  const rows = Array.from({ length: Number(count) }, (_, index) => ({
    name: `Ligne ${index + 1}`,
    value: index * 137,
  }));
  return (
    <main>
      <h1>{count} lignes</h1>
      <table>
        <tbody>
          {rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td>{value * 2}</td>
              <td>{value * 3}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
