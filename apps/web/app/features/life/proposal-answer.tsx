import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { binome: Pick<BinomeLifeView, 'id'>; answer?: { problem: FormProblem } | undefined };

/** Yes at once; no on a page of its own, which asks why. */
export function ProposalAnswer({ binome: { id }, answer }: Props) {
  const { t } = useTranslation();
  const page = `/binomes/${id}/proposal`;
  return (
    <Form intent="accept" action={page} answer={answer}>
      <div className="button-row">
        <SubmitButton>{t('life.proposal.accept')}</SubmitButton>
        <LinkButton to={`${page}#decline`} look="quiet">
          {t('life.proposal.decline')}
        </LinkButton>
      </div>
    </Form>
  );
}
