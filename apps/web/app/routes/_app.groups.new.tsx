import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openGroupInput } from '@passerelle/core/groups/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import { AdmissionChoice, GroupWords, HistoryChoice } from '#app/features/groups/group-fields.tsx';
import { openableProgramme } from '#app/features/groups/own-programme.server.ts';
import { PeoplePicker } from '#app/features/groups/people-picker.tsx';
import { pickingOf, searched, withPicking } from '#app/features/groups/picking.server.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { attempt, whatWasSent } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/coordination/coordination.css';
import '#app/features/groups/groups.css';

export const handle = { title: 'groups.new' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await openableProgramme(context, request);
  return { all, chosen, clientId: newClientId(), picking: await pickingOf(context, actor, { programmeId: chosen.id }, null) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await openableProgramme(context, request);
  const form = await request.formData();
  const among = { programmeId: chosen.id };
  if (form.get('intent') === 'search') return searched(await pickingOf(context, actor, among, form), whatWasSent(form).values);
  const parsed = readForm(openGroupInput, form, { ...among, memberIds: form.getAll('memberIds') });
  if (!parsed.ok) return withPicking(parsed.refusal, await pickingOf(context, actor, among, form));
  const opened = await attempt(context.services.groups.open(actor, parsed.input), form);
  if (!opened.done) return withPicking(opened.refusal, await pickingOf(context, actor, among, form));
  return redirectWithToast(context, `/conversations/${opened.value.id}`, 'groups.done.opened');
}

export default function NewGroup() {
  const { t } = useTranslation();
  const { all, chosen, clientId, picking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values: Record<string, string> = (answer && 'values' in answer && answer.values) || answer?.problem?.values || {};
  return (
    <div className="narrow">
      <PageHeader title={t('groups.new')} intro={t('groups.newIntro')} back={{ to: '/groups', label: t('groups.all') }} />
      {all.length > 1 && <ProgrammeChoice all={all} chosen={chosen} />}
      <Panel>
        <Form answer={answer?.problem && { problem: answer.problem }}>
          <input type="hidden" name="clientId" defaultValue={values.clientId ?? clientId} />
          <GroupWords values={values} />
          <HistoryChoice value={values.history as 'start' | 'joining' | undefined} />
          <AdmissionChoice value={values.admission as 'open' | 'invited' | undefined} />
          <PeoplePicker key={chosen.id} programmeId={chosen.id} picking={answer?.picking ?? picking} />
          <SubmitButton>{t('groups.form.submit')}</SubmitButton>
        </Form>
      </Panel>
    </div>
  );
}
