import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openSpaceInput } from '@passerelle/core/spaces/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import { openableProgramme } from '#app/features/groups/own-programme.server.ts';
import { chosenReminder } from '#app/features/spaces/reminder-choice.tsx';
import { SpaceScope, SpaceWords } from '#app/features/spaces/space-fields.tsx';
import { spaceHref } from '#app/features/spaces/space-place.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/coordination/coordination.css';
import '#app/features/spaces/spaces.css';

export const handle = { title: 'spaces.new' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await openableProgramme(context, request);
  const { items } = await read(context.services.groups.list(actor, { programmeId: chosen.id, standing: 'joined', limit: 100 }));
  return { all, chosen, groups: items.map(({ id, title }) => ({ id, title })), clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await openableProgramme(context, request);
  const form = await request.formData();
  const kind = form.get('kind');
  const given = (name: string, wanted = true) => (wanted && form.get(name)) || undefined;
  const parsed = readForm(openSpaceInput, form, {
    programmeId: chosen.id,
    // Without JavaScript all of them stand there; what belongs to another kind is left out.
    theme: given('theme', kind === 'theme'), college: given('college', kind === 'college'), groupId: given('groupId', kind === 'cohort'),
    title: given('title'),
    ...chosenReminder(form),
  });
  if (!parsed.ok) return parsed.refusal;
  const opened = await attempt(context.services.spaces.open(actor, parsed.input), form);
  return opened.done ? redirectWithToast(context, spaceHref(opened.value.id), 'spaces.done.opened') : opened.refusal;
}

export default function NewSpace() {
  const { t } = useTranslation();
  const { all, chosen, groups, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow">
      <PageHeader title={t('spaces.new')} intro={t('spaces.newIntro')} back={{ to: '/spaces', label: t('spaces.all') }} />
      {all.length > 1 && <ProgrammeChoice all={all} chosen={chosen} />}
      <Panel>
        <Form answer={answer} className="space-form">
          <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
          <SpaceScope groups={groups} />
          <SpaceWords />
          <div className="button-row">
            <SubmitButton>{t('spaces.form.submit')}</SubmitButton>
            <LinkButton to="/spaces">{t('common.cancel')}</LinkButton>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
