import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeInput } from '@passerelle/core/binomes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { binomeOfPath, readBinome } from '#app/features/life/binome-page.server.ts';
import { BinomePage } from '#app/features/life/binome-page.tsx';
import { StageLine } from '#app/features/life/stage-line.tsx';
import { closeReasons } from '#app/lib/contract-constants.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'life.close.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { binome } = await readBinome(args);
  return { binome };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, binomeId, services } = binomeOfPath(args);
  const form = await args.request.formData();
  const parsed = readForm(closeInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const closed = await attempt(services.binomes.close(actor, parsed.input), form);
  if (!closed.done) return closed.refusal;
  // Whoever has just ended it is asked how it was; a coordinator is not.
  return redirectWithToast(args.context, `/binomes/${binomeId}${closed.value.can.assess ? '/assessment' : ''}`, 'life.close.done');
}

export default function Close() {
  const { t } = useTranslation();
  const { binome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BinomePage binome={binome} title={t('life.close.title')} intro={t('life.close.intro')}>
      <Panel>
        {binome.can.close ? (
          <Form intent="close" answer={answer}>
            <RadioGroup name="reason" legend={t('life.close.reason')} choices={closeReasons.map((value) => ({ value, label: t(`life.close.reasons.${value}`) }))} required />
            <div className="button-row">
              <SubmitButton look="danger">{t('life.close.submit')}</SubmitButton>
              <LinkButton to={`/binomes/${binome.id}`}>{t('common.cancel')}</LinkButton>
            </div>
          </Form>
        ) : (
          <p>
            <StageLine binome={binome} />
          </p>
        )}
      </Panel>
    </BinomePage>
  );
}
