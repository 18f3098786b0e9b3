import { connection } from 'next/server';
import { save } from './actions';

export default async function Page() {
  await connection();
  return (
    <form action={save}>
      <button type="submit">Enregistrer</button>
    </form>
  );
}
