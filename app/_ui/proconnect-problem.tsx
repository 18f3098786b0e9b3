import { SAID_AT_SIGN_IN } from '@/lib/domain/identity-refusal-codes';
import { refusalText } from '@/lib/wording/refusals';
import { Alert } from './alert';

interface Props {
  code: string | undefined;
  reference?: string | undefined;
}

/** Why one came back from ProConnect without what one went for, as the address of the page says it. */
export function ProConnectProblem({ code, reference }: Props) {
  const known = SAID_AT_SIGN_IN.find((one) => one === code);
  if (!known) return null;
  return (
    <Alert tone="error" title="ProConnect n’a pas abouti" announce>
      <p>
        {refusalText({ code: known, params: {} })}
        {reference && /^[0-9A-F]{8}$/.test(reference) && ` Référence de l’incident : ${reference}.`}
      </p>
    </Alert>
  );
}
