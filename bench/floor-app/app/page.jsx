import { connection } from 'next/server';

const rows = Array.from({ length: 60 }, (_, index) => ({ name: `Ligne ${index + 1}`, value: index * 137 }));

/** The least that a dynamic page of 60 rows can be. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Soixante lignes</h1>
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
