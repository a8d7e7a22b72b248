import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addMembersInput } from '@passerelle/core/groups/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PeoplePicker } from '#app/features/groups/people-picker.tsx';
import { pickingOf, searched, withPicking } from '#app/features/groups/picking.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/groups/groups.css';

export const handle = { title: 'groups.add' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

async function addable({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const group = await read(context.services.groups.get(actor, pathId(params.id)));
  if (!group.can.add) throw data(null, { status: 403 });
  return { actor, group, among: { programmeId: group.programmeId, groupId: group.id } };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, group, among } = await addable(args);
  return { group, picking: await pickingOf(args.context, actor, among, null) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, group, among } = await addable(args);
  const { request, context } = args;
  const form = await request.formData();
  if (form.get('intent') === 'search') return searched(await pickingOf(context, actor, among, form), {});
  const parsed = readForm(addMembersInput, form, { groupId: group.id, memberIds: form.getAll('memberIds') });
  if (!parsed.ok) return withPicking(parsed.refusal, await pickingOf(context, actor, among, form));
  const added = await attempt(context.services.groups.addMembers(actor, parsed.input), form);
  if (!added.done) return withPicking(added.refusal, await pickingOf(context, actor, among, form));
  return redirectWithToast(context, `/groups/${group.id}`, 'groups.done.added');
}

export default function AddPeople() {
  const { t } = useTranslation();
  const { group, picking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow">
      <PageHeader title={t('groups.add')} intro={t(`groups.addIntro.${group.history}`)} back={{ to: `/groups/${group.id}`, label: group.title }} />
      <Panel>
        <Form answer={answer?.problem && { problem: answer.problem }}>
          <PeoplePicker programmeId={group.programmeId} groupId={group.id} picking={answer?.picking ?? picking} />
          <div className="button-row">
            <SubmitButton>{t('groups.form.add')}</SubmitButton>
            <LinkButton to={`/groups/${group.id}`}>{t('common.cancel')}</LinkButton>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
