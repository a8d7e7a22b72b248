import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listConversationMembersInput } from '@passerelle/core/conversations/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { changeGroup } from '#app/features/groups/group-actions.server.ts';
import { GroupAbout } from '#app/features/groups/group-about.tsx';
import { GroupMembers } from '#app/features/groups/group-members.tsx';
import { useFreshGroup } from '#app/features/groups/use-fresh-group.ts';
import { useGroupQuestions } from '#app/features/groups/use-questions.ts';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/groups/groups.css';

export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { groups, conversations } = context.services;
  const group = await read(groups.get(actor, pathId(params.id)));
  const query = { ...addressQuery(listConversationMembersInput, request), conversationId: group.id, limit: 50 };
  return { group, people: group.joined ? await read(conversations.listMembers(actor, query)) : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const groupId = pathId(params.id);
  const changed = await changeGroup(context.services.groups, actor, groupId, await request.formData());
  if (!changed) return redirect(`/groups/${groupId}`);
  return changed.done ? redirectWithToast(context, changed.to, changed.says) : changed.refusal;
}

type Served = Awaited<ReturnType<typeof loader>>;
export const handle: PageHandle<Served> = { title: ({ group }) => group.title };

export default function Group() {
  const { t } = useTranslation();
  const { group, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFreshGroup(group.id);
  const questions = useGroupQuestions();
  const [join, leave, close, remove] = [useAsked('join'), useAsked('leave'), useAsked('close'), useAsked('remove')];
  const leaving = people?.items.find(({ id }) => id === remove);
  return (
    <>
      <PageHeader
        title={<bdi>{group.title}</bdi>}
        action={group.closedAt && <Badge>{t('groups.closed')}</Badge>}
        back={{ to: '/groups', label: t('groups.all') }}
      />
      <div className="stack">
        {join && group.can.join && <AskedPanel question={questions.join(group)} answer={answer} />}
        {leave && group.can.leave && <AskedPanel question={questions.leave(group)} answer={answer} />}
        {close && group.can.manage && <AskedPanel question={questions.close(group)} answer={answer} />}
        {leaving && group.can.manage && <AskedPanel question={questions.remove(leaving)} answer={answer} />}
        <GroupAbout group={group} answer={answer} />
        {people && <GroupMembers group={group} page={people} />}
      </div>
    </>
  );
}
