import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerPulseInput } from '@passerelle/core/health/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import '#app/features/health/health.css';
import { PulseForm } from '#app/features/health/pulse-form.tsx';
import { OwnAnswers, PulseFigures } from '#app/features/health/pulse-tables.tsx';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'health.pulse.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const binomeId = pathId(params['id']);
  const { together, binomes, health } = context.services;
  const [binome, pulse] = await read(together('page_pulse', [binomes.lifePart(actor, binomeId), health.pulsePart(actor, binomeId)]));
  return { binome, pulse };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const binomeId = pathId(params['id']);
  const form = await request.formData();
  const parsed = readForm(answerPulseInput, form, { binomeId, wantsCall: form.get('wantsCall') === 'on' });
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.health.answerPulse(actor, parsed.input), form);
  if (!result.done) return result.refusal;
  return redirectWithToast(context, `/binomes/${binomeId}`, 'health.pulse.thanks');
}

export default function Pulse() {
  const { t } = useTranslation();
  const { binome, pulse } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { open, own, figures } = pulse;
  return (
    <div className="narrow stack">
      <PageHeader
        title={t(figures ? 'health.pulse.titleFigures' : 'health.pulse.title')}
        intro={t(figures ? 'health.pulse.introFigures' : 'health.pulse.intro')}
        back={{ to: `/binomes/${binome.id}`, label: t('health.pulse.back') }}
      />
      {open || answer ? (
        <Panel>
          <PulseForm day={open?.day ?? 0} answer={answer} />
        </Panel>
      ) : (
        !figures && <EmptyState title={t('health.pulse.nothing')}>{t('health.pulse.nothingText')}</EmptyState>
      )}
      <OwnAnswers answers={own} />
      {figures && <PulseFigures figures={figures} binome={binome} />}
    </div>
  );
}
