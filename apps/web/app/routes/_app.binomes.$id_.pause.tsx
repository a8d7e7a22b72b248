import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { maxPauseDays, pauseInput } from '@passerelle/core/binomes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { binomeOfPath, readBinome } from '#app/features/life/binome-page.server.ts';
import { BinomePage } from '#app/features/life/binome-page.tsx';
import { PauseForm } from '#app/features/life/pause-form.tsx';
import { StageLine } from '#app/features/life/stage-line.tsx';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'life.pause.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

const day = 24 * 60 * 60 * 1000;
const dayIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

export async function loader(args: LoaderFunctionArgs) {
  const { binome, services } = await readBinome(args);
  return { binome, ramadan: services.binomes.comingRamadan(), days: { first: dayIn(1), last: dayIn(maxPauseDays - 1) } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, binomeId, services } = binomeOfPath(args);
  const form = await args.request.formData();
  if (form.get('intent') === 'resume') {
    const resumed = await attempt(services.binomes.resume(actor, binomeId), form);
    return resumed.done ? redirectWithToast(args.context, `/binomes/${binomeId}`, 'life.resume.done') : resumed.refusal;
  }
  const parsed = readForm(pauseInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const paused = await attempt(services.binomes.pause(actor, parsed.input), form);
  return paused.done ? redirectWithToast(args.context, `/binomes/${binomeId}`, 'life.pause.done') : paused.refusal;
}

export default function Pause() {
  const { t } = useTranslation();
  const { binome, ramadan, days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { can, id } = binome;
  return (
    <BinomePage binome={binome} title={t(can.resume ? 'life.resume.title' : 'life.pause.title')} intro={t(can.resume ? 'life.resume.intro' : 'life.pause.intro')}>
      <Panel>
        {!can.pause && (
          <p>
            <StageLine binome={binome} />
          </p>
        )}
        {can.pause && <PauseForm answer={answer} ramadan={ramadan} days={days} />}
        {can.resume && (
          <Form intent="resume" answer={answer}>
            <div className="button-row">
              <SubmitButton>{t('life.resume.submit')}</SubmitButton>
              <LinkButton to={`/binomes/${id}`}>{t('common.cancel')}</LinkButton>
            </div>
          </Form>
        )}
      </Panel>
    </BinomePage>
  );
}
